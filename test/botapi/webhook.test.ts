import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { Inbox } from "../support/inbox.ts";
import { call, refused } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

interface Delivery {
  readonly update: Update;
  readonly secret: string | undefined;
}

let talk: Conversation;
let ann: Speaker;
let receiver: Server;
let url: string;
let deliveries: Inbox<Delivery>;
/** What the bot's server answers next: a status, and perhaps a body. */
let answers: { status: number; body?: string }[];

beforeEach(async () => {
  talk = await Conversation.begin({ webhookRetryMs: 5, webhookTimeoutMs: 200 });
  ann = talk.user("Ann");
  deliveries = new Inbox();
  answers = [];
  receiver = createServer((request, response) => {
    void read(request).then((body) => {
      const secret = request.headers["x-telegram-bot-api-secret-token"] as string | undefined;
      const { status, body: reply } = answers.shift() ?? { status: 200 };
      if (status > 0) response.writeHead(status).end(reply);
      deliveries.push({ update: JSON.parse(body) as Update, secret });
    });
  });
  const listening = Promise.withResolvers<void>();
  receiver.listen(0, "127.0.0.1", () => listening.resolve());
  await listening.promise;
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await talk.end();
  receiver.closeAllConnections();
  receiver.close();
});

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const delivered = () =>
  deliveries.take(
    () => true,
    3_000,
    () => "no delivery came",
  );
const set = (params: object = {}) => call(talk.api, "setWebhook", { url, ...params });

describe("a webhook", () => {
  test("gets each update by POST with the secret, in order", async () => {
    await set({ secret_token: "bi-mat_1" });
    await ann.says("một");
    await ann.says("hai");
    expect(await delivered()).toMatchObject({ update: { message: { text: "một" } }, secret: "bi-mat_1" });
    expect(await delivered()).toMatchObject({ update: { message: { text: "hai" } } });
  });

  test.each([
    [{ status: 500 }, "Wrong response from the webhook: 500 Internal Server Error"],
    [{ status: 0 }, "Read timeout expired"],
  ])("gets the same update again after %j, and the trouble is on record until then", async (failure, message) => {
    answers = Array.from({ length: 1_000 }, () => failure);
    await set();
    await ann.says("một");
    const first = await delivered();
    expect(await delivered()).toEqual(first);
    const info = (await call(talk.api, "getWebhookInfo")).result;
    expect(info).toMatchObject({ pending_update_count: 1, last_error_message: message });
    answers = [];
    await ann.says("hai");
    const second = await deliveries.take(
      ({ update }) => update.message?.text === "hai",
      3_000,
      () => "no delivery",
    );
    expect(second.update.update_id).toBe(first.update.update_id + 1);
    expect((await call(talk.api, "getWebhookInfo")).result.last_error_message).toBeUndefined();
  });

  test("may call one method in its answer", async () => {
    await ann.starts();
    answers = [{ status: 200, body: JSON.stringify({ method: "sendMessage", chat_id: ann.id, text: "qua webhook" }) }];
    await set();
    expect((await talk.botReplies(ann)).text).toBe("qua webhook");
  });

  test("stands in the way of polling, and polling comes back when it is deleted", async () => {
    const poll = call(talk.api, "getUpdates", { timeout: 30 });
    const waiting = Promise.withResolvers<void>();
    talk.api.core.state.events.once("confirmed", () => waiting.resolve());
    await waiting.promise;
    await set();
    expect(await poll).toMatchObject({ status: 409, description: "Conflict: terminated by setWebhook request" });
    expect(await call(talk.api, "getUpdates")).toEqual({
      status: 409,
      ok: false,
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    expect((await call(talk.api, "getWebhookInfo")).result).toMatchObject({ url, max_connections: 40 });
    expect(await call(talk.api, "deleteWebhook")).toMatchObject({ result: true });
    expect(await call(talk.api, "getUpdates")).toMatchObject({ result: [] });
    expect((await call(talk.api, "getWebhookInfo")).result.url).toBe("");
  });

  test("starts afresh when the pending updates are dropped", async () => {
    await ann.says("cũ");
    await set({ drop_pending_updates: true, allowed_updates: ["message"] });
    await ann.says("mới");
    expect((await delivered()).update.message?.text).toBe("mới");
    expect((await call(talk.api, "getWebhookInfo")).result.allowed_updates).toEqual(["message"]);
  });

  test.each([
    ["invalid webhook URL specified", { url: "không phải" }],
    ["bad webhook: An HTTPS URL must be provided for webhook", { url: "http://bot.example.vn/hook" }],
    ["secret token is too long", { secret_token: "a".repeat(257) }],
    ["secret token contains unallowed characters", { secret_token: "bí mật" }],
  ])("is refused with: %s", async (description, params) => {
    expect(await set(params)).toMatchObject(refused(description));
  });
});

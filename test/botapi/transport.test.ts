import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, post, refused } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;
let base: string;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  await ann.starts();
  base = `${talk.root}/bot${talk.token}`;
});
afterEach(() => talk.end());

const text = (answer: { result?: { text?: string } }) => answer.result?.text;
const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };

describe("the ways to call a method", () => {
  test("takes a GET query, a urlencoded body, JSON and multipart alike, whatever the case of the name", async () => {
    const query = `chat_id=${ann.id}&text=${encodeURIComponent("đảng viên")}`;
    const got = (await (await fetch(`${base}/SENDmessage?${query}`)).json()) as { result: { text: string } };
    expect(text(got)).toBe("đảng viên");
    expect(text(await post(`${base}/sendMessage`, query, form))).toBe("đảng viên");
    const body = JSON.stringify({ chat_id: ann.id, text: "đảng viên" });
    expect(text(await post(`${base}/sendMessage`, body, json))).toBe("đảng viên");
    const data = new FormData();
    data.set("chat_id", String(ann.id));
    data.set("text", "đảng viên");
    expect(text(await post(`${base}/sendMessage`, data))).toBe("đảng viên");
  });

  test("reads structures as JSON text too", async () => {
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: "a", callback_data: "b" }]] });
    const body = new URLSearchParams({ chat_id: String(ann.id), text: "x", reply_markup }).toString();
    const answer = await post(`${base}/sendMessage`, body, form);
    expect(answer.result.reply_markup.inline_keyboard).toEqual([[{ text: "a", callback_data: "b" }]]);
  });

  test.each([
    ["{", "can't parse JSON object", json],
    ["[]", "JSON object expected", json],
    ["x", "boundary in multipart/form-data not found", { "content-type": "multipart/form-data" }],
    ["x", "can't parse multipart/form-data request body", { "content-type": "multipart/form-data; boundary=b" }],
    [
      "--b\r\n\r\n",
      "can't parse multipart/form-data request body",
      { "content-type": "multipart/form-data; boundary=b" },
    ],
    [
      "--b\r\ncontent-type: text/plain\r\n\r\nx\r\n--b--",
      "expected form-data content disposition",
      { "content-type": "multipart/form-data; boundary=b" },
    ],
    [
      "--b\r\ncontent-disposition: form-data;\r\n\r\nx\r\n--b--",
      "field name in multipart/form-data not found",
      { "content-type": "multipart/form-data; boundary=b" },
    ],
  ])("refuses the body %j", async (body, description, headers) => {
    expect(await post(`${base}/sendMessage`, body, headers)).toMatchObject(refused(description));
  });

  test("refuses a body over 50 MB before it is sent", async () => {
    const { port, hostname } = new URL(base);
    const socket = connect(Number(port), hostname);
    socket.write(`POST /bot${talk.token}/getMe HTTP/1.1\r\nhost: a\r\ncontent-length: 60000000\r\n\r\n`);
    const { promise, resolve } = Promise.withResolvers<string>();
    socket.once("data", (data) => resolve(data.toString()));
    expect(await promise).toContain('{"ok":false,"error_code":413,"description":"Request Entity Too Large"}');
    socket.destroy();
  });
});

describe("addresses", () => {
  test.each([
    ["/bot1:wrong/getMe", 401, "Unauthorized"],
    ["/botwrong/getMe", 401, "Unauthorized: invalid token specified"],
    ["/file/bot1:wrong/x", 401, "Unauthorized"],
    ["/bot%TOKEN%/getNothing", 404, "Not Found: method not found"],
    ["/file/bot%TOKEN%/documents/none", 404, "Not Found"],
    ["/", 404, "Not Found"],
  ])("answers %s with %i", async (path, status, description) => {
    const answer = await post(talk.root + path.replace("%TOKEN%", talk.token), "", {});
    expect(answer).toEqual({ status, ok: false, error_code: status, description });
  });

  test("says who the bot is", async () => {
    expect((await call(talk.api, "getMe")).result).toMatchObject({
      id: 7000000001,
      is_bot: true,
      username: "tracuu_local_bot",
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    });
    expect(await call(talk.api, "logOut")).toMatchObject({ result: true });
  });
});

describe("planned trouble", () => {
  const say = () => call(talk.api, "sendMessage", { chat_id: ann.id, text: "x" });
  const sent = () => [...talk.api.core.state.room(ann.id).messages.values()].filter((stored) => stored.outgoing).length;

  test("refuses as many calls of the method as planned, and no others", async () => {
    talk.api.faults.plan("sendMessage", { kind: "refuse", code: 502, description: "Bad Gateway" }, 2);
    expect(await call(talk.api, "getMe")).toMatchObject({ ok: true });
    expect(await say()).toEqual({ status: 502, ok: false, error_code: 502, description: "Bad Gateway" });
    expect(await say()).toMatchObject({ status: 502 });
    expect(await say()).toMatchObject({ ok: true });
    expect(sent()).toBe(1);
  });

  test("takes a plan back, and all of them", async () => {
    const cancel = talk.api.faults.plan("*", { kind: "refuse", code: 500, description: "a" }, 9);
    expect(await say()).toMatchObject({ status: 500 });
    cancel();
    expect(await say()).toMatchObject({ ok: true });
    talk.api.faults.plan("*", { kind: "refuse", code: 500, description: "a" }, 9);
    talk.api.faults.clear();
    expect(await say()).toMatchObject({ ok: true });
  });

  test("delays an answer", async () => {
    talk.api.faults.plan("sendMessage", { kind: "delay", ms: 60 });
    const begun = performance.now();
    expect(await say()).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
  });

  test.each([
    [{ kind: "drop" } as const, 0],
    [{ kind: "drop", performed: true } as const, 1],
  ])("never answers with %j", async (fault, messages) => {
    talk.api.faults.plan("sendMessage", fault);
    const waiting = fetch(`${base}/sendMessage?chat_id=${ann.id}&text=x`, { signal: AbortSignal.timeout(80) });
    await expect(waiting).rejects.toThrow("timeout");
    expect(sent()).toBe(messages);
  });

  test.each([
    [{ kind: "cut" } as const, 1],
    [{ kind: "cut", performed: false } as const, 0],
  ])("breaks the connection with %j", async (fault, messages) => {
    talk.api.faults.plan("sendMessage", fault);
    await expect(say()).rejects.toThrow();
    expect(sent()).toBe(messages);
  });

  test("answers with something that is not JSON", async () => {
    talk.api.faults.plan("getMe", { kind: "garble", status: 502, body: "<html>Bad gateway</html>" });
    const response = await fetch(`${base}/getMe`);
    expect([response.status, await response.text()]).toEqual([502, "<html>Bad gateway</html>"]);
  });
});

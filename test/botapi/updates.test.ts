import type { Update } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, updates } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let clock: number;
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5);
  talk = await Conversation.begin({ now: () => clock });
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

const texts = (list: readonly Update[]) => list.map((update) => update.message?.text);

describe("getUpdates", () => {
  test("gives the same updates until a higher offset confirms them, in order and numbered one by one", async () => {
    for (const text of ["một", "hai", "ba"]) await ann.says(text);
    const all = await updates(talk.api);
    expect(texts(all)).toEqual(["một", "hai", "ba"]);
    const first = all[0]?.update_id ?? 0;
    expect(all.map((update) => update.update_id - first)).toEqual([0, 1, 2]);
    for (const limit of [1, 0]) expect(texts(await updates(talk.api, { limit }))).toEqual(["một"]);
    expect(texts(await updates(talk.api, { offset: first + 2 }))).toEqual(["ba"]);
    expect(texts(await updates(talk.api))).toEqual(["ba"]);
  });

  test("keeps only the last ones for a negative offset", async () => {
    for (const text of ["một", "hai", "ba"]) await ann.says(text);
    expect(texts(await updates(talk.api, { offset: -1 }))).toEqual(["ba"]);
    expect(texts(await updates(talk.api))).toEqual(["ba"]);
  });

  test("waits for something to come, or for the time to be over", async () => {
    const waiting = updates(talk.api, { timeout: 30 });
    await ann.says("đây");
    const came = await waiting;
    expect(texts(came)).toEqual(["đây"]);
    expect(await updates(talk.api, { timeout: 1, offset: (came[0]?.update_id ?? 0) + 1 })).toEqual([]);
  });

  test("ends the poll before with 409 when another one comes", async () => {
    const first = call(talk.api, "getUpdates", { timeout: 30 });
    // The first poll must be waiting before the second comes, and only the server knows when it is.
    const waiting = Promise.withResolvers<void>();
    talk.api.core.state.events.once("confirmed", () => waiting.resolve());
    await waiting.promise;
    const second = updates(talk.api, { timeout: 30 });
    expect(await first).toEqual({
      status: 409,
      ok: false,
      error_code: 409,
      description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    await ann.says("đây");
    expect(texts(await second)).toEqual(["đây"]);
  });

  test("forgets what nobody asked for within a day", async () => {
    await ann.says("cũ");
    clock += 86_400_001;
    await ann.says("mới");
    expect(texts(await updates(talk.api))).toEqual(["mới"]);
  });

  test("remembers allowed_updates, and sends chat_member and reactions only when they are named", async () => {
    const asked = await ann.says("x");
    await ann.reacts(asked, "👍");
    expect((await updates(talk.api)).map((update) => Object.keys(update)[1])).toEqual(["message"]);
    await updates(talk.api, { offset: -1, allowed_updates: ["message_reaction"] });
    await ann.says("không");
    await ann.reacts(asked, "👎");
    const [, update] = await updates(talk.api);
    expect(update?.message_reaction).toMatchObject({
      message_id: asked.message_id,
      user: { id: ann.id },
      old_reaction: [{ type: "emoji", emoji: "👍" }],
      new_reaction: [{ type: "emoji", emoji: "👎" }],
    });
    await updates(talk.api, { allowed_updates: [] });
    await ann.says("lại");
    expect(texts(await updates(talk.api, { offset: -1 }))).toEqual(["lại"]);
  });
});

describe("what users do in private", () => {
  test("brings deep links, commands and mentions as entities", async () => {
    await ann.starts("goi_1-2");
    await ann.says("@tracuu_local_bot /tim x");
    const [start, mention] = await updates(talk.api);
    expect(start?.message).toMatchObject({
      text: "/start goi_1-2",
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
      chat: { id: ann.id, type: "private" },
      from: { id: ann.id, is_bot: false },
    });
    expect(mention?.message?.entities).toMatchObject([{ type: "mention" }, { type: "bot_command" }]);
    await expect(ann.starts("có dấu")).rejects.toThrow("deep link");
  });

  test("brings edits, replies with quotes, and messages of every other kind", async () => {
    const first = await ann.says("câu hỏi");
    await ann.edits(first, "câu hỏi khác");
    await ann.says("vì sao", { replyTo: first, quote: "hỏi khác" });
    await ann.sends({ location: { latitude: 21, longitude: 105.8 } });
    const [, edited, reply, place] = await updates(talk.api);
    expect(edited?.edited_message).toMatchObject({
      message_id: first.message_id,
      text: "câu hỏi khác",
      edit_date: first.date,
    });
    expect(reply?.message).toMatchObject({
      quote: { text: "hỏi khác", position: 4 },
      reply_to_message: { text: "câu hỏi khác" },
    });
    expect(place?.message?.location).toEqual({ latitude: 21, longitude: 105.8 });
  });

  test("says when somebody blocks the bot and unblocks it", async () => {
    await ann.starts();
    await ann.blocks();
    await expect(ann.says("x")).rejects.toThrow("unblock");
    await ann.unblocks();
    const [, blocked, unblocked] = await updates(talk.api);
    expect(blocked?.my_chat_member).toMatchObject({
      old_chat_member: { status: "member" },
      new_chat_member: { status: "kicked" },
    });
    expect(unblocked?.my_chat_member).toMatchObject({ new_chat_member: { status: "member" }, chat: { id: ann.id } });
  });

  test("can bring an update of a kind that nobody knows", async () => {
    talk.api.core.updates.push({ hologram: { id: 1 } } as never);
    expect((await updates(talk.api))[0]).toMatchObject({ hologram: { id: 1 } });
  });

  test("does not send what an app would not send", async () => {
    await expect(ann.says(" ")).rejects.toThrow("empty");
    await expect(ann.says("a".repeat(4097))).rejects.toThrow("4096");
    const message = await ann.says("x");
    await expect(ann.presses(message, "Xem thêm")).rejects.toThrow('no button "Xem thêm"');
    await expect(ann.types("a".repeat(257))).rejects.toThrow("256");
  });
});

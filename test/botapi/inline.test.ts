import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, refused, updates } from "../support/raw-client.ts";
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

const article = (fields: object = {}) => ({
  type: "article",
  id: "a",
  title: "Chỉ thị",
  input_message_content: { message_text: "nội dung" },
  ...fields,
});

async function answer(params: object, query = "đảng viên"): Promise<Awaited<ReturnType<typeof call>> & { id: string }> {
  const { id } = await ann.types(query);
  return { id, ...(await call(talk.api, "answerInlineQuery", { inline_query_id: id, ...params })) };
}

describe("answerInlineQuery", () => {
  test("brings the query to the bot and the results to the user", async () => {
    const { id } = await ann.types("đảng viên", "20", "supergroup");
    expect((await updates(talk.api))[0]?.inline_query).toMatchObject({
      id,
      query: "đảng viên",
      offset: "20",
      from: { id: ann.id },
      chat_type: "supergroup",
    });
    const button = { text: "Xem riêng", start_parameter: "rieng" };
    const params = { inline_query_id: id, results: [article()], next_offset: "40", button };
    expect(await call(talk.api, "answerInlineQuery", params)).toMatchObject({ result: true });
    expect(await talk.botLists(id)).toEqual({ id, results: [article()], nextOffset: "40", fromCache: false, button });
  });

  test.each([
    [
      "too many inline query results specified",
      { results: Array.from({ length: 51 }, (_, i) => article({ id: `${i}` })) },
    ],
    ["RESULT_ID_INVALID", { results: [article({ id: "đ".repeat(33) })] }],
    ["RESULT_ID_INVALID", { results: [article({ id: "" })] }],
    ["RESULT_ID_DUPLICATE", { results: [article(), article()] }],
    ["can't parse JSON encoded inline query results", { results: "{" }],
    ["expected an Array of inline query results", { results: {} }],
    ["can't parse inline query result: Inline query result must be an object", { results: ["a"] }],
    [
      'can\'t parse inline query result: type "hologram" is unsupported for the inline query result',
      { results: [article({ type: "hologram" })] },
    ],
    [
      "can't parse inline query result: can't find field \"message_text\"",
      { results: [{ type: "article", id: "a", title: "x" }] },
    ],
    ["can't parse inline query result: can't find field \"title\"", { results: [article({ title: undefined })] }],
    ["MESSAGE_TOO_LONG", { results: [article({ input_message_content: { message_text: "a".repeat(4097) } })] }],
    ["input message content is not specified", { results: [article({ input_message_content: {} })] }],
    [
      "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
      { results: [article({ input_message_content: { message_text: "<b>", parse_mode: "HTML" } })] },
    ],
    [
      "BUTTON_DATA_INVALID",
      { results: [article({ reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "a".repeat(65) }]] } })] },
    ],
    ["inline query result URL 'không phải' is invalid: Wrong HTTP URL", { results: [article({ url: "không phải" })] }],
    [
      "can't parse inline query result: can't find field \"document_file_id\"",
      { results: [{ type: "document", id: "a", title: "x" }] },
    ],
    [
      "MEDIA_CAPTION_TOO_LONG",
      { results: [{ type: "photo", id: "a", photo_file_id: "x", caption: "a".repeat(1025) }] },
    ],
    ["NEXT_OFFSET_INVALID", { results: [], next_offset: "a".repeat(65) }],
    ["START_PARAM_INVALID", { results: [], button: { text: "x", start_parameter: "có dấu" } }],
    [
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
      { results: [], button: { text: "x" } },
    ],
  ])("refuses with: %s", async (description, params) => {
    expect(await answer(params)).toMatchObject(refused(description));
  });

  test("refuses an unknown, an answered and a stale query", async () => {
    const stale = refused("query is too old and response timeout expired or query ID is invalid");
    expect(await call(talk.api, "answerInlineQuery", { inline_query_id: "7", results: [] })).toMatchObject(stale);
    const { id } = await answer({ results: [] });
    expect(await call(talk.api, "answerInlineQuery", { inline_query_id: id, results: [] })).toMatchObject(stale);
    const late = await ann.types("chậm");
    clock += 10_001;
    expect(await call(talk.api, "answerInlineQuery", { inline_query_id: late.id, results: [] })).toMatchObject(stale);
  });

  test("serves the same query to anybody from the cache until it expires", async () => {
    await answer({ results: [article()] });
    const ben = talk.user("Ben");
    expect((await ben.types("đảng viên")).cached).toMatchObject({ fromCache: true, results: [{ id: "a" }] });
    clock += 300_001;
    expect((await ben.types("đảng viên")).cached).toBeUndefined();
  });

  test("keeps personal results to the one who asked, and nothing when the cache time is 0", async () => {
    const ben = talk.user("Ben");
    await answer({ results: [article()], is_personal: true });
    expect((await ben.types("đảng viên")).cached).toBeUndefined();
    expect((await ann.types("đảng viên")).cached).toBeDefined();
    await answer({ results: [article()], cache_time: 0 }, "khác");
    expect((await ann.types("khác")).cached).toBeUndefined();
  });
});

describe("a chosen result", () => {
  const keyboard = { inline_keyboard: [[{ text: "Mở", callback_data: "open" }]] };

  test("is sent in the user's name via the bot, and its button and edits go by inline_message_id", async () => {
    const { id } = await answer({ results: [article({ reply_markup: keyboard })] });
    const group = talk.group("Tổ 1", { members: [ann], bot: "absent" });
    await updates(talk.api, { offset: -1 });
    const sent = await ann.chooses(id, "a", { in: group });
    expect(sent).toMatchObject({ from: { id: ann.id }, via_bot: { username: "tracuu_local_bot" }, text: "nội dung" });
    await ann.presses(sent, "Mở");
    const [, chosen, pressed] = await updates(talk.api);
    expect(chosen?.chosen_inline_result).toMatchObject({ result_id: "a", query: "đảng viên", from: { id: ann.id } });
    const inline_message_id = chosen?.chosen_inline_result?.inline_message_id;
    expect(pressed?.callback_query).toMatchObject({ inline_message_id, data: "open" });
    expect(pressed?.callback_query?.message).toBeUndefined();
    expect(await call(talk.api, "editMessageText", { inline_message_id, text: "đã mở" })).toMatchObject({
      ok: true,
      result: true,
    });
    expect((await talk.botEdits(sent)).text).toBe("đã mở");
  });

  test("goes into the topic of a forum in which it was chosen", async () => {
    const { id } = await answer({ results: [article()] });
    const forum = talk.group("Tổ 2", { members: [ann], type: "forum" });
    const topic = forum.topic("Số liệu");
    const sent = talk.api.taps.choose(ann.id, forum.id, id, "a", topic);
    expect(sent).toMatchObject({ message_thread_id: topic, is_topic_message: true, text: "nội dung" });
  });

  test("has no inline_message_id without a keyboard, and reaches a bot that is in the chat", async () => {
    await ann.starts();
    const { id } = await answer({ results: [article()] });
    await updates(talk.api, { offset: -1 });
    await ann.chooses(id, "a");
    const [, message, chosen] = await updates(talk.api);
    expect(message?.message).toMatchObject({ via_bot: { id: talk.api.core.me.id }, text: "nội dung" });
    expect(chosen?.chosen_inline_result).toEqual({ result_id: "a", query: "đảng viên", from: ann.user });
    await expect(ann.chooses(id, "không có")).rejects.toThrow("no result");
  });

  test("goes unreported when BotFather's inline feedback is off", async () => {
    talk.api.core.profile.inlineFeedback = false;
    const { id } = await answer({
      results: [
        { type: "document", id: "d", title: "x", document_file_id: "f", caption: "<b>c</b>", parse_mode: "HTML" },
      ],
    });
    await updates(talk.api, { offset: -1 });
    expect(await ann.chooses(id, "d")).toMatchObject({ document: { file_id: "f" }, caption: "c" });
    expect((await updates(talk.api)).map((update) => Object.keys(update)[1])).toEqual(["inline_query", "message"]);
  });
});

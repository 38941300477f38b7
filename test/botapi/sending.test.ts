import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, refused } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann", { last_name: "Trần", username: "ann_tran" });
  await ann.starts();
});
afterEach(() => talk.end());

const send = (params: object) => call(talk.api, "sendMessage", { chat_id: ann.id, ...params });
const buttons = (...row: object[]) => ({ text: "x", reply_markup: { inline_keyboard: [row] } });

describe("sendMessage", () => {
  test("returns the message as it stands in the chat", async () => {
    const { result } = await send({ text: " Xin <b>chào</b> ", parse_mode: "html" });
    expect(result).toMatchObject({
      from: { id: talk.api.core.me.id, is_bot: true, username: "tracuu_local_bot" },
      chat: { id: ann.id, type: "private", first_name: "Ann", last_name: "Trần", username: "ann_tran" },
      text: "Xin chào",
      entities: [{ type: "bold", offset: 4, length: 4 }],
    });
  });

  test("takes 4096 UTF-16 units after the markup is gone and refuses one more", async () => {
    const text = "😀".repeat(2048);
    expect(await send({ text: `<b>${text}</b>`, parse_mode: "HTML" })).toMatchObject({ ok: true });
    expect(await send({ text: `${text}a` })).toMatchObject(refused("message is too long"));
  });

  test.each([
    ["message text is empty", { text: "" }],
    ["message text is empty", {}],
    ["text must be non-empty", { text: " \n " }],
    ["text must be non-empty", { text: "<b></b>", parse_mode: "HTML" }],
    ["text is too long", { text: "a".repeat(40_000) }],
    ["unsupported parse_mode", { text: "x", parse_mode: "BBCode" }],
    [
      "parse_mode MarkdownV2 is not supported by this local server, use HTML",
      { text: "*x*", parse_mode: "MarkdownV2" },
    ],
    ['can\'t parse entities: Unsupported start tag "x" at byte offset 0', { text: "<x>a</x>", parse_mode: "HTML" }],
    [
      'can\'t parse MessageEntity: field "length" must be of type Number',
      { text: "x", entities: [{ type: "bold", offset: 0 }] },
    ],
    [
      "can't parse MessageEntity: Unsupported type specified",
      { text: "x", entities: [{ type: "big", offset: 0, length: 1 }] },
    ],
    ["can't parse reply keyboard markup JSON object", { text: "x", reply_markup: "{" }],
    ["object expected as reply markup", { text: "x", reply_markup: [] }],
    ["can't parse reply parameters JSON object", { text: "x", reply_parameters: "{" }],
    ["chat_id is empty", { text: "x", chat_id: "" }],
    ["chat not found", { text: "x", chat_id: 42 }],
    ["chat not found", { text: "x", chat_id: "@ann_tran" }],
    ["message thread not found", { text: "x", message_thread_id: 7 }],
    ["message to be replied not found", { text: "x", reply_parameters: { message_id: 999 } }],
    ["message to be replied not found", { text: "x", reply_to_message_id: 999 }],
  ])("refuses with: %s", async (description, params) => {
    expect(await send(params)).toMatchObject(refused(description));
  });

  test("keeps the link preview options and the protection that it was given", async () => {
    const { result } = await send({ text: "x", link_preview_options: { is_disabled: true }, protect_content: true });
    expect(result).toMatchObject({ link_preview_options: { is_disabled: true }, has_protected_content: true });
    expect(await send({ text: "x", link_preview_options: "1" })).toMatchObject(
      refused("object expected as link preview options"),
    );
  });

  test("finds links and commands in the bot's own texts too", async () => {
    const { result } = await send({ text: "Xem nhandan.vn hay <code>/tim</code> /help", parse_mode: "HTML" });
    expect(result.entities.map((e: { type: string }) => e.type)).toEqual(["url", "code", "bot_command"]);
  });

  test("sends without the reply when the bot said that it may", async () => {
    const { result } = await send({
      text: "x",
      reply_parameters: { message_id: 999, allow_sending_without_reply: true },
    });
    expect(result.reply_to_message).toBeUndefined();
  });

  test("names a person whom a link mentions only if it knows them", async () => {
    const link = (id: number) => send({ text: `<a href="tg://user?id=${id}">bạn</a>`, parse_mode: "HTML" });
    expect((await link(ann.id)).result.entities).toMatchObject([{ type: "text_mention", user: { id: ann.id } }]);
    expect((await link(42)).result.entities).toBeUndefined();
  });
});

describe("entities given instead of markup", () => {
  const entity = (fields: object) =>
    send({ text: "abcd", entities: JSON.stringify([{ offset: 0, length: 2, ...fields }]) });

  test.each([
    [{ type: "bold" }, { type: "bold", offset: 0, length: 2 }],
    [
      { type: "pre", language: "ts" },
      { type: "pre", language: "ts", offset: 0, length: 2 },
    ],
    [{ type: "expandable_blockquote" }, { type: "expandable_blockquote", offset: 0, length: 2 }],
    [
      { type: "text_link", url: "nhandan.vn" },
      { type: "text_link", url: "http://nhandan.vn/", offset: 0, length: 2 },
    ],
    [
      { type: "custom_emoji", custom_emoji_id: "5" },
      { type: "custom_emoji", custom_emoji_id: "5", offset: 0, length: 2 },
    ],
  ])("takes %j", async (fields, expected) => {
    expect((await entity(fields)).result.entities).toEqual([expected]);
  });

  test("takes a mention of somebody it knows", async () => {
    const { result } = await entity({ type: "text_mention", user: { id: ann.id } });
    expect(result.entities).toMatchObject([{ type: "text_mention", user: { first_name: "Ann" } }]);
  });

  test.each([{ type: "mention" }, { type: "bold", length: 99 }, { type: "bold", length: 0 }])(
    "ignores %j",
    async (fields) => {
      expect((await entity(fields)).result.entities).toBeUndefined();
    },
  );

  test("ignores a list that is none and refuses a bad link", async () => {
    expect(await send({ text: "x", entities: "{" })).toMatchObject({ ok: true });
    expect(await entity({ type: "text_link", url: "a b" })).toMatchObject(
      refused("entity URL 'a b' is invalid: Wrong HTTP URL"),
    );
  });
});

describe("inline keyboards", () => {
  test.each([
    ["BUTTON_DATA_INVALID", buttons({ text: "a", callback_data: "é".repeat(33) })],
    [
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      buttons({ text: "a", callback_data: "" }),
    ],
    ["can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", buttons({ text: "a" })],
    ["can't parse inline keyboard button: can't find field \"text\"", buttons({ callback_data: "a" })],
    [
      'can\'t parse inline keyboard button: field "text" must be of type String',
      buttons({ text: {}, callback_data: "a" }),
    ],
    [
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
      { text: "x", reply_markup: { inline_keyboard: ["a"] } },
    ],
    ['field "inline_keyboard" must be of type Array', { text: "x", reply_markup: { inline_keyboard: "a" } }],
    ["can't parse inline keyboard button: InlineKeyboardButton must be an Object", buttons("a" as never)],
    ["inline keyboard button URL 'không phải' is invalid: Wrong HTTP URL", buttons({ text: "a", url: "không phải" })],
    [
      "inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL",
      buttons({ text: "a", url: "http://localhost/a" }),
    ],
    [
      "inline keyboard button URL 'ftp://a.vn' is invalid: Unsupported URL protocol",
      buttons({ text: "a", url: "ftp://a.vn" }),
    ],
    [
      "reply markup is too long",
      buttons(...Array.from({ length: 101 }, (_, i) => ({ text: `${i}`, callback_data: "a" }))),
    ],
    ['field "keyboard" must be an Array of Arrays', { text: "x", reply_markup: { keyboard: ["a"] } }],
    [
      "can't parse keyboard button: KeyboardButton must be a String or an Object",
      { text: "x", reply_markup: { keyboard: [[7]] } },
    ],
  ])("refuses with: %s", async (description, params) => {
    expect(await send(params)).toMatchObject(refused(description));
  });

  test("takes 64 bytes of callback data, links and inline switches, and skips buttons without a text", async () => {
    const row = [
      { text: "a", callback_data: "a".repeat(64) },
      { text: "", callback_data: "b" },
      { text: "c", url: "nhandan.vn" },
      { text: "d", switch_inline_query_current_chat: "" },
    ];
    const { result } = await send({ text: "x", reply_markup: JSON.stringify({ inline_keyboard: [row, []] }) });
    expect(result.reply_markup.inline_keyboard).toEqual([[row[0], { text: "c", url: "http://nhandan.vn/" }, row[3]]]);
  });
});

describe("quotes", () => {
  test("finds the quote nearest to the position that was given", async () => {
    const asked = await ann.says("một hai một hai");
    const { result } = await send({
      text: "x",
      reply_parameters: { message_id: asked.message_id, quote: "hai", quote_position: 14 },
    });
    expect(result.quote).toEqual({ text: "hai", position: 12, is_manual: true });
  });

  test("refuses a quote that the message does not hold, or holds in another style", async () => {
    const first = (await send({ text: "đây là <b>đậm</b>", parse_mode: "HTML" })).result;
    const quoting = (quote: string) =>
      send({ text: "x", reply_parameters: { message_id: first.message_id, quote, quote_parse_mode: "HTML" } });
    expect(await quoting("không có")).toMatchObject(refused("QUOTE_TEXT_INVALID"));
    expect(await quoting("đậm")).toMatchObject(refused("QUOTE_TEXT_INVALID"));
    expect(await quoting("là <b>đậm</b>")).toMatchObject({ ok: true });
  });
});

test("sendChatAction tells what the bot is about to do and refuses what it does not know", async () => {
  expect(await call(talk.api, "sendChatAction", { chat_id: ann.id, action: "typing" })).toMatchObject({ result: true });
  expect(await talk.botActs()).toEqual({ chatId: ann.id, threadId: undefined, action: "typing" });
  expect(await call(talk.api, "sendChatAction", { chat_id: ann.id, action: "dancing" })).toMatchObject(
    refused("wrong parameter action in request"),
  );
});

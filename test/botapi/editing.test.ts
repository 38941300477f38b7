import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import { call, refused } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current " +
  "content and reply markup of the message";
const KEYBOARD = { inline_keyboard: [[{ text: "a", callback_data: "a" }]] };

let clock: number;
let talk: Conversation;
let ann: Speaker;
let sent: Message;

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5);
  talk = await Conversation.begin({ now: () => clock });
  ann = talk.user("Ann");
  await ann.starts();
  sent = (await call(talk.api, "sendMessage", { chat_id: ann.id, text: "cũ", reply_markup: KEYBOARD })).result;
});
afterEach(() => talk.end());

const edit = (params: object, method = "editMessageText") =>
  call(talk.api, method, { chat_id: ann.id, message_id: sent.message_id, ...params });

describe("editing", () => {
  test("replaces the text, dates the edit and takes the keyboard away when none is given", async () => {
    clock += 60_000;
    const { result } = await edit({ text: "mới" });
    expect(result).toMatchObject({
      message_id: sent.message_id,
      date: sent.date,
      edit_date: sent.date + 60,
      text: "mới",
    });
    expect(result.reply_markup).toBeUndefined();
  });

  test("changes the keyboard alone, with editMessageReplyMarkup", async () => {
    const other = { inline_keyboard: [[{ text: "b", callback_data: "b" }]] };
    expect((await edit({ reply_markup: other }, "editMessageReplyMarkup")).result).toMatchObject({
      text: "cũ",
      reply_markup: other,
    });
    expect((await edit({}, "editMessageReplyMarkup")).result.reply_markup).toBeUndefined();
    expect(await edit({}, "editMessageReplyMarkup")).toMatchObject(refused(NOT_MODIFIED));
  });

  test.each([
    [NOT_MODIFIED, { text: "cũ", reply_markup: KEYBOARD }],
    [NOT_MODIFIED, { text: "<i></i>cũ ", parse_mode: "HTML", reply_markup: KEYBOARD }],
    ["message to edit not found", { text: "x", message_id: 999 }],
    ["chat not found", { text: "x", chat_id: 42 }],
    ["message text is empty", { text: "" }],
    ["MESSAGE_TOO_LONG", { text: "a".repeat(4097) }],
    ["can't parse entities: Can't find end tag corresponding to start tag \"b\"", { text: "<b>x", parse_mode: "HTML" }],
    ["inline keyboard expected", { text: "x", reply_markup: { force_reply: true } }],
    ["message identifier is not specified", { text: "x", chat_id: "", message_id: "" }],
    ["MESSAGE_ID_INVALID", { text: "x", chat_id: "", message_id: "", inline_message_id: "z" }],
  ])("refuses with: %s", async (description, params) => {
    expect(await edit(params)).toMatchObject(refused(description));
  });

  test("refuses what is not the bot's, and what carries a reply keyboard", async () => {
    const theirs = await ann.says("của Ann");
    expect(await edit({ text: "x", message_id: theirs.message_id })).toMatchObject(refused("message can't be edited"));
    const reply_markup = { keyboard: [["a"]] };
    const { result } = await call(talk.api, "sendMessage", { chat_id: ann.id, text: "x", reply_markup });
    expect(await edit({ text: "y", message_id: result.message_id })).toMatchObject(refused("message can't be edited"));
  });

  test("edits captions and media, and knows text from media", async () => {
    const theirs = await ann.sendsDocument({ name: "a.txt", bytes: "a" });
    const document = theirs.document?.file_id;
    sent = (await call(talk.api, "sendDocument", { chat_id: ann.id, document, caption: "một" })).result;
    expect(await edit({ text: "x" })).toMatchObject(refused("there is no text in the message to edit"));
    expect((await edit({ caption: "<b>hai</b>", parse_mode: "HTML" }, "editMessageCaption")).result).toMatchObject({
      caption: "hai",
    });
    expect(await edit({ caption: "a".repeat(1025) }, "editMessageCaption")).toMatchObject(
      refused("MEDIA_CAPTION_TOO_LONG"),
    );
    const media = { type: "document", media: document, caption: "ba" };
    expect((await edit({ media }, "editMessageMedia")).result).toMatchObject({
      caption: "ba",
      document: { file_id: document },
    });
    expect(await edit({ media }, "editMessageMedia")).toMatchObject(refused(NOT_MODIFIED));
    expect(await edit({ media: { ...media, type: "hologram" } }, "editMessageMedia")).toMatchObject(
      refused('can\'t parse InputMedia: type "hologram" is unsupported'),
    );
  });

  test("puts a document in the place of a text, and has no caption in a text", async () => {
    expect(await edit({ caption: "x" }, "editMessageCaption")).toMatchObject(
      refused("there is no caption in the message to edit"),
    );
    const document = (await ann.sendsDocument({ name: "a.txt", bytes: "a" })).document?.file_id;
    const { result } = await edit({ media: { type: "document", media: document } }, "editMessageMedia");
    expect(result.text).toBeUndefined();
    expect(result.document.file_id).toBe(document);
  });
});

describe("deleting", () => {
  const remove = (params: object) =>
    call(talk.api, "deleteMessage", { chat_id: ann.id, message_id: sent.message_id, ...params });

  test("takes the bot's and others' messages in private, each once", async () => {
    expect(await remove({})).toMatchObject({ ok: true, result: true });
    expect(await talk.botDeletes()).toEqual({ chatId: ann.id, messageId: sent.message_id });
    expect(await remove({})).toMatchObject(refused("message to delete not found"));
    expect(await remove({ message_id: (await ann.says("x")).message_id })).toMatchObject({ ok: true });
  });

  test("refuses a call without a message, and a message older than 48 hours", async () => {
    expect(await remove({ message_id: 0 })).toMatchObject(refused("message identifier is not specified"));
    expect(await remove({ chat_id: "" })).toMatchObject(refused("chat identifier is not specified"));
    clock += 49 * 3_600_000;
    expect(await remove({})).toMatchObject(refused("message can't be deleted for everyone"));
  });

  test("refuses others' messages in a group without the right to delete", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    const theirs = await ann.says("x", { in: group });
    const there = { chat_id: group.id, message_id: theirs.message_id };
    expect(await remove(there)).toMatchObject(refused("message can't be deleted"));
    group.setBot("administrator", { can_delete_messages: true });
    expect(await remove(there)).toMatchObject({ ok: true });
  });

  test("deletes many at once and skips what is not there", async () => {
    const ids = [sent.message_id, 999];
    expect(await call(talk.api, "deleteMessages", { chat_id: ann.id, message_ids: ids })).toMatchObject({ ok: true });
    const many = Array.from({ length: 101 }, (_, i) => i + 1);
    expect(await call(talk.api, "deleteMessages", { chat_id: ann.id, message_ids: many })).toMatchObject(
      refused("too many message identifiers specified"),
    );
    expect(await call(talk.api, "deleteMessages", { chat_id: ann.id })).toMatchObject(
      refused("message identifiers are not specified"),
    );
  });
});

describe("buttons", () => {
  test("bring the message and the data, and are answered once", async () => {
    const id = await ann.presses(sent, "a");
    const [update] = (await call(talk.api, "getUpdates", { offset: -1 })).result;
    expect(update.callback_query).toMatchObject({
      id,
      data: "a",
      from: { id: ann.id },
      message: { message_id: sent.message_id },
    });
    const answer = (params: object) => call(talk.api, "answerCallbackQuery", { callback_query_id: id, ...params });
    expect(await answer({ text: "a".repeat(201) })).toMatchObject(refused("MESSAGE_TOO_LONG"));
    expect(await answer({ url: "https://vi.example.vn/" })).toMatchObject(refused("URL_INVALID"));
    expect(await answer({ text: "được", show_alert: true })).toMatchObject({ result: true });
    expect(await talk.botAnswers(id)).toEqual({ id, text: "được", alert: true, url: "" });
    expect(await answer({})).toMatchObject(
      refused("query is too old and response timeout expired or query ID is invalid"),
    );
  });

  test("cannot be answered when unknown or after 15 seconds", async () => {
    const stale = refused("query is too old and response timeout expired or query ID is invalid");
    expect(await call(talk.api, "answerCallbackQuery", { callback_query_id: "7" })).toMatchObject(stale);
    const id = await ann.presses(sent, "a");
    clock += 15_001;
    expect(await call(talk.api, "answerCallbackQuery", { callback_query_id: id })).toMatchObject(stale);
  });

  test("under a deleted message still reach the bot, without its content", async () => {
    talk.api.people.delete(ann.id, sent.message_id);
    await ann.forges(sent, "giả");
    const [update] = (await call(talk.api, "getUpdates", { offset: -1 })).result;
    expect(update.callback_query).toMatchObject({ data: "giả", message: { message_id: sent.message_id, date: 0 } });
  });
});

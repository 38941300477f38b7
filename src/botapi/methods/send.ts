import type { Message } from "@grammyjs/types";
import { checkMaySend, checkPrivate, findRoom, findThread } from "../access.ts";
import { checkLength, type NewContent, readMedia, readText } from "../content.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { checkSizes, readMarkup } from "../markup.ts";
import { addMessage, snapshot } from "../messages.ts";
import type { Params } from "../params.ts";
import { readReply, resolveReply } from "../reply.ts";

const ACTIONS = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "record_audio",
  "upload_audio",
  "upload_document",
  "choose_sticker",
  "find_location",
  "pick_up_location",
  "record_video_note",
  "upload_video_note",
  "cancel",
]);

/** The order of the checks is Telegram's: what was written, then the chat, the reply, the topic, then rights and sizes. */
function deliver(core: Core, params: Params, content: NewContent): Message {
  const wanted = readReply(core, params);
  const markup = readMarkup(params);
  const room = findRoom(core, params.text("chat_id"), "write");
  const threadId = params.int("message_thread_id", 0);
  const reply = resolveReply(core, room, wanted, threadId > 0 ? threadId : undefined);
  const thread = findThread(core, room, params);
  checkMaySend(core, room, content.kind);
  checkLength(content.fields, "sending");
  checkSizes(markup);
  core.rates?.take(room.chat.id);
  const author = room.chat.type === "channel" ? { sender_chat: room.chat } : { from: core.state.bot };
  const flags = params.flag("protect_content") ? ({ has_protected_content: true } as const) : {};
  const stored = addMessage(core, room, {
    author,
    content: { ...content.fields, ...flags },
    thread,
    reply,
    markup,
    outgoing: true,
  });
  const message = snapshot(stored);
  core.state.events.emit("sent", message);
  return snapshot(stored);
}

/** sendMessage: text with markup, entities, a keyboard, in a topic, as a reply. */
export const sendMessage: Method = (core, params) => deliver(core, params, readText(core, params));

/** sendPhoto: an upload or a file_id, with a caption. */
export const sendPhoto: Method = (core, params) => deliver(core, params, readMedia(core, params, "photo"));

/** sendDocument: an upload or a file_id, with a caption. */
export const sendDocument: Method = (core, params) => deliver(core, params, readMedia(core, params, "document"));

/** sendChatAction: "is typing…". */
export const sendChatAction: Method = (core, params) => {
  const action = params.text("action").toLowerCase();
  if (!ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
  const room = findRoom(core, params.text("chat_id"), "write");
  if (room.chat.type === "private") checkPrivate(core.state.person(room.chat.id));
  findThread(core, room, params);
  const threadId = params.int("message_thread_id", 0) || undefined;
  core.state.events.emit("action", { chatId: room.chat.id, threadId, action });
  return true;
};

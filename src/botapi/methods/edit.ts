import type { InlineKeyboardMarkup, Message } from "@grammyjs/types";
import { findMessage, findRoom } from "../access.ts";
import { checkLength, readCaption, readInputMedia, readText } from "../content.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { checkSizes, inlineOnly, readMarkup } from "../markup.ts";
import { snapshot } from "../messages.ts";
import type { Params } from "../params.ts";
import type { Room, Stored } from "../state.ts";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current " +
  "content and reply markup of the message";
/** Everything that an edit may replace. */
const CONTENT = [
  "text",
  "entities",
  "link_preview_options",
  "caption",
  "caption_entities",
  "photo",
  "document",
] as const;

interface Target {
  readonly room: Room;
  readonly stored: Stored;
  readonly inline: boolean;
}

/** Finds the message, in a chat or by the id of an inline message; only what the bot wrote can be edited. */
function findTarget(core: Core, params: Params): Target {
  const [chatId, messageId] = [params.text("chat_id"), params.int("message_id", 0)];
  if (chatId === "" && messageId === 0) return findInline(core, params.text("inline_message_id"));
  const room = findRoom(core, chatId, "edit");
  const stored = findMessage(room, messageId, "message to edit");
  const own = stored.outgoing || stored.message.via_bot?.id === core.me.id;
  // A message that carries a reply keyboard can never be edited.
  const editable = stored.markup === undefined || inlineOnly(stored.markup) !== undefined;
  if (!own || !editable) throw badRequest("message can't be edited");
  return { room, stored, inline: false };
}

function findInline(core: Core, id: string): Target {
  if (id === "") throw badRequest("message identifier is not specified");
  const place = core.state.inlineMessages.get(id);
  const stored = place?.room.messages.get(place.messageId);
  if (place === undefined || stored === undefined) throw badRequest("MESSAGE_ID_INVALID");
  return { room: place.room, stored, inline: true };
}

/** Puts the new content in place of the old; an edit that changes nothing is refused. */
function apply(
  core: Core,
  target: Target,
  content: Partial<Message> | undefined,
  markup: InlineKeyboardMarkup | undefined,
): Message | true {
  const { stored, room } = target;
  const old = stored.message;
  const { reply_markup: _, ...rest } = old;
  const kept = content === undefined ? rest : withoutContent(rest as Message);
  const fresh = { ...kept, ...content, ...(markup === undefined ? {} : { reply_markup: markup }) } as Message;
  if (fingerprint(fresh) === fingerprint(old)) throw badRequest(NOT_MODIFIED);
  core.rates?.take(room.chat.id);
  stored.message = { ...fresh, edit_date: core.state.date() };
  core.state.events.emit("edited", snapshot(stored));
  return target.inline ? true : snapshot(stored);
}

function withoutContent(message: Message): Message {
  const copy = { ...message };
  for (const name of CONTENT) delete copy[name];
  return copy;
}

function fingerprint(message: Message): string {
  return JSON.stringify([...CONTENT.map((name) => message[name]), message.reply_markup]);
}

/** The keyboard of an edit; only the inline kind fits. */
function readKeyboard(params: Params): InlineKeyboardMarkup | undefined {
  const markup = readMarkup(params);
  if (markup !== undefined && inlineOnly(markup) === undefined) throw badRequest("inline keyboard expected");
  return inlineOnly(markup);
}

/** editMessageText: replaces the text; leaving reply_markup out takes the keyboard away. */
export const editMessageText: Method = (core, params) => {
  const content = readText(core, params);
  const markup = readKeyboard(params);
  const target = findTarget(core, params);
  if (target.stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
  checkLength(content.fields, "editing");
  checkSizes(markup);
  return apply(core, target, content.fields, markup);
};

/** editMessageCaption: replaces or removes the caption of a photo or document. */
export const editMessageCaption: Method = (core, params) => {
  const markup = readKeyboard(params);
  const caption = readCaption(core, params);
  const target = findTarget(core, params);
  const { photo, document } = target.stored.message;
  if (photo === undefined && document === undefined) throw badRequest("there is no caption in the message to edit");
  checkLength(caption, "editing");
  checkSizes(markup);
  const media = { ...(photo === undefined ? {} : { photo }), ...(document === undefined ? {} : { document }) };
  return apply(core, target, { ...media, ...caption }, markup);
};

/** editMessageMedia: replaces photo, document or text by a photo or document. */
export const editMessageMedia: Method = (core, params) => {
  const markup = readKeyboard(params);
  const content = readInputMedia(core, params);
  const target = findTarget(core, params);
  checkLength(content.fields, "editing");
  checkSizes(markup);
  return apply(core, target, content.fields, markup);
};

/** editMessageReplyMarkup: replaces or removes the inline keyboard alone. */
export const editMessageReplyMarkup: Method = (core, params) => {
  const markup = readKeyboard(params);
  const target = findTarget(core, params);
  checkSizes(markup);
  return apply(core, target, undefined, markup);
};

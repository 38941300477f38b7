import type { ExternalReplyInfo, Message, MessageEntity, TextQuote } from "@grammyjs/types";
import { findRoom } from "./access.ts";
import type { Core } from "./core.ts";
import { badRequest } from "./errors.ts";
import { format } from "./formatted.ts";
import { isObject, type Params, reading, textField } from "./params.ts";
import type { Room } from "./state.ts";

/** What a reply adds to a message, and the message replied to if it is in the same chat. */
export interface Reply {
  readonly fields: Pick<Message, "reply_to_message" | "external_reply" | "quote">;
  readonly target: Message | undefined;
}

interface Wanted {
  readonly messageId: number;
  readonly chatId: string;
  readonly optional: boolean;
  readonly quote: { text: string; entities: MessageEntity[]; position: number } | undefined;
}

const MAX_QUOTE = 1024;
/** Only these styles are part of a quote and must be the same as in the message. */
const QUOTE_STYLES = new Set(["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time"]);

/** Reads reply_parameters (or the old reply_to_message_id) before the chat is looked at, as Telegram does. */
export function readReply(core: Core, params: Params): Wanted | undefined {
  const value = params.json("reply_parameters", "can't parse reply parameters JSON object");
  if (value === undefined) {
    const messageId = params.int("reply_to_message_id", 0);
    const optional = params.flag("allow_sending_without_reply");
    return messageId > 0 ? { messageId, chatId: "", optional, quote: undefined } : undefined;
  }
  if (!isObject(value)) throw badRequest("object expected as reply parameters");
  if (Object.keys(value).length === 0) return undefined;
  const messageId = Number(value["message_id"]);
  if (!Number.isSafeInteger(messageId))
    throw badRequest("can't parse reply parameters: can't find field \"message_id\"");
  return reading("reply parameters", () => ({
    messageId,
    chatId: textField(value, "chat_id"),
    optional: value["allow_sending_without_reply"] === true,
    quote: readQuote(core, value),
  }));
}

/** Finds the message that is replied to; refuses a missing one and a quote that it does not hold. */
export function resolveReply(core: Core, room: Room, wanted: Wanted | undefined, threadId: number | undefined): Reply {
  if (wanted === undefined) return { fields: {}, target: undefined };
  const elsewhere = wanted.chatId !== "" && Number(wanted.chatId) !== room.chat.id;
  const source = elsewhere ? findRoom(core, wanted.chatId, "read") : room;
  const target = source.messages.get(wanted.messageId)?.message;
  if (target === undefined) {
    if (wanted.optional && !elsewhere) return { fields: {}, target: undefined };
    throw badRequest("message to be replied not found");
  }
  const quote = wanted.quote === undefined ? {} : { quote: checkQuote(target, wanted.quote) };
  const otherTopic = threadId !== undefined && room.topics.has(threadId) && target.message_thread_id !== threadId;
  if (elsewhere || otherTopic)
    return { fields: { external_reply: externalReply(target), ...quote }, target: undefined };
  return { fields: { reply_to_message: asReplied(target), ...quote }, target };
}

/** A message as it stands inside a reply: without the reply that it may be itself. */
export function asReplied(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  return structuredClone(rest) as NonNullable<Message["reply_to_message"]>;
}

function readQuote(core: Core, value: Record<string, unknown>): Wanted["quote"] {
  const text = textField(value, "quote");
  if (text === "") return undefined;
  const parseMode = textField(value, "quote_parse_mode");
  const formatted = format(
    { text, parseMode, entities: value["quote_entities"] },
    (id) => core.state.people.get(id)?.user,
  );
  if (formatted.text === "") return undefined;
  return { ...formatted, position: Number(value["quote_position"] ?? 0) || 0 };
}

function checkQuote(target: Message, quote: NonNullable<Wanted["quote"]>): TextQuote {
  const text = target.text ?? target.caption ?? "";
  const styles = styled(target.entities ?? target.caption_entities ?? []);
  const wanted = JSON.stringify(styled(quote.entities).map(asKey));
  const fits = (at: number): boolean => JSON.stringify(inside(styles, at, quote.text.length).map(asKey)) === wanted;
  const places = occurrences(text, quote.text).filter(fits);
  const nearest = places.toSorted((a, b) => Math.abs(a - quote.position) - Math.abs(b - quote.position))[0];
  if (nearest === undefined || quote.text.length > MAX_QUOTE) throw badRequest("QUOTE_TEXT_INVALID");
  const entities = styled(quote.entities);
  return { text: quote.text, position: nearest, is_manual: true, ...(entities.length === 0 ? {} : { entities }) };
}

function occurrences(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function styled(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.filter((entity) => QUOTE_STYLES.has(entity.type));
}

function asKey(entity: MessageEntity): [string, number, number] {
  return [entity.type, entity.offset, entity.length];
}

/** The entities within a stretch of text, cut to it and counted from its start. */
function inside(entities: readonly MessageEntity[], at: number, length: number): MessageEntity[] {
  return entities.flatMap((entity) => {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, at + length);
    return end > start ? [{ ...entity, offset: start - at, length: end - start }] : [];
  });
}

function externalReply(target: Message): ExternalReplyInfo {
  const { chat, from, date } = target;
  const origin: ExternalReplyInfo["origin"] =
    from === undefined
      ? { type: "channel", chat: chat as never, date, message_id: target.message_id }
      : { type: "user", sender_user: from, date };
  const open = chat.type === "supergroup" || chat.type === "channel";
  return { origin, ...(open ? { chat, message_id: target.message_id } : {}) };
}

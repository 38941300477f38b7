import type { Message } from "@grammyjs/types";
import type { Core } from "./core.ts";
import { inlineOnly, type ReplyMarkup } from "./markup.ts";
import { asReplied, type Reply } from "./reply.ts";
import type { Room, Stored, Topic } from "./state.ts";

/** What makes a new message, whoever sends it. */
export interface Draft {
  readonly author: Pick<Message, "from" | "sender_chat" | "via_bot" | "author_signature">;
  readonly content: Partial<Message>;
  readonly thread?: Topic | number | undefined;
  readonly reply?: Reply;
  readonly markup?: ReplyMarkup | undefined;
  readonly outgoing?: boolean;
  readonly inlineId?: string | undefined;
}

/** Puts a message into a chat, with the number, date, topic and reply that it gets there. */
export function addMessage(core: Core, room: Room, draft: Draft): Stored {
  const keyboard = inlineOnly(draft.markup);
  const message = {
    message_id: core.state.nextMessageId(room),
    ...draft.author,
    chat: room.chat,
    date: core.state.date(),
    ...threadFields(room, draft),
    ...draft.reply?.fields,
    ...draft.content,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  } as Message;
  const stored: Stored = { message, outgoing: draft.outgoing ?? false, markup: draft.markup, inlineId: draft.inlineId };
  room.messages.set(message.message_id, stored);
  return stored;
}

/** The message as it is now, apart from the server's own copy. */
export function snapshot(stored: Stored): Message {
  return structuredClone(stored.message);
}

/**
 * Topic messages say so, and seem to reply to the message that opened their topic where they reply to nothing else.
 * In other supergroups a reply carries the number of its thread's first message.
 */
function threadFields(room: Room, draft: Draft): Partial<Message> {
  if (room.chat.type !== "supergroup") return {};
  const target = draft.reply?.target;
  const named = typeof draft.thread === "object" ? draft.thread.id : draft.thread;
  if (room.chat.is_forum) {
    const topic = named ?? (target?.is_topic_message ? target.message_thread_id : undefined);
    if (topic === undefined) return {};
    const opening = room.messages.get(topic)?.message;
    const reply = opening === undefined ? {} : { reply_to_message: asReplied(opening) };
    return { message_thread_id: topic, is_topic_message: true, ...reply };
  }
  const thread = named ?? target?.message_thread_id ?? target?.message_id;
  return thread === undefined ? {} : { message_thread_id: thread };
}

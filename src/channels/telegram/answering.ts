import type { Message } from "grammy/types";
import { hand, keepTalk, messageKey, talkKey, topicOf, whileTyping } from "./desk.ts";
import type { MessageTurn } from "./turn.ts";
import { answerTo } from "./views.ts";

/** Answers a question; `before` is what it may go on from. */
export async function answer(
  turn: MessageTurn,
  question: string,
  before = turn.desk.talks.get(talkOf(turn.message))?.next ?? null,
): Promise<void> {
  const { desk, source, place, message } = turn;
  const asked = { question, before, repeats: false };
  const { reply, next } = await whileTyping(turn, () => answerTo(source, asked));
  keepTalk(desk, talkOf(message), next, message.message_id);
  const sent = await hand(desk, place, reply, asked);
  desk.given.set(keyOf(message), { message: sent.message_id, question, before });
}

/** The conversation that a message belongs to, as a key. */
export const talkOf = (message: Message): string => talkKey(message.chat.id, topicOf(message), message.from);

/** A message as a key. */
export const keyOf = (message: Message): string => messageKey(message.chat.id, topicOf(message), message.message_id);

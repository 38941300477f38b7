import type { Message } from "grammy/types";
import { hand, keepTalk, messageKey, remember, talkKey, topicOf, whileTyping } from "./desk.ts";
import { isReplyTo } from "./groups/addressed.ts";
import { newCode } from "./groups/link.ts";
import { causeOf } from "./transport/log.ts";
import type { MessageTurn } from "./turn.ts";
import { type Asked, answerTo } from "./views.ts";

/** Later than this after it was sent, an edited question is left alone; Telegram's apps allow no later edit either. */
export const EDIT_SECONDS = 48 * 3600;

/** Answers a question; `before` is what it may go on from. */
export async function answer(
  turn: MessageTurn,
  question: string,
  before: string | null = turn.desk.talks.get(talkOf(turn.message))?.next ?? null,
): Promise<void> {
  const { desk, ctx, source, place, message } = turn;
  const asked = askedIn(turn, question, before, desk.talks.get(talkOf(message))?.isOfGroup);
  const { isOfGroup } = asked;
  const { reply, next, isSmallTalk, isMissed } = await whileTyping(turn, () => answerTo(source, asked));
  // Where many read it, thanks need no answer.
  if (isSmallTalk && asked.shared !== undefined && isReplyTo(message, ctx.me.id)) return;
  keepTalk(desk, talkOf(message), next, { message: message.message_id, isOfGroup });
  const sent = await hand(desk, place, reply, goingOn(asked, next));
  desk.given.set(keyOf(message), { message: sent.message_id, question, before, isOfGroup });
  // What is written in a group never goes to disk.
  if (isMissed && desk.admin !== null && !isOfGroup) await keepMissed(desk, next ?? question);
}

/** The answer stands, whether or not the disk takes its question. */
async function keepMissed({ state, log }: MessageTurn["desk"], question: string): Promise<void> {
  try {
    await state.missed.note(question);
  } catch (error) {
    log("missed_not_kept", { cause: causeOf(error, [question]) });
  }
}

/** Changes the answer of a question that was edited; where none is remembered or there any more, it is answered anew. */
export async function changeAnswer(turn: MessageTurn, question: string, otherwise?: string | null): Promise<void> {
  const { desk, source, place, message } = turn;
  const given = desk.given.get(keyOf(message));
  // Telegram also reports edits that change no word, as when a link gets its preview.
  if (given?.question === question) return;
  if (given === undefined) return answer(turn, question, otherwise);
  // An edited follow-up still goes on from what stood before it, whatever was asked since.
  const { before } = given;
  const asked = askedIn(turn, question, before, given.isOfGroup);
  const { isOfGroup } = asked;
  const { reply, next } = await whileTyping(turn, () => answerTo(source, asked));
  if ((await desk.sender.edit(place.chat, given.message, reply)) === "gone") return answer(turn, question, before);
  remember(desk, place, given.message, reply, goingOn(asked, next));
  desk.given.set(keyOf(message), { message: given.message, question, before, isOfGroup });
  if (desk.talks.get(talkOf(message))?.message !== message.message_id) return;
  desk.talks.delete(talkOf(message));
  keepTalk(desk, talkOf(message), next ?? before, { message: message.message_id, isOfGroup });
}

/** A question as it is remembered; one that was asked in a group gets a code under which anybody can ask it alone. */
const askedIn = ({ source }: MessageTurn, question: string, before: string | null, isBeforeOfGroup = false): Asked => ({
  question,
  before,
  repeats: false,
  isOfGroup: isBeforeOfGroup || source.group !== undefined,
  ...(source.group === undefined ? {} : { shared: { code: newCode(), next: null } }),
});

const goingOn = (asked: Asked, next: string | null): Asked =>
  asked.shared === undefined ? asked : { ...asked, shared: { ...asked.shared, next } };

/** The conversation that a message belongs to, as a key. */
export const talkOf = (message: Message): string =>
  talkKey(message.chat.id, topicOf(message), message.sender_chat ?? message.from);

/** A message as a key. */
export const keyOf = (message: Message): string => messageKey(message.chat.id, topicOf(message), message.message_id);

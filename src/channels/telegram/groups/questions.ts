import type { Context } from "grammy";
import type { Message } from "grammy/types";
import { plain } from "../../../render/html/rich.ts";
import { answer, changeAnswer, EDIT_SECONDS, keyOf } from "../answering.ts";
import { type Desk, messageKey, topicOf } from "../desk.ts";
import { type MessageTurn, messageTurn } from "../turn.ts";
import { type Address, addressOf, isReplyTo, speakerOf, wordsOf } from "./addressed.ts";
import { runGroupCommand } from "./commands.ts";
import { servingGroup } from "./sender.ts";

/** Answers a message of a group that is addressed to the bot; any other is as if it had not come. */
export async function onGroupMessage(desk: Desk, ctx: Context, message: Message): Promise<void> {
  const address = addressOf(message, ctx.me);
  if (address === null || isOfAnsweredAlbum(desk, message)) return;
  const turn = await groupTurn(desk, ctx, message);
  if (!turn.source.group?.isOpen) return;
  const admission = desk.flood.admits(message.chat.id, speakerOf(message));
  if (admission === "silence") return;
  if (admission === "notice") return say(turn, turn.source.wording.groups.tooMany);
  const question = questionOf(turn, address);
  if (address.kind === "command" && question === null) return runGroupCommand(turn, address.written);
  if (question === null) return say(turn, turn.source.wording.groups.howToAsk(ctx.me.username));
  await answer(turn, question.text, question.before);
}

/** Changes the answer along with its question, answers one that has only now been addressed, and leaves alone what no longer is one. */
export async function onGroupEdit(desk: Desk, ctx: Context, message: Message): Promise<void> {
  const address = addressOf(message, ctx.me);
  const isLate = (message.edit_date ?? message.date) - message.date > EDIT_SECONDS;
  if (address === null || isLate) return;
  const turn = await groupTurn(desk, ctx, message);
  const question = questionOf(turn, address);
  if (!turn.source.group?.isOpen || question === null) return;
  if (desk.given.get(keyOf(message))?.question === question.text) return;
  if (desk.flood.admits(message.chat.id, speakerOf(message)) !== "answer") return;
  await changeAnswer(turn, question.text, question.before);
}

const groupTurn = (desk: Desk, ctx: Context, message: Message): Promise<MessageTurn> =>
  messageTurn(servingGroup(desk, speakerOf(message)), ctx, message);

/** A question and what it may go on from; `undefined` for what the person asked before. */
interface Question {
  readonly text: string;
  readonly before: string | null | undefined;
}

/** The question of an address, null for other commands and where none is asked; who only names the bot in reply to somebody asks what that message says. */
function questionOf({ desk, ctx, message }: MessageTurn, address: Address): Question | null {
  const isAsk = address.kind === "question" || address.written.name === "hoi";
  if (!isAsk) return null;
  const text = address.kind === "question" ? address.question : address.written.argument;
  if (text !== "") return { text, before: isReplyTo(message, ctx.me.id) ? repliedIn(desk, message) : undefined };
  const { reply_to_message: replied } = message;
  const theirs = replied === undefined || replied.from?.id === ctx.me.id ? "" : wordsOf(replied, ctx.me);
  return theirs === "" ? null : { text: theirs, before: null };
}

/** What a reply to an answer goes on from, whoever asked for that answer. */
function repliedIn(desk: Desk, message: Message): string | null | undefined {
  const replied = message.reply_to_message?.message_id ?? 0;
  const asked = desk.sessions.get(messageKey(message.chat.id, topicOf(message), replied));
  return asked?.shared === undefined ? undefined : (asked.shared.next ?? asked.before);
}

/** All pictures of an album may reply to the bot; one is answered. */
function isOfAnsweredAlbum({ albums }: Desk, { chat, media_group_id: album }: Message): boolean {
  if (album === undefined) return false;
  const key = `${chat.id}/${album}`;
  const isAnswered = albums.get(key) !== undefined;
  albums.set(key, true);
  return isAnswered;
}

async function say({ desk, place }: MessageTurn, text: string): Promise<void> {
  await desk.sender.send(place, { rich: plain(text), buttons: [] });
}

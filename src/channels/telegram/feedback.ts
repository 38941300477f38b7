import type { InlineKeyboardButton } from "grammy/types";
import type { Judged, Vote } from "../../model/state.ts";
import { messageKey } from "./desk.ts";
import type { ButtonKind } from "./handlers.ts";
import { type Button, inlineKeyboard } from "./transport/send.ts";
import { type ButtonTurn, noteExpired, toast } from "./turn.ts";
import type { Asked } from "./views.ts";
import { readVote, reasonRows, VOTE_DATA, voteRow } from "./votes.ts";

/** 👍 and 👎 under an answer, and what is wrong with it; the last press of a person counts. */
export const voteButtons: ButtonKind = {
  pattern: VOTE_DATA,
  async press(turn, match) {
    const { desk, place, source, message, ctx } = turn;
    const { state } = source.wording.telegram;
    const asked = desk.sessions.get(messageKey(place.chat, place.topic, message.message_id));
    if (asked === undefined) return noteExpired(turn);
    const vote = readVote(match);
    await (vote === null ? takeBack(turn) : keep(turn, asked, vote));
    const isAsking = vote?.verdict === "down" && vote.reason === null;
    await toast(ctx, vote === null ? state.takenBack : isAsking ? state.whatIsWrong : state.thanks);
    await replaceVotes(turn, isAsking ? reasonRows(state) : [voteRow]);
  },
};

const keyOf = ({ place, person, message }: ButtonTurn): string =>
  `${messageKey(place.chat, place.topic, message.message_id)}/${person.id}`;

/** Changes the person's vote of this answer, or keeps the first; an answer that was edited since is another. */
async function keep(turn: ButtonTurn, asked: Asked, vote: Vote): Promise<void> {
  const { votes, state } = turn.desk;
  const given = votes.get(keyOf(turn));
  if (given?.asked === asked && (await state.feedback.change(given.id, vote))) return;
  votes.set(keyOf(turn), { asked, id: await state.feedback.vote(await judged(turn, asked), vote) });
}

async function takeBack(turn: ButtonTurn): Promise<void> {
  const { votes, state } = turn.desk;
  const given = votes.get(keyOf(turn));
  if (given === undefined) return;
  await state.feedback.takeBack(given.id);
  votes.delete(keyOf(turn));
}

/** What a vote is kept with; of a question that was asked in a group, no word. */
async function judged({ source }: ButtonTurn, asked: Asked): Promise<Judged> {
  const { answer } = await source.ask.results(asked.question, asked);
  const [excerpt] = answer.excerpts;
  return {
    question: asked.isOfGroup ? "" : answer.understood.text,
    answer: answer.answers[0]?.text ?? "",
    documentId: excerpt?.documentId ?? null,
    passageId: excerpt?.passageId ?? null,
  };
}

/** Puts other rows in the place of those for votes, and leaves the other buttons as they are. */
async function replaceVotes({ desk, message }: ButtonTurn, rows: readonly (readonly Button[])[]): Promise<void> {
  // What hangs under a message from which Telegram keeps only the number is not known any more.
  if (message.date === 0) return;
  const standing = message.reply_markup?.inline_keyboard ?? [];
  const isVote = (button: InlineKeyboardButton): boolean =>
    "callback_data" in button && VOTE_DATA.test(button.callback_data);
  const others = standing.filter((row) => !row.some(isVote));
  const wanted = [...others, ...inlineKeyboard(rows)];
  if (JSON.stringify(wanted) !== JSON.stringify(standing))
    await desk.sender.rearrange(message.chat.id, message.message_id, wanted);
}

import type { Message } from "grammy/types";
import { plain } from "../../render/html/rich.ts";
import { takeAsAdmin, wasAsAdmin } from "./admin/messages.ts";
import { answer, changeAnswer, EDIT_SECONDS, keyOf, talkOf } from "./answering.ts";
import { runCommand } from "./commands.ts";
import { isNote, keepNote } from "./commands/note.ts";
import type { MessageTurn } from "./turn.ts";
import { readCommand } from "./written.ts";

/** What people send besides words; anything else without words is a notice of Telegram's, which needs no answer. */
const CONTENT = [
  "photo live_photo video animation audio document voice video_note sticker story paid_media rich_message".split(" "),
  "location venue contact poll dice game checklist gift".split(" "),
].flat();

/** Answers a message: a command, a question in words or in a caption; anything else that somebody sends gets a clear reply. */
export async function onMessage(turn: MessageTurn): Promise<void> {
  const { ctx, message } = turn;
  if (await takeAsAdmin(turn)) return;
  const text = wordsOf(message);
  if (text === undefined) return isContent(message) ? onlyWords(turn) : undefined;
  const command = readCommand(text, ctx.me.username);
  if (command !== undefined) return runCommand(turn, command);
  await (isNote(message, ctx.me.id) ? keepNote(turn, text) : answer(turn, text));
}

/** Changes the answer along with its question; one that is no longer remembered is answered anew. */
export async function onEdit(turn: MessageTurn): Promise<void> {
  const { ctx, message } = turn;
  if (await wasAsAdmin(turn)) return;
  const text = wordsOf(message);
  const isLate = (message.edit_date ?? message.date) - message.date > EDIT_SECONDS;
  const question = text === undefined || isLate ? undefined : questionOf(text, ctx.me.username);
  // Whose a note is is not known any more, so it stays as it was sent.
  if (question === undefined || isNote(message, ctx.me.id)) return;
  await changeAnswer(turn, question);
}

async function onlyWords({ desk, source, place, message }: MessageTurn): Promise<void> {
  const album = message.media_group_id === undefined ? undefined : `${place.chat}/${message.media_group_id}`;
  if (album !== undefined && desk.albums.get(album) !== undefined) return;
  if (album !== undefined) desk.albums.set(album, true);
  const reply = { rich: plain(source.wording.telegram.notText), buttons: [] };
  const sent = await desk.sender.send(place, reply);
  const { next: before = null, isOfGroup = false } = desk.talks.get(talkOf(message)) ?? {};
  desk.given.set(keyOf(message), { message: sent.message_id, question: "", before, isOfGroup });
}

/** The question that a text asks, by itself or behind /hoi; undefined for other commands. */
function questionOf(text: string, username: string): string | undefined {
  const command = readCommand(text, username);
  if (command === undefined) return text;
  return command.name === "hoi" && command.argument !== "" ? command.argument : undefined;
}

const wordsOf = (message: Message): string | undefined => message.text ?? message.caption;

const isContent = (message: Message): boolean => CONTENT.some((kind) => kind in message);

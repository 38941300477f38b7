import { type Context, GrammyError } from "grammy";
import type { CallbackQuery, Message, User } from "grammy/types";
import type { Language } from "../../model/config.ts";
import { type Group, newGroup } from "../../model/state.ts";
import { wordingOf } from "../../render/wording/index.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { type Desk, placeOf, topicOf } from "./desk.ts";
import { forGroup } from "./groups/source.ts";
import { causeOf } from "./transport/log.ts";
import type { Place } from "./transport/send.ts";
import type { Source } from "./views.ts";

const HOUR_MS = 3_600_000;

/** One update of a person's with what answering it takes; `source` speaks the language of the chat. */
export interface Turn {
  readonly desk: Desk;
  readonly ctx: Context;
  readonly source: Source;
  readonly place: Place;
  readonly person: User | undefined;
}

/** A message that waits for its answer. */
export interface MessageTurn extends Turn {
  readonly message: Message;
}

/** A pressed button that waits for its answer, under a message of the bot's. */
export interface ButtonTurn extends Turn {
  readonly person: User;
  readonly message: NonNullable<CallbackQuery["message"]>;
}

/** The turn of a message: its answer goes to its chat and topic, in reply to it. */
export async function messageTurn(desk: Desk, ctx: Context, message: Message): Promise<MessageTurn> {
  const person = message.from;
  const source = await speaking(desk, ctx, message.chat.id, person);
  return { desk, ctx, message, person, place: placeOf(message), source };
}

/** The turn of a button: what it brings goes to the chat and topic of the message that it hangs under. */
export async function buttonTurn(
  desk: Desk,
  ctx: Context,
  person: User,
  message: ButtonTurn["message"],
): Promise<ButtonTurn> {
  // A message from which Telegram keeps only the number has the date 0; its topic is not known any more.
  const topic = message.date === 0 ? undefined : topicOf(message);
  const place = { chat: message.chat.id, topic, answers: undefined };
  return { desk, ctx, message, person, place, source: await speaking(desk, ctx, place.chat, person) };
}

/** The sentences for a person in a chat: of the language that the chat chose; else English for whose Telegram is in English and who reads it alone; else of the program's own language. */
export async function wordingFor(desk: Desk, chat: number | undefined, person: User | undefined): Promise<Wording> {
  const chosen = chat === undefined ? null : await chosenIn(desk, chat);
  if (chosen !== null) return wordingOf(chosen);
  if (isGroup(chat)) return desk.source.wording;
  return person?.language_code?.startsWith("en") ? wordingOf("en") : desk.source.wording;
}

/** Numbers of groups are negative. */
const isGroup = (chat: number | undefined): boolean => (chat ?? 0) < 0;

const chosenIn = ({ state, log, moved }: Desk, chat: number): Promise<Language | null> =>
  readably(() => state.settings.languageOf(numberNow(moved, chat)), null, log);

/** What a group has set; where that cannot be read, what it had set before, so that one that looks in a part of the corpus is not answered from all of it. */
function setIn({ state, log, moved, groups }: Desk, chat: number): Promise<Group> {
  const number = numberNow(moved, chat);
  const read = async (): Promise<Group> => {
    const group = await state.groups.of(number);
    groups.set(String(number), group);
    return group;
  };
  return readably(read, groups.get(String(number)) ?? newGroup, log);
}

/** What waited in a group that has a new number meanwhile is answered as the group has it set. */
const numberNow = (moved: Desk["moved"], chat: number): number => moved.get(String(chat)) ?? chat;

/** What cannot be read keeps nobody from an answer. */
async function readably<T>(read: () => Promise<T>, otherwise: T, log: Desk["log"]): Promise<T> {
  try {
    return await read();
  } catch (error) {
    log("settings_unreadable", { cause: causeOf(error) });
    return otherwise;
  }
}

/** What replies are made from, in the language of a chat and person; in a group, as that has set it. */
export async function speaking(desk: Desk, ctx: Context, chat: number, person: User | undefined): Promise<Source> {
  const wording = await wordingFor(desk, chat, person);
  const source = { ...desk.source, bot: ctx.me.username, wording };
  return isGroup(chat) ? forGroup(source, await setIn(desk, chat)) : source;
}

/** Ends the waiting sign on a button, with a note if there is one, of at most 200 UTF-16 units; a press from long ago takes no answer any more. */
export async function note(ctx: Context, text?: string): Promise<void> {
  await answering(ctx, text === undefined ? {} : { text, show_alert: true });
}

/** The same with a line that passes by itself. */
export async function toast(ctx: Context, text: string): Promise<void> {
  await answering(ctx, { text });
}

/** Says that what a button belonged to is not remembered any more. */
export async function noteExpired({ desk, ctx, source }: ButtonTurn): Promise<void> {
  await note(ctx, source.wording.telegram.expired(Math.round(desk.limits.keepMs / HOUR_MS)));
}

async function answering(ctx: Context, what: { readonly text?: string; readonly show_alert?: boolean }): Promise<void> {
  try {
    await ctx.answerCallbackQuery(what);
  } catch (error) {
    if (!(error instanceof GrammyError && error.description.includes("query is too old"))) throw error;
  }
}

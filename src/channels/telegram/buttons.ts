import { type Context, GrammyError } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { EXAMPLE } from "./commands.ts";
import { type Desk, hand, keepTalk, messageKey, talkKey, topicOf, whileTyping } from "./desk.ts";
import { answerTo, readView, show } from "./views.ts";

const HOUR_MS = 3_600_000;

/** Answers a pressed button: shows another view of the results in the same message; every press gets an answer, whatever it sends. */
export async function onButton(desk: Desk, ctx: Context, query: CallbackQuery): Promise<void> {
  const { telegram } = desk.source.wording;
  const { message, data = "" } = query;
  const isPrivate = message?.chat.type === "private";
  if (isPrivate && data === EXAMPLE) return askExample(desk, ctx, query);
  const view = readView(data);
  if (!isPrivate || view === undefined) return note(ctx, telegram.noSuchButton);
  // A message from which Telegram keeps only the number has the date 0; what it belonged to is not known any more.
  const topic = message.date === 0 ? undefined : topicOf(message);
  const asked = desk.sessions.get(messageKey(message.chat.id, topic, message.message_id));
  if (asked === undefined) return note(ctx, telegram.expired(Math.round(desk.limits.keepMs / HOUR_MS)));
  const place = { chat: message.chat.id, topic, answers: undefined };
  const reply = await whileTyping(desk, ctx, place, () => show(desk.source, asked, view));
  if (reply === undefined) return note(ctx, telegram.noSuchButton);
  await note(ctx);
  await desk.sender.edit(message.chat.id, message.message_id, reply);
}

async function askExample(desk: Desk, ctx: Context, { message, from }: CallbackQuery): Promise<void> {
  const { example, wording } = desk.source;
  if (message === undefined || example === null) return note(ctx, wording.telegram.noSuchButton);
  await note(ctx);
  const place = { chat: message.chat.id, topic: message.date === 0 ? undefined : topicOf(message), answers: undefined };
  const asked = { question: example, before: null, repeats: true };
  const { reply, next } = await whileTyping(desk, ctx, place, () => answerTo(desk.source, asked));
  keepTalk(desk, talkKey(place.chat, place.topic, from), next, message.message_id);
  await hand(desk, place, reply, asked);
}

/** Ends the waiting sign on the button, with a note if there is one; a press from long ago takes no answer any more. */
export async function note(ctx: Context, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text, show_alert: true });
  } catch (error) {
    if (!(error instanceof GrammyError && error.description.includes("query is too old"))) throw error;
  }
}

import type { BotError, Context } from "grammy";
import { ProblemError } from "../../../model/errors.ts";
import { line } from "../../../render/html/cut.ts";
import { plain } from "../../../render/html/rich.ts";
import { type Desk, placeOf } from "../desk.ts";
import { addressOf, wordsOf } from "../groups/addressed.ts";
import { servingGroup } from "../groups/sender.ts";
import { causeOf } from "./log.ts";
import { isUnreachable } from "./send.ts";
import { note, wordingFor } from "../turn.ts";

/** Logs what went wrong with an update and tells its sender so in one sentence; never throws, so that no update comes again. */
export function onError(desk: Desk): (failure: BotError) => Promise<void> {
  return async ({ error, ctx }) => {
    const about = { update: ctx.update.update_id, kind: kindOf(ctx) };
    if (isUnreachable(error)) return desk.log("user_unreachable", about);
    desk.log("update_failed", { ...about, cause: causeOf(error, writtenIn(ctx)) });
    try {
      await apologise(desk, ctx, error);
    } catch (second) {
      desk.log("apology_failed", { ...about, cause: causeOf(second, writtenIn(ctx)) });
    }
  };
}

async function apologise(desk: Desk, ctx: Context, error: unknown): Promise<void> {
  const { bug, telegram } = await wordingFor(desk, ctx.chat?.id, ctx.from);
  // What a person can mend while the bot runs is its disk.
  const sorry = error instanceof ProblemError ? telegram.state.outOfOrder : bug;
  if (ctx.callbackQuery !== undefined) return note(ctx, sorry);
  const message = ctx.message ?? ctx.editedMessage;
  const isInGroup = message !== undefined && message.chat.type !== "private";
  if (message === undefined || (isInGroup && addressOf(message, ctx.me) === null)) return;
  const { sender } = isInGroup ? servingGroup(desk, message.chat.id) : desk;
  await sender.send(placeOf(message), { rich: plain(sorry), buttons: [] });
}

const kindOf = (ctx: Context): string => Object.keys(ctx.update).find((key) => key !== "update_id") ?? "none";

/** The texts of an update, and what of them was asked, for keeping them out of the log, as they were written and as the program reads them. */
function writtenIn(ctx: Context): string[] {
  const { update } = ctx;
  if (update.inline_query !== undefined) return spelt([update.inline_query.query]);
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  if (message === undefined || message.date === 0) return [];
  const { text, caption, quote, reply_to_message: replied } = message;
  const address = addressOf(message, ctx.me);
  const asked = address?.kind === "command" ? address.written.argument : address?.question;
  const theirs = replied === undefined ? undefined : wordsOf(replied, ctx.me);
  const all = [text, caption, asked, quote?.text, replied?.text, replied?.caption, theirs];
  const texts = all.filter((one) => one !== undefined);
  return spelt(texts);
}

const spelt = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => [one, line(one, Infinity), line(one, Infinity).toLowerCase()]);

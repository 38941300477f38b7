import { sequentialize } from "@grammyjs/runner";
import { Bot, type Context } from "grammy";
import type { TelegramSettings } from "../../model/config.ts";
import { onButton } from "./buttons.ts";
import { createAdminDesk } from "./admin/desk.ts";
import type { Keeper } from "../../services/keeper.ts";
import { createDesk, type Desk, type Kept, type Limits } from "./desk.ts";
import { onError } from "./transport/errors.ts";
import { createFetch } from "./transport/http.ts";
import { isOfGroup, onGroup } from "./groups/updates.ts";
import { onInline } from "./inline.ts";
import type { Log } from "./transport/log.ts";
import { onEdit, onMessage } from "./questions.ts";
import { type Patience, retrying } from "./transport/retry.ts";
import { createSender } from "./transport/send.ts";
import { CHART_DATA } from "./statistics.ts";
import { messageTurn } from "./turn.ts";
import type { Source } from "./views.ts";

/** The kinds of updates that the bot has a use for; Telegram sends no others. */
export const UPDATES = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"] as const;

/** What the bot waits for and keeps, in all its parts. */
export interface Timing extends Limits, Patience {
  /** A call that takes longer has failed; longer than a poll lasts. */
  readonly callSeconds: number;
  /** How often votes and notes that are too old are deleted. */
  readonly dropEveryMs: number;
}

/** The bot with everything it does; it runs once updates are fetched for it, see poll.ts. */
export function createBot(
  settings: TelegramSettings & { readonly token: string },
  source: Source,
  state: Kept,
  timing: Timing,
  log: Log,
  now: () => number,
  keeper: Keeper | null,
): { readonly bot: Bot; readonly desk: Desk } {
  const { token, apiRoot, proxy } = settings;
  const fetch = createFetch(apiRoot, proxy);
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: timing.callSeconds, fetch: fetch as never } });
  bot.api.config.use(retrying(timing));
  const download = async (fileId: string): Promise<Uint8Array> => {
    const { file_path: path = "" } = await bot.api.getFile(fileId);
    const signal = AbortSignal.timeout(timing.callSeconds * 1_000);
    return (await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal })).bytes();
  };
  const admin = keeper === null ? null : createAdminDesk(keeper, download, now);
  const desk = createDesk(source, state, admin, createSender(bot.api, log), log, timing, now);
  bot.use(sequentialize(laneOf));
  bot.use(async (ctx) => {
    const { message, edited_message: edited, callback_query: query, inline_query: inline } = ctx.update;
    if (isOfGroup(ctx)) await onGroup(desk, ctx);
    else if (query !== undefined) await onButton(desk, ctx, query);
    else if (inline !== undefined) await onInline(desk, ctx, inline);
    else if (message !== undefined && isMeant(ctx)) await onMessage(await messageTurn(desk, ctx, message));
    else if (edited !== undefined && isMeant(ctx)) await onEdit(await messageTurn(desk, ctx, edited));
  });
  bot.catch(onError(desk));
  return { bot, desk };
}

/** The updates of a chat are answered in their order; only charts go their own way, so that no answer waits until one is drawn. */
function laneOf({ chat, callbackQuery }: Context): string[] {
  if (chat === undefined) return [];
  return [CHART_DATA.test(callbackQuery?.data ?? "") ? `${chat.id}/charts` : String(chat.id)];
}

/** Outside groups only what a person writes to the bot alone is meant for it; channels, other bots and its own inline results get silence. */
function isMeant({ msg, me }: Context): boolean {
  return msg?.chat.type === "private" && msg.from?.is_bot === false && msg.via_bot?.id !== me.id;
}

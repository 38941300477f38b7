import type { Api } from "grammy";
import type { Keeper } from "../../services/keeper.ts";
import { putMenu } from "./admin/menus.ts";
import { tellOwners } from "./admin/notify.ts";
import type { TelegramSettings } from "../../model/config.ts";
import { createBot, type Timing } from "./bot.ts";
import { publishCommands } from "./commands.ts";
import type { Desk, Kept } from "./desk.ts";
import { causeOf, createLog, type Log } from "./transport/log.ts";
import { type Pace, persist, startPolling } from "./transport/poll.ts";
import { graphOf } from "../../services/catalogue/graph.ts";
import type { Source } from "./views.ts";

/** What a bot needs to run: how to reach Telegram, what to answer from, where to write what happens. */
export interface TelegramOptions {
  readonly settings: TelegramSettings & { readonly token: string };
  readonly source: Source;
  readonly state: Kept;
  /** With which administrators change the corpus; left out where they cannot. */
  readonly keeper?: Keeper;
  /** Takes lines of the log. */
  readonly write: (line: string) => unknown;
  readonly timing?: Partial<Timing & Pace>;
  readonly now?: () => number;
}

/** A bot that answers on Telegram. */
export interface Running {
  readonly username: string;
  /** Settles when the bot has ended by itself: it fails, for it ends so only when Telegram refuses its token. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

const TIMING: Timing & Pace = {
  keepMs: 48 * 3_600_000,
  keepMost: 4_000,
  typingAfterMs: 300,
  groupSends: 20,
  personAsks: 6,
  personPresses: 30,
  settleMs: 1_500,
  retryAfterMs: [200, 800, 2_000],
  floodSeconds: 30,
  callSeconds: 40,
  dropEveryMs: 24 * 3_600_000,
  pollSeconds: 25,
  firstWaitMs: 250,
  longestWaitMs: 30_000,
  finishMs: 3_800,
};

/** Starts the bot: asks Telegram who it is, ends a webhook, begins to poll, then puts up its menu. */
export async function startTelegram(options: TelegramOptions, signal: AbortSignal): Promise<Running> {
  const { settings, source, state, now = Date.now } = options;
  const timing = { ...TIMING, ...options.timing };
  const log = createLog(options.write, [settings.token, settings.proxy ?? ""]);
  const { bot, desk } = createBot(settings, source, state, timing, log, now, options.keeper ?? null);
  const insist = <T>(call: () => Promise<T>): Promise<T> => persist(call, timing, log, signal);
  bot.botInfo = await insist(() => bot.api.getMe(signal as never));
  await insist(() => bot.api.deleteWebhook({}, signal as never));
  const polling = startPolling(
    bot,
    timing,
    log,
    onceIn(60_000, () => void options.write(source.wording.telegram.conflict)),
  );
  const ending = new AbortController();
  const cleaning = setInterval(() => void dropOld(state, log), timing.dropEveryMs).unref();
  const menu = publish(() => publishCommands(bot.api, ending.signal), log, ending.signal).then(() =>
    publishAdminMenus(desk, bot.api, ending.signal),
  );
  options.keeper?.onEdits((edits) => void tellOwners(desk, edits));
  const broken = options.keeper?.broken() ?? [];
  if (broken.length > 0) void tellOwners(desk, { broken, mended: [] });
  return {
    username: bot.botInfo.username,
    done: polling.done,
    async stop() {
      ending.abort();
      clearInterval(cleaning);
      await polling.stop();
      await menu;
    },
  };
}

/** Votes and notes do not stay longer than people are told, however long the bot runs. */
async function dropOld({ feedback }: Kept, log: Log): Promise<void> {
  try {
    await feedback.dropOld();
  } catch (error) {
    log("old_feedback_stays", { cause: causeOf(error) });
  }
}

/** Each administrator has the menu in their own chat; who never wrote to the bot has none yet. */
async function publishAdminMenus(desk: Desk, api: Api, ending: AbortSignal): Promise<void> {
  if (desk.admin === null) return;
  const { roles } = desk.state;
  try {
    for (const person of new Set([...roles.owners, ...(await roles.editors())])) {
      if (ending.aborted) return;
      const role = await roles.of(person);
      if (role !== null) await putMenu(api, person, role, ending).catch(() => {});
    }
  } catch (error) {
    desk.log("menu_failed", { cause: causeOf(error) });
  }
}

/** The bot answers without a menu, too. */
async function publish(call: () => Promise<void>, log: Log, ending: AbortSignal): Promise<void> {
  try {
    await call();
  } catch (error) {
    // One that the end of the bot cuts off is put up by the next start.
    if (!ending.aborted) log("menu_failed", { cause: causeOf(error) });
  }
}

function onceIn(ms: number, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    act();
  };
}

/** Runs the bot until SIGINT or SIGTERM; what is in hand is finished first. A second signal ends the process at once. */
export async function serveTelegram(options: TelegramOptions): Promise<number> {
  const { telegram } = options.source.wording;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, stop);
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  let running: Running;
  try {
    running = await startTelegram(options, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    throw error;
  }
  options.write(telegram.running(running.username));
  options.source.charts.warm();
  // With ten thousand documents the graph takes most of a second, which the first card must not wait for.
  graphOf(options.source.corpus);
  await Promise.race([running.done, stopped]);
  options.write(telegram.stopping);
  await running.stop();
  return 0;
}

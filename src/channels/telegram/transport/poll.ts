import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import { type Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { ProblemError } from "../../../model/errors.ts";
import { UPDATES } from "../bot.ts";
import { causeOf, type Log } from "./log.ts";
import { pause } from "./retry.ts";

/** How polling waits. */
export interface Pace {
  /** How long Telegram holds a poll that finds nothing. */
  readonly pollSeconds: number;
  /** First and longest wait after a poll that failed; doubled from one failure to the next. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How long what is in hand may take when the bot is to end. */
  readonly finishMs: number;
}

/** A bot that fetches its updates. */
export interface Polling {
  /** Settles when polling ends; fails with a ProblemError when Telegram does not accept the token. */
  readonly done: Promise<void>;
  /** Stops fetching, lets what is in hand finish, and tells Telegram what was taken. */
  stop(): Promise<void>;
}

/** How long the last call, which confirms what was taken, may take. */
const CONFIRM_MS = 700;

/** Fetches updates and hands them to the bot, each once: what was taken is confirmed by the next poll, whatever became of it. */
export function startPolling(bot: Bot, pace: Pace, log: Log, conflict: () => void): Polling {
  let offset = 0;
  const supply = async (batchSize: number, signal: AbortSignal): Promise<Update[]> => {
    const limit = Math.max(1, Math.min(batchSize, 100));
    const poll = { offset, limit, timeout: pace.pollSeconds, allowed_updates: UPDATES };
    const updates = await persist(() => bot.api.getUpdates(poll, signal as never), pace, log, signal, conflict);
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    return updates;
  };
  const inHand = new Set<Promise<void>>();
  const consume = async (update: Update): Promise<void> => {
    const work = bot.handleUpdate(update);
    inHand.add(work);
    await work.finally(() => inHand.delete(work));
  };
  const sink = createConcurrentSink<Update>({ consume }, async (error) => {
    await bot.errorHandler(error as never);
  });
  const runner = createRunner(createSource<Update>({ supply: supply as never }), sink);
  runner.start();
  const done = runner.task() ?? Promise.resolve();
  return {
    done,
    async stop() {
      await runner.stop()?.catch(() => {});
      const timer = Promise.withResolvers<void>();
      const deadline = setTimeout(timer.resolve, pace.finishMs);
      await Promise.race([settled(inHand), timer.promise]);
      clearTimeout(deadline);
      if (inHand.size > 0) log("updates_unfinished", { count: inHand.size });
      if (offset > 0) await confirm(bot, offset, log);
    },
  };
}

/** Waits until nothing is in hand; what fails has been reported by then. */
async function settled(inHand: ReadonlySet<Promise<void>>): Promise<void> {
  while (inHand.size > 0) await Promise.allSettled(inHand);
  // The reporting of a failure begins when its work has ended.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

async function confirm(bot: Bot, offset: number, log: Log): Promise<void> {
  try {
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_MS) as never);
  } catch (error) {
    log("offset_unconfirmed", { cause: causeOf(error) });
  }
}

/**
 * Tries a call until it succeeds or is aborted: after a 429 as long as Telegram says, after a broken connection, a 5xx or
 * a 409 (another program polls) with growing waits. A token that Telegram refuses is given up on.
 */
export async function persist<T>(
  call: () => Promise<T>,
  pace: Pick<Pace, "firstWaitMs" | "longestWaitMs">,
  log: Log,
  signal: AbortSignal,
  conflict: () => void = () => {},
): Promise<T> {
  for (let wait = pace.firstWaitMs; ; wait = Math.min(2 * wait, pace.longestWaitMs)) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted) throw error;
      const refusal = error instanceof GrammyError ? error : undefined;
      if (refusal?.error_code === 401 || refusal?.error_code === 404) throw badToken(error);
      if (refusal?.error_code === 409) conflict();
      const waitMs = Math.max(wait, 1000 * (refusal?.parameters.retry_after ?? 0));
      log("call_failed", { cause: causeOf(error), waitMs });
      await pause(waitMs, signal);
    }
  }
}

function badToken(cause: unknown): ProblemError {
  const problem = {
    code: "bad_token",
    where: "TELEGRAM_BOT_TOKEN",
    line: null,
    expected: "a token that Telegram accepts",
    received: "one that Telegram refuses",
    mend: "send /mybots to @BotFather, choose the bot, then API Token",
  };
  return new ProblemError([problem], { cause });
}

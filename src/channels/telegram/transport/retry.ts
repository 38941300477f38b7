import { autoRetry } from "@grammyjs/auto-retry";
import { HttpError, type Transformer } from "grammy";

/** How often and how long a call is tried again before it counts as failed. */
export interface Patience {
  /** Waits before the second, third, … try after a broken connection or a 5xx, in ms. */
  readonly retryAfterMs: readonly number[];
  /** Longest wait that a 429 may ask for, in seconds. */
  readonly floodSeconds: number;
}

const FLOOD_RETRIES = 3;

/** Waits; ends early when the signal says so. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  signal?.addEventListener("abort", resolve as () => void);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", resolve as () => void);
  });
}

/**
 * Tries calls again: after a 429 as long as Telegram says, after a broken connection or a 5xx a few times. A message whose
 * confirmation got lost may so arrive twice, which is better than not at all. Polling has its own patience, see poll.ts.
 */
export function retrying({ retryAfterMs, floodSeconds }: Patience): Transformer {
  const afterFlood = autoRetry({
    maxRetryAttempts: FLOOD_RETRIES,
    maxDelaySeconds: floodSeconds,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
  const afterFailure: Transformer = async (prev, method, payload, signal) => {
    for (const waitMs of retryAfterMs) {
      if (signal?.aborted) break;
      try {
        const result = await prev(method, payload, signal);
        if (result.ok || result.error_code < 500) return result;
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
      }
      await pause(waitMs, signal as AbortSignal | undefined);
    }
    return prev(method, payload, signal);
  };
  return (prev, method, payload, signal) => {
    if (method === "getUpdates" || method === "getMe") return prev(method, payload, signal);
    return afterFlood((m, p, s) => afterFailure(prev, m, p, s), method, payload, signal);
  };
}

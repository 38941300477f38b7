import { tooManyRequests } from "./errors.ts";

/** How many calls in how many milliseconds. */
export interface Rate {
  readonly calls: number;
  readonly ms: number;
}

/** Telegram's published rates; the one for a chat allows a short burst. */
export interface Rates {
  readonly chat: Rate;
  readonly group: Rate;
  readonly all: Rate;
}

/** About 1 message a second in a chat (here 5 in 5 s), 20 a minute in a group, 30 a second over all. */
export const TELEGRAM_RATES: Rates = {
  chat: { calls: 5, ms: 5_000 },
  group: { calls: 20, ms: 60_000 },
  all: { calls: 30, ms: 1_000 },
};

/** Counts what the bot sends and refuses with 429 what comes too fast; a refused call is not counted. */
export class RateLimiter {
  readonly #rates: Rates;
  readonly #now: () => number;
  readonly #sent = new Map<string, number[]>();

  constructor(rates: Rates, now: () => number) {
    this.#rates = rates;
    this.#now = now;
  }

  /** Lets one message to a chat through, or throws with the whole seconds to wait. */
  take(chatId: number): void {
    const windows: [string, Rate][] = [
      ["all", this.#rates.all],
      [`chat ${chatId}`, this.#rates.chat],
      ...(chatId < 0 ? [[`group ${chatId}`, this.#rates.group] as [string, Rate]] : []),
    ];
    const waits = windows.map(([key, rate]) => this.#wait(key, rate));
    const wait = Math.max(...waits);
    if (wait > 0) throw tooManyRequests(Math.ceil(wait / 1000));
    for (const [key] of windows) this.#sent.get(key)?.push(this.#now());
  }

  #wait(key: string, rate: Rate): number {
    const now = this.#now();
    const recent = (this.#sent.get(key) ?? []).filter((time) => time > now - rate.ms);
    this.#sent.set(key, recent);
    const blocking = recent.at(-rate.calls);
    return blocking === undefined ? 0 : blocking + rate.ms - now;
  }
}

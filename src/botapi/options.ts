import type { Rates } from "./rates.ts";

/** How the server is set up; every field has a default. */
export interface BotApiOptions {
  /** "<bot id>:<35 characters>", as BotFather gives it. */
  readonly token?: string;
  readonly username?: string;
  readonly firstName?: string;
  /** 0 (the default) takes any free port. The server listens on 127.0.0.1 only. */
  readonly port?: number;
  /** The clock, in milliseconds; long polls and retries still wait in real time. */
  readonly now?: () => number;
  /** BotFather's /setprivacy; on by default, as with a new bot. */
  readonly privacy?: boolean;
  readonly inline?: boolean;
  readonly inlineFeedback?: boolean;
  /** TELEGRAM_RATES or others; left out, nothing is ever too fast. */
  readonly rates?: Rates;
  readonly callbackMs?: number;
  readonly inlineMs?: number;
  readonly webhookRetryMs?: number;
  readonly webhookTimeoutMs?: number;
}

/** The options with their defaults; the token belongs to nobody. */
export function withDefaults(
  options: BotApiOptions,
): Required<Omit<BotApiOptions, "rates">> & Pick<BotApiOptions, "rates"> {
  return {
    token: "7000000001:local-server-token-of-nobody-at-all",
    username: "tracuu_local_bot",
    firstName: "Tra Cứu",
    port: 0,
    now: Date.now,
    privacy: true,
    inline: true,
    inlineFeedback: true,
    callbackMs: 15_000,
    inlineMs: 10_000,
    webhookRetryMs: 1_000,
    webhookTimeoutMs: 60_000,
    ...options,
  };
}

import type { BotCommand, UserFromGetMe } from "@grammyjs/types";
import type { Faults } from "./faults.ts";
import type { Files } from "./files.ts";
import type { Params } from "./params.ts";
import type { Queries } from "./queries.ts";
import type { RateLimiter } from "./rates.ts";
import type { State } from "./state.ts";
import type { Updates } from "./updates.ts";
import type { Webhook } from "./webhook.ts";

/** What BotFather and the bot itself said about the bot; texts are kept by language code ("" for all). */
export interface Profile {
  readonly commands: Map<string, BotCommand[]>;
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** Whether BotFather's /setinlinefeedback is on, so that chosen_inline_result comes. */
  inlineFeedback: boolean;
}

/** How long a query waits for its answer. */
export interface Lifetimes {
  readonly callbackMs: number;
  readonly inlineMs: number;
}

/** The parts of the server that its methods and its users work on. */
export interface Core {
  readonly me: UserFromGetMe;
  readonly profile: Profile;
  readonly state: State;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly files: Files;
  readonly queries: Queries;
  readonly faults: Faults;
  readonly rates: RateLimiter | undefined;
  readonly lifetimes: Lifetimes;
}

/** One method of the Bot API: reads its parameters, throws an ApiError to refuse, returns the result. */
export type Method = (core: Core, params: Params, signal: AbortSignal) => unknown;

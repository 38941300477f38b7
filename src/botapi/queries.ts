import type { InlineQuery, User } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import type { InlineAnswer } from "./state.ts";

const STALE = "query is too old and response timeout expired or query ID is invalid";

/** Callback and inline queries that wait for an answer, and the answers that may be served again. */
export class Queries {
  readonly #now: () => number;
  readonly #open = new Map<string, { kind: "callback" | "inline"; at: number; query?: InlineQuery }>();
  readonly #cache = new Map<string, { answer: InlineAnswer; until: number }>();
  readonly #answered = new Map<string, { query: InlineQuery; answer: InlineAnswer }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  open(id: string, kind: "callback" | "inline", query?: InlineQuery): void {
    this.#open.set(id, { kind, at: this.#now(), ...(query === undefined ? {} : { query }) });
  }

  /** Takes a query for its answer; an unknown, answered or stale one is refused. */
  take(id: string, kind: "callback" | "inline", lifetimeMs: number): InlineQuery | undefined {
    const entry = this.#open.get(id);
    if (entry === undefined || entry.kind !== kind || this.#now() - entry.at > lifetimeMs) throw badRequest(STALE);
    this.#open.delete(id);
    return entry.query;
  }

  /** Remembers what users see for an inline query, and serves it again to whoever asks the same until it expires. */
  remember(query: InlineQuery, answer: InlineAnswer, cacheSeconds: number, personal: boolean): void {
    this.#answered.set(query.id, { query, answer });
    const key = cacheKey(query, personal ? query.from : undefined);
    if (cacheSeconds > 0) this.#cache.set(key, { answer, until: this.#now() + cacheSeconds * 1000 });
  }

  /** The cached answer to the same query, for anybody or for this user alone. */
  cached(query: InlineQuery): InlineAnswer | undefined {
    for (const key of [cacheKey(query, query.from), cacheKey(query, undefined)]) {
      const entry = this.#cache.get(key);
      if (entry !== undefined && entry.until > this.#now()) return entry.answer;
    }
    return undefined;
  }

  /** Forgets the oldest queries and answers, so that at most so many of each are left. */
  keep(most: number): void {
    for (const kept of [this.#open, this.#cache, this.#answered])
      for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(key);
  }

  /** The query and its answer, for the user who chooses a result. */
  answered(id: string): { query: InlineQuery; answer: InlineAnswer } | undefined {
    return this.#answered.get(id);
  }
}

function cacheKey(query: InlineQuery, user: User | undefined): string {
  return JSON.stringify([query.query, query.offset, user?.id ?? 0]);
}

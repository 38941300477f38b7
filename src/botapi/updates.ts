import type { Update } from "@grammyjs/types";
import { conflict } from "./errors.ts";

/** The name of one kind of update. */
export type UpdateType = Exclude<keyof Update, "update_id">;

/** Kinds that come only when the bot names them. */
const OPT_IN: readonly string[] = ["chat_member", "message_reaction", "message_reaction_count"];
/** Telegram keeps unconfirmed updates for a day. */
const DAY_MS = 86_400_000;

interface Queued {
  readonly update: Update;
  readonly at: number;
}

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly resolve: (updates: Update[]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Hears what comes into the queue and how much is left after a confirmation. */
export interface QueueListener {
  queued(update: Update): void;
  confirmed(pending: number): void;
}

/** The queue of updates that a bot has not confirmed yet, and the one long poll that may wait on it. */
export class Updates {
  readonly #now: () => number;
  #queue: Queued[] = [];
  #nextId = 700_000_001;
  #allowed: readonly string[] | undefined;
  #poll: Poll | undefined;
  #onArrival: (() => void) | undefined;
  readonly #listener: QueueListener;

  constructor(now: () => number, listener: QueueListener) {
    this.#now = now;
    this.#listener = listener;
  }

  /** What the bot asked for; undefined means Telegram's default set. */
  get allowed(): readonly string[] | undefined {
    return this.#allowed;
  }

  get pending(): number {
    this.#expire();
    return this.#queue.length;
  }

  /** The oldest update, for a webhook to deliver. */
  get first(): Update | undefined {
    this.#expire();
    return this.#queue[0]?.update;
  }

  /** Remembers allowed_updates; undefined (not named in the call) changes nothing, an empty list means the default. */
  allow(types: unknown): void {
    if (Array.isArray(types)) this.#allowed = types.length === 0 ? undefined : types.map(String);
  }

  allows(type: string): boolean {
    return this.#allowed === undefined ? !OPT_IN.includes(type) : this.#allowed.includes(type);
  }

  /** Queues an update unless its kind is not wanted; returns it as queued. */
  push(content: Omit<Update, "update_id">): Update | undefined {
    const type = Object.keys(content)[0] ?? "";
    if (!this.allows(type)) return undefined;
    const update = { update_id: this.#nextId++, ...structuredClone(content) };
    this.#queue.push({ update, at: this.#now() });
    this.#listener.queued(update);
    this.#wake();
    this.#onArrival?.();
    return update;
  }

  /** Calls back on every arrival while a webhook is set. */
  onArrival(listener: (() => void) | undefined): void {
    this.#onArrival = listener;
  }

  /** Forgets everything before `offset`; a negative offset keeps that many from the end. */
  confirm(offset: number): void {
    this.#expire();
    if (offset < 0) this.#queue = this.#queue.slice(offset);
    else this.#queue = this.#queue.filter(({ update }) => update.update_id >= offset);
    this.#listener.confirmed(this.#queue.length);
  }

  drop(): void {
    this.#queue = [];
  }

  /** Answers getUpdates: at once when something waits, else when something comes or the time is over. */
  get(offset: number, limit: number, timeoutSeconds: number, signal: AbortSignal): Promise<Update[]> {
    this.confirm(offset);
    const ready = this.#take(limit);
    if (ready.length > 0 || timeoutSeconds === 0) return Promise.resolve(ready);
    this.abort("terminated by other getUpdates request; make sure that only one bot instance is running");
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>();
    const timer = setTimeout(() => this.#finish(), timeoutSeconds * 1000);
    const poll = { offset, limit, resolve, reject, timer };
    this.#poll = poll;
    signal.addEventListener("abort", () => {
      if (this.#poll === poll) this.#finish();
    });
    return promise;
  }

  /** Ends a waiting poll with a 409. */
  abort(reason: string): void {
    const poll = this.#poll;
    if (poll === undefined) return;
    this.#poll = undefined;
    clearTimeout(poll.timer);
    poll.reject(conflict(reason));
  }

  /** Ends a waiting poll with what there is, as at the end of its time. */
  close(): void {
    this.#finish();
  }

  #take(limit: number): Update[] {
    return this.#queue.slice(0, limit).map(({ update }) => update);
  }

  #wake(): void {
    // A turn later, so that what happens in one step (a service message and a membership change) travels together.
    if (this.#poll !== undefined) setImmediate(() => this.#finish());
  }

  #finish(): void {
    const poll = this.#poll;
    if (poll === undefined) return;
    this.#poll = undefined;
    clearTimeout(poll.timer);
    poll.resolve(this.#take(poll.limit));
  }

  #expire(): void {
    const oldest = this.#now() - DAY_MS;
    if ((this.#queue[0]?.at ?? oldest) < oldest) this.#queue = this.#queue.filter(({ at }) => at >= oldest);
  }
}

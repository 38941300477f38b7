import type { Update, WebhookInfo } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import { compact, isObject } from "./params.ts";
import type { UpdateType, Updates } from "./updates.ts";

/** A webhook as setWebhook set it. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

/** How patient the delivery is. */
export interface DeliveryOptions {
  readonly retryMs: number;
  readonly timeoutMs: number;
}

/** Runs a method that the bot named in its answer to a delivery. */
export type RunMethod = (method: string, fields: Record<string, unknown>) => Promise<unknown>;

/** Delivers updates to the bot by HTTP POST, in order, one at a time, and again after a failure. */
export class Webhook {
  readonly #updates: Updates;
  readonly #options: DeliveryOptions;
  readonly #date: () => number;
  readonly #run: RunMethod;
  #settings: WebhookSettings | undefined;
  #lastError: { date: number; message: string } | undefined;
  #busy = false;
  #retry: NodeJS.Timeout | undefined;
  #request: AbortController | undefined;

  constructor(updates: Updates, options: DeliveryOptions, date: () => number, run: RunMethod) {
    this.#updates = updates;
    this.#options = options;
    this.#date = date;
    this.#run = run;
  }

  get active(): boolean {
    return this.#settings !== undefined;
  }

  set(settings: WebhookSettings): void {
    checkSettings(settings);
    this.delete();
    this.#settings = settings;
    this.#updates.abort("terminated by setWebhook request");
    this.#updates.onArrival(() => this.#kick());
    this.#kick();
  }

  /** Ends the webhook; says whether there was one. */
  delete(): boolean {
    const was = this.active;
    this.#settings = undefined;
    this.#lastError = undefined;
    clearTimeout(this.#retry);
    this.#request?.abort();
    this.#updates.onArrival(undefined);
    return was;
  }

  info(): WebhookInfo {
    const allowed = this.#updates.allowed as UpdateType[] | undefined;
    return compact({
      url: this.#settings?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending,
      max_connections: this.#settings?.maxConnections,
      last_error_date: this.#lastError?.date,
      last_error_message: this.#lastError?.message,
      allowed_updates: allowed,
    });
  }

  #kick(): void {
    if (this.#busy) return;
    clearTimeout(this.#retry);
    this.#busy = true;
    void this.#deliverAll().finally(() => {
      this.#busy = false;
      // Something may have come, or another webhook been set, between the last look and now.
      if (this.#settings !== undefined && this.#updates.first !== undefined && this.#lastError === undefined)
        this.#kick();
    });
  }

  async #deliverAll(): Promise<void> {
    for (;;) {
      const settings = this.#settings;
      const update = this.#updates.first;
      if (settings === undefined || update === undefined) return;
      const problem = await this.#deliver(settings, update);
      if (this.#settings !== settings) return;
      if (problem === undefined) {
        this.#lastError = undefined;
        this.#updates.confirm(update.update_id + 1);
        continue;
      }
      this.#lastError = { date: this.#date(), message: problem };
      this.#retry = setTimeout(() => this.#kick(), this.#options.retryMs);
      return;
    }
  }

  /** Sends one update; the text of the problem if it was not taken. */
  async #deliver(settings: WebhookSettings, update: Update): Promise<string | undefined> {
    const headers = {
      "content-type": "application/json",
      ...(settings.secret === "" ? {} : { "x-telegram-bot-api-secret-token": settings.secret }),
    };
    this.#request = new AbortController();
    const signal = AbortSignal.any([this.#request.signal, AbortSignal.timeout(this.#options.timeoutMs)]);
    try {
      const response = await fetch(settings.url, { method: "POST", headers, body: JSON.stringify(update), signal });
      const body = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      await this.#answer(body);
      return undefined;
    } catch (error) {
      return error instanceof Error && error.name === "TimeoutError" ? "Read timeout expired" : "Connection refused";
    }
  }

  /** A bot may call one method in its answer; Telegram never tells it what came of that. */
  async #answer(body: string): Promise<void> {
    let call: unknown;
    try {
      call = JSON.parse(body);
    } catch {
      return;
    }
    if (!isObject(call) || typeof call["method"] !== "string") return;
    await this.#run(call["method"], call).catch(() => undefined);
  }
}

function checkSettings(settings: WebhookSettings): void {
  const url = URL.parse(settings.url);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw badRequest("invalid webhook URL specified");
  }
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  // Telegram insists on HTTPS; a bot beside this server on the same machine has no certificate to show.
  if (url.protocol === "http:" && !local) throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  if (settings.secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[A-Za-z0-9_-]*$/.test(settings.secret)) throw badRequest("secret token contains unallowed characters");
}

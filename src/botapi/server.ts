import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { UserFromGetMe } from "@grammyjs/types";
import type { Core } from "./core.ts";
import { ApiError } from "./errors.ts";
import { type Fault, Faults } from "./faults.ts";
import { Files } from "./files.ts";
import { METHODS } from "./methods/registry.ts";
import { type BotApiOptions, withDefaults } from "./options.ts";
import { Params } from "./params.ts";
import { Queries } from "./queries.ts";
import { RateLimiter } from "./rates.ts";
import { type Address, readAddress, readParams } from "./request.ts";
import { State } from "./state.ts";
import { Updates } from "./updates.ts";
import { Groups } from "./users/groups.ts";
import { People } from "./users/people.ts";
import { Taps } from "./users/taps.ts";
import { Webhook } from "./webhook.ts";

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A strict Bot API server for one bot, over real HTTP, with all of Telegram in memory behind it. */
export class BotApi {
  readonly token: string;
  readonly core: Core;
  readonly people: People;
  readonly groups: Groups;
  readonly taps: Taps;
  readonly faults = new Faults();
  readonly #server: Server;

  private constructor(options: BotApiOptions) {
    const settings = withDefaults(options);
    this.token = settings.token;
    const me = describeBot(settings);
    const { id, is_bot, first_name, username } = me;
    const state = new State({ id, is_bot, first_name, username }, settings.now);
    const updates = new Updates(settings.now, {
      queued: (update) => state.events.emit("queued", update),
      confirmed: (pending) => state.events.emit("confirmed", pending),
    });
    const delivery = { retryMs: settings.webhookRetryMs, timeoutMs: settings.webhookTimeoutMs };
    const run = (method: string, fields: Record<string, unknown>) =>
      this.#perform(method, Params.of(fields), new AbortController().signal);
    this.core = {
      me,
      profile: {
        commands: new Map(),
        names: new Map(),
        descriptions: new Map(),
        shortDescriptions: new Map(),
        inlineFeedback: settings.inlineFeedback,
      },
      state,
      updates,
      webhook: new Webhook(updates, delivery, () => state.date(), run),
      files: new Files(),
      queries: new Queries(settings.now),
      faults: this.faults,
      rates: options.rates === undefined ? undefined : new RateLimiter(options.rates, settings.now),
      lifetimes: { callbackMs: settings.callbackMs, inlineMs: settings.inlineMs },
    };
    this.people = new People(this.core);
    this.groups = new Groups(this.core);
    this.taps = new Taps(this.core);
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  /** Starts a server; its `root` is what a bot takes as its API root. */
  static async start(options: BotApiOptions = {}): Promise<BotApi> {
    const api = new BotApi(options);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    api.#server.once("error", reject);
    api.#server.listen(options.port ?? 0, "127.0.0.1", resolve);
    await promise;
    return api;
  }

  /** The address before "/bot<token>/". */
  get root(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Ends the server and every connection to it. */
  async stop(): Promise<void> {
    this.core.webhook.delete();
    this.core.updates.close();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const address = readAddress(url);
    try {
      if (address === undefined) throw new ApiError(404, "Not Found");
      this.#authorise(address.token);
      if (address.kind === "file") return this.#sendFile(address.path, response);
      await this.#call(address, request, url, response);
    } catch (error) {
      send(response, failure(error));
    }
  }

  #authorise(token: string): void {
    if (!/^[1-9]\d*:[A-Za-z0-9_-]+$/.test(token)) throw new ApiError(401, "Unauthorized: invalid token specified");
    if (token !== this.token) throw new ApiError(401, "Unauthorized");
  }

  #sendFile(path: string, response: ServerResponse): void {
    const bytes = this.core.files.download(path);
    if (bytes === undefined) throw new ApiError(404, "Not Found");
    response.writeHead(200, { "content-type": "application/octet-stream", "content-length": bytes.length }).end(bytes);
  }

  async #call(
    address: Address & { kind: "method" },
    request: IncomingMessage,
    url: URL,
    response: ServerResponse,
  ): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const params = await readParams(request, url);
    const fault = this.faults.next(address.method);
    const perform = (): Promise<Answer> => this.#answer(address.method, params, gone.signal);
    if (fault === undefined) return send(response, await perform());
    await misbehave(fault, response, perform);
  }

  /** Runs a method and words its result; every call is told to listeners, without the token. */
  async #answer(method: string, params: Params, signal: AbortSignal): Promise<Answer> {
    try {
      const result = await this.#perform(method, params, signal);
      return { status: 200, body: JSON.stringify({ ok: true, result }) };
    } catch (error) {
      return failure(error);
    }
  }

  async #perform(method: string, params: Params, signal: AbortSignal): Promise<unknown> {
    const known = METHODS.get(method.toLowerCase());
    const record = { method: known?.name ?? method, params: Object.fromEntries(params.fields) };
    const { events } = this.core.state;
    try {
      if (known === undefined) throw new ApiError(404, "Not Found: method not found");
      const result: unknown = await known.run(this.core, params, signal);
      events.emit("call", { ...record, ok: true, result });
      return result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      events.emit("call", { ...record, ok: false, error: { error_code: error.code, description: error.description } });
      throw error;
    }
  }
}

function describeBot(settings: ReturnType<typeof withDefaults>): UserFromGetMe {
  return {
    id: Number.parseInt(settings.token, 10),
    is_bot: true,
    first_name: settings.firstName,
    username: settings.username,
    can_join_groups: true,
    can_read_all_group_messages: !settings.privacy,
    supports_inline_queries: settings.inline,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

async function misbehave(fault: Fault, response: ServerResponse, perform: () => Promise<Answer>): Promise<void> {
  switch (fault.kind) {
    case "refuse":
      return send(response, failure(new ApiError(fault.code, fault.description, fault.parameters)));
    case "delay":
      await wait(fault.ms);
      return send(response, await perform());
    case "drop":
      if (fault.performed) await perform();
      return;
    case "garble":
      await perform();
      return send(response, { status: fault.status, body: fault.body });
    case "cut": {
      const { body } = fault.performed === false ? { body: '{"ok":' } : await perform();
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.write(body.slice(0, 5), () => response.destroy());
    }
  }
}

/** An ApiError as Telegram sends it; anything else is a fault of this server and says so. */
function failure(error: unknown): Answer {
  const known = error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${String(error)}`);
  const { code, description, parameters } = known;
  const body = { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) };
  return { status: code, body: JSON.stringify(body) };
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
}

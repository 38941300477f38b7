import type { Message, User } from "@grammyjs/types";
import type { Bot, Context } from "grammy";
import type { BotApiOptions } from "../../src/botapi/options.ts";
import { BotApi } from "../../src/botapi/server.ts";
import type { CallbackAnswer, CallRecord, Events, InlineAnswer } from "../../src/botapi/state.ts";
import type { NewGroup } from "../../src/botapi/users/groups.ts";
import { Inbox } from "./inbox.ts";
import { Place } from "./place.ts";
import { Speaker } from "./speaker.ts";

/** Long enough for a busy machine; a test that waits this long has failed. */
const PATIENCE_MS = 4_000;
/** How long nothing may happen before the bot counts as silent. */
const SILENCE_MS = 120;

interface GroupOptions extends Omit<NewGroup, "creator" | "members"> {
  readonly members?: readonly Speaker[];
}

/** A conversation with a bot over the strict local server; every wait ends with what happened or with an error. */
export class Conversation {
  readonly api: BotApi;
  readonly #sent = new Inbox<Message>();
  readonly #edited = new Inbox<Message>();
  readonly #deleted = new Inbox<Events["deleted"][0]>();
  readonly #actions = new Inbox<Events["action"][0]>();
  readonly #callbacks = new Inbox<CallbackAnswer>();
  readonly #inline = new Inbox<InlineAnswer>();
  readonly #calls = new Inbox<CallRecord>();
  readonly #history: CallRecord[] = [];
  readonly #log: string[] = [];
  readonly #stops: (() => Promise<void>)[] = [];

  private constructor(api: BotApi) {
    this.api = api;
    const { events } = api.core.state;
    const bot = api.core.me.id;
    events.on("sent", (message) => this.#sent.push(message));
    events.on("edited", (message) => {
      if (message.from?.id === bot || message.via_bot?.id === bot || message.from === undefined)
        this.#edited.push(message);
    });
    events.on("deleted", (gone) => this.#deleted.push(gone));
    events.on("action", (action) => this.#actions.push(action));
    events.on("callbackAnswered", (answer) => this.#callbacks.push(answer));
    events.on("inlineAnswered", (answer) => this.#inline.push(answer));
    events.on("call", (call) => {
      this.#calls.push(call);
      this.#history.push(call);
      if (call.method !== "getUpdates") this.#log.push(`${call.method} ${call.error?.description ?? "ok"}`);
    });
  }

  static async begin(options: BotApiOptions = {}): Promise<Conversation> {
    return new Conversation(await BotApi.start(options));
  }

  get root(): string {
    return this.api.root;
  }

  get token(): string {
    return this.api.token;
  }

  /** Lets a grammY bot poll until the conversation ends. */
  async polls<C extends Context>(bot: Bot<C>): Promise<void> {
    await bot.init();
    const running = bot.start({ drop_pending_updates: false });
    this.#stops.push(async () => {
      await bot.stop();
      await running;
    });
  }

  /** Ends something along with the conversation. */
  ends(stop: () => Promise<void>): void {
    this.#stops.push(stop);
  }

  user(firstName: string, rest: Partial<User> = {}): Speaker {
    return new Speaker(this.api, this.api.people.add({ first_name: firstName, ...rest }));
  }

  /** A group that its first member created; the bot is in it unless told otherwise. */
  group(title: string, options: GroupOptions = {}): Place {
    const [creator, ...members] = this.#people(options);
    return new Place(this.api, this.api.groups.create(title, { ...options, creator, members }), creator);
  }

  /** A channel; the bot is an administrator unless told otherwise. */
  channel(title: string, options: GroupOptions = {}): Place {
    const [creator, ...members] = this.#people(options);
    return new Place(this.api, this.api.groups.channel(title, { ...options, creator, members }), creator);
  }

  /** The bot's next message, anywhere or in one chat. */
  botReplies(where?: Speaker | Place): Promise<Message> {
    return this.#sent.take((m) => where === undefined || m.chat.id === where.id, PATIENCE_MS, this.#late("a message"));
  }

  /** The next message that the bot edited, as it is after the edit. */
  botEdits(message?: Message): Promise<Message> {
    const same = (m: Message): boolean => m.chat.id === message?.chat.id && m.message_id === message.message_id;
    return this.#edited.take((m) => message === undefined || same(m), PATIENCE_MS, this.#late("an edit"));
  }

  botDeletes(): Promise<{ chatId: number; messageId: number }> {
    return this.#deleted.take(() => true, PATIENCE_MS, this.#late("a deletion"));
  }

  /** The answer to a pressed button. */
  botAnswers(queryId?: string): Promise<CallbackAnswer> {
    const fits = (answer: CallbackAnswer): boolean => queryId === undefined || answer.id === queryId;
    return this.#callbacks.take(fits, PATIENCE_MS, this.#late("an answer to a button"));
  }

  /** The results under an inline query. */
  botLists(queryId?: string): Promise<InlineAnswer> {
    const fits = (answer: InlineAnswer): boolean => queryId === undefined || answer.id === queryId;
    return this.#inline.take(fits, PATIENCE_MS, this.#late("inline results"));
  }

  botActs(): Promise<Events["action"][0]> {
    return this.#actions.take(() => true, PATIENCE_MS, this.#late("a chat action"));
  }

  /** The next call of a method, with its outcome. */
  botCalls(method: string): Promise<CallRecord> {
    return this.#calls.take((call) => call.method === method, PATIENCE_MS, this.#late(`a call of ${method}`));
  }

  /** Waits until the bot has taken every update that came so far. */
  botTakes(): Promise<void> {
    return this.#confirmed();
  }

  /** Every call so far, with its outcome. */
  history(): readonly CallRecord[] {
    return this.#history;
  }

  calls(method: string): readonly CallRecord[] {
    return this.#history.filter((call) => call.method === method);
  }

  /** Waits until the bot has taken every update and then said nothing for a while; fails if it speaks or edits. */
  async botStaysSilent(): Promise<void> {
    await this.#confirmed();
    const anything = (): boolean => true;
    const outcome = Promise.race([
      this.#sent.take(anything, SILENCE_MS, () => "silent"),
      this.#edited.take(anything, SILENCE_MS, () => "silent"),
    ]);
    const spoke = await outcome.catch(() => undefined);
    if (spoke !== undefined)
      throw new Error(`the bot was to be silent but said: ${spoke.text ?? spoke.caption ?? "something"}`);
  }

  async end(): Promise<void> {
    for (const stop of this.#stops) await stop();
    await this.api.stop();
  }

  async #confirmed(): Promise<void> {
    if (this.api.core.updates.pending === 0) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const { events } = this.api.core.state;
    const listen = (pending: number): void => {
      if (pending === 0) resolve();
    };
    const timer = setTimeout(() => reject(new Error(this.#late("a poll for updates")())), PATIENCE_MS);
    events.on("confirmed", listen);
    await promise.finally(() => {
      clearTimeout(timer);
      events.off("confirmed", listen);
    });
  }

  #people(options: GroupOptions): [User, ...User[]] {
    const [creator, ...others] = options.members ?? [];
    return [(creator ?? this.user("Founder")).user, ...others.map((speaker) => speaker.user)];
  }

  #late(what: string): () => string {
    return () =>
      `${what} did not come within ${PATIENCE_MS} ms; the last calls were: ${this.#log.slice(-8).join("; ") || "none"}`;
  }
}

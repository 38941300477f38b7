import type { InlineQuery, Message, MessageEntity, User } from "@grammyjs/types";
import type { BotApi } from "../../src/botapi/server.ts";
import type { InlineAnswer } from "../../src/botapi/state.ts";
import type { Place } from "./place.ts";

/** Where and how a test's person says something; without `in` it is the private chat with the bot. */
export interface Saying {
  readonly in?: Place;
  readonly topic?: number;
  readonly replyTo?: Message;
  readonly quote?: string;
  readonly anonymously?: boolean;
  /** In the name of a channel. */
  readonly as?: Place;
  /** Markup that the person's app put on the text. */
  readonly entities?: readonly MessageEntity[];
}

/** A file as a test's person sends it. */
export interface Sending extends Saying {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly type?: string;
  readonly caption?: string;
}

/** A person in a test's conversation: what they do reads as a sentence. */
export class Speaker {
  readonly user: User;
  readonly #api: BotApi;

  constructor(api: BotApi, user: User) {
    this.#api = api;
    this.user = user;
  }

  get id(): number {
    return this.user.id;
  }

  /** Presses Start, after following a deep link if there is a payload. */
  async starts(payload = ""): Promise<Message> {
    return this.#api.people.start(this.id, payload);
  }

  async says(text: string, how: Saying = {}): Promise<Message> {
    return this.#api.people.say(this.id, this.#chat(how), text, toHow(how));
  }

  /** Sends a message of any other kind. */
  async sends(content: Partial<Message>, how: Saying = {}): Promise<Message> {
    return this.#api.people.post(this.id, this.#chat(how), content, toHow(how));
  }

  async sendsDocument(file: Sending): Promise<Message> {
    return this.#upload("document", file);
  }

  async sendsPhoto(file: Sending): Promise<Message> {
    return this.#upload("photo", file);
  }

  async edits(message: Message, text: string): Promise<Message> {
    return this.#api.people.edit(message.chat.id, message.message_id, text);
  }

  /** Presses the button with this label; the id of the query, to find its answer by. */
  async presses(message: Message, label: string): Promise<string> {
    return this.#api.taps.press(this.id, message.chat.id, message.message_id, label);
  }

  /** Sends data that no button under the message holds. */
  async forges(message: Message, data: string): Promise<string> {
    return this.#api.taps.pressData(this.id, message.chat.id, message.message_id, data);
  }

  async types(
    query: string,
    offset = "",
    where?: InlineQuery["chat_type"],
  ): Promise<{ id: string; cached?: InlineAnswer }> {
    return this.#api.taps.inlineQuery(this.id, query, offset, where ?? "private");
  }

  /** Sends an inline result into a chat. */
  async chooses(queryId: string, resultId: string, how: Saying = {}): Promise<Message> {
    return this.#api.taps.choose(this.id, this.#chat(how), queryId, resultId);
  }

  async reacts(message: Message, ...emoji: string[]): Promise<void> {
    this.#api.taps.react(this.id, message.chat.id, message.message_id, emoji);
  }

  async blocks(): Promise<void> {
    this.#api.people.block(this.id);
  }

  async unblocks(): Promise<void> {
    this.#api.people.unblock(this.id);
  }

  #upload(kind: "photo" | "document", file: Sending): Message {
    const bytes = typeof file.bytes === "string" ? Buffer.from(file.bytes) : file.bytes;
    const upload = { name: file.name, type: file.type ?? "application/octet-stream", bytes };
    return this.#api.people.upload(this.id, this.#chat(file), kind, upload, file.caption, toHow(file));
  }

  #chat(how: Saying): number {
    return how.in?.id ?? this.id;
  }
}

function toHow(how: Saying): Parameters<BotApi["people"]["say"]>[3] {
  return {
    replyTo: how.replyTo?.message_id,
    quote: how.quote,
    thread: how.topic,
    as: how.anonymously ? "group" : how.as?.id,
    entities: how.entities,
  };
}

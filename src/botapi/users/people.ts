import type { Message, MessageEntity, User } from "@grammyjs/types";
import type { Core } from "../core.ts";
import { findEntities, mergeEntities, trimText } from "../entities.ts";
import { toDocument, toPhoto } from "../files.ts";
import { CHANNEL_BOT, GROUP_ANONYMOUS_BOT, isInside, membership, placeOf, toChatMember } from "../members.ts";
import { addMessage, snapshot } from "../messages.ts";
import type { Upload } from "../params.ts";
import { type Reply, resolveReply } from "../reply.ts";
import type { Person, Room } from "../state.ts";
import { tellBot } from "./visible.ts";

/** Where and how somebody says something. */
export interface How {
  readonly replyTo?: number | undefined;
  /** A part of the message replied to. */
  readonly quote?: string | undefined;
  readonly thread?: number | undefined;
  /** In the name of the group (an anonymous administrator), or of a channel by its id. */
  readonly as?: "group" | number | undefined;
  /** Markup that the user's client put on the text. */
  readonly entities?: readonly MessageEntity[] | undefined;
}

const MAX_TEXT = 4096;

/** What people do with their Telegram apps: start, write, edit, upload, block. Mistakes that an app would not allow throw. */
export class People {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Somebody new; they have not met the bot yet. */
  add(user: Omit<User, "id" | "is_bot"> & Partial<User>): User {
    return this.#core.state.addPerson(user).user;
  }

  /** Presses Start, with the payload of a deep link if there is one. */
  start(userId: number, payload = ""): Message {
    if (!/^[A-Za-z0-9_-]{0,64}$/.test(payload))
      throw new RangeError(`a deep link cannot carry ${JSON.stringify(payload)}`);
    return this.say(userId, userId, payload === "" ? "/start" : `/start ${payload}`);
  }

  /** Writes a text, in private when the chat is the user's own id. */
  say(userId: number, chatId: number, text: string, how: How = {}): Message {
    return this.post(userId, chatId, textFields(text, how.entities ?? []), how);
  }

  /** Sends a file with a caption. */
  upload(
    userId: number,
    chatId: number,
    kind: "photo" | "document",
    file: Upload,
    caption = "",
    how: How = {},
  ): Message {
    const stored = this.#core.files.add(kind, file);
    const media = kind === "photo" ? { photo: toPhoto(stored) } : { document: toDocument(stored) };
    const { text, entities } = typed(caption, how.entities ?? []);
    const words =
      text === "" ? {} : { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
    return this.post(userId, chatId, { ...media, ...words }, how);
  }

  /** Sends a message of any kind: a sticker, a place, a poll, a forward. */
  post(userId: number, chatId: number, content: Partial<Message>, how: How = {}): Message {
    const core = this.#core;
    const person = core.state.person(userId);
    const room = chatId === userId ? this.#privateRoom(person) : core.state.room(chatId);
    if (chatId !== userId && !isInside(placeOf(room, userId)))
      throw new Error(`${person.user.first_name} is not in this chat`);
    const reply = replyOf(core, room, how);
    const thread = how.thread === undefined ? undefined : (room.topics.get(how.thread) ?? how.thread);
    const stored = addMessage(core, room, { author: this.#author(room, person, how), content, reply, thread });
    core.state.events.emit("said", snapshot(stored));
    tellBot(core, room, stored);
    return snapshot(stored);
  }

  /** Changes the text (or caption) of an own message. */
  edit(chatId: number, messageId: number, text: string): Message {
    const core = this.#core;
    const room = core.state.room(chatId);
    const stored = room.messages.get(messageId);
    if (stored === undefined) throw new Error("no such message");
    const isText = stored.message.text !== undefined;
    const { entities: _, caption_entities: __, ...rest } = stored.message;
    const found = findEntities(text);
    const named = found.length === 0 ? {} : isText ? { entities: found } : { caption_entities: found };
    const words = isText ? { text } : { caption: text };
    stored.message = { ...rest, ...words, ...named, edit_date: core.state.date() } as Message;
    core.state.events.emit("edited", snapshot(stored));
    tellBot(core, room, stored, true);
    return snapshot(stored);
  }

  /** Deletes a message for everybody; bots are not told. */
  delete(chatId: number, messageId: number): void {
    this.#core.state.room(chatId).messages.delete(messageId);
    this.#core.state.events.emit("deleted", { chatId, messageId });
  }

  block(userId: number): void {
    this.#setBlocked(userId, true);
  }

  unblock(userId: number): void {
    this.#setBlocked(userId, false);
  }

  /** The account is gone. */
  deactivate(userId: number): void {
    this.#core.state.person(userId).deactivated = true;
  }

  #setBlocked(userId: number, blocked: boolean): void {
    const core = this.#core;
    const person = core.state.person(userId);
    if (person.blocked === blocked) return;
    person.blocked = blocked;
    const room = core.state.privateRoom(person);
    const [before, after] = blocked ? (["member", "kicked"] as const) : (["kicked", "member"] as const);
    const member = (status: "member" | "kicked") => toChatMember(room, core.state.bot, membership(status));
    core.updates.push({
      my_chat_member: {
        chat: room.chat,
        from: person.user,
        date: core.state.date(),
        old_chat_member: member(before),
        new_chat_member: member(after),
      },
    });
  }

  #privateRoom(person: Person): Room {
    if (person.blocked) throw new Error("who has blocked the bot must unblock it before writing");
    person.started = true;
    person.seen = true;
    return this.#core.state.privateRoom(person);
  }

  #author(room: Room, person: Person, how: How): Pick<Message, "from" | "sender_chat" | "author_signature"> {
    const place = placeOf(room, person.user.id);
    if (how.as === "group" || (how.as === undefined && place.anonymous)) {
      const signature = place.title === undefined ? {} : { author_signature: place.title };
      return { from: GROUP_ANONYMOUS_BOT, sender_chat: room.chat, ...signature };
    }
    if (typeof how.as === "number") return { from: CHANNEL_BOT, sender_chat: this.#core.state.room(how.as).chat };
    return { from: person.user };
  }
}

function replyOf(core: Core, room: Room, how: How): Reply {
  if (how.replyTo === undefined) return { fields: {}, target: undefined };
  const wanted = { messageId: how.replyTo, chatId: "", optional: false, quote: undefined };
  const reply = resolveReply(core, room, wanted, how.thread);
  if (how.quote === undefined) return reply;
  const whole = reply.target?.text ?? reply.target?.caption ?? "";
  const position = whole.indexOf(how.quote);
  if (position < 0) throw new Error("nobody can quote what the message does not say");
  return { ...reply, fields: { ...reply.fields, quote: { text: how.quote, position, is_manual: true } } };
}

function textFields(text: string, given: readonly MessageEntity[]): Partial<Message> {
  const words = typed(text, given);
  if (words.text === "") throw new RangeError("an app sends no empty text");
  if (words.text.length > MAX_TEXT)
    throw new RangeError("an app splits texts over 4096 characters before it sends them");
  return { text: words.text, ...(words.entities.length === 0 ? {} : { entities: words.entities }) };
}

function typed(text: string, given: readonly MessageEntity[]): { text: string; entities: MessageEntity[] } {
  const trimmed = trimText(text, given);
  return { text: trimmed.text, entities: mergeEntities(trimmed.entities, trimmed.text) };
}

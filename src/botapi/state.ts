import { EventEmitter } from "node:events";
import type {
  Chat,
  ChatAdministratorRights,
  ChatMember,
  InlineQueryResult,
  Message,
  Update,
  User,
} from "@grammyjs/types";
import type { ReplyMarkup } from "./markup.ts";

/** A person or another bot, and how things stand between them and the bot. */
export interface Person {
  readonly user: User;
  /** Has pressed Start: only then may the bot write first. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** The bot has met this person somewhere, so it may name them; else "chat not found". */
  seen: boolean;
}

/** Somebody's place in a chat. */
export interface Membership {
  status: ChatMember["status"];
  anonymous: boolean;
  title?: string;
  rights: Partial<ChatAdministratorRights>;
  canSend: boolean;
}

export interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
}

/** What members without rank may send. */
export interface Permissions {
  messages: boolean;
  photos: boolean;
  documents: boolean;
}

/** A message as it stands now, with what the Message object itself does not say. */
export interface Stored {
  message: Message;
  /** Sent by the bot through the API (not: through inline mode by a user). */
  readonly outgoing: boolean;
  readonly markup: ReplyMarkup | undefined;
  readonly inlineId: string | undefined;
}

/** A chat: private, group, supergroup or channel. */
export interface Room {
  chat: Chat;
  readonly members: Map<number, Membership>;
  readonly messages: Map<number, Stored>;
  readonly topics: Map<number, Topic>;
  readonly permissions: Permissions;
  migratedTo: number | undefined;
  /** Of a channel, the group in which its posts are discussed. */
  discussedIn: number | undefined;
  deleted: boolean;
  lastId: number;
}

/** One call as the server answered it, for tests and for the preview's log. The token is never part of it. */
export interface CallRecord {
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error?: { readonly error_code: number; readonly description: string };
}

/** How the bot answered a pressed button. */
export interface CallbackAnswer {
  readonly id: string;
  readonly text: string;
  readonly alert: boolean;
  readonly url: string;
}

/** What users see under their inline query. */
export interface InlineAnswer {
  readonly id: string;
  readonly results: readonly InlineQueryResult[];
  readonly nextOffset: string;
  readonly fromCache: boolean;
  readonly button?: unknown;
}

/** Everything that happens on the server and that somebody may wait for. */
export interface Events {
  call: [CallRecord];
  sent: [Message];
  edited: [Message];
  deleted: [{ chatId: number; messageId: number }];
  said: [Message];
  action: [{ chatId: number; threadId: number | undefined; action: string }];
  callbackAnswered: [CallbackAnswer];
  inlineAnswered: [InlineAnswer];
  queued: [Update];
  /** The bot asked for what comes next, and so confirmed what came before; how much still waits. */
  confirmed: [number];
  left: [{ chatId: number }];
}

const EVERYTHING: Permissions = { messages: true, photos: true, documents: true };

/** Telegram's memory: people, chats and messages, and the news about them. */
export class State {
  readonly events = new EventEmitter<Events>();
  readonly people = new Map<number, Person>();
  readonly rooms = new Map<number, Room>();
  readonly inlineMessages = new Map<string, { room: Room; messageId: number }>();
  readonly bot: User;
  readonly now: () => number;
  #nextUser = 5_000_000_001;
  #nextGroup = 4_000_000_001;
  #nextSupergroup = 2_000_000_001;
  /** Private chats and basic groups share one box of message numbers, as on Telegram. */
  #boxId = 0;
  #serial = 0;

  constructor(bot: User, now: () => number) {
    this.bot = bot;
    this.now = now;
    this.events.setMaxListeners(0);
  }

  /** Now in Unix seconds, as messages carry it. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  /** A number that was not given out before, as text: query ids, file ids. */
  serial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  addPerson(user: Omit<User, "id" | "is_bot"> & Partial<User>): Person {
    const id = user.id ?? this.#nextUser++;
    const person = {
      user: { is_bot: false, ...user, id },
      started: false,
      blocked: false,
      deactivated: false,
      seen: false,
    };
    this.people.set(id, person);
    return person;
  }

  person(id: number): Person {
    const person = this.people.get(id);
    if (person === undefined) throw new Error(`no such person: ${id}`);
    return person;
  }

  /** The private chat with a person, opened when it is first asked for. */
  privateRoom(person: Person): Room {
    const { id, first_name, last_name, username } = person.user;
    const names = {
      ...(last_name === undefined ? {} : { last_name }),
      ...(username === undefined ? {} : { username }),
    };
    return this.rooms.get(id) ?? this.#addRoom({ id, type: "private", first_name, ...names });
  }

  addGroup(title: string): Room {
    return this.#addRoom({ id: -this.#nextGroup++, type: "group", title });
  }

  addSupergroup(title: string, extra: { username?: string; is_forum?: true } = {}): Room {
    return this.#addRoom({ id: this.#supergroupId(), type: "supergroup", title, ...extra });
  }

  addChannel(title: string, extra: { username?: string } = {}): Room {
    return this.#addRoom({ id: this.#supergroupId(), type: "channel", title, ...extra });
  }

  room(id: number): Room {
    const room = this.rooms.get(id);
    if (room === undefined) throw new Error(`no such chat: ${id}`);
    return room;
  }

  /** The next message number of a chat. */
  nextMessageId(room: Room): number {
    const boxed = room.chat.type === "private" || room.chat.type === "group";
    room.lastId = boxed ? ++this.#boxId : room.lastId + 1;
    return room.lastId;
  }

  #supergroupId(): number {
    return -1_000_000_000_000 - this.#nextSupergroup++;
  }

  #addRoom(chat: Chat): Room {
    const room: Room = {
      chat,
      members: new Map(),
      messages: new Map(),
      topics: new Map(),
      permissions: { ...EVERYTHING },
      migratedTo: undefined,
      discussedIn: undefined,
      deleted: false,
      lastId: 0,
    };
    this.rooms.set(chat.id, room);
    return room;
  }
}

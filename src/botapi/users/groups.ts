import type { Chat, ChatAdministratorRights, Message, User } from "@grammyjs/types";
import type { Core } from "../core.ts";
import { copyOf, GROUP_ANONYMOUS_BOT, membership, placeOf, TELEGRAM } from "../members.ts";
import { findEntities } from "../entities.ts";
import { addMessage, snapshot } from "../messages.ts";
import type { Permissions, Room, Stored } from "../state.ts";
import { announce, botLeaves, changePlace, markSeen } from "./membership.ts";
import { tellBot } from "./visible.ts";

/** How a group begins. */
export interface NewGroup {
  readonly creator: User;
  readonly members?: readonly User[];
  readonly type?: "group" | "supergroup" | "forum";
  readonly username?: string;
  /** How the bot comes in; "absent" leaves it outside, "founding" has it there from the beginning. The default is a plain member who is added. */
  readonly bot?: "member" | "administrator" | "founding" | "absent";
}

/** What happens to groups and channels: who comes, goes and rises, topics, migration. */
export class Groups {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A new group; the bot hears of it only when it is brought in. */
  create(title: string, options: NewGroup): Room {
    const { state } = this.#core;
    const { type = "group", creator } = options;
    const names = options.username === undefined ? {} : { username: options.username };
    const room =
      type === "group"
        ? state.addGroup(title)
        : state.addSupergroup(title, type === "forum" ? { ...names, is_forum: true } : names);
    this.#settle(room, creator, options);
    return room;
  }

  /** A new channel; the bot, if it is in, may post. */
  channel(title: string, options: NewGroup): Room {
    const room = this.#core.state.addChannel(
      title,
      options.username === undefined ? {} : { username: options.username },
    );
    this.#settle(room, options.creator, { ...options, bot: options.bot ?? "administrator" });
    return room;
  }

  /** Somebody brings the bot in. */
  addBot(chatId: number, by: User, status: "member" | "administrator" = "member"): void {
    const room = this.#core.state.room(chatId);
    const rights =
      room.chat.type === "channel"
        ? { can_post_messages: true, can_edit_messages: true }
        : { can_delete_messages: true };
    const place = status === "member" ? membership("member") : membership("administrator", rights);
    changePlace(this.#core, room, by, this.#core.state.bot, place);
    if (room.chat.type !== "channel")
      announce(this.#core, room, { from: by }, { new_chat_members: [this.#core.state.bot] });
  }

  /** A supergroup gets topics; nobody is told. */
  makeForum(chatId: number): void {
    const room = this.#core.state.room(chatId);
    if (room.chat.type !== "supergroup") throw new Error("only a supergroup has topics");
    room.chat = { ...room.chat, is_forum: true };
  }

  /** What a channel posts is passed on to a supergroup from now on, to be discussed there. */
  discuss(channelId: number, chatId: number): void {
    if (this.#core.state.room(chatId).chat.type !== "supergroup") throw new Error("only a supergroup discusses");
    this.#core.state.room(channelId).discussedIn = chatId;
  }

  /** Somebody throws the bot out. */
  kickBot(chatId: number, by: User): void {
    const room = this.#core.state.room(chatId);
    if (room.chat.type !== "channel")
      announce(this.#core, room, { from: by }, { left_chat_member: this.#core.state.bot });
    changePlace(this.#core, room, by, this.#core.state.bot, membership("kicked"));
  }

  /** The bot's rank or rights change: "restricted" may not write. */
  setBot(
    chatId: number,
    by: User,
    status: "member" | "administrator" | "restricted",
    rights: Partial<ChatAdministratorRights> = {},
  ): void {
    changePlace(this.#core, this.#core.state.room(chatId), by, this.#core.state.bot, membership(status, rights));
  }

  join(chatId: number, user: User, by: User = user): void {
    const room = this.#core.state.room(chatId);
    changePlace(this.#core, room, by, user, membership("member"));
    announce(this.#core, room, { from: by }, { new_chat_members: [user] });
  }

  leave(chatId: number, user: User, by: User = user): void {
    const room = this.#core.state.room(chatId);
    if (user.id === this.#core.me.id) return botLeaves(this.#core, room);
    announce(this.#core, room, { from: by }, { left_chat_member: user });
    changePlace(this.#core, room, by, user, membership(by.id === user.id ? "left" : "kicked"));
  }

  /** Makes somebody an administrator (anonymous if the rights say so) or takes the rank away. */
  setAdmin(
    chatId: number,
    by: User,
    user: User,
    rights: Partial<ChatAdministratorRights> | undefined,
    title?: string,
  ): void {
    const room = this.#core.state.room(chatId);
    const place = rights === undefined ? membership("member") : membership("administrator", rights);
    changePlace(this.#core, room, by, user, title === undefined ? place : { ...place, title });
  }

  /** Lets the creator or an administrator write in the group's name, or no longer. */
  setAnonymous(chatId: number, user: User, anonymous: boolean): void {
    const room = this.#core.state.room(chatId);
    changePlace(this.#core, room, user, user, { ...copyOf(placeOf(room, user.id)), anonymous });
  }

  /** What members without rank, and so the bot, may send. */
  permit(chatId: number, permissions: Partial<Permissions>): void {
    Object.assign(this.#core.state.room(chatId).permissions, permissions);
  }

  rename(chatId: number, by: User, title: string): void {
    const room = this.#core.state.room(chatId);
    if (room.chat.type === "private") throw new Error("a private chat has no title");
    room.chat = { ...room.chat, title };
    announce(this.#core, room, { from: by }, { new_chat_title: title });
  }

  /** A new topic in a forum; its number is that of the message which says so. */
  addTopic(chatId: number, by: User, name: string): number {
    const core = this.#core;
    const room = core.state.room(chatId);
    if (room.chat.type !== "supergroup" || !room.chat.is_forum) throw new Error("topics live in forums only");
    const id = room.lastId + 1;
    const topic = { id, name, closed: false };
    room.topics.set(id, topic);
    const content = { forum_topic_created: { name, icon_color: 7322096 } };
    tellBot(core, room, addMessage(core, room, { author: { from: by }, content, thread: topic }));
    return id;
  }

  closeTopic(chatId: number, by: User, topicId: number): void {
    const room = this.#core.state.room(chatId);
    const topic = room.topics.get(topicId);
    if (topic === undefined) throw new Error("no such topic");
    topic.closed = true;
    const draft = { author: { from: by }, content: { forum_topic_closed: {} }, thread: topic };
    tellBot(this.#core, room, addMessage(this.#core, room, draft));
  }

  /** The group becomes a supergroup with another id: the bot joins that (and never leaves the old one), and both sides get the message that says so. */
  migrate(chatId: number, by: User): Room {
    const core = this.#core;
    const old = core.state.room(chatId);
    if (old.chat.type !== "group") throw new Error("only a basic group migrates");
    const room = core.state.addSupergroup(old.chat.title);
    for (const [id, place] of old.members) if (id !== core.me.id) room.members.set(id, copyOf(place));
    const own = old.members.get(core.me.id);
    if (own !== undefined) changePlace(core, room, by, core.state.bot, copyOf(own));
    announce(core, old, { from: by }, { migrate_to_chat_id: room.chat.id });
    old.migratedTo = room.chat.id;
    announce(core, room, { from: GROUP_ANONYMOUS_BOT, sender_chat: room.chat }, { migrate_from_chat_id: chatId });
    return room;
  }

  /** The creator deletes the group. */
  delete(chatId: number): void {
    this.#core.state.room(chatId).deleted = true;
  }

  /** A post in a channel, unsigned. */
  postInChannel(chatId: number, text: string): Message {
    const room = this.#core.state.room(chatId);
    const entities = findEntities(text);
    const content = { text, ...(entities.length === 0 ? {} : { entities }) };
    const stored = addMessage(this.#core, room, { author: { sender_chat: room.chat }, content });
    this.#core.state.events.emit("said", snapshot(stored));
    tellBot(this.#core, room, stored);
    if (room.discussedIn !== undefined) this.#passOn(room, stored, room.discussedIn);
    return snapshot(stored);
  }

  /** The copy of a post in the group that discusses it: the beginning of its comments. */
  #passOn(channel: Room, { message }: Stored, chatId: number): void {
    const room = this.#core.state.room(chatId);
    const { text = "", entities, date, message_id } = message;
    const content: Partial<Message> = {
      text,
      ...(entities === undefined ? {} : { entities }),
      is_automatic_forward: true,
      forward_origin: { type: "channel", chat: channel.chat as Chat.ChannelChat, message_id, date },
    };
    const author = { from: TELEGRAM, sender_chat: channel.chat };
    const stored = addMessage(this.#core, room, { author, content });
    this.#core.state.events.emit("said", snapshot(stored));
    tellBot(this.#core, room, stored);
  }

  #found(room: Room, creator: User): void {
    changePlace(this.#core, room, creator, this.#core.state.bot, membership("member"));
    const content =
      room.chat.type === "group" ? { group_chat_created: true as const } : { supergroup_chat_created: true as const };
    announce(this.#core, room, { from: creator }, content);
  }

  #settle(room: Room, creator: User, options: NewGroup): void {
    room.members.set(creator.id, membership("creator"));
    for (const user of options.members ?? []) room.members.set(user.id, membership("member"));
    const { bot = "member" } = options;
    if (bot === "founding") this.#found(room, creator);
    else if (bot !== "absent") this.addBot(room.chat.id, creator, bot);
    if (bot !== "absent") markSeen(this.#core, room);
  }
}

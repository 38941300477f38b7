import type { Message, User } from "@grammyjs/types";
import type { Core } from "../core.ts";
import { copyOf, isAdmin, isInside, membership, placeOf, toChatMember } from "../members.ts";
import { addMessage } from "../messages.ts";
import type { Membership, Room, Stored } from "../state.ts";
import { tellBot } from "./visible.ts";

/** Changes somebody's place in a chat and sends the my_chat_member or chat_member update for it. */
export function changePlace(core: Core, room: Room, by: User, user: User, next: Membership): void {
  const before = copyOf(placeOf(room, user.id));
  room.members.set(user.id, next);
  if (isInside(placeOf(room, core.me.id))) markSeen(core, room);
  const change = {
    chat: room.chat,
    from: by,
    date: core.state.date(),
    old_chat_member: toChatMember(room, user, before),
    new_chat_member: toChatMember(room, user, next),
  };
  if (user.id === core.me.id) core.updates.push({ my_chat_member: change });
  else if (isAdmin(placeOf(room, core.me.id))) core.updates.push({ chat_member: change });
}

/** Puts a service message into a chat and tells the bot. */
export function announce(
  core: Core,
  room: Room,
  author: Pick<Message, "from" | "sender_chat">,
  content: Partial<Message>,
): Stored {
  const stored = addMessage(core, room, { author, content });
  core.state.events.emit("said", structuredClone(stored.message));
  tellBot(core, room, stored);
  return stored;
}

/** The bot leaves by itself: the chat sees it go, and Telegram tells the bot so. */
export function botLeaves(core: Core, room: Room): void {
  announce(core, room, { from: core.state.bot }, { left_chat_member: core.state.bot });
  changePlace(core, room, core.state.bot, core.state.bot, membership("left"));
  core.state.events.emit("left", { chatId: room.chat.id });
}

/** Whoever shares a chat with the bot is known to it from then on. */
export function markSeen(core: Core, room: Room): void {
  for (const [id, place] of room.members) {
    const person = core.state.people.get(id);
    if (person !== undefined && isInside(place)) person.seen = true;
  }
}

import type { Core } from "./core.ts";
import { type ApiError, badRequest, forbidden } from "./errors.ts";
import { hasRight, isAdmin, isInside, placeOf } from "./members.ts";
import type { Params } from "./params.ts";
import type { Person, Room, Stored, Topic } from "./state.ts";

/** How much a method wants from a chat; each level includes the ones before it. */
export type Access = "read" | "members" | "edit" | "write";
/** What a message holds, as far as rights to send it go. */
export type Content = "text" | "photo" | "document";

/** Finds the chat that a parameter names and checks the bot's standing there. */
export function findRoom(core: Core, given: string, access: Access): Room {
  if (given === "") throw badRequest("chat_id is empty");
  const room = given.startsWith("@") ? byUsername(core, given.slice(1)) : byId(core, Number(given));
  if (room === undefined) throw badRequest("chat not found");
  const problem = room.chat.type === "private" ? undefined : groupProblem(core, room, access);
  if (problem !== undefined) throw problem;
  if (room.chat.type === "private" && access !== "read" && core.state.person(room.chat.id).deactivated) {
    throw forbidden("user is deactivated");
  }
  return room;
}

/** Checks that the bot may send this kind of message there. */
export function checkMaySend(core: Core, room: Room, content: Content): void {
  if (room.chat.type === "private") return checkPrivate(core.state.person(room.chat.id));
  const place = placeOf(room, core.me.id);
  if (room.chat.type === "channel") {
    if (!hasRight(place, "can_post_messages")) throw badRequest("need administrator rights in the channel chat");
    return;
  }
  if (isAdmin(place)) return;
  const allowed = {
    text: room.permissions.messages,
    photo: room.permissions.photos,
    document: room.permissions.documents,
  };
  const name = { text: "text messages", photo: "photos", document: "documents" }[content];
  if (!place.canSend || !allowed[content]) throw badRequest(`not enough rights to send ${name} to the chat`);
}

/** Refuses to write to a person whom the bot may not write to. */
export function checkPrivate(person: Person): void {
  if (person.user.is_bot) throw forbidden("bot can't send messages to bots");
  if (person.blocked) throw forbidden("bot was blocked by the user");
  if (!person.started) throw forbidden("bot can't initiate conversation with a user");
}

/** The message that a method works on, or Telegram's refusal ("message to edit not found"). */
export function findMessage(room: Room, messageId: number, what: string): Stored {
  const stored = room.messages.get(messageId);
  if (stored === undefined) throw badRequest(`${what} not found`);
  return stored;
}

/** The topic or reply thread that message_thread_id names; undefined when it names none. */
export function findThread(core: Core, room: Room, params: Params): Topic | number | undefined {
  const id = params.int("message_thread_id", 0);
  if (id <= 0) return undefined;
  const topic = room.topics.get(id);
  if (topic !== undefined) {
    const mayWrite = hasRight(placeOf(room, core.me.id), "can_manage_topics");
    if (topic.closed && !mayWrite) throw badRequest("TOPIC_CLOSED");
    return topic;
  }
  // Outside forums a thread is named by the message it began with. The General topic has no number to send to.
  const forum = room.chat.type === "supergroup" && room.chat.is_forum === true;
  if (room.chat.type === "supergroup" && !forum && room.messages.has(id)) return id;
  throw badRequest("message thread not found");
}

function byId(core: Core, id: number): Room | undefined {
  const room = core.state.rooms.get(id);
  if (room !== undefined && room.chat.type !== "private") return room;
  const person = core.state.people.get(id);
  return person?.seen ? core.state.privateRoom(person) : undefined;
}

function byUsername(core: Core, username: string): Room | undefined {
  const wanted = username.toLowerCase();
  const isPublic = (room: Room): boolean => room.chat.type === "supergroup" || room.chat.type === "channel";
  return [...core.state.rooms.values()].find((r) => isPublic(r) && r.chat.username?.toLowerCase() === wanted);
}

function groupProblem(core: Core, room: Room, access: Access): ApiError | undefined {
  const place = placeOf(room, core.me.id);
  const type = room.chat.type;
  if (type === "group") {
    const touches = access !== "read";
    if (room.migratedTo !== undefined && access !== "read" && access !== "edit") {
      return badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: room.migratedTo });
    }
    if (room.deleted && touches) return forbidden("the group chat was deleted");
    if (room.migratedTo !== undefined || !touches) return undefined;
    if (place.status === "kicked") return forbidden("bot was kicked from the group chat");
    return isInside(place) ? undefined : forbidden("bot is not a member of the group chat");
  }
  if (place.status === "kicked") return forbidden(`bot was kicked from the ${type} chat`);
  // A public chat can be read by a bot that is not in it.
  const open = room.chat.username !== undefined && (access === "read" || access === "members");
  return isInside(place) || open ? undefined : forbidden(`bot is not a member of the ${type} chat`);
}

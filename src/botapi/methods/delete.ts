import { findMessage, findRoom } from "../access.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { hasRight, placeOf } from "../members.ts";
import type { Room, Stored } from "../state.ts";

/** A bot may take a message away for everybody within this time (seconds). */
const DELETABLE_FOR = 48 * 3600;

/** deleteMessage: one message; the bot's own, or others' in private chats and where it has the right. */
export const deleteMessage: Method = (core, params) => {
  if (!params.has("chat_id")) throw badRequest("chat identifier is not specified");
  const messageId = params.int("message_id", 0);
  if (messageId === 0) throw badRequest("message identifier is not specified");
  const room = findRoom(core, params.text("chat_id"), "write");
  remove(core, room, findMessage(room, messageId, "message to delete"));
  return true;
};

/** deleteMessages: up to a hundred; the ones that are not there are skipped. */
export const deleteMessages: Method = (core, params) => {
  const ids = params.json("message_ids", "can't parse message_ids JSON object");
  if (ids === undefined) throw badRequest("message identifiers are not specified");
  if (!Array.isArray(ids)) throw badRequest("expected an Array of message identifiers");
  if (ids.length > 100) throw badRequest("too many message identifiers specified");
  if (ids.length === 0) throw badRequest("message identifiers are not specified");
  const room = findRoom(core, params.text("chat_id"), "write");
  for (const id of ids as unknown[]) {
    const stored = room.messages.get(Number(id));
    if (stored !== undefined) remove(core, room, stored);
  }
  return true;
};

function remove(core: Core, room: Room, stored: Stored): void {
  const place = placeOf(room, core.me.id);
  const mayOthers = room.chat.type === "private" || hasRight(place, "can_delete_messages");
  if (!stored.outgoing && !mayOthers) throw badRequest("message can't be deleted");
  const old = core.state.date() - stored.message.date > DELETABLE_FOR;
  // Administrators of supergroups and channels may delete at any age.
  const ageless =
    (room.chat.type === "supergroup" || room.chat.type === "channel") && hasRight(place, "can_delete_messages");
  if (old && !ageless) throw badRequest("message can't be deleted for everyone");
  room.messages.delete(stored.message.message_id);
  core.state.events.emit("deleted", { chatId: room.chat.id, messageId: stored.message.message_id });
}

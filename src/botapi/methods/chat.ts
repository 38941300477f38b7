import type { ChatFullInfo, ChatMember, User } from "@grammyjs/types";
import { findRoom } from "../access.ts";
import type { Core, Method } from "../core.ts";
import { badRequest } from "../errors.ts";
import { isAdmin, isInside, membership, placeOf, toChatMember } from "../members.ts";
import type { Params } from "../params.ts";
import type { Room } from "../state.ts";
import { botLeaves } from "../users/membership.ts";

/** getChat: what the bot may know of a chat. */
export const getChat: Method = (core, params): ChatFullInfo => {
  const room = findRoom(core, params.text("chat_id"), "read");
  const gifts = {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  };
  const common = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts };
  const usernames = room.chat.username === undefined ? {} : { active_usernames: [room.chat.username] };
  const permissions =
    room.chat.type === "group" || room.chat.type === "supergroup" ? { permissions: permissionsOf(room) } : {};
  return { ...room.chat, ...common, ...usernames, ...permissions } as ChatFullInfo;
};

/** getChatMember: anybody's place in a chat; a stranger to the chat has left it. */
export const getChatMember: Method = (core, params): ChatMember => {
  const userId = readUserId(params);
  const room = findRoom(core, params.text("chat_id"), "members");
  const user = findUser(core, userId);
  if (room.chat.type !== "private") return toChatMember(room, user, placeOf(room, userId));
  if (userId !== room.chat.id && userId !== core.me.id) throw badRequest("member not found");
  return toChatMember(room, user, membership("member"));
};

/** getChatAdministrators: the creator and the administrators, other bots left out. */
export const getChatAdministrators: Method = (core, params): ChatMember[] => {
  const room = findRoom(core, params.text("chat_id"), "members");
  if (room.chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return [...room.members]
    .filter(([, place]) => isAdmin(place))
    .map(([id, place]) => toChatMember(room, findUser(core, id), place))
    .filter((member) => !member.user.is_bot || member.user.id === core.me.id);
};

/** getChatMemberCount: how many are inside, the bot included. */
export const getChatMemberCount: Method = (core, params): number => {
  const room = findRoom(core, params.text("chat_id"), "members");
  return room.chat.type === "private" ? 2 : [...room.members.values()].filter(isInside).length;
};

/** leaveChat: out of a group, supergroup or channel. */
export const leaveChat: Method = (core, params) => {
  const room = findRoom(core, params.text("chat_id"), "read");
  if (room.chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
  if (isInside(placeOf(room, core.me.id))) botLeaves(core, room);
  return true;
};

function readUserId(params: Params): number {
  const id = params.int("user_id", 0);
  if (id <= 0) throw badRequest("invalid user_id specified");
  return id;
}

function findUser(core: Core, id: number): User {
  if (id === core.me.id) return core.state.bot;
  const user = core.state.people.get(id)?.user;
  if (user === undefined) throw badRequest("PARTICIPANT_ID_INVALID");
  return user;
}

function permissionsOf(room: Room): object {
  const { messages, photos, documents } = room.permissions;
  return {
    can_send_messages: messages,
    can_send_audios: documents,
    can_send_documents: documents,
    can_send_photos: photos,
    can_send_videos: photos,
    can_send_video_notes: photos,
    can_send_voice_notes: documents,
    can_send_polls: messages,
    can_send_other_messages: messages,
    can_add_web_page_previews: messages,
    can_change_info: false,
    can_invite_users: true,
    can_pin_messages: false,
  };
}

import type { ChatAdministratorRights, ChatMember, User } from "@grammyjs/types";
import { compact } from "./params.ts";
import type { Membership, Room } from "./state.ts";

/** The group's own face: messages of anonymous administrators come from this bot. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1087968824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};
/** Messages written in the name of a channel come from this bot. */
export const CHANNEL_BOT: User = { id: 136817688, is_bot: true, first_name: "Channel", username: "Channel_Bot" };

/** What a channel posts comes into its discussion group from this account. */
export const TELEGRAM: User = { id: 777000, is_bot: false, first_name: "Telegram" };

const NO_RIGHTS: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

/** A place in a chat with the given status and nothing special about it. */
export function membership(status: Membership["status"], rights: Partial<ChatAdministratorRights> = {}): Membership {
  return { status, anonymous: rights.is_anonymous === true, rights, canSend: status !== "restricted" };
}

/** Somebody's place in a chat; whoever was never there has left. */
export function placeOf(room: Room, userId: number): Membership {
  return room.members.get(userId) ?? membership("left");
}

/** Whether this place means being in the chat. */
export function isInside(place: Membership): boolean {
  return place.status !== "left" && place.status !== "kicked";
}

export function isAdmin(place: Membership): boolean {
  return place.status === "creator" || place.status === "administrator";
}

/** Whether an administrator holds a right; the creator holds all. */
export function hasRight(place: Membership, right: keyof ChatAdministratorRights): boolean {
  return place.status === "creator" || (place.status === "administrator" && place.rights[right] === true);
}

/** A copy, so that what was before can be told after a change. */
export function copyOf(place: Membership): Membership {
  return { ...place, rights: { ...place.rights } };
}

/** The ChatMember object for a place. */
export function toChatMember(room: Room, user: User, place: Membership): ChatMember {
  switch (place.status) {
    case "creator":
      return compact({ status: "creator", user, is_anonymous: place.anonymous, custom_title: place.title });
    case "administrator":
      return compact({
        status: "administrator",
        user,
        can_be_edited: false,
        ...adminRights(room, place),
        custom_title: place.title,
      });
    case "member":
      return { status: "member", user };
    case "restricted":
      return restricted(user, place);
    case "left":
      return { status: "left", user };
    case "kicked":
      return { status: "kicked", user, until_date: 0 };
  }
}

function adminRights(room: Room, place: Membership): ChatAdministratorRights {
  const channel = room.chat.type === "channel";
  const special = channel
    ? { can_post_messages: false, can_edit_messages: false }
    : { can_pin_messages: false, ...(room.chat.type === "supergroup" ? { can_manage_topics: false } : {}) };
  return { ...NO_RIGHTS, ...special, ...place.rights, is_anonymous: place.anonymous };
}

function restricted(user: User, place: Membership): ChatMember {
  const send = place.canSend;
  return {
    status: "restricted",
    user,
    is_member: true,
    can_send_messages: send,
    can_send_audios: send,
    can_send_documents: send,
    can_send_photos: send,
    can_send_videos: send,
    can_send_video_notes: send,
    can_send_voice_notes: send,
    can_send_polls: send,
    can_send_other_messages: send,
    can_add_web_page_previews: send,
    can_react_to_messages: true,
    can_change_info: false,
    can_invite_users: false,
    can_edit_tag: false,
    can_pin_messages: false,
    can_manage_topics: false,
    until_date: 0,
  };
}

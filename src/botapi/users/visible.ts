import type { Message, Update } from "@grammyjs/types";
import type { Core } from "../core.ts";
import { covered } from "../entities.ts";
import { isAdmin, isInside, placeOf } from "../members.ts";
import { snapshot } from "../messages.ts";
import type { Room, Stored } from "../state.ts";

const CONTENT_KEYS = [
  "text",
  "caption",
  "photo",
  "document",
  "sticker",
  "voice",
  "video",
  "audio",
  "animation",
  "location",
];
const MORE_CONTENT_KEYS = ["venue", "contact", "poll", "dice", "video_note", "story", "game", "checklist"];
const ANY_CONTENT = [...CONTENT_KEYS, ...MORE_CONTENT_KEYS];

/** Tells the bot about a new or edited message, if it may see it. */
export function tellBot(core: Core, room: Room, stored: Stored, edited = false): Update | undefined {
  if (!botSees(core, room, stored.message)) return undefined;
  const kind = room.chat.type === "channel" ? "channel_post" : "message";
  const name = edited ? `edited_${kind}` : kind;
  return core.updates.push({ [name]: snapshot(stored) } as Omit<Update, "update_id">);
}

/**
 * Which messages reach the bot: all in private chats and channels; in groups all for an administrator or with
 * privacy mode off; else service messages, commands, mentions and replies that are meant for it, and what was
 * sent through it. Messages of other bots never come.
 */
export function botSees(core: Core, room: Room, message: Message): boolean {
  if (room.chat.type === "private") return true;
  const place = placeOf(room, core.me.id);
  if (!isInside(place)) return false;
  if (room.chat.type === "channel") return true;
  const isService = !ANY_CONTENT.some((key) => key in message);
  if (isService) return true;
  const otherBot = message.from?.is_bot === true && message.sender_chat === undefined;
  if (otherBot) return false;
  return core.me.can_read_all_group_messages || isAdmin(place) || isForBot(core, message);
}

function isForBot(core: Core, message: Message): boolean {
  const text = message.text ?? message.caption ?? "";
  const username = core.me.username.toLowerCase();
  const named = (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const value = covered(text, entity).toLowerCase();
    if (entity.type === "mention") return value === `@${username}`;
    if (entity.type === "text_mention") return entity.user.id === core.me.id;
    // A command without a name is for whichever bot spoke last; here there is only one.
    return entity.type === "bot_command" && (!value.includes("@") || value.endsWith(`@${username}`));
  });
  return named || message.reply_to_message?.from?.id === core.me.id || message.via_bot?.id === core.me.id;
}

import type { Context } from "grammy";
import type { ChatMember, ChatMemberUpdated, Message } from "grammy/types";
import { paragraphs } from "../../../render/html/rich.ts";
import type { Desk } from "../desk.ts";
import { pause } from "../transport/retry.ts";
import { speaking } from "../turn.ts";
import { isUnwritable, moveGroup, servingGroup } from "./sender.ts";

const DAY_MS = 86_400_000;

/** The bot's place in a group has changed: it explains itself where it came in, and sends nothing more where it is out or may not write. */
export async function onMembership(desk: Desk, ctx: Context, change: ChatMemberUpdated): Promise<void> {
  const { chat, old_chat_member: old, new_chat_member: member } = change;
  if (!mayWrite(member)) return desk.state.groups.change(chat.id, { isOpen: false });
  await desk.state.groups.change(chat.id, { isOpen: true });
  // Where it came in it may not have been allowed to write.
  if (isInside(old) && (await desk.state.groups.of(chat.id)).greetedAt !== null) return;
  // A supergroup may be a group under its new number; the news of that comes about now, and says that it has been greeted.
  if (chat.type === "supergroup") await pause(desk.limits.settleMs, undefined);
  await greet(desk, ctx, chat.id, member.status === "administrator");
}

/** A notice of Telegram's about a group: that the bot came in, or that the group goes on under another number. */
export async function onNotice(desk: Desk, ctx: Context, message: Message): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from, new_chat_members: joined } = message;
  if (to !== undefined) await moveGroup(desk, chat.id, to);
  else if (from !== undefined) await moveGroup(desk, from, chat.id);
  else if (message.group_chat_created || message.supergroup_chat_created || joined?.some(({ id }) => id === ctx.me.id))
    await greet(desk, ctx, chat.id, false);
  else return false;
  return true;
}

/** Explains the bot, unless it did so in the last 24 hours. */
async function greet(desk: Desk, ctx: Context, chat: number, isAdmin: boolean): Promise<void> {
  const { groups } = desk.state;
  const { greetedAt } = await groups.of(chat);
  const isRecent = greetedAt !== null && desk.now() - greetedAt < DAY_MS;
  await groups.change(chat, { isOpen: true, ...(isRecent ? {} : { greetedAt: desk.now() }) });
  if (isRecent) return;
  const { wording } = await speaking(desk, ctx, chat, undefined);
  const seesAll = isAdmin || ctx.me.can_read_all_group_messages;
  const sees = seesAll ? [wording.groups.seesAll] : [];
  const rich = paragraphs([...wording.groups.greeting(ctx.me.username), ...sees]);
  const { sender } = servingGroup(desk, chat);
  try {
    await sender.send({ chat, topic: undefined, answers: undefined }, { rich, buttons: [] });
  } catch (error) {
    if (isUnwritable(error)) await groups.change(chat, { greetedAt });
    throw error;
  }
}

const isInside = (member: ChatMember): boolean =>
  member.status === "restricted" ? member.is_member : !["left", "kicked"].includes(member.status);

const mayWrite = (member: ChatMember): boolean =>
  isInside(member) && (member.status !== "restricted" || member.can_send_messages);

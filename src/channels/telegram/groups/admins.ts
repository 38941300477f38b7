import type { Context } from "grammy";

/**
 * Whether somebody leads a group: who speaks as the group itself does. Asked of Telegram each time, for ranks change; the list of
 * administrators, for a bot that is none of them may not ask about a single member where members are hidden.
 */
export async function isAdministrator(ctx: Context, chat: number, speaker: number): Promise<boolean> {
  if (speaker === chat) return true;
  const administrators = await ctx.api.getChatAdministrators(chat);
  return administrators.some(({ user }) => user.id === speaker);
}

import { type Context, GrammyError } from "grammy";

/** Whether somebody leads a group: who speaks as the group itself does. Asked of Telegram each time, for ranks change. */
export async function isAdministrator(ctx: Context, chat: number, speaker: number): Promise<boolean> {
  if (speaker === chat) return true;
  // A channel is nobody's rank.
  if (speaker <= 0) return false;
  try {
    const { status } = await ctx.api.getChatMember(chat, speaker);
    return status === "creator" || status === "administrator";
  } catch (error) {
    // Telegram does not know them there.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}

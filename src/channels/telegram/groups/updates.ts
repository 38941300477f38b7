import type { Context } from "grammy";
import type { Desk } from "../desk.ts";
import { onGroupButton } from "./buttons.ts";
import { onMembership, onNotice } from "./membership.ts";
import { onGroupEdit, onGroupMessage } from "./questions.ts";
import { note, wordingFor } from "../turn.ts";
import { GroupFull, isShutOut, isUnwritable, movedTo, moveGroup } from "./sender.ts";

/** Whether an update is one of a group. */
export const isOfGroup = ({ chat }: Context): boolean => chat?.type === "group" || chat?.type === "supergroup";

/** Handles what happens in a group; nothing more is sent to one that the bot is out of. */
export async function onGroup(desk: Desk, ctx: Context): Promise<void> {
  const { message, edited_message: edited, callback_query: query, my_chat_member: change } = ctx.update;
  try {
    if (change !== undefined) await onMembership(desk, ctx, change);
    else if (query?.message !== undefined) await onGroupButton(desk, ctx, query, query.message);
    else if (edited !== undefined) await onGroupEdit(desk, ctx, edited);
    else if (message !== undefined && !(await onNotice(desk, ctx, message))) await onGroupMessage(desk, ctx, message);
  } catch (error) {
    if (error instanceof GroupFull) return;
    const about = { update: ctx.update.update_id };
    const to = movedTo(error);
    if (to !== undefined && ctx.chat !== undefined) await moveGroup(desk, ctx.chat.id, to);
    if (to !== undefined || isUnwritable(error)) {
      if (to === undefined) desk.log("group_unwritable", about);
      if (query === undefined) return;
      const { groups, telegram } = await wordingFor(desk, ctx.chat?.id, query.from);
      return note(ctx, to === undefined ? groups.mayNotSend : telegram.noSuchButton);
    }
    if (!isShutOut(error) || ctx.chat === undefined) throw error;
    await desk.state.groups.change(ctx.chat.id, { isOpen: false });
    desk.log("group_closed", about);
  }
}

import { plain } from "../../../render/html/rich.ts";
import { adminCommandNames } from "../../../render/wording/admin.ts";
import type { MessageTurn } from "../turn.ts";
import { readCommand } from "../written.ts";
import { adminCommands } from "./commands.ts";
import { isAnswer, takeReply } from "./replies.ts";
import { mayBeUpload, takeUpload } from "./upload.ts";

/** Most messages are questions: only what may be an administrator's is worth a look at who sent it. */
const isReplyHere = ({ message, ctx }: MessageTurn): boolean => message.reply_to_message?.from?.id === ctx.me.id;

/** Whether an edited message was an administrator's business: what came of it stands on a card, and an edit changes nothing there. */
export async function wasAsAdmin(turn: MessageTurn): Promise<boolean> {
  const { desk, person } = turn;
  const { admin } = desk;
  if (admin === null || person === undefined || !(isAnswer(turn, admin) || mayBeUpload(turn, admin))) return false;
  return (await desk.state.roles.of(person.id)) !== null;
}

/** Takes a private message that is an administrator's business; false leaves it to what everybody may do, as for who is none. */
export async function takeAsAdmin(turn: MessageTurn): Promise<boolean> {
  const { desk, message, person, ctx, source, place } = turn;
  const { admin } = desk;
  if (admin === null || person === undefined) return false;
  const { text } = message;
  const command = text === undefined ? undefined : readCommand(text, ctx.me.username);
  if (command?.name === "id") {
    await desk.sender.send(place, { rich: plain(source.wording.admin.yourId(person.id)), buttons: [] });
    return true;
  }
  const name = adminCommandNames.find((one) => one === command?.name);
  if (command === undefined ? !(isReplyHere(turn) || mayBeUpload(turn, admin)) : name === undefined) return false;
  const role = await desk.state.roles.of(person.id);
  if (role === null) return false;
  if (command !== undefined && name !== undefined && name !== "id") {
    await adminCommands[name]({ turn, admin, role }, command.argument);
    return true;
  }
  if (text !== undefined && (await takeReply(turn, admin, role, text))) return true;
  return takeUpload(turn, admin, role);
}

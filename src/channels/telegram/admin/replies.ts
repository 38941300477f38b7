import { correctable, type Field } from "../../../model/proposal.ts";
import type { Metadata } from "../../../model/document.ts";
import type { Role } from "../../../model/state.ts";
import { join, plain } from "../../../render/html/rich.ts";
import { shownField } from "../../../render/proposal.ts";
import { typedField } from "../../../services/proposing/typed.ts";
import { messageKey } from "../desk.ts";
import type { MessageTurn, Turn } from "../turn.ts";
import type { AdminDesk, Draft, Prompted, Wanted } from "./desk.ts";
import { proposeWanted } from "./upload.ts";

/** Asks for a field's new value. */
export async function askField(turn: Turn, admin: AdminDesk, draft: Draft, card: number, index: number): Promise<void> {
  const { desk, place, source } = turn;
  const { wording } = source;
  const field = correctable[index];
  const document = draft.proposal.documents[draft.at];
  if (field === undefined || document === undefined) return;
  const now = shownField(field, document.metadata[field], wording) ?? wording.proposal.nothingThere;
  const text = wording.admin.askField(wording.proposal.fields[field], now);
  const rich = join([plain(text), plain(exampleOf(field, turn))], " ");
  const { message_id: id } = await desk.sender.ask(place, { rich, placeholder: wording.admin.fieldPlace });
  admin.prompts.set(messageKey(place.chat, place.topic, id), { kind: "field", card, at: draft.at, field });
}

function exampleOf(field: Field, { source }: Turn): string {
  const { fieldExamples } = source.wording.admin;
  if (field === "date" || field === "effective" || field === "expires") return fieldExamples.date;
  if (field === "kind") return fieldExamples.kind;
  if (field === "views" || field === "downloads") return fieldExamples.count;
  return field === "replaces" ? fieldExamples.numbers : "";
}

/** Whether a message answers what the bot asked an administrator. */
export function isAnswer({ message, place }: MessageTurn, { prompts }: AdminDesk): boolean {
  const replied = message.reply_to_message?.message_id;
  return replied !== undefined && prompts.get(messageKey(place.chat, place.topic, replied)) !== undefined;
}

/** Takes a reply to what the bot asked an administrator; false where it is none. */
export async function takeReply(turn: MessageTurn, admin: AdminDesk, role: Role, text: string): Promise<boolean> {
  const { message, place, desk, source } = turn;
  const replied = message.reply_to_message;
  if (replied === undefined || replied.from?.id !== turn.ctx.me.id) return false;
  const prompted = admin.prompts.get(messageKey(place.chat, place.topic, replied.message_id));
  if (prompted === undefined) return false;
  const say = async (words: string): Promise<void> =>
    void (await desk.sender.send(place, { rich: plain(words), buttons: [] }));
  if (prompted.kind === "line") {
    await proposeWanted(turn, admin, role, {
      kind: "line",
      list: prompted.list,
      line: text,
      question: prompted.question,
    });
    return true;
  }
  const { wording } = source;
  const key = messageKey(place.chat, place.topic, prompted.card);
  const draft = admin.drafts.get(key);
  if (draft === undefined || draft.person !== turn.person?.id) {
    await say(wording.admin.expired);
    return true;
  }
  const { field, at } = prompted;
  const value = typedField(field, text);
  if (value === undefined) {
    await say(`${wording.admin.badField(wording.proposal.fields[field])} ${exampleOf(field, turn)}`.trim());
    return true;
  }
  const card = await proposeWanted(turn, admin, role, corrected(draft.wanted, at, { [field]: value }));
  // Where the value makes it unreadable, the card stays as it was.
  if (card === undefined || card === null) return true;
  admin.drafts.delete(key);
  await desk.sender.rearrange(place.chat, prompted.card, []);
  movePrompts(admin, prompted.card, card);
  return true;
}

/** Other fields that were asked for under the card before are of the new one. */
function movePrompts({ prompts }: AdminDesk, from: number, to: number): void {
  const moved: [string, Prompted][] = [];
  prompts.deleteWhere((key, prompted) => {
    if (prompted.kind === "field" && prompted.card === from) moved.push([key, { ...prompted, card: to }]);
    return false;
  });
  for (const [key, prompted] of moved) prompts.set(key, prompted);
}

/** What is wanted with one more field corrected. */
function corrected(wanted: Wanted, at: number, value: Partial<Metadata>): Wanted {
  if (wanted.kind === "fields") return { ...wanted, given: { ...wanted.given, ...value } };
  if (wanted.kind !== "file") return wanted;
  const given = new Map(wanted.wishes.given).set(at, { ...wanted.wishes.given.get(at), ...value });
  return { ...wanted, wishes: { ...wanted.wishes, given } };
}

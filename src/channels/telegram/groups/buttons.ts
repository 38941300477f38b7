import type { Context } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { cardButtons } from "../commands/card.ts";
import { numberButtons } from "../commands/documents.ts";
import { searchButtons } from "../commands/search.ts";
import { statisticsButtons } from "../commands/statistics.ts";
import { type Desk, messageKey } from "../desk.ts";
import { voteButtons } from "../feedback.ts";
import type { ButtonKind } from "../handlers.ts";
import { resultButtons } from "../results.ts";
import { type ButtonTurn, buttonTurn, note, noteExpired, toast } from "../turn.ts";
import { isAdministrator } from "./admins.ts";
import { GroupFull, servingGroup } from "./sender.ts";
import { groupSettingsButtons } from "./settings.ts";

/** The sorts of buttons that hang under messages in groups. */
const kinds: readonly ButtonKind[] = [
  groupSettingsButtons,
  resultButtons,
  cardButtons,
  searchButtons,
  numberButtons,
  statisticsButtons,
  voteButtons,
];

/** Answers a press in a group: a shared message is changed by who asked for it and by administrators, its vote given by who asked alone. */
export async function onGroupButton(
  desk: Desk,
  ctx: Context,
  { data = "", from }: CallbackQuery,
  message: ButtonTurn["message"],
): Promise<void> {
  const turn = await buttonTurn(servingGroup(desk, from.id), ctx, from, message);
  const { group, wording } = turn.source;
  const kind = kinds.find(({ pattern }) => pattern.test(data));
  const match = kind?.pattern.exec(data);
  // What the group set is known under its new number only.
  const isMoved = desk.moved.get(String(message.chat.id)) !== undefined;
  if (isMoved || !group?.isOpen || kind === undefined || !match) return note(ctx, wording.telegram.noSuchButton);
  if (!desk.flood.admitsPress(message.chat.id, from.id)) return toast(ctx, wording.groups.busy);
  const refusal = await refusalFor(turn, kind);
  if (refusal === "expired") return noteExpired(turn);
  if (refusal !== null) return toast(ctx, refusal);
  try {
    await kind.press(turn, match);
  } catch (error) {
    if (!(error instanceof GroupFull)) throw error;
    await toast(ctx, wording.groups.busy);
  }
}

/** Why somebody may not press a button; null where they may. */
async function refusalFor(
  { desk, ctx, place, person, message, source }: ButtonTurn,
  kind: ButtonKind,
): Promise<string | null> {
  const { notYours, onlyAdministrators } = source.wording.groups;
  const leads = (): Promise<boolean> => isAdministrator(ctx, place.chat, person.id);
  if (kind === groupSettingsButtons) return (await leads()) ? null : onlyAdministrators;
  const owner = desk.owners.get(messageKey(place.chat, place.topic, message.message_id));
  if (owner === person.id) return null;
  // A vote is the opinion of who asked; an anonymous administrator asks as the group and presses as a person.
  if (kind === voteButtons && owner !== place.chat) return owner === undefined ? "expired" : notYours;
  if (await leads()) return null;
  return owner === undefined ? "expired" : notYours;
}

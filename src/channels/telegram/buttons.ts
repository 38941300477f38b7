import type { Context } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { adminButtons } from "./admin/buttons.ts";
import { cardButtons } from "./commands/card.ts";
import { newestButtons, numberButtons } from "./commands/documents.ts";
import { searchButtons } from "./commands/search.ts";
import { shelfButtons } from "./commands/shelves.ts";
import { forgetButtons } from "./commands/forget.ts";
import { languageButtons } from "./commands/settings.ts";
import { exampleButtons } from "./commands/start.ts";
import { statisticsButtons } from "./commands/statistics.ts";
import type { Desk } from "./desk.ts";
import { voteButtons } from "./feedback.ts";
import type { ButtonKind } from "./handlers.ts";
import { resultButtons } from "./results.ts";
import { buttonTurn, note, wordingFor } from "./turn.ts";

/** Every sort of buttons. */
const kinds: readonly ButtonKind[] = [
  exampleButtons,
  resultButtons,
  cardButtons,
  searchButtons,
  shelfButtons,
  newestButtons,
  numberButtons,
  voteButtons,
  statisticsButtons,
  languageButtons,
  forgetButtons,
  adminButtons,
];

/** Answers a pressed button; every press gets an answer, whatever it sends. */
export async function onButton(desk: Desk, ctx: Context, query: CallbackQuery): Promise<void> {
  const { message, data = "", from } = query;
  // Nobody else has a private chat's buttons to press.
  if (message?.chat.type === "private" && message.chat.id === from.id) {
    for (const { pattern, press } of kinds) {
      const match = pattern.exec(data);
      if (match !== null) return press(await buttonTurn(desk, ctx, from, message), match);
    }
  }
  await note(ctx, (await wordingFor(desk, message?.chat.id, from)).telegram.noSuchButton);
}

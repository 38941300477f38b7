import type { Context } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { exampleButtons } from "./commands/start.ts";
import type { Desk } from "./desk.ts";
import type { ButtonKind } from "./handlers.ts";
import { resultButtons } from "./results.ts";
import { buttonTurn, note, wordingFor } from "./turn.ts";

/** Every sort of buttons. */
const kinds: readonly ButtonKind[] = [exampleButtons, resultButtons];

/** Answers a pressed button; every press gets an answer, whatever it sends. */
export async function onButton(desk: Desk, ctx: Context, query: CallbackQuery): Promise<void> {
  const { message, data = "", from } = query;
  if (message?.chat.type === "private") {
    for (const { pattern, press } of kinds) {
      const match = pattern.exec(data);
      if (match !== null) return press(await buttonTurn(desk, ctx, from, message), match);
    }
  }
  await note(ctx, (await wordingFor(desk, from)).telegram.noSuchButton);
}

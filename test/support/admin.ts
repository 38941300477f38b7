import type { Message } from "@grammyjs/types";
import { onTestFinished } from "vitest";
import { startTelegram, type Running } from "../../src/channels/telegram/lifecycle.ts";
import { liveSource } from "../../src/channels/telegram/live-source.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { source as still } from "./bot.ts";
import { Conversation } from "./conversation.ts";
import { openKeeper } from "./keeper.ts";
import type { Speaker } from "./speaker.ts";

export const wording = wordingOf("vi");
export const { admin } = wording;

/** A bot over a live corpus of its own, with its owner and somebody who is none. */
export async function openOffice(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  timing: { readonly settleMs?: number } = {},
) {
  const talk = await Conversation.begin();
  const kept = await openKeeper(files);
  const [owner, ann] = [talk.user("Chủ"), talk.user("Ann")];
  const state = await kept.app.state(Date.now, [owner.id]);
  const source = await liveSource(kept.live, { charts: still.charts, wording });
  const log: string[] = [];
  let running: Running | undefined;
  onTestFinished(async () => {
    await running?.stop();
    await talk.end();
    await state.close();
  });
  await owner.starts();
  running = await startTelegram(
    {
      settings: { token: talk.token, apiRoot: talk.root, proxy: null },
      source,
      state,
      keeper: kept.keeper,
      write: (line) => log.push(line),
      timing: { retryAfterMs: [10, 20], firstWaitMs: 10, longestWaitMs: 40, settleMs: 60, ...timing },
    },
    new AbortController().signal,
  );
  await talk.botReplies(owner);
  const heard = async (who: Speaker): Promise<Message> => talk.botReplies(who);
  return {
    ...kept,
    talk,
    owner,
    ann,
    state,
    log,
    heard,
    /** Says something and gives the reply. */
    tell: async (who: Speaker, text: string): Promise<Message> => {
      await who.says(text);
      return heard(who);
    },
    /** Sends a file and gives the card. */
    send: async (who: Speaker, name: string, bytes: string | Uint8Array): Promise<Message> => {
      await who.sendsDocument({ name, bytes });
      return heard(who);
    },
    /** Presses a button and gives the message as it then is. */
    press: async (who: Speaker, message: Message, label: string): Promise<Message> => {
      await who.presses(message, label);
      return talk.botEdits(message);
    },
    /** Answers what the bot asks for. */
    reply: async (who: Speaker, to: Message, text: string): Promise<Message> => {
      await who.says(text, { replyTo: to });
      return heard(who);
    },
    /** The editor that the owner has appointed. */
    appoint: async (who: Speaker): Promise<void> => {
      await who.starts();
      await heard(who);
      await owner.says(`/bientap ${who.id}`);
      await heard(owner);
      await heard(who);
    },
  };
}

export const labels = (message: Message): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

import { assemble } from "../../src/assemble.ts";
import { type Running, startTelegram, type TelegramOptions } from "../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import type { Conversation } from "./conversation.ts";

/** A small corpus of made-up documents with enough passages and figures for every button. */
export const botCorpus = "test/channels/telegram/corpus";
const { corpus, ask, example } = await (
  await assemble({ corpusDir: botCorpus, dataDir: ".data", language: "vi" })
).open();
/** What the bot answers from in tests: real documents, the real index, the real services. */
export const source = { corpus, ask, wording: wordingOf("vi"), example: await example() };
export const { telegram } = source.wording;

/** The bot in a test, with what it logged. */
export interface TestBot extends Running {
  readonly log: readonly string[];
}

/** Lets the real bot answer in a conversation until that ends; it waits less than in earnest where a test would have to. */
export async function answers(
  talk: Conversation,
  { timing, settings, ...rest }: Partial<Omit<TelegramOptions, "settings">> & { settings?: { proxy: string } } = {},
): Promise<TestBot> {
  const log: string[] = [];
  const options = {
    settings: { token: talk.token, apiRoot: talk.root, proxy: null, ...settings },
    source,
    write: (line: string) => log.push(line),
    timing: { retryAfterMs: [10, 20], firstWaitMs: 10, longestWaitMs: 40, ...timing },
    ...rest,
  };
  const running = await startTelegram(options, new AbortController().signal);
  talk.ends(() => running.stop());
  return { ...running, log };
}

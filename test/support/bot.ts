import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assemble, type State } from "../../src/assemble.ts";
import { type Running, startTelegram, type TelegramOptions } from "../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import type { Conversation } from "./conversation.ts";

/** A small corpus of made-up documents with enough passages and figures for every button. */
export const botCorpus = "test/channels/telegram/corpus";
const appWith = (dataDir: string) => assemble({ corpusDir: botCorpus, dataDir, language: "vi" });
const app = await appWith(".data");
const { example, ...loaded } = await app.open();
/** What the bot answers from in tests: real documents, the real index, the real services. */
export const source = { ...loaded, charts: await app.charts(), wording: wordingOf("vi"), example: await example() };
export const { telegram } = source.wording;

/** The bot in a test, with what it logged. */
export interface TestBot extends Running {
  readonly log: readonly string[];
}

/** The state in a folder, a new one unless given, until the conversation ends. */
export async function stateFor(talk: Pick<Conversation, "ends">, dataDir?: string, now?: () => number): Promise<State> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "tra-cuu-"));
  const state = await (await appWith(folder)).state(now);
  talk.ends(async () => {
    await state.close();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  });
  return state;
}

/** Lets the real bot answer in a conversation until that ends; it waits less than in earnest where a test would have to. */
export async function answers(
  talk: Conversation,
  {
    timing,
    settings,
    dataDir,
    ...rest
  }: Partial<Omit<TelegramOptions, "settings">> & { settings?: { proxy: string }; dataDir?: string } = {},
): Promise<TestBot> {
  const log: string[] = [];
  let running: Running | undefined;
  talk.ends(async () => running?.stop());
  const options = {
    state: rest.state ?? (await stateFor(talk, dataDir, rest.now)),
    settings: { token: talk.token, apiRoot: talk.root, proxy: null, ...settings },
    source,
    write: (line: string) => log.push(line),
    timing: { retryAfterMs: [10, 20], firstWaitMs: 10, longestWaitMs: 40, settleMs: 60, ...timing },
    ...rest,
  };
  running = await startTelegram(options, new AbortController().signal);
  return { ...running, log };
}

import { createInterface } from "node:readline";
import { renderPlain } from "../../render/plain.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { corpusOption, parse, UsageError } from "./arguments.ts";
import { REMEMBERED_MS } from "../remembered.ts";
import { sizeOf } from "../size.ts";
import { exampleFor, type Loaded, linesOf, type Terminal, writeLine } from "./terminal.ts";

/** Reads the arguments of `start` and `chat`. */
export function chatArguments(args: readonly string[]): { readonly corpusDir: string | null } {
  const { values, positionals } = parse(args, { corpus: { type: "string" } });
  if (positionals[0] !== undefined) throw new UsageError(positionals[0]);
  return { corpusDir: corpusOption(values.corpus) };
}

/**
 * Answers line by line until the input ends or a farewell is typed; a person at a terminal gets a banner and a prompt. A short line
 * may go on from the question before for as long as that is remembered; `now` in milliseconds.
 */
export async function chat(
  loaded: Loaded,
  terminal: Terminal,
  wording: Wording,
  now: () => number = Date.now,
): Promise<number> {
  const { corpus, ask } = loaded;
  let last: { readonly question: string; readonly until: number } | null = null;
  const isPerson = terminal.input.isTTY === true;
  if (isPerson) await writeLine(terminal.output, `${wording.banner(sizeOf(corpus))}\n${wording.howToEnd}`);
  for await (const typed of isPerson ? typedLines(terminal, wording) : pipedLines(terminal)) {
    if (typed.trim() === "") continue;
    if (wording.endings.includes(typed.trim().normalize("NFC").toLowerCase())) break;
    const reply = await answer(typed);
    if (!(await writeLine(terminal.output, `${reply}\n`))) return 0;
  }
  if (isPerson) await writeLine(terminal.output, wording.farewell);
  return 0;

  async function answer(typed: string): Promise<string> {
    try {
      const before = last !== null && now() < last.until ? last.question : null;
      const { answer: found, next } = await ask.results(typed, { before });
      if (next !== null) last = { question: next, until: now() + REMEMBERED_MS };
      return renderPlain(found, { typed, corpusDate: corpus.date, example: await exampleFor(loaded, found) }, wording);
    } catch (error) {
      await writeLine(terminal.errors, error instanceof Error ? (error.stack ?? error.message) : String(error));
      return wording.bug;
    }
  }
}

async function* pipedLines(terminal: Terminal): AsyncGenerator<string> {
  for await (const { line } of linesOf(terminal.input)) yield line;
}

/** Lines from a keyboard, with editing and history; the prompt appears when the line before is answered. */
async function* typedLines({ input, output }: Terminal, { prompt }: Wording): AsyncGenerator<string> {
  const reader = createInterface({ input, output, terminal: true, prompt });
  let isOpen = true;
  reader.once("close", () => {
    isOpen = false;
  });
  try {
    reader.prompt();
    for await (const line of reader) {
      yield line;
      if (isOpen) reader.prompt();
    }
  } finally {
    reader.close();
  }
}

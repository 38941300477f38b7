import { renderPlain } from "../../render/plain.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { corpusOption, parse } from "./arguments.ts";
import { answerLine, errorLine, type Line, readJsonLine } from "./batch.ts";
import { exampleFor, type Loaded, linesOf, type Terminal, writeLine } from "./terminal.ts";

/** How a batch was asked for. */
export interface AskOptions {
  readonly json: boolean;
  readonly explain: boolean;
  readonly corpusDir: string | null;
  /** Null: the questions stand in the input, one a line. */
  readonly question: string | null;
}

/** Reads the arguments of `ask`; several words without quotes are one question. */
export function askArguments(args: readonly string[]): AskOptions {
  const { values, positionals } = parse(args, {
    json: { type: "boolean" },
    explain: { type: "boolean" },
    corpus: { type: "string" },
  });
  return {
    json: values.json === true,
    explain: values.explain === true,
    corpusDir: corpusOption(values.corpus),
    question: positionals.length === 0 ? null : positionals.join(" "),
  };
}

/** Answers a question or a batch, one reply a question and in order; the exit code is 1 when a line had an error. */
export async function ask(loaded: Loaded, options: AskOptions, terminal: Terminal, wording: Wording): Promise<number> {
  let exitCode = 0;
  for await (const line of questions(options, terminal, wording)) {
    const { reply, isError } = await answer(loaded, line, options, terminal, wording);
    if (isError) exitCode = 1;
    if (!(await writeLine(terminal.output, reply))) break;
  }
  return exitCode;
}

async function* questions(options: AskOptions, terminal: Terminal, wording: Wording): AsyncGenerator<Line> {
  if (options.question !== null) {
    yield { id: 1, question: options.question, error: null };
    return;
  }
  for await (const { line, number } of linesOf(terminal.input)) {
    if (line.trim() === "") continue;
    yield options.json ? readJsonLine(line, number, wording) : { id: number, question: line, error: null };
  }
}

async function answer(
  loaded: Loaded,
  { id, question, error }: Line,
  { json, explain }: AskOptions,
  terminal: Terminal,
  wording: Wording,
): Promise<{ readonly reply: string; readonly isError: boolean }> {
  const { corpus, ask } = loaded;
  if (error !== null) return { reply: errorLine(id, question, error), isError: true };
  const start = performance.now();
  try {
    const found = await ask(question);
    const tookMs = performance.now() - start;
    if (explain) await writeLine(terminal.errors, await ask.explain(question));
    if (json) return { reply: answerLine(id, question, found, tookMs), isError: false };
    const context = { typed: question, corpusDate: corpus.date, example: await exampleFor(loaded, found) };
    const reply = renderPlain(found, context, wording);
    return { reply: `${reply}\n`, isError: false };
  } catch (fault) {
    await writeLine(terminal.errors, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const complaint = { code: "internal", message: wording.bug } as const;
    return { reply: json ? errorLine(id, question, complaint, performance.now() - start) : wording.bug, isError: true };
  }
}

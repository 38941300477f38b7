import type { QuestionTerm } from "../../model/question.ts";
import { type Token, tokenise } from "../../text/tokenise.ts";
import { bold, join, plain, type Rich } from "./rich.ts";

/** Words of a question, by their spelling with and without marks. */
export type Words = readonly Pick<QuestionTerm, "accented" | "folded">[];

/** Telegram keeps 100 entities of a message; so many are marked in one text. */
const MOST_RUNS = 12;

/**
 * A text with the words of a question in bold, neighbours as one run. Where a text holds a word just as the question
 * means it, only that spelling is marked; else any that is the same without marks.
 */
export function highlight(text: string, words: Words): Rich {
  const parts: Rich[] = [];
  let end = 0;
  for (const run of runsOf(text, matching(tokenise(text), words)).slice(0, MOST_RUNS)) {
    parts.push(plain(text.slice(end, run.start)), bold(plain(text.slice(run.start, run.end))));
    end = run.end;
  }
  return join([...parts, plain(text.slice(end))]);
}

function matching(tokens: readonly Token[], words: Words): Token[] {
  const accented = new Set(words.map((word) => word.accented));
  const folded = new Set(words.map((word) => word.folded));
  const exact = new Set(tokens.filter((token) => accented.has(token.accented)).map((token) => token.folded));
  return tokens.filter(
    (token) => accented.has(token.accented) || (folded.has(token.folded) && !exact.has(token.folded)),
  );
}

function runsOf(text: string, tokens: readonly Token[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === "") last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

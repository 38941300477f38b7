import type { Block, Span } from "../../model/document.ts";
import { coverage, type Matched } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";

/** Most code points of a direct answer. */
export const ANSWER_CHARS = 160;

export const fits = (text: string, { start, end }: Span): boolean =>
  Array.from(text.slice(start, end)).length <= ANSWER_CHARS;

/** The sentences of a block that a window holds whole, from the first on. */
export function wholeSentences(block: Block, window: Span): Block["sentences"] {
  return block.sentences.filter((s) => s.start >= window.start && s.end <= window.end);
}

/** A span without the number of an item at its start and the stop at its end. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const lead = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[-–•+])\s+/u.exec(words)?.[0].length ?? 0;
  const closing = words.includes("(") ? /[\s.;,:/]*$/u : /[\s.;,:/)]*$/u;
  const tail = closing.exec(words)?.[0].length ?? 0;
  return { start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) };
}

/** The longest beginning of a span that an answer may hold and that ends where a clause does; null where that leaves too little. */
export function beginning(block: Block, span: Span, least = 30): Span | null {
  if (fits(block.text, trimmed(block.text, span))) return span;
  const ends = block.sentences
    .flatMap((s) => [...s.groups, ...s.segments])
    .map((part) => part.end)
    .filter((end) => end > span.start + least && end < span.end && !/^\s*[)]/u.test(block.text.slice(end)))
    .filter((end) => fits(block.text, { start: span.start, end }));
  return ends.length === 0 ? null : { start: span.start, end: Math.max(...ends) };
}

/** What of the question a span holds, with a little for what only the headings say. */
export function held(query: Query, matched: Matched, span: Span, headings = 0): number {
  return span.end > span.start ? coverage(query, matched, span, headings) : 0;
}

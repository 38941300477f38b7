import type { Span } from "../model/document.ts";
import { canonical, fold, memoise } from "./fold.ts";

/** A syllable or a number of a text; `accented` and `folded` are its keys with and without marks (see fold.ts). */
export interface Token extends Span {
  readonly kind: "word" | "number";
  readonly raw: string;
  readonly accented: string;
  readonly folded: string;
  /** Whether only spaces or a hyphen stand between it and the token before. */
  readonly joined: boolean;
}

/** Zero-width characters and soft hyphens that a web page leaves inside words: quoted as they stand, read as if they were not there. */
const ZERO_WIDTH = /[\u200b-\u200d\u00ad\u2060]+/g;
/** Numbers keep what belongs to them: 29.054 · 4,91% · 30/5/2019 · 08-10/6/2020 · 10:01. */
const TOKEN = /\d+(?:[.,/:–-]\d+)*%?|[\p{L}\p{M}][\p{L}\p{M}\u200b-\u200d\u00ad\u2060]*/gu;
const JOIN = /^[\s\u200b-\u200d\u00ad\u2060-]*$/;

/** One spelling for a number: no leading zeros, no thousands dots, en dash as hyphen. */
export function canonicalNumber(raw: string): string {
  return raw
    .replace(/–/g, "-")
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, "$1")
    .replace(/(^|[/:-])0+(?=\d)/g, "$1");
}

/** What a token is by its letters alone, wherever it stands. */
const read = memoise((raw): Pick<Token, "kind" | "accented" | "folded"> => {
  if (raw.charCodeAt(0) < 58) {
    const number = canonicalNumber(raw);
    return { kind: "number", accented: number, folded: number };
  }
  const word = raw.replace(ZERO_WIDTH, "");
  return { kind: "word", accented: canonical(word), folded: fold(word) };
});

/** Splits a text into syllables and numbers, in order; NFC input is expected for offsets to make sense. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const { kind, accented, folded } = read(raw);
    const joined = tokens.length > 0 && (isSpace(text, end, start) || JOIN.test(text.slice(end, start)));
    end = start + raw.length;
    tokens.push({ kind, raw, start, end, accented, folded, joined });
  }
  return tokens;
}

/** Whether one space is all that stands there, as nearly everywhere between two words. */
function isSpace(text: string, start: number, end: number): boolean {
  return end - start === 1 && text[start] === " ";
}

/** The parts of a compound number: 30/5/2019 -> 30, 5, 2019; a plain number has none. */
export function numberParts(token: Token): string[] {
  if (token.kind !== "number" || !/[/:-]/.test(token.accented)) return [];
  return token.accented.replace(/%$/, "").split(/[/:-]/);
}

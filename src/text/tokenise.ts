import type { Span } from "../model/document.ts";
import { canonical, fold } from "./fold.ts";

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

/** Splits a text into syllables and numbers, in order; NFC input is expected for offsets to make sense. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const isNumber = raw.charCodeAt(0) < 58;
    const word = isNumber ? raw : raw.replace(ZERO_WIDTH, "");
    const accented = isNumber ? canonicalNumber(raw) : canonical(word);
    tokens.push({
      kind: isNumber ? "number" : "word",
      raw,
      start,
      end: start + raw.length,
      accented,
      folded: isNumber ? accented : fold(word),
      joined: tokens.length > 0 && JOIN.test(text.slice(end, start)),
    });
    end = start + raw.length;
  }
  return tokens;
}

/** The parts of a compound number: 30/5/2019 -> 30, 5, 2019; a plain number has none. */
export function numberParts(token: Token): string[] {
  if (token.kind !== "number" || !/[/:-]/.test(token.accented)) return [];
  return token.accented.replace(/%$/, "").split(/[/:-]/);
}

import type { Filters } from "../model/catalogue.ts";
import type { DocumentKind } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import { isMarked } from "../text/fold.ts";
import { bodyName } from "../text/issuers.ts";
import { findKeys } from "../text/keys.ts";
import { kindOfName } from "../text/kinds.ts";
import { normalise } from "../text/normalise.ts";
import { readTypedNumber } from "../text/typed-number.ts";
import { tokenise } from "../text/tokenise.ts";
import { readPeriod } from "./period.ts";
import { bad, Reader } from "./reader.ts";

/** A search as it was understood. */
export interface Search {
  readonly filters: Filters;
  /** Words that must stand side by side. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not stand there. */
  readonly excluded: readonly string[];
  /** Everything else. */
  readonly words: string;
  /** Whether any tone mark was typed: then phrases and exclusions are compared with their marks. */
  readonly isMarked: boolean;
  /** Filters that make no sense, with what was expected and what was read. */
  readonly problems: readonly Problem[];
}

const LONGEST = 500;
/** Words of the longest name of a body. */
const LONGEST_NAME = 16;
const QUOTED = /(?<=^|\s)(-?)(?:"([^"]*)"|[“„]([^“”„]*)[”“]|«([^»]*)»)/gu;
const MINUS = /(?<=^|\s)-(?=[\p{L}\d])(\S+)/gu;

/** Reads a search: filters in plain words, with tone marks or without, phrases in quotes, exclusions behind a minus; `issuers` are the bodies that the corpus knows. */
export function readSearch(typed: string, issuers: readonly string[]): Search {
  const text = normalise(normalise(typed).slice(0, LONGEST));
  const reader = new Reader(text);
  const phrases: string[] = [];
  const excluded: string[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const phrase = (match[2] ?? match[3] ?? match[4] ?? "").trim();
    if (/[\p{L}\d]/u.test(phrase)) (match[1] === "-" ? excluded : phrases).push(phrase);
    reader.take({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of reader.left().matchAll(MINUS)) {
    excluded.push(text.slice(match.index + 1, match.index + match[0].length));
    reader.take({ start: match.index, end: match.index + match[0].length });
  }
  const problems: Problem[] = [];
  const kind = readKind(reader, problems);
  const issuer = readIssuer(reader, issuers, problems);
  const days = readPeriod(reader, problems);
  const number = readNumber(reader, problems);
  const filters = { kind, number, issuer, from: days.from, to: days.to };
  return { filters, phrases, excluded, words: reader.words(), isMarked: isMarked(text), problems };
}

/** "loại kế hoạch": the longest name of a kind behind the word; "đô thị loại II" is none. */
function readKind(reader: Reader, problems: Problem[]): DocumentKind | null {
  const match = reader.find(/(?<![\p{L}\d])loai *(:?) *([\p{L}\d]+(?: [\p{L}\d]+){0,3})/u, ["loại"], 1);
  if (match === null) return null;
  const [, colon, rest = ""] = match;
  const words = rest.split(" ");
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    const kind = name === "bai viet" ? "article" : kindOfName(name);
    if (kind === null) continue;
    const start = match.span.end - rest.length;
    reader.take({ start: match.span.start, end: start + name.length });
    return kind;
  }
  if (colon === ":") {
    const received = reader.typed(match.span);
    problems.push(
      bad({ code: "filter_kind", where: received, expected: "a kind of document", received, mend: "loại kế hoạch" }),
    );
    reader.take(match.span);
  }
  return null;
}

/** "cơ quan Tỉnh ủy": as many words as a body that the corpus knows holds side by side; "cơ quan nhà nước" may well be words. */
function readIssuer(reader: Reader, issuers: readonly string[], problems: Problem[]): string | null {
  const match = reader.find(/(?<![\p{L}\d])co quan *(:?) *([^\n",;:]+)/u, ["cơ", "quan"], 2);
  if (match === null) return null;
  const start = match.span.end - (match[2]?.length ?? 0);
  const tokens = tokenise(reader.typed({ start, end: match.span.end })).slice(0, LONGEST_NAME);
  const known = issuers.map((name) => ` ${bodyName(name)} `);
  for (let length = tokens.length; length > 0; length--) {
    const end = start + (tokens[length - 1]?.end ?? 0);
    const name = reader.typed({ start, end });
    const wanted = ` ${bodyName(name)} `;
    if (!known.some((one) => (wanted.trim().includes(" ") ? one.includes(wanted) : one === wanted))) continue;
    reader.take({ start: match.span.start, end });
    return name;
  }
  if (match[1] === ":") {
    const received = reader.typed(match.span);
    problems.push(
      bad({
        code: "filter_issuer",
        where: received,
        expected: "a body that the corpus has documents of",
        received,
        mend: "cơ quan Tỉnh ủy",
      }),
    );
    reader.take(match.span);
  }
  return null;
}

/** "số 35", "số 35-CT/TW", "so 35 ct tw"; the number of "tổng số 35" or of "chỉ thị số 35" belongs to the words before it, that of "loại chỉ thị số 35" does not. */
function readNumber(reader: Reader, problems: Problem[]): Filters["number"] {
  const match = reader.find(/(?<![\p{L}\d]|tong +)so *(?:: *(\S+)|(\d[\p{L}\d/.-]*))/u, ["số"], 1);
  if (match === null || endsWithKind(reader.left().slice(0, match.span.start))) return null;
  const received = reader.typed(match.span);
  const [, behindColon, bare = behindColon ?? ""] = match;
  const start = match.span.end - bare.length;
  const [spaced] = findKeys(reader.typed({ start, end: reader.endOfPart(start) }), { question: true });
  const isSpaced = spaced?.start === 0 && spaced.symbol?.includes("/") === true;
  const end = isSpaced ? start + spaced.end : match.span.end;
  const printed = reader.typed({ start, end }).replace(/[.-]+$/, "");
  const key = readTypedNumber(printed);
  if (key === null && behindColon === undefined) return null;
  if (key === null)
    problems.push(
      bad({
        code: "filter_number",
        where: received,
        expected: "the number of a document",
        received: reader.typed({ start, end }),
        mend: "số 35-CT/TW",
      }),
    );
  reader.take({ start: match.span.start, end });
  return key === null ? null : { ...key, printed };
}

/** Whether the words before a number say what it is the number of. */
function endsWithKind(text: string): boolean {
  const words = text.trim().split(/\s+/).slice(-4);
  return words.some((_, i) => kindOfName(words.slice(i).join(" ")) !== null);
}

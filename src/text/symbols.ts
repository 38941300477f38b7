import { foldText } from "./fold.ts";
import { isIssuerCode, isWordlike, splitSymbol } from "./issuers.ts";
import { kindsOfCode } from "./kinds.ts";

/** A run of letters, digits or spaces, or one other character, with its folded text. */
export interface Atom {
  readonly kind: "word" | "number" | "space" | "mark";
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** What stands behind (or around) a document's ordinal: the parts of 35-CT/TW or 154/2025/NĐ-CP. */
export interface Symbol {
  readonly year: string | null;
  readonly code: string | null;
  readonly issuers: readonly string[];
  /** Index of the first atom behind it. */
  readonly next: number;
}

const ATOM = /\d+|[a-z]+|\s+|[^a-z\d\s]/gu;

function kindOf(text: string): Atom["kind"] {
  const first = text.charCodeAt(0);
  if (first > 47 && first < 58) return "number";
  if (first > 96 && first < 123) return "word";
  // A number never runs over the end of a line.
  return /^[^\S\n]+$/.test(text) ? "space" : "mark";
}

/** Splits a text for the key parser; `text` of an atom is folded, `raw` as it stands. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of foldText(text).matchAll(ATOM)) {
    const kind = kindOf(match[0]);
    const end = match.index + match[0].length;
    atoms.push({ kind, text: match[0], raw: text.slice(match.index, end), start: match.index, end });
  }
  return atoms;
}

/** Letters of a number's symbol carry no mark but đ; "TƯ" is a spelling of TW. */
function codeOf(atom: Atom | undefined): string | null {
  if (atom?.kind !== "word" || atom.text.length > 12) return null;
  if (/^t[ưw]$/i.test(atom.raw)) return "TW";
  return /^[a-zđ]+$/i.test(atom.raw) ? atom.text.toUpperCase() : null;
}

const isKindCode = (code: string): boolean => kindsOfCode(code).length > 0;
const looksUpper = (raw: string): boolean =>
  /^[A-ZĐ]/.test(raw) && (raw.match(/[A-ZĐƯ]/g)?.length ?? 0) * 2 >= raw.length;
const isDash = (atom: Atom | undefined): boolean => atom?.text === "-" || atom?.text === "–" || atom?.text === "/";

/** Reads one part of a symbol at `at`: its folded letters with digits glued behind (QH15), and where it ends. */
function readPart(atoms: readonly Atom[], at: number): { code: string; upper: boolean; next: number } | null {
  const atom = atoms[at];
  if (atom?.text === "t" && atoms[at + 1]?.text === "." && /^[ưw]$/i.test(atoms[at + 2]?.raw ?? "")) {
    return { code: "TW", upper: true, next: at + 3 };
  }
  const code = codeOf(atom);
  if (!code || !atom) return null;
  const digits = atoms[at + 1];
  if (code === "QH" && digits?.kind === "number" && digits.text.length <= 2) {
    return { code: code + digits.text, upper: looksUpper(atom.raw), next: at + 2 };
  }
  return { code, upper: looksUpper(atom.raw), next: at + 1 };
}

/** The parts that dashes and slashes tie to a symbol: "/TW", "-VX", "/BTGDVTU-MTTQ". */
function readMore(atoms: readonly Atom[], from: number, upper: boolean): { issuers: string[]; next: number } {
  const issuers: string[] = [];
  let next = from;
  while (isDash(atoms[next]) && issuers.length < 4) {
    const part = readPart(atoms, next + 1);
    if (!part || (upper && !part.upper && !isIssuerCode(part.code))) break;
    issuers.push(part.code);
    next = part.next;
  }
  return { issuers, next };
}

/** Reads a symbol whose first letters stand at `at`; `tied` says that a dash or slash binds it to the number. */
function readLetters(atoms: readonly Atom[], at: number, tied: boolean): Omit<Symbol, "year"> | null {
  const part = readPart(atoms, at);
  if (!part) return null;
  const split = isIssuerCode(part.code) || isKindCode(part.code) ? null : splitSymbol(part.code);
  if (!split && !isKindCode(part.code) && !isIssuerCode(part.code) && !(tied && part.upper && part.code.length > 1))
    return null;
  const more = readMore(atoms, part.next, part.upper);
  if (split) return { code: split.code, issuers: [split.issuer, ...more.issuers], next: more.next };
  if (isKindCode(part.code)) return { code: part.code, issuers: more.issuers, next: more.next };
  return { code: null, issuers: [part.code, ...more.issuers], next: more.next };
}

/** Skips one run of spaces. */
export function skipSpace(atoms: readonly Atom[], at: number): number {
  return atoms[at]?.kind === "space" ? at + 1 : at;
}

function readTied(atoms: readonly Atom[], at: number): Symbol | null {
  let first = skipSpace(atoms, at);
  if (!isDash(atoms[first])) return null;
  const loose = first > at;
  first += 1;
  const year = atoms[first];
  if (year && /^(19|20)\d\d$/.test(year.text) && isDash(atoms[first + 1])) {
    const letters = readLetters(atoms, first + 2, true);
    return letters ? { ...letters, year: year.text } : null;
  }
  if (loose) first = skipSpace(atoms, first);
  const letters = readLetters(atoms, first, true);
  if (letters?.code === "L" && letters.issuers.length === 0) return null;
  if (loose && !(letters?.code && letters.issuers.length > 0)) return null;
  return letters ? { ...letters, year: null } : null;
}

/** "35cttw", "118KHUBND", "402hu" behind the digits. */
function readGlued(atoms: readonly Atom[], at: number, loose: boolean): Symbol | null {
  const letters = readLetters(atoms, at, false);
  if (!letters || letters.code === "L") return null;
  const upper = looksUpper(atoms[at]?.raw ?? "");
  if (!loose && !(upper && letters.code && letters.issuers.length > 0)) return null;
  return { ...letters, year: null };
}

/** "35 ct tw", "42 khđu", "1468 ubnd", "402 hu": words of a question apart by spaces. `led` says that a kind stands before the number. */
function readSpaced(atoms: readonly Atom[], at: number, led: boolean): Symbol | null {
  const letters = readLetters(atoms, at + 1, false);
  if (!letters || letters.code === "L") return null;
  const start = atoms[at + 1];
  if (letters.code) {
    if (letters.issuers.length > 0) return { ...letters, year: null };
    const issuer = atoms[letters.next]?.kind === "space" ? readLetters(atoms, letters.next + 1, false) : null;
    if (issuer && !issuer.code) return { ...issuer, code: letters.code, year: null };
    return null;
  }
  const [first = ""] = letters.issuers;
  const after = atoms[skipSpace(atoms, letters.next)];
  const ends = after === undefined || after.kind === "mark";
  if (isWordlike(first) && first !== "HU" && !looksUpper(start?.raw ?? "") && !ends) return null;
  if (
    !led &&
    (after?.kind === "word" || isWordlike(first)) &&
    /^(xa|huyen|phuong|cap|cac|tinh|thi|quan)?$/.test(after?.text ?? "")
  ) {
    return null;
  }
  return { ...letters, year: null };
}

/** Reads what follows the digits that end before `at`: "-CT/TW", "/2025/NĐ-CP", glued letters, and in a question spaced ones. */
export function readSymbol(atoms: readonly Atom[], at: number, question: boolean, led: boolean): Symbol | null {
  const next = atoms[at];
  if (!next) return null;
  if (next.kind === "word") return readGlued(atoms, at, question || led);
  const tied = readTied(atoms, at);
  if (tied || !question || next.kind !== "space") return tied;
  const year = atoms[at + 1];
  if (!year || !/^(19|20)\d\d$/.test(year.text) || atoms[at + 2]?.kind !== "space") return readSpaced(atoms, at, led);
  const symbol = readSpaced(atoms, at + 2, led);
  return symbol?.code ? { ...symbol, year: year.text } : null;
}

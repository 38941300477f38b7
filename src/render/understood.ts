import { canonical } from "../text/fold.ts";
import { normalise } from "../text/normalise.ts";
import { isSyllable } from "../text/syllable.ts";
import { isOneSlip } from "../text/slip.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import type { Wording } from "./wording/wording.ts";

/** Questions are read up to this many characters. */
const MOST_CHARS = 1000;
/** Most words that one abbreviation is written out to, and that one number is spelled in. */
const MOST = { writtenOut: 9, spelled: 8 };
/** A word taken for another weighs more than one written out, so that an abbreviation is never called a slip. */
const COST = { other: 1, writtenOut: 0.5 };

/** The sentence that says how a question was read: a question back where a word was taken for another; null where nothing changed. */
export function understoodAs(typed: string, text: string, wording: Wording): ((text: string) => string) | null {
  if (!differs(typed, text)) return null;
  return isMended(typed, text) ? wording.meant : wording.understood;
}

/** Whether what was understood says more or other than what was typed, beyond case, punctuation and spaces. */
function differs(typed: string, understood: string): boolean {
  const bare = (text: string): string => normalise(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s]/gu, " "));
  return understood !== "" && bare(typed) !== bare(understood);
}

/**
 * Whether a typed word was taken for another: a letter mended, Telex keys read, a tone mark replaced. Not where the text comes about
 * by marks restored, abbreviations and numbers written out alone, nor where it is not the typed words one by one, as a follow-up's.
 */
function isMended(typed: string, understood: string): boolean {
  const [from, to] = [tokenise(quiet(normalise(typed).slice(0, MOST_CHARS))), tokenise(normalise(understood))];
  const paths: (Path | undefined)[][] = from.map(() => []);
  paths.push([]);
  (paths[0] as (Path | undefined)[])[0] = { cost: 0, isMended: false };
  for (const [i, row] of paths.entries())
    for (let j = 0; j < to.length; j++) {
      const path = row[j];
      if (path === undefined || i === from.length) continue;
      for (const { typedWords, words, cost } of steps(from, i, to, j)) {
        const next = paths[i + typedWords] as (Path | undefined)[];
        const total = path.cost + cost;
        if (total < (next[j + words]?.cost ?? Number.POSITIVE_INFINITY))
          next[j + words] = { cost: total, isMended: path.isMended || cost === COST.other };
      }
    }
  return paths[from.length]?.[to.length]?.isMended ?? false;
}

interface Path {
  readonly cost: number;
  readonly isMended: boolean;
}

/** Some typed words as some words of the text. */
interface Step {
  readonly typedWords: number;
  readonly words: number;
  readonly cost: number;
}

/** What the typed word at `i` can have become at `j`. */
function* steps(from: readonly Token[], i: number, to: readonly Token[], j: number): Generator<Step> {
  const [word, other] = [from[i] as Token, to[j] as Token];
  const isSlip = isLike(word, other);
  if (word.folded === other.folded)
    yield { typedWords: 1, words: 1, cost: keepsMarks(word.accented, other.accented) ? 0 : COST.other };
  else if (isSlip) yield { typedWords: 1, words: 1, cost: COST.other };
  if (isShort(word))
    for (let words = isSlip ? 2 : 1; words <= Math.min(MOST.writtenOut, to.length - j); words++)
      yield { typedWords: 1, words, cost: COST.writtenOut };
  if (other.kind === "number" && word.folded !== other.folded)
    for (let typedWords = 1; typedWords <= MOST.spelled && isNumeral(from[i + typedWords - 1]); typedWords++)
      yield { typedWords, words: 1, cost: COST.writtenOut };
}

/** Whether a word can be an abbreviation: capitals, a letter of "đ/c", or no syllable ("bn", "ko"). */
function isShort({ raw, folded, kind }: Token): boolean {
  return kind === "word" && (raw.length === 1 || isCapitals(raw) || !isSyllable(raw) || !/[aeiouy]/.test(folded));
}

const NUMERALS = new Set("khong mot hai ba bon tu nam lam sau bay tam chin muoi tram nghin ngan linh le".split(" "));

const isNumeral = (word: Token | undefined): boolean =>
  word !== undefined && (word.kind === "number" || NUMERALS.has(word.folded));

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A question that shouts is read as if it did not. */
const quiet = (typed: string): string => (typed.length > 12 && isCapitals(typed) ? typed.toLowerCase() : typed);

/** Whether a word keeps every mark that was typed: "dảng" and "đang" become "đảng" by more marks alone, "đáng" by another. */
function keepsMarks(typed: string, word: string): boolean {
  const kept = marksOf(word);
  return [...marksOf(typed)].every((mark) => kept.has(mark));
}

const marksOf = (word: string): Set<string> =>
  new Set(
    canonical(word)
      .normalize("NFD")
      .match(/\p{M}|đ/gu) ?? [],
  );

/** Whether a typed word is another one with one letter wrong, missing, too much or swapped, or with the keys of Telex left in it. */
function isLike({ raw, folded, kind }: Token, other: Token): boolean {
  if (kind === "number" || other.kind === "number" || folded === other.folded) return false;
  // "ng", "gj" and "zậy" are ways to write among friends, "BCH" is an abbreviation.
  if (folded.length < 2 || isCapitals(raw) || !/[aeiouy]/u.test(folded) || folded.includes("z")) return false;
  return isOneSlip(folded, other.folded) || hasTelex(folded, other.folded);
}

const MOST_KEYS = 4;

/** Whether a word is another one with keys of Telex between or behind its letters: "nghieemj" -> "nghiem". */
function hasTelex(typed: string, word: string): boolean {
  let at = 0;
  let rest = "";
  for (const letter of typed) {
    if (letter === word[at]) at++;
    else rest += letter;
  }
  return at === word.length && rest.length <= MOST_KEYS && /^[sfrxjwaeod]+$/.test(rest);
}

import type { Expansion, QuestionTerm } from "../model/question.ts";
import { canonical } from "../text/fold.ts";

const WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
/** Spellings that a digit has behind a ten: hai mươi mốt, bốn mươi tư, mười lăm. */
const BEHIND_TEN: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const ORDINALS: Readonly<Record<string, number>> = { nhat: 1, tu: 4, "dau tien": 1 };
const RULE_WEIGHT = 0.9;

const DIGITS = new Map([
  ...WORDS.slice(0, 10).map((word, value) => [canonical(word), value] as const),
  ...Object.entries(BEHIND_TEN).map(([word, value]) => [canonical(word), value] as const),
]);
const [TEN, TENS, YEAR, PART] = ["mười", "mươi", "năm", "phần"].map(canonical);

/** Nouns that are numbered, so that a digit in words behind them is no count: "lớp một" is lớp 1, "loại hai" loại II. */
const NUMBERED = new Set(
  "lớp loại cấp khóa quý tổ khối hạng vùng nhóm đợt tháng vòng khu bậc mức".split(" ").map(canonical),
);

/** Syllables of what is counted off as "một là …, hai là …": bài học, kinh nghiệm, nhiệm vụ, giải pháp, hạn chế, điểm, khâu … */
const LISTED = new Set(
  ["học", "nghiệm", "nhiệm", "pháp", "hạn", "điểm", "khâu", "nguyên", "ý", "dung", "tiêu", "cầu"].map(canonical),
);

/** Rules for numbers: "thứ tư", "đầu tiên", "số 3" also as "bốn là", "một là", "ba là"; 12 as "mười hai" and XII, "một phần ba" as 1/3, and back. */
export function numeralExpansions(terms: readonly QuestionTerm[]): Expansion[] {
  const found: Expansion[] = [];
  const offer = (at: number, length: number, words: string, whole: boolean) =>
    found.push({ at, length, to: words.split(" ").map(canonical), weight: RULE_WEIGHT, whole });
  const listed = terms.some((term) => LISTED.has(term.accented));
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as QuestionTerm;
    if (term.role === "key") continue;
    const next = terms[at + 1]?.folded ?? "";
    const ordinal =
      term.folded === "thu" || term.folded === "so"
        ? (ORDINALS[next] ?? digitOf(terms[at + 1]) ?? valueOf(terms, at + 1)?.value)
        : ORDINALS[`${term.folded} ${next}`];
    if (listed && ordinal !== undefined && ordinal > 0 && ordinal <= 10) offer(at, 2, `${WORDS[ordinal]} là`, true);
    const noun = term.folded === "so" ? null : pickedBefore(terms, at);
    if (noun && ordinal !== undefined && ordinal > 0)
      for (const form of formsOf(ordinal)) offer(at, 2, `${noun} ${form}`, false);
    const part = fractionOf(terms, at);
    if (part) offer(at, 3, part, false);
    const numbered = at > 0 && NUMBERED.has(terms[at - 1]?.accented ?? "") ? digitOf(term) : undefined;
    const number = part ? null : (valueOf(terms, at) ?? (numbered ? { value: numbered, length: 1 } : null));
    if (!number) continue;
    for (const form of formsOf(number.value)) if (form !== term.accented) offer(at, number.length, form, false);
    at += number.length - 1;
  }
  return found;
}

/** Nouns whose number picks one of several that may stand in one text. */
const PICKED = new Set(
  "thứ khóa loại hạng cấp vùng bậc nhóm lớp tuyến đợt tổ khu phòng kỳ điều đoạn trạm".split(" ").map(canonical),
);
const PICKED_APART = new Set("đợt vòng kỳ khóa tổ nhóm lớp tuyến khu trạm loại hạng".split(" ").map(canonical));
const TIME = canonical("lần");

/** How far before "thứ hai" the noun may stand that it picks one of: "đợt kiểm tra thứ hai". */
const FAR = 4;

/** The noun that an ordinal picks one of, where other words stand between: "đợt" of "đợt kiểm tra thứ hai"; null where none does. */
function pickedBefore(terms: readonly QuestionTerm[], at: number): string | null {
  for (let i = at - 2; i >= Math.max(0, at - 1 - FAR) && terms[i + 1]?.joined; i--) {
    const noun = terms[i]?.accented ?? "";
    if (PICKED_APART.has(noun)) return noun;
  }
  return null;
}

/** Where a question picks one of several by an ordinal: "lần thứ XV", "lần X", "khóa 20", "loại hai", "vùng B". */
export function findOrdinals(terms: readonly QuestionTerm[]): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  for (const [at, term] of terms.entries()) {
    const noun = terms[at - 1]?.accented ?? "";
    if (at === 0 || term.role === "key" || !term.joined) continue;
    // "Lần 2" may as well be a count, "lần II" is none.
    if (!PICKED.has(noun) && !(noun === TIME && /^[IVX]+$/.test(term.surface))) continue;
    const number = valueOf(terms, at) ?? (digitOf(term) ? { length: 1 } : null);
    if (number) found.push({ at, length: number.length });
    else if (/^[A-D]$/.test(term.surface)) found.push({ at, length: 1 });
  }
  return found;
}

/** One to nine in words, "năm" included: only behind "thứ", "số" or a ten is it certain to be a number. */
function digitOf(term: QuestionTerm | undefined): number | undefined {
  const digit = term && DIGITS.get(term.accented);
  return digit === 0 ? undefined : digit;
}

/** "một phần ba" -> "1/3". */
function fractionOf(terms: readonly QuestionTerm[], at: number): string | null {
  const [above, below] = [digitOf(terms[at]), digitOf(terms[at + 2])];
  return terms[at + 1]?.accented === PART && above && below ? `${above}/${below}` : null;
}

/** Reads a number up to 99 at a place: digits, words ("mười hai", "năm mươi", "hai mươi mốt"), or Roman capitals up to 39. */
function valueOf(terms: readonly QuestionTerm[], at: number): { value: number; length: number } | null {
  const term = terms[at];
  if (!term) return null;
  if (/^\d{1,2}$/.test(term.folded)) return { value: Number(term.folded), length: 1 };
  if (/^[IVX]+$/.test(term.surface)) {
    const value = parseRoman(term.surface.toLowerCase());
    return value === null ? null : { value, length: 1 };
  }
  const isTens = terms[at + 1]?.accented === TENS;
  const tens = term.accented === TEN ? 1 : isTens ? digitOf(term) : undefined;
  if (tens === undefined) return null;
  const length = isTens ? 2 : 1;
  const units = terms[at + length]?.accented === YEAR ? undefined : digitOf(terms[at + length]);
  return { value: tens * 10 + (units ?? 0), length: length + (units === undefined ? 0 : 1) };
}

function parseRoman(text: string): number | null {
  for (let value = 1; value < 40; value++) if (toRoman(value) === text) return value;
  return null;
}

function toRoman(value: number): string {
  return "x".repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? "");
}

function formsOf(value: number): string[] {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const last = units === 5 && tens > 0 ? "lăm" : units === 1 && tens > 1 ? "mốt" : (WORDS[units] ?? "");
  const words =
    value <= 10
      ? (WORDS[value] ?? "")
      : [tens === 1 ? "mười" : `${WORDS[tens]} mươi`, ...(units ? [last] : [])].join(" ");
  return [String(value), value < 40 ? toRoman(value) : "", words].filter((form) => form !== "");
}

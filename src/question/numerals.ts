import type { Expansion, QuestionTerm } from "../model/question.ts";
import { canonical, fold } from "../text/fold.ts";

const WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const ORDINALS: Readonly<Record<string, number>> = { nhat: 1, tu: 4, "dau tien": 1 };
const RULE_WEIGHT = 0.9;

/** Syllables of what is counted off as "một là …, hai là …": bài học, kinh nghiệm, nhiệm vụ, giải pháp, hạn chế, điểm, khâu … */
const LISTED = new Set(
  ["học", "nghiệm", "nhiệm", "pháp", "hạn", "điểm", "khâu", "nguyên", "ý", "dung", "tiêu", "cầu"].map(canonical),
);

/** Rules for numbers: "thứ tư", "đầu tiên", "số 3" also as "bốn là", "một là", "ba là"; 12 as "mười hai" and XII, and back. */
export function numeralExpansions(terms: readonly QuestionTerm[]): Expansion[] {
  const found: Expansion[] = [];
  const offer = (at: number, length: number, words: string, whole: boolean) =>
    found.push({ at, length, to: words.split(" ").map(canonical), weight: RULE_WEIGHT, whole });
  const listed = terms.some((term) => LISTED.has(term.accented));
  for (const [at, term] of terms.entries()) {
    if (term.role === "key") continue;
    const next = terms[at + 1]?.folded ?? "";
    const ordinal =
      term.folded === "thu" || term.folded === "so"
        ? (ORDINALS[next] ?? digitOf(terms[at + 1]) ?? valueOf(terms, at + 1)?.value)
        : ORDINALS[`${term.folded} ${next}`];
    if (listed && ordinal !== undefined && ordinal > 0 && ordinal <= 10) offer(at, 2, `${WORDS[ordinal]} là`, true);
    const number = valueOf(terms, at);
    if (!number || (at > 0 && isNumeral(terms[at - 1]))) continue;
    for (const form of formsOf(number.value)) if (form !== term.accented) offer(at, number.length, form, false);
  }
  return found;
}

/** One to nine in words, "năm" included: only behind "thứ" or "số" is it certain to be a number. */
function digitOf(term: QuestionTerm | undefined): number | undefined {
  const digit = term ? WORDS.findIndex((w) => canonical(w) === term.accented) : -1;
  return digit > 0 && digit < 10 ? digit : undefined;
}

function isNumeral(term: QuestionTerm | undefined): boolean {
  return term !== undefined && WORDS.some((w) => canonical(w) === term.accented) && term.accented !== canonical("năm");
}

/** Reads a number up to 39 at a place: digits, one or two words ("mười hai", "hai mươi"), or Roman capitals. */
function valueOf(terms: readonly QuestionTerm[], at: number): { value: number; length: number } | null {
  const term = terms[at];
  if (!term) return null;
  if (/^\d{1,2}$/.test(term.folded)) return { value: Number(term.folded), length: 1 };
  if (/^[IVX]+$/.test(term.surface)) {
    const value = parseRoman(term.surface.toLowerCase());
    return value === null ? null : { value, length: 1 };
  }
  const digit = WORDS.findIndex((w) => canonical(w) === term.accented);
  if (digit < 0) return null;
  const second = terms[at + 1];
  const unit = second ? WORDS.findIndex((w) => fold(w) === second.folded) : -1;
  if (digit === 10 && unit > 0 && unit < 10) return { value: 10 + unit, length: 2 };
  return digit === 10 ? { value: 10, length: 1 } : null;
}

function parseRoman(text: string): number | null {
  for (let value = 1; value < 40; value++) if (toRoman(value) === text) return value;
  return null;
}

function toRoman(value: number): string {
  return "x".repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? "");
}

function formsOf(value: number): string[] {
  const words =
    value <= 10 ? (WORDS[value] ?? "") : value < 20 ? `mười ${value === 15 ? "lăm" : WORDS[value - 10]}` : "";
  return [String(value), value < 40 ? toRoman(value) : "", words].filter((form) => form !== "");
}

import { foldText } from "../text/fold.ts";
import { leanLetters } from "../text/letters.ts";

const DIGITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const DIGIT = "(?:không|khong|một|mot|hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin|tư|tu)";
/** A pattern for whole words, which a voice may have spelled with marks or without. */
const spoken = (source: string): RegExp => new RegExp(leanLetters(`(?<!\\p{L})${source}(?!\\p{L})`), "giu");
/** "năm hai không hai sáu": the first word is "year", not a five. */
const SAID_YEAR = spoken(`(năm|nam)\\s+((?:hai|một|mot)(?:\\s+${DIGIT}){3})`);
const SPELLED = spoken(`(?!n[ăa]m\\s)${DIGIT}(?:\\s+${DIGIT}){2,3}(?!\\s+(?:mươi|muoi)(?!\\p{L}))`);
/** "hai nghìn không trăm hai mươi ba", and shorter: "hai không hai mươi ba", "hai không hai lăm". */
const YEAR = spoken(
  `(?:hai|2)\\s+(?:(?:nghìn|ngàn|nghin|ngan)(?:\\s+(?:không|khong)\\s+(?:trăm|tram))?|không|khong)\\s+(?:(?:linh|lẻ|le)\\s+(${DIGIT})|(?:(hai|ba)(?:\\s+(?:mươi|muoi)|(?=\\s+(?:lăm|lam|mốt|tư)(?!\\p{L})))|(mười|muoi))\\s*(${DIGIT}|lăm|lam|tư|tu|mốt)?)`,
);

/**
 * Writes numbers that a voice spelled out in figures: "sáu một một" -> 611, "hai không hai sáu" -> 2026, "hai nghìn không trăm hai
 * mươi ba" -> 2023. Runs of one or two digits stay as words.
 */
export function writeSpokenNumbers(text: string): string {
  const join = (words: string) => words.trim().split(/\s+/).map(digit).join("");
  const digit = (word: string | undefined) => (word ? (DIGITS[foldText(word.trim())] ?? 0) : 0);
  return text
    .replace(YEAR, (_all, single?: string, tens?: string, ten?: string, last?: string) => {
      if (single) return String(2000 + digit(single));
      const units = last && foldText(last) === "mot" ? 1 : digit(last);
      return String(2000 + (ten ? 10 : digit(tens) * 10) + units);
    })
    .replace(SAID_YEAR, (_all, lead: string, words: string) => `${lead} ${join(words)}`)
    .replace(SPELLED, join);
}

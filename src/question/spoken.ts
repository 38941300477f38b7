import { foldText } from "../text/fold.ts";

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
/** "năm hai không hai sáu": the first word is "year", not a five. */
const SAID_YEAR = new RegExp(`(?<![\\p{L}])(năm|nam)\\s+((?:hai|một|mot)(?:\\s+${DIGIT}){3})(?![\\p{L}])`, "giu");
const SPELLED = new RegExp(
  `(?<![\\p{L}])(?!n[ăa]m\\s)${DIGIT}(?:\\s+${DIGIT}){2,3}(?![\\p{L}])(?!\\s+(?:mươi|muoi)(?![\\p{L}]))`,
  "giu",
);
/** "hai nghìn không trăm hai mươi ba", and shorter: "hai không hai mươi ba". */
const YEAR = new RegExp(
  `(?<![\\p{L}])(?:hai|2)\\s+(?:(?:nghìn|ngàn|nghin|ngan)(?:\\s+(?:không|khong)\\s+(?:trăm|tram))?|không|khong)\\s+(?:(?:linh|lẻ|le)\\s+(${DIGIT})|(?:(hai|ba)\\s+(?:mươi|muoi)|(mười|muoi))\\s*(${DIGIT}|lăm|lam|tư|tu|mốt)?)(?![\\p{L}])`,
  "giu",
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

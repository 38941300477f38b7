import type { Span } from "../model/document.ts";
import { foldText } from "./fold.ts";
import { leanLetters } from "./letters.ts";

/** A quantity with the name that its unit has here: 18 of "m". */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** What a text says that quantities of a unit lie between, both ends included where they are: "từ 15 m đến dưới 24 m". */
export interface Bound extends Span {
  readonly unit: string;
  readonly holds: (value: number) => boolean;
}

/** One name for each unit, by its folded spellings. */
const UNITS: Readonly<Record<string, string>> = {
  tuoi: "tuổi",
  m: "m",
  met: "m",
  gio: "giờ",
  tieng: "giờ",
  h: "giờ",
  phut: "phút",
  ngay: "ngày",
  tuan: "tuần",
  thang: "tháng",
  nam: "năm",
  kg: "kg",
  can: "kg",
  ky: "kg",
  tan: "tấn",
  km: "km",
  m2: "m2",
  "m²": "m2",
  m3: "m3",
  "m³": "m3",
  khoi: "m3",
  ha: "ha",
  nguoi: "người",
};

/** The unit that a word names, null where it names none. */
export const unitOf = (word: string): string | null => UNITS[foldText(word).toLowerCase()] ?? null;

const NUMBER = String.raw`(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)`;
const UNIT = String.raw`(tuổi|m²|m³|m2|m3|mét|m|giờ|phút|ngày|tuần|tháng|năm|kg|tấn|km|khối|ha|người)(?![\p{L}\d²³/])`;
const AND_UP = String.raw`\s+trở\s+lên`;
const AND_DOWN = String.raw`\s+trở\s+(?:xuống|lại)`;
const BOUND = new RegExp(
  leanLetters(
    [
      String.raw`(?:từ\s+|trên\s+)?${NUMBER}\s*(?:${UNIT})?\s*(?:đến|tới|-|–)\s*(dưới\s+|hết\s+|tròn\s+)?${NUMBER}\s*${UNIT}`,
      String.raw`(?:từ\s+|đủ\s+)*${NUMBER}\s*${UNIT}${AND_UP}`,
      String.raw`${NUMBER}\s*${UNIT}${AND_DOWN}`,
      String.raw`(trên|quá|hơn|dưới|không quá|tối đa|chưa đủ|ít nhất|tối thiểu)\s+${NUMBER}\s*${UNIT}`,
    ]
      .map((one) => `(?<![\\p{L}\\d.,/])(?:${one})`)
      .join("|"),
  ),
  "giu",
);
/** What tells a text without a bound at once. */
const HINT = /(?:dưới|trên|quá|hơn|trở|đến|tới|tối|chưa đủ|ít nhất|\d\s*[-–])/iu;

const valueOf = (number: string): number => Number(number.replace(/\.(?=\d{3})/g, "").replace(",", "."));

/** The bounds that a text sets for quantities: "dưới 6 tuổi", "từ 4 giờ đến dưới 24 giờ", "36 tháng trở lên". */
export function boundsIn(text: string): Bound[] {
  if (!/\d/.test(text) || !HINT.test(text)) return [];
  return [...text.matchAll(BOUND)].map((match) => {
    const [whole, low, , under, high, between, from, ofFrom, upTo, ofUpTo, word, limit, ofLimit] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const unit = unitOf(between ?? ofFrom ?? ofUpTo ?? ofLimit ?? "") ?? "";
    if (low !== undefined && high !== undefined) {
      const [least, most] = [valueOf(low), valueOf(high)];
      const isOpen = /dưới/iu.test(under ?? "");
      return { ...span, unit, holds: (value) => value >= least && (isOpen ? value < most : value <= most) };
    }
    if (from !== undefined) return { ...span, unit, holds: (value) => value >= valueOf(from) };
    if (upTo !== undefined) return { ...span, unit, holds: (value) => value <= valueOf(upTo) };
    const end = valueOf(limit ?? "");
    const isMost = /dưới|chưa/iu.test(word ?? "");
    if (isMost) return { ...span, unit, holds: (value) => value < end };
    if (/không|tối đa/iu.test(word ?? "")) return { ...span, unit, holds: (value) => value <= end };
    if (/ít|tối thiểu/iu.test(word ?? "")) return { ...span, unit, holds: (value) => value >= end };
    return { ...span, unit, holds: (value) => value > end };
  });
}

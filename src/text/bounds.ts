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
  /** The same for bounds that hold the same: "dưới 40". */
  readonly like: string;
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
    const [whole, low, , under, high, between, from, ofFrom, upTo, ofUpTo, word = "", limit = "", ofLimit] = match;
    const unit = unitOf(between ?? ofFrom ?? ofUpTo ?? ofLimit ?? "") ?? "";
    const [least, most, isOpen] = endsOf({ low, under, high, from, upTo, word, limit });
    const holds = (value: number) =>
      isOpen === "least" ? value > least : value >= least && (isOpen === "most" ? value < most : value <= most);
    const span = { start: match.index, end: match.index + whole.length };
    return {
      ...span,
      unit,
      holds,
      like: `${isOpen === "least" ? ">" : ""}${least}-${isOpen === "most" ? "<" : ""}${most}`,
    };
  });
}

/** The two ends of a bound as it is written, and which of them is not part of it. */
function endsOf(said: {
  readonly low: string | undefined;
  readonly under: string | undefined;
  readonly high: string | undefined;
  readonly from: string | undefined;
  readonly upTo: string | undefined;
  readonly word: string;
  readonly limit: string;
}): [least: number, most: number, open: "least" | "most" | null] {
  const { low, under, high, from, upTo, word, limit } = said;
  const none = Number.POSITIVE_INFINITY;
  if (low !== undefined && high !== undefined)
    return [valueOf(low), valueOf(high), /dưới/iu.test(under ?? "") ? "most" : null];
  if (from !== undefined) return [valueOf(from), none, null];
  if (upTo !== undefined) return [-none, valueOf(upTo), null];
  const end = valueOf(limit);
  if (/dưới|chưa/iu.test(word)) return [-none, end, "most"];
  if (/không|tối đa/iu.test(word)) return [-none, end, null];
  return /ít|tối thiểu/iu.test(word) ? [end, none, null] : [end, none, "least"];
}

/**
 * The source of a pattern for a number as Vietnamese texts print it: 29.054 and 7,471,045 (thousands), 4,91 (decimal); a dot
 * before other than three digits is a decimal point, as a calculator prints it (12.5), and so is one behind a lone 0. The parts
 * of 3.2.1 are none.
 */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:,\d{3}|\.\d{1,2})|\d+(?:[.,]\d+)?)(?!\d|\.\d)`;

const rounded = (value: number): number => Number(value.toPrecision(12));

/** Reads one number that the pattern above describes; null when it is none. */
export function parseNumber(raw: string): number | null {
  const digits = raw.replace(/\s/g, "");
  if (/^(?!0\.)\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return Number(digits.replace(/\./g, "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits))
    return Number(digits.replace(/,/g, ""));
  if (/^\d{4,}\.\d{3}$/.test(digits)) return null;
  if (/^\d+,\d+$/.test(digits)) return Number(digits.replace(",", "."));
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  return null;
}

/** Whether a comma before exactly three digits can be a thousands comma ("16,951"), which only what it counts can tell. */
export function mayBeThousands(raw: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(raw);
}

const WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const wordValue = (word: string): number => (word === "tư" ? 4 : WORDS.indexOf(word));

/** Reads "1/3" or "hai phần ba" as a number; null when the denominator is 0 or it is no fraction. */
export function parseFraction(raw: string): number | null {
  const words = /^(\S+)\s+phần\s+(\S+)$/.exec(raw.trim().normalize("NFC").toLowerCase());
  const [top, bottom] = words
    ? [wordValue(words[1] ?? ""), wordValue(words[2] ?? "")]
    : raw.split("/").map((part) => parseNumber(part.trim()));
  return top == null || top < 0 || !bottom || bottom < 0 ? null : top / bottom;
}

/** How much of its own base each unit is, by what it measures: only units of one family can be told in each other. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  { mm: 0.001, cm: 0.01, m: 1, mét: 1, km: 1000 },
  { m2: 1, "m²": 1, "mét vuông": 1, ha: 1e4, hecta: 1e4, "héc-ta": 1e4, km2: 1e6, "km²": 1e6 },
  { g: 0.001, gam: 0.001, kg: 1, tạ: 100, tấn: 1000 },
  { ml: 0.001, lít: 1 },
  { kw: 1, mw: 1000 },
  { giây: 1, phút: 60, giờ: 3600, tiếng: 3600 },
  { ngày: 1, tuần: 7 },
  { tháng: 1, quý: 3, năm: 12, "thập kỷ": 120, "thế kỷ": 1200 },
];
const SCALES: Readonly<Record<string, number>> = { trăm: 100, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const DONG = new Set(["đồng", "đ", "vnđ", "vnd"]);

/** "Triệu đồng" as 1e6 of its currency; a bare "triệu" has none of its own. */
function moneyOf(unit: string): { scale: number; currency: string } | null {
  let scale = 1;
  const words = unit.split(/\s+/);
  while (words[0] !== undefined && SCALES[words[0]] !== undefined) scale *= SCALES[words.shift() ?? ""] ?? 1;
  const currency = words.join(" ");
  if (currency !== "" && !DONG.has(currency) && !/^(?:usd|đô la|euro)$/.test(currency)) return null;
  return { scale, currency: DONG.has(currency) ? "đồng" : currency };
}

/** A value told in another unit (both in lower case): 500 "nghìn đồng" are 0,5 "triệu đồng"; null where the units do not compare. */
export function inUnit(value: number, from: string, to: string): number | null {
  const [own = "", ...ownRate] = from.split(/\s*\/\s*/);
  const [wanted = "", ...rate] = to.split(/\s*\/\s*/);
  if (ownRate.length > 0 && ownRate.join("/") !== rate.join("/")) return null;
  if (own === "" || own === wanted) return value;
  const family = FAMILIES.find((units) => units[own] !== undefined && units[wanted] !== undefined);
  if (family) return rounded((value * (family[own] ?? 1)) / (family[wanted] ?? 1));
  const money = moneyOf(own);
  const target = moneyOf(wanted);
  if (!money || !target || (money.currency !== "" && money.currency !== (target.currency || "đồng"))) return null;
  return rounded((value * money.scale) / target.scale);
}

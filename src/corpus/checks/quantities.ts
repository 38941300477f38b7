import type { Figure, Span } from "../../model/document.ts";
import { inUnit, NUMBER, parseNumber } from "../numbers.ts";
import { lean } from "../../text/letters.ts";

/** One exact number of a text with what it counts. */
export interface Quantity extends Span {
  /** The span of its figure, which a fraction's two numbers share. */
  readonly figure: Span;
  readonly kind: "count" | "money" | "measure";
  readonly value: number;
  /** How much its last printed digit may hide: 0 for what is counted one by one, 0,1 for "96,7 tỷ đồng". */
  readonly step: number;
  readonly decimals: number;
  /** In lower case, "" where none is printed. */
  readonly unit: string;
  /** What it is printed as a part of: "276/365", "412,5 ha/400 ha", "276 trên tổng số 365". */
  readonly of: Quantity | null;
}

const NUMBERS = lean(new RegExp(String.raw`(?<![\p{L}\d.,])${NUMBER}`, "gu"));
/** What makes the number before or behind it no exact one. */
const INEXACT_BEFORE = lean(
  /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|quá|vượt|ít nhất|nhiều nhất|tối thiểu|tối đa|từ|đến|tới|chừng|ước chừng)\s*$/u,
);
const INEXACT_BEHIND = /^\s*(?:trở lên|trở xuống|-|–|\+)/u;
const SCALE = /^(nghìn|ngàn|triệu|tỷ|tỉ)\s+/u;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** The decimals of a printed number, whose value tells "12,5" from "12.500"; null where it is not printed in digits alone. */
export function decimalsOf(printed: string, value: number): number | null {
  const digits = Number(printed.replace(/\D/g, ""));
  if (value === 0) return digits === 0 ? 0 : null;
  for (let k = 0; k <= 6; k++) if (Math.abs(digits / 10 ** k - value) < 1e-9) return k;
  return null;
}

/** The exact numbers of a text among its figures, in order; ranges, dates, ages and what is said to be about so much are none. */
export function quantitiesOf(text: string, figures: readonly Figure[]): Quantity[] {
  const out: Quantity[] = [];
  for (const figure of figures) {
    if (figure.kind === "fraction") out.push(...fractionOf(text, figure));
    else if (figure.kind === "count" || figure.kind === "money" || figure.kind === "measure") {
      const quantity = single(text, figure, figure.kind);
      if (quantity) out.push({ ...quantity, of: secondOf(text, quantity) });
    }
  }
  return joined(text, out);
}

function single(text: string, figure: Figure, kind: Quantity["kind"]): Quantity | null {
  const numbers = [...figure.text.matchAll(NUMBERS)];
  const [number] = numbers;
  if (figure.value === null || figure.valueMax !== null || !number || numbers.length > 1 || number.index > 0)
    return null;
  if (isInexact(text, figure)) return null;
  const decimals = decimalsOf(number[0], figure.value);
  if (decimals === null) return null;
  return made(figure, figure, kind, figure.value, decimals, figure.unit ?? "");
}

export function isInexact(text: string, { start, end }: Span): boolean {
  return (
    INEXACT_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || INEXACT_BEHIND.test(text.slice(end, end + 12))
  );
}

function made(
  span: Span,
  figure: Span,
  kind: Quantity["kind"],
  value: number,
  decimals: number,
  printedUnit: string,
): Quantity {
  const scaled = kind === "count" ? SCALE.exec(`${printedUnit.toLowerCase()} `) : null;
  const scale = SCALES[scaled?.[1] ?? ""] ?? 1;
  const last = 10 ** -decimals;
  const step = kind === "count" && scale === 1 && decimals === 0 ? roundness(value) : last * scale;
  return {
    start: span.start,
    end: span.end,
    figure: { start: figure.start, end: figure.end },
    kind,
    value: value * scale,
    step,
    decimals: scale === 1 ? decimals : 0,
    unit: printedUnit.slice(scaled?.[0].length ?? 0).toLowerCase(),
    of: null,
  };
}

/** A count in full hundreds or thousands may be rounded: 183.000 may hide up to 1.000. */
function roundness(value: number): number {
  if (value < 1000) return 0;
  for (const step of [1e6, 1e5, 1e4, 1e3, 100]) if (value % step === 0) return step;
  return 0;
}

/** "276/365 đồng chí" as a part and its whole. */
function fractionOf(text: string, figure: Figure): Quantity[] {
  const numbers = [...figure.text.matchAll(NUMBERS)];
  const [top, bottom] = numbers;
  if (!top || !bottom || numbers.length !== 2 || isInexact(text, figure)) return [];
  const values = numbers.map(([number]) => parseNumber(number));
  const decimals = numbers.map(([number], i) => decimalsOf(number, values[i] ?? Number.NaN));
  const [part, whole] = values;
  if (part == null || !whole || decimals[0] == null || decimals[1] == null) return [];
  const unit = figure.unit ?? "";
  const measured = /^(?:ha|km|m|km²|km2|m2|m²|tấn|tạ|kg)(?:\s|$)/u.test(unit);
  const kind = measured ? "measure" : "count";
  const of = made(figure, figure, kind, whole, decimals[1], unit);
  return [{ ...made(figure, figure, kind, part, decimals[0], unit), of }];
}

const SECOND = lean(new RegExp(String.raw`^\s*/\s*(${NUMBER})\s*((?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*[\p{L}²³\d]+)?`, "u"));

/** "412,5 ha/400 ha", "3,94 tỷ đồng/5,20 tỷ đồng". */
function secondOf(text: string, first: Quantity): Quantity | null {
  const match = SECOND.exec(text.slice(first.end, first.end + 60));
  const value = match?.[1] === undefined ? null : parseNumber(match[1]);
  const decimals = match?.[1] === undefined || value === null ? null : decimalsOf(match[1], value);
  if (!match || !value || decimals === null) return null;
  const words = match[2] ?? "";
  if (first.kind !== "count" && !words.startsWith(first.unit.split(" ")[0] ?? "")) return null;
  const unit = first.kind === "count" ? words : first.unit;
  return { ...made(first, first, first.kind, value, decimals, unit), end: first.end + match[0].trimEnd().length };
}

const TRONG = /^[^\d,;().:]*\s(?:trên|trong)\s+tổng\s+(?:số\s+)?$/u;

/** "276 đồng chí trên tổng số 365" as a part of its whole. */
function joined(text: string, list: readonly Quantity[]): Quantity[] {
  return list.map((quantity, i) => {
    const next = list[i + 1];
    if (quantity.of || !next || next.of || !TRONG.test(text.slice(quantity.end, next.start))) return quantity;
    return { ...quantity, of: next };
  });
}

const PERSON =
  /^(?:đ\/c|người|em|cháu|bà|ông|anh|chị|vị|cá nhân|trẻ|khách)(?:\s|$)|đồng chí|viên|cán bộ|công chức|đại biểu|học sinh|bác sĩ|bí thư|lao động|cử tri|thanh niên|phụ nữ|quân nhân|nhân khẩu/u;
const GENERIC = /^(?:đ\/c|đồng chí|người|em|cháu|bà|ông|anh|chị|vị|cá nhân|trường hợp)$/u;

export const isPerson = (unit: string): boolean => PERSON.test(unit);

/** Whether two quantities count the same sort of thing: surely, perhaps (one does not say), or not. */
export function likeness(a: Quantity, b: Quantity): "same" | "open" | "none" {
  if (a.kind !== b.kind) return "none";
  if (a.kind !== "count")
    return inUnit(1, b.unit, a.unit) === null || inUnit(1, a.unit, b.unit) === null ? "none" : "same";
  if (a.unit === "" || b.unit === "") return "open";
  if (a.unit === b.unit) return "same";
  if ((GENERIC.test(a.unit) && isPerson(b.unit)) || (GENERIC.test(b.unit) && isPerson(a.unit))) return "same";
  const [left, right] = [a.unit.split(" "), b.unit.split(" ")];
  if (left[0] === right[0]) return "same";
  const initials = (words: readonly string[]) => words.map((w) => w[0]).join("");
  if (initials(left) === b.unit || initials(right) === a.unit) return "same";
  return left.some((word) => word.length > 2 && right.includes(word)) ? "open" : "none";
}

/** A quantity told in the unit of another; itself where they count. */
export function inUnitOf(quantity: Quantity, other: Quantity): Quantity {
  if (quantity.kind === "count" || quantity.unit === other.unit) return quantity;
  const factor = inUnit(1, quantity.unit, other.unit) ?? 1;
  const value = Number((quantity.value * factor).toPrecision(12));
  const decimals = decimalsIn(value);
  return { ...quantity, value, step: quantity.step * factor, decimals, unit: other.unit };
}

function decimalsIn(value: number): number {
  for (let k = 0; k < 6; k++) if (Math.abs(value * 10 ** k - Math.round(value * 10 ** k)) < 1e-6) return k;
  return 6;
}

/** The days that a date written in a search takes in, ISO 8601, with what follows it; `problem` where it is no day, month or year. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly problem: "day" | "year" | null;
}

/** A date as people write it, as the source of a pattern with one group, on folded text: 30/5/2019, 30 thang 5 nam 2019, 5/2019, 2019; also what was meant for one, 20x0 or 31/02/2020. */
export const DATE = String.raw`(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} +thang +\d{1,2} +nam +\d{4}|\d{1,2}[/.-]\d{4}|\d{1,2} +nam +\d{4}|\d[\dxo?]{3})(?![\p{L}\d]|[/.,-]\d)`;

/** Reads what DATE found. */
export function readDays(text: string): Days {
  const parts = text.match(/[\dxo?]+/g) ?? [];
  const year = parts.at(-1) ?? "";
  if (!/^(?:19|20)\d\d$/.test(year)) return { from: text, to: text, problem: "year" };
  if (parts.length === 1) return { from: `${year}-01-01`, to: `${year}-12-31`, problem: null };
  const month = Number(parts.at(-2));
  const last = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (last === undefined) return { from: text, to: text, problem: "day" };
  const head = `${year}-${two(month)}`;
  if (parts.length === 2) return { from: `${head}-01`, to: `${head}-${last}`, problem: null };
  const day = Number(parts[0]);
  const iso = `${head}-${two(day)}`;
  return { from: iso, to: iso, problem: day >= 1 && day <= last ? null : "day" };
}

/** The day after one, or before it with `by` -1. */
export function nextDay(iso: string, by = 1): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
}

const two = (value: number): string => String(value).padStart(2, "0");
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

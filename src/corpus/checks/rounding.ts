import type { Quantity } from "./quantities.ts";

const EPSILON = 1e-7;

/** A number in Vietnamese style with so many decimals: 1234.5 -> "1.234,50". */
export function shownNumber(value: number, decimals: number): string {
  const [whole = "", rest = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${rest === "" ? "" : `,${rest}`}`;
}

export const shown = ({ value, decimals }: Quantity): string => shownNumber(value, decimals);

/** "75,62 %", with the sign that every share of a check has. */
export const shownShare = (value: number, decimals: number): string => `${shownNumber(value, decimals)} %`;

/** A share as a text prints it. */
export interface Printed {
  readonly value: number;
  readonly decimals: number;
}

/** How a printed share compares with the one that was reckoned: "open" where rounding of the numbers themselves may explain the difference. */
export type Verdict = "right" | "open" | "wrong";

/** Compares a printed share with what lies between `low` and `high`, all in per cent; half a digit up and a cut-off digit both count as rounded. */
export function judge(printed: Printed, exact: number, low: number, high: number): Verdict {
  if (isRounded(printed, exact)) return "right";
  const unit = 10 ** -printed.decimals;
  const apart = printed.value - unit / 2 > high + EPSILON || printed.value + unit < low - EPSILON;
  return apart ? "wrong" : "open";
}

function isRounded({ value, decimals }: Printed, exact: number): boolean {
  const wanted = Math.round(value * 10 ** decimals);
  const scaled = exact * 10 ** decimals;
  return wanted === Math.round(scaled + EPSILON) || wanted === Math.floor(scaled + EPSILON);
}

/** The share that a part is of a whole, in per cent, with the bounds that the rounding of both leaves. */
export function shareOf(part: Quantity, whole: Quantity): { exact: number; low: number; high: number } {
  const share = (a: number, b: number) => (b > 0 ? (100 * a) / b : Number.POSITIVE_INFINITY);
  return {
    exact: share(part.value, whole.value),
    low: share(part.value - part.step / 2, whole.value + whole.step / 2),
    high: share(part.value + part.step / 2, whole.value - whole.step / 2),
  };
}

/** Sums without the noise of binary fractions. */
export function total(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

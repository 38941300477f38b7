import type { Comparison, Datum } from "../../src/model/statistics.ts";

/** A comparison of made-up values, `[label, printed, value, maximum]` each, in paragraph 3 of the document "a". */
export function compared(
  kind: Comparison["kind"],
  values: readonly (readonly [label: string, text: string, value: number, valueMax?: number])[],
  more: Partial<Comparison> = {},
): Comparison {
  const data = values.map(
    ([label, text, value, valueMax = null]: readonly [string, string, number, (number | null)?]): Datum => {
      const place = { documentId: "a", passageId: "a#3", paragraph: 3 };
      return { label, text, value, valueMax, ...place };
    },
  );
  return { id: "x", kind, subject: "Toàn xã Pa Hu có 412 hộ", whole: null, isPercent: false, data, ...more };
}

/** Shares of one whole. */
export const shares = compared(
  "shares",
  [
    ["hộ nghèo", "31,5%", 31.5],
    ["hộ có điện thoại thông minh", "86,25%", 86.25],
  ],
  { isPercent: true, whole: { text: "100%", value: 100 } },
);

/** Reads a number as Vietnamese texts print it: 29.054 and 7,471,045 (thousands), 4,91 (decimal); null when it is none. */
export function parseNumber(raw: string): number | null {
  const digits = raw.replace(/\s/g, "");
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return Number(digits.replace(/\./g, "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return Number(digits.replace(/,/g, ""));
  if (/^\d+,\d+$/.test(digits)) return Number(digits.replace(",", "."));
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  return null;
}

/** Reads "1/3" as a number; null when the denominator is 0 or it is no fraction. */
export function parseFraction(raw: string): number | null {
  const [top, bottom] = raw.split("/").map((part) => parseNumber(part.trim()));
  return top == null || !bottom ? null : top / bottom;
}

import { kindOfName } from "../text/kinds.ts";
import { lean } from "../text/letters.ts";
import { findDates } from "./dates.ts";

const SELF = lean(
  /(?<![\p{L}“"«])(\p{Lu}\p{L}*(?: \p{L}+){0,3}?)(?: này(?: [^.;:“"]{1,80}?)?)? có hiệu lực(?: thi hành)?(?: kể)? từ ngày /gu,
);

/** The day from which a text says that it is in force itself: "Quyết định này có hiệu lực thi hành kể từ ngày 01/7/2025"; null where it gives none. */
export function findEffective(lines: readonly string[]): string | null {
  for (const line of lines) {
    // Nearly no line says so, and what an amended text is to say stands in quotes.
    if (!line.includes("có hiệu lực") || /^[“"«]/u.test(line)) continue;
    for (const match of line.matchAll(SELF)) {
      if (kindOfName(match[1] ?? "") === null) continue;
      const [day] = findDates(line.slice(match.index + match[0].length));
      if (day?.start === 0) return day.date;
    }
  }
  return null;
}

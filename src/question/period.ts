import type { Filters } from "../model/catalogue.ts";
import type { Problem } from "../model/errors.ts";
import { DATE, nextDay, readDays } from "./days.ts";
import { bad, type Reader } from "./reader.ts";

const WORDS = ["trong", "từ", "đến", "tới", "năm", "ngày", "tháng", "trước", "sau", "trở", "đi", "nay"];
const UNIT = "(?:(?:ngay|thang|nam) +)?";
const START = String.raw`(?<![\p{L}\d])`;
/** What gives a first day, a last day or both, most telling first. */
const PERIODS = [
  [new RegExp(`${START}tu +${UNIT}${DATE} *(?:den|toi|-) *(?:het +)?${UNIT}${DATE}`), "between"],
  [new RegExp(`${START}tu +${UNIT}${DATE}(?: +(?:den nay|tro di))?`), "from"],
  [new RegExp(`${START}truoc +${UNIT}${DATE}`), "before"],
  [new RegExp(`${START}sau +${UNIT}${DATE}`), "after"],
  [new RegExp(`${START}(?:trong +)?(?<!\\d +)nam +(\\d{4}) *- *(\\d{4})(?![\\p{L}\\d])`), "between"],
  [new RegExp(`${START}(?:trong +)?(?:ngay|thang) +${DATE}`), "in"],
  [
    new RegExp(
      `${START}(?:trong +)?(?<!\\d +|viet +|mien +|phia +)nam *:? *(?!\\d{1,2}(?![\\p{L}\\d]))(\\d[\\p{L}\\d?]*)`,
    ),
    "in",
  ],
] as const;

/** The days that a search is narrowed down to. */
export function readPeriod(reader: Reader, problems: Problem[]): Pick<Filters, "from" | "to"> {
  for (const [pattern, how] of PERIODS) {
    const match = reader.find(pattern as RegExp, WORDS);
    if (match === null) continue;
    reader.take(match.span);
    const where = reader.typed(match.span);
    const [, first = "", second = first] = match;
    const [a, b] = [readDays(first), readDays(second)];
    const wrong = a.problem === null ? b : a;
    if (wrong.problem !== null) {
      const isYear = wrong.problem === "year";
      problems.push(
        bad({
          code: isYear ? "filter_year" : "filter_day",
          where,
          expected: isYear ? "a year of four digits, 1900 to 2099" : "a day of the calendar",
          received: wrong === a ? first : second,
          mend: isYear ? "năm 2020" : "từ 01/06/2019 đến 30/8/2020",
        }),
      );
    } else if (a.from > b.to) {
      const mend = `từ ${second} đến ${first}`;
      problems.push(bad({ code: "filter_order", where, expected: "the earlier day first", received: where, mend }));
    } else if (how === "before") return { from: null, to: nextDay(a.from, -1) };
    else if (how === "after") return { from: nextDay(a.to), to: null };
    else if (how === "from") return { from: a.from, to: null };
    else return { from: a.from, to: b.to };
    return { from: null, to: null };
  }
  return { from: null, to: null };
}

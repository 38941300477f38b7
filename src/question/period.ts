import type { Filters } from "../model/catalogue.ts";
import type { Problem } from "../model/errors.ts";
import { DATE, nextDay, readDays } from "./days.ts";
import { bad, type Reader } from "./reader.ts";

const WORDS = ["trong", "từ", "đến", "tới", "năm", "ngày", "tháng", "trước", "sau", "trở", "đi", "nay"];
const UNIT = "(?:(?:ngay|thang|nam) +)?";
const START = String.raw`(?<![\p{L}\d])`;
/** What gives a first day, a last day or both, most telling first. */
const PERIODS = [
  [
    new RegExp(`${START}tu +(?:ngay +)?(\\d{1,2}[/.-]\\d{1,2})(?![/.\\d-]) *(?:den|toi|-) *(?:het +)?${UNIT}${DATE}`),
    "between",
  ],
  [
    new RegExp(
      `${START}(?:tu +)?thang +(\\d{1,2}) *(?:den|toi|-) *(?:het +)?(?:thang +)?(\\d{1,2}[/.-]\\d{4}|\\d{1,2} +nam +\\d{4})(?![\\p{L}\\d]|[/.,-]\\d)`,
    ),
    "between",
  ],
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

type Period = Pick<Filters, "from" | "to">;

/** The days that a search is narrowed down to: one stretch, or what two open ones have in common ("sau 2019 trước 2021"). */
export function readPeriod(reader: Reader, problems: Problem[]): Period {
  let period: Period = { from: null, to: null };
  for (const [pattern, how] of PERIODS) {
    const match = reader.find(pattern, WORDS);
    if (match === null) continue;
    const [, began = "", second = began] = match;
    // "từ 1/7 đến 31/12/2025": both days are of one year.
    const first = /^\d{1,2}(?:[/.-]\d{1,2})?$/.test(began) ? `${began}/${second.slice(-4)}` : began;
    const read = readOne(reader.typed(match.span), how, first, second);
    if ("code" in read) {
      reader.take(match.span);
      problems.push(read);
      return { from: null, to: null };
    }
    const [from, to] = [period.from ?? read.from, period.to ?? read.to];
    // A second stretch is left to the words.
    if ((period.from !== null && read.from !== null) || (period.to !== null && read.to !== null)) continue;
    reader.take(match.span);
    if (from !== null && to !== null && from > to) {
      problems.push(outOfOrder(`${from} … ${to}`, "sau 2019 trước 2021"));
      return { from: null, to: null };
    }
    period = { from, to };
  }
  return period;
}

/** One stretch of days as it is written, or what is wrong with it. */
function readOne(where: string, how: (typeof PERIODS)[number][1], first: string, second: string): Period | Problem {
  const [a, b] = [readDays(first), readDays(second)];
  const wrong = a.problem === null ? b : a;
  if (wrong.problem !== null) {
    const isYear = wrong.problem === "year";
    return bad({
      code: isYear ? "filter_year" : "filter_day",
      where,
      expected: isYear ? "a year of four digits, 1900 to 2099" : "a day of the calendar",
      received: wrong === a ? first : second,
      mend: isYear ? "năm 2020" : "từ 01/06/2019 đến 30/8/2020",
    });
  }
  if (a.from > b.to) return outOfOrder(where, `từ ${second} đến ${first}`);
  if (how === "before") return { from: null, to: nextDay(a.from, -1) };
  if (how === "after") return { from: nextDay(a.to), to: null };
  return { from: a.from, to: how === "from" ? null : b.to };
}

const outOfOrder = (where: string, mend: string): Problem =>
  bad({ code: "filter_order", where, expected: "the earlier day first", received: where, mend });

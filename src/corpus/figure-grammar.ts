import type { FigureKind, Span } from "../model/document.ts";
import { lowerText } from "../text/fold.ts";
import { leanLetters } from "../text/letters.ts";
import { COUNTED, rateEnd } from "./nouns.ts";
import { inUnit, NUMBER, parseFraction, parseNumber } from "./numbers.ts";
import { findOrdinals } from "./ordinals.ts";

/** A figure as the grammar reads it, before it is bound to its scopes. */
export interface RawFigure extends Span {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly unitSpan: Span;
}

const NUM = NUMBER;
const TO = String.raw`\s*(?:-|–|đến|tới)\s*`;
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?!\d)`;
const YEAR = String.raw`(?:1[89]|20|21)\d{2}(?!\d)`;
/** The word before a day, unless it is counted itself: "2 ngày 10-11/6" are two days, then a date. */
const THE_DAY = String.raw`(?:(?<!\d\s)ngày\s+)?`;
/** What may stand behind a day that is given without its month. */
const BEHIND_DAY = String.raw`(?:của|hằng|hàng|mỗi|và|đến|tới|tháng|âm|trở|thì|là|tại)(?!\p{L})`;
const DATE_LEAD = String.raw`(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|trước|sau|đến|từ|mùng|mồng|hết|cuối|đầu)`;
const YEAR_LEAD = String.raw`(?:từ|đến|tới|giai đoạn|nhiệm kỳ|trước|sau|cuối|đầu|hết|hè|so với|niên vụ|vụ|mùa)`;
/** What follows a year that stands by itself, where a noun would be counted. */
const NO_NOUN = String.raw`(?:của|là|có|và|với|đã|được|đạt|tăng|giảm|trên|tại|ở|như|còn|đến|so|bằng|trong|cho|theo|thì|sẽ|khi|về|cả|toàn)(?!\p{L})`;
/** The ends of a range of quantities: "từ đủ 18 đến dưới 60". */
const FROM = String.raw`(?:từ\s+(?:(?:đủ|trên|hơn|khoảng)\s+)?)?`;
const UP_TO = String.raw`\s*(?:[-–]|(?:đến|tới)(?:\s+(?:dưới|gần|hơn|khoảng|không quá|tối đa))?)\s*`;
const SCALE = "(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)";
/** Words after "đồng" that make it no money: comrades, colleagues, watches; but "đồng phục vụ" is money that serves something. */
const ALIKE = String.raw`\s+(?:chí|bào|đội|hồ|ý|minh(?!\s+bạch)|thời(?!\s+(?:điểm|gian|kỳ))|phục(?!\s+(?:vụ|hồi|dựng|chế))|nghiệp|hương|môn|phạm|niên|tộc|tác giả|sự(?!\s+nghiệp))(?!\p{L})`;
const CURRENCY = String.raw`(?:đồng(?!\p{L}|${ALIKE})|đ(?!\p{L}|\s?[/.]\s?c(?:hí)?(?!\p{L}))|vnđ|vnd|usd|đô la|euro)`;
const MONEY = String.raw`(?:(?:${SCALE}\s+)*${CURRENCY}|(?:nghìn|triệu)?\s*(?:tỷ|tỉ)(?!\s+(?:lệ|suất|trọng|đồng|người|dân|lượt|cây|con|m3|m³|m²|m2|tấn|kwh|lít|cổ phiếu)(?!\p{L}))|triệu(?!\s+\p{L}))`;
/** The lower end of a range of money may leave its currency to the upper one: "từ 2 triệu đến 3 triệu đồng". */
const LOW_MONEY = String.raw`(?:${SCALE}(?:\s+${SCALE})*(?:\s+${CURRENCY})?|${CURRENCY})`;
/** The rate of a range's lower end, which is then said twice. */
const LOW_RATE = String.raw`(?:/\p{L}+[23]?){0,2}`;
const MEASURE = String.raw`(?:ha|héc-ta|hecta|km²|km2|km|m²|m2|m³|m3|mm|cm|m|tấn|tạ|kg|gam|g|lít|ml|mwh|mw|kwh|kw|kv|độ|°c|mét(?: vuông| khối)?|sào|mẫu|inch|dặm)(?![\p{L}\d])`;
const DURATION = String.raw`(?:ngày làm việc|ngày đêm|năm tuổi|tháng tuổi|năm|tháng|tuần|ngày|giờ|tiếng|phút|giây|buổi|thế kỷ|thập kỷ|quý)(?![\p{L}])`;
/** "2 tỷ 300" of "2 tỷ 300 triệu đồng". */
const LARGER = String.raw`(?:${NUM}\s*(?:tỷ|tỉ|triệu)\s+)?${NUM}`;

interface Rule {
  readonly pattern: RegExp;
  readonly kind: FigureKind;
  /** A word that every match holds, for a text without it need not be searched, nor the pattern be compiled. */
  readonly holds: string;
}

const rule = (kind: FigureKind, source: string, holds = ""): Rule => ({
  kind,
  holds,
  pattern: new RegExp(leanLetters(String.raw`(?<![\p{L}\d.,/])(?:${source})`), "gu"),
});

/** In order: what an earlier rule has read, a later one does not see. Composite forms come before their parts. All in lower case, as the text is then read. */
const RULES: readonly Rule[] = [
  rule(
    "date",
    String.raw`\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?,?\s+ngày\s+${DAY}(?:/${MONTH}(?:/${YEAR})?|\s+tháng\s+${MONTH}(?:\s+năm\s+${YEAR})?)`,
    "giờ",
  ),
  rule("date", String.raw`ngày\s+${DAY}\s+tháng\s+${MONTH}\s+năm\s+${YEAR}`, "tháng"),
  rule("date", String.raw`(?:${DAY}\s*[-–]\s*)?${DAY}\s+tháng\s+${MONTH}(?:\s+năm\s+${YEAR}|,?\s+${YEAR})?`, "tháng"),
  rule(
    "date",
    String.raw`(?:từ\s+)?${THE_DAY}${DAY}(?:/${MONTH})?(?:/${YEAR})?(?:${TO}|\s*và\s*)(?:ngày\s+)?${DAY}/${MONTH}(?:/${YEAR})?`,
  ),
  rule("date", String.raw`${DAY}[-–]${DAY}/\d{5}(?!\d)`),
  rule("date", String.raw`${DAY}[/.-]${MONTH}[/.-]${YEAR}`),
  rule("date", String.raw`(?<=${DATE_LEAD}\s)${DAY}/${MONTH}(?![/%\d]|\s*%)|(?<=ngày\s)${DAY}\.${MONTH}(?![.,]?\d)`),
  rule(
    "date",
    String.raw`(?:từ\s+)?tháng\s+${MONTH}(?:\s*/\s*${YEAR}|\s+năm\s+${YEAR})?${TO}(?:hết\s+)?tháng\s+${MONTH}(?:\s*[/-]\s*${YEAR}|\s+năm\s+${YEAR})?`,
    "tháng",
  ),
  rule(
    "date",
    String.raw`(?:tháng\s+)${MONTH}(?:\s*[/-]\s*${YEAR}|\s+năm\s+${YEAR})?(?!\s*(?:đến|-)\s*\d+\s+tháng)`,
    "tháng",
  ),
  rule("date", String.raw`quý\s+(?:iv|i{1,3}|[1-4])(?:\s*[/-]\s*${YEAR}|\s+năm\s+${YEAR})?(?![\p{L}\d])`, "quý"),
  rule("date", String.raw`(?:từ\s+năm\s+)?${YEAR}(?:\s*[-–]\s*|\s+(?:đến|tới)\s+(?:năm\s+)?)${YEAR}`),
  rule(
    "time",
    String.raw`(?:từ\s+)?\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?\s+(?:đến|tới|[-–])\s+\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?!\p{L})`,
    "giờ",
  ),
  rule("time", String.raw`\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?!\p{L})(?!\s+(?:đồng hồ|làm việc))`, "giờ"),
  rule("time", String.raw`\d{1,2}(?::\d{2}|h(?:\d{2})?)(?![\p{L}\d])`),
  rule("age", String.raw`${FROM}(?:${NUM}(?:\s+tuổi)?${UP_TO})?${NUM}\s+tuổi`, "tuổi"),
  // "Sau ngày 10 của tháng": a day alone, unless it is counted, or counts what follows ("trong ngày 20 đoàn viên").
  rule("date", String.raw`(?<!\d\s)ngày\s+${DAY}(?![/%]|[.,]\d)(?=\s*(?:[,.;:)]|$)|\s+${BEHIND_DAY})`, "ngày"),
  rule("share", String.raw`${FROM}${NUM}\s*%?${UP_TO}${NUM}\s*%`),
  rule("share", String.raw`${NUM}\s*(?:%|phần trăm|điểm phần trăm|điểm %)`),
  rule(
    "money",
    String.raw`${FROM}${LARGER}(?:\s*${LOW_MONEY}${LOW_RATE})?${UP_TO}${LARGER}\s*${MONEY}|${LARGER}\s*${MONEY}`,
  ),
  rule("measure", String.raw`${FROM}${NUM}(?:\s*${MEASURE}${LOW_RATE})?${UP_TO}${NUM}\s*${MEASURE}`),
  rule("measure", String.raw`${NUM}\s*${MEASURE}`),
  rule("duration", String.raw`${FROM}(?!${YEAR})${NUM}(?:\s+${DURATION}${LOW_RATE})?${UP_TO}${NUM}\s+${DURATION}`),
  rule("duration", String.raw`(?!${YEAR})${NUM}\s+${DURATION}`),
  rule("fraction", String.raw`${NUM}/${NUM}(?![/\d])`),
  rule("date", String.raw`(?:năm\s+)${YEAR}`),
  rule("date", String.raw`(?<=(?<!\p{L})${YEAR_LEAD}\s)(?:19|20)\d{2}(?![\d%]|[.,]\d)`),
  rule(
    "date",
    String.raw`(?<!:\s?|(?<!\p{L})(?:có|gồm|thêm|gần|hơn|khoảng)\s)(?:19|20)\d{2}(?!\d)(?!\s+${COUNTED}(?!\p{L}))(?!\s+(?!${NO_NOUN})\p{L}+\s+\p{L})(?![.,]\d)`,
  ),
  rule(
    "fraction",
    String.raw`(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+phần\s+(?:hai|ba|tư|bốn|năm(?!\s+(?:\d|nay|qua))|sáu|bảy|tám|chín|mười)(?!\p{L})`,
    "phần",
  ),
  rule("count", String.raw`${FROM}${NUM}\s+(?<noun>\p{L}+(?:\s\p{L}+)?)${UP_TO}${NUM}(?=\s+\k<noun>(?!\p{L}))`),
  rule("count", String.raw`từ\s+(?:(?:đủ|trên|hơn|khoảng)\s+)?${NUM}${UP_TO}${NUM}`),
  rule("count", String.raw`${NUM}\s*[-–]\s*${NUM}|${NUM}\s+(?:đến|tới)\s+(?:dưới\s+)?${NUM}`),
  rule("count", NUM),
];

/** A unit said between the ends of a range; what joins the ends. */
const NUMBER_IN = new RegExp(leanLetters(String.raw`(?<![\p{L}\d.,]|/\s?)${NUM}`), "gu");
const JOINT = new RegExp(String.raw`${UP_TO}$`, "u");

/** Reads every figure of a text in order of position; `taken` are spans that hold none (document numbers). */
export function readFigures(text: string, taken: readonly Span[]): RawFigure[] {
  const composed = text.normalize("NFC");
  const lower = lowerText(composed);
  let rest = lower;
  const hide = (start: number, end: number) => {
    rest = rest.slice(0, start) + "\u0000".repeat(end - start) + rest.slice(end);
  };
  if (!/\d|phần/.test(rest)) return [];
  for (const span of taken) hide(span.start, span.end);
  for (const span of findOrdinals(composed, rest)) hide(span.start, span.end);
  const figures: RawFigure[] = [];
  for (const { pattern, kind, holds } of RULES) {
    if (!/\d|phần/.test(rest)) break;
    if (!rest.includes(holds)) continue;
    for (const match of rest.matchAll(pattern)) {
      const start = match.index;
      const read = start + match[0].trimEnd().length;
      const end = kind === "money" || kind === "measure" || kind === "duration" ? rateEnd(rest, read) : read;
      const figure = evaluate(lower.slice(start, end), start, end, kind);
      if (!figure) continue;
      const { unitSpan } = figure;
      const unit = unitSpan.end > unitSpan.start ? text.slice(unitSpan.start, unitSpan.end) : null;
      figures.push({ ...figure, unit });
      hide(start, end);
    }
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** What a stretch of lower-case text says; null where a dash joins what does not compare ("12 ha - 45 tấn"), which is no range. */
function evaluate(raw: string, start: number, end: number, kind: FigureKind): Omit<RawFigure, "unit"> | null {
  const none = { kind, start, end, value: null, valueMax: null, unitSpan: { start: end, end } };
  if (kind === "date" || kind === "time") return none;
  if (kind === "fraction") return { ...none, value: parseFraction(raw) };
  const numbers = [...raw.matchAll(NUMBER_IN)];
  const ends: Quantity[][] = [[]];
  for (const [index, number] of numbers.entries()) {
    const tail = raw.slice(number.index + number[0].length, numbers[index + 1]?.index);
    const joint = index + 1 < numbers.length && JOINT.test(tail);
    ends.at(-1)?.push({ value: parseNumber(number[0]), unit: tail.replace(joint ? JOINT : "", "").trim() });
    if (joint) ends.push([]);
  }
  const [low = [], high] = ends;
  const unit = (high ?? low).at(-1)?.unit ?? "";
  const values = kind === "count" ? [low[0]?.value, high?.[0]?.value] : valuesIn(unit, low, high, kind);
  const unitSpan = { start: end - unit.length, end };
  if (values) return { ...none, value: values[0] ?? null, valueMax: values[1] ?? null, unitSpan };
  return /đến|tới/.test(raw) ? { ...none, unitSpan } : null;
}

interface Quantity {
  readonly value: number | null;
  readonly unit: string;
}

/** The ends of a range in the unit that is printed last ("từ 500 nghìn đồng đến 2 triệu đồng": 0,5 and 2); null where one cannot be told in it. */
function valuesIn(
  unit: string,
  low: readonly Quantity[],
  high: readonly Quantity[] | undefined,
  kind: FigureKind,
): [number, number | null] | null {
  const from = sum(low, unit);
  if (!high || from === null) return from === null ? null : [from, null];
  const to = sum(high, unit);
  if (to === null) return null;
  if (kind !== "money" || from <= to) return [from, to];
  // A lower end without a unit shares the upper one's, unless that makes it the greater: "từ 500.000 đến 2 triệu đồng".
  const plain = low[0]?.unit === "" && from >= 1000 ? inUnit(from, "đồng", unit) : null;
  return plain !== null && plain <= to ? [plain, to] : null;
}

/** "2 tỷ 300 triệu đồng" in "triệu đồng". */
function sum(quantities: readonly Quantity[], unit: string): number | null {
  let total = 0;
  for (const quantity of quantities) {
    const part = quantity.value === null ? null : inUnit(quantity.value, quantity.unit, unit);
    if (part === null) return null;
    total += part;
  }
  return total;
}

import type { FigureKind, Span } from "../model/document.ts";
import { lowerText } from "../text/fold.ts";
import { leanLetters } from "../text/letters.ts";
import { parseFraction, parseNumber } from "./numbers.ts";

/** A figure as the grammar reads it, before it is bound to its scopes. */
export interface RawFigure extends Span {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly unitSpan: Span;
}

const NUM = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:,\d+)?)(?![\d])`;
const TO = String.raw`\s*(?:-|–|đến|tới)\s*`;
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?!\d)`;
const YEAR = String.raw`(?:1[89]|20|21)\d{2}(?!\d)`;
const DATE_LEAD = String.raw`(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|trước|sau|đến|từ|mùng|mồng|hết|cuối|đầu)`;
const MONEY = String.raw`(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)\s+)*(?:nghìn tỷ\s+)?(?:đồng(?!\s+(?:chí|bào|đội|hồ|ý|thời|minh|phục))|đ(?![\p{L}/])|vnđ|vnd|usd|đô la|euro)|(?:nghìn|triệu)?\s*(?:tỷ|tỉ)(?!\s+(?:lệ|suất|trọng))|triệu(?!\s+(?:\p{L}))`;
const MEASURE = String.raw`(?:ha|héc-ta|hecta|km²|km2|km|m²|m2|m³|m3|mm|cm|m|tấn|tạ|kg|gam|g|lít|ml|mw|kwh|kw|kv|độ|°c|mét(?: vuông| khối)?|sào|mẫu|inch|dặm)(?![\p{L}\d])(?:\/\p{L}+)?`;
const PER = String.raw`(?:\s?/\s?(?!c(?![\p{L}]))\p{L}+(?:\s(?:năm|tháng|ngày))?)?`;
const DURATION = String.raw`(?:ngày làm việc|ngày đêm|năm tuổi|năm|tháng|tuần|ngày|giờ|tiếng|phút|giây|buổi|thế kỷ|thập kỷ|quý)(?![\p{L}])`;

interface Rule {
  readonly pattern: RegExp;
  readonly kind: FigureKind;
}

const rule = (kind: FigureKind, source: string): Rule => ({
  kind,
  pattern: new RegExp(leanLetters(String.raw`(?<![\p{L}\d.,/])(?:${source})`), "gu"),
});

/** In order: what an earlier rule has read, a later one does not see. Composite forms come before their parts. All in lower case, as the text is then read. */
const RULES: readonly Rule[] = [
  rule(
    "date",
    String.raw`\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?,?\s+ngày\s+${DAY}(?:/${MONTH}(?:/${YEAR})?|\s+tháng\s+${MONTH}(?:\s+năm\s+${YEAR})?)`,
  ),
  rule("date", String.raw`ngày\s+${DAY}\s+tháng\s+${MONTH}\s+năm\s+${YEAR}`),
  rule("date", String.raw`${DAY}\s+tháng\s+${MONTH}(?:\s+năm\s+${YEAR}|,?\s+${YEAR})?`),
  rule(
    "date",
    String.raw`(?:từ\s+)?(?:ngày\s+)?${DAY}(?:/${MONTH})?(?:/${YEAR})?(?:${TO}|\s*và\s*)(?:ngày\s+)?${DAY}/${MONTH}(?:/${YEAR})?`,
  ),
  rule("date", String.raw`${DAY}[-–]${DAY}/\d{5}(?!\d)`),
  rule("date", String.raw`${DAY}[/.-]${MONTH}[/.-]${YEAR}`),
  rule("date", String.raw`(?<=${DATE_LEAD}\s)${DAY}/${MONTH}(?![/%\d]|\s*%)`),
  rule("date", String.raw`(?:tháng\s+)${MONTH}(?:\s*[/-]\s*${YEAR}|\s+năm\s+${YEAR})?(?!\s*(?:đến|-)\s*\d+\s+tháng)`),
  rule("date", String.raw`quý\s+(?:iv|i{1,3}|[1-4])(?:\s*[/-]\s*${YEAR}|\s+năm\s+${YEAR})?(?![\p{L}\d])`),
  rule("date", String.raw`(?:từ\s+năm\s+)?${YEAR}(?:\s*[-–]\s*|\s+(?:đến|tới)\s+(?:năm\s+)?)${YEAR}`),
  rule(
    "time",
    String.raw`(?:từ\s+)?\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?\s+(?:đến|tới)\s+\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?!\p{L})`,
  ),
  rule("time", String.raw`\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?!\p{L})(?!\s+(?:đồng hồ|làm việc))`),
  rule("time", String.raw`\d{1,2}(?::\d{2}|h(?:\d{2})?)(?![\p{L}\d])`),
  rule("age", String.raw`(?:từ\s+)?${NUM}(?:${TO}${NUM})?\s+tuổi`),
  rule("share", String.raw`(?:từ\s+)?${NUM}\s*%?${TO}${NUM}\s*%`),
  rule("share", String.raw`${NUM}\s*(?:%|phần trăm|điểm phần trăm|điểm %)`),
  rule("money", String.raw`(?:từ\s+)?${NUM}(?:\s*(?:${MONEY}))?${TO}${NUM}\s*(?:${MONEY})${PER}`),
  rule("money", String.raw`${NUM}\s*(?:${MONEY})${PER}`),
  rule("measure", String.raw`(?:từ\s+)?${NUM}${TO}${NUM}\s*${MEASURE}`),
  rule("measure", String.raw`${NUM}\s*${MEASURE}`),
  rule("duration", String.raw`(?:từ\s+)?${NUM}${TO}${NUM}\s+${DURATION}`),
  rule("duration", String.raw`(?!${YEAR})${NUM}\s+${DURATION}`),
  rule("fraction", String.raw`${NUM}/${NUM}(?![/\d])`),
  rule("date", String.raw`(?:năm\s+)${YEAR}`),
  rule("date", String.raw`(?<!:\s?)(?:19|20)\d{2}(?!\d)(?!\s+\p{L}+\s+\p{L})(?![.,]\d)`),
  rule("fraction", String.raw`(?:một|hai|ba|bốn|năm) phần (?:hai|ba|tư|bốn|năm|mười)`),
  rule("count", String.raw`từ\s+${NUM}${TO}${NUM}`),
  rule("count", String.raw`${NUM}\s*[-–]\s*${NUM}|${NUM}\s+(?:đến|tới)\s+${NUM}`),
  rule("count", NUM),
];

/** The ordinal that opens an item ("1. ", "2) ") counts nothing. */
const ITEM_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*[.)](?=\s)/;
const NUMBER_IN = new RegExp(NUM, "gu");

/** Reads every figure of a text in order of position; `taken` are spans that hold none (document numbers). */
export function readFigures(text: string, taken: readonly Span[]): RawFigure[] {
  let rest = lowerText(text.normalize("NFC"));
  const hide = (start: number, end: number) => {
    rest = rest.slice(0, start) + "\u0000".repeat(end - start) + rest.slice(end);
  };
  for (const span of taken) hide(span.start, span.end);
  const item = ITEM_NUMBER.exec(rest);
  if (item) hide(0, item[0].length);
  const figures: RawFigure[] = [];
  for (const { pattern, kind } of RULES) {
    if (!/\d|phần/.test(rest)) break;
    for (const match of rest.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      hide(start, end);
      figures.push(evaluate(text.slice(start, end), start, end, kind));
    }
  }
  return figures.sort((a, b) => a.start - b.start);
}

function evaluate(raw: string, start: number, end: number, kind: FigureKind): RawFigure {
  const none = { value: null, valueMax: null, unit: null, unitSpan: { start: end, end } };
  if (kind === "date" || kind === "time") return { kind, start, end, ...none };
  if (kind === "fraction") return { kind, start, end, ...none, value: parseFraction(raw) };
  const numbers = [...raw.matchAll(NUMBER_IN)];
  const last = numbers.at(-1);
  const unitStart = last ? last.index + last[0].length : 0;
  const tail = raw.slice(unitStart);
  const unitText = tail.trim();
  const [low, high] = numbers.map((n) => parseNumber(n[0]));
  return {
    kind,
    start,
    end,
    value: low ?? null,
    valueMax: numbers.length > 1 ? (high ?? null) : null,
    unit: unitText === "" ? null : unitText,
    unitSpan: unitText === "" ? { start: end, end } : { start: start + unitStart + tail.indexOf(unitText), end },
  };
}

import { isDate } from "./fields.ts";

const pad = (digits: string): string => digits.padStart(2, "0");

/** A day found in a text, ISO 8601, with where it stands. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** 30/5/2019 · 30-5-2019 · 30.5.2019 · 14 tháng 12 năm 2023; not the end of a range such as 08-10/6/2020. */
const DAY =
  /(?<![\d/.,-])(\d{1,2})(?:\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))(?![\d/])/giu;

/** Every whole day (day, month and year) of a text that the calendar knows, in order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DAY)) {
    const [all, day = "", , month, year, monthWord, yearWord] = match;
    const date = `${year ?? yearWord}-${pad(month ?? monthWord ?? "")}-${pad(day)}`;
    if (isDate(date)) found.push({ date, start: match.index, end: match.index + all.length });
  }
  return found;
}

/** What the line under a web page's title says. */
export interface DateLine {
  readonly date: string;
  readonly views: number | null;
}

const count = (digits: string): number => Number(digits.replace(/[.,\s]/g, ""));
const LABELS =
  /thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|ngày|đăng|lúc|cập nhật|xuất bản|tạo|gmt\s*[+-]?\s*\d*|cỡ chữ|a[+-]|(?:số\s+)?(?:lượt\s+)?(?:xem|đọc|truy cập)|views?|phản hồi|bình luận|đã|ban hành|in trang|bởi|admin/giu;

/**
 * Reads a line such as "Thứ ba - 01/09/2020 10:01 683 0" or "Đăng ngày 31/12/2025 - Lượt xem: 742"; null for any line that says
 * more than a day, a time and counters. The first counter without a label is the views.
 */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120) return null;
  const [day, more] = findDates(line);
  if (!day || more) return null;
  let rest = line.slice(0, day.start) + " ; " + line.slice(day.end);
  const labelled =
    /(?:lượt\s+(?:xem|đọc|truy cập)|đã xem|views?)\s*:?\s*(\d[\d.,]*)/iu.exec(rest) ??
    /(\d[\d.,]*)\s*lượt\s+(?:xem|đọc)/iu.exec(rest);
  rest = rest.replace(/\b\d{1,2}\s*[:hg]\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*[ap]m)?/giu, " ");
  const bare = rest.slice(rest.indexOf(";") + 1).match(/(?<![\p{L}\d:+-])\d[\d.,]*/gu) ?? [];
  const words = rest.replace(LABELS, " ").replace(/[\d.,:;|/\s()+–-]/g, "");
  if (words !== "") return null;
  const views = labelled?.[1] ?? bare[0];
  const spoken = /\p{L}|\d\d:\d\d/u.test(line.replace(/tháng|năm/giu, ""));
  return spoken || bare.length > 0 ? { date: day.date, views: views === undefined ? null : count(views) } : null;
}

/** A page's date line with its place among the lines. */
export interface PlacedDateLine extends DateLine {
  readonly index: number;
}

/** The date line of a page, among its first lines; right under a title a day alone will do. */
export function findDateLine(lines: readonly string[]): PlacedDateLine | null {
  for (const [index, text] of lines.slice(0, 15).entries()) {
    if (/^ngày (?:ban hành|ký)/iu.test(text)) continue;
    const line = readDateLine(text);
    if (line) return { ...line, index };
    const [day] = index > 0 && index < 5 ? findDates(text) : [];
    if (day && /^(?:ngày\s)?$/iu.test(text.slice(0, day.start)) && day.end === text.length) {
      return { date: day.date, views: null, index };
    }
  }
  return null;
}

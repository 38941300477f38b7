import type { Figure, Passage } from "../../model/document.ts";

const INEXACT =
  /(?:^|\s)(?:khoảng|gần|hơn|trên|dưới|quá|vượt|ít nhất|nhiều nhất|tối thiểu|tối đa|từ|đến|tới|lên|xuống|chừng|không quá|tăng|giảm|tăng thêm|giảm còn)\s*$/iu;
const OPEN_ENDED = /^\s*(?:trở lên|trở xuống|-|–|\+)/iu;
/** Words that make a figure a change, a goal or a mean, which stands beside no plain one. */
const OTHER_MEASURE =
  /(?:^|\s)(?:tăng|giảm|hơn|kém|vượt|hụt|bình quân|trung bình|cao nhất|thấp nhất|kế hoạch|chỉ tiêu|mục tiêu|dự toán|phấn đấu|dự kiến|mỗi|so với|cùng kỳ|năm trước|định mức|tối thiểu|tối đa)(?:\s|$)/iu;
const GOAL = /^\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|mục tiêu)/iu;

/** Whether a figure is one exact value, neither "khoảng 30%" nor a range. */
export function isExact({ block: { text } }: Passage, { start, end, value, valueMax }: Figure): boolean {
  if (value === null || valueMax !== null) return false;
  return !INEXACT.test(text.slice(Math.max(0, start - 20), start)) && !OPEN_ENDED.test(text.slice(end, end + 12));
}

/** Whether words or what stands behind a figure make it a change, a goal or a mean. */
export function isOtherMeasure({ block: { text } }: Passage, { end }: Figure, label: string): boolean {
  return OTHER_MEASURE.test(label) || GOAL.test(text.slice(end, end + 20));
}

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** A value without the scale of its unit, which is told beside it: 9,6 "tỷ đồng" is 9.600.000.000 "đồng". */
export function magnitude({ value, unit }: Figure): { readonly value: number; readonly unit: string } {
  let scale = 1;
  const words = (unit ?? "").toLowerCase().split(/\s+/u);
  while (words[0] !== undefined && SCALES[words[0]] !== undefined) scale *= SCALES[words.shift() ?? ""] ?? 1;
  return { value: Number(((value ?? 0) * scale).toPrecision(12)), unit: words.join(" ") };
}

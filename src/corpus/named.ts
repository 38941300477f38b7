import type { Citation, Span } from "../model/document.ts";
import { kindOfName } from "../text/kinds.ts";
import { leanLetters } from "../text/letters.ts";

const TYPES =
  "Quy chế|Quy định|Nghị quyết|Kế hoạch|Hướng dẫn|Thông báo|Chỉ thị|Kết luận|Quyết định|Chương trình|Nghị định|Thông tư|Đề án|Điều lệ|Luật|Báo cáo";
/** A type with a capital inside a sentence and the words that name it: "Quy chế bầu cử trong Đảng", "Thông báo kết luận". */
const NAMED = new RegExp(
  leanLetters(
    `(?<=\\p{L}[,;:]?\\s)(${TYPES})((?:\\s(?!(?:số|này|nói|trên|và|được|đã|để|theo|nhằm|do|với|tại|của|về|là|gồm|có|cho|từ|ngày|năm)\\s)\\p{L}+){1,7})`,
  ),
  "gu",
);

/** Documents that a text names without a number; `taken` are the spans of those it names with one. */
export function findNamed(text: string, taken: readonly Span[]): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(NAMED)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some((span) => start < span.end && end > span.start)) continue;
    found.push({ start, end, kind: kindOfName(match[1] ?? ""), number: null, date: null, issuer: null, subject: null });
  }
  return found;
}

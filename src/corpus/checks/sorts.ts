import { lean } from "../../text/letters.ts";

/** Ways to sort people that cut across each other: who is a woman may be young as well. */
const WAYS: readonly RegExp[] = [
  lean(/(?<!\p{L})(?:nữ|nam|phụ nữ)(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:dân tộc|người kinh)(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:tuổi|trẻ|thanh niên|(?:dưới|trên|từ)\s+[1-9]\d(?![\d.,%]|\s*[-–]))(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:tái cử|lần đầu|mới)(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:đảng viên|ngoài đảng|đoàn viên)(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:đại học|cao đẳng|trung cấp|sơ cấp|cao cấp|cử nhân|thạc sĩ|tiến sĩ|trình độ)(?!\p{L})/gu),
  lean(/(?<!\p{L})(?:tôn giáo|công giáo|phật giáo|tin lành)(?!\p{L})/gu),
];

/** Which way the words of a part sort by, the one said last; -1 where they say none. */
function wayOf(words: string): number {
  const last = WAYS.map((way) => [...words.matchAll(way)].at(-1)?.index ?? -1);
  const most = Math.max(...last);
  return most < 0 ? -1 : last.indexOf(most);
}

/** Whether parts, by their words, sort one whole in one way and so may be added up. */
export function sortAlike(parts: readonly string[]): boolean {
  return new Set(parts.map(wayOf)).size < 2;
}

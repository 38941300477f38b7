import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { tokenise } from "../../text/tokenise.ts";
import type { Matched } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import { beginning, fits, held, trimmed } from "./sentences.ts";

/** How much of the question must stand before "là", where more stands there than the question says. */
const LEAST = 0.7;
const IS = /(?<!\p{L})(?:là|nghĩa là|được hiểu là|được gọi là|được coi là|được tính là)(?!\p{L})/giu;
const COUNTED = /(?<!\p{L})(?:chiếm|đạt)\s+\d|\d\s?%/iu;
/** Who somebody is, and what something is called, is asked for a name. */
const NAME = /(?:^|\s)(?:họ |biệt )?tên(?!\p{L})|ai(?:\s|$)/iu;

/** The clause "X là …" that says what the X of a question is; null where no sentence has X before "là". */
export function findDefinition(question: Question, query: Query, matched: Matched, window: Span): Span | null {
  const { block } = matched.view.passage;
  const { text } = block;
  if (NAME.test(question.text)) return null;
  for (const sentence of block.sentences) {
    if (sentence.start < window.start || sentence.start >= window.end) continue;
    const end = Math.min(sentence.end, window.end);
    for (const match of text.slice(sentence.start, end).matchAll(IS)) {
      const at = sentence.start + match.index;
      const group = sentence.groups.find((g) => g.start <= at && at < g.end) ?? sentence;
      const segment = sentence.segments.find((s) => s.start <= at && at < s.end) ?? sentence;
      const start = fits(text, { start: sentence.start, end: at + 40 }) ? group.start : segment.start;
      const subject = trimmed(text, { start, end: at });
      const isSaid = saysOnly(question, text.slice(subject.start, subject.end));
      if (!isSaid && held(query, matched, { start: sentence.start, end: at }) < LEAST) continue;
      if (!/\p{L}{2}/u.test(text.slice(at + match[0].length, end))) continue;
      // "Đảng viên là nữ chiếm 31%" counts a part and says of nobody what he is.
      if (COUNTED.test(text.slice(at, end))) continue;
      const cut = beginning(block, { start: subject.start, end: Math.min(end, group.end) }, at + 20 - subject.start);
      return cut && trimmed(text, cut);
    }
  }
  return null;
}

/** Whether the question says every word of a subject, of two or more, side by side in its order. */
function saysOnly(question: Question, subject: string): boolean {
  const words = tokenise(subject).map((token) => token.folded);
  const said = ` ${question.terms.map((term) => term.folded).join(" ")} `;
  return words.length >= 2 && said.includes(` ${words.join(" ")} `);
}

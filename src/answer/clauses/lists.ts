import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { Matched } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import { fits, held, trimmed } from "./sentences.ts";

/** What opens an enumeration within its sentence. */
const OPENS =
  /:\s+|(?<!\p{L})(?:bao gồm|gồm có|gồm|trong đó có|như|là)(?::)?(?:\s+(?:các|những))?\s+(?=\S)|\s\((?=\p{L}[^)]*(?:,|;| và )[^)]*\))/giu;
const JOINS = /[,;]\s|\svà\s/u;
/** How much of the question must stand before the enumeration, in its sentence or its headings. */
const LEAST = 0.35;
const HEADINGS = 0.5;
/** One of several is asked for, not all of them. */
const ONE =
  /(?:đầu tiên|cuối cùng|thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|\d+)|số (?:\d+|một|hai|ba|bốn|năm)(?= |$))(?!\p{L})/iu;
/** Where the items end and what is said of them begins: "…, do mỗi bản mới có …". */
const EXPLAINED = /,\s(?=(?:do|vì|nhằm|để|trong đó|theo|đồng thời|qua đó|nhờ|nên)\s)/u;
/** What somebody or something is called is no list. */
const NAME = /(?<!\p{L})tên (?:là )?gì/iu;
/** The noun that is asked for: "những tiểu ban nào". */
const NOUN = /(?:những|các) (\S+(?: \S+){0,2}) (?:nào|gì)(?!\p{L})/iu;

export const asksOne = (question: Question): boolean => question.ordinals.length > 0 || ONE.test(question.text);

/** The enumeration that a question for a list asks for, whole, however long, as far as its passage holds it; null where none hangs on the question's words. */
export function findEnumeration(question: Question, query: Query, matched: Matched, window: Span): Span | null {
  const { block } = matched.view.passage;
  const { text } = block;
  if (block.kind === "row" || block.kind === "meta" || block.kind === "title") return null;
  const found: (Span & { readonly score: number })[] = [];
  for (const sentence of block.sentences) {
    if (sentence.start < window.start || sentence.start >= window.end) continue;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(OPENS)) {
      const at = sentence.start + match.index;
      const start = at + match[0].length;
      const end = endOf(text, start, sentence, match[0]);
      if (start >= window.end || !JOINS.test(text.slice(start, end))) continue;
      found.push({ start, end, score: held(query, matched, { start: sentence.start, end: start }, HEADINGS) });
    }
    const noun = NOUN.exec(question.text)?.[1];
    const repeated = noun === undefined ? null : repeats(text.slice(sentence.start, sentence.end), noun);
    if (repeated)
      found.push({
        start: sentence.start + repeated.start,
        end: sentence.start + repeated.end,
        score: held(query, matched, sentence, HEADINGS),
      });
  }
  const most = Math.max(0, ...found.map((f) => f.score));
  const best = found.find((f) => f.score >= 0.9 * most);
  if (!best || most < LEAST) return null;
  return { start: best.start, end: trimmed(text, best).end };
}

/** An enumeration in parentheses ends with them, one of commas before a semicolon, one without a colon also where its items are explained. */
function endOf(text: string, start: number, sentence: Span, opening: string): number {
  if (opening.includes("(")) return text.indexOf(")", start);
  const rest = text.slice(start, sentence.end);
  const before = text.slice(sentence.start, start);
  const within = before.lastIndexOf("(") > before.lastIndexOf(")");
  const first = /[,;]\s/u.exec(rest)?.[0];
  const ends = [
    rest.length,
    within ? rest.indexOf(")") : -1,
    first?.startsWith(",") ? rest.search(/;\s/u) : -1,
    opening.startsWith(":") ? -1 : rest.search(EXPLAINED),
  ];
  return start + Math.min(...ends.filter((end) => end >= 0));
}

/** Items that begin with the same noun, one behind the other: "tiểu ban văn kiện, tiểu ban nhân sự, …". */
function repeats(text: string, noun: string): Span | null {
  const word = noun.replace(/[^\p{L}\d ]/gu, "");
  if (word === "") return null;
  const match = new RegExp(
    `(?<!\\p{L})${word} [^,;.:()]{2,80}(?:(?:,| và) (?:và )?${word} [^,;.:()]{2,80})+`,
    "iu",
  ).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** The enumeration as a direct answer: whole and within the excerpt shown; null where it is longer. */
export function findList(question: Question, query: Query, matched: Matched, window: Span): Span | null {
  if (asksOne(question) || NAME.test(question.text)) return null;
  const whole = findEnumeration(question, query, matched, window);
  return whole && whole.end <= window.end && fits(matched.view.passage.block.text, whole) ? whole : null;
}

import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { Matched } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import { fits, held, trimmed } from "./sentences.ts";

/** How much of the question the deciding clause must hold, and how much more than another sentence. */
const LEAST = 0.42;
const AHEAD = 1.5;
/** How much of it a clause must hold that is too long to be given whole. */
const LEAST_LONG = 0.7;

/** The clause that decides a question of yes or no, with its negation: the sentence or clause that holds most of it; null when unsure. */
export function findDeciding(_question: Question, query: Query, matched: Matched, window: Span): Span | null {
  const { block } = matched.view.passage;
  if (block.kind === "meta" || block.kind === "title") return null;
  const clauses = block.sentences
    .filter((s) => s.start >= window.start && s.end <= window.end)
    .flatMap((s): Span[] =>
      fits(block.text, trimmed(block.text, s)) ? [s] : s.groups.length > 1 ? [...s.groups] : [s],
    )
    .map((span) => ({ start: span.start, end: span.end, score: held(query, matched, span, 0.4) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = clauses;
  if (!best || best.score < LEAST || (next && best.score < next.score * AHEAD)) return null;
  if (block.text.startsWith("(", best.start)) return null;
  const whole = fits(block.text, trimmed(block.text, best));
  const cut = whole ? best : best.score < LEAST_LONG ? null : tightest(query, matched, best);
  return cut && trimmed(block.text, cut);
}

/** Of a clause that is too long, the run of its segments that an answer may hold and that holds most of the question. */
function tightest(query: Query, matched: Matched, clause: Span): Span | null {
  const { block } = matched.view.passage;
  const segments = block.sentences
    .flatMap((s) => s.segments)
    .filter((s) => s.start >= clause.start && s.end <= clause.end);
  let best: (Span & { score: number }) | null = null;
  for (const [i, { start }] of segments.entries())
    for (const { end } of segments.slice(i)) {
      if (!fits(block.text, { start, end })) break;
      const score = held(query, matched, { start, end });
      if (!best || score > best.score) best = { start, end, score };
    }
  return best && best.score >= 0.8 * held(query, matched, clause) ? best : null;
}

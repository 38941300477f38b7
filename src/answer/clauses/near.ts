import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { foldText } from "../../text/fold.ts";
import { heldIn, type Matched } from "../ranking/match.ts";
import type { Query, Unit } from "../ranking/query.ts";
import type { View } from "../ranking/view.ts";

/** The interrogative of a question as a range of its terms: the words right before it and behind it stand right beside the answer. */
export interface Asked {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a passage that may be the answer, with how near the question's words stand to it. */
export interface Near extends Span {
  readonly score: number;
}

/** What the distance counts: words further than this beside a candidate are worth half. */
const HALF = 6;
/** A passage that holds less of the question than this does not count as if it held it all. */
const LEAST_HELD = 0.4;
/** What words of another clause, and of another sentence, count. */
const CLAUSE = 0.75;
const SENTENCE = 0.2;
/** What a comma between a word and a name behind it counts: an apposition follows the name it explains. */
const COMMA = 0.85;
/** What it counts that the word beside the interrogative stands right beside the candidate, on the same side. */
const BESIDE = 0.3;
/** Words that may stand between the two. */
const LINKS = new Set(
  "da duoc se la cho cua do boi voi toi den dong chi ong ba va vao chuc vu co lam bi theo ve".split(" "),
);

/** The terms of a question without marks, in small letters: "ký" as "ky", which the index's spelling would make "ki". */
export const wordsOf = ({ terms }: Question): string[] => terms.map((term) => foldText(term.surface).toLowerCase());

/** What stands before an office: "làm tổ trưởng", "giữ chức Bí thư". */
const OFFICE = new Set(["lam", "chuc", "vu"]);

/** Where in a question its interrogative stands: the terms that `pattern` finds in its folded words; null where none does. */
export function findAsked(question: Question, pattern: RegExp): Asked | null {
  const words = wordsOf(question);
  const match = pattern.exec(words.join(" "));
  if (!match) return null;
  const from = match.index === 0 ? 0 : words.join(" ").slice(0, match.index).trim().split(" ").length;
  return { from, to: from + match[0].trim().split(" ").length };
}

/** Candidates with the share of what the passage holds of the question (0 to 1, and more for words right beside them) that stands near each, best first. */
export function byNearness(
  query: Query,
  matched: Matched,
  window: Span,
  candidates: readonly Span[],
  asked: Asked | null,
): Near[] {
  const { view } = matched;
  const at = indexOf(view);
  return candidates
    .map(({ start, end }) => {
      const [first, last] = [at(start), at(end - 1)];
      let sum = 0;
      let held = 0;
      for (const [i, unit] of query.units.entries()) {
        let best = 0;
        for (const spot of matched.spots[i] ?? []) {
          if (spot.start < window.start || spot.end > window.end) continue;
          if (spot.start < end && start < spot.end) continue;
          const behind = spot.start >= end;
          const gap = behind ? at(spot.start) - last : first - at(spot.end - 1);
          const between = view.passage.block.text.slice(behind ? end : spot.end, behind ? spot.start : start);
          best = Math.max(
            best,
            (spot.value * apart(view, { start, end }, spot, between, behind)) / (1 + (gap - 1) / HALF),
          );
        }
        sum += unit.weight * best;
        held += unit.weight * heldIn(matched.spots[i] ?? [], window);
      }
      return {
        start,
        end,
        score:
          sum / Math.max(held, LEAST_HELD * query.total) +
          (asked
            ? beside(query, matched, asked, first, last, at, view.passage.block.text.slice(start, end).includes(","))
            : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What lies between a candidate and a word: nothing (1), a clause's end, a sentence's. */
function apart({ passage: { block } }: View, one: Span, other: Span, between: string, behind: boolean): number {
  const sentence = block.sentences.find((s) => s.start <= one.start && one.start < s.end);
  if (!sentence || other.start < sentence.start || other.start >= sentence.end) return SENTENCE;
  if (block.kind === "row") return CLAUSE;
  if (/[;:]/.test(between)) return CLAUSE * CLAUSE;
  if (!between.includes(",")) return 1;
  return behind ? COMMA : CLAUSE;
}

/** Whether the term before the interrogative stands right before the candidate, or the one behind it right behind. */
function beside(
  query: Query,
  matched: Matched,
  asked: Asked,
  first: number,
  last: number,
  at: (offset: number) => number,
  isApposed: boolean,
): number {
  const { tokens } = matched.view;
  const left = neighbour(tokens, first, -1);
  // Behind a name with its office the clause goes on after a comma.
  const right = neighbour(tokens, last, 1, isApposed);
  const holds = (unitAt: number, side: number | null, end: "start" | "end"): boolean =>
    side !== null &&
    query.units.some(
      (unit, i) =>
        (end === "start" ? unit.at === unitAt : unit.at + unit.length - 1 === unitAt) &&
        (matched.spots[i] ?? []).some((spot) => at(end === "start" ? spot.start : spot.end - 1) === side),
    );
  const office = query.units.some(
    (unit, i) => OFFICE.has(unit.before) && (matched.spots[i] ?? []).some((spot) => at(spot.start) === right),
  );
  const before = holds(wordBeside(query, asked.from - 1, -1), left, "end");
  const behind = holds(wordBeside(query, asked.to, 1), right, "start");
  // The verb that an asked subject goes with stands before the name: that name is its object.
  const object = !before && asked.from === 0 && holds(wordBeside(query, asked.to, 1), left, "start");
  return (before || behind || office ? BESIDE : 0) - (object ? BESIDE : 0);
}

const firstWord = ({ wordings: [own] }: Unit): string => own?.folded[0] ?? "";

/** The nearest term of the question in a direction that says something. */
function wordBeside(query: Query, from: number, step: 1 | -1): number {
  for (let at = from, count = 0; count < 3; at += step, count++)
    if (query.units.some((unit) => unit.at === at && unit.kind === "syllable" && !LINKS.has(firstWord(unit))))
      return at;
  return from;
}

/** The nearest token in a direction that does not only link; null where a clause ends before. */
function neighbour(tokens: View["tokens"], from: number, step: 1 | -1, overComma = false): number | null {
  for (let at = from + step, count = 0; count < 3; at += step, count++) {
    const token = tokens[at];
    if (!token) return null;
    if (!(step > 0 ? token : tokens[at + 1])?.joined && !(overComma && at === from + 1)) return null;
    if (!LINKS.has(token.folded)) return at;
  }
  return null;
}

/** The token at an offset of a view's text, by binary search. */
function indexOf({ tokens }: View): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

import type { Candidate } from "./candidate.ts";
import { kept } from "../kept.ts";
import { heldIn, type Matched, matchWords } from "../ranking/match.ts";
import type { Question } from "../../model/question.ts";
import type { Query, Unit } from "../ranking/query.ts";
import { type Words, wordsOf } from "../ranking/view.ts";

const columns = new Map<string, Words>();

/** The share of the question that the candidate's scopes hold, each part at the weight of the tightest scope that holds it. */
export function scopeMatch(query: Query, matched: Matched, candidate: Candidate): number {
  // What the title says of place and year holds for every figure below it.
  const above = (i: number, unit: Unit) =>
    (unit.context ? 1 : (candidate.above ?? query.weights.scope.title)) * (matched.scope[i] ?? 0);
  const values = heldByScopes(query, matched, candidate, above);
  return query.units.reduce((sum, unit, i) => sum + unit.weight * (values[i] ?? 0), 0) / query.total;
}

/** The share (0 to 1) that the candidate's own scopes hold of what the question says of what it counts: "bị kỷ luật" of "bao nhiêu đảng viên bị kỷ luật". */
export function predicateMatch({ predicate }: Question, query: Query, matched: Matched, candidate: Candidate): number {
  if (predicate === null) return 0;
  const values = heldByScopes(query, matched, candidate, () => 0);
  let sum = 0;
  let total = 0;
  for (const [i, unit] of query.units.entries()) {
    if (unit.at < predicate.at || unit.at + unit.length > predicate.at + predicate.length) continue;
    total += unit.weight;
    sum += unit.weight * (values[i] ?? 0);
  }
  return total === 0 ? 0 : sum / total;
}

/** How well a candidate's column and scopes hold each unit of the question, at least `above`. */
function heldByScopes(
  query: Query,
  matched: Matched,
  candidate: Candidate,
  above: (unit: number, of: Unit) => number,
): number[] {
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  return query.units.map((unit, i) => {
    const spots = matched.spots[i] ?? [];
    let value = Math.max(above(i, unit), column[i] ?? 0);
    if (spots.length > 0)
      for (const scope of candidate.scopes)
        if (scope.weight > value) value = Math.max(value, scope.weight * heldIn(spots, scope.span));
    return value;
  });
}

export function columnWords(column: string): Words {
  let words = columns.get(column);
  if (!words) {
    words = wordsOf(column);
    if (columns.size > 1000) columns.clear();
    columns.set(column, words);
  }
  return words;
}

/** Scopes from this weight on speak of a figure and not of another one beside it. */
export const SHARED = 0.8;

/** The share of a candidate's own label that the question does not speak of: "women" for a question about all. */
export function foreignLabel(query: Query, candidate: Candidate): number {
  const words = kept(labels, candidate, () => labelOf(candidate));
  const foreign = words.filter((word) => !query.spoken.has(word)).length;
  return foreign / Math.max(4, words.length);
}

const labels = new WeakMap<Candidate, readonly string[]>();

/** The folded words of a candidate's own label, itself and its numbers left out. */
function labelOf({ view, named, start, end }: Candidate): string[] {
  return named.flatMap((span) =>
    view.tokens.flatMap((token) => {
      const inside = token.start >= span.start && token.end <= span.end;
      const own = token.start >= start && token.end <= end;
      return inside && !own && token.kind !== "number" && token.folded.length >= 2 ? [token.folded] : [];
    }),
  );
}

/** 1 where a word of the question stands right beside the candidate, falling to 0 at 80 characters. */
export function nearness(query: Query, matched: Matched, candidate: Candidate): number {
  let weight = 0;
  for (const [i, unit] of query.units.entries()) {
    let distance = 80;
    for (const spot of matched.spots[i] ?? []) {
      const gap =
        spot.end <= candidate.start
          ? candidate.start - spot.end
          : spot.start >= candidate.end
            ? spot.start - candidate.end
            : 0;
      distance = Math.min(distance, gap);
    }
    weight += unit.weight * (1 - distance / 80);
  }
  return weight / query.total;
}

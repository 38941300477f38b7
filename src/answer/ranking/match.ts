import type { Span } from "../../model/document.ts";
import type { Query, Unit } from "./query.ts";
import type { View, Words } from "./view.ts";

/** Where a text holds a unit, and how well (0 to 1). */
interface Spot extends Span {
  readonly value: number;
}

/** A passage with the spots of each unit of a query in its text, and how well what it stands under holds each unit. */
export interface Matched {
  readonly view: View;
  readonly spots: readonly (readonly Spot[])[];
  readonly scope: readonly number[];
  /** How well the heads of its table columns hold each unit: part of what a row says. */
  readonly columns: readonly number[];
}

/** "phó bí thư" is no "bí thư": see Weights.query.deputy. */
const VETO = "pho";
/** What a word counts that a row's column head says for it. */
const COLUMN = 0.9;
const NOWHERE: readonly Spot[] = [];

/** Locates every unit of a query in a passage and in what it stands under. */
export function matchView(query: Query, view: View): Matched {
  return {
    view,
    spots: query.units.map((unit) => locate(query, unit, view)),
    columns: view.columns === null ? [] : matchWords(query, view.columns),
    scope: matchWords(query, view.scope),
  };
}

/** Many passages stand under the same words, and many figures in the same column: what a query finds there, as long as it is asked. */
const found = new WeakMap<Query, Map<Words, readonly number[]>>();

/** How well a few words by themselves (a title, a column head) hold each unit. */
export function matchWords(query: Query, words: Words): readonly number[] {
  const known = found.get(query) ?? new Map<Words, readonly number[]>();
  const values =
    known.get(words) ?? query.units.map((unit) => Math.max(0, ...locate(query, unit, words).map((s) => s.value)));
  found.set(query, known.set(words, values));
  return values;
}

function locate({ weights }: Query, unit: Unit, words: Words): readonly Spot[] {
  let spots: Spot[] | undefined;
  for (const wording of unit.wordings) {
    const indices = words.positions.get(wording.folded[0] ?? "");
    if (!indices) continue;
    for (const index of indices) {
      let exact = true;
      let fits = true;
      let gap = 0;
      if (wording.counted) while (words.tokens[index + gap + 1]?.kind === "number") gap++;
      if (wording.counted && gap === 0) continue;
      for (let i = 0; i < wording.folded.length && fits; i++) {
        const token = words.tokens[index + i + (i > 0 ? gap : 0)];
        fits = token !== undefined && token.folded === wording.folded[i] && (i === 0 || token.joined);
        if (fits && token?.accented !== wording.accented[i]) exact = false;
      }
      if (!fits) continue;
      const first = words.tokens[index];
      const vetoed = (words.tokens[index - 1]?.folded === VETO && first?.joined === true) !== (unit.before === VETO);
      const last = words.tokens[index + gap + wording.folded.length - 1];
      if (!first || !last) continue;
      spots ??= [];
      spots.push({
        start: first.start,
        end: last.end,
        value: wording.weight * (exact ? 1 : weights.query.folded) * (vetoed ? weights.query.deputy : 1),
      });
    }
  }
  const { amount } = unit;
  if (amount !== null && weights.query.bounds > 0)
    for (const { start, end, unit: name, holds } of words.bounds)
      if (name === amount.unit && holds(amount.value)) (spots ??= []).push({ start, end, value: weights.query.bounds });
  return spots ?? NOWHERE;
}

/** How well a span holds a unit: its best spot inside, 0 where there is none. */
export function heldIn(spots: readonly Spot[], span: Span): number {
  let best = 0;
  for (const spot of spots)
    if (spot.value > best && spot.start >= span.start && spot.end <= span.end) best = spot.value;
  return best;
}

/** How well a span of the passage, with the heads of its columns, holds each unit. */
export function heldOf(query: Query, { spots, columns }: Matched, span: Span): number[] {
  return query.units.map((_, i) => Math.max(heldIn(spots[i] ?? NOWHERE, span), COLUMN * (columns[i] ?? 0)));
}

/** The share of the question (0 to 1) that is held so; `scope` adds what only the passage's headings hold, at that weight. */
export function shareOf(query: Query, matched: Matched, held: readonly number[], scope = 0): number {
  let sum = 0;
  for (const [i, unit] of query.units.entries())
    sum += unit.weight * Math.max(held[i] ?? 0, scope * (matched.scope[i] ?? 0));
  return sum / query.total;
}

/** The share of the question (0 to 1) that a span of the passage holds; `scope` adds what only its headings hold, at that weight. */
export function coverage(query: Query, matched: Matched, span: Span, scope = 0): number {
  return shareOf(query, matched, heldOf(query, matched, span), scope);
}

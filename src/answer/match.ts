import type { Span } from "../model/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Question } from "../model/question.ts";
import { fold } from "../text/fold.ts";
import type { View, Words } from "./view.ts";

interface Wording {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  readonly weight: number;
}

/** One thing of the question that a text may hold: a syllable or a pair of neighbours, with other wordings. */
export interface Unit {
  readonly wordings: readonly Wording[];
  /** The folded syllable before it in the question. */
  readonly before: string;
  /** Role weight times inverse document frequency; a pair's is scaled by PAIR_SHARE. */
  readonly weight: number;
}

/** A question as weighted units. */
export interface Query {
  readonly units: readonly Unit[];
  /** Sum of the weights; at least a small number. */
  readonly total: number;
  /** Every folded syllable that the question or its other wordings speak of. */
  readonly spoken: ReadonlySet<string>;
}

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

/** What a word counts when only its letters fit and its marks do not. */
const FOLDED_ONLY = 0.7;
/** "phó bí thư" is no "bí thư": a match right behind this word counts little where only one of question and text says it. */
const VETO = "pho";
const VETOED = 0.4;
/** An ordinal picks one item among its like: it weighs this share of all other words together. */
const WHOLE_SHARE = 0.6;
/** What a word counts that a row's column head says for it. */
const COLUMN = 0.9;
/** What a pair of neighbouring syllables counts beside its syllables. */
const PAIR_SHARE = 0.6;

/** Weighs the terms of a question by the corpus: idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5)), Robertson's. */
export function toQuery(question: Question, lexicon: Lexicon): Query {
  const idf = (count: number) => Math.log(1 + (lexicon.passages - count + 0.5) / (count + 0.5));
  const units: Unit[] = [];
  const spoken = new Set<string>();
  for (const [at, term] of question.terms.entries()) {
    if (term.weight === 0) continue;
    if (question.expansions.some((e) => e.whole && at >= e.at && at < e.at + e.length)) continue;
    const others = question.expansions
      .filter((e) => at >= e.at && at < e.at + e.length)
      .map((e) => ({ accented: e.to, folded: e.to.map(fold), weight: e.weight }));
    for (const word of [term.folded, ...others.flatMap((o) => o.folded)]) spoken.add(word);
    const own = idf(lexicon.passagesOf.get(term.folded) ?? 0);
    units.push({
      wordings: [{ accented: [term.accented], folded: [term.folded], weight: 1 }, ...others],
      before: question.terms[at - 1]?.folded ?? "",
      weight: term.weight * own,
    });
    const next = question.terms[at + 1];
    if (!next || next.weight === 0 || !next.joined) continue;
    const count = lexicon.passagesOfPair.get(`${term.folded} ${next.folded}`) ?? 0;
    if (count === 0) continue;
    const sides = own + idf(lexicon.passagesOf.get(next.folded) ?? 0);
    units.push({
      wordings: [{ accented: [term.accented, next.accented], folded: [term.folded, next.folded], weight: 1 }],
      before: question.terms[at - 1]?.folded ?? "",
      weight: (PAIR_SHARE * Math.min(term.weight, next.weight) * (idf(count) + sides / 2)) / 2,
    });
  }
  const syllables = units.reduce((sum, unit) => sum + unit.weight, 0);
  for (const unit of wholes(question, WHOLE_SHARE * syllables)) {
    units.push(unit);
    for (const word of unit.wordings.flatMap((w) => w.folded)) spoken.add(word);
  }
  const total = units.reduce((sum, unit) => sum + unit.weight, 0);
  return { units, total: Math.max(1e-6, total), spoken };
}

/** Phrases that count as one thing only. */
function wholes(question: Question, weight: number): Unit[] {
  return question.expansions
    .filter((e) => e.whole)
    .map(({ at, length, to }) => {
      const terms = question.terms.slice(at, at + length);
      const own = { accented: terms.map((t) => t.accented), folded: terms.map((t) => t.folded), weight: 1 };
      return { wordings: [{ accented: to, folded: to.map(fold), weight: 1 }, own], before: "", weight };
    });
}

/** Locates every unit of a query in a passage and in what it stands under. */
export function matchView(query: Query, view: View): Matched {
  return {
    view,
    spots: query.units.map((unit) => locate(unit, view)),
    columns: view.columns === null ? [] : matchWords(query, view.columns),
    scope: query.units.map((unit) => Math.max(0, ...locate(unit, view.scope).map((s) => s.value))),
  };
}

/** How well a few words by themselves (a column head) hold each unit. */
export function matchWords(query: Query, words: Words): number[] {
  return query.units.map((unit) => Math.max(0, ...locate(unit, words).map((s) => s.value)));
}

function locate(unit: Unit, words: Words): Spot[] {
  const spots: Spot[] = [];
  for (const wording of unit.wordings) {
    for (const index of words.positions.get(wording.folded[0] ?? "") ?? []) {
      let exact = true;
      let fits = true;
      for (let i = 0; i < wording.folded.length && fits; i++) {
        const token = words.tokens[index + i];
        fits = token !== undefined && token.folded === wording.folded[i] && (i === 0 || token.joined);
        if (fits && token?.accented !== wording.accented[i]) exact = false;
      }
      if (!fits) continue;
      const first = words.tokens[index];
      const vetoed = (words.tokens[index - 1]?.folded === VETO && first?.joined === true) !== (unit.before === VETO);
      const last = words.tokens[index + wording.folded.length - 1];
      if (first && last)
        spots.push({
          start: first.start,
          end: last.end,
          value: wording.weight * (exact ? 1 : FOLDED_ONLY) * (vetoed ? VETOED : 1),
        });
    }
  }
  return spots;
}

/** How well a span holds a unit: its best spot inside, 0 where there is none. */
export function heldIn(spots: readonly Spot[], span: Span): number {
  let best = 0;
  for (const spot of spots)
    if (spot.value > best && spot.start >= span.start && spot.end <= span.end) best = spot.value;
  return best;
}

/** The share of the question (0 to 1) that a span of the passage holds; `scope` adds what only its headings hold, at that weight. */
export function coverage(query: Query, matched: Matched, span: Span, scope = 0): number {
  let sum = 0;
  for (const [i, unit] of query.units.entries()) {
    const inside = heldIn(matched.spots[i] ?? [], span);
    sum += unit.weight * Math.max(inside, COLUMN * (matched.columns[i] ?? 0), scope * (matched.scope[i] ?? 0));
  }
  return sum / query.total;
}

import type { Span } from "../model/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Question } from "../model/question.ts";
import { canonical, fold } from "../text/fold.ts";
import { type Words, within } from "./view.ts";

/** One thing of the question that a text may hold: a syllable or a pair of neighbours, with other wordings. */
export interface Unit {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  /** Role weight times inverse document frequency. */
  readonly weight: number;
  readonly alternatives: readonly {
    readonly accented: readonly string[];
    readonly folded: readonly string[];
    readonly weight: number;
  }[];
  /** Index of its first term in the question. */
  readonly at: number;
}

export interface Query {
  readonly units: readonly Unit[];
  readonly pairs: readonly Unit[];
  /** Sum of all weights, pairs included at PAIR_SHARE; at least a small number. */
  readonly total: number;
}

/** What a word counts when only its letters fit and its marks do not. */
const FOLDED_ONLY = 0.7;
/** What a pair of neighbouring syllables counts beside its syllables. */
export const PAIR_SHARE = 0.6;

/** Weighs the terms of a question by the corpus: idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5)), Robertson's. */
export function toQuery(question: Question, lexicon: Lexicon): Query {
  const idf = (count: number) => Math.log(1 + (lexicon.passages - count + 0.5) / (count + 0.5));
  const units: Unit[] = [];
  const pairs: Unit[] = [];
  for (const [at, term] of question.terms.entries()) {
    if (term.weight === 0) continue;
    const alternatives = question.expansions
      .filter((e) => at >= e.at && at < e.at + e.length)
      .map((e) => ({ accented: e.to, folded: e.to.map(foldSyllable), weight: e.weight }));
    units.push({
      accented: [term.accented],
      folded: [term.folded],
      weight: term.weight * idf(lexicon.passagesOf.get(term.folded) ?? 0),
      alternatives,
      at,
    });
    const next = question.terms[at + 1];
    if (!next || next.weight === 0 || !next.joined) continue;
    const count = lexicon.passagesOfPair.get(`${term.folded} ${next.folded}`) ?? 0;
    if (count === 0) continue;
    const sides = idf(lexicon.passagesOf.get(term.folded) ?? 0) + idf(lexicon.passagesOf.get(next.folded) ?? 0);
    pairs.push({
      accented: [term.accented, next.accented],
      folded: [term.folded, next.folded],
      weight: (Math.min(term.weight, next.weight) * (idf(count) + sides / 2)) / 2,
      alternatives: [],
      at,
    });
  }
  const sum = (list: readonly Unit[]) => list.reduce((total, u) => total + u.weight, 0);
  return { units, pairs, total: Math.max(1e-6, sum(units) + PAIR_SHARE * sum(pairs)) };
}

function foldSyllable(accented: string): string {
  return fold(canonical(accented).normalize("NFC"));
}

/** How well a span of words holds a unit: 1 as written, less by folded letters or another wording, 0 not at all. */
export function held(unit: Unit, words: Words, span: Span): number {
  let best = sequence(unit.accented, "a", words, span) ? 1 : sequence(unit.folded, "f", words, span) ? FOLDED_ONLY : 0;
  if (best === 1) return best;
  for (const other of unit.alternatives) {
    if (other.weight > best && sequence(other.accented, "a", words, span)) best = other.weight;
    else if (other.weight * FOLDED_ONLY > best && sequence(other.folded, "f", words, span))
      best = other.weight * FOLDED_ONLY;
  }
  return best;
}

function sequence(syllables: readonly string[], spelling: "a" | "f", words: Words, span: Span): boolean {
  const first = words.positions.get(spelling + syllables[0]);
  if (!first) return false;
  if (syllables.length === 1) return within(words, first, span);
  return first.some((index) => {
    const token = words.tokens[index];
    const last = words.tokens[index + syllables.length - 1];
    if (!token || !last || token.start < span.start || last.end > span.end) return false;
    return syllables.every((s, i) => {
      const t = words.tokens[index + i];
      return (i === 0 || t?.joined) && (spelling === "a" ? t?.accented : t?.folded) === s;
    });
  });
}

/** The share of the question (0 to 1) that a span of words holds. */
export function coverage(query: Query, words: Words, span: Span): number {
  let sum = 0;
  for (const unit of query.units) sum += unit.weight * held(unit, words, span);
  for (const pair of query.pairs) sum += PAIR_SHARE * pair.weight * held(pair, words, span);
  return sum / query.total;
}

export const everything: Span = { start: 0, end: Number.POSITIVE_INFINITY };

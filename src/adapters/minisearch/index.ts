import type { Hit, IndexEntry, SearchIndex, WeightedTerm } from "../../ports.ts";
import { createPostings, type Postings } from "./postings.ts";

const SCOPE_BOOST = 0.5;

/** Everything that a search reads, replaced as a whole. */
interface Loaded {
  /** Ids of the passages; their places here are the numbers by which everything else speaks of them. */
  readonly ids: readonly string[];
  /** The number of the scope under which each passage stands. */
  readonly scopeOf: Uint32Array;
  /** Passages by their text. */
  readonly texts: Postings;
  /** What passages stand under, once however many stand under it. */
  readonly scopes: Postings;
}

/** A SearchIndex in memory on MiniSearch, with the project's own terms in place of its tokeniser. */
export function createMiniSearchIndex(): SearchIndex {
  let loaded = build([]);
  return {
    async load(entries) {
      loaded = build(entries);
    },
    async search(terms, limit, accepts) {
      const weights = merge(terms);
      if (weights.size === 0) return [];
      const { ids, scopeOf, texts, scopes } = loaded;
      const scores = scoresOf(texts, weights);
      const above = scoresOf(scopes, weights);
      for (let number = 0; number < scores.length; number++)
        scores[number] = at(scores, number) + SCOPE_BOOST * at(above, at(scopeOf, number));
      return best(ids, scores, limit, accepts);
    },
  };
}

function build(entries: readonly IndexEntry[]): Loaded {
  const scopes = new Map<string, number>();
  for (const { scope } of entries) if (!scopes.has(scope)) scopes.set(scope, scopes.size);
  return {
    ids: entries.map(({ id }) => id),
    scopeOf: Uint32Array.from(entries, ({ scope }) => scopes.get(scope) ?? 0),
    texts: createPostings(entries.map(({ text }) => text)),
    scopes: createPostings([...scopes.keys()]),
  };
}

/** The score of every text, by number: its terms' BM25 scores added up, each times the term's weight. */
function scoresOf(postings: Postings, weights: ReadonlyMap<string, number>): Float64Array {
  const sums = new Float64Array(postings.texts);
  for (const [term, weight] of weights) {
    const { numbers, scores } = postings.of(term);
    for (let i = 0; i < numbers.length; i++) {
      const number = at(numbers, i);
      sums[number] = at(sums, number) + weight * at(scores, i);
    }
  }
  return sums;
}

/** The best scores above 0, best first, equal ones by id. Few of many are wanted, so nearly all are only held against the worst of the best so far. */
function best(
  ids: readonly string[],
  scores: Float64Array,
  limit: number,
  accepts: (id: string) => boolean = () => true,
): Hit[] {
  const hits: Hit[] = [];
  for (let number = 0; number < scores.length; number++) {
    const score = at(scores, number);
    const last = hits.length < limit ? undefined : hits.at(-1);
    if (score <= 0 || limit <= 0 || (last && score < last.score)) continue;
    const hit = { id: ids[number] as string, score };
    if ((last && isBefore(last, hit)) || !accepts(hit.id)) continue;
    if (last) hits.pop();
    let place = hits.length;
    while (place > 0 && isBefore(hit, hits[place - 1] as Hit)) place--;
    hits.splice(place, 0, hit);
  }
  return hits;
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.score === b.score ? a.id < b.id : a.score > b.score;
}

/** The number at a place that is known to lie inside. */
function at(numbers: Float64Array | Uint32Array, index: number): number {
  return numbers[index] as number;
}

function merge(terms: readonly WeightedTerm[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) if (weight > 0) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

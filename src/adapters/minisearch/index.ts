import type { Hit, SearchIndex, WeightedTerm } from "../../ports.ts";
import { inSlices } from "../../text/steps.ts";
import { changedBatches, type SeenBatch } from "./parts.ts";
import { type Scoring, scoringOf } from "./scoring.ts";

const SCOPE_BOOST = 0.5;

/**
 * A SearchIndex in memory on MiniSearch, with the project's own terms in place of its tokeniser. Like Lucene's it is made of segments
 * that never change and of notes on what in them is gone; terms are scored over all that is there, so that an index that was changed
 * gives the scores of one that was built anew.
 */
export function createMiniSearchIndex(): SearchIndex {
  return viewOf([]);
}

function viewOf(seen: readonly SeenBatch[]): SearchIndex {
  const ids = seen.flatMap(({ batch }) => batch.entries.map(({ id }) => id));
  const scopeOf = seen.flatMap(({ batch }) => [...batch.scopeOf]);
  const isThere = seen.flatMap((one) => [...one.isThere]);
  const texts = scoringOf(seen.map((one) => ({ segment: one.batch.texts, isThere: one.isThere })));
  const scopes = scoringOf(
    seen.map(({ batch, underScope }) => ({
      segment: batch.scopes,
      isThere: Uint8Array.from(underScope, (under) => Number(under > 0)),
    })),
  );
  return {
    async changed({ add, remove }) {
      return viewOf(await inSlices(changedBatches(seen, add, remove)));
    },
    async search(terms, limit, accepts) {
      const weights = merge(terms);
      if (weights.size === 0) return [];
      const scores = scoresOf(texts, weights);
      const above = scoresOf(scopes, weights);
      for (let number = 0; number < scores.length; number++)
        scores[number] = isThere[number] === 0 ? 0 : at(scores, number) + SCOPE_BOOST * at(above, scopeOf[number] ?? 0);
      return best(ids, scores, limit, accepts);
    },
  };
}

/** The score of every text, by number: its terms' BM25 scores added up, each times the term's weight. */
function scoresOf(scoring: Scoring, weights: ReadonlyMap<string, number>): Float64Array {
  const sums = new Float64Array(scoring.size);
  for (const [term, weight] of weights) {
    const { numbers, scores } = scoring.of(term);
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

import MiniSearch, { type Options } from "minisearch";
import type { Hit, IndexEntry, SearchIndex, WeightedTerm } from "../../ports.ts";
import { termsOf } from "../../text/terms.ts";

/** BM25+ parameters found best on four sets; d 0 makes it plain BM25. */
const BM25 = { k: 1.2, b: 0.6, d: 0 };
const SCOPE_BOOST = 0.5;

const options: Options<IndexEntry> = {
  fields: ["text", "scope"],
  storeFields: [],
  tokenize: termsOf,
  processTerm: (term) => term,
};

/** A SearchIndex in memory on MiniSearch, with the project's own terms in place of its tokeniser. */
export function createMiniSearchIndex(): SearchIndex {
  let index = new MiniSearch<IndexEntry>(options);
  return {
    async load(entries) {
      const next = new MiniSearch<IndexEntry>(options);
      next.addAll(entries);
      index = next;
    },
    async search(terms, limit) {
      const weights = merge(terms);
      if (weights.size === 0 || index.documentCount === 0) return [];
      const results = index.search([...weights.keys()].join("\n"), {
        tokenize: (text) => text.split("\n"),
        processTerm: (term) => term,
        prefix: false,
        fuzzy: false,
        combineWith: "OR",
        bm25: BM25,
        boost: { text: 1, scope: SCOPE_BOOST },
        boostTerm: (term) => weights.get(term) ?? 0,
      });
      // MiniSearch multiplies a score by the number of matched terms, which favours passages of many common words: undone here.
      const hits: Hit[] = results.map((r) => ({ id: String(r.id), score: r.score / Math.max(1, r.queryTerms.length) }));
      return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },
  };
}

function merge(terms: readonly WeightedTerm[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) if (weight > 0) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

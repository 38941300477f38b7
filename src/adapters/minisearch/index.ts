import MiniSearch, { type Options } from "minisearch";
import type { Hit, IndexEntry, SearchIndex, WeightedTerm } from "../../ports.ts";
import { termsOf } from "../../text/terms.ts";

/** BM25+ parameters found best on four sets; d 0 makes it plain BM25. */
const BM25 = { k: 1.2, b: 0.6, d: 0 };
const SCOPE_BOOST = 0.5;

/** What is indexed of each side: passages by their text, and what passages stand under once, however many stand under it. */
interface Text {
  readonly id: string;
  readonly text: string;
}

const options: Options<Text> = {
  fields: ["text"],
  storeFields: [],
  tokenize: termsOf,
  processTerm: (term) => term,
};

/** Everything that a search reads, replaced as a whole. */
interface Loaded {
  readonly texts: MiniSearch<Text>;
  readonly scopes: MiniSearch<Text>;
  /** Scope -> the ids of the passages that stand under it. */
  readonly under: ReadonlyMap<string, readonly string[]>;
}

/** A SearchIndex in memory on MiniSearch, with the project's own terms in place of its tokeniser. */
export function createMiniSearchIndex(): SearchIndex {
  let loaded = build([]);
  return {
    async load(entries) {
      loaded = build(entries);
    },
    async search(terms, limit) {
      const weights = merge(terms);
      if (weights.size === 0) return [];
      const { texts, scopes, under } = loaded;
      const scores = scoresOf(texts, weights);
      for (const [scope, score] of scoresOf(scopes, weights))
        for (const id of under.get(scope) ?? []) scores.set(id, (scores.get(id) ?? 0) + SCOPE_BOOST * score);
      return best(scores, limit);
    },
  };
}

function build(entries: readonly IndexEntry[]): Loaded {
  const under = new Map<string, string[]>();
  for (const { id, scope } of entries) {
    const ids = under.get(scope);
    if (ids) ids.push(id);
    else under.set(scope, [id]);
  }
  const texts = new MiniSearch<Text>(options);
  texts.addAll(entries.map(({ id, text }) => ({ id, text })));
  const scopes = new MiniSearch<Text>(options);
  scopes.addAll([...under.keys()].map((scope) => ({ id: scope, text: scope })));
  return { texts, scopes, under };
}

function scoresOf(index: MiniSearch<Text>, weights: ReadonlyMap<string, number>): Map<string, number> {
  if (index.documentCount === 0) return new Map();
  const results = index.search([...weights.keys()].join("\n"), {
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
    prefix: false,
    fuzzy: false,
    combineWith: "OR",
    bm25: BM25,
    boostTerm: (term) => weights.get(term) ?? 0,
  });
  // MiniSearch multiplies a score by the number of matched terms, which favours passages of many common words: undone here.
  return new Map(results.map((r) => [String(r.id), r.score / Math.max(1, r.queryTerms.length)]));
}

function best(scores: ReadonlyMap<string, number>, limit: number): Hit[] {
  const least = [...scores.values()].sort((a, b) => b - a)[limit - 1] ?? 0;
  return [...scores]
    .flatMap(([id, score]): Hit[] => (score >= least ? [{ id, score }] : []))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function merge(terms: readonly WeightedTerm[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) if (weight > 0) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

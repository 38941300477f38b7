import MiniSearch from "minisearch";
import { termsOf } from "../../text/terms.ts";

/** BM25+ parameters found best on four sets; d 0 makes it plain BM25. */
const BM25 = { k: 1.2, b: 0.6, d: 0 };

/** The texts that hold a term, by number, with the BM25 score of the term in each. */
export interface Posting {
  readonly numbers: Uint32Array;
  readonly scores: Float64Array;
}

/** Some texts, numbered from 0 on, searched a term at a time. */
export interface Postings {
  /** How many texts there are. */
  readonly texts: number;
  of(term: string): Posting;
}

/** At most so many terms are remembered as held by no text. */
const MOST_ABSENT = 10_000;
const NONE: Posting = { numbers: new Uint32Array(), scores: new Float64Array() };

/**
 * Indexes texts with MiniSearch, which scores a term when it is first asked for. Every question shares most of its terms with others, and a
 * query of one term scores the same whatever else is asked, so its posting is kept: all of them together are no larger than the index.
 */
export function createPostings(texts: readonly string[]): Postings {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, bm25: BM25 },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  const known = new Map<string, Posting>();
  const absent = new Set<string>();
  return {
    texts: texts.length,
    of: (term) => {
      const held = known.get(term);
      if (held || absent.has(term)) return held ?? NONE;
      const posting = search(index, term);
      if (posting !== NONE) known.set(term, posting);
      else {
        if (absent.size === MOST_ABSENT) absent.clear();
        absent.add(term);
      }
      return posting;
    },
  };
}

function search(index: MiniSearch, term: string): Posting {
  const numbers: number[] = [];
  const scores: number[] = [];
  // The filter sees each result before MiniSearch sorts those that pass: the order does not matter here.
  const filter = ({ id, score }: { readonly id: number; readonly score: number }): boolean => {
    numbers.push(id);
    scores.push(score);
    return false;
  };
  if (index.documentCount > 0) index.search(term, { filter });
  return numbers.length === 0 ? NONE : { numbers: Uint32Array.from(numbers), scores: Float64Array.from(scores) };
}

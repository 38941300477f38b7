import MiniSearch from "minisearch";
import type { Steps } from "../../text/steps.ts";
import { termsOf } from "../../text/terms.ts";

/** With such a k and no b, BM25 is a term's count times its inverse document frequency: the count can be had back. */
const COUNTING = { k: 1e12, b: 0, d: 0 };

/** The texts of a segment that hold a term, by number, with how often each holds it. */
export interface Posting {
  readonly numbers: Uint32Array;
  readonly counts: Uint32Array;
}

/** Some texts, numbered from 0 on, that never change. */
export interface Segment {
  /** How many different terms each text has. */
  readonly lengths: Uint32Array;
  of(term: string): Posting;
}

/** At most so many terms are remembered as held by no text. */
const MOST_ABSENT = 10_000;
const NONE: Posting = { numbers: new Uint32Array(), counts: new Uint32Array() };

/** Indexes texts with MiniSearch, one a step; a term's posting is looked up when it is first asked for, and kept, for every question shares most of its terms with others. */
export function* segmentOf(texts: readonly string[]): Steps<Segment> {
  const lengths = new Uint32Array(texts.length);
  let at = 0;
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => {
      const terms = termsOf(text);
      lengths[at] = new Set(terms).size;
      return terms;
    },
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, bm25: COUNTING },
  });
  for (const text of texts) {
    index.add({ id: at, text });
    at++;
    yield;
  }
  const known = new Map<string, Posting>();
  const absent = new Set<string>();
  return {
    lengths,
    of: (term) => {
      const held = known.get(term);
      if (held || absent.has(term)) return held ?? NONE;
      const posting = look(index, term);
      if (posting !== NONE) known.set(term, posting);
      else {
        if (absent.size === MOST_ABSENT) absent.clear();
        absent.add(term);
      }
      return posting;
    },
  };
}

function look(index: MiniSearch, term: string): Posting {
  const numbers: number[] = [];
  const scores: number[] = [];
  // The filter sees each result before MiniSearch sorts those that pass: the order does not matter here.
  const filter = ({ id, score }: { readonly id: number; readonly score: number }): boolean => {
    numbers.push(id);
    scores.push(score);
    return false;
  };
  if (index.documentCount > 0) index.search(term, { filter });
  if (numbers.length === 0) return NONE;
  const idf = inverseFrequency(index.documentCount, numbers.length);
  return { numbers: Uint32Array.from(numbers), counts: Uint32Array.from(scores, (score) => Math.round(score / idf)) };
}

/** BM25's inverse document frequency of a term that `holding` of `all` texts have, as Lucene and MiniSearch compute it. */
export function inverseFrequency(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

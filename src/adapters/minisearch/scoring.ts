import { inverseFrequency, type Segment } from "./segment.ts";

/** BM25's parameters (Robertson and Zaragoza 2009), found best on four sets. */
const K = 1.2;
const B = 0.6;

/** A segment as one view of the index sees it: which of its texts count. */
export interface Part {
  readonly segment: Segment;
  /** 1 for each text that counts. */
  readonly isThere: Uint8Array;
}

/** Texts with the BM25 score of a term in each; texts are numbered through all parts. */
export interface Scored {
  readonly numbers: Uint32Array;
  readonly scores: Float64Array;
}

const NONE: Scored = { numbers: new Uint32Array(), scores: new Float64Array() };

/** The scores of terms in the texts of some segments, as if those that count were all there is. */
export interface Scoring {
  /** How many numbers there are, texts that do not count among them. */
  readonly size: number;
  of(term: string): Scored;
}

/** Scores the texts of some segments; a term's scores are kept, so that questions share them. */
export function scoringOf(parts: readonly Part[]): Scoring {
  let all = 0;
  let length = 0;
  let size = 0;
  for (const { segment, isThere } of parts) {
    for (let number = 0; number < isThere.length; number++) {
      if (isThere[number] === 0) continue;
      all++;
      length += segment.lengths[number] as number;
    }
    size += isThere.length;
  }
  const average = length / Math.max(1, all);
  const known = new Map<string, Scored>();
  return {
    size,
    of: (term) => {
      let scored = known.get(term);
      if (scored === undefined) {
        scored = score(parts, term, all, average);
        if (scored !== NONE) known.set(term, scored);
      }
      return scored;
    },
  };
}

function score(parts: readonly Part[], term: string, all: number, average: number): Scored {
  const numbers: number[] = [];
  const scores: number[] = [];
  let offset = 0;
  for (const { segment, isThere } of parts) {
    const posting = segment.of(term);
    for (let i = 0; i < posting.numbers.length; i++) {
      const number = posting.numbers[i] as number;
      if (isThere[number] === 0) continue;
      const count = posting.counts[i] as number;
      const length = (segment.lengths[number] as number) / average;
      numbers.push(offset + number);
      scores.push((count * (K + 1)) / (count + K * (1 - B + B * length)));
    }
    offset += isThere.length;
  }
  if (numbers.length === 0) return NONE;
  const idf = inverseFrequency(all, numbers.length);
  return { numbers: Uint32Array.from(numbers), scores: Float64Array.from(scores, (one) => one * idf) };
}

import type { Question, QuestionTerm } from "../model/question.ts";
import type { WeightedTerm } from "../ports.ts";
import { fold } from "../text/fold.ts";
import { termOf } from "../text/terms.ts";

/** Weights of the kinds of terms in a query, tuned together on several corpora. */
const WEIGHT = { accented: 1, folded: 0.6, accentedPair: 0.8, foldedPair: 0.5, synonym: 0.25, key: 3 };

/** A word to mark, by its spelling with and without marks. */
export type MarkedWord = Pick<QuestionTerm, "accented" | "folded">;

/** The words that count in a question, and their synonyms: what to mark in an excerpt. */
export function wordsOf({ terms, expansions }: Question): readonly MarkedWord[] {
  const own = terms.filter((term) => term.role === "content" || term.role === "key");
  const synonyms = expansions.flatMap(({ to }) => to.map((word) => ({ accented: word, folded: fold(word) })));
  return [...own.map(({ accented, folded }) => ({ accented, folded })), ...synonyms];
}

/** What the index is asked for a question. */
export function queryTerms(question: Question): WeightedTerm[] {
  const terms: WeightedTerm[] = [];
  const add = (term: string, weight: number) => terms.push({ term, weight });
  for (const [at, term] of question.terms.entries()) {
    if (term.weight === 0) continue;
    add(`a${term.accented}`, WEIGHT.accented * term.weight);
    add(`f${term.folded}`, WEIGHT.folded * term.weight);
    const next = question.terms[at + 1];
    if (!next || next.weight === 0 || !next.joined) continue;
    const weight = Math.min(term.weight, next.weight);
    add(`A${term.accented} ${next.accented}`, WEIGHT.accentedPair * weight);
    add(`F${term.folded} ${next.folded}`, WEIGHT.foldedPair * weight);
  }
  for (const { to, weight } of question.expansions) {
    for (const word of to) add(`a${word}`, WEIGHT.synonym * weight);
    for (const [i, word] of to.entries()) if (to[i + 1]) add(`A${word} ${to[i + 1]}`, WEIGHT.synonym * weight);
  }
  for (const key of question.keys) add(termOf.key(key.number), WEIGHT.key);
  return terms;
}

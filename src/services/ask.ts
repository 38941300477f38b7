import { answerQuestion } from "../answer/answer.ts";
import { explain } from "../answer/explain.ts";
import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { SearchIndex, WeightedTerm } from "../ports.ts";
import { understand } from "../question/understand.ts";
import { termOf } from "../text/terms.ts";
import type { Corpus } from "./ingest.ts";

/** Passages taken from the index for ranking. */
const CANDIDATES = 40;
/** Weights of the kinds of terms in a query, tuned together on several corpora. */
const WEIGHT = { accented: 1, folded: 0.6, accentedPair: 0.8, foldedPair: 0.5, synonym: 0.25, key: 3 };

/** Answers one question; `explain` says how its answer came about. */
export interface Ask {
  (question: string): Promise<Answer>;
  explain(question: string): Promise<string>;
}

/** Binds the way of a question to a corpus and its index. */
export function createAsk(corpus: Corpus, index: SearchIndex): Ask {
  const run = async (raw: string) => {
    const question = understand(raw, corpus.lexicon, corpus.lists);
    const hits = await index.search(queryTerms(question), CANDIDATES);
    const found = hits.flatMap(({ id, score }) => {
      const passage = corpus.passages.get(id);
      const document = passage && corpus.documents.get(passage.documentId);
      return document ? [{ passage, document, score }] : [];
    });
    return { question, ...answerQuestion(question, found, corpus.lexicon) };
  };
  return Object.assign(async (question: string) => (await run(question)).answer, {
    explain: async (raw: string) => {
      const { question, answer, trace } = await run(raw);
      return explain(question, answer, trace);
    },
  });
}

function queryTerms(question: Question): WeightedTerm[] {
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

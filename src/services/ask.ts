import { answerQuestion, type Trace } from "../answer/answer.ts";
import { explain } from "../answer/explain.ts";
import { toExcerpt } from "../answer/compose.ts";
import { type Weights, weights as standard } from "../answer/weights.ts";
import type { Answer, Excerpt } from "../model/answer.ts";
import type { Question, QuestionTerm } from "../model/question.ts";
import type { SearchIndex, WeightedTerm } from "../ports.ts";
import { followUp, onlyAsks } from "../question/followup.ts";
import { isSmallTalk } from "../question/smalltalk.ts";
import { understand } from "../question/understand.ts";
import { fold } from "../text/fold.ts";
import { termOf } from "../text/terms.ts";
import type { Corpus } from "./ingest.ts";

/** Passages taken from the index for ranking. */
const CANDIDATES = 30;
/** Weights of the kinds of terms in a query, tuned together on several corpora. */
const WEIGHT = { accented: 1, folded: 0.6, accentedPair: 0.8, foldedPair: 0.5, synonym: 0.25, key: 3 };

/** Results after those of the answer: at most so many, and none that scores less than this share of the best. */
const MORE = { most: 12, share: 0.2 };

/** What a question stands in. */
export interface Conversation {
  /** What a short question may go on from: what an answer before gave as `next`. */
  readonly before?: string | null;
}

/** An answer with what a reader may ask to see next. */
export interface Results {
  readonly answer: Answer;
  /** What the next question may go on from from now on; null leaves it as it was, as refusals and small talk do. */
  readonly next: string | null;
  /** How many excerpts come after those of the answer; none where nothing is found. */
  readonly moreCount: number;
  /** These excerpts, best first; cut only when they are asked for. */
  readonly more: () => Excerpt[];
  /** The words that count in the question, and their synonyms: what to mark in an excerpt. */
  readonly words: readonly Pick<QuestionTerm, "accented" | "folded">[];
  /** How sure the answer is, for ranking answers by it: the higher, the surer. */
  readonly confidence: number;
}

/** Answers one question; `results` adds what comes after the answer, `explain` says how it came about. */
export interface Ask {
  (question: string, conversation?: Conversation): Promise<Answer>;
  results(question: string, conversation?: Conversation): Promise<Results>;
  explain(question: string, conversation?: Conversation): Promise<string>;
}

/** Refusals of a question that the next may vary, where nothing else was asked: another year, another document. */
const VARIABLE = new Set<string | undefined>(["document", "content", "name", "year", "kind"]);

/** Binds the way of a question to a corpus and its index. */
export function createAsk(corpus: Corpus, index: SearchIndex, weights: Weights = standard): Ask {
  const run = async (raw: string, { before = null }: Conversation = {}) => {
    const { lexicon, lists } = corpus;
    const alone = understand(raw, lexicon, lists);
    const typed = { typed: raw, question: alone };
    const combined = before === null ? null : followUp(typed, before, lexicon, lists);
    const question = combined === null ? alone : understand(combined, lexicon, lists);
    const hits = await index.search(queryTerms(question), CANDIDATES);
    const found = hits.flatMap(({ id, score }) => {
      const passage = corpus.passages.get(id);
      const document = passage && corpus.documents.get(passage.documentId);
      return document ? [{ passage, document, score }] : [];
    });
    const { answer, trace } = answerQuestion(question, found, lexicon, weights);
    const isLost = combined === null && onlyAsks(typed);
    return { question, answer: isLost ? withoutBefore(answer) : answer, trace };
  };
  return Object.assign(async (...asked: Parameters<typeof run>) => (await run(...asked)).answer, {
    results: async (raw: string, conversation: Conversation = {}): Promise<Results> => {
      const { question, answer, trace } = await run(raw, conversation);
      const shown = new Set(answer.excerpts.map((excerpt) => excerpt.passageId));
      const least = MORE.share * (trace.ranked[0]?.score ?? 0);
      const others = answer.status === "not_found" ? [] : trace.ranked;
      const more = others
        .filter(({ matched, score }) => score >= least && !shown.has(matched.view.passage.id))
        .slice(0, MORE.most);
      return {
        answer,
        next: nextOf(raw, answer, conversation.before ?? null),
        moreCount: more.length,
        more: () => more.map(({ matched, window, score }) => toExcerpt(matched.view, window, score)),
        words: wordsOf(question),
        confidence: confidenceOf(trace, answer),
      };
    },
    explain: async (...asked: Parameters<typeof run>) => {
      const { question, answer, trace } = await run(...asked);
      return explain(question, answer, trace);
    },
  });
}

/** What a direct answer adds: it passed more demands than an excerpt has to. */
const DIRECT = 0.15;

/** How far the corpus speaks of the question says more of an answer than its own score does: see docs/risk-coverage.md. */
const confidenceOf = ({ spoken }: Trace, { answers }: Answer): number => spoken + (answers.length > 0 ? DIRECT : 0);

/** "Năm nào?" where nothing was asked before: whatever the index finds for that is no answer. */
const withoutBefore = ({ understood }: Answer): Answer => ({
  status: "not_found",
  understood,
  answers: [],
  excerpts: [],
  figures: [],
  checks: [],
  suggestions: [],
  refusal: { reason: "before", what: "" },
});

function nextOf(raw: string, { status, understood, refusal }: Answer, before: string | null): string | null {
  if (isSmallTalk(raw)) return null;
  const isGoneOnFrom = status === "answered" || (before === null && VARIABLE.has(refusal?.reason));
  return isGoneOnFrom ? understood.text : null;
}

function wordsOf({ terms, expansions }: Question): Results["words"] {
  const own = terms.filter((term) => term.role === "content" || term.role === "key");
  const synonyms = expansions.flatMap(({ to }) => to.map((word) => ({ accented: word, folded: fold(word) })));
  return [...own.map(({ accented, folded }) => ({ accented, folded })), ...synonyms];
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

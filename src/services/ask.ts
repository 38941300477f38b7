import { answerQuestion, type Trace } from "../answer/answer.ts";
import { explain } from "../answer/explain.ts";
import { toExcerpt } from "../answer/compose.ts";
import { type Weights, weights as standard } from "../answer/weights.ts";
import type { Answer, Excerpt, Refusal } from "../model/answer.ts";
import type { Document } from "../model/document.ts";
import type { SearchIndex } from "../ports.ts";
import { followUp, onlyAsks } from "../question/followup.ts";
import { isSmallTalk } from "../question/smalltalk.ts";
import { understand } from "../question/understand.ts";
import type { Corpus } from "./ingest.ts";
import { type MarkedWord, queryTerms, wordsOf } from "./terms.ts";

/** Passages taken from the index for ranking. */
const CANDIDATES = 30;
/** Results after those of the answer: at most so many, and none that scores less than this share of the best. */
const MORE = { most: 12, share: 0.2 };

/** What a question stands in. */
export interface Conversation {
  /** What a short question may go on from: what an answer before gave as `next`. */
  readonly before?: string | null;
  /** The documents that may answer; all unless given. */
  readonly within?: (document: Document) => boolean;
}

/** An answer with what a reader may ask to see next. */
export interface Results {
  readonly answer: Answer;
  /** What the next question may go on from from now on; null leaves it as it was, as refusals and small talk do. */
  readonly next: string | null;
  /** Whether nothing was asked, but greeted or thanked. */
  readonly isSmallTalk: boolean;
  /** How many excerpts come after those of the answer; none where nothing is found. */
  readonly moreCount: number;
  /** These excerpts, best first; cut only when they are asked for. */
  readonly more: () => Excerpt[];
  /** The words that count in the question, and their synonyms: what to mark in an excerpt. */
  readonly words: readonly MarkedWord[];
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
  const run = async (raw: string, { before = null, within = () => true }: Conversation = {}) => {
    const { lexicon, lists } = corpus;
    const alone = understand(raw, lexicon, lists);
    const typed = { typed: raw, question: alone };
    const combined = before === null ? null : followUp(typed, before, lexicon, lists);
    const question = combined === null ? alone : understand(combined, lexicon, lists);
    const hits = await index.search(queryTerms(question), CANDIDATES, (id) => {
      const document = corpus.documents.get(corpus.passages.get(id)?.documentId ?? "");
      return document !== undefined && within(document);
    });
    const found = hits.flatMap(({ id, score }) => {
      const passage = corpus.passages.get(id);
      const document = passage && corpus.documents.get(passage.documentId);
      return document ? [{ passage, document, score }] : [];
    });
    const { answer, trace } = answerQuestion(question, found, lexicon, weights);
    if (isSmallTalk(raw)) return { question, answer: nothingBut("talk", answer, raw), trace };
    const isLost = combined === null && onlyAsks(typed);
    return { question, answer: isLost ? nothingBut("before", answer) : answer, trace };
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
        isSmallTalk: isSmallTalk(raw),
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

/** "Năm nào?" where nothing was asked before, "cảm ơn": whatever the index finds for that is no answer. */
const nothingBut = (reason: Refusal["reason"], { understood }: Answer, text = understood.text): Answer => ({
  status: "not_found",
  understood: { ...understood, text },
  answers: [],
  excerpts: [],
  figures: [],
  checks: [],
  suggestions: [],
  refusal: { reason, what: "" },
});

function nextOf(raw: string, { status, understood, refusal }: Answer, before: string | null): string | null {
  if (isSmallTalk(raw)) return null;
  const isGoneOnFrom = status === "answered" || (before === null && VARIABLE.has(refusal?.reason));
  return isGoneOnFrom ? understood.text : null;
}

import { toExcerpt } from "../answer/compose.ts";
import { matchView } from "../answer/ranking/match.ts";
import { type Query, toQuery } from "../answer/ranking/query.ts";
import { viewOf } from "../answer/ranking/view.ts";
import { bestWindow } from "../answer/ranking/windows.ts";
import { weights } from "../answer/weights.ts";
import type { Excerpt } from "../model/answer.ts";
import type { Page } from "../model/catalogue.ts";
import type { Document, Passage } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import type { Question } from "../model/question.ts";
import type { Hit, SearchIndex } from "../ports.ts";
import { readSearch, type Search } from "../question/filters.ts";
import { understand } from "../question/understand.ts";
import { catalogueOf, pageOf } from "./catalogue.ts";
import type { Corpus } from "./ingest.ts";
import { createSieve } from "./sieve.ts";
import { type MarkedWord, queryTerms, wordsOf } from "./terms.ts";
import { titlesLike } from "./titles.ts";

/** Passages taken from the index at most; where there are so many, there may be more. */
const MOST_FOUND = 300;
/** A passage must hold this share of the words that the best ones hold. */
const LEAST_HELD = 0.5;
const MOST_TITLES = 3;
/** A title is near where it holds this much of what was looked for, by weight. */
const LEAST_LIKE = 0.25;

/** What a search finds. */
export type Found =
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "empty" }
  | {
      readonly kind: "passages";
      readonly search: Search;
      /** How the words were read: marks restored, slips mended. */
      readonly understood: string;
      readonly words: readonly MarkedWord[];
      readonly page: Page<Excerpt>;
      /** Whether there may be more than are counted. */
      readonly isCut: boolean;
    }
  | { readonly kind: "documents"; readonly search: Search; readonly page: Page<Document> }
  | {
      readonly kind: "nothing";
      readonly search: Search;
      /** The words in the nearest spelling that the corpus knows; null where that is how they were typed. */
      readonly spelling: string | null;
      readonly titles: readonly Document[];
    };

/** One page of what a search finds, `size` results a page; `page` counts from 0, past the end is the last one. */
export type SearchFor = (typed: string, page: number, size: number) => Promise<Found>;

/** Binds searching with filters to a corpus and its index. */
export function createSearch(corpus: Corpus, index: SearchIndex): SearchFor {
  return async (typed, page, size) => {
    const issuers = catalogueOf(corpus)
      .issuers({})
      .flatMap(({ value }) => value ?? []);
    const search = readSearch(typed, issuers);
    const { problems, words, phrases, filters, excluded } = search;
    if (problems.length > 0) return { kind: "problems", problems };
    const question = understand([words, ...phrases].join(" "), corpus.lexicon, corpus.lists);
    const wanted = contentOf(question);
    const isFiltered = Object.values(filters).some((value) => value !== null) || excluded.length > 0;
    if (wanted.length === 0 && phrases.length === 0)
      return isFiltered ? listed(corpus, search, page, size) : { kind: "empty" };
    const sieve = createSieve(search);
    const hits = await index.search(queryTerms(question), MOST_FOUND, (id) => {
      const passage = corpus.passages.get(id);
      const document = passage && corpus.documents.get(passage.documentId);
      return document !== undefined && sieve.takes(passage as Passage, document);
    });
    const kept = holding(corpus, hits, wanted);
    if (kept.length === 0) return nothing(corpus, search, question);
    const query = toQuery(question, corpus.lexicon, weights);
    const { items, ...rest } = pageOf(kept, page, size);
    return {
      kind: "passages",
      search,
      understood: question.text,
      words: wordsOf(question),
      page: { ...rest, items: items.map((hit) => excerptOf(corpus, hit, question, query)) },
      isCut: hits.length === MOST_FOUND,
    };
  };
}

/** The folded words that a passage is to hold. */
const contentOf = ({ terms }: Question): string[] =>
  terms.filter(({ role }) => role === "content" || role === "key").map(({ folded }) => folded);

/** The passages that hold the most of the words, themselves or by what they stand under; half as much as the best is still shown. */
function holding(corpus: Corpus, hits: readonly Hit[], wanted: readonly string[]): Hit[] {
  const held = hits.map((hit) => {
    const [passage, document] = placeOf(corpus, hit);
    const { positions, scope } = viewOf(passage, document);
    return wanted.filter((word) => positions.has(word) || scope.positions.has(word)).length;
  });
  const most = Math.max(0, ...held);
  if (most < LEAST_HELD * wanted.length) return [];
  const least = most === wanted.length ? most : Math.ceil(LEAST_HELD * wanted.length);
  return hits.filter((_, i) => (held[i] ?? 0) >= least);
}

/** The index holds passages of the corpus only. */
function placeOf(corpus: Corpus, { id }: Hit): [Passage, Document] {
  const passage = corpus.passages.get(id) as Passage;
  return [passage, corpus.documents.get(passage.documentId) as Document];
}

function excerptOf(corpus: Corpus, hit: Hit, question: Question, query: Query): Excerpt {
  const matched = matchView(query, viewOf(...placeOf(corpus, hit)));
  return toExcerpt(matched.view, bestWindow(question, query, matched), hit.score);
}

function listed(corpus: Corpus, search: Search, page: number, size: number): Found {
  const documents = catalogueOf(corpus).documents.filter(createSieve(search).takesAll);
  if (documents.length === 0) return { kind: "nothing", search, spelling: null, titles: [] };
  return { kind: "documents", search, page: pageOf(documents, page, size) };
}

function nothing(corpus: Corpus, search: Search, question: Question): Found {
  const looked = [search.words, ...search.phrases].join(" ").trim();
  const titles = [...titlesLike(corpus, question.text)]
    .filter(([, share]) => share >= LEAST_LIKE)
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TITLES)
    .map(([document]) => document);
  const spelling = question.text.toLowerCase() === looked.toLowerCase() ? null : question.text;
  return { kind: "nothing", search, spelling, titles };
}

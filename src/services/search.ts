import { toExcerpt } from "../answer/compose.ts";
import { coverage, matchView } from "../answer/ranking/match.ts";
import { type Query, toQuery } from "../answer/ranking/query.ts";
import { isDocument, mentions } from "../answer/ranking/rank.ts";
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
import { catalogueOf, pageOf } from "./catalogue/catalogue.ts";
import type { Corpus } from "./ingest.ts";
import { createSieve } from "./sieve.ts";
import { type MarkedWord, queryTerms, wordsOf } from "./terms.ts";
import { titlesLike } from "./catalogue/titles.ts";

/** Passages taken from the index at most; where there are so many, there may be more. */
const MOST_FOUND = 300;
/** So much of the words, by weight, a passage must hold by itself or by what it stands under. */
const LEAST_HELD = 0.72;
/** What a word counts that only the headings hold. */
const ABOVE = 0.9;
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

/** How many passages, or documents where only filters are given, stand on a page. */
export interface PageSizes {
  readonly passages: number;
  readonly documents: number;
}

/** One page of what a search finds, of the documents that may be found: all unless said; `page` counts from 0, past the end is the last one. */
export type SearchFor = (
  typed: string,
  page: number,
  sizes: PageSizes,
  within?: (document: Document) => boolean,
) => Promise<Found>;

/** Binds searching with filters to a corpus and its index. */
export function createSearch(corpus: Corpus, index: SearchIndex): SearchFor {
  return async (typed, page, sizes, within = () => true) => {
    const issuers = catalogueOf(corpus)
      .issuers({})
      .flatMap(({ value }) => value ?? []);
    const search = readSearch(typed, issuers);
    const { problems, words, phrases, filters, excluded } = search;
    if (problems.length > 0) return { kind: "problems", problems };
    const read = (text: string): Question => understand(text, corpus.lexicon, corpus.lists);
    const question = read([words, ...phrases].join(" "));
    const beside = phrases.length === 0 ? question : read(words);
    const isFiltered = Object.values(filters).some((value) => value !== null) || excluded.length > 0;
    if (phrases.length === 0 && !saysSomething(question))
      return isFiltered ? listed(corpus, search, within, page, sizes.documents) : { kind: "empty" };
    const [query, besideQuery] = [question, beside].map((one) => toQuery(one, corpus.lexicon, weights)) as [
      Query,
      Query,
    ];
    const sieve = createSieve(search);
    const hits = await index.search(queryTerms(question), MOST_FOUND, (id) => {
      const passage = corpus.passages.get(id);
      const document = passage && corpus.documents.get(passage.documentId);
      return document !== undefined && within(document) && sieve.takes(passage as Passage, document);
    });
    const kept = hits.filter((hit) => holds(corpus, hit, beside, besideQuery));
    if (kept.length === 0) return nothing(corpus, search, within, question);
    const { items, ...rest } = pageOf(kept, page, sizes.passages);
    return {
      kind: "passages",
      search,
      understood: question.text,
      words: wordsOf(question),
      page: { ...rest, items: items.map((hit) => excerptOf(corpus, hit, question, query)) },
      isCut: hits.length === MOST_FOUND && kept.at(-1) === hits.at(-1),
    };
  };
}

const saysSomething = ({ terms }: Question): boolean => terms.some(({ role }) => role === "content" || role === "key");

/** Whether a passage holds enough of the words, and speaks of or belongs to every document that is named by number. */
function holds(corpus: Corpus, hit: Hit, { keys }: Question, query: Query): boolean {
  const [passage, document] = placeOf(corpus, hit);
  const view = viewOf(passage, document);
  if (!keys.every((key) => isDocument(key, document) || mentions(key, view))) return false;
  const whole = { start: 0, end: passage.block.text.length };
  return query.units.length === 0 || coverage(query, matchView(query, view), whole, ABOVE) >= LEAST_HELD;
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

type Within = (document: Document) => boolean;

function listed(corpus: Corpus, search: Search, within: Within, page: number, size: number): Found {
  const { takesAll } = createSieve(search);
  const documents = catalogueOf(corpus).documents.filter((one) => within(one) && takesAll(one));
  if (documents.length === 0) return { kind: "nothing", search, spelling: null, titles: [] };
  return { kind: "documents", search, page: pageOf(documents, page, size) };
}

function nothing(corpus: Corpus, search: Search, within: Within, question: Question): Found {
  const looked = [search.words, ...search.phrases].join(" ").trim();
  const titles = [...titlesLike(corpus, question.text)]
    .filter(([document, share]) => share >= LEAST_LIKE && within(document))
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TITLES)
    .map(([document]) => document);
  const spelling = question.text.toLowerCase() === looked.toLowerCase() ? null : question.text;
  return { kind: "nothing", search, spelling, titles };
}

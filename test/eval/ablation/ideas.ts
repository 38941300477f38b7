import { type Weights, weights as standard } from "../../../src/answer/weights.ts";
import type { Lexicon, WordLists } from "../../../src/model/lexicon.ts";
import type { Corpus } from "../../../src/services/ingest.ts";

/** Weights that differ from the standard ones. */
export type Changes = { readonly [Room in keyof Weights]?: Partial<Weights[Room]> };

/** What the ideas of the word lists are switched off by. */
export interface Without {
  /** The corpus's lexicon without the everyday phrases that come with the program. */
  readonly phrases: Lexicon;
  /** The synonyms before the list was doubled; null where the lists cannot be told apart. */
  readonly addedSynonyms: WordLists["synonyms"] | null;
}

/** One idea of the program with what switches it off: other weights, or a corpus that lacks what it lives on. */
export interface Idea {
  readonly name: string;
  readonly weights?: Changes;
  readonly corpus?: (corpus: Corpus, without: Without) => Corpus;
}

/** The standard weights with some of them changed. */
export function withChanges(changes: Changes): Weights {
  const rooms = Object.entries(standard).map(([room, weights]) => [
    room,
    { ...weights, ...changes[room as keyof Weights] },
  ]);
  return Object.fromEntries(rooms) as Weights;
}

const none = new Map<never, never>();
const { scope } = standard;

/** Every idea, in the order in which a question meets them. */
export const ideas: readonly Idea[] = [
  {
    name: "Tone marks restored, slips mended",
    // The syllables stay known, so that none is taken for an abbreviation; only their accented forms are gone.
    corpus: (corpus) => ({ ...corpus, lexicon: { ...corpus.lexicon, byFolded: withoutForms(corpus.lexicon) } }),
  },
  { name: "Everyday phrases", corpus: (corpus, { phrases }) => ({ ...corpus, lexicon: phrases }) },
  {
    name: "Abbreviations",
    corpus: (corpus) => ({ ...corpus, lists: { ...corpus.lists, abbreviations: none } }),
  },
  { name: "Synonyms, all", corpus: (corpus) => ({ ...corpus, lists: { ...corpus.lists, synonyms: none } }) },
  {
    name: "Synonyms, the second half of the list",
    corpus: (corpus, { addedSynonyms }) => ({
      ...corpus,
      lists: { ...corpus.lists, synonyms: addedSynonyms ?? corpus.lists.synonyms },
    }),
  },
  {
    name: "Other wordings count more where the corpus lacks the question's own",
    weights: { query: { synonymBeside: 0, synonymInstead: 0 } },
  },
  {
    name: "Single syllables count less in a phrase that the corpus says otherwise",
    weights: { query: { inside: 1 } },
  },
  { name: "Pairs of syllables", weights: { query: { pair: 0 } } },
  { name: "Ordinals pick an item", weights: { query: { ordinal: 0 } } },
  { name: "Letters without their marks count less", weights: { query: { folded: 1 } } },
  { name: "“phó …” is another office", weights: { query: { deputy: 1 } } },
  {
    name: "Headings and title as scope",
    weights: { window: { headings: 0 }, passage: { headings: 0 }, scope: { title: 0 } },
  },
  { name: "The index's score", weights: { passage: { index: 0 } } },
  { name: "The whole passage", weights: { passage: { all: 0 } } },
  { name: "Titles and lines about the document come later", weights: { passage: { meta: 0, title: 0 } } },
  { name: "A passage that answers goes before its like", weights: { passage: { answering: 1, reasoning: 1 } } },
  { name: "The type of document spoken of", weights: { passage: { spokenKind: 0 } } },
  {
    name: "Document numbers",
    weights: { passage: { ownKey: 0, citedKey: 0 }, candidate: { key: 0, cited: 0 } },
  },
  { name: "The whole window", weights: { window: { all: 0 } } },
  { name: "The window's best sentence", weights: { window: { sentence: 0 } } },
  { name: "The kind asked for, in the window", weights: { window: { kind: 0 } } },
  { name: "Matches in the window's middle", weights: { window: { centre: 0 } } },
  { name: "Longer windows first", weights: { window: { length: 0 } } },
  { name: "A cut sentence counts less", weights: { window: { part: 1 } } },
  {
    name: "Clauses",
    weights: { scope: { shared: scope.label, topic: scope.label, sibling: scope.label, owned: scope.label } },
  },
  { name: "The head that a clause goes on from", weights: { scope: { head: 0 } } },
  { name: "Words shared by figures of one unit", weights: { scope: { shared: scope.topic } } },
  { name: "The figure's type", weights: { candidate: { type: 0 } } },
  { name: "Counted noun and unit", weights: { candidate: { counted: 0, unit: 0 } } },
  { name: "Labels that the question does not speak of", weights: { candidate: { foreign: 0 } } },
  { name: "The passage's score, for its figures", weights: { candidate: { passage: 0 } } },
  { name: "Nearness", weights: { candidate: { nearness: 0 } } },
  { name: "Years", weights: { candidate: { year: 0 } } },
  { name: "What the question names and a figure lacks", weights: { candidate: { lacks: 0 } } },
  { name: "Contrasts (plan, last year, change)", weights: { candidate: { contrast: 0 } } },
  {
    name: "Document relations and ends",
    weights: { candidate: { based: 0, replaced: 0, attached: 0, recent: 0, most: 0, edge: 0, otherKind: 0 } },
  },
  { name: "What the question says of what it counts", weights: { candidate: { predicate: 0 } } },
  { name: "Quantities between bounds", weights: { query: { bounds: 0 }, candidate: { bounds: 0 } } },
  { name: "The rate that a sum of money is asked at", weights: { candidate: { rate: 0 } } },
  { name: "Refusal of what the corpus does not speak of", weights: { refusal: { spoken: 0 } } },
  { name: "Figures and documents far from the question", weights: { refusal: { far: 0, farSpoken: 0, farGiven: 0 } } },
  { name: "The subject of a document that is asked for", weights: { refusal: { subject: 0 } } },
];

function withoutForms({ byFolded }: Lexicon): Lexicon["byFolded"] {
  return new Map([...byFolded.keys()].map((folded) => [folded, []]));
}

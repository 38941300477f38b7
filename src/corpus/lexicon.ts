import type { Document } from "../model/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { particles } from "../text/common-words.ts";
import { isPlaceHead } from "../text/places.ts";
import { canonical, fold } from "../text/fold.ts";
import { Layered } from "../text/layered.ts";
import { atOnce, type Steps } from "../text/steps.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { years } from "./figures.ts";

/** How many occurrences in the corpus one common phrase counts as: enough to settle "bao nhieu", too few to overrule the corpus. */
const COMMON_WEIGHT = 2.5;
/** People say particles far more often than a list of them does. */
const PARTICLE_WEIGHT = 15;

/** Counts the words of all documents (titles once, passages each) and adds the common words of the language: phrases of words with one space between them, divided by semicolons and line ends. */
export function buildLexicon(documents: Iterable<Document>, commonPhrases: string): Lexicon {
  return atOnce(lexiconSteps(documents, commonPhrases));
}

/** The same in steps. */
export function* lexiconSteps(documents: Iterable<Document>, commonPhrases: string): Steps<Lexicon> {
  const counts = new Counts();
  for (const phrase of commonPhrases.split(/[;\n]+ */)) counts.addPhrase(wordsOf(phrase), COMMON_WEIGHT);
  for (const line of particles.split("\n")) counts.addPhrase(tokenise(line), PARTICLE_WEIGHT);
  yield;
  for (const document of documents) yield* counts.add(document, 1);
  return counts.lexicon();
}

const countsOf = new WeakMap<Lexicon, Counts>();

/**
 * The lexicon when some documents go and others come, in steps; the one before stays as it is. It equals the one that would be built of
 * the documents that are left, but that a syllable keeps the spelling (hòa, hoà) in which it was first met.
 */
export function* changedLexicon(lexicon: Lexicon, gone: Iterable<Document>, come: Iterable<Document>): Steps<Lexicon> {
  const counts = yield* countsFor(lexicon).copy();
  for (const document of gone) yield* counts.add(document, -1);
  for (const document of come) yield* counts.add(document, 1);
  return counts.lexicon();
}

function countsFor(lexicon: Lexicon): Counts {
  const counts = countsOf.get(lexicon);
  if (counts === undefined) throw new Error("a lexicon that was not built here");
  return counts;
}

type Word = Pick<Token, "raw" | "accented" | "joined">;

/** The words of a phrase that has nothing else in it: many phrases are read at every start, so no tokeniser looks at them. */
function wordsOf(phrase: string): Word[] {
  if (phrase === "") return [];
  return phrase.split(" ").map((raw, at) => ({ raw, accented: canonical(raw), joined: at > 0 }));
}

type Numbers<K = string> = Layered<K, number>;

/** How often everything occurs, so that a document can be taken out again. */
class Counts {
  #unigrams: Numbers = Layered.empty();
  #bigrams: Numbers = Layered.empty();
  #surfaces = Layered.empty<string, string>();
  #byFolded = Layered.empty<string, readonly string[]>();
  #passagesOf: Numbers = Layered.empty();
  #passagesOfPair: Numbers = Layered.empty();
  #places = Layered.empty<string, ReadonlyMap<string, number>>();
  #names: Numbers = Layered.empty();
  #common: Numbers = Layered.empty();
  #years: Numbers<number> = Layered.empty();
  #total = 0;
  #passages = 0;

  /** Adds a document (`by` 1) or takes one out that was added (−1). */
  *add(document: Document, by: 1 | -1): Steps<void> {
    const year = (one: number): void => bump(this.#years, one, by);
    this.addPhrase(tokenise(document.title), by);
    const about = tokenise([document.title, document.issuer ?? ""].join(" . "));
    this.#addNames(about, by);
    this.#addPassage(about, by);
    years(document.title).forEach(year);
    if (document.date) year(Number(document.date.slice(0, 4)));
    for (const block of document.blocks) {
      years(block.text).forEach(year);
      const tokens = tokenise(block.text);
      this.addPhrase(tokens, by);
      this.#addNames(tokens, by);
      if (block.kind !== "heading") {
        this.#passages += by;
        this.#addPassage(tokens, by);
      }
      yield;
    }
  }

  addPhrase(tokens: readonly Word[], weight: number): void {
    const sign = Math.sign(weight);
    let left: Word | undefined;
    for (const token of tokens) {
      this.#addSyllable(token, weight);
      if (!/^\p{Lu}/u.test(token.raw)) bump(this.#common, token.accented, sign);
      if (left && token.joined) bump(this.#bigrams, `${left.accented} ${token.accented}`, weight);
      left = token;
    }
  }

  #addSyllable({ raw, accented }: Word, weight: number): void {
    const before = this.#unigrams.get(accented) ?? 0;
    bump(this.#unigrams, accented, weight);
    this.#total += weight;
    if (before === 0) {
      if (!this.#surfaces.has(accented)) this.#surfaces.set(accented, raw.toLowerCase());
      this.#setForms(accented, (forms) => [...forms, accented]);
    } else if (before + weight === 0) this.#setForms(accented, (forms) => forms.filter((form) => form !== accented));
  }

  /** Keeps the accented forms of a folded syllable. */
  #setForms(accented: string, change: (forms: readonly string[]) => readonly string[]): void {
    const folded = fold(this.#surfaces.get(accented) ?? accented);
    const forms = change(this.#byFolded.get(folded) ?? []);
    if (forms.length === 0) this.#byFolded.delete(folded);
    else this.#byFolded.set(folded, forms);
  }

  #addPassage(tokens: readonly Token[], by: 1 | -1): void {
    const words = new Set<string>();
    const pairs = new Set<string>();
    let left: Token | undefined;
    for (const token of tokens) {
      words.add(token.folded);
      if (left && token.joined) pairs.add(`${left.folded} ${token.folded}`);
      left = token;
    }
    for (const word of words) bump(this.#passagesOf, word, by);
    for (const pair of pairs) bump(this.#passagesOfPair, pair, by);
  }

  /** Notes pairs of capitalised syllables, and those behind "huyện", "xã" … or the committee of one ("Huyện ủy Thẩm Lương"). */
  #addNames(tokens: readonly Token[], by: 1 | -1): void {
    const capitals = tokens.map(({ raw }) => isName(raw));
    for (const [at, a] of tokens.entries()) {
      const b = tokens[at + 1];
      if (!b?.joined || !capitals[at] || !capitals[at + 1]) continue;
      const name = `${a.folded} ${b.folded}`;
      bump(this.#names, name, by);
      const from = tokens[at - 1]?.accented === COMMITTEE ? at - 2 : at - 1;
      const head = tokens[from];
      if (!head || !a.joined || !isPlaceHead(tokens[from - 1]?.accented, head.accented)) continue;
      this.#addPlace(name, head.accented, by);
    }
  }

  #addPlace(name: string, head: string, by: 1 | -1): void {
    // A copy shares what it does not change.
    const heads = new Map(this.#places.get(name));
    bump(heads, head, by);
    if (heads.size === 0) this.#places.delete(name);
    else this.#places.set(name, heads);
  }

  /** Counts that can be changed without changing these. */
  *copy(): Steps<Counts> {
    const other = new Counts();
    other.#unigrams = yield* this.#unigrams.copy();
    other.#bigrams = yield* this.#bigrams.copy();
    other.#surfaces = yield* this.#surfaces.copy();
    other.#byFolded = yield* this.#byFolded.copy();
    other.#passagesOf = yield* this.#passagesOf.copy();
    other.#passagesOfPair = yield* this.#passagesOfPair.copy();
    other.#places = yield* this.#places.copy();
    other.#names = yield* this.#names.copy();
    other.#common = yield* this.#common.copy();
    other.#years = yield* this.#years.copy();
    other.#total = this.#total;
    other.#passages = this.#passages;
    return other;
  }

  /** What is counted by now; the counts must not change any more. */
  lexicon(): Lexicon {
    const lexicon: Lexicon = {
      passages: this.#passages,
      byFolded: this.#byFolded,
      unigrams: this.#unigrams,
      surfaces: this.#surfaces,
      bigrams: this.#bigrams,
      total: this.#total,
      passagesOf: this.#passagesOf,
      passagesOfPair: this.#passagesOfPair,
      places: this.#places,
      names: this.#names,
      common: this.#common,
      years: this.#years,
    };
    countsOf.set(lexicon, this);
    return lexicon;
  }
}

const COMMITTEE = canonical("ủy");

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

type Countable<K> = Pick<Map<K, number>, "get"> & { set(key: K, value: number): unknown; delete(key: K): unknown };

/** Adds to a count; what comes to nothing goes. */
function bump<K>(map: Countable<K>, key: K, by: number): void {
  const sum = (map.get(key) ?? 0) + by;
  if (sum === 0) map.delete(key);
  else map.set(key, sum);
}

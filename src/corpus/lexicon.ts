import type { Document } from "../model/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { particles } from "../text/common-words.ts";
import { isPlaceHead } from "../text/places.ts";
import { canonical, fold } from "../text/fold.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { years } from "./figures.ts";

/** How many occurrences in the corpus one common phrase counts as: enough to settle "bao nhieu", too few to overrule the corpus. */
const COMMON_WEIGHT = 2.5;
/** People say particles far more often than a list of them does. */
const PARTICLE_WEIGHT = 15;

/** Counts the words of all documents (titles once, passages each) and adds the common words of the language: phrases of words with one space between them, divided by semicolons and line ends. */
export function buildLexicon(documents: Iterable<Document>, commonPhrases: string): Lexicon {
  const counts = new Counts();
  for (const phrase of commonPhrases.split(/[;\n]+ */)) counts.addPhrase(wordsOf(phrase), COMMON_WEIGHT);
  for (const line of particles.split("\n")) counts.addPhrase(tokenise(line), PARTICLE_WEIGHT);
  let passages = 0;
  for (const document of documents) {
    counts.addPhrase(tokenise(document.title), 1);
    const about = tokenise([document.title, document.issuer ?? ""].join(" . "));
    counts.addNames(about);
    counts.addPassage(about);
    for (const year of years(document.title)) counts.years.add(year);
    for (const block of document.blocks) {
      for (const year of years(block.text)) counts.years.add(year);
      const tokens = tokenise(block.text);
      counts.addPhrase(tokens, 1);
      counts.addNames(tokens);
      if (block.kind === "heading") continue;
      passages++;
      counts.addPassage(tokens);
    }
    if (document.date) counts.years.add(Number(document.date.slice(0, 4)));
  }
  return counts.lexicon(passages);
}

type Word = Pick<Token, "raw" | "accented" | "joined">;

/** The words of a phrase that has nothing else in it: many phrases are read at every start, so no tokeniser looks at them. */
function wordsOf(phrase: string): Word[] {
  if (phrase === "") return [];
  return phrase.split(" ").map((raw, at) => ({ raw, accented: canonical(raw), joined: at > 0 }));
}

class Counts {
  readonly years = new Set<number>();
  private readonly unigrams = new Map<string, number>();
  private readonly bigrams = new Map<string, number>();
  private readonly surfaces = new Map<string, string>();
  private readonly passagesOf = new Map<string, number>();
  private readonly passagesOfPair = new Map<string, number>();
  private readonly places = new Map<string, Set<string>>();
  private readonly names = new Set<string>();
  private readonly common = new Set<string>();
  private total = 0;

  addPhrase(tokens: readonly Word[], weight: number): void {
    let left: Word | undefined;
    for (const token of tokens) {
      bump(this.unigrams, token.accented, weight);
      this.total += weight;
      if (!this.surfaces.has(token.accented)) this.surfaces.set(token.accented, token.raw.toLowerCase());
      if (!this.common.has(token.accented) && !/^\p{Lu}/u.test(token.raw)) this.common.add(token.accented);
      if (left && token.joined) bump(this.bigrams, `${left.accented} ${token.accented}`, weight);
      left = token;
    }
  }

  addPassage(tokens: readonly Token[]): void {
    const words = new Set<string>();
    const pairs = new Set<string>();
    let left: Token | undefined;
    for (const token of tokens) {
      words.add(token.folded);
      if (left && token.joined) pairs.add(`${left.folded} ${token.folded}`);
      left = token;
    }
    for (const word of words) bump(this.passagesOf, word, 1);
    for (const pair of pairs) bump(this.passagesOfPair, pair, 1);
  }

  /** Notes pairs of capitalised syllables, and those behind "huyện", "xã" … or the committee of one ("Huyện ủy Thẩm Lương"). */
  addNames(tokens: readonly Token[]): void {
    const capitals = tokens.map(({ raw }) => isName(raw));
    for (const [at, a] of tokens.entries()) {
      const b = tokens[at + 1];
      if (!b?.joined || !capitals[at] || !capitals[at + 1]) continue;
      const name = `${a.folded} ${b.folded}`;
      this.names.add(name);
      const from = tokens[at - 1]?.accented === COMMITTEE ? at - 2 : at - 1;
      const head = tokens[from];
      if (!head || !a.joined || !isPlaceHead(tokens[from - 1]?.accented, head.accented)) continue;
      this.places.set(name, (this.places.get(name) ?? new Set()).add(head.accented));
    }
  }

  lexicon(passages: number): Lexicon {
    const { unigrams, surfaces } = this;
    const byFolded = new Map<string, string[]>();
    for (const accented of unigrams.keys()) {
      const folded = fold(surfaces.get(accented) ?? accented);
      const forms = byFolded.get(folded);
      if (forms) forms.push(accented);
      else byFolded.set(folded, [accented]);
    }
    return {
      passages,
      byFolded,
      unigrams,
      surfaces,
      bigrams: this.bigrams,
      total: this.total,
      passagesOf: this.passagesOf,
      passagesOfPair: this.passagesOfPair,
      places: this.places,
      names: this.names,
      common: this.common,
      years: this.years,
    };
  }
}

const COMMITTEE = canonical("ủy");

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/**
 * The words of one corpus: what restores tone marks, weighs terms and tells what the corpus does not hold. Keys are accented
 * (canonical) or folded spellings of syllables and numbers, see text/fold.ts.
 */
export interface Lexicon {
  /** Number of passages counted. */
  readonly passages: number;
  /** Accented syllable -> how often it occurs in the corpus and in common speech. */
  readonly unigrams: Lookup<number>;
  /** "left right" of accented syllables -> how often. */
  readonly bigrams: Lookup<number>;
  /** Sum of all unigram counts. */
  readonly total: number;
  /** Accented syllable -> a spelling to show. */
  readonly surfaces: Lookup<string>;
  /** Folded syllable -> its accented forms. */
  readonly byFolded: Lookup<readonly string[]>;
  /** Folded syllable or number -> passages of the corpus that hold it. */
  readonly passagesOf: Lookup<number>;
  /** Folded "left right" -> passages of the corpus that hold the pair. */
  readonly passagesOfPair: Lookup<number>;
  /** Folded "left right" of two syllables that stand side by side with capitals somewhere: parts of names. */
  readonly names: Holding<string>;
  /** Accented syllables that stand in small letters somewhere: words, not only parts of names. */
  readonly common: Holding<string>;
  /** Places by name: folded "left right" -> the accented words they follow somewhere ("huyện", "phố"). */
  readonly places: Lookup<Holding<string>>;
  /** Years that stand anywhere in the corpus. */
  readonly years: Holding<number>;
}

/** What can be looked up by key. */
interface Lookup<V> {
  get(key: string): V | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** Something that can be asked what it holds. */
type Holding<T> = Pick<ReadonlySet<T>, "has">;

/** Alternative wordings, directed from what a question says to what documents say; all in accented syllables. */
export interface Synonym {
  readonly from: readonly string[];
  readonly to: readonly (readonly string[])[];
}

/** One abbreviation with its meanings, the most common first. */
export interface Abbreviation {
  /** Folded, lower case, without punctuation. */
  readonly short: string;
  readonly meanings: readonly string[];
}

/** The word lists that administrators edit. */
export interface WordLists {
  /** By the first accented syllable of `from`, longest first. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
}

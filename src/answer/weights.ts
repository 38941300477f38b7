/**
 * All weights of ranking and choosing, in one place: found by a random search over several corpora at once and believed only where they held on one kept
 * aside. A weight of 0 (or a share of 1) switches its idea off, which is how docs/ablation.md is made.
 */
export interface Weights {
  readonly query: {
    /** What a pair of neighbouring syllables counts beside its syllables. */
    readonly pair: number;
    /** What an ordinal counts beside all other words together: it picks one item among its like. */
    readonly ordinal: number;
    /** What another wording counts where the corpus knows the question's own phrase, and where it does not. */
    readonly synonymBeside: number;
    readonly synonymInstead: number;
    /** What single syllables count inside a phrase that the corpus says otherwise. */
    readonly inside: number;
    /** What a word counts whose letters fit and whose marks do not. */
    readonly folded: number;
    /** What a quantity counts that a text holds between bounds: "18 mét" in "từ 15 m đến dưới 24 m". */
    readonly bounds: number;
    /** "phó bí thư" is no "bí thư": what a match right behind that word counts where only one of question and text says it. */
    readonly deputy: number;
  };
  readonly window: {
    readonly all: number;
    readonly sentence: number;
    /** Where the best sentence holds something of the kind asked for. */
    readonly kind: number;
    readonly headings: number;
    readonly centre: number;
    readonly length: number;
    /** What a sentence that the window cuts counts beside a whole one. */
    readonly part: number;
  };
  readonly passage: {
    /** All that it and its headings hold of the question. */
    readonly all: number;
    readonly headings: number;
    readonly index: number;
    readonly ownKey: number;
    readonly citedKey: number;
    /** What a line about the document, and the title, lose where the question does not ask for such. */
    readonly meta: number;
    readonly title: number;
    /** A document of the type that the question speaks of ("bài này", "theo báo cáo …"). */
    readonly spokenKind: number;
    /** From this share of the best score on a passage that holds a clause which answers goes before those that hold none. */
    readonly answering: number;
    /** The same for reasons, which few passages give. */
    readonly reasoning: number;
  };
  /** What the scopes of a figure count, from the clause it stands in to the title. */
  readonly scope: {
    readonly label: number;
    readonly head: number;
    readonly shared: number;
    readonly topic: number;
    readonly sibling: number;
    readonly owned: number;
    readonly title: number;
  };
  readonly candidate: {
    readonly type: number;
    readonly counted: number;
    /** What the question says of what it counts, said of the figure, too. */
    readonly predicate: number;
    readonly unit: number;
    readonly foreign: number;
    readonly passage: number;
    readonly nearness: number;
    readonly year: number;
    readonly key: number;
    readonly cited: number;
    readonly lacks: number;
    readonly contrast: number;
    readonly based: number;
    /** The newest document where the question wants what is in force, the oldest where it wants what was. */
    readonly recent: number;
    /** A document that the text says is replaced, where the question wants what was before. */
    readonly replaced: number;
    /** A document that something is issued with ("ban hành kèm theo …"), where that is asked. */
    readonly attached: number;
    /** A figure that its own words call the least or the most, where that is asked; it is taken off where they say the opposite. */
    readonly most: number;
    /** A figure whose own words hold a quantity of the question between bounds; it is taken off where they do not. */
    readonly bounds: number;
    /** A sum at the rate that is asked for: "đồng/m2" for "một mét vuông". */
    readonly rate: number;
    /** A date that a text says is the end, or the start, of a time, where that is asked. */
    readonly edge: number;
    /** A document of another type than the question speaks of. */
    readonly otherKind: number;
  };
  readonly refusal: {
    /**
     * Below this the corpus speaks of something else (spoken.ts); docs/ablation.md shows what refusing then is worth, docs/risk-coverage.md how well it parts.
     */
    readonly spoken: number;
    /** A figure or document whose scopes hold less than this of the question is far from it: then `farSpoken` takes the place of `spoken`. */
    readonly far: number;
    readonly farSpoken: number;
    /** Below this such a figure is not given, though the excerpt is. */
    readonly farGiven: number;
    /** How much of what a question says of the document that it asks for must be said of the one given (subject.ts). */
    readonly subject: number;
  };
}

/** The weights in use. */
export const weights: Weights = {
  query: {
    pair: 0.4,
    ordinal: 1.5,
    synonymBeside: 0.5,
    synonymInstead: 1,
    inside: 0.5,
    folded: 0.7,
    bounds: 1,
    deputy: 0.4,
  },
  window: { all: 1, sentence: 1, kind: 0.2, headings: 0.9, centre: 0.3, length: 0.02, part: 0.9 },
  passage: {
    all: 1,
    headings: 0.9,
    index: 0.5,
    ownKey: 2.8,
    citedKey: 2.4,
    meta: 0.5,
    title: 1,
    spokenKind: 0.25,
    answering: 0.9,
    reasoning: 0.8,
  },
  scope: {
    label: 1,
    head: 1,
    shared: 0.97,
    topic: 0.85,
    sibling: 0.5,
    owned: 0.25,
    title: 0.7,
  },
  candidate: {
    type: 0.5,
    counted: 0.1,
    predicate: 0.2,
    unit: 0.12,
    foreign: 0.15,
    passage: 0.3,
    nearness: 0.1,
    year: 1,
    key: 0.8,
    cited: 0.3,
    lacks: 0.25,
    contrast: 0.1,
    based: 0.3,
    recent: 0.12,
    replaced: 0.4,
    attached: 0.4,
    most: 0.1,
    bounds: 0.1,
    rate: 0.1,
    edge: 0.1,
    otherKind: 0.1,
  },
  refusal: { spoken: 0.46, far: 0.4, farSpoken: 0.55, farGiven: 0.65, subject: 1 / 3 },
};

/** One value of a comparison, as a document prints it. */
export interface Datum {
  /** What it is, in the words of the text. */
  readonly label: string;
  /** Verbatim: "33,02%", "67 đ/c". */
  readonly text: string;
  /** The value, or the minimum of a range, in the unit that all values of the comparison share. */
  readonly value: number;
  /** The maximum of a range; null for a single value. */
  readonly valueMax: number | null;
  readonly documentId: string;
  /** Where it stands; null for what is known about a document rather than said in it. */
  readonly passageId: string | null;
  readonly paragraph: number | null;
}

export const comparisonKinds = ["parts", "shares", "counts", "years", "ranges", "views", "downloads"] as const;
/**
 * How values compare: `parts` make a whole, `shares` (per cent) are of one whole but may overlap, `counts` share unit and measure,
 * `years` are the same at different times, `ranges` go from a minimum to a maximum; `views` and `downloads` are those of documents.
 */
export type ComparisonKind = (typeof comparisonKinds)[number];

/** Values that may stand in one chart, in the order of the text. */
export interface Comparison {
  /** Made of document, passages and values, so that a button survives a restart and a new index. */
  readonly id: string;
  readonly kind: ComparisonKind;
  /** What is compared, in the words of the text: the clause of the whole, a heading; "" where the kind says it all. */
  readonly subject: string;
  /** What the values are parts or shares of; null where the text does not say. */
  readonly whole: { readonly text: string; readonly value: number } | null;
  readonly isPercent: boolean;
  readonly data: readonly Datum[];
}

/** A line of a document's figures: what it is, then the figures that say it ("67 đ/c", "18,36%"), verbatim. */
export interface FigureLine {
  readonly label: string;
  readonly texts: readonly string[];
  /** Whether it is a part or an attribute of the line before it that is none. */
  readonly isPart: boolean;
}

/** Figures that stand together: of one paragraph, or of one table. */
export interface Subject {
  /** The innermost heading, "" where there is none. */
  readonly heading: string;
  readonly paragraph: number;
  readonly lines: readonly FigureLine[];
}

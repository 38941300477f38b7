/**
 * The nouns of the corpus. Offsets are UTF-16 positions, start inclusive and end exclusive, into the `text` of the block
 * that a span belongs to.
 *
 * Vietnamese terms used throughout the code:
 * - đảng bộ: a party organisation of an area or body; chi bộ: a party cell, its smallest unit; đảng ủy, huyện ủy, tỉnh ủy:
 *   the committee that leads one (of a base unit, a district, a province).
 * - cấp ủy: the elected committee; ban thường vụ: its standing committee; bí thư, phó bí thư: secretary, deputy secretary.
 * - số kí hiệu: a document's number, e.g. 35-CT/TW = the 35th directive (chỉ thị) of the Central Committee (Trung ương).
 * - trích yếu: the one-sentence abstract that stands as a document's title.
 * - đ/c (đồng chí): comrade, the unit in which officials are counted.
 */

/** What sort of paper a document is; `article` is press, the rest are the official types of Nghị định 30/2020/NĐ-CP and the Party's own. */
export const documentKinds = [
  "article",
  "directive",
  "plan",
  "guidance",
  "regulation",
  "conclusion",
  "letter",
  "resolution",
  "decision",
  "report",
  "notice",
  "proposal",
  "programme",
  "rules",
  "minutes",
  "decree",
  "law",
  "circular",
  "list",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The facts about a document that stand outside its text; days are ISO 8601 (YYYY-MM-DD). */
export interface Metadata {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** As printed, e.g. "35-CT/TW". */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** Who signed it (người ký). */
  readonly signer: string | null;
  /** What it is about as portals sort it (lĩnh vực): "Y tế". */
  readonly field: string | null;
  /** The first day that it is in force (ngày hiệu lực). */
  readonly effective: string | null;
  /** The first day that it is no longer in force (hết hiệu lực). */
  readonly expires: string | null;
  /** The numbers of the documents that it takes the place of, as printed; its text may name further ones. */
  readonly replaces: readonly string[];
  readonly author: string | null;
  readonly source: string | null;
  readonly views: number | null;
  readonly downloads: number | null;
  /** False for a document that is only listed or cited: its number, title, issuer and date are known, its content is not. */
  readonly held: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch between commas, conjunctions or parentheses: the smallest scope that a label can stand in. */
export interface Segment extends Span {
  /** Index, in the same sentence's `segments`, of the segment this one depends on: the one before a parenthesis, or before a bare "chiếm 75 %". */
  readonly head: number | null;
  /** Index of the semicolon-separated group it belongs to. */
  readonly group: number;
}

export interface Sentence extends Span {
  readonly groups: readonly Span[];
  readonly segments: readonly Segment[];
}

export const blockKinds = ["heading", "title", "paragraph", "item", "row", "caption", "meta"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One line or paragraph of a document; a record of several lines (a listed document) keeps "\n" between them; `meta` is a line about the document (date line, author line, number, views); `title` its title where that stands in the text. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** 1 to 6 for a heading, 0 otherwise. */
  readonly level: number;
  /** Ordinal among the blocks that are not headings, from 1; 0 for a heading and the title. */
  readonly paragraph: number;
  /** The headings above it, outermost first, without the title. */
  readonly trail: readonly string[];
  /** For a table row: the column heads, in the order of the cells. */
  readonly columns: readonly string[];
  /** Line in the source file, from 1. */
  readonly line: number;
  readonly sentences: readonly Sentence[];
}

export const checkKinds = ["share", "plan", "change", "sum", "parts"] as const;
/** What is reckoned: a part of a whole, what was done of what was planned, growth, parts of a whole that add up, shares that make 100 %. */
export type CheckKind = (typeof checkKinds)[number];

/** Figures of one passage that bear on each other, with the arithmetic done again. */
export interface Check {
  readonly kind: CheckKind;
  /** The figures of the passage that take part, in order. */
  readonly figures: readonly Span[];
  /** With the right result: "276/365 = 75,62 %". */
  readonly statement: string;
  readonly holds: boolean;
  /** What the text gives instead of the right result ("76,52 %"); null where it holds, and where shares do not make 100 %. */
  readonly printed: string | null;
}

export const namedKinds = ["person", "office", "body", "name"] as const;
/** Whom a name means: a person, the holder of an office ("Bí thư Huyện ủy"), a body, or one of these in a spelling that does not tell. */
export type NamedKind = (typeof namedKinds)[number];

/** A name as it stands in a passage, without "ông", "đồng chí" or the office before it. */
export interface NamedSpan extends Span {
  readonly kind: NamedKind;
}

/** What can be cited: one block that is not a heading. */
export interface Passage {
  /** Made of document, content and ordinal among equal contents, so that a link survives re-indexing. */
  readonly id: string;
  readonly documentId: string;
  readonly block: Block;
  readonly figures: readonly Figure[];
  /** The documents it names, with spans in its block. */
  readonly citations: readonly KeyedCitation[];
  /** The persons, offices and bodies it names, in order; they do not overlap. */
  readonly names: readonly NamedSpan[];
  /** The arithmetic that its figures allow to be done again, in order. */
  readonly checks: readonly Check[];
}

export const figureKinds = [
  "count",
  "share",
  "money",
  "measure",
  "date",
  "time",
  "duration",
  "fraction",
  "ordinal",
  "age",
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A number with what it counts, as it stands in a passage. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** Verbatim, with its unit: "29.054 đảng viên", "97,37% - 100%". */
  readonly text: string;
  /** The number, or the minimum of a range; null for a date. */
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  /** Span of the unit's words within the block, empty when there is none. */
  readonly unitSpan: Span;
  /** Span of the words of its own segment that say what it is. */
  readonly label: Span;
  /** The segment it depends on (what a parenthesis explains), if any. */
  readonly head: Span | null;
  readonly group: Span;
  readonly sentence: Span;
  /** Years that bear on it: those of its sentence, else of its headings, else the document's. */
  readonly years: readonly number[];
  /** For a table cell: its column's head. */
  readonly column: string | null;
}

/** What identifies an official document: 35-CT/TW is number 35, symbol CT/TW, kind directive; null where a text does not say. */
export interface DocumentKey {
  readonly kind: DocumentKind | null;
  /** Digits without leading zeros, with the letter of "30a". */
  readonly number: string;
  /** "2025" of 154/2025/NĐ-CP. */
  readonly year: string | null;
  /** Folded capitals, the kind's code first: "CT/TW", "NQ/HDND", "QC/BTGDVTU-MTTQ"; "UBND-VX" without a code, "CT" without a body. */
  readonly symbol: string | null;
}

/** A document named in a text or a question: what is known of it, null where the text does not say. */
export interface Citation extends Span {
  readonly kind: DocumentKind | null;
  /** Canonical number ("35-CT/TW" as printed) or a bare ordinal ("35"). */
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** What it is about, as far as the citing text says. */
  readonly subject: string | null;
}

/** A citation with its number parsed; a document named without a number has no key. */
export interface KeyedCitation extends Citation {
  readonly key: DocumentKey | null;
}

export interface Document extends Metadata {
  /** Its own number parsed. */
  readonly key: DocumentKey | null;
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** One record a cited document, merged over its passages; spans are those of the fullest mention. */
  readonly citations: readonly KeyedCitation[];
}

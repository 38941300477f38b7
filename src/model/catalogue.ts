import type { Document, DocumentKey, DocumentKind } from "./document.ts";

/** What the corpus has of a document that a text names: its text, its record alone, nothing, or several that it may be. */
export type Standing = "held" | "listed" | "absent" | "unclear";

/** A document as another one names it, filled from the corpus's own record where it has one. */
export interface Reference {
  readonly standing: Standing;
  /** Of the corpus's record; null where there is none, or several. */
  readonly id: string | null;
  readonly kind: DocumentKind | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}

/** Whether a document is in force, as far as anything says: days are ISO 8601. */
export type Status =
  | { readonly kind: "replaced"; readonly by: readonly Reference[] }
  | { readonly kind: "expired"; readonly since: string }
  | { readonly kind: "pending"; readonly from: string }
  | { readonly kind: "inForce"; readonly until: string };

/** Everything that is known about one document and how it stands to others. */
export interface Card {
  readonly document: Document;
  /** Null where nothing says whether it is in force. */
  readonly status: Status | null;
  readonly replaces: readonly Reference[];
  readonly replacedBy: readonly Reference[];
  readonly amends: readonly Reference[];
  readonly amendedBy: readonly Reference[];
  /** In the order of its text. */
  readonly cites: readonly Reference[];
  /** The newest first. */
  readonly citedBy: readonly Reference[];
  /** The nearest first, at most five. */
  readonly related: readonly Reference[];
}

/** What browsing narrows the documents down to; a null picks those that do not say, what is left out picks all. */
export interface Shelf {
  readonly kind?: DocumentKind;
  readonly year?: number | null;
  readonly issuer?: string | null;
}

/** A value that documents of a shelf have, with how many have it. */
export interface Facet<T> {
  readonly value: T;
  readonly count: number;
}

/** One page of a longer list; `page` counts from 0. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** What the words of a search say about the documents wanted; null where they say nothing. */
export interface Filters {
  readonly kind: DocumentKind | null;
  /** With the number as it was typed. */
  readonly number: (DocumentKey & { readonly printed: string }) | null;
  /** Words of the issuer's name. */
  readonly issuer: string | null;
  /** First and last day of the date, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
}

import type { Metadata } from "./document.ts";
import type { Encoding, Reading } from "./reading.ts";

/** The fields of a document that administrators correct, in the order in which portals show them. */
export const correctable = [
  "title",
  "number",
  "kind",
  "issuer",
  "date",
  "signer",
  "field",
  "effective",
  "expires",
  "replaces",
  "author",
  "source",
  "views",
  "downloads",
] as const satisfies readonly (keyof Metadata)[];
export type Field = (typeof correctable)[number];

/** What changes in a document, for people to read. */
export interface Difference {
  /** Paragraphs, whole. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly from: string; readonly to: string }[];
  /** Figures of changed paragraphs, as they stand, with the words around the new one. */
  readonly figures: readonly { readonly from: string; readonly to: string; readonly about: string }[];
  /** Null where nothing stood or stands. */
  readonly fields: readonly { readonly field: Field; readonly from: string | null; readonly to: string | null }[];
}

/** How a document that is proposed stands to the corpus: `fills` has the text of one that was only listed, `same` is there already, `removed` goes. */
export const proposedStandings = ["new", "fills", "changes", "same", "removed"] as const;
export type ProposedStanding = (typeof proposedStandings)[number];

/** A document as it would stand in the corpus. */
export interface ProposedDocument {
  /** Its file in the library. */
  readonly path: string;
  readonly metadata: Metadata;
  readonly standing: ProposedStanding;
  /** What somebody should look at. */
  readonly unsure: readonly Field[];
  /** Null where there is nothing to compare it with. */
  readonly difference: Difference | null;
  /** Another document that holds nearly the same paragraphs; null where none does. */
  readonly near: { readonly id: string; readonly name: string; readonly share: number } | null;
  readonly paragraphs: number;
  /** Some of its figures with their words, and the documents that it names. */
  readonly figures: readonly string[];
  readonly citations: readonly string[];
  readonly replaces: readonly string[];
  readonly amends: readonly string[];
}

/** What was read to make a proposal; null where nothing was sent. */
export interface Sent {
  readonly name: string;
  readonly type: Reading["type"];
  readonly encoding: Encoding;
}

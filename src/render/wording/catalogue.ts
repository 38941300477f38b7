import type { Standing } from "../../model/catalogue.ts";

/** The sentences of looking documents up and browsing them, in one language; days come as they are shown. */
export interface CatalogueWording {
  readonly labels: {
    readonly status: string;
    readonly signer: string;
    readonly field: string;
    readonly effective: string;
    readonly expires: string;
    readonly replaces: string;
    readonly replacedBy: string;
    readonly amends: string;
    readonly amendedBy: string;
    readonly cites: string;
    readonly citedBy: string;
    readonly related: string;
  };
  /** Whether a document is in force. */
  readonly status: {
    readonly replaced: string;
    readonly expired: (since: string) => string;
    readonly pending: (from: string) => string;
    readonly inForce: (until: string) => string;
  };
  /** What the corpus lacks of a document that is named. */
  readonly standing: Readonly<Record<Exclude<Standing, "held">, string>>;
  readonly andMore: (count: number) => string;
  readonly noRelated: string;

  /** Over a page of a list of documents. */
  readonly documents: (total: number) => string;
  readonly newest: string;
  readonly page: (page: number, pages: number) => string;
  readonly noDocuments: string;
  /** Over the documents of a shelf: what it is narrowed down to. */
  readonly shelf: (parts: string) => string;
  readonly browse: string;
  readonly year: (year: number) => string;
  readonly noYear: string;
  readonly noIssuer: string;

  /** Over the passages that a search found. */
  readonly found: (from: number, to: number, total: number, isCut: boolean) => string;
  /** What of a search was read as a filter. */
  readonly filtered: (parts: string) => string;
  readonly filter: {
    readonly kind: (name: string) => string;
    readonly number: (number: string) => string;
    readonly issuer: (name: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly on: (day: string) => string;
    readonly from: (day: string) => string;
    readonly to: (day: string) => string;
    readonly phrase: (phrase: string) => string;
    readonly without: (phrase: string) => string;
  };
  readonly nothing: string;
  readonly spelling: (words: string) => string;
  readonly nearestTitles: string;
  readonly badFilter: (where: string) => string;

  readonly numbered: (typed: string, total: number) => string;
  readonly noNumber: (typed: string) => string;
  readonly notNumber: (typed: string) => string;
  readonly nearestNumbers: string;
  readonly citedIn: string;

  /** What /hoi, /tim and /sohieu take, for who sends them alone. */
  readonly howToAsk: (example: string | null) => string;
  readonly howToSearch: readonly string[];
  readonly howToNumber: string;

  readonly link: { readonly gone: string; readonly passageGone: string; readonly nonsense: string };
  readonly fileGone: string;
  /** Notes of buttons, at most 200 UTF-16 units. */
  readonly documentGone: string;
  readonly searchGone: string;

  readonly buttons: {
    readonly document: string;
    readonly download: string;
    readonly related: string;
    readonly share: string;
    readonly citations: string;
    readonly card: string;
    readonly byKind: string;
    readonly byYear: string;
    readonly byIssuer: string;
    readonly list: (count: number) => string;
    readonly all: string;
  };
}

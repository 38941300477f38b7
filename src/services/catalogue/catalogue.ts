import type { Facet, Page, Shelf } from "../../model/catalogue.ts";
import type { Document, DocumentKind } from "../../model/document.ts";
import { bodyKey } from "../../text/issuers.ts";
import type { Corpus } from "../ingest.ts";

/** The documents of a corpus in order, and what they can be sorted by. */
export interface Catalogue {
  /** The newest first, those without a date last. */
  readonly documents: readonly Document[];
  /** What the documents of a shelf divide into, the most frequent first; years the newest first. */
  readonly kinds: (shelf: Shelf) => readonly Facet<DocumentKind>[];
  readonly years: (shelf: Shelf) => readonly Facet<number | null>[];
  readonly issuers: (shelf: Shelf) => readonly Facet<string | null>[];
  /** The documents of a shelf, the newest first. */
  readonly on: (shelf: Shelf) => readonly Document[];
}

const catalogues = new WeakMap<Corpus, Catalogue>();

/** The catalogue of a corpus, made when it is first asked for and kept as long as the corpus is. */
export function catalogueOf(corpus: Corpus): Catalogue {
  let catalogue = catalogues.get(corpus);
  if (catalogue === undefined) {
    catalogue = build(corpus);
    catalogues.set(corpus, catalogue);
  }
  return catalogue;
}

/** The newest first, those without a date last; equal days by id, so that every run lists alike. */
export function newestFirst(a: Document, b: Document): number {
  if (a.date !== b.date) return (a.date ?? "") < (b.date ?? "") ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The year of a document's date; null where it has none. */
export const yearOf = ({ date }: Document): number | null => (date === null ? null : Number(date.slice(0, 4)));

function build(corpus: Corpus): Catalogue {
  const documents = [...corpus.documents.values()].sort(newestFirst);
  const on = (shelf: Shelf): readonly Document[] => documents.filter((document) => stands(document, shelf));
  const facets = <T>(shelf: Shelf, valueOf: (document: Document) => T, nameOf = (value: T): unknown => value) =>
    [...Map.groupBy(on(shelf).map(valueOf), nameOf).values()].map(
      (values): Facet<T> => ({ value: values[0] as T, count: values.length }),
    );
  return {
    documents,
    on,
    kinds: (shelf) => facets(shelf, ({ kind }) => kind).sort((a, b) => b.count - a.count || compare(a.value, b.value)),
    years: (shelf) => facets(shelf, yearOf).sort((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    issuers: (shelf) =>
      facets(shelf, ({ issuer }) => issuer, bodyOf).sort(
        (a, b) => Number(a.value === null) - Number(b.value === null) || b.count - a.count || compare(a.value, b.value),
      ),
  };
}

/** A body by one name, however it is abbreviated: "UBND xã" is "Ủy ban nhân dân xã". */
const bodyOf = (issuer: string | null): string | null => (issuer === null ? null : bodyKey(issuer));

function stands(document: Document, { kind, year, issuer }: Shelf): boolean {
  return (
    (kind === undefined || document.kind === kind) &&
    (year === undefined || yearOf(document) === year) &&
    (issuer === undefined || bodyOf(document.issuer) === bodyOf(issuer))
  );
}

const compare = (a: string | null, b: string | null): number => ((a ?? "") < (b ?? "") ? -1 : 1);

/** One page of a list; a page past the end is the last one. */
export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { items: items.slice(at * size, (at + 1) * size), page: at, pages, total: items.length };
}

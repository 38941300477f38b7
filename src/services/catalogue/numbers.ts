import type { Document, DocumentKey } from "../../model/document.ts";
import { isOneSlip } from "../../text/slip.ts";
import { readTypedNumber } from "../../text/typed-number.ts";
import { newestFirst } from "./catalogue.ts";
import type { Corpus } from "../ingest.ts";
import { byDigits, documentsOf } from "./resolve.ts";
import { keysMatch } from "../../text/keys.ts";

const NEAREST = 5;

/** What a corpus has of a document's number. */
export interface LookUp {
  /** The documents that it may be, the newest first: other issuers and years count their documents alike. */
  readonly matches: readonly Document[];
  /** Where there is none: the documents that cite it, the newest first. */
  readonly citedBy: readonly Document[];
  /** And those with the nearest numbers, the nearest first. */
  readonly nearest: readonly Document[];
}

/** Looks a document up by its number as people write it; null where that is no number. */
export function lookUp(corpus: Corpus, typed: string): LookUp | null {
  const key = readTypedNumber(typed);
  if (key === null) return null;
  const matches = documentsOf(corpus, key).sort(newestFirst);
  if (matches.length > 0) return { matches, citedBy: [], nearest: [] };
  return { matches, citedBy: citing(corpus, key), nearest: nearest(corpus, key) };
}

function citing(corpus: Corpus, key: DocumentKey): Document[] {
  const isNamed = ({ citations }: Document): boolean =>
    key.symbol !== null && citations.some((other) => other.key !== null && keysMatch(key, other.key));
  return [...corpus.documents.values()].filter(isNamed).sort(newestFirst);
}

/** Numbers that a slip leads to: the same digits under another symbol, or digits one edit away. */
function nearest(corpus: Corpus, key: DocumentKey): Document[] {
  const ranked: { readonly document: Document; readonly distance: number }[] = [];
  for (const [digits, documents] of byDigits(corpus)) {
    const slip = digits === key.number ? 0 : isOneSlip(digits, key.number) ? 1 : 2;
    if (slip > 1) continue;
    for (const document of documents) {
      const distance = slip + otherwise(key.symbol, document.key?.symbol ?? null);
      if (distance <= 2) ranked.push({ document, distance });
    }
  }
  const away = ({ key: other }: Document): number =>
    Math.abs(Number.parseInt(other?.number ?? "", 10) - Number.parseInt(key.number, 10));
  return ranked
    .sort(
      (a, b) => a.distance - b.distance || away(a.document) - away(b.document) || newestFirst(a.document, b.document),
    )
    .slice(0, NEAREST)
    .map(({ document }) => document);
}

/** How far two symbols differ: 0 not at all, 1 in a part, 2 wholly. */
function otherwise(a: string | null, b: string | null): number {
  if (a === b || a === null) return 0;
  const parts = new Set(b?.split(/[/-]/));
  return a.split(/[/-]/).some((part) => parts.has(part)) ? 1 : 2;
}

import type { Reference } from "../../model/catalogue.ts";
import type { Document, DocumentKey, KeyedCitation } from "../../model/document.ts";
import { namesOverlap } from "../../text/issuers.ts";
import { keysMatch } from "../../text/keys.ts";
import type { Corpus } from "../ingest.ts";

/** What is known of a document that is looked for; null where nothing is said. */
export type Wanted = Pick<KeyedCitation, "kind" | "number" | "date" | "issuer" | "subject" | "key">;

/** A document that another one names, with the corpus's own record of it. */
export interface Target {
  readonly wanted: Wanted;
  readonly document: Document | null;
  /** Whether several documents of the corpus may be meant, or the one that fits may be another body's. */
  readonly isUnclear: boolean;
}

/** The documents of a corpus by the digits of their numbers. */
export function byDigits(corpus: Corpus): ReadonlyMap<string, readonly Document[]> {
  let known = indices.get(corpus);
  if (known === undefined) {
    known = new Map<string, Document[]>();
    for (const document of corpus.documents.values()) {
      if (document.key === null) continue;
      const list = known.get(document.key.number);
      if (list) list.push(document);
      else known.set(document.key.number, [document]);
    }
    indices.set(corpus, known);
  }
  return known;
}

const indices = new WeakMap<Corpus, Map<string, Document[]>>();

/** The documents of the corpus whose number may be this one. */
export function documentsOf(corpus: Corpus, key: DocumentKey): Document[] {
  return (byDigits(corpus).get(key.number) ?? []).filter(
    (document) => document.key !== null && keysMatch(key, document.key),
  );
}

/** Finds the record of a document that `citing` names; null where it names itself. Only what number, day and body leave no doubt of is taken. */
export function resolve(corpus: Corpus, wanted: Wanted, citing: Document): Target | null {
  if (wanted.key === null) return { wanted, document: null, isUnclear: false };
  if (isOwn(wanted.key, citing) && agrees(wanted, citing)) return null;
  const fitting = documentsOf(corpus, wanted.key).filter((document) => agrees(wanted, document));
  if (fitting.includes(citing)) return null;
  const dated = fitting.filter((document) => wanted.date !== null && document.date === wanted.date);
  const [first, ...more] = dated.length > 0 ? dated : fitting;
  if (first === undefined) return { wanted, document: null, isUnclear: false };
  const isUnclear = more.length > 0 || mayBeAnothers(wanted, first, citing);
  return { wanted, document: isUnclear ? null : first, isUnclear };
}

/** Whether a number is a document's own, whatever kind it goes by: a regulation has the number of the decision that it is issued with. */
const isOwn = ({ number, symbol, year }: DocumentKey, { key }: Document): boolean =>
  key !== null && symbol !== null && key.number === number && key.symbol === symbol && key.year === year;

/** Days and bodies that are named on both sides must not contradict each other; an equal day outweighs the body's spelling. */
function agrees(wanted: Wanted, document: Document): boolean {
  if (wanted.date && document.date) return wanted.date === document.date;
  return !wanted.issuer || !document.issuer || namesOverlap(wanted.issuer, document.issuer);
}

/** Bodies of which there are many, each counting from 1: their numbers say nothing without a day or a name. */
const LOCAL = /(?:^|[/-])(?:UBND|HDND|DU|HU|DB)(?:-|$)/;

function mayBeAnothers({ key, date, issuer }: Wanted, document: Document, citing: Document): boolean {
  if (date || issuer || !LOCAL.test(key?.symbol ?? "")) return false;
  return document.issuer === null || citing.issuer === null || !namesOverlap(document.issuer, citing.issuer);
}

/** A target as others are told of it: the corpus's record where there is one, else the words of the text. */
export function referenceOf({ wanted, document, isUnclear }: Target): Reference {
  if (document !== null) return referenceTo(document);
  const { kind, number, date, issuer, subject } = wanted;
  return { standing: isUnclear ? "unclear" : "absent", id: null, kind, number, title: subject, issuer, date };
}

/** A document of the corpus as a reference. */
export function referenceTo({ id, kind, number, title, issuer, date, held }: Document): Reference {
  return { standing: held ? "held" : "listed", id, kind, number, title, issuer, date };
}

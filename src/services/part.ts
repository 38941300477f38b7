import type { Document } from "../model/document.ts";
import type { CorpusPart } from "../model/state.ts";
import { yearOf } from "./catalogue/catalogue.ts";
import type { Corpus } from "./ingest.ts";

/** So many parts of one corpus are kept ready. */
const MOST_READY = 50;

const parts = new WeakMap<Corpus, Map<string, Corpus>>();

/** Whether a part is the whole corpus. */
export const isWhole = ({ kind, issuer, fromYear, toYear }: CorpusPart): boolean =>
  kind === null && issuer === null && fromYear === null && toYear === null;

/** Whether a document belongs to a part; one that does not say does not, where it would have to. */
export function isInPart(document: Document, { kind, issuer, fromYear, toYear }: CorpusPart): boolean {
  if (kind !== null && document.kind !== kind) return false;
  if (issuer !== null && document.issuer !== issuer) return false;
  if (fromYear === null && toYear === null) return true;
  const year = yearOf(document);
  return year !== null && year >= (fromYear ?? year) && year <= (toYear ?? year);
}

/** The corpus as it would be with the documents of a part alone, but for what it knows of words; the same for the same part. */
export function partOf(corpus: Corpus, part: CorpusPart): Corpus {
  if (isWhole(part)) return corpus;
  const { kind, issuer, fromYear, toYear } = part;
  const ready = parts.get(corpus) ?? new Map<string, Corpus>();
  parts.set(corpus, ready);
  const key = JSON.stringify([kind, issuer, fromYear, toYear]);
  const made = ready.get(key) ?? narrow(corpus, part);
  if (ready.size >= MOST_READY) ready.clear();
  ready.set(key, made);
  return made;
}

function narrow(corpus: Corpus, part: CorpusPart): Corpus {
  const documents = new Map([...corpus.documents].filter(([, document]) => isInPart(document, part)));
  const dates = [...documents.values()].flatMap(({ held, date }) => (held && date !== null ? [date] : []));
  return {
    ...corpus,
    documents,
    passages: new Map([...corpus.passages].filter(([, { documentId }]) => documents.has(documentId))),
    date: dates.sort().at(-1) ?? null,
  };
}

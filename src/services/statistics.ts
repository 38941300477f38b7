import { comparison } from "../answer/statistics/comparison.ts";
import { comparisonsOf } from "../answer/statistics/comparisons.ts";
import { subjectsOf } from "../answer/statistics/subjects.ts";
import { LONGEST_LABEL } from "../answer/statistics/words.ts";
import type { Document } from "../model/document.ts";
import type { Comparison, ComparisonKind, Subject } from "../model/statistics.ts";
import { foldText } from "../text/fold.ts";
import { findKeys, keysMatch } from "../text/keys.ts";
import { contentHash } from "../text/hash.ts";
import type { Corpus } from "./ingest.ts";

/** What a document says in figures, and what of it may be compared in a chart. */
export interface Statistics {
  readonly subjects: readonly Subject[];
  readonly comparisons: readonly Comparison[];
}

const none: Statistics = { subjects: [], comparisons: [] };
/** Kept as long as the document is: labelling every figure of a long document takes a while. */
const known = new WeakMap<Document, Statistics>();

/** The statistics of a document; none where the corpus does not hold its text. */
export function statisticsOf(corpus: Corpus, documentId: string): Statistics {
  const document = corpus.documents.get(documentId);
  if (document === undefined || !document.held) return none;
  let statistics = known.get(document);
  if (statistics === undefined) {
    statistics = { subjects: subjectsOf(document), comparisons: comparisonsOf(document) };
    known.set(document, statistics);
  }
  return statistics;
}

/** The documents that say anything in figures, newest first. */
export function documentsWithFigures(corpus: Corpus): Document[] {
  return [...corpus.documents.values()]
    .filter(hasFigures)
    .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.title.localeCompare(b.title, "vi"));
}

/** Whether a document says anything in figures; looks no further than the first of them. */
function hasFigures(document: Document): boolean {
  let has = withFigures.get(document);
  if (has === undefined) {
    has = document.held && document.passages.some((passage) => subjectsOf({ passages: [passage] }).length > 0);
    withFigures.set(document, has);
  }
  return has;
}

const withFigures = new WeakMap<Document, boolean>();

/** The documents with figures that a number or words of a title mean: those of just that number, else whose title and number hold all the words, marked or not. */
export function findWithFigures(corpus: Corpus, words: string): Document[] {
  const documents = documentsWithFigures(corpus);
  const [key] = findKeys(words, { question: true });
  const numbered = documents.filter((document) => key && document.key && keysMatch(key, document.key));
  if (numbered.length > 0) return numbered;
  const wanted = foldText(words.normalize("NFC").toLowerCase())
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  const holds = ({ number, title }: Document): boolean => {
    const text = ` ${foldText(`${number ?? ""} ${title}`.normalize("NFC").toLowerCase()).replace(/[^\p{L}\d]+/gu, " ")} `;
    return wanted.length > 0 && wanted.every((word) => text.includes(` ${word} `));
  };
  return documents.filter(holds);
}

/** What a button names a document by: short, and the same after a restart. */
export const documentKey = ({ id }: Document): string => contentHash(id);

/** The document with such a key. */
export function documentWithKey(corpus: Corpus, key: string): Document | undefined {
  return [...corpus.documents.values()].find((document) => documentKey(document) === key);
}

/** How often the documents were read and fetched: official documents and press each by themselves, and by where they were counted. */
export function readership(corpus: Corpus): Comparison[] {
  const alike = Map.groupBy(
    corpus.documents.values(),
    ({ number, source }) => `${number === null} ${hostOf(source)}`,
  ).values();
  return [...alike].flatMap((documents) => [
    ...readBy(documents, "views", ({ views }) => views),
    ...readBy(documents, "downloads", ({ downloads }) => downloads),
  ]);
}

/** The most that one chart shows of a long list. */
const MOST = 12;

function readBy(
  documents: readonly Document[],
  kind: ComparisonKind,
  countOf: (document: Document) => number | null,
): Comparison[] {
  const data = documents
    .flatMap((document) => {
      const value = countOf(document);
      return value === null ? [] : [{ document, value }];
    })
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST)
    .map(({ document: { id, number, title }, value }) => ({
      label: shorten(number === null ? title : `${number}: ${title}`),
      text: String(value),
      value,
      valueMax: null,
      documentId: id,
      passageId: null,
      paragraph: null,
    }));
  const found = comparison({ kind, subject: "", whole: null, isPercent: false, data });
  return found === undefined ? [] : [found];
}

const hostOf = (source: string | null): string => /^https?:\/\/([^/]+)/iu.exec(source ?? "")?.[1] ?? "";

/** The beginning of a text, to a word's end. */
function shorten(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).replace(/\s\S*$/u, "")}…`;
}

import { toKeyFigure } from "../answer/choosing/labels.ts";
import { viewOf } from "../answer/ranking/view.ts";
import type { KeyFigure } from "../model/answer.ts";
import type { Document, Passage } from "../model/document.ts";
import type { Corpus } from "./ingest.ts";

/** A passage with those right before and after it in its document. */
export interface Surroundings {
  readonly document: Document;
  readonly passage: Passage;
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** Finds where a passage stands; undefined when the corpus no longer holds it. */
export function surroundingsOf(corpus: Corpus, passageId: string): Surroundings | undefined {
  const passage = corpus.passages.get(passageId);
  const document = passage && corpus.documents.get(passage.documentId);
  if (!passage || !document) return undefined;
  const at = document.passages.findIndex((other) => other.id === passageId);
  const neighbour = (by: number): Passage | null => document.passages[at + by] ?? null;
  return { document, passage, before: neighbour(-1), after: neighbour(1) };
}

/** The figures of a document with what each is, in the order of the text, none twice; without dates and the lines about the document. */
export function figuresOf(corpus: Corpus, documentId: string): readonly KeyFigure[] {
  const document = corpus.documents.get(documentId);
  if (document === undefined) return [];
  let figures = figuresOfDocument.get(document);
  if (figures === undefined) {
    const seen = new Set<string>();
    figures = document.passages
      .filter(({ block }) => block.kind !== "meta")
      .flatMap((passage) => figuresOfPassage(passage, document))
      .filter(({ label, text }) => !seen.has(`${label}\n${text}`) && seen.add(`${label}\n${text}`));
    figuresOfDocument.set(document, figures);
  }
  return figures;
}

/** Kept as long as the document is: labelling every figure of a long document takes a while. */
const figuresOfDocument = new WeakMap<Document, readonly KeyFigure[]>();

function figuresOfPassage(passage: Passage, document: Document): KeyFigure[] {
  const view = viewOf(passage, document);
  return passage.figures
    .filter(({ kind }) => kind !== "date" && kind !== "time")
    .map((figure) => toKeyFigure(view, figure))
    .filter(({ label }) => /\p{L}/u.test(label));
}

import type { Document } from "../../model/document.ts";
import type { ProposedDocument } from "../../model/proposal.ts";
import type { Corpus } from "../ingest.ts";

/** A document that holds so much of another's paragraphs, and that one of its own, is nearly the same. */
const NEARLY = 0.9;
/** A paragraph as short as this may stand anywhere. */
const SHORT = 20;

/** The document of a corpus that holds nine tenths of a document's paragraphs and is hardly longer; null where none does. */
export function nearTo(corpus: Corpus, document: Document): ProposedDocument["near"] {
  const own = new Set(paragraphs(document));
  let near: ProposedDocument["near"] = null;
  for (const other of corpus.documents.values()) {
    if (!other.held) continue;
    const theirs = paragraphs(other);
    const shared = theirs.filter((text) => own.has(text)).length;
    const share = shared / Math.max(1, own.size, theirs.length);
    if (share >= NEARLY && share > (near?.share ?? 0))
      near = { id: other.id, name: other.number ?? other.title, share };
  }
  return near;
}

const paragraphs = ({ passages }: Document): string[] =>
  passages.flatMap(({ block: { text, kind } }) => (kind === "meta" || text.length < SHORT ? [] : [text]));

import type { CorpusSize } from "../render/wording/wording.ts";
import type { Corpus } from "../services/ingest.ts";

/** Counts a corpus for the banner and the summaries; what is only listed is counted apart, and titles are no passages. */
export function sizeOf(corpus: Corpus): CorpusSize {
  const held = [...corpus.documents.values()].filter((document) => document.held).length;
  const passages = [...corpus.passages.values()].filter(({ block }) => block.kind !== "title").length;
  return { held, listed: corpus.documents.size - held, passages, date: corpus.date };
}

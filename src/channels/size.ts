import type { CorpusSize } from "../render/wording/wording.ts";
import type { Corpus } from "../services/ingest.ts";

/** Counts a corpus for the banner and the summaries; what is only listed is counted apart. */
export function sizeOf(corpus: Corpus): CorpusSize {
  const held = [...corpus.documents.values()].filter((document) => document.held).length;
  return { held, listed: corpus.documents.size - held, passages: corpus.passages.size, date: corpus.date };
}

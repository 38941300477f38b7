import { type Hrefs, noHrefs } from "../../render/html/rich.ts";
import { codeOfDocument, codeOfPassage } from "../../services/catalogue/links.ts";
import type { Corpus } from "../../services/ingest.ts";

/** Links to the bot itself that open a document or a passage; none where its name is not known. */
export function hrefsOf({ bot, corpus }: { readonly bot?: string; readonly corpus: Corpus }): Hrefs {
  if (bot === undefined) return noHrefs;
  const to = (code: string): string => `https://t.me/${bot}?start=${code}`;
  return {
    document: (id) => to(codeOfDocument(id)),
    passage(id) {
      const passage = corpus.passages.get(id);
      return passage === undefined ? null : to(codeOfPassage(passage));
    },
  };
}

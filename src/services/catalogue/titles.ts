import type { Document } from "../../model/document.ts";
import { tokenise } from "../../text/tokenise.ts";
import { catalogueOf } from "./catalogue.ts";
import type { Corpus } from "../ingest.ts";

/** The words of all titles, for finding titles that are alike. */
interface Titles {
  /** Folded word -> the documents whose titles hold it, as numbers. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
  readonly documents: readonly Document[];
}

const known = new WeakMap<Corpus, Titles>();

function titlesOf(corpus: Corpus): Titles {
  let titles = known.get(corpus);
  if (titles === undefined) {
    const { documents } = catalogueOf(corpus);
    const holding = new Map<string, number[]>();
    for (const [number, { title }] of documents.entries())
      for (const word of wordsOf(title)) {
        const list = holding.get(word);
        if (list) list.push(number);
        else holding.set(word, [number]);
      }
    titles = { holding, documents };
    known.set(corpus, titles);
  }
  return titles;
}

const wordsOf = (text: string): Set<string> => new Set(tokenise(text).map(({ folded }) => folded));

/**
 * How much of a text's words each title holds, 0 to 1, a word weighing the more the fewer titles hold it (its inverse document
 * frequency); titles that hold nothing of it are left out.
 */
export function titlesLike(corpus: Corpus, text: string): Map<Document, number> {
  const { holding, documents } = titlesOf(corpus);
  const shares = new Map<Document, number>();
  let all = 0;
  for (const word of wordsOf(text)) {
    const numbers = holding.get(word) ?? [];
    const weight = Math.log(1 + documents.length / Math.max(1, numbers.length));
    all += weight;
    for (const number of numbers) {
      const document = documents[number] as Document;
      shares.set(document, (shares.get(document) ?? 0) + weight);
    }
  }
  for (const [document, share] of shares) shares.set(document, share / all);
  return shares;
}

import type { Document } from "../../model/document.ts";
import type { Corpus } from "../ingest.ts";
import { lookUp } from "./numbers.ts";
import { titlesLike } from "./titles.ts";

const MOST = 8;
/** A title must hold so much of what is typed. */
const LEAST_SHARE = 0.5;

/** The documents that somebody means by an id, a number however it is written, or words of a title; at most eight, the likeliest first. */
export function findDocuments(corpus: Corpus, typed: string): Document[] {
  const named = corpus.documents.get(typed) ?? corpus.documents.get(typed.toLowerCase());
  if (named !== undefined) return [named];
  const numbered = lookUp(corpus, typed)?.matches ?? [];
  if (numbered.length > 0) return numbered.slice(0, MOST);
  return [...titlesLike(corpus, typed)]
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([document]) => document);
}

import type { Filters } from "../model/catalogue.ts";
import type { Document, Passage } from "../model/document.ts";
import type { Search } from "../question/filters.ts";
import { bodyName } from "../text/issuers.ts";
import { keysMatch } from "../text/keys.ts";
import { type Token, tokenise } from "../text/tokenise.ts";

/** Whether a document is one that the filters ask for; one that does not say is none. */
export function isWithin(document: Document, { kind, number, issuer, from, to }: Filters): boolean {
  if (kind !== null && document.kind !== kind) return false;
  if (number !== null && (document.key === null || !keysMatch(number, document.key))) return false;
  if (issuer !== null && !` ${bodyName(document.issuer ?? "")} `.includes(` ${bodyName(issuer)} `)) return false;
  if (from === null && to === null) return true;
  return document.date !== null && document.date >= (from ?? "") && document.date <= (to ?? "9999");
}

/** What a search's filters, phrases and exclusions let through. */
export interface Sieve {
  readonly takes: (passage: Passage, document: Document) => boolean;
  /** The same for a whole document, of which no phrase is asked. */
  readonly takesAll: (document: Document) => boolean;
}

/** The sieve of one search; it judges every document once. */
export function createSieve({ filters, phrases, excluded, isMarked }: Search): Sieve {
  // With their marks where marks were typed: see Search.
  const key = isMarked ? "accented" : "folded";
  const [wanted, unwanted] = [phrases.map(tokenise), excluded.map(tokenise)];
  const holds = (words: readonly Token[], phrase: readonly Token[]): boolean =>
    words.some((_, at) => phrase.every((word, i) => isSame(words[at + i], word, i > 0)));
  const isSame = (token: Token | undefined, word: Token, isInside: boolean): boolean =>
    token !== undefined && token[key] === word[key] && (!isInside || token.joined || !word.joined);
  const holdsUnwanted = (text: string): boolean => {
    if (unwanted.length === 0) return false;
    const words = tokenise(text);
    return unwanted.some((phrase) => holds(words, phrase));
  };
  const judged = new Map<Document, boolean>();
  const takesDocument = (document: Document): boolean => {
    const known = judged.get(document) ?? (isWithin(document, filters) && !holdsUnwanted(document.title));
    judged.set(document, known);
    return known;
  };
  return {
    takes(passage, document) {
      if (!takesDocument(document) || holdsUnwanted(passage.block.text)) return false;
      if (wanted.length === 0) return true;
      const words = tokenise(passage.block.text);
      return wanted.every((phrase) => holds(words, phrase));
    },
    takesAll: (document) =>
      takesDocument(document) && !document.passages.some(({ block }) => holdsUnwanted(block.text)),
  };
}

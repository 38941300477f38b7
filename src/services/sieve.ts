import type { Filters } from "../model/catalogue.ts";
import type { Document, Passage } from "../model/document.ts";
import type { Search } from "../question/filters.ts";
import { bodyName } from "../text/issuers.ts";
import { keysMatch } from "../text/keys.ts";
import { roughPattern } from "../text/rough.ts";
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
  const isSame = (token: Token | undefined, word: Token, isInside: boolean): boolean =>
    token !== undefined && token[key] === word[key] && (!isInside || token.joined || !word.joined);
  const matcher = (phrase: string): ((text: string) => boolean) => {
    const words = tokenise(phrase);
    const rough = roughPattern(words);
    return (text) => {
      if (rough?.test(text) === false) return false;
      const tokens = tokenise(text);
      return tokens.some((_, at) => words.every((word, i) => isSame(tokens[at + i], word, i > 0)));
    };
  };
  const [wanted, unwanted] = [phrases.map(matcher), excluded.map(matcher)];
  const holdsUnwanted = (text: string): boolean => unwanted.some((holds) => holds(text));
  const judged = new Map<Document, boolean>();
  const takesDocument = (document: Document): boolean => {
    const known = judged.get(document) ?? (isWithin(document, filters) && !holdsUnwanted(document.title));
    judged.set(document, known);
    return known;
  };
  return {
    // Few passages hold a phrase, many a word that is not wanted: what rules most of them out comes first.
    takes: (passage, document) =>
      isWithin(document, filters) &&
      wanted.every((holds) => holds(passage.block.text)) &&
      takesDocument(document) &&
      !holdsUnwanted(passage.block.text),
    takesAll: (document) =>
      takesDocument(document) && !document.passages.some(({ block }) => holdsUnwanted(block.text)),
  };
}

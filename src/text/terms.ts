import { findKeys } from "./keys.ts";
import { numberParts, type Token, tokenise } from "./tokenise.ts";

/** The kinds of terms an index holds; the first letter of a term says which, so that each kind can weigh differently. */
export const termOf = {
  accented: (token: Token): string => `a${token.accented}`,
  folded: (token: Token): string => `f${token.folded}`,
  accentedPair: (left: Token, right: Token): string => `A${left.accented} ${right.accented}`,
  foldedPair: (left: Token, right: Token): string => `F${left.folded} ${right.folded}`,
  number: (value: string): string => `n${value}`,
  /** A document number by its digits: every spelling of "35-CT/TW" meets in it. */
  key: (digits: string): string => `k${digits}`,
};

/** All terms of a text, with repetition: syllables and syllable pairs with and without marks, numbers with their parts, document keys. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let left: Token | undefined;
  for (const token of tokenise(text)) {
    terms.push(termOf.accented(token), termOf.folded(token));
    for (const part of numberParts(token)) terms.push(termOf.number(part));
    if (left && token.joined) terms.push(termOf.accentedPair(left, token), termOf.foldedPair(left, token));
    left = token;
  }
  for (const key of findKeys(text)) terms.push(termOf.key(key.number));
  return terms;
}

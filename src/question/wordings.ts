import type { WordLists } from "../model/lexicon.ts";
import type { Expansion, QuestionTerm } from "../model/question.ts";
import { canonical, isMarked } from "../text/fold.ts";
import type { Token } from "../text/tokenise.ts";
import { asksWhy } from "./roles.ts";

const SYNONYM_WEIGHT = 0.5;

/** The tokens of phrases of several syllables that the synonyms know just as they are typed: no slips. */
export function listedPhrases(tokens: readonly Token[], { synonyms }: WordLists): ReadonlySet<Token> {
  const found = new Set<Token>();
  for (const [at, token] of tokens.entries()) {
    for (const { from } of synonyms.get(token.accented) ?? []) {
      if (from.length < 2 || !from.every((word, i) => tokens[at + i]?.accented === word)) continue;
      const phrase = tokens.slice(at, at + from.length);
      if (phrase.some((part) => isMarked(part.raw))) for (const part of phrase) found.add(part);
    }
  }
  return found;
}

/** What the synonyms offer for the phrases of a question, the longest first; none for words that only ask why. */
export function synonymExpansions(terms: readonly QuestionTerm[], lists: WordLists): Expansion[] {
  const found: Expansion[] = [];
  const accented = terms.map((term) => term.accented);
  let covered = 0;
  for (let at = 0; at < terms.length; at++) {
    const list = lists.synonyms.get(terms[at]?.accented ?? "") ?? [];
    const fits = list.filter((s) =>
      s.from.every((word, i) => terms[at + i]?.accented === word && terms[at + i]?.role !== "key"),
    );
    const longest = fits[0]?.from.length ?? 0;
    if (at + longest <= covered || asksWhy(accented, at)) continue;
    for (const to of fits.filter((s) => s.from.length === longest).flatMap((s) => s.to))
      found.push({ at, length: longest, to, weight: SYNONYM_WEIGHT, whole: false });
    if (longest > 0) covered = at + longest;
  }
  return found;
}

const [DONE, THEN, AFTER] = ["xong", "thì", "sau"].map(canonical);

/** "Xong đại hội thì …", "họp xong thì …" put one thing behind another, which a text calls "sau". */
export function orderExpansions(terms: readonly QuestionTerm[]): Expansion[] {
  const at = terms.findIndex(({ accented }) => accented === DONE);
  const next = terms[at + 1]?.accented;
  if (at < 0 || (at > 0 && next !== THEN) || !terms.slice(at + 1).some(({ accented }) => accented === THEN)) return [];
  return [{ at, length: 1, to: [AFTER ?? ""], weight: SYNONYM_WEIGHT, whole: false }];
}

import type { Lexicon } from "../model/lexicon.ts";
import type { Name, QuestionTerm } from "../model/question.ts";
import { canonical } from "../text/fold.ts";
import { isPlaceHead } from "../text/places.ts";
import { isSyllable } from "../text/syllable.ts";

/**
 * The names a question gives: places that the corpus knows, what follows "huyện", "xã" … without being common words, and
 * capitalised runs of two or more syllables.
 */
export function findNames(terms: readonly QuestionTerm[], lexicon: Lexicon): Name[] {
  const names: Name[] = [];
  const taken = new Set<number>();
  const add = (at: number, length: number, place: boolean) => {
    for (let i = at; i < at + length; i++) if (taken.has(i)) return;
    for (let i = at; i < at + length; i++) taken.add(i);
    const head = terms[at - 1];
    const headed = place && head !== undefined && isPlaceHead(terms[at - 2]?.accented, head.accented);
    names.push({ at, length, place, head: headed ? head.accented : "" });
  };
  const cased = terms.some((term) => term.capital);
  for (let at = 0; at < terms.length - 1; at++) {
    const [head, a, b] = [terms[at - 1], terms[at], terms[at + 1]];
    if (!a || !b?.joined) continue;
    if (lexicon.places.has(`${a.folded} ${b.folded}`)) add(at, 2, true);
    else if (head && namesFollow(terms[at - 2], head) && isUnknownName(head, a, b, terms[at + 2], cased, lexicon))
      add(at, 2, true);
  }
  // The first word has a capital whatever it is; with a second one it is a name, unless it is foreign or both are written small as well.
  const [first, second] = terms;
  const isName = (term: QuestionTerm | undefined) => term !== undefined && isSyllable(term.surface);
  const isCommon = (term: QuestionTerm | undefined) => lexicon.common.has(term?.accented ?? "");
  const opens = isName(first) && isName(second) && !(isCommon(first) && isCommon(second)) ? 0 : 1;
  for (let at = opens; at < terms.length; at++) {
    let length = 0;
    while (isNamePart(terms[at + length], length === 0)) length++;
    if (length > 1) add(at, length, false);
    at += length;
  }
  return names;
}

/** Words, besides those of areas, that the name of one follows: hồ, chợ, bệnh viện, công ty … */
const FACILITIES = new Set(
  ["hồ", "chợ", "viện", "ty", "máy", "cầu", "đèo", "đình", "chùa", "ấp", "buôn", "làng"].map(canonical),
);

function namesFollow(before: QuestionTerm | undefined, head: QuestionTerm): boolean {
  return isPlaceHead(before?.accented, head.accented) || FACILITIES.has(head.accented);
}

function isUnknownName(
  head: QuestionTerm,
  a: QuestionTerm,
  b: QuestionTerm,
  after: QuestionTerm | undefined,
  cased: boolean,
  lexicon: Lexicon,
): boolean {
  if (!a.joined || a.role !== "content" || b.role !== "content" || /\d/.test(a.folded + b.folded)) return false;
  if (cased) return a.capital && b.capital;
  const known = (left: QuestionTerm, right: QuestionTerm) =>
    (lexicon.bigrams.get(`${left.accented} ${right.accented}`) ?? 0) > 0;
  // "xã tự bỏ ra": the second syllable belongs to the words behind it.
  return !known(head, a) && !known(a, b) && !(after?.joined && after.role === "content" && known(b, after));
}

function isNamePart(term: QuestionTerm | undefined, first: boolean): boolean {
  if (!term?.capital || term.role !== "content" || !/^\p{Lu}\p{Ll}/u.test(term.surface)) return false;
  return first || term.joined;
}

import type { Lexicon } from "../model/lexicon.ts";
import type { QuestionTerm } from "../model/question.ts";

/** Words that stand before the name of a place, a body or a person. */
const HEADS = new Set([
  "huyen",
  "xa",
  "tinh",
  "phuong",
  "pho",
  "ban",
  "thon",
  "tran",
  "bản",
  "xom",
  "to",
  "cau",
  "song",
  "nui",
  "deo",
  "truong",
]);
const PLACE_HEADS = new Set(["huyen", "xa", "tinh", "phuong", "thi tran", "thanh pho", "thi xa"]);

/**
 * The names a question gives: capitalised runs of two or more syllables that are not its first word alone, and what follows
 * "huyện", "xã", "tỉnh" … in a question without capitals, when those syllables are no common words.
 */
export function findNames(terms: readonly QuestionTerm[], lexicon: Lexicon): { at: number; length: number }[] {
  const names: { at: number; length: number }[] = [];
  for (let at = 0; at < terms.length; at++) {
    let length = 0;
    while (isNamePart(terms[at + length], length === 0)) length++;
    const first = terms[at];
    if (length > 1 && first && (at > 0 || length > 2)) {
      const skip = at === 0 || HEADS.has(first.folded) ? 1 : 0;
      if (length - skip > 1) names.push({ at: at + skip, length: length - skip });
    }
    at += Math.max(0, length - 1);
  }
  if (names.length > 0) return names;
  for (let at = 0; at < terms.length; at++) {
    const head = terms[at];
    const two = `${terms[at - 1]?.folded} ${head?.folded}`;
    if (!head || (!PLACE_HEADS.has(head.folded) && !PLACE_HEADS.has(two))) continue;
    const [a, b] = [terms[at + 1], terms[at + 2]];
    if (!a?.joined || !b?.joined || a.role !== "content" || b.role !== "content") continue;
    const known = (left: QuestionTerm, right: QuestionTerm) =>
      (lexicon.bigrams.get(`${left.accented} ${right.accented}`) ?? 0) > 0;
    if (!known(head, a) && !known(a, b)) names.push({ at: at + 1, length: 2 });
  }
  return names;
}

function isNamePart(term: QuestionTerm | undefined, first: boolean): boolean {
  if (!term?.capital || term.role !== "content" || !/\p{Ll}/u.test(term.surface)) return false;
  return first || term.joined;
}

import type { Span } from "../model/document.ts";
import type { Lexicon, WordLists } from "../model/lexicon.ts";
import { canonical, fold } from "../text/fold.ts";
import { abbreviationKey } from "../text/word-lists.ts";

const WORD = /[\p{L}\p{M}]+(?:\/[\p{L}\p{M}]+)*\.?/gu;
const VOWEL = /[aeiouy]/;

/** Writes abbreviations out ("bn ĐV" -> "bao nhiêu đảng viên"), except inside `keep` (document numbers); the meaning is the one that fits the words beside it. */
export function expandAbbreviations(text: string, keep: readonly Span[], lists: WordLists, lexicon: Lexicon): string {
  const matches = [...text.matchAll(WORD)];
  let out = "";
  let end = 0;
  for (const [index, match] of matches.entries()) {
    const word = match[0].replace(/\.$/, "");
    const at = match.index;
    if (keep.some((span) => at < span.end && at + word.length > span.start)) continue;
    const meanings = lists.abbreviations.get(abbreviationKey(word))?.meanings;
    if (!meanings || !isAbbreviation(word, lexicon)) continue;
    const near = (m: RegExpExecArray | undefined) => (m ? canonical(m[0]) : "");
    out += text.slice(end, at) + fitting(meanings, near(matches[index - 1]), near(matches[index + 1]), lexicon);
    end = at + word.length;
  }
  return out + text.slice(end);
}

/** Capitals or a slash always; small letters only where no Vietnamese syllable is spelled so. */
function isAbbreviation(word: string, lexicon: Lexicon): boolean {
  if (word.includes("/")) return true;
  const capitals = word === word.toUpperCase() && word !== word.toLowerCase();
  if (capitals && word.length > 1) return true;
  const folded = fold(word);
  return !lexicon.byFolded.has(folded) || !VOWEL.test(folded);
}

function fitting(meanings: readonly string[], before: string, after: string, lexicon: Lexicon): string {
  const fit = (meaning: string) => {
    const words = meaning.split(" ").map(canonical);
    const left = lexicon.bigrams.get(`${before} ${words[0]}`) ?? 0;
    const right = lexicon.bigrams.get(`${words.at(-1)} ${after}`) ?? 0;
    return left + right;
  };
  let best = meanings[0] as string;
  for (const meaning of meanings) if (fit(meaning) > fit(best)) best = meaning;
  return best;
}

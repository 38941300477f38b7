import type { Lexicon } from "../model/lexicon.ts";
import { isMarked } from "../text/fold.ts";
import { isSyllable } from "../text/syllable.ts";
import type { Token } from "../text/tokenise.ts";
import { decodeTelex } from "./telex.ts";

/** What a syllable was read as: its accented spelling and a spelling to show. */
export interface Reading {
  readonly accented: string;
  readonly surface: string;
}

interface Candidate {
  readonly accented: string;
  /** Log-probability that a person who meant it typed what stands there. */
  readonly typed: number;
}

/** Costs in natural log, found by hand on several corpora: a mended letter must be worth more than a rare but known word. */
const COST = {
  missingMarks: -5,
  // Of a word that is rarer than what was typed.
  missingMarksOfRarer: -9,
  newSyllable: -1,
  wrongMarks: -4,
  telex: -1,
  telexOverKnown: -6,
  edit: -7,
  editOfSyllable: -8,
  editOfName: -11,
  editOfLongName: -5,
  editOfKnown: -8.5,
  // That a mark which was typed is kept, or lost.
  mark: 1.5,
  unknown: -9,
};
const MAX_EDITS = 24;
/** A name or an acronym of so many letters is hardly another one with a slip. */
const LONG = 5;

/**
 * Restores tone marks and mends Telex leftovers and single-letter slips: the likeliest path through each syllable's candidates by
 * the corpus's syllable bigrams (Viterbi). `fixed` tokens (numbers, document keys) stay as they are; `plain` says that the question was
 * typed without marks.
 */
export function restore(
  tokens: readonly Token[],
  lexicon: Lexicon,
  plain: boolean,
  fixed: (token: Token) => boolean,
): Reading[] {
  const words = tokens.filter((t) => t.kind === "word");
  const allCapitals = words.every((t) => t.raw === t.raw.toUpperCase());
  const isFixed = (t: Token): boolean => t.kind === "number" || fixed(t) || isSign(t, allCapitals, lexicon);
  const spellings = tokens.map((t) => spellingsOf(t, isFixed(t), lexicon));
  const lattice = tokens.map((t, at) => {
    if (isFixed(t)) return [{ accented: t.accented, typed: 0 }];
    const company = { left: spellings[at - 1] ?? [], right: spellings[at + 1] ?? [] };
    // The first word has a capital anyway: it is a name where the next one has, too.
    const isNamed = at > 0 || (tokens[1]?.joined === true && /^\p{Lu}/u.test(tokens[1].raw));
    const isName = !allCapitals && (isNamed ? /^\p{Lu}/u : /^\p{Lu}{2}/u).test(t.raw);
    return candidates(t, lexicon, { plain, isName, keepsCompany: (form) => isKnownBeside(form, company, lexicon) });
  });
  return viterbi(lattice, lexicon).map((accented, index) => {
    const token = tokens[index] as Token;
    return {
      accented,
      surface:
        accented === token.accented ? token.raw : withCase(lexicon.surfaces.get(accented) ?? token.raw, token.raw),
    };
  });
}

/** Whether hardly a word of a text has a mark. */
export function isPlain(tokens: readonly Token[]): boolean {
  const words = tokens.filter((t) => t.kind === "word");
  return words.filter((t) => isMarked(t.raw)).length * 5 < words.length;
}

/** Roman numerals and acronyms are no Vietnamese syllables to mend, unless the whole question is in capitals or a long one is unknown. */
function isSign({ raw, folded }: Token, allCapitals: boolean, lexicon: Lexicon): boolean {
  if (allCapitals || raw.length < 2 || !/^\p{Lu}+$/u.test(raw)) return false;
  return raw.length < LONG || lexicon.byFolded.has(folded);
}

/** The known spellings that a word may have been meant as, slips left aside. */
function spellingsOf(token: Token, isFixed: boolean, lexicon: Lexicon): readonly string[] {
  if (isFixed) return [];
  return isMarked(token.raw) ? [token.accented] : (lexicon.byFolded.get(token.folded) ?? []);
}

/** Whether a word is known right behind or before a neighbour, in one of that one's spellings. */
function isKnownBeside(
  word: string,
  { left, right }: { readonly left: readonly string[]; readonly right: readonly string[] },
  { bigrams }: Lexicon,
): boolean {
  return left.some((one) => bigrams.has(`${one} ${word}`)) || right.some((one) => bigrams.has(`${word} ${one}`));
}

/** What tells how a word is to be read. */
interface Manner {
  /** The question was typed without marks. */
  readonly plain: boolean;
  /** Capitalised within the question. */
  readonly isName: boolean;
  readonly keepsCompany: (word: string) => boolean;
}

function candidates(token: Token, lexicon: Lexicon, { plain, isName, keepsCompany }: Manner): Candidate[] {
  const known = lexicon.unigrams.has(token.accented);
  const found = new Map<string, number>();
  const offer = (accented: string, typed: number) => {
    if (typed > (found.get(accented) ?? Number.NEGATIVE_INFINITY)) found.set(accented, typed);
  };
  const marked = isMarked(token.raw);
  const forms = lexicon.byFolded.get(token.folded) ?? [];
  const plausible = marked && isSyllable(token.raw);
  offer(
    token.accented,
    known ? 0 : plausible ? COST.newSyllable : marked || forms.length === 0 ? COST.unknown : COST.unknown - 2,
  );
  const count = (word: string): number => lexicon.unigrams.get(word) ?? 0;
  const missing = (form: string): number =>
    count(form) < count(token.accented) ? COST.missingMarksOfRarer : COST.missingMarks;
  if (!marked) for (const form of forms) offer(form, plain ? 0 : known ? missing(form) : -1);
  else if (!known && !(isName && plausible)) for (const form of forms) offer(form, COST.wrongMarks);
  const mend = (cost: number) => {
    for (const form of edits(token.folded, lexicon, keepsCompany))
      offer(form, cost + (marked ? COST.mark * overlap(token.accented, form) : 0));
  };
  const isLong = token.raw.length > 1;
  if (!known || !marked) {
    const telex = decodeTelex(token.raw);
    if (telex && lexicon.unigrams.has(telex)) offer(telex, forms.length === 0 ? COST.telex : COST.telexOverKnown);
    else if ((marked || forms.length === 0) && isLong && !(isName && isSyllable(token.raw)))
      mend(isName ? costOfName(token) : plausible ? COST.editOfSyllable : COST.edit);
  }
  // A slip may have made another word of it: one that is known beside neither neighbour, in any spelling.
  if (!marked && !isName && isLong && forms.length > 0 && !forms.some(keepsCompany)) mend(COST.editOfKnown);
  return [...found].map(([accented, typed]) => ({ accented, typed }));
}

const costOfName = ({ raw }: Token): number => (raw.length < LONG ? COST.editOfName : COST.editOfLongName);

/** Known accented forms one insertion, deletion, replacement or swap away: those that keep company first, then the most frequent. */
function edits(folded: string, lexicon: Lexicon, keepsCompany: (word: string) => boolean): string[] {
  const near = new Set<string>();
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (let i = 0; i <= folded.length; i++) {
    const [head, tail] = [folded.slice(0, i), folded.slice(i)];
    if (tail) near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of letters) {
      near.add(head + letter + tail);
      if (tail) near.add(head + letter + tail.slice(1));
    }
  }
  const forms = [...near].flatMap((word) => lexicon.byFolded.get(word) ?? []);
  const rank = new Map(
    forms.map((form) => [form, (lexicon.unigrams.get(form) ?? 0) + (keepsCompany(form) ? lexicon.total : 0)]),
  );
  return forms.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)).slice(0, MAX_EDITS);
}

/** Rewards a mended form that keeps the marks that were typed. */
function overlap(typed: string, form: string): number {
  const marks = (word: string) => new Set(word.normalize("NFD").match(/\p{M}|đ/gu) ?? []);
  const wanted = marks(typed);
  const held = marks(form);
  return [...wanted].filter((m) => held.has(m)).length - [...wanted].filter((m) => !held.has(m)).length;
}

function viterbi(lattice: readonly (readonly Candidate[])[], lexicon: Lexicon): string[] {
  let paths: { score: number; words: readonly string[] }[] = [{ score: 0, words: [] }];
  for (const column of lattice) {
    paths = column.map((candidate) => {
      let best = { score: Number.NEGATIVE_INFINITY, words: [] as readonly string[] };
      for (const path of paths) {
        const score = path.score + candidate.typed + transition(path.words.at(-1), candidate.accented, lexicon);
        if (score > best.score) best = { score, words: path.words };
      }
      return { score: best.score, words: [...best.words, candidate.accented] };
    });
  }
  return [...paths.reduce((a, b) => (b.score > a.score ? b : a)).words];
}

/** What a word costs that neither the corpus nor common speech knows: about what a rare one does. */
const UNSEEN = -9;

/** log P(word | previous), the bigram interpolated with the unigram. */
function transition(previous: string | undefined, word: string, lexicon: Lexicon): number {
  if (!lexicon.unigrams.has(word)) return UNSEEN;
  const unigram = (lexicon.unigrams.get(word) ?? 0) / (lexicon.total + 1000);
  const before = previous === undefined ? 0 : (lexicon.unigrams.get(previous) ?? 0);
  const pair = before === 0 ? 0 : (lexicon.bigrams.get(`${previous} ${word}`) ?? 0) / before;
  return Math.log(0.7 * pair + 0.3 * unigram);
}

function withCase(surface: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return surface.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? surface.charAt(0).toUpperCase() + surface.slice(1) : surface;
}

import { atOnce, type Steps } from "../text/steps.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { QuestionTerm } from "../model/question.ts";
import { areAlternatives, isCompound } from "./alternatives.ts";
import type { Range } from "./asked.ts";

/** What a stretch of words names; only like replaces like. */
type Sort = "year" | "number" | "name" | "words";

/** Words of a question with what is known of each. */
export interface Words {
  /** As they are shown. */
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** Whether the term at an index belongs to a name. */
  readonly isName: (at: number) => boolean;
}

/** Where new words go into a question: in place of a range, or between two terms where the range is empty. */
export interface Contrast extends Range {
  /** How well they fit there; below `SURE` it is a guess. */
  readonly score: number;
}

/** From here on the new words stand for the ones replaced beyond doubt. */
export const SURE = 3;
const LONGEST = 6;
/** Weights found by hand on several corpora: a known alternative counts more than any neighbourhood. */
const WEIGHT = {
  alternative: 6,
  edge: 1.6,
  sort: 4,
  shape: 2,
  lost: -0.7,
  focus: 0.8,
  pair: 1.2,
  noPair: -0.7,
  cut: -3,
  similar: 3,
  length: -0.25,
  repeated: -4,
};

/** Where in a question something may be set against something else. */
interface Where {
  readonly open: (at: number) => boolean;
  readonly focus: readonly number[];
  /** A part of what was asked about goes beside it; only a known alternative takes its place. */
  readonly isWithin: boolean;
}

/**
 * Finds what `core` is set against in a question: the stretch of like sort and like neighbours in the corpus, at the place where the
 * corpus holds the pairs that arise. `open` tells terms that can be replaced, `focus` where what is asked for begins.
 * Null where the question has nothing of the sort.
 */
export function contrast(
  core: Words,
  question: Words,
  { open, focus, isWithin }: Where,
  lexicon: Lexicon,
): Contrast | null {
  const words = core.terms.map((term) => term.accented);
  const sort = sortOf(core, 0, words.length);
  const { terms } = question;
  const isThere = ` ${terms.map((term) => term.accented).join(" ")} `.includes(` ${words.join(" ")} `);
  let best: Contrast | null = null;
  const offer = (from: number, to: number, score: number) => {
    if (best === null || score > best.score) best = { from, to, score };
  };
  for (let from = 0; from < terms.length; from++)
    for (let to = from + 1; to <= Math.min(terms.length, from + LONGEST) && open(to - 1); to++) {
      if (to - from > 1 && !terms[to - 1]?.joined) break;
      const part = terms.slice(from, to);
      const old = part.map((term) => term.accented);
      if (old.join(" ") === words.join(" ") || !part.some((term) => term.role === "content")) continue;
      if (sort === "words" && !isPhrase(part, core.terms)) continue;
      if ((isThere || isWithin) && !areAlternatives(old.join(" "), words.join(" "))) continue;
      if (sortOf(question, from, to) !== sort) continue;
      const alike = sort === "words" ? likeness(old, words, lexicon) : WEIGHT.sort + shape(question, from, to, core);
      const cuts = sort === "words" ? cohesion(terms, from, lexicon) + cohesion(terms, to, lexicon) : 0;
      const uneven = Math.abs(to - from - words.length);
      const focused = focus.includes(from) ? WEIGHT.focus : 0;
      const score =
        focused + alike + fit(terms, from, to, core.terms, lexicon) + WEIGHT.cut * cuts + WEIGHT.length * uneven;
      offer(from, to, score);
    }
  if (sort === "words" && !isThere)
    for (let at = 1; at <= terms.length; at++) {
      if (!open(at - 1) || terms[at - 1]?.role !== "content") continue;
      const pairs = lexicon.bigrams.get(`${terms[at - 1]?.accented} ${words[0]}`) ?? 0;
      if (pairs === 0) continue;
      const share = pairs / (lexicon.unigrams.get(words[0] ?? "") ?? 1);
      const cut = WEIGHT.cut * cohesion(terms, at, lexicon);
      const focused = focus.some((start) => start < at && at - start < LONGEST && isRun(terms, start, at));
      const fits = fit(terms, at, at, core.terms, lexicon) + cut + share;
      offer(at, at, fits + (focused ? WEIGHT.focus : 0));
    }
  return best;
}

/** Whether words of content follow each other from one position to another. */
const isRun = (terms: readonly QuestionTerm[], from: number, to: number): boolean =>
  terms.slice(from, to).every((term, i) => term.role === "content" && (i === 0 || term.joined));

/** Whether a stretch begins and ends with words of content, as "dự bị" does, or as loosely as what is to replace it. */
function isPhrase(part: readonly QuestionTerm[], core: readonly QuestionTerm[]): boolean {
  const isLoose = (term: QuestionTerm | undefined) => term?.role === "function";
  const end = part.slice(-2).map((term) => term.accented);
  if (isLoose(part[0]) && !isLoose(core[0])) return false;
  return !isLoose(part.at(-1)) || isLoose(core.at(-1)) || isCompound(end.join(" "));
}

/** How much two stretches of words look like alternatives: known ones, the same words at an end, the same neighbours. */
function likeness(old: readonly string[], words: readonly string[], lexicon: Lexicon): number {
  if (areAlternatives(old.join(" "), words.join(" "))) return WEIGHT.alternative;
  const neighbours = neighboursOf(lexicon);
  const [first, last] = [old.at(0) ?? "", old.at(-1) ?? ""];
  const like = (map: Neighbours["before"], a: string, b = "") => (a === b ? 0 : overlap(map.get(a), map.get(b)));
  const left = like(neighbours.before, first, words.at(0));
  const right = like(neighbours.after, last, words.at(-1));
  return WEIGHT.edge * sharedEdge(old, words) + (WEIGHT.similar * (left + right)) / 2;
}

/** How many words two stretches share at their start or at their end. */
function sharedEdge(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(start, end);
}

/** How much two stretches with numbers or names are built alike: "dưới 40 tuổi" and "trên 50 tuổi", "Tân Uyên" and "Sìn Hồ". */
function shape(question: Words, from: number, to: number, core: Words): number {
  const marks = (words: Words, start: number, end: number): string[] =>
    words.terms
      .slice(start, end)
      .map((term, i) => (words.isName(start + i) ? "A" : isNumber(term) ? "0" : term.accented));
  const [old, words] = [marks(question, from, to), marks(core, 0, core.terms.length)];
  const isOpposite = (word: string, i: number) => word === old[i] || areAlternatives(word, old[i] ?? "");
  const same = words.length === old.length && words.every(isOpposite) ? 1 : 0;
  const lost = question.terms
    .slice(from, to)
    .filter((term, i) => term.role === "content" && old[i] !== "A" && old[i] !== "0" && !words.includes(old[i] ?? ""));
  return WEIGHT.shape * same + (WEIGHT.edge * sharedEdge(old, words)) / 2 + WEIGHT.lost * lost.length;
}

/** Whether the pairs that arise at both ends stand in the corpus; words that take up what stands before them do not fit. */
function fit(
  terms: readonly QuestionTerm[],
  from: number,
  to: number,
  words: readonly QuestionTerm[],
  lexicon: Lexicon,
): number {
  const [before, after] = [terms[from - 1], terms[to]];
  const side = (left: QuestionTerm | undefined, right: QuestionTerm | undefined): number => {
    if (!left || !right || left.role !== "content" || right.role !== "content") return 0;
    return lexicon.bigrams.has(`${left.accented} ${right.accented}`) ? WEIGHT.pair : WEIGHT.noPair;
  };
  const repeated = before && words.some((word) => word.accented === before.accented) ? WEIGHT.repeated : 0;
  return side(before, words[0]) + side(words.at(-1), after) + repeated;
}

/** How much the terms on both sides of a position belong together, 0 to 1: the second syllable of a compound follows its first nearly always. */
function cohesion(terms: readonly QuestionTerm[], at: number, lexicon: Lexicon): number {
  const [left, right] = [terms[at - 1], terms[at]];
  if (!left || !right?.joined) return 0;
  const pair = `${left.accented} ${right.accented}`;
  if (isCompound(pair)) return 1;
  if (left.role !== "content" || right.role !== "content") return 0;
  const alone = Math.min(lexicon.unigrams.get(left.accented) ?? 0, lexicon.unigrams.get(right.accented) ?? 0);
  return alone === 0 || isNumber(left) || isNumber(right) ? 0 : (lexicon.bigrams.get(pair) ?? 0) / alone;
}

function sortOf({ terms, isName }: Words, from: number, to: number): Sort {
  const part = terms.slice(from, to);
  if (part.some((term) => /^(?:19|20)\d\d$/.test(term.accented))) return "year";
  if (part.some(isNumber)) return "number";
  return isName(from) || isName(to - 1) ? "name" : "words";
}

const isNumber = ({ accented, surface }: QuestionTerm): boolean => /\d/.test(accented) || /^[IVX]+$/.test(surface);

/** What stands before and after each syllable. */
export interface Neighbours {
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Lexicon, Neighbours>();

/** The syllables that stand beside each syllable somewhere; all numbers count as one, for what follows numbers can be counted. */
function neighboursOf(lexicon: Lexicon): Neighbours {
  return known.get(lexicon) ?? atOnce(neighbourSteps(lexicon));
}

/** So many pairs are looked at in a step. */
const PAIRS = 1_000;

/** Finds which syllables stand beside each in steps, for questions to find it ready. */
export function* neighbourSteps(lexicon: Lexicon): Steps<Neighbours> {
  const found = known.get(lexicon);
  if (found) return found;
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) => {
    const set = map.get(key);
    if (set) set.add(value);
    else map.set(key, new Set([value]));
  };
  const plain = (word: string): string => (/\d/.test(word) ? "0" : word);
  let looked = 0;
  for (const pair of lexicon.bigrams.keys()) {
    if (++looked % PAIRS === 0) yield;
    const [left = "", right = ""] = pair.split(" ");
    add(after, left, plain(right));
    add(before, right, plain(left));
  }
  const neighbours = { before, after };
  known.set(lexicon, neighbours);
  return neighbours;
}

/** How much of the smaller set the larger one holds, weakened where that is little. */
function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a || !b) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / Math.sqrt(few.size * many.size);
}

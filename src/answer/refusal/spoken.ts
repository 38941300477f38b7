import type { Lexicon } from "../../model/lexicon.ts";
import type { Question } from "../../model/question.ts";
import { coverage } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import type { Ranked } from "../ranking/rank.ts";

/** Passages looked at. */
const PASSAGES = 6;
/** What the headings of a passage count beside its text. */
const HEADINGS = 0.8;
/** What the question's pairs of syllables count that the best passage holds, and each compound of the language that the corpus lacks. */
const PAIRS = 0.3;
const ABSENT = 0.1;
/** A corpus of fewer passages has fewer words to meet a question with, so less is asked of it. */
const FULL = 200;

/**
 * How far the corpus speaks of what is asked (about 0 to 1.3): the share of the question that the best excerpt and its headings hold, and the
 * pairs of syllables that its passage holds, less the compounds of the question that everyday language knows and the corpus lacks.
 */
export function spokenOf(question: Question, query: Query, ranked: readonly Ranked[], lexicon: Lexicon): number {
  const held = ranked.slice(0, PASSAGES).map((r) => coverage(query, r.matched, r.window, HEADINGS));
  return (
    Math.max(0, ...held) + PAIRS * pairsHeld(question, query, ranked[0]) - ABSENT * absent(question, query, lexicon)
  );
}

/** Whether what the corpus speaks of is too far from the question for any of it to be an answer; `least` is Weights.refusal.spoken. */
export function isElsewhere(spoken: number, lexicon: Lexicon, least: number): boolean {
  return spoken < least * Math.sqrt(Math.min(1, lexicon.passages / FULL));
}

/** Places in the question where two content syllables stand side by side. */
function pairs({ terms }: Question): number[] {
  const isContent = (at: number) => terms[at]?.role === "content" && !/\d/.test(terms[at]?.folded ?? "");
  return terms.flatMap((_, at) => (isContent(at) && isContent(at + 1) && terms[at + 1]?.joined ? [at] : []));
}

/** The share of those pairs that a passage or its headings hold, in one wording or another; a half where there are none. */
function pairsHeld(question: Question, query: Query, best: Ranked | undefined): number {
  const places = pairs(question);
  if (places.length === 0 || !best) return 0.5;
  const { spots, scope } = best.matched;
  const isHeld = (at: number) =>
    query.units.some(
      (unit, i) =>
        unit.kind !== "syllable" &&
        unit.at <= at &&
        unit.at + unit.length >= at + 2 &&
        ((spots[i] ?? []).length > 0 || (scope[i] ?? 0) > 0),
    );
  return places.filter(isHeld).length / places.length;
}

/** How many compounds of the question the language knows and the corpus holds in no wording. */
function absent(question: Question, query: Query, lexicon: Lexicon): number {
  const { terms } = question;
  return pairs(question).filter((at) => {
    const [left, right] = [terms[at], terms[at + 1]];
    if (!left || !right || !lexicon.bigrams.has(`${left.accented} ${right.accented}`)) return false;
    if (lexicon.passagesOfPair.has(`${left.folded} ${right.folded}`)) return false;
    return !query.units.some((u) => u.kind === "phrase" && u.at <= at && u.at + u.length >= at + 2);
  }).length;
}

import type { Question } from "../../model/question.ts";
import type { Scored } from "./choose.ts";
import { isDocument } from "../ranking/rank.ts";

/** Answers shown where a question leaves open which of several documents is meant. */
const MOST = 3;
/** How near an alternative must come to the chosen answer, in score and in the share of the question that its scopes hold. */
const NEAR = { score: 0.1, match: 0.04 };
/** What two figures speak of that are both but near the question is not one thing in two documents. */
const LEAST_MATCH = 0.4;

/**
 * The best candidate of each further document that answers as well as the chosen one with something else, where the question names no year, place or
 * number that would tell them apart, or a number that several documents carry.
 */
export function alternativesTo(question: Question, candidates: readonly Scored[], chosen: Scored): Scored[] {
  const named = question.years.length > 0 || question.names.length > 0;
  const found: Scored[] = [chosen];
  for (const other of candidates) {
    if (found.length === MOST) break;
    if (named || found.some((one) => isSame(one, other)) || !isNear(other, chosen)) continue;
    if (question.keys.length > 0 && !carriesKey(question, other)) continue;
    found.push(other);
  }
  return found.slice(1);
}

/** Whether two candidates are of one document, or say the same. */
function isSame(a: Scored, b: Scored): boolean {
  const [left, right] = [a.candidate, b.candidate];
  const [one, two] = [textOf(a), textOf(b)];
  return left.view.document.id === right.view.document.id || one.includes(two) || two.includes(one);
}

function textOf({ candidate: { view, start, end, text } }: Scored): string {
  return (text ?? view.passage.block.text.slice(start, end)).toLowerCase();
}

function isNear(other: Scored, chosen: Scored): boolean {
  const [a, b] = [other.candidate.figure, chosen.candidate.figure];
  if (other.lacks !== null || (a === null) !== (b === null) || a?.kind !== b?.kind || other.keyed !== chosen.keyed)
    return false;
  return (
    other.match >= LEAST_MATCH &&
    chosen.score - other.score <= NEAR.score &&
    Math.abs(chosen.match - other.match) <= NEAR.match
  );
}

function carriesKey(question: Question, { candidate: { view } }: Scored): boolean {
  return question.keys.some((key) => isDocument(key, view.document));
}

/** The other of the two figures that a question asks for: of the same kind and sentence, with no third one between them; null where there is none. */
export function partnerOf(question: Question, candidates: readonly Scored[], chosen: Scored): Scored | null {
  const { figure, view } = chosen.candidate;
  if (!figure) return null;
  if (question.kinds[0] === "count" && question.kinds[1] === "share") return shareOf(candidates, chosen);
  if (!question.isPair) return null;
  const like = view.passage.figures.filter((f) => f.kind === figure.kind && f.sentence.start === figure.sentence.start);
  const at = like.indexOf(figure);
  const beside = [like[at - 1], like[at + 1]];
  return (
    candidates.find(
      (c) => c.candidate.view === view && c.candidate.figure !== null && beside.includes(c.candidate.figure),
    ) ?? null
  );
}

/** The share that stands right behind a count and is of the same part: "276, chiếm 75,62%", "17 đồng chí (32,69%)". */
function shareOf(candidates: readonly Scored[], { candidate: { figure, view } }: Scored): Scored | null {
  const { figures, block } = view.passage;
  const next = figure && figures[figures.indexOf(figure) + 1];
  if (
    !figure ||
    next?.kind !== "share" ||
    !/^[\s,]*(?:\(|chiếm|đạt|bằng)\s*$/iu.test(block.text.slice(figure.end, next.start))
  )
    return null;
  return candidates.find((one) => one.candidate.view === view && one.candidate.figure === next) ?? null;
}

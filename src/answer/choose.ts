import type { QuestionKind } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { everything, held, PAIR_SHARE, type Query, type Unit } from "./match.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { type View, wordsOf } from "./view.ts";

/** Weights of the candidate score, tuned together on several corpora. */
const WEIGHT = { scope: 0.5, type: 0.35, counted: 0.25, foreign: 0.18, passage: 0.35, nearness: 0.08 };
/** How much less each lower-ranked kind of the question weighs. */
const RANK_DECAY = 0.75;

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** How well its type answers the question, 0 to 1. */
  readonly fit: number;
  /** The parts of the score, for `--explain`. */
  readonly parts: Readonly<Record<string, number>>;
}

/** The candidates of the best passages, best first: each scored by the tightest scope that holds each part of the question. */
export function rankCandidates(
  question: Question,
  query: Query,
  passages: readonly { view: View; score: number }[],
): Scored[] {
  const wanted = question.kinds.filter((kind) => kind in KINDS_WITH_CANDIDATES);
  if (wanted.length === 0) return [];
  const top = Math.max(...passages.map((p) => p.score), 1e-6);
  return passages
    .flatMap(({ view, score }) =>
      candidatesOf(view).map((candidate) => scoreCandidate(question, query, wanted, candidate, score / top)),
    )
    .filter((scored) => scored.fit > 0)
    .sort((a, b) => b.score - a.score);
}

const KINDS_WITH_CANDIDATES: Readonly<Partial<Record<QuestionKind, true>>> = {
  count: true,
  share: true,
  money: true,
  measure: true,
  date: true,
  duration: true,
  document: true,
};

function scoreCandidate(
  question: Question,
  query: Query,
  wanted: readonly QuestionKind[],
  candidate: Candidate,
  passage: number,
): Scored {
  const fit = Math.max(0, ...wanted.map((kind, rank) => (candidate.fits[kind] ?? 0) * RANK_DECAY ** rank));
  const parts = {
    match: scopeMatch(query, candidate),
    type: WEIGHT.type * fit,
    counted: WEIGHT.counted * countedMatch(question, candidate),
    foreign: -WEIGHT.foreign * foreignLabel(query, candidate),
    passage: WEIGHT.passage * passage,
    nearness: WEIGHT.nearness * nearness(query, candidate),
  };
  return { candidate, fit, parts, score: Object.values(parts).reduce((a, b) => a + b, 0) };
}

/** The share of the question that the candidate's scopes hold, each part at the weight of the tightest scope that holds it. */
function scopeMatch(query: Query, candidate: Candidate): number {
  const column = candidate.column ? wordsOf(candidate.column) : null;
  const best = (unit: Unit) => {
    let value = WEIGHT.scope * held(unit, candidate.view.scope, everything);
    if (column) value = Math.max(value, held(unit, column, everything));
    for (const scope of candidate.scopes) {
      if (scope.weight <= value) continue;
      value = Math.max(value, scope.weight * held(unit, candidate.view, scope.span));
    }
    return value;
  };
  let sum = 0;
  for (const unit of query.units) sum += unit.weight * best(unit);
  for (const pair of query.pairs) sum += PAIR_SHARE * pair.weight * best(pair);
  return sum / query.total;
}

/** Whether the counted noun of the question is the figure's unit (1), or stands in its label (0.5). */
function countedMatch(question: Question, candidate: Candidate): number {
  const { counted } = question;
  if (counted.length === 0 || !candidate.figure) return 0;
  const unit = new Set(wordsOf(candidate.figure.unit ?? "").tokens.map((t) => t.folded));
  const matched = counted.filter((word) => unit.has(word)).length / counted.length;
  return unit.has(counted[0] ?? "") ? matched : matched * 0.5;
}

/** The share of a candidate's own label that the question does not speak of: "women" for a question about all. */
function foreignLabel(query: Query, candidate: Candidate): number {
  const label = candidate.scopes[0]?.span;
  if (!label) return 0;
  const asked = new Set(query.units.flatMap((u) => [...u.folded, ...u.alternatives.flatMap((a) => a.folded)]));
  let foreign = 0;
  let all = 0;
  for (const token of candidate.view.tokens) {
    if (token.start < label.start || token.end > label.end || token.kind === "number") continue;
    if (token.start >= candidate.start && token.end <= candidate.end) continue;
    if (token.folded.length < 2) continue;
    all++;
    if (!asked.has(token.folded)) foreign++;
  }
  return all === 0 ? 0 : foreign / Math.max(4, all);
}

/** 1 where a word of the question stands right beside the candidate, falling to 0 at 12 syllables. */
function nearness(query: Query, candidate: Candidate): number {
  let weight = 0;
  let total = 0;
  const { tokens, positions } = candidate.view;
  const at = tokens.findIndex((t) => t.end > candidate.start);
  for (const unit of query.units) {
    const distances = (positions.get(`f${unit.folded[0]}`) ?? []).map((i) => Math.abs(i - at));
    total += unit.weight;
    if (distances.length > 0) weight += unit.weight * Math.max(0, 1 - Math.min(...distances) / 12);
  }
  return total === 0 ? 0 : weight / total;
}

import type { QuestionKind } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { fold } from "../text/fold.ts";
import { keysMatch } from "../text/keys.ts";
import { canonicalNumber } from "../text/tokenise.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { yearFit } from "./evidence.ts";
import { isDocument } from "./rank.ts";
import { heldIn, type Matched, matchWords } from "./match.ts";
import type { Query } from "./query.ts";
import { type Words, wordsOf } from "./view.ts";

/** Weights of the parts of a candidate's score, tuned together on several corpora. */
const WEIGHT = {
  scope: 0.7,
  type: 0.5,
  counted: 0.1,
  unit: 0.12,
  foreign: 0.15,
  passage: 0.3,
  nearness: 0.1,
  year: 1,
  key: 0.8,
  cited: 0.3,
};
/** How much less each lower-ranked kind of the question weighs. */
const RANK_DECAY = 0.7;
const WITH_CANDIDATES: readonly QuestionKind[] = [
  "count",
  "share",
  "money",
  "measure",
  "date",
  "duration",
  "document",
  "subject",
  "who",
];

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** How well its type answers the question, 0 to 1. */
  readonly fit: number;
  /** How well it agrees with the years of the question: 1 its own, 0 another's. */
  readonly year: number;
  /** Whether it is part of what is said of a document that the question names. */
  readonly keyed: boolean;
  /** The share of the question that its scopes hold, 0 to 1. */
  readonly match: number;
  /** How well what it counts is what the question counts, 0 to 1. */
  readonly counted: number;
  /** The parts of the score, for `--explain`. */
  readonly parts: Readonly<Record<string, number>>;
}

/** The candidates of the best passages, best first: each scored by the tightest scope that holds each part of the question. */
export function rankCandidates(
  question: Question,
  query: Query,
  passages: readonly { matched: Matched; score: number }[],
): Scored[] {
  const wanted = wantedKinds(question);
  if (wanted.length === 0) return [];
  const top = Math.max(...passages.map((p) => p.score), 1e-6);
  return passages
    .flatMap(({ matched, score }) =>
      candidatesOf(matched.view)
        .filter(
          (candidate) =>
            !isAsked(question, candidate) && !isGiven(question, candidate) && !needsKey(question, candidate),
        )
        .map((candidate) => scoreCandidate(question, query, wanted, matched, candidate, score / top)),
    )
    .filter((scored) => scored.fit > 0)
    .sort((a, b) => b.score - a.score);
}

/** The kinds to look for; where the question first asks for something else (why, where, who), its figures are no answer. */
function wantedKinds(question: Question): readonly QuestionKind[] {
  const [first] = question.kinds;
  if (!first || !WITH_CANDIDATES.includes(first)) return [];
  const ofDocument = first === "who" || first === "subject";
  return ofDocument ? [first] : question.kinds.filter((kind) => WITH_CANDIDATES.includes(kind));
}

/** The document that the question itself names is no answer to "which document". */
function isAsked(question: Question, candidate: Candidate): boolean {
  const defines = question.kinds.includes("definition");
  return !defines && candidate.fits("document", question) !== undefined && isKeyed(question, candidate);
}

/** A number, or a range of two, that the question itself gives is no answer to it. */
function isGiven(question: Question, { figure }: Candidate): boolean {
  if (!figure || figure.kind === "date") return false;
  const numbers = (figure.text.match(/\d[\d.,]*/g) ?? []).map(canonicalNumber);
  return (
    numbers.length > 0 &&
    numbers.every((number) => question.terms.some((term) => term.folded.replace(/%$/, "") === number))
  );
}

/** Whether a candidate is part of what is said of a document that the question names. */
function isKeyed(question: Question, { citation, view, figure }: Candidate): boolean {
  return question.keys.some(
    (key) =>
      (citation?.key != null && keysMatch(key, citation.key)) ||
      (figure?.kind === "date" && view.passage.block.kind === "meta" && isDocument(key, view.document)),
  );
}

/** A date that belongs to the number of a cited document says nothing else. */
function isCitedDate({ citation, figure }: Candidate): boolean {
  return figure?.kind === "date" && citation !== null;
}

/** The subject and issuer of a cited document answer only where the question names that document. */
function needsKey(question: Question, candidate: Candidate): boolean {
  const ofDocument = candidate.fits("subject", question) !== undefined || candidate.fits("who", question) !== undefined;
  return ofDocument && !isKeyed(question, candidate);
}

function scoreCandidate(
  question: Question,
  query: Query,
  wanted: readonly QuestionKind[],
  matched: Matched,
  candidate: Candidate,
  passage: number,
): Scored {
  const fit = Math.max(0, ...wanted.map((kind, rank) => (candidate.fits(kind, question) ?? 0) * RANK_DECAY ** rank));
  const year = yearFit(question, candidate);
  const keyed = isKeyed(question, candidate);
  const counted = countedMatch(question, query, matched, candidate);
  const parts = {
    match: scopeMatch(query, matched, candidate),
    type: WEIGHT.type * fit,
    counted: WEIGHT.counted * counted + (isUnit(question, candidate) ? WEIGHT.unit : 0),
    foreign: -WEIGHT.foreign * foreignLabel(query, candidate),
    passage: WEIGHT.passage * passage,
    nearness: WEIGHT.nearness * nearness(query, matched, candidate),
    year: -WEIGHT.year * (1 - year),
    key: keyed ? WEIGHT.key : isCitedDate(candidate) ? -WEIGHT.cited : 0,
  };
  return {
    candidate,
    fit,
    year,
    counted,
    match: parts.match,
    keyed,
    parts,
    score: Object.values(parts).reduce((a, b) => a + b, 0),
  };
}

const columns = new Map<string, Words>();

/** The share of the question that the candidate's scopes hold, each part at the weight of the tightest scope that holds it. */
function scopeMatch(query: Query, matched: Matched, candidate: Candidate): number {
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  let sum = 0;
  for (const [i, unit] of query.units.entries()) {
    const spots = matched.spots[i] ?? [];
    // What the title says of place and year holds for every figure below it.
    const above = (unit.context ? 1 : WEIGHT.scope) * (matched.scope[i] ?? 0);
    let value = Math.max(above, column[i] ?? 0);
    if (spots.length > 0)
      for (const scope of candidate.scopes)
        if (scope.weight > value) value = Math.max(value, scope.weight * heldIn(spots, scope.span));
    sum += unit.weight * value;
  }
  return sum / query.total;
}

function columnWords(column: string): Words {
  let words = columns.get(column);
  if (!words) {
    words = wordsOf(column);
    if (columns.size > 1000) columns.clear();
    columns.set(column, words);
  }
  return words;
}

const COUNTING: readonly QuestionKind[] = ["count", "measure", "duration"];

/** Nouns that count anything: "bao nhiêu người" may be answered in members, delegates or households. */
const GENERIC = new Set([
  "nguoi",
  "dong",
  "cai",
  "thu",
  "luot",
  "so",
  "phan",
  "ca",
  "dua",
  "vi",
  "lan",
  "noi",
  "chau",
  "em",
  "be",
  "anh",
  "chi",
  "ong",
  "ba",
]);

/** Scopes from this weight on speak of a figure and not of another one beside it. */
const SHARED = 0.8;

/** How well the counted noun of the question is what a figure counts: 1 its unit, 0.6 its label or what it divides, 0.3 the topic of its sentence or the headings of its table. */
function countedMatch(question: Question, query: Query, matched: Matched, candidate: Candidate): number {
  const { figure } = candidate;
  const words = question.counted.slice(0, 3);
  if (words.length === 0 || !figure) return 0;
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  const level = (unit: number) => {
    const spots = matched.spots[unit] ?? [];
    if (heldIn(spots, figure.unitSpan) > 0) return 1;
    if ((column[unit] ?? 0) > 0) return 0.8;
    if (heldIn(spots, figure.label) > 0 || (figure.head && heldIn(spots, figure.head) > 0)) return 0.6;
    const shared = candidate.scopes.some((s) => s.weight >= SHARED && heldIn(spots, s.span) > 0);
    const inTable = candidate.view.passage.block.kind === "row" && (matched.scope[unit] ?? 0) > 0;
    return shared || inTable ? 0.3 : 0;
  };
  const levelOf = (word: string) =>
    Math.max(
      0,
      ...query.units.flatMap((u, i) => (u.wordings[0]?.folded.includes(word) && u.kind !== "pair" ? [level(i)] : [])),
    );
  const levels = words.map(levelOf);
  // "đại biểu nữ": what narrows the count and is not said of the figure means that another thing is counted.
  if (
    levels.slice(0, question.countedHead).includes(0) ||
    (question.modifier !== null && levelOf(fold(question.modifier)) === 0)
  )
    return 0;
  return levels.reduce((a: number, b) => a + b, 0) / levels.length;
}

/** Whether a figure's unit opens with just what the question counts: "4.012 đảng viên" for "bao nhiêu đảng viên". */
function isUnit({ counted }: Question, { figure, view }: Candidate): boolean {
  if (!figure || counted.length === 0) return false;
  const unit = view.tokens.filter((t) => t.start >= figure.unitSpan.start && t.end <= figure.unitSpan.end);
  return counted.every((word, i) => unit[i]?.folded === word);
}

/** Whether the question counts something in particular, so that a figure of another thing is no answer. */
export function countsSomething(question: Question): boolean {
  const [first] = question.counted;
  return COUNTING.includes(question.kinds[0] ?? "fact") && first !== undefined && !GENERIC.has(first);
}

/** The share of a candidate's own label that the question does not speak of: "women" for a question about all. */
function foreignLabel(query: Query, candidate: Candidate): number {
  let foreign = 0;
  let all = 0;
  for (const span of candidate.named) {
    for (const token of candidate.view.tokens) {
      if (token.start < span.start || token.end > span.end || token.kind === "number" || token.folded.length < 2)
        continue;
      if (token.start >= candidate.start && token.end <= candidate.end) continue;
      all++;
      if (!query.spoken.has(token.folded)) foreign++;
    }
  }
  return all === 0 ? 0 : foreign / Math.max(4, all);
}

/** 1 where a word of the question stands right beside the candidate, falling to 0 at 80 characters. */
function nearness(query: Query, matched: Matched, candidate: Candidate): number {
  let weight = 0;
  for (const [i, unit] of query.units.entries()) {
    let distance = 80;
    for (const spot of matched.spots[i] ?? []) {
      const gap =
        spot.end <= candidate.start
          ? candidate.start - spot.end
          : spot.start >= candidate.end
            ? spot.start - candidate.end
            : 0;
      distance = Math.min(distance, gap);
    }
    weight += unit.weight * (1 - distance / 80);
  }
  return weight / query.total;
}

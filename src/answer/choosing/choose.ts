import type { QuestionKind, Refusal } from "../../model/answer.ts";
import type { Figure } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { keysMatch } from "../../text/keys.ts";
import { canonicalNumber } from "../../text/tokenise.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import { unmet } from "../refusal/demands.ts";
import { yearFit } from "../refusal/evidence.ts";
import { kept } from "../kept.ts";
import { isDocument } from "../ranking/rank.ts";
import type { Matched } from "../ranking/match.ts";
import { contrasts } from "./contrasts.ts";
import { isAttached, isBaseOf, isNotReplaced, isReplaced } from "./relations.ts";
import { countedMatch, furtherUnit, isUnit } from "./counting.ts";
import { foreignLabel, nearness, predicateMatch, scopeMatch } from "./measures.ts";
import { extremity, isEdge, isAtRate, withinBounds } from "./shapes.ts";
import type { Query } from "../ranking/query.ts";

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
  /** What the question names and its scopes do not hold, null where they hold all. */
  readonly lacks: Refusal | null;
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
  const dates = passages.flatMap((p) => p.matched.view.document.date ?? []).sort();
  const date = question.recent === null ? undefined : question.recent === "newest" ? dates.at(-1) : dates[0];
  return passages
    .flatMap(({ matched, score }) =>
      candidatesOf(matched.view, query.weights.scope)
        .filter(
          (candidate) =>
            !isAsked(question, candidate) && !isGiven(question, candidate) && !needsKey(question, candidate),
        )
        .map((candidate) => scoreCandidate(question, query, wanted, matched, candidate, score / top, date)),
    )
    .filter((scored) => scored.fit > 0)
    .sort((a, b) => b.score - a.score);
}

/** The kinds to look for; where the question first asks for something else (why, where, who), its figures are no answer. */
function wantedKinds(question: Question): readonly QuestionKind[] {
  const [first] = question.kinds;
  if (!first || !WITH_CANDIDATES.includes(first)) return [];
  const ofDocument = first === "who" || first === "subject";
  // "Công văn số mấy" counts nothing.
  const others = first === "document" ? question.kinds.filter((kind) => kind !== "count") : question.kinds;
  return ofDocument ? [first] : others.filter((kind) => WITH_CANDIDATES.includes(kind));
}

/** The document that the question itself names is no answer to "which document". */
function isAsked(question: Question, candidate: Candidate): boolean {
  const defines = question.kinds.includes("definition");
  return !defines && candidate.fits("document", question) !== undefined && isKeyed(question, candidate);
}

const given = new WeakMap<Figure, readonly string[]>();

/** A number, or a range of two, that the question itself gives is no answer to it. */
function isGiven(question: Question, { figure }: Candidate): boolean {
  if (!figure) return false;
  const numbers = kept(given, figure, () => numbersIn(figure.text));
  return (
    numbers.length > 0 &&
    numbers.every((number) => question.terms.some((term) => numbersIn(term.folded).includes(number)))
  );
}

/** The numbers of a text as the tokens spell them: 5 and 2025 of "tháng 5/2025". */
const numbersIn = (text: string): readonly string[] => (text.match(/\d[\d.,]*/g) ?? []).map(canonicalNumber);

/** Whether a candidate is part of what is said of a document that the question names. */
function isKeyed(question: Question, { citation, view, figure }: Candidate): boolean {
  return question.keys.some(
    (key) =>
      (citation?.key != null && keysMatch(key, citation.key)) ||
      (isHead(view) &&
        (figure === null ? citation === null : figure.kind === "date") &&
        isDocument(key, view.document)),
  );
}

const isHead = ({ passage: { block } }: Candidate["view"]): boolean => block.kind === "meta" || block.kind === "title";

/** A date that belongs to the number of a cited document says nothing else. */
function isCitedDate({ citation, figure }: Candidate): boolean {
  return figure?.kind === "date" && citation !== null;
}

/** "Cái chỉ thị mà … đề ngày nào": the question speaks of a document of this type, though it gives no number. */
function asksItsDate(question: Question, { citation }: Candidate): boolean {
  return citation?.kind != null && question.spokenKinds.includes(citation.kind);
}

function isOfOtherKind({ kinds, spokenKinds, keys }: Question, { view }: Candidate): boolean {
  if (kinds.includes("document") || spokenKinds.length === 0 || keys.length > 0) return false;
  return !spokenKinds.includes(view.document.kind);
}

/** The subject and issuer of a cited document answer only where the question names that document. */
function needsKey(question: Question, candidate: Candidate): boolean {
  const ofDocument = candidate.fits("subject", question) !== undefined || candidate.fits("who", question) !== undefined;
  const own = question.keys.length === 0 && candidate.view.passage.block.kind === "title";
  return ofDocument && !own && !isKeyed(question, candidate);
}

function scoreCandidate(
  question: Question,
  query: Query,
  wanted: readonly QuestionKind[],
  matched: Matched,
  candidate: Candidate,
  passage: number,
  date: string | undefined,
): Scored {
  const weights = query.weights.candidate;
  const fit = Math.max(0, ...wanted.map((kind, rank) => (candidate.fits(kind, question) ?? 0) * RANK_DECAY ** rank));
  const year = yearFit(question, candidate);
  const keyed = isKeyed(question, candidate);
  const counted = countedMatch(question, query, matched, candidate);
  const lacks: Refusal | null = isNotReplaced(question, candidate)
    ? { reason: "kind", what: "document" }
    : unmet(question, query, matched, candidate);
  const parts = {
    match: scopeMatch(query, matched, candidate),
    type: weights.type * fit,
    counted:
      weights.counted * counted +
      (isUnit(question, candidate) ? weights.unit * (1 + furtherUnit(question, query, candidate) / 4) : 0),
    foreign: -weights.foreign * foreignLabel(query, candidate),
    passage: weights.passage * passage,
    nearness: weights.nearness * nearness(query, matched, candidate),
    year: -weights.year * (1 - year),
    key: keyed ? weights.key : isCitedDate(candidate) && !asksItsDate(question, candidate) ? -weights.cited : 0,
    based: isBaseOf(question, candidate) ? 0 : -weights.based,
    attached: isAttached(question, candidate) ? weights.attached : 0,
    predicate: counted > 0 ? weights.predicate * predicateMatch(question, query, matched, candidate) : 0,
    most: weights.most * extremity(question, candidate),
    bounds: weights.bounds * withinBounds(query, candidate),
    edge: isEdge(question, candidate) ? weights.edge : 0,
    rate: isAtRate(question, candidate) ? weights.rate : 0,
    contrast: -weights.contrast * contrasts(question, candidate),
    recent:
      (question.recent === "oldest" && isReplaced(candidate) ? weights.replaced : 0) +
      (date !== undefined && candidate.view.document.date === date ? weights.recent : 0),
    otherKind: isOfOtherKind(question, candidate) ? -weights.otherKind : 0,
    lacks: lacks ? -weights.lacks : 0,
  };
  return {
    candidate,
    fit,
    year,
    counted,
    lacks,
    match: parts.match,
    keyed,
    parts,
    score: Object.values(parts).reduce((a, b) => a + b, 0),
  };
}

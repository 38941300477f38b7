import type { Answer, Excerpt, Refusal } from "../model/answer.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Question } from "../model/question.ts";
import { keysMatch } from "../text/keys.ts";
import { speaksOfReplacing } from "../text/replacing.ts";
import { rankCandidates, type Scored } from "./choosing/choose.ts";
import { alternativesTo, partnerOf } from "./choosing/alternatives.ts";
import { answerByClause, excerptsOfList, withAnswerFirst } from "./clauses/clauses.ts";
import { checksOf } from "./checks.ts";
import { toDirectAnswer, toExcerpt } from "./compose.ts";
import { absentWords, placeOutOfScope } from "./refusal/evidence.ts";
import { keyFigures } from "./choosing/labels.ts";
import { countsSomething, measuresOther } from "./choosing/counting.ts";
import { matchView } from "./ranking/match.ts";
import { type Query, toQuery } from "./ranking/query.ts";
import type { View } from "./ranking/view.ts";
import { type Found, isDocument, type Ranked, rankPassages } from "./ranking/rank.ts";
import { refusalOf } from "./refusal/refuse.ts";
import { isElsewhere, spokenOf } from "./refusal/spoken.ts";
import { type Weights, weights as standard } from "./weights.ts";
import { bestWindow, windowBeside } from "./ranking/windows.ts";

const MAX_EXCERPTS = 3;
/** Passages whose figures are looked at: at most so many, and none that scores below this share of the best. */
const FIGURE_PASSAGES = 12;
const FIGURE_SHARE = 0.75;

/** How an answer came about: what `--explain` shows. */
export interface Trace {
  readonly ranked: readonly Ranked[];
  readonly candidates: readonly Scored[];
  /** How far the corpus speaks of what is asked, see spoken.ts. */
  readonly spoken: number;
}

/** Answers a question from the passages found, or refuses on evidence. */
export function answerQuestion(
  question: Question,
  found: readonly Found[],
  lexicon: Lexicon,
  weights: Weights = standard,
): { answer: Answer; trace: Trace } {
  const query = toQuery(question, lexicon, weights);
  const all = withAnswerFirst(question, query, ofAskedDocument(question, rankPassages(question, query, found)));
  const ranked = ofAskedPlace(question, all);
  const candidates = rankCandidates(question, query, leading(ranked));
  const spoken = spokenOf(question, query, ranked, lexicon);
  const trace = { ranked, candidates, spoken };
  const best = candidates.find(
    (c) => c.lacks === null && (c.candidate.figure === null || countsIt(question, c) || !countsSomething(question)),
  );
  const known = absentWords(question, lexicon, ranked) <= MOST_ABSENT;
  const isTied = best !== undefined && candidates.some((c) => c !== best && isAsGood(c, best));
  const sure = best && !isTied && isSure(ranked, best) && (known || best.keyed) ? best : undefined;
  const isFar = sure !== undefined && isFarFrom(question, sure, weights.refusal.far);
  const chosen = isFar && isElsewhere(spoken, lexicon, weights.refusal.farGiven) ? undefined : sure;
  const elsewhere = ranked === all ? undefined : rankCandidates(question, query, leading(all))[0];
  const evidence = { question, found, ranked, candidates, query, chosen, isFar, elsewhere, spoken, lexicon };
  const refusal = refusalOf({ ...evidence, weights: weights.refusal });
  return {
    answer: refusal ? notFound(question, refusal, ranked) : answered(question, query, ranked, candidates, chosen),
    trace,
  };
}

/** Where the question names a held document by number, its own passages come first and nothing else answers. */
function ofAskedDocument(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  if (question.keys.length === 0) return ranked;
  const successors = question.successor ? ranked.filter(({ matched: { view } }) => replaces(question.keys, view)) : [];
  if (successors.length > 0) return successors;
  const own = ranked.filter(
    ({ matched: { view } }) => view.document.held && question.keys.some((key) => isDocument(key, view.document)),
  );
  return own.length > 0 ? own : ranked;
}

/** Whether a passage says that its document replaces one of those named. */
function replaces(keys: Question["keys"], { passage, document }: View): boolean {
  const named = passage.citations.some(
    (c) => c.key !== null && keys.some((key) => c.key !== null && keysMatch(key, c.key)),
  );
  return named && speaksOfReplacing(passage.block.text) && !keys.some((key) => isDocument(key, document));
}

/** Passages that the places of the question have nothing to do with do not answer, where others do. */
function ofAskedPlace(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  if (!question.names.some((name) => name.place)) return ranked;
  const bearing = ranked.filter(({ matched }) => placeOutOfScope(question, matched.view) === null);
  return bearing.length > 0 ? bearing : ranked;
}

/** Nearer to each other than this, which is less than the length of a passage makes, two figures are told apart by nothing that the question says. */
const TIE = 0.001;

/** Whether another figure, said in other words elsewhere, answers as well as the best. */
function isAsGood({ candidate, lacks, score, counted }: Scored, best: Scored): boolean {
  const { figure } = candidate;
  const first = best.candidate.figure;
  return (
    figure !== null &&
    first !== null &&
    lacks === null &&
    figure.text !== first.text &&
    figure.value !== first.value &&
    figure.kind === first.kind &&
    candidate.view !== best.candidate.view &&
    candidate.view.document === best.candidate.view.document &&
    counted === best.counted &&
    best.score - score < TIE
  );
}

/** A type that answers no better than this must count what is asked for by name: "36 tháng" are no houses. */
const LOOSE_FIT = 0.85;
const BY_NAME = 0.5;

const countsIt = (question: Question, { candidate, counted, fit }: Scored): boolean =>
  counted > (fit > LOOSE_FIT ? 0 : BY_NAME) && !measuresOther(question, candidate, counted);

/** How well a figure's type must answer the question: a share is no count. */
const LEAST_FIT = 0.2;
/** How much of the question must stand around a figure outside the best excerpt for it to be given as the answer. */
const SURE = 0.42;

/** With more words of the question than this absent from the corpus, no figure is given. */
const MOST_ABSENT = 1;

/** Whether the best candidate may be given: it is said of the document asked for, stands in its passage's best excerpt or speaks of half the question. */
function isSure(ranked: readonly Ranked[], { candidate, fit, match, keyed }: Scored): boolean {
  const window = ranked.find((r) => r.matched.view === candidate.view)?.window;
  const inside = window !== undefined && window.start <= candidate.start && candidate.end <= window.end;
  return fit >= LEAST_FIT && (keyed || match >= SURE || inside);
}

/** Whether little of the question is said of what would answer it, by document number or in words. */
function isFarFrom({ keys }: Question, { keyed, match }: Scored, least: number): boolean {
  return keys.length === 0 && !keyed && match < least;
}

function leading(ranked: readonly Ranked[]): readonly Ranked[] {
  const least = FIGURE_SHARE * (ranked[0]?.score ?? 0);
  return ranked.slice(0, FIGURE_PASSAGES).filter((r) => r.score >= least);
}

function answered(
  question: Question,
  query: Query,
  ranked: readonly Ranked[],
  candidates: readonly Scored[],
  chosen: Scored | undefined,
): Answer {
  const first = chosen?.candidate ?? { view: (ranked[0] as Ranked).matched.view, start: 0, end: 0 };
  const given = chosen ? [chosen, ...alternativesTo(question, candidates, chosen)] : [];
  const picked = pickExcerpts(question, query, ranked, given);
  const clause = chosen ? null : answerByClause(question, query, ranked[0] as Ranked);
  const figures = given.map((one, i) =>
    toDirectAnswer(one, i, i === 0 ? partnerOf(question, candidates, one) : null, question),
  );
  return {
    status: "answered",
    understood: { text: question.text, kinds: question.kinds },
    answers: clause ? [clause] : figures,
    excerpts: chosen ? picked : excerptsOfList(question, query, ranked[0] as Ranked, clause, picked),
    figures: keyFigures(first.view, first),
    checks: checksOf(chosen?.candidate),
    suggestions: [],
    refusal: null,
  };
}

/** The excerpts of the answers given, then the best windows of what was found: of other passages, or of a long one beside what is shown of it. */
function pickExcerpts(
  question: Question,
  query: Query,
  ranked: readonly Ranked[],
  given: readonly Scored[],
): Excerpt[] {
  const shown = given.map(({ candidate, score }) => {
    const matched = matchView(query, candidate.view);
    return { matched, window: bestWindow(question, query, matched, candidate), score };
  });
  const more = ranked.slice(0, MAX_EXCERPTS).flatMap((found) => {
    const own = shown.find(({ matched }) => matched.view === found.matched.view);
    const beside = windowBeside(question, query, found.matched, own?.window ?? found.window);
    const second = beside && { ...found, window: beside, score: found.score - found.window.score + beside.score };
    return [...(own ? [] : [found]), ...(second ? [second] : [])];
  });
  const others = ranked.slice(MAX_EXCERPTS, 2 * MAX_EXCERPTS);
  const isShown = ({ matched }: Ranked) => shown.some((one) => one.matched.view === matched.view);
  return [...shown, ...[...more, ...others.filter((found) => !isShown(found))].sort((a, b) => b.score - a.score)]
    .slice(0, MAX_EXCERPTS)
    .map(({ matched, window, score }) => toExcerpt(matched.view, window, score));
}

function notFound(question: Question, refusal: Refusal, ranked: readonly Ranked[]): Answer {
  return {
    status: "not_found",
    understood: { text: question.text, kinds: question.kinds },
    answers: [],
    excerpts: [],
    figures: [],
    checks: [],
    suggestions: [...new Set(ranked.slice(0, 8).map((r) => r.matched.view.document.title))].slice(0, 3),
    refusal,
  };
}

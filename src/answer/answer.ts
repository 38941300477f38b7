import type { Answer, Excerpt, Refusal } from "../model/answer.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Question } from "../model/question.ts";
import { rankCandidates, type Scored } from "./choose.ts";
import { keyFigures, toDirectAnswer, toExcerpt } from "./compose.ts";
import { missingName, missingYear, nameOutOfScope, wrongYear } from "./evidence.ts";
import { toQuery } from "./match.ts";
import { type Found, type Ranked, rankPassages } from "./rank.ts";
import { bestWindow } from "./windows.ts";

const MAX_EXCERPTS = 3;
/** Passages whose figures are looked at. */
const FIGURE_PASSAGES = 12;

/** How an answer came about: what `--explain` shows. */
export interface Trace {
  readonly ranked: readonly Ranked[];
  readonly candidates: readonly Scored[];
}

/** Answers a question from the passages found, or refuses on evidence. */
export function answerQuestion(
  question: Question,
  found: readonly Found[],
  lexicon: Lexicon,
): { answer: Answer; trace: Trace } {
  const query = toQuery(question, lexicon);
  const ranked = rankPassages(question, query, found);
  const candidates = rankCandidates(
    question,
    query,
    ranked.slice(0, FIGURE_PASSAGES).map((r) => ({ view: r.view, score: r.score })),
  );
  const trace = { ranked, candidates };
  const refuse = (refusal: Refusal) => ({ answer: notFound(question, refusal, ranked), trace });
  const early = unanswerable(question, ranked, lexicon);
  if (early) return refuse(early);
  const chosen = candidates[0];
  if (chosen) {
    const late = wrongYear(question, chosen) ?? nameOutOfScope(question, chosen.candidate.view);
    if (late) return refuse(late);
  }
  const excerpts = pickExcerpts(query, ranked, chosen);
  const first = chosen?.candidate ?? { view: (ranked[0] as Ranked).view, start: 0, end: 0 };
  const answer: Answer = {
    status: "answered",
    understood: { text: question.text, kinds: question.kinds },
    answers: chosen ? [toDirectAnswer(chosen, 0)] : [],
    excerpts,
    figures: keyFigures(first.view, first),
    checks: [],
    suggestions: [],
    refusal: null,
  };
  return { answer, trace };
}

function unanswerable(question: Question, ranked: readonly Ranked[], lexicon: Lexicon): Refusal | null {
  if (question.terms.length === 0 && question.keys.length === 0) return { reason: "empty", what: "" };
  return (
    missingName(question, lexicon) ??
    missingYear(question, lexicon) ??
    (ranked.length === 0 ? { reason: "nothing", what: "" } : null)
  );
}

/** The excerpt of the chosen candidate first, then the best windows of other passages. */
function pickExcerpts(
  query: ReturnType<typeof toQuery>,
  ranked: readonly Ranked[],
  chosen: Scored | undefined,
): Excerpt[] {
  const excerpts: Excerpt[] = [];
  const used = new Set<string>();
  if (chosen) {
    const { view } = chosen.candidate;
    excerpts.push(toExcerpt(view, bestWindow(query, view, chosen.candidate), chosen.score));
    used.add(view.passage.id);
  }
  for (const { view, window, score } of ranked) {
    if (excerpts.length === MAX_EXCERPTS) break;
    if (used.has(view.passage.id)) continue;
    excerpts.push(toExcerpt(view, window, score));
    used.add(view.passage.id);
  }
  return excerpts;
}

function notFound(question: Question, refusal: Refusal, ranked: readonly Ranked[]): Answer {
  return {
    status: "not_found",
    understood: { text: question.text, kinds: question.kinds },
    answers: [],
    excerpts: [],
    figures: [],
    checks: [],
    suggestions: [...new Set(ranked.slice(0, 8).map((r) => r.view.document.title))].slice(0, 3),
    refusal,
  };
}

import type { DirectAnswer, Excerpt, QuestionKind } from "../../model/answer.ts";
import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { findDeciding } from "./deciding.ts";
import { findDefinition } from "./definitions.ts";
import { restOfList, withRest } from "./items.ts";
import { findList } from "./lists.ts";
import type { Matched } from "../ranking/match.ts";
import { findName } from "./names.ts";
import { findPlace } from "./places.ts";
import type { Query } from "../ranking/query.ts";
import type { Ranked } from "../ranking/rank.ts";
import { findReason } from "./reasons.ts";
import { fits } from "./sentences.ts";

type Find = (question: Question, query: Query, matched: Matched, window: Span) => Span | null;

/** What finds the answer in an excerpt, for the kinds of question that no figure and no document answers. */
const FINDS: Readonly<Partial<Record<QuestionKind, Find>>> = {
  who: findName,
  where: findPlace,
  yesno: findDeciding,
  reason: findReason,
  definition: (...excerpt) =>
    findDefinition(...excerpt) ?? (NUMBER.test(excerpt[0].text) ? findList(...excerpt) : null),
  list: findList,
};
/** "Ba chữ gần là gì" asks for three things. */
const NUMBER = /^(?:cho (?:tôi )?hỏi )?(?:hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) \p{L}+ .*là gì/iu;
/** "Những bản nào" asks for all of them. */
const SEVERAL = /(?<!\p{L})(?:những|các)(?!\p{L})/iu;

/** The direct answer to a question of who, where, whether, why, which ones or what it is: a name or clause of the excerpt that is shown; null when unsure. */
export function answerByClause(question: Question, query: Query, { matched, window }: Ranked): DirectAnswer | null {
  const { text } = matched.view.passage.block;
  const [kind = "fact"] = question.kinds;
  const several =
    (kind === "who" || kind === "where") && question.kinds.includes("list") && SEVERAL.test(question.text);
  const span = FINDS[several ? "list" : kind]?.(question, query, matched, window) ?? null;
  if (!span || span.start < window.start || span.end > window.end || !fits(text, span)) return null;
  const words = text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return /\p{L}{2}/u.test(words)
    ? { text: words, value: null, valueMax: null, unit: null, label: "", excerpt: 0 }
    : null;
}

/** Kinds whose answer tells which of several excerpts is meant; names and definitions stand everywhere. */
const TELLING: readonly QuestionKind[] = ["where", "yesno", "reason", "list"];
/** Excerpts that are looked into for it. */
const LOOKED_INTO = 4;

/** The passages found, one that answers before those that score hardly better (see Weights.passage) and do not. */
export function withAnswerFirst(question: Question, query: Query, ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first || !TELLING.includes(question.kinds[0] ?? "fact")) return ranked;
  const { passage } = query.weights;
  const least = (question.kinds[0] === "reason" ? passage.reasoning : passage.answering) * first.score;
  const at = ranked
    .slice(0, LOOKED_INTO)
    .findIndex((one) => one.score >= least && answerByClause(question, query, one) !== null);
  const answering = ranked[at];
  if (at <= 0 || !answering) return ranked;
  return [{ ...answering, score: first.score }, ...ranked.filter((one) => one !== answering)];
}

/** The excerpts of an answer without a figure: behind the first what goes on with the list that is asked for, where that is longer. */
export function excerptsOfList(
  question: Question,
  query: Query,
  first: Ranked,
  direct: DirectAnswer | null,
  excerpts: readonly Excerpt[],
): Excerpt[] {
  const isList = question.kinds[0] === "list" && direct === null;
  return isList ? withRest(excerpts, restOfList(question, query, first)) : [...excerpts];
}

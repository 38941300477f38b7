import type { QuestionKind } from "../../model/answer.ts";
import type { Document, DocumentKey, DocumentKind, Passage } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { keysMatch } from "../../text/keys.ts";
import { coverage, type Matched, matchView } from "./match.ts";
import type { Query } from "./query.ts";
import { type View, viewOf } from "./view.ts";
import type { Weights } from "../weights.ts";
import { bestWindow, type Window } from "./windows.ts";

const ABOUT_DOCUMENT: readonly QuestionKind[] = ["date", "document", "who", "subject"];

const ABOUT_TITLE: readonly QuestionKind[] = ["document", "subject"];

/** Passages whose windows are compared: the best by all that they hold. */
const LOOKED_INTO = 20;

export interface Ranked {
  readonly matched: Matched;
  readonly window: Window;
  readonly score: number;
}

/** A passage that the index found, with the index's score. */
export interface Found {
  readonly passage: Passage;
  readonly document: Document;
  readonly score: number;
}

/** Orders the passages found by their best window, the index's score and the document numbers that the question gives. */
export function rankPassages(question: Question, query: Query, found: readonly Found[]): Ranked[] {
  const weights = query.weights.passage;
  const top = Math.max(...found.map((f) => f.score), 1e-6);
  const aboutDocument = question.kinds.slice(0, 2).some((kind) => ABOUT_DOCUMENT.includes(kind));
  return found
    .map(({ passage, document, score }) => {
      const matched = matchView(query, viewOf(passage, document));
      const { block } = passage;
      const all = { start: 0, end: block.text.length };
      const meta = block.kind === "meta" && block.columns.length === 0 && !aboutDocument ? weights.meta : 0;
      const title = block.kind === "title" && !ABOUT_TITLE.includes(question.kinds[0] ?? "fact") ? weights.title : 0;
      const isHead = block.kind === "row" && block.columns.length === 0 && passage.figures.length === 0;
      const isSpoken = !question.kinds.includes("document") && question.spokenKinds.includes(document.kind);
      const whole = weights.all * coverage(query, matched, all, weights.headings) + weights.index * (score / top);
      const bonus = keyBonus(question.keys, matched.view, weights) + (isSpoken ? weights.spokenKind : 0);
      return { matched, rest: whole + bonus - meta - title - (isHead ? weights.title : 0) };
    })
    .sort((a, b) => b.rest - a.rest)
    .slice(0, LOOKED_INTO)
    .map(({ matched, rest }) => {
      const window = bestWindow(question, query, matched);
      return { matched, window, score: window.score + rest };
    })
    .sort((a, b) => b.score - a.score);
}

function keyBonus(keys: readonly DocumentKey[], view: View, weights: Weights["passage"]): number {
  let bonus = 0;
  for (const key of keys) {
    if (isDocument(key, view.document)) bonus += weights.ownKey;
    else if (mentions(key, view)) bonus += weights.citedKey;
  }
  return bonus;
}

/** Types of document that a decision issues. */
const ISSUED: readonly DocumentKind[] = ["regulation", "rules"];

/** Whether a document carries the number that a question gives. */
export function isDocument(key: DocumentKey, document: Document): boolean {
  if (document.key === null) return false;
  // "Quy chế 76" is what the decision of that number issued.
  const issued = key.symbol === null && ISSUED.includes(key.kind ?? "other") && document.kind === "decision";
  return keysMatch(issued ? { ...key, kind: null } : key, document.key);
}

/** Whether a passage names the document that a question gives. */
export function mentions(key: DocumentKey, view: View): boolean {
  return view.passage.citations.some((citation) => citation.key !== null && keysMatch(key, citation.key));
}

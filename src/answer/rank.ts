import type { QuestionKind } from "../model/answer.ts";
import type { Document, DocumentKey, Passage } from "../model/document.ts";
import type { Question } from "../model/question.ts";
import { keysMatch } from "../text/keys.ts";
import { coverage, type Matched, matchView } from "./match.ts";
import type { Query } from "./query.ts";
import { type View, viewOf } from "./view.ts";
import { bestWindow, type Window } from "./windows.ts";

/** What the index's own score adds to a passage's best window (both from 0 to about 2). */
const RETRIEVAL = 0.5;
/** What naming the document, or citing it, adds when the question gives its number. */
const KEY = { own: 1.6, cited: 1.4 };
/** What a line about the document (number, place and date, author) loses where the question does not ask for such. */
const META = 0.5;
/** What the title loses where the question does not ask for a document or its subject. */
const TITLE = 1;
const ABOUT_TITLE: readonly QuestionKind[] = ["document", "subject"];
/** What all that a passage and its headings hold of the question adds, and how much of that the headings may give. */
const WHOLE = 0.5;
const HEADINGS = 0.8;
const ABOUT_DOCUMENT: readonly QuestionKind[] = ["date", "document", "who", "subject"];

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
  const top = Math.max(...found.map((f) => f.score), 1e-6);
  const aboutDocument = question.kinds.slice(0, 2).some((kind) => ABOUT_DOCUMENT.includes(kind));
  return found
    .map(({ passage, document, score }) => {
      const matched = matchView(query, viewOf(passage, document));
      const window = bestWindow(question, query, matched);
      const all = { start: 0, end: passage.block.text.length };
      const meta = passage.block.kind === "meta" && passage.block.columns.length === 0 && !aboutDocument ? META : 0;
      const title = passage.block.kind === "title" && !ABOUT_TITLE.includes(question.kinds[0] ?? "fact") ? TITLE : 0;
      const whole = WHOLE * coverage(query, matched, all, HEADINGS) + RETRIEVAL * (score / top);
      return { matched, window, score: window.score + whole + keyBonus(question.keys, matched.view) - meta - title };
    })
    .sort((a, b) => b.score - a.score);
}

function keyBonus(keys: readonly DocumentKey[], view: View): number {
  let bonus = 0;
  for (const key of keys) {
    if (isDocument(key, view.document)) bonus += KEY.own;
    else if (mentions(key, view)) bonus += KEY.cited;
  }
  return bonus;
}

/** Whether a document carries the number that a question gives. */
export function isDocument(key: DocumentKey, document: Document): boolean {
  return document.key !== null && keysMatch(key, document.key);
}

/** Whether a passage names the document that a question gives. */
export function mentions(key: DocumentKey, view: View): boolean {
  return view.passage.citations.some((citation) => citation.key !== null && keysMatch(key, citation.key));
}

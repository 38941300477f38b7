import type { QuestionKind } from "../model/answer.ts";
import type { Document, DocumentKey, Passage } from "../model/document.ts";
import type { Question } from "../model/question.ts";
import { keysMatch } from "../text/keys.ts";
import { type Matched, matchView } from "./match.ts";
import type { Query } from "./query.ts";
import { type View, viewOf } from "./view.ts";
import { bestWindow, type Window } from "./windows.ts";

/** What the index's own score adds to a passage's best window (both from 0 to about 2). */
const RETRIEVAL = 0.25;
/** What naming the document, or citing it, adds when the question gives its number. */
const KEY = { own: 1.6, cited: 1.4 };
/** What a line about the document (number, place and date, author) loses where the question does not ask for such. */
const META = 0.35;
/** What words that go with the kind of answer add, where the window holds them. */
const CUE = 0.1;
const CUES: Readonly<Partial<Record<QuestionKind, RegExp>>> = {
  reason: /(?<!\p{L})(?:do|vì|bởi|nhờ|nguyên nhân|lý do|lí do|nhằm|để)(?!\p{L})/iu,
  list: /(?:[^,;]+[,;]){3}|(?<!\p{L})(?:gồm|là|một là)(?!\p{L})/iu,
  definition: /(?<!\p{L})(?:là|nghĩa là|được hiểu|được coi|gọi tắt|gọi là)(?!\p{L})/iu,
  where: /(?<!\p{L})(?:tại|ở|trên địa bàn)(?!\p{L})/iu,
};
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
      const window = bestWindow(query, matched);
      const meta = passage.block.kind === "meta" && passage.block.columns.length === 0 && !aboutDocument ? META : 0;
      const cue = CUES[question.kinds[0] ?? "fact"]?.test(passage.block.text.slice(window.start, window.end)) ? CUE : 0;
      const bonus = keyBonus(question.keys, matched.view) + cue - meta;
      return { matched, window, score: window.score + RETRIEVAL * (score / top) + bonus };
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

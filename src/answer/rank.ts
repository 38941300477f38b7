import type { Document, Passage } from "../model/document.ts";
import type { DocumentKey, Question } from "../model/question.ts";
import { keysMatch } from "../text/keys.ts";
import { findKeys } from "../text/keys.ts";
import type { Query } from "./match.ts";
import { type View, viewOf } from "./view.ts";
import { bestWindow, type Window } from "./windows.ts";

/** What the index's own score adds to a passage's best window (both from 0 to about 2). */
const RETRIEVAL = 0.35;
/** What naming the document, or citing it, adds when the question gives its number. */
const KEY = { own: 1, cited: 0.8 };

export interface Ranked {
  readonly view: View;
  readonly window: Window;
  readonly score: number;
}

export interface Found {
  readonly passage: Passage;
  readonly document: Document;
  /** The index's score. */
  readonly score: number;
}

/** Orders the passages found by their best window, the index's score and the document numbers that the question gives. */
export function rankPassages(question: Question, query: Query, found: readonly Found[]): Ranked[] {
  const top = Math.max(...found.map((f) => f.score), 1e-6);
  return found
    .map(({ passage, document, score }) => {
      const view = viewOf(passage, document);
      const window = bestWindow(query, view);
      return { view, window, score: window.score + RETRIEVAL * (score / top) + keyBonus(question.keys, view) };
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
  if (!document.number) return false;
  const own = findKeys(document.number)[0];
  return own !== undefined && keysMatch(key, { ...own, kind: own.kind ?? document.kind });
}

/** Whether a passage names the document that a question gives. */
export function mentions(key: DocumentKey, view: View): boolean {
  return findKeys(view.passage.block.text).some((mention) => keysMatch(key, mention));
}

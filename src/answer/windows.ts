import type { Block, Span } from "../model/document.ts";
import { coverage, everything, held, PAIR_SHARE, type Query } from "./match.ts";
import type { View } from "./view.ts";

/** Longest excerpt, in UTF-16 units (never fewer code points than the contract's 320). */
export const EXCERPT_CHARS = 318;

/** Weights of the window score, tuned together on several corpora. */
const WEIGHT = { window: 1, sentence: 0.55, scope: 0.4, centre: 0.12, length: 0.04 };

export interface Window extends Span {
  readonly score: number;
}

/** Every stretch of a block that may be shown: runs of whole sentences, or of clauses where a sentence alone is too long. */
export function windowsOf(block: Block): Span[] {
  const pieces: Span[] = block.sentences.flatMap((s) =>
    s.end - s.start <= EXCERPT_CHARS ? [{ start: s.start, end: s.end }] : clauses(block, s.start, s.end),
  );
  const windows: Span[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const start = (pieces[first] as Span).start;
    for (let last = first; last < pieces.length; last++) {
      const end = (pieces[last] as Span).end;
      if (end - start > EXCERPT_CHARS && last > first) break;
      windows.push({ start, end: Math.min(end, start + EXCERPT_CHARS) });
    }
  }
  return windows;
}

/** Cuts a sentence at its clauses; a clause that is still too long is cut at white space. */
function clauses(block: Block, start: number, end: number): Span[] {
  const sentence = block.sentences.find((s) => s.start === start);
  const cuts = [...(sentence?.segments.map((s) => s.start) ?? []).filter((at) => at > start), end];
  const pieces: Span[] = [];
  let from = start;
  for (const at of cuts) {
    while (at - from > EXCERPT_CHARS) {
      const space = block.text.lastIndexOf(" ", from + EXCERPT_CHARS);
      const cut = space > from ? space : from + EXCERPT_CHARS;
      pieces.push({ start: from, end: cut });
      from = cut + 1;
    }
    if (at > from) pieces.push({ start: from, end: at });
    from = at;
  }
  return pieces;
}

/** Scores one window: what it holds of the question, its best sentence, what only its headings hold, and how central the matches are. */
export function scoreWindow(query: Query, view: View, window: Span): number {
  const inside = coverage(query, view, window);
  if (inside === 0) return 0;
  const sentences = view.passage.block.sentences.filter((s) => s.end > window.start && s.start < window.end);
  const best = Math.max(
    0,
    ...sentences.map((s) =>
      coverage(query, view, { start: Math.max(s.start, window.start), end: Math.min(s.end, window.end) }),
    ),
  );
  return (
    WEIGHT.window * inside +
    WEIGHT.sentence * best +
    WEIGHT.scope * scopeOnly(query, view, window) +
    WEIGHT.centre * centred(query, view, window) -
    (WEIGHT.length * (window.end - window.start)) / EXCERPT_CHARS
  );
}

/** The share of the question that title and headings hold and the window does not. */
function scopeOnly(query: Query, view: View, window: Span): number {
  let sum = 0;
  for (const unit of query.units)
    sum += unit.weight * Math.max(0, held(unit, view.scope, everything) - held(unit, view, window));
  for (const pair of query.pairs)
    sum += PAIR_SHARE * pair.weight * Math.max(0, held(pair, view.scope, everything) - held(pair, view, window));
  return sum / query.total;
}

/** 1 where the mass of the matches lies in the window's middle, 0 at its edge; an answer stands near the words asked for. */
function centred(query: Query, view: View, window: Span): number {
  let mass = 0;
  let moment = 0;
  for (const unit of query.units) {
    for (const index of view.positions.get(`f${unit.folded[0]}`) ?? []) {
      const token = view.tokens[index];
      if (!token || token.start < window.start || token.start >= window.end) continue;
      mass += unit.weight;
      moment += unit.weight * token.start;
    }
  }
  if (mass === 0) return 0;
  const middle = (window.start + window.end) / 2;
  return 1 - Math.abs(moment / mass - middle) / Math.max(1, (window.end - window.start) / 2);
}

/** The best window of a passage, or the best of those that hold `must`. */
export function bestWindow(query: Query, view: View, must?: Span): Window {
  const { text } = view.passage.block;
  const start = Math.max(0, Math.min(must?.start ?? 0, text.length - EXCERPT_CHARS));
  let best: Window = { start, end: Math.min(text.length, start + EXCERPT_CHARS), score: -1 };
  for (const window of windowsOf(view.passage.block)) {
    if (must && !(window.start <= must.start && must.end <= window.end)) continue;
    const score = scoreWindow(query, view, window);
    if (score > best.score) best = { ...window, score };
  }
  return best;
}

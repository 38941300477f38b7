import type { Block, Span } from "../model/document.ts";
import { coverage, type Matched } from "./match.ts";
import type { Query } from "./query.ts";

/** Longest excerpt, in UTF-16 units (never fewer code points than the contract's 320). */
export const EXCERPT_CHARS = 318;

/** Weights of the window score, tuned together on several corpora. */
const WEIGHT = { window: 1, sentence: 0.55, scope: 0.8, centre: 0.2, length: 0.05 };

/** What a passage that holds nothing of the question itself earns by its headings. */
const ONLY_SCOPE = 0.6;

export interface Window extends Span {
  readonly score: number;
}

/** Every stretch of a block that may be shown: runs of whole sentences, or of clauses where a sentence alone is too long. */
function windowsOf(pieces: readonly Span[]): Span[] {
  const windows: Span[] = [];
  for (const [first, { start }] of pieces.entries()) {
    for (const { end } of pieces.slice(first)) {
      if (end - start > EXCERPT_CHARS && windows.at(-1)?.start === start) break;
      windows.push({ start, end: Math.min(end, start + EXCERPT_CHARS) });
    }
  }
  return windows;
}

function piecesOf(block: Block): Span[] {
  return block.sentences.flatMap((s) =>
    s.end - s.start <= EXCERPT_CHARS ? [{ start: s.start, end: s.end }] : clauses(block, s.start, s.end),
  );
}

/** Words that point back: what they stand for is in the sentence before. */
const POINTS_BACK =
  /^(?:anh|chị|ông|bà|cô|cậu|họ|nó|đây|đó|điều này|việc này|công ty này|từ đó|sau đó|tuy nhiên|trong đó|theo đó|do đó|vì vậy)(?!\p{L})/iu;

/** Widens a window by whole pieces as long as it may be shown: back where it points back, else on, else back. */
export function widen(block: Block, window: Span): Span {
  const pieces = piecesOf(block);
  let { start, end } = window;
  for (;;) {
    const before = pieces.findLast((p) => p.end <= start);
    const after = pieces.find((p) => p.start >= end);
    const back = before && end - before.start <= EXCERPT_CHARS ? before : undefined;
    const on = after && after.end - start <= EXCERPT_CHARS ? after : undefined;
    if (back && (!on || POINTS_BACK.test(block.text.slice(start, start + 20)))) start = back.start;
    else if (on) end = on.end;
    else return { start, end };
  }
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

/** Scores one window: what it and its headings hold of the question, its best sentence, and how central the matches are. */
function scoreWindow(query: Query, matched: Matched, window: Span): number {
  const inside = coverage(query, matched, window);
  if (inside === 0) return WEIGHT.window * coverage(query, matched, window, ONLY_SCOPE);
  let best = 0;
  for (const s of matched.view.passage.block.sentences) {
    if (s.end <= window.start || s.start >= window.end) continue;
    const part = { start: Math.max(s.start, window.start), end: Math.min(s.end, window.end) };
    best = Math.max(best, coverage(query, matched, part, WEIGHT.scope));
  }
  return (
    WEIGHT.window * coverage(query, matched, window, WEIGHT.scope) +
    WEIGHT.sentence * best +
    WEIGHT.centre * centred(query, matched, window) +
    (WEIGHT.length * (window.end - window.start)) / EXCERPT_CHARS
  );
}

/** 1 where the mass of the matches lies in the window's middle, 0 at its edge; an answer stands near the words asked for. */
function centred(query: Query, matched: Matched, window: Span): number {
  let mass = 0;
  let moment = 0;
  for (const [i, unit] of query.units.entries()) {
    for (const spot of matched.spots[i] ?? []) {
      if (spot.start < window.start || spot.end > window.end) continue;
      mass += unit.weight;
      moment += unit.weight * spot.start;
    }
  }
  if (mass === 0) return 0;
  const middle = (window.start + window.end) / 2;
  return 1 - Math.abs(moment / mass - middle) / Math.max(1, (window.end - window.start) / 2);
}

/** The best window of a passage, or the best of those that hold `must`. */
export function bestWindow(query: Query, matched: Matched, must?: Span): Window {
  const { block } = matched.view.passage;
  const start = Math.max(0, Math.min(must?.start ?? 0, block.text.length - EXCERPT_CHARS));
  const fallback: Window = { start, end: Math.min(block.text.length, start + EXCERPT_CHARS), score: -1 };
  return bestWindows(query, matched).find((w) => !must || (w.start <= must.start && must.end <= w.end)) ?? fallback;
}

/** All windows of a passage, best first. */
export function bestWindows(query: Query, matched: Matched): Window[] {
  return windowsOf(piecesOf(matched.view.passage.block))
    .map((window) => ({ ...window, score: scoreWindow(query, matched, window) }))
    .sort((a, b) => b.score - a.score);
}

import type { Question } from "../../model/question.ts";
import type { Block, Sentence, Span } from "../../model/document.ts";
import { kindFinder } from "./cues.ts";
import { coverage, heldOf, type Matched, shareOf } from "./match.ts";
import type { Query } from "./query.ts";

/** Longest excerpt, in UTF-16 units (never fewer code points than the contract's 320). */
export const EXCERPT_CHARS = 318;

/** What a passage that holds nothing of the question itself earns by its headings. */
const ONLY_SCOPE = 0.6;

export interface Window extends Span {
  readonly score: number;
}

const known = new WeakMap<Block, readonly Span[]>();

/** Every stretch of a block that may be shown: as many clauses side by side as an excerpt holds. */
function windowsOf(block: Block): readonly Span[] {
  let spans = known.get(block);
  if (!spans) {
    spans = joined(piecesOf(block));
    known.set(block, spans);
  }
  return spans;
}

function joined(pieces: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const [first, { start }] of pieces.entries()) {
    last = Math.max(last, first);
    while (last + 1 < pieces.length && (pieces[last + 1] as Span).end - start <= EXCERPT_CHARS) last++;
    const { end } = pieces[last] as Span;
    if (spans.at(-1)?.end !== end) spans.push({ start, end });
  }
  return spans;
}

/** The clauses of a block, one after the other; one that is longer than an excerpt is cut at white space. */
function piecesOf(block: Block): Span[] {
  const pieces: Span[] = [];
  for (const { start, end, segments } of block.sentences) {
    const cuts = [...segments.map((s) => s.start).filter((at) => at > start), end];
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
  }
  return pieces;
}

/** Scores the windows of a passage by what they and their headings hold of the question, their best sentence, and how central the matches are. */
function scorer(question: Question, query: Query, matched: Matched): (window: Span) => number {
  const weights = query.weights.window;
  const holdsKind = kindFinder(question, matched.view);
  const sentenceScore = (part: Span, share: number): number =>
    coverage(query, matched, part, weights.headings) * share + (holdsKind(part) ? weights.kind : 0);
  // Windows overlap, so each whole sentence stands in many.
  const wholes = new Map<Sentence, number>();
  const wholeScore = (sentence: Sentence): number => {
    const score = wholes.get(sentence) ?? sentenceScore(sentence, 1);
    wholes.set(sentence, score);
    return score;
  };
  return (window) => {
    const held = heldOf(query, matched, window);
    if (shareOf(query, matched, held) === 0) return weights.all * shareOf(query, matched, held, ONLY_SCOPE);
    let best = 0;
    for (const s of matched.view.passage.block.sentences) {
      if (s.end <= window.start || s.start >= window.end) continue;
      const start = Math.max(s.start, window.start);
      const end = Math.min(s.end, window.end);
      const isWhole = start === s.start && end === s.end;
      best = Math.max(best, isWhole ? wholeScore(s) : sentenceScore({ start, end }, weights.part));
    }
    return (
      weights.all * shareOf(query, matched, held, weights.headings) +
      weights.sentence * best +
      weights.centre * centred(query, matched, window) +
      (weights.length * (window.end - window.start)) / EXCERPT_CHARS
    );
  };
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

/** The best window of a passage that lies wholly outside another one; null where none does. */
export function windowBeside(question: Question, query: Query, matched: Matched, shown: Span): Window | null {
  const windows = windowsOf(matched.view.passage.block);
  if (windows.length < 2) return null;
  const scoreOf = scorer(question, query, matched);
  let best: Window | null = null;
  for (const window of windows) {
    if (window.start < shown.end && window.end > shown.start) continue;
    const score = scoreOf(window);
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { ...window, score };
  }
  return best;
}

/** The best window of a passage, or the best of those that hold `must`, from the first sentence on that matters. */
export function bestWindow(question: Question, query: Query, matched: Matched, must?: Span): Window {
  const { block } = matched.view.passage;
  const start = Math.max(0, Math.min(must?.start ?? 0, block.text.length - EXCERPT_CHARS));
  let best: Window = { start, end: Math.min(block.text.length, start + EXCERPT_CHARS), score: -1 };
  const scoreOf = scorer(question, query, matched);
  for (const window of windowsOf(block)) {
    if (must && (window.start > must.start || must.end > window.end)) continue;
    const score = scoreOf(window);
    if (score > best.score) best = { ...window, score };
  }
  if (must) return trimmed(query, matched, best, must);
  return question.kinds[0] === "reason" ? fromItsReason(block, best) : best;
}

/** What a sentence opens with is the reason for all of it: "Để …, huyện ban hành … và giao …". */
const OPENS = /^(?:Để|Nhằm|Do|Vì|Bởi|Nhờ)(?! (?:đó|vậy|thế|đâu|dự|khác))(?=\s)/u;

/** A window within a long sentence that opens with its reason, moved to where that stands. */
function fromItsReason(block: Block, window: Window): Window {
  const sentence = block.sentences.find((s) => s.start < window.start && window.start < s.end);
  if (!sentence || !OPENS.test(block.text.slice(sentence.start, sentence.end))) return window;
  const opening = windowsOf(block).find(({ start }) => start === sentence.start);
  return opening ? { ...opening, score: window.score } : window;
}

/** A window around a figure without the rest of a sentence before it, where that holds nothing of the question. */
function trimmed(query: Query, matched: Matched, window: Window, must: Span): Window {
  const next = matched.view.passage.block.sentences.find((s) => s.start >= window.start);
  if (!next || next.start === window.start || next.start > must.start) return window;
  const share = (span: Span) => shareOf(query, matched, heldOf(query, matched, span));
  const rest = { ...window, start: next.start };
  return share(rest) < share(window) ? window : rest;
}

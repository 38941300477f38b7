import type { Excerpt } from "../../model/answer.ts";
import type { Passage, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { toExcerpt } from "../compose.ts";
import { asksOne, findEnumeration } from "./lists.ts";
import { matchView } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import type { Ranked } from "../ranking/rank.ts";
import { held } from "./sentences.ts";
import { type View, viewOf } from "../ranking/view.ts";
import { EXCERPT_CHARS } from "../ranking/windows.ts";

const MOST = 2;
/** How much of the question the text above items, or before them, must hold for all of them to be meant. */
const LEAST = 0.35;
const MARKERS: readonly RegExp[] = [
  /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?!\p{L})/iu,
  /^thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu,
  /^\d{1,2}[.)]\s/u,
  /^\d{1,2}\.\d{1,2}\.?\s/u,
  /^[a-zđ][.)]\s/u,
  /^[-–+•*]\s/u,
];
/** The first of several paragraphs that need no colon before them. */
const FIRST = /^(?:một là|thứ nhất)(?!\p{L})/iu;

/** Where the list that a question asks for is longer than the first excerpt: what goes on with it, in order, to stand behind that. */
export function restOfList(question: Question, query: Query, first: Ranked): Excerpt[] {
  if (!question.kinds.includes("list") || asksOne(question)) return [];
  const { matched, window, score } = first;
  const { view } = matched;
  const whole = findEnumeration(question, query, matched, window);
  if (whole)
    return whole.end > window.end ? goOn(view, window.end, whole.end).map((w) => toExcerpt(view, w, score)) : [];
  const { block } = view.passage;
  const next = view.document.passages[view.document.passages.indexOf(view.passage) + 1];
  const leads =
    block.text.trimEnd().endsWith(":") || (next !== undefined && FIRST.test(next.block.text) && !isItem(view.passage));
  const items = leads ? itemsBehind(view) : siblings(view);
  if (items.length < 2 && !leads) return [];
  const above = leads ? view : leadOf(view, items);
  if (!above || asksLess(query, first, above)) return [];
  return items
    .filter((item) => item !== view.passage)
    .slice(0, MOST)
    .map((item) => toExcerpt(viewOf(item, view.document), { start: 0, end: endWithin(item, 0) }, score));
}

/** The windows of a passage from one place on up to another. */
function goOn(view: View, from: number, to: number): Span[] {
  const windows: Span[] = [];
  for (let start = from; start < to && windows.length < MOST; ) {
    const end = endWithin(view.passage, start);
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

/** Where an excerpt that begins at `start` ends: with the last clause that it holds. */
function endWithin({ block }: Passage, start: number): number {
  if (block.text.length - start <= EXCERPT_CHARS) return block.text.length;
  const ends = block.sentences
    .flatMap((s) => [s.end, ...s.segments.map((segment) => segment.start)])
    .filter((end) => end > start && end - start <= EXCERPT_CHARS);
  if (ends.length > 0) return Math.max(...ends);
  const space = block.text.lastIndexOf(" ", start + EXCERPT_CHARS);
  return space > start ? space : start + EXCERPT_CHARS;
}

const markerOf = ({ block }: Passage): number => MARKERS.findIndex((marker) => marker.test(block.text));

/** What hangs on a passage that ends in a colon: the items right behind it, of one marking. */
function itemsBehind({ passage, document }: View): Passage[] {
  const at = document.passages.indexOf(passage);
  const next = document.passages[at + 1];
  return next && isItem(next) ? run(document.passages, at + 1, 1, next) : [];
}

const isItem = (passage: Passage): boolean => passage.block.kind === "item" || markerOf(passage) >= 0;

/** The items among which a passage stands, with itself, in order; none where it is no item. */
function siblings({ passage, document }: View): Passage[] {
  if (!isItem(passage)) return [];
  const at = document.passages.indexOf(passage);
  return [
    ...run(document.passages, at - 1, -1, passage).reverse(),
    passage,
    ...run(document.passages, at + 1, 1, passage),
  ];
}

/** Passages one behind the other that are marked as `like` is and stand under the same headings. */
function run(passages: readonly Passage[], from: number, step: 1 | -1, like: Passage): Passage[] {
  const found: Passage[] = [];
  const headings = like.block.trail.join("\n");
  for (let at = from; ; at += step) {
    const passage = passages[at];
    if (!passage || passage.block.kind !== like.block.kind || markerOf(passage) !== markerOf(like)) return found;
    if (passage.block.trail.join("\n") !== headings && step > 0 && found.length === 0 && passage.block.kind !== "item")
      return found;
    found.push(passage);
  }
}

/** The passage before the items, which may say what they are. */
function leadOf({ document, passage }: View, items: readonly Passage[]): View | null {
  const before = document.passages[document.passages.indexOf(items[0] ?? passage) - 1];
  return before ? viewOf(before, document) : viewOf(items[0] ?? passage, document);
}

/** Whether what stands above the items speaks too little of what is asked for all of them to be meant. */
function asksLess(query: Query, { matched }: Ranked, above: View): boolean {
  const lead = matchView(query, above);
  const inLead = held(query, lead, { start: 0, end: above.passage.block.text.length }, 0.5);
  const inHeadings = query.units.reduce((sum, unit, i) => sum + unit.weight * (matched.scope[i] ?? 0), 0) / query.total;
  return Math.max(inLead, inHeadings) < LEAST;
}

/** The excerpts with what goes on with a list behind the first, instead of other passages. */
export function withRest(excerpts: readonly Excerpt[], rest: readonly Excerpt[]): Excerpt[] {
  const inRest = new Set(rest.map((excerpt) => excerpt.passageId));
  const [first, ...others] = excerpts;
  return [...(first ? [first] : []), ...rest, ...others.filter((other) => !inRest.has(other.passageId))].slice(
    0,
    1 + MOST,
  );
}

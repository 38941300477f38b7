import type { Check, Segment, Sentence, Span } from "../../model/document.ts";
import { lean } from "../../text/letters.ts";
import { inUnitOf, isPerson, likeness, type Quantity } from "./quantities.ts";
import { inside, type Reading, segmentAt } from "./reading.ts";
import { shown, shownNumber, total } from "./rounding.ts";
import { sortAlike } from "./sorts.ts";

const OPENS = lean(/(?<!\p{L})(?:trong đó|bao gồm|gồm)(?!\p{L})|\(/gu);
/** Sorts of people that overlap: who is a woman may be young as well. */
const OVERLAPS = lean(/(?<!\p{L})(?:nữ|nam|dân tộc|trẻ|tuổi|tái cử|lần đầu|đảng viên|tôn giáo|trở lên)(?!\p{L})/u);
/** What a parenthesis or a list compares instead of dividing. */
const COMPARES = lean(
  /(?<!\p{L})(?:năm (?:19|20)\d{2}|cùng kỳ|so với|tăng|giảm|năm trước|kế hoạch|chỉ tiêu|mỗi|khác nhau)(?!\p{L})/u,
);

/** What leaves a list open, or divides a part of it. */
const OPEN_ENDED = /…|\.\.\.|v\.v|trong đó/u;

/** What may be a whole with the list that divides it. */
interface Division {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** Whether each part is one number, up to the end of the list. */
  readonly complete: boolean;
  /** Whether the words say that the parts are all there is, so that they may not fall short of the whole. */
  readonly exhaustive: boolean;
  /** What is said of each part. */
  readonly words: readonly string[];
}

/** Adds up the parts of every whole that a passage divides. */
export function checkSums(reading: Reading): Check[] {
  const found: Check[] = [];
  for (const sentence of reading.sentences) {
    const text = reading.text.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(OPENS)) {
      const division = divisionAt(reading, sentence, sentence.start + match.index, match[0]);
      const check = division && added(division);
      if (
        check &&
        !found.some((f) => f.figures.some((s) => s.start === division.whole.start && f.statement === check.statement))
      )
        found.push(check);
    }
  }
  return found;
}

function divisionAt(reading: Reading, sentence: Sentence, at: number, word: string): Division | null {
  const { text } = reading;
  const open = word === "(";
  const listed = { start: at + word.length, end: open ? closing(text, at, sentence.end) : listEnd(text, at, sentence) };
  const whole = open ? before(reading, sentence, at) : headed(reading, sentence, at);
  if (!whole || whole.of) return null;
  const words = text.slice(listed.start, listed.end);
  if (open && /^\s*(?:trong đó|bao gồm|gồm)/u.test(words)) return null;
  const outer = topLevel(text, inside(reading, listed), listed.start);
  const parts = outer.filter((q) => !q.of && likeness(q, whole) !== "none");
  if (parts.length < 2) return null;
  const complete = word !== "trong đó" && isComplete(reading, sentence, listed, whole, outer, open);
  return {
    whole,
    parts,
    complete,
    exhaustive: !open,
    words: parts.map((part, i) => wordsOf(reading, parts[i - 1]?.end ?? listed.start, part)),
  };
}

/** What is said of a part: before it, and behind it up to the end of its clause. */
function wordsOf({ text }: Reading, from: number, { end }: Quantity): string {
  return text.slice(from, end) + (/^[^,;.()\d]*/u.exec(text.slice(end))?.[0] ?? "");
}

/** Where the list behind "gồm" ends: at the parenthesis it stands in, else with the sentence. */
function listEnd(text: string, at: number, sentence: Sentence): number {
  const opened = depthAt(text, sentence.start, at);
  if (opened === 0) return sentence.end;
  const close = text.indexOf(")", at);
  return close < 0 ? sentence.end : Math.min(close, sentence.end);
}

function closing(text: string, at: number, end: number): number {
  const close = text.indexOf(")", at);
  return close < 0 ? end : Math.min(close, end);
}

function depthAt(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && depth > 0) depth--;
  }
  return depth;
}

const topLevel = (text: string, list: readonly Quantity[], from: number): Quantity[] =>
  list.filter((q) => depthAt(text, from, q.start) === 0);

/** The one number of the words that a parenthesis explains. */
function before(reading: Reading, sentence: Sentence, at: number): Quantity | null {
  const segment = sentence.segments.findLast((s) => s.end <= at);
  const [only, ...more] = segment ? inside(reading, segment) : [];
  return only && more.length === 0 ? only : null;
}

/** The one number of the clause that "gồm" or "trong đó" divides. */
function headed(reading: Reading, sentence: Sentence, at: number): Quantity | null {
  const segment = segmentAt(sentence, at);
  const head = segment?.head == null ? undefined : sentence.segments[segment.head];
  const [only, ...more] = head ? inside(reading, head) : [];
  return only && more.length === 0 ? only : null;
}

/** Whether every point of a list says one number of the whole's own unit, up to the end of the sentence or parenthesis. */
function isComplete(
  reading: Reading,
  sentence: Sentence,
  listed: Span,
  whole: Quantity,
  outer: readonly Quantity[],
  open: boolean,
): boolean {
  const { text, figures } = reading;
  const words = text.slice(listed.start, listed.end).replace(/\([^()]*\)/g, " ");
  if (COMPARES.test(words) || OVERLAPS.test(words) || OPEN_ENDED.test(words)) return false;
  const segments = sentence.segments.filter(
    (s) => s.end > listed.start && s.end <= listed.end && depthAt(text, listed.start, s.start) === 0,
  );
  const isPoint = (s: Segment): boolean => {
    const held = figures.filter((f) => f.start >= s.start && f.end <= s.end);
    return held.length === 1 && outer.some((q) => q.figure.start === held[0]?.start);
  };
  const alike = (q: Quantity) =>
    q.kind === "money" ||
    (q.kind === "measure" && q.unit === whole.unit) ||
    (whole.unit !== "" && q.unit.split(" ")[0] === whole.unit.split(" ")[0] && !isPerson(q.unit)) ||
    (open && q.unit === "" && outer.length > 2);
  return segments.every((s) => isPoint(s)) && outer.every((q) => likeness(q, whole) !== "none" && alike(q));
}

/** The share of the whole that a sum may miss it by, for the list to be meant to add up. */
const NEAR = 0.15;
/** Fewer than so many units are met by chance. */
const TELLING = 30;

function added({ whole, parts, complete, exhaustive, words }: Division): Check | null {
  const told = parts.map((part) => inUnitOf(part, whole));
  for (let count = told.length; count >= 2; count--) {
    const some = told.slice(0, count);
    if (Math.abs(total(some.map((q) => q.value)) - whole.value) > 1e-6) continue;
    if (!sortAlike(words.slice(0, count))) continue;
    if (complete || !isPerson(whole.unit) || isTelling(whole, count)) return sumOf(whole, some, parts);
  }
  const sum = total(told.map((q) => q.value));
  const slack = whole.step / 2 + total(told.map((q) => q.step / 2));
  const apart = Math.abs(sum - whole.value);
  const meant = complete && (exhaustive || sum > whole.value);
  return meant && apart > slack + 1e-6 && apart <= NEAR * whole.value ? sumOf(whole, told, parts) : null;
}

function isTelling(whole: Quantity, count: number): boolean {
  return whole.value * 10 ** whole.decimals >= TELLING && (count > 2 || whole.value >= 2 * TELLING);
}

function sumOf(whole: Quantity, told: readonly Quantity[], parts: readonly Quantity[]): Check {
  const sum = total(told.map((q) => q.value));
  const holds = Math.abs(sum - whole.value) <= 1e-6;
  const decimals = Math.max(whole.decimals, ...told.map((q) => q.decimals));
  return {
    kind: "sum",
    figures: [whole, ...parts.slice(0, told.length)].map((q) => q.figure).sort((a, b) => a.start - b.start),
    statement: `${told.map(shown).join(" + ")} = ${holds ? shown(whole) : shownNumber(sum, decimals)}`,
    holds,
    printed: holds ? null : shown(whole),
  };
}

import type { Figure, Passage, Span } from "../../model/document.ts";

/** A clause of so few syllables may be a part of an enumeration: "quản lý, sử dụng đất đai". */
const SHORT = 3;
/** Clauses that say when or whereof, and begin none. */
const ADVERBIAL =
  /^(?:về|đến|tính|năm|tháng|quý|ngày|riêng|trong(?! đó)|hiện|từ|qua|ngoài|trước|sau|theo|cụ thể|kết quả|đồng thời|tổng)(?!\S)/iu;
/** A clause with one of these says something new. */
const VERB = /(?:^|\s)(?:đã|được|đang|có|là|tăng|giảm|do|đạt|chiếm|bằng|nên|để|phải|sẽ)(?:\s|$)/iu;
const DIVIDES = /^(?:trong đó|bao gồm|gồm)(?!\S)/iu;
/** A bare number behind one of these belongs to a name: an ordinal, an age, a bound. */
const NAMING =
  /(?:trên|dưới|từ|đến|đợt|lần|cấp|loại|hạng|khóa|nhóm|số|bậc|vòng|tổ|thôn|khu|phương án|nhiệm kỳ|năm)\s*$/iu;
const VALUES = ["count", "money", "measure", "fraction"];

/** A stretch of text within a parenthesis, or outside all: where it opens, where its last clause begins, and the clauses before that. */
interface Frame {
  readonly open: number;
  start: number;
  readonly clauses: Span[];
}

/** White space as one blank. */
export const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The counts and amounts within a span; ages, ranges, and numbers that name something are none. */
export function figuresIn(passage: Passage, span: Span): Figure[] {
  return valuesIn(passage, span).filter(({ kind }) => VALUES.includes(kind));
}

/** Whether a figure is a part of what another is called: an age, a bound, an ordinal. */
export function isInName(passage: Passage, figure: Figure): boolean {
  if (figure.kind === "age" || figure.kind === "ordinal") return true;
  if (figure.kind !== "count" || figure.unit !== null) return false;
  return figure.valueMax !== null || figuresIn(passage, figure).length === 0;
}

/** The clauses that end at a figure, nearest first: its own, behind an earlier figure in it; what stands before; the one outside its parenthesis. */
export function clausesBefore(passage: Passage, { start: at, sentence }: Figure): Span[] {
  const [inner, outer] = framesBefore(passage, sentence.start, at);
  if (inner === undefined) return [];
  const { text } = passage.block;
  const last = valuesIn(passage, { start: inner.start, end: at }).at(-1);
  const behind =
    last === undefined ? inner.start : last.end + (/^\s*\([^()]*\)/u.exec(text.slice(last.end, at))?.[0].length ?? 0);
  const own = { start: behind, end: at };
  return [
    last === undefined ? enumerated(text, inner.clauses, own) : own,
    ...(last === undefined ? [] : [{ start: inner.start, end: last.end }]),
    ...inner.clauses.slice(-1).map((clause) => enumerated(text, inner.clauses.slice(0, -1), clause)),
    ...(outer === undefined ? [] : [enumerated(text, outer.clauses, { start: outer.start, end: inner.open })]),
  ];
}

/** The parentheses that are open at a place, innermost first, then what is outside of all. */
function framesBefore(passage: Passage, from: number, at: number): Frame[] {
  const { text } = passage.block;
  const frames: Frame[] = [{ open: from, start: from, clauses: [] }];
  for (let i = from; i < at; i++) {
    const frame = frames.at(-1);
    if (frame === undefined) break;
    if (text[i] === "(") frames.push({ open: i, start: i + 1, clauses: [] });
    else if (text[i] === ")" && frames.length > 1) frames.pop();
    else if (/[,;:]\s/u.test(text.slice(i, i + 2)) && !introduces(passage, { start: frame.start, end: i }, at)) {
      frame.clauses.push({ start: frame.start, end: i });
      frame.start = i + 1;
    }
  }
  return frames.reverse();
}

/** A colon right before a figure introduces it, unless the words before it have a figure of their own, which a list divides. */
function introduces(passage: Passage, clause: Span, at: number): boolean {
  const { text } = passage.block;
  const isColon = text[clause.end] === ":" && !/\p{L}/u.test(text.slice(clause.end, at));
  return isColon && valuesIn(passage, clause).length === 0;
}

/** A clause with the short ones before it that it is enumerated with. */
function enumerated(text: string, clauses: readonly Span[], last: Span): Span {
  let { start } = last;
  if (!/\p{L}/u.test(text.slice(last.start, last.end))) return last;
  for (const clause of clauses.toReversed()) {
    const opened = /(?:^|\s)(?:là|gồm)\s+(?=[^\s\d]+(?:\s[^\s\d]+){0,2}$)/iu.exec(text.slice(clause.start, clause.end));
    if (text[clause.end] === "," && opened !== null)
      return { start: clause.start + opened.index + opened[0].length, end: last.end };
    const words = flat(text.slice(clause.start, clause.end));
    const isShort = words !== "" && words.replace(DIVIDES, "").trim().split(" ").length <= SHORT;
    if (text[clause.end] !== "," || !isShort || /\d/.test(words) || ADVERBIAL.test(words) || VERB.test(words)) break;
    start = clause.start;
    if (DIVIDES.test(words)) break;
  }
  return { start, end: last.end };
}

function valuesIn({ figures, block: { text } }: Passage, { start, end }: Span): Figure[] {
  return figures.filter((figure) => {
    const isInside = figure.start >= start && figure.end <= end && figure.valueMax === null;
    if (!isInside || !(VALUES.includes(figure.kind) || figure.kind === "share")) return false;
    const isBare = figure.unit === null || figure.kind === "share";
    return !(isBare && NAMING.test(text.slice(Math.max(figure.sentence.start, figure.start - 12), figure.start)));
  });
}

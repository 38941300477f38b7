import type { Segment, Sentence, Span } from "../model/document.ts";
import { lean } from "../text/letters.ts";

const SENTENCE_END = /[.!?…]+["”’»)\]]*(?=\s+["“‘«(]?[\p{Lu}\d-]|\s*$)/gu;
/** What ends in a full stop without ending a sentence: TP. Lai Châu, PGS.TS. Nguyễn, an initial. */
const NO_END = /(?:^|[\s("“.])(?:TP|Tp|TX|TT|Tr|tr|Q|P|ThS|TSKH|TS|PGS|GS|BS|CN|KS|Ô|B|No|St|Mr|Mrs|Dr|Jr|\p{Lu})\.$/u;
/** One Roman numeral that ends what it numbers: "lần thứ V.", "thế kỷ X." */
const NUMBERED = /(?:thứ|kỷ|kỉ|khóa|khoá|quý|hạng|loại|cấp|vùng|bậc|kỳ|kì)\s+[IVX]\.$/iu;
/** The number or letter of an item, alone or with what it numbers, at the start or behind a colon or semicolon: "1.", "3.2.", "a.", "Điều 5.", "Chương II.". */
const ITEM_START = lean(
  /^\s*(?:(?:Điều|Khoản|Chương|Mục|Tiểu mục|Phần|Phụ lục|Câu|Bài|Bước|Biểu|Bảng|Hình)\s+)?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]+|\p{L})[.)]$|:\s*(?:1(?:\.1)*|I|a)[.)]$|;\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+|[a-zđ])[.)]$/u,
);

/** Splits one paragraph into sentences, their groups (at semicolons) and segments (at commas, parentheses and clause words). */
export function splitSentences(text: string): Sentence[] {
  return sentenceSpans(text)
    .map((span) => {
      const groups = split(text, span, /;\s*/g);
      return { ...span, groups, segments: groups.flatMap((group, index) => segmentsOf(text, group, index)) };
    })
    .map(linkHeads(text));
}

function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const head = text.slice(start, match.index + 1);
    if (end < text.length && match[0].startsWith(".") && match[0].length === 1) {
      if (ITEM_START.test(head) || (NO_END.test(head.slice(-8)) && !NUMBERED.test(head.slice(-12)))) continue;
    }
    spans.push(trim(text, start, end));
    start = end;
  }
  if (text.slice(start).trim() !== "") spans.push(trim(text, start, text.length));
  return spans.filter((s) => s.end > s.start);
}

function split(text: string, span: Span, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(separator)) {
    const at = span.start + match.index;
    parts.push(trim(text, start, at));
    start = at + match[0].length;
  }
  parts.push(trim(text, start, span.end));
  return parts.filter((s) => s.end > s.start);
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** Commas and parentheses outside numbers, and the words that open a clause of their own. */
const CUT =
  /[,;](?=\s|$)|[()|]|:(?=\s+\D)|\s(?=(?:trong đó|nhưng|tuy nhiên|còn lại|(?<!\s(?:bao|chưa|không)\s)gồm|(?<!\s(?:chưa|không)\s)bao gồm)[\s:])/giu;
/** "kiểm tra 64 tổ chức và 81 đảng viên": the conjunction parts two figures only where both sides hold one. */
const AND = /\s+và\s+/u;
/** A whole, and what is said of its part: "Trong 412 hội viên được vay có 37 hội viên …". */
const WHOLE = /^(?:trong(?: (?:tổng )?số)?|trên (?:tổng )?số)\s\d/iu;
const HAVING = /^[^,;]*?(?=\s+có\s+\d)/iu;

function segmentsOf(text: string, group: Span, groupIndex: number): Segment[] {
  const segments: Segment[] = [];
  let start = group.start;
  const push = (to: number) => {
    const span = trim(text, start, to);
    if (/[\p{L}\d]/u.test(text.slice(span.start, span.end)))
      for (const part of splitAnd(text, span)) segments.push({ ...part, head: null, group: groupIndex });
  };
  for (const match of text.slice(group.start, group.end).matchAll(CUT)) {
    const at = group.start + match.index;
    push(at);
    start = at + match[0].length;
  }
  push(group.end);
  return segments;
}

function splitAnd(text: string, span: Span): Span[] {
  const inner = text.slice(span.start, span.end);
  const whole = WHOLE.test(inner) ? HAVING.exec(inner)?.[0] : undefined;
  if (whole !== undefined) {
    const end = span.start + whole.length;
    return [{ start: span.start, end }, ...splitAnd(text, trim(text, end, span.end))];
  }
  const match = AND.exec(inner);
  if (!match) return [span];
  const left = inner.slice(0, match.index);
  const right = inner.slice(match.index + match[0].length);
  const parted =
    /\d/.test(left) &&
    /\d/.test(right) &&
    !/^(?:ngày\s+)?\d[\d/.,-]*(?:\s|$)/.test(right.replace(/^\d+\s+\p{L}/u, "")) &&
    !/\d$/.test(left);
  if (!parted) return [span];
  return [
    trim(text, span.start, span.start + match.index),
    { start: span.start + match.index + match[0].length, end: span.end },
  ];
}

/** A segment that says nothing by itself leans on the one before: "chiếm 75,62%", "đạt …", "tái cử …" inside a parenthesis. */
const LEANING =
  /^(?:chiếm|đạt|bằng|tăng|giảm|tương đương|bình quân|trung bình|trong đó|còn lại|gồm|bao gồm|cao nhất|thấp nhất|\d[\d.,/%]*(?:\s*%)?$)/iu;
const DIVIDING = /^(?:trong đó|gồm|bao gồm)(?=\s|$)/iu;

/** Sets each segment's head: what a parenthesis explains, what "trong đó" divides, what a bare verb continues. */
function linkHeads(text: string): (sentence: Sentence) => Sentence {
  return (sentence) => {
    let inside: number | null = null;
    let whole: number | null = null;
    let main = 0;
    const segments = sentence.segments.map((segment, index): Segment => {
      const previous = sentence.segments[index - 1];
      if (!previous) return segment;
      const gap = text.slice(previous.end, segment.start);
      const words = text.slice(segment.start, segment.end);
      if (previous.group !== segment.group) whole = null;
      if (gap.includes(")")) inside = null;
      if (gap.includes("(")) {
        inside = index - 1;
        return { ...segment, head: inside };
      }
      const leans = LEANING.test(words) && previous.group === segment.group;
      if (inside !== null) return { ...segment, head: leans ? index - 1 : inside };
      if (DIVIDING.test(words)) whole = main;
      if (!gap.includes(",") && WHOLE.test(text.slice(previous.start, previous.end))) whole = index - 1;
      if (leans) return { ...segment, head: main };
      // "… giám sát 42 tổ chức và 53 đảng viên": what is done to the first is done to the second.
      if (/^\s+và\s+$/u.test(gap) && /^\d/.test(words) && previous.group === segment.group)
        return { ...segment, head: index - 1 };
      main = index;
      return { ...segment, head: whole };
    });
    return { ...sentence, segments };
  };
}

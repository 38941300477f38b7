import type { Block, Figure, Segment, Sentence, Span } from "../model/document.ts";
import { type RawFigure, readFigures } from "./figure-grammar.ts";

/** Words that end a unit: verbs, prepositions and conjunctions after a counted noun. */
const UNIT_STOP = new Set(
  (
    "có được đã đang sẽ là trong của ở tại với và từ cho vào theo để do bị đạt chiếm tham tăng giảm bằng trên dưới về đến tới " +
    "khi như thì mà nên cũng còn gồm trước sau qua ra lên xuống đi đối so hiện nhằm chưa không phải bao hoặc hay " +
    "đề đăng sử phục hoàn thực tính nhưng vì cùng này đó mỗi một các những cả lần hoàn nữa làm giao trúng dự giữa đứng ít"
  ).split(" "),
);
const UNIT_WORDS = 8;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Every figure of a block, bound to its unit, segment, head, group, sentence and years; `taken` are spans of document numbers. */
export function findFigures(block: Block, taken: readonly Span[], documentYears: readonly number[]): Figure[] {
  const { text } = block;
  const dated = withoutCited(text, taken);
  return readFigures(text, taken).map((raw, order) => {
    const sentence = enclosing(block.sentences, raw) ?? { start: 0, end: text.length, groups: [], segments: [] };
    const segment = enclosing(sentence.segments, raw);
    const unit = raw.kind === "count" || raw.kind === "fraction" ? countedNoun(text, raw, segment ?? sentence) : null;
    const end = unit ? unit.end : raw.end;
    return {
      kind: raw.kind,
      start: raw.start,
      end,
      text: text.slice(raw.start, end),
      value: raw.value,
      valueMax: raw.valueMax,
      unit: unit ? text.slice(unit.start, unit.end) : raw.unit,
      unitSpan: unit ?? raw.unitSpan,
      label: bare(segment) ?? bare(sentence),
      head: headOf(sentence, segment),
      group: bare(segment ? sentence.groups[segment.group] : undefined) ?? bare(sentence),
      sentence: bare(sentence),
      years: yearsOf({ ...block, text: dated }, sentence, segment, documentYears),
      column: columnOf(block, raw, order),
    };
  });
}

function bare(span: Span): Span;
function bare(span: Span | undefined): Span | undefined;
function bare(span: Span | undefined): Span | undefined {
  return span && { start: span.start, end: span.end };
}

function enclosing<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  return spans.find((s) => s.start <= inner.start && inner.start < s.end);
}

function headOf(sentence: Sentence, segment: Segment | undefined): Span | null {
  const head = segment?.head == null ? undefined : sentence.segments[segment.head];
  return head ? { start: head.start, end: head.end } : null;
}

/** The noun after a number, at most eight syllables and within its segment: "523 tổ chức cơ sở đảng", "67 đ/c". */
function countedNoun(text: string, figure: RawFigure, within: Span): Span | null {
  const rest = text.slice(figure.end, Math.max(within.end, figure.end));
  const comrade = /^\s*đ\/c/iu.exec(rest);
  if (comrade) return { start: figure.end + comrade[0].search(/\S/), end: figure.end + comrade[0].length };
  let start = -1;
  let end = 0;
  let words = 0;
  for (const match of rest.matchAll(/(\s+)(\p{L}[\p{L}\p{M}-]*)/gu)) {
    const word = match[2] ?? "";
    if (words === UNIT_WORDS || (start >= 0 && match.index !== end) || (start < 0 && match.index !== 0)) break;
    if (UNIT_STOP.has(word.toLowerCase())) break;
    if (start < 0) start = match[1]?.length ?? 0;
    end = match.index + match[0].length;
    words++;
  }
  return start < 0 ? null : { start: figure.end + start, end: figure.end + end };
}

/** The years of the tightest scope that names one: its clause, what a parenthesis explains ("so với năm 2023 (109.315 lượt)"), group, sentence, headings, document. */
function yearsOf(
  block: Block,
  sentence: Sentence,
  segment: Segment | undefined,
  documentYears: readonly number[],
): number[] {
  const of = (span: Span | undefined) => (span ? block.text.slice(span.start, span.end) : "");
  const head = segment?.head == null ? undefined : sentence.segments[segment.head];
  const scopes = [
    years(of(segment).replace(COMPARED, " ")),
    block.text[(segment?.start ?? 0) - 1] === "(" ? years(of(head)) : years(of(head).replace(COMPARED, " ")),
    years(of(segment && sentence.groups[segment.group]).replace(COMPARED, " ")),
    years(of(sentence).replace(COMPARED, " ")),
    ...[...block.trail].reverse().map(years),
  ];
  return scopes.find((found) => found.length > 0) ?? [...documentYears];
}

/** The text with the numbers of documents and their dates blanked: the year of a plan that is cited bears on no figure. */
function withoutCited(text: string, taken: readonly Span[]): string {
  let out = text;
  for (const { start, end } of taken) {
    const date = /^,?\s*ngày\s+\d[\d\s/tháng ăm]*\d{4}/u.exec(text.slice(end));
    const to = end + (date?.[0].length ?? 0);
    out = out.slice(0, start) + " ".repeat(to - start) + out.slice(to);
  }
  return out;
}

/** A year that a figure is only compared with: "giảm 5,22 điểm so với cuối năm 2022". */
const COMPARED = /so với[^,;.()]*/giu;

/** The years that a text names, in order. */
export function years(text: string): number[] {
  return (text.match(YEAR) ?? []).map(Number);
}

/** The head over a figure's cell; in a date line, which has no cells, the figures stand in the order of its columns. */
function columnOf(block: Block, figure: RawFigure, order: number): string | null {
  if (block.columns.length === 0) return null;
  if (block.kind !== "row") return block.columns[order] ?? null;
  const cell = block.text.slice(0, figure.start).split(" | ").length - 1;
  return block.columns[cell] ?? null;
}

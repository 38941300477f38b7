import type { Block, Figure, Segment, Sentence, Span } from "../model/document.ts";
import { type RawFigure, readFigures } from "./figure-grammar.ts";
import { countedNoun } from "./nouns.ts";
import { mayBeThousands, parseNumber } from "./numbers.ts";
import { itemNumber, rowNumber } from "./ordinals.ts";

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Every figure of a block, bound to its unit, segment, head, group, sentence and years; `taken` are spans of document numbers. */
export function findFigures(block: Block, taken: readonly Span[], documentYears: readonly number[]): Figure[] {
  const { text } = block;
  const dated = withoutCited(text, taken);
  const read = readFigures(text, [...taken, ...openingNumbers(block)]).filter((raw) => !namesRow(block, raw));
  return read.map((raw, order) => {
    const sentence = enclosing(block.sentences, raw) ?? { start: 0, end: text.length, groups: [], segments: [] };
    const segment = enclosing(sentence.segments, raw);
    const unit =
      raw.kind === "count" || raw.kind === "fraction" ? countedNoun(text, raw.end, (segment ?? sentence).end) : null;
    const end = unit ? unit.end : raw.end;
    return {
      kind: raw.kind,
      start: raw.start,
      end,
      text: text.slice(raw.start, end),
      ...valuesOf(raw, text, unit),
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

/** Heads of columns that count: "Số hộ", but not "Số hiệu". */
const COUNTS = /^(?:số (?!hiệu|thứ|tt|nhà|hồ sơ|văn bản|ký)|tổng )/iu;

/** A bare number in the first cell of a row under column heads names the row ("tuyến 09") and counts nothing, unless its head counts. */
function namesRow(block: Block, raw: RawFigure): boolean {
  if (block.kind !== "row" || block.columns.length < 2 || raw.kind !== "count") return false;
  if (COUNTS.test(block.columns[0]?.trim() ?? "")) return false;
  return /^\s*[\d.]+\s*\|/.test(block.text) && raw.start < block.text.indexOf("|");
}

/** The ordinals that open the block's items or its row. */
function openingNumbers(block: Block): Span[] {
  if (!/\d/.test(block.text)) return [];
  const row = block.kind === "row" ? rowNumber(block.text, block.columns[0]) : null;
  const items =
    block.kind === "row" ? [] : [0, ...block.sentences.map((s) => s.start)].map((at) => itemNumber(block.text, at));
  return [row, ...items].filter((span) => span !== null);
}

/** What is averaged or scored has decimals, though it counts people. */
const AVERAGED = /(?:bình quân|trung bình|mật độ|tỷ lệ|tỉ lệ|hệ số|chỉ số)[^,;.()]*$/i;
const NO_THOUSANDS = /^(?:lần|điểm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\S)|\/(?!c)/i;

/** A count's value; "16,951 chỗ" are thousands as some counters print them, for nothing is counted in thousandths. */
function valuesOf(raw: RawFigure, text: string, unit: Span | null): Pick<Figure, "value" | "valueMax"> {
  const { value, valueMax } = raw;
  const printed = text.slice(raw.start, raw.end).match(/\d[\d.,]*/g) ?? [];
  if (raw.kind !== "count" || !unit || !printed.every(mayBeThousands)) return { value, valueMax };
  if (NO_THOUSANDS.test(text.slice(unit.start, unit.end)) || AVERAGED.test(text.slice(0, raw.start)))
    return { value, valueMax };
  const [low = null, high = null] = printed.map((number) => parseNumber(number.replace(",", "")));
  return { value: low, valueMax: high };
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

/** The years of the tightest scope that names one: its clause, what a parenthesis explains ("so với năm 2023 (109.315 lượt)"), group, sentence, headings, document. */
function yearsOf(
  block: Block,
  sentence: Sentence,
  segment: Segment | undefined,
  documentYears: readonly number[],
): number[] {
  const of = (span: Span | undefined) => (span ? block.text.slice(span.start, span.end) : "");
  const head = segment?.head == null ? undefined : sentence.segments[segment.head];
  // What stands in brackets dates only what stands there too.
  const inBrackets = segment !== undefined && isBracketed(block.text, segment.start);
  const outside = (span: Span | undefined) => (inBrackets ? of(span) : of(span).replace(/\([^()]*\)/gu, " "));
  const scopes = [
    years(of(segment).replace(COMPARED, " ")),
    block.text[(segment?.start ?? 0) - 1] === "(" ? years(of(head)) : years(of(head).replace(COMPARED, " ")),
    years(outside(segment && sentence.groups[segment.group]).replace(COMPARED, " ")),
    years(outside(sentence).replace(COMPARED, " ")),
    ...[...block.trail].reverse().map(years),
  ];
  return scopes.find((found) => found.length > 0) ?? [...documentYears];
}

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf("(", at) > text.lastIndexOf(")", at);
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

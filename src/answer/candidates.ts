import type { QuestionKind } from "../model/answer.ts";
import type { Citation, Figure, FigureKind, Span } from "../model/document.ts";
import type { View } from "./view.ts";

/** Something a passage could answer with, with the scopes that say what it is, tightest first. */
export interface Candidate extends Span {
  readonly view: View;
  readonly figure: Figure | null;
  readonly citation: Citation | null;
  /** How well its type answers each kind of question, 0 to 1. */
  readonly fits: Readonly<Partial<Record<QuestionKind, number>>>;
  readonly scopes: readonly { readonly span: Span; readonly weight: number }[];
  /** Words that say what it is, in another text than the passage's (a table's column head). */
  readonly column: string | null;
}

/** How well a figure's type answers a kind of question; what is absent answers not at all. */
const FITS: Readonly<Record<FigureKind, Readonly<Partial<Record<QuestionKind, number>>>>> = {
  count: { count: 1, share: 0.1, money: 0.15, measure: 0.4, fact: 0.3 },
  share: { share: 1, count: 0.25, fact: 0.3 },
  money: { money: 1, count: 0.6, fact: 0.3 },
  measure: { measure: 1, count: 0.7, share: 0, fact: 0.3 },
  date: { date: 1, duration: 0.1, fact: 0.2 },
  time: { date: 0.8, duration: 0.3, count: 0.2 },
  duration: { duration: 1, count: 0.6, date: 0.25, measure: 0.2 },
  fraction: { count: 0.85, share: 0.35, fact: 0.3 },
  ordinal: { count: 0.4 },
  age: { count: 0.7, measure: 0.6, duration: 0.6, definition: 0.5, fact: 0.2 },
};

/** Weights of the scopes, from the clause a figure stands in to the headings above it. */
const SCOPE = { label: 1, head: 0.85, group: 0.7, sentence: 0.6, near: 0.4, passage: 0.3 };

/** Every figure and every cited document of a passage, as candidates. */
export function candidatesOf(view: View): Candidate[] {
  const { block, figures, citations } = view.passage;
  const whole = { start: 0, end: block.text.length };
  const isRecord = block.kind === "row" || block.text.includes("\n");
  const fromFigures = figures.map((figure): Candidate => {
    const column = figure.column;
    return {
      view,
      start: figure.start,
      end: figure.end,
      figure,
      citation: null,
      column,
      fits: fitsOf(figure, column),
      scopes: [
        { span: figure.label, weight: SCOPE.label },
        ...(figure.head ? [{ span: figure.head, weight: SCOPE.head }] : []),
        { span: figure.group, weight: isRecord ? SCOPE.head : SCOPE.group },
        { span: figure.sentence, weight: isRecord ? SCOPE.head : SCOPE.sentence },
        { span: before(view, figure.sentence), weight: SCOPE.near },
        { span: whole, weight: isRecord ? SCOPE.group : SCOPE.passage },
      ],
    };
  });
  const fromCitations = citations.map((citation): Candidate => {
    const sentence = block.sentences.find((s) => s.start <= citation.start && citation.start < s.end) ?? whole;
    const segment = block.sentences
      .flatMap((s) => s.segments)
      .find((s) => s.start <= citation.start && citation.start < s.end);
    const clause = { start: segment?.start ?? citation.start, end: Math.max(citation.end, segment?.end ?? 0) };
    return {
      view,
      start: citation.start,
      end: citation.end,
      figure: null,
      citation,
      column: null,
      fits: { document: citation.number ? 1 : 0.7 },
      scopes: [
        { span: clause, weight: SCOPE.label },
        { span: sentence, weight: isRecord ? SCOPE.label : SCOPE.sentence },
        { span: whole, weight: isRecord ? SCOPE.label : SCOPE.passage },
      ],
    };
  });
  return [...fromFigures, ...fromCitations];
}

/** The sentence before: what a sentence without a subject of its own goes on about. */
function before(view: View, sentence: Span): Span {
  const index = view.passage.block.sentences.findIndex((s) => s.start === sentence.start);
  return view.passage.block.sentences[index - 1] ?? { start: 0, end: 0 };
}

/** A bare number in a column or label that names money or a share answers as money or share. */
function fitsOf(figure: Figure, column: string | null): Candidate["fits"] {
  const fits = FITS[figure.kind];
  if (figure.kind !== "count" || !column) return fits;
  if (/đồng|tiền|kinh phí|giá|phí|lương|vốn|chi(?!\p{L})|thu(?!\p{L})/iu.test(column)) return { ...fits, money: 0.95 };
  if (/%|tỷ lệ|tỉ lệ/iu.test(column)) return { ...fits, share: 0.95 };
  if (/\((?:ha|km|m2|m²|tấn|tạ|kg|m)\)|diện tích|sản lượng|năng suất/iu.test(column)) return { ...fits, measure: 0.95 };
  return fits;
}

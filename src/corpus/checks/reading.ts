import type { Figure, Segment, Sentence, Span } from "../../model/document.ts";
import { lowerText } from "../../text/fold.ts";
import { decimalsOf, isInexact, type Quantity, quantitiesOf } from "./quantities.ts";
import type { Printed } from "./rounding.ts";

/** A passage as the checks read it. */
export interface Reading {
  /** In lower case, which keeps every position. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly quantities: readonly Quantity[];
}

export function readingOf(text: string, sentences: readonly Sentence[], figures: readonly Figure[]): Reading {
  const lower = lowerText(text);
  return { text: lower, sentences, figures, quantities: quantitiesOf(lower, figures) };
}

/** A share of a text with the words around it. */
export interface Share extends Span, Printed {
  readonly sentence: Sentence;
  readonly segment: Segment | undefined;
}

const SHARE = /^(\d[\d.,]*)\s*(?:%|phần trăm)$/u;

/** The single, exact shares of a passage; points, ranges and "khoảng 30 %" are none. */
export function sharesOf({ text, sentences, figures }: Reading): Share[] {
  return figures.flatMap((figure) => {
    const printed = figure.kind === "share" ? SHARE.exec(figure.text.toLowerCase())?.[1] : undefined;
    if (printed === undefined || figure.value === null || figure.valueMax !== null || isInexact(text, figure))
      return [];
    const decimals = decimalsOf(printed, figure.value);
    const sentence = sentences.find((s) => s.start <= figure.start && figure.start < s.end);
    if (decimals === null || !sentence) return [];
    const { start, end, value } = figure;
    return [{ start, end, value, decimals, sentence, segment: segmentAt(sentence, start) }];
  });
}

export function segmentAt(sentence: Sentence, at: number): Segment | undefined {
  return sentence.segments.find((s) => s.start <= at && at < s.end);
}

/** The numbers of a sentence before a place. */
export const earlier = ({ quantities }: Reading, { start }: Span, at: number): Quantity[] =>
  quantities.filter((q) => q.start >= start && q.end <= at);

/** The numbers within a stretch. */
export const inside = ({ quantities }: Reading, span: Span): Quantity[] =>
  quantities.filter((q) => q.start >= span.start && q.end <= span.end);

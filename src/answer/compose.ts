import type { DirectAnswer, Excerpt, KeyFigure } from "../model/answer.ts";
import type { Figure, Span } from "../model/document.ts";
import type { Scored } from "./choose.ts";
import type { View } from "./view.ts";

const ANSWER_CHARS = 160;
const LABEL_CHARS = 100;
const MAX_FIGURES = 8;

/** The excerpt of a window: verbatim but for white space, with an ellipsis where a sentence is cut. */
export function toExcerpt(view: View, window: Span, score: number): Excerpt {
  const { block } = view.passage;
  const { document } = view;
  const cutStart = !block.sentences.some((s) => s.start === window.start) && window.start > 0;
  const cutEnd = !block.sentences.some((s) => s.end === window.end) && window.end < block.text.length;
  const text = block.text.slice(window.start, window.end).replace(/\s+/g, " ").trim();
  return {
    text: `${cutStart ? "…" : ""}${text}${cutEnd ? "…" : ""}`,
    documentId: document.id,
    passageId: view.passage.id,
    title: document.title,
    kind: document.kind,
    number: document.number,
    issuer: document.issuer,
    date: document.date,
    paragraph: block.paragraph,
    score: Math.round(score * 1000) / 1000,
  };
}

/** The direct answer of a figure or a cited document. */
export function toDirectAnswer(scored: Scored, excerpt: number): DirectAnswer {
  const { candidate } = scored;
  const { figure, citation, view } = candidate;
  const { text } = view.passage.block;
  const raw = text.slice(candidate.start, candidate.end);
  return {
    text: cut(raw.replace(/\s+/g, " ").trim(), ANSWER_CHARS),
    value: figure?.value ?? null,
    valueMax: figure?.valueMax ?? null,
    unit: figure?.unit ?? null,
    label: figure ? labelOf(view, figure) : (citation?.subject ?? ""),
    excerpt,
  };
}

/** At most `limit` code points of a text, cut behind a whole word. */
function cut(text: string, limit: number): string {
  const points = Array.from(text);
  if (points.length <= limit) return text;
  return points
    .slice(0, limit)
    .join("")
    .replace(/\s+\S*$/u, "");
}

/** What a figure is, in the words of its own clause: those before it, else those of its head, else its unit. */
export function labelOf(view: View, figure: Figure): string {
  const { text } = view.passage.block;
  const clause = (span: Span, end: number) =>
    text
      .slice(span.start, Math.max(span.start, Math.min(span.end, end)))
      .replace(/^(?:trong đó|gồm|bao gồm|và|có|còn|với)\s+/iu, "")
      .replace(/[\s:,;(–-]+$/u, "")
      .replace(/\s+/g, " ")
      .trim();
  if (figure.column)
    return [clause(figure.head ?? figure.label, text.length), figure.column]
      .filter(Boolean)
      .join(" – ")
      .slice(0, LABEL_CHARS);
  const own = clause(figure.label, figure.start);
  const above = figure.head ? clause(figure.head, figure.head.end) : "";
  const label =
    /^(?:chiếm|đạt|bằng|tăng|giảm)?$/iu.test(own) && above
      ? `${above}${own ? `, ${own}` : ""}`
      : own || (figure.unit ?? "");
  return label.length > LABEL_CHARS ? `${label.slice(0, LABEL_CHARS - 1)}…` : label;
}

/** The figures around an answer as "label: text": those of its passage, the nearest to it first. */
export function keyFigures(view: View, near: Span): KeyFigure[] {
  const seen = new Set<string>();
  return [...view.passage.figures]
    .filter((f) => f.kind !== "date" && f.kind !== "time")
    .sort((a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start))
    .slice(0, MAX_FIGURES)
    .sort((a, b) => a.start - b.start)
    .map((figure) => ({
      label: labelOf(view, figure),
      text: figure.text.replace(/\s+/g, " "),
      value: figure.value,
      unit: figure.unit,
      documentId: view.document.id,
      paragraph: view.passage.block.paragraph,
    }))
    .filter((f) => f.label !== "" && !seen.has(f.label + f.text) && seen.add(f.label + f.text));
}

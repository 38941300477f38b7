import type { DirectAnswer, Excerpt } from "../model/answer.ts";
import type { Span } from "../model/document.ts";
import type { Question } from "../model/question.ts";
import type { Scored } from "./choosing/choose.ts";
import { labelOf } from "./choosing/labels.ts";
import type { View } from "./ranking/view.ts";

const ANSWER_CHARS = 160;

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

/** The direct answer of a figure or a cited document, or of two figures beside each other with what stands between them. */
export function toDirectAnswer(
  scored: Scored,
  excerpt: number,
  partner: Scored | null,
  question: Question,
): DirectAnswer {
  const { candidate } = scored;
  const { figure, citation, view } = candidate;
  const { text } = view.passage.block;
  const [start, end] = together(text, candidate, partner?.candidate);
  const raw = candidate.text ?? endAsked(text.slice(start, end), question, figure?.kind === "date");
  return {
    text: cut(raw.replace(/\s+/g, " ").trim(), ANSWER_CHARS),
    value: figure?.value ?? null,
    valueMax: figure?.valueMax ?? null,
    unit: figure?.unit ?? null,
    label: figure ? labelOf(view, figure) : (citation?.subject ?? ""),
    excerpt,
  };
}

/** Of a range the end that is asked for: "97,37%" of "97,37% - 100%" for the least, "29/8/2025" of "từ ngày 07/7 đến ngày 29/8/2025" for how long. */
function endAsked(text: string, { extreme, edge }: Question, isDate: boolean): string {
  const asked = isDate ? edge === "start" : extreme === "least";
  if (isDate ? edge === null : extreme === null) return text;
  const ends =
    /^(?:từ\s+)?(?:ngày\s+)?(\d[\d.,/]*(?:\s*%)?)\s*(?:-|–|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?(\d[\d.,/]*(?:\s*%)?.*)$/u.exec(
      text,
    );
  const end = asked ? ends?.[1] : ends?.[2];
  // "08" of "08-10/6/2020" is no date.
  return end === undefined || (isDate && !end.includes("/")) ? text : end;
}

function together(text: string, a: Span, b: Span | undefined): [number, number] {
  if (b === undefined) return [a.start, a.end];
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const closed = text.slice(start, end).includes("(") && text[end] === ")" ? end + 1 : end;
  return closed - start <= ANSWER_CHARS ? [start, closed] : [a.start, a.end];
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

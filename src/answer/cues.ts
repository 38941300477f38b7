import type { QuestionKind } from "../model/answer.ts";
import type { FigureKind, Span } from "../model/document.ts";
import type { Question } from "../model/question.ts";
import type { View } from "./view.ts";

/** Figures that a quantity may be answered with. */
const QUANTITIES: readonly FigureKind[] = ["count", "share", "money", "measure", "duration", "fraction", "age"];
const FIGURES: Readonly<Partial<Record<QuestionKind, readonly FigureKind[]>>> = {
  count: QUANTITIES,
  share: ["share", "fraction"],
  money: ["money", "count"],
  measure: QUANTITIES,
  duration: ["duration", "time"],
  date: ["date", "time"],
};
/** Words that go with an answer of a kind that no figure and no name gives. */
const WORDS: Readonly<Partial<Record<QuestionKind, RegExp>>> = {
  reason: /(?<!\p{L})(?:do|vì|bởi|nhờ|nguyên nhân|lý do|lí do|nhằm|để|nên|khiến|dẫn đến)(?!\p{L})/iu,
  list: /(?:[^,;]+[,;]){3}|(?<!\p{L})(?:gồm|là|một là)(?!\p{L})/iu,
  definition: /(?<!\p{L})(?:là|nghĩa là|được hiểu|được coi|gọi tắt|gọi là)(?!\p{L})/iu,
};
const SPELLED = /^(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|nửa)$/u;

/** Whether a span holds something of the kind that a question asks for first and that the question does not give itself. */
export function holdsKind(question: Question, view: View, span: Span): boolean {
  const [kind = "fact"] = question.kinds;
  const wanted = FIGURES[kind];
  const inside = (part: Span): boolean => part.start >= span.start && part.end <= span.end;
  if (wanted) {
    if (view.passage.figures.some((f) => inside(f) && wanted.includes(f.kind) && !gives(question, view, f)))
      return true;
    return (
      kind === "count" &&
      view.tokens.some((t) => inside(t) && SPELLED.test(t.raw.toLowerCase()) && !says(question, t.folded))
    );
  }
  if (kind === "who" || kind === "where")
    return view.tokens.some((t, i) => inside(t) && isName(view, i) && !says(question, t.folded));
  return WORDS[kind]?.test(view.passage.block.text.slice(span.start, span.end)) ?? false;
}

const says = (question: Question, folded: string): boolean => question.terms.some((term) => term.folded === folded);

/** Whether all the numbers of a figure stand in the question. */
function gives(question: Question, view: View, figure: Span): boolean {
  const numbers = view.tokens.filter((t) => t.kind === "number" && t.start >= figure.start && t.end <= figure.end);
  return numbers.length > 0 && numbers.every((t) => says(question, t.folded));
}

/** A word with a capital that does not open its sentence. */
function isName(view: View, index: number): boolean {
  const token = view.tokens[index];
  if (!token || !/^\p{Lu}/u.test(token.raw)) return false;
  return !view.passage.block.sentences.some((s) => s.start === token.start);
}

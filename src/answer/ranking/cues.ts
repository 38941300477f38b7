import type { QuestionKind } from "../../model/answer.ts";
import type { Figure, FigureKind, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { Token } from "../../text/tokenise.ts";
import { kept } from "../kept.ts";
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
  list: /[,;][^,;]+[,;][^,;]+[,;]|(?<!\p{L})(?:gồm|là|một là)(?!\p{L})/iu,
  definition: /(?<!\p{L})(?:là|nghĩa là|được hiểu|được coi|gọi tắt|gọi là)(?!\p{L})/iu,
};
const SPELLED = /^(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|nửa)$/u;

/** Tells of the spans of a passage whether they hold something of the kind that a question asks for first and that the question does not give itself. */
export function kindFinder(question: Question, view: View): (span: Span) => boolean {
  const [kind = "fact"] = question.kinds;
  const word = WORDS[kind];
  if (word) return ({ start, end }) => word.test(view.passage.block.text.slice(start, end));
  const spans = spansOf(kind, question, view);
  return ({ start, end }) => spans.some((part) => part.start >= start && part.end <= end);
}

function spansOf(kind: QuestionKind, question: Question, view: View): readonly Span[] {
  const isNew = (token: Token): boolean => !says(question, token.folded);
  if (kind === "who" || kind === "where") return namesIn(view).filter(isNew);
  const wanted = FIGURES[kind];
  if (!wanted) return [];
  const figures = view.passage.figures.filter((f) => wanted.includes(f.kind) && !gives(question, view, f));
  return kind === "count" ? [...figures, ...spelledIn(view).filter(isNew)] : figures;
}

const says = (question: Question, folded: string): boolean => question.terms.some((term) => term.folded === folded);

/** Whether all the numbers of a figure stand in the question. */
function gives(question: Question, view: View, figure: Figure): boolean {
  const numbers = numbersOf(view, figure);
  return numbers.length > 0 && numbers.every((t) => says(question, t.folded));
}

const numbers = new WeakMap<Figure, readonly Token[]>();
const spelled = new WeakMap<View, readonly Token[]>();
const names = new WeakMap<View, readonly Token[]>();

function numbersOf(view: View, figure: Figure): readonly Token[] {
  const isInside = ({ start, end }: Token) => start >= figure.start && end <= figure.end;
  return kept(numbers, figure, () => view.tokens.filter((t) => t.kind === "number" && isInside(t)));
}

function spelledIn(view: View): readonly Token[] {
  return kept(spelled, view, () => view.tokens.filter((t) => SPELLED.test(t.raw.toLowerCase())));
}

/** Words with a capital that do not open their sentence. */
function namesIn(view: View): readonly Token[] {
  const opens = (token: Token) => view.passage.block.sentences.some((s) => s.start === token.start);
  return kept(names, view, () => view.tokens.filter((t) => /^\p{Lu}/u.test(t.raw) && !opens(t)));
}

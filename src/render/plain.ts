import type { Answer, DirectAnswer, Excerpt, KeyFigure } from "../model/answer.ts";
import { normalise } from "../text/normalise.ts";
import { shownDate } from "./values.ts";
import type { Wording } from "./wording/wording.ts";

const mostFigures = 4;

/** What a reply needs besides the answer. */
export interface ReplyContext {
  /** The question as typed. */
  readonly typed: string;
  /** ISO date of the newest document, null where none is dated. */
  readonly corpusDate: string | null;
}

/** An answer as plain text for a terminal: the direct answer first, then what supports it and where that stands. No blank lines inside. */
export function renderPlain(answer: Answer, context: ReplyContext, wording: Wording): string {
  const lines = differs(context.typed, answer.understood.text) ? [wording.understood(answer.understood.text)] : [];
  if (answer.status === "not_found") lines.push(...refusalLines(answer, wording));
  else lines.push(...answerLines(answer, wording));
  if (context.corpusDate !== null && answer.refusal?.reason !== "empty")
    lines.push(wording.corpusDate(shownDate(context.corpusDate)));
  return lines.join("\n");
}

function answerLines(answer: Answer, wording: Wording): string[] {
  const supported = new Set(answer.answers.map((direct) => direct.excerpt));
  const shown = answer.excerpts.filter((_, i) => supported.size === 0 || supported.has(i));
  const figures = answer.figures.filter((figure) => !answer.answers.some((direct) => direct.text === figure.text));
  return [
    ...answer.answers.map((direct) => directLine(direct, answer.answers.length > 1)),
    ...shown.flatMap((excerpt) => [`“${excerpt.text}”`, `— ${citation(excerpt, wording)}`]),
    ...(figures.length > 0 ? [wording.figures, ...figures.slice(0, mostFigures).map(figureLine)] : []),
    ...(answer.checks.length > 0 ? [`${wording.checks} ${answer.checks.join("; ")}`] : []),
  ];
}

function refusalLines({ refusal, suggestions }: Answer, wording: Wording): string[] {
  const reason = wording.refusal(refusal ?? { reason: "nothing", what: "" });
  return suggestions.length === 0 ? [reason] : [reason, wording.nearest, ...suggestions.map((title) => `- ${title}`)];
}

/** Labels tell several answers apart; one alone needs none, its excerpt says it. */
const directLine = ({ text, label }: DirectAnswer, isOneOfMany: boolean): string =>
  isOneOfMany && label !== "" && !text.includes(label) ? `${text} (${label})` : text;

const figureLine = ({ label, text }: KeyFigure): string => `- ${label === "" ? text : `${label}: ${text}`}`;

/** "35-CT/TW · Chỉ thị · Bộ Chính trị · 30/05/2019 · đoạn 2"; a text without a number is cited by its title. */
export function citation(excerpt: Excerpt, wording: Wording): string {
  const { number, kind, issuer, date, title, paragraph } = excerpt;
  const name = number === null ? [title] : [number, wording.kind(kind)];
  const by = kind === "article" || issuer === null ? [] : [issuer];
  return [...name, ...by, ...(date === null ? [] : [shownDate(date)]), wording.paragraph(paragraph)].join(" · ");
}

/** Whether what was understood says more or other than what was typed, beyond case, punctuation and spaces. */
function differs(typed: string, understood: string): boolean {
  const bare = (text: string): string => normalise(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s]/gu, " "));
  return understood !== "" && bare(typed) !== bare(understood);
}

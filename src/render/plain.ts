import type { Answer, DirectAnswer, Excerpt, KeyFigure } from "../model/answer.ts";
import { understoodAs } from "./understood.ts";
import { shownDate } from "./values.ts";
import type { Wording } from "./wording/wording.ts";

const mostFigures = 4;

/** What a reply needs besides the answer. */
export interface ReplyContext {
  /** The question as typed. */
  readonly typed: string;
  /** ISO date of the newest document, null where none is dated. */
  readonly corpusDate: string | null;
  /** A question that the corpus answers; null where none is to be shown. */
  readonly example?: string | null;
}

/** An answer as plain text for a terminal: the direct answer first, then what supports it and where that stands. No blank lines inside. */
export function renderPlain(answer: Answer, context: ReplyContext, wording: Wording): string {
  const { text } = answer.understood;
  const said = understoodAs(context.typed, text, wording);
  const lines = said === null ? [] : [said(text)];
  if (answer.status === "not_found") lines.push(...refusalLines(answer, wording), ...exampleLines(context, wording));
  else lines.push(...answerLines(answer, wording));
  if (context.corpusDate !== null && saysOfCorpus(answer))
    lines.push(wording.corpusDate(shownDate(context.corpusDate)));
  return lines.join("\n");
}

function answerLines(answer: Answer, wording: Wording): string[] {
  const figures = relatedFigures(answer);
  return [
    ...answer.answers.map((direct) => directLine(direct, answer.answers.length > 1)),
    ...supporting(answer).flatMap((excerpt) => [`“${excerpt.text}”`, `— ${citation(excerpt, wording)}`]),
    ...(figures.length > 0 ? [wording.figures, ...figures.map(figureLine)] : []),
    ...(answer.checks.length > 0 ? [`${wording.checks} ${answer.checks.join("; ")}`] : []),
  ];
}

/** The excerpts that a reply shows: those of its direct answers, all where there are none. */
export function supporting(answer: Answer): Excerpt[] {
  const supported = new Set(answer.answers.map((direct) => direct.excerpt));
  return answer.excerpts.filter((_, i) => supported.size === 0 || supported.has(i));
}

/** The key figures worth showing beside the direct answers, which need no repeating. */
export function relatedFigures({ answers, figures }: Answer): KeyFigure[] {
  const isSaid = ({ text, unit }: KeyFigure): boolean =>
    answers.some((direct) => direct.text === text || direct.text === `${text} ${unit}`);
  return figures.filter((figure) => !isSaid(figure)).slice(0, mostFigures);
}

function refusalLines({ refusal, suggestions }: Answer, wording: Wording): string[] {
  const reason = wording.refusal(refusal ?? { reason: "nothing", what: "" });
  return suggestions.length === 0 ? [reason] : [reason, wording.nearest, ...suggestions.map((title) => `- ${title}`)];
}

const exampleLines = ({ example }: ReplyContext, wording: Wording): string[] =>
  typeof example === "string" ? [wording.telegram.exampleIs(example)] : [];

/** Whether a reply says something of the corpus, so that it matters how new that is. */
export const saysOfCorpus = ({ refusal }: Answer): boolean =>
  refusal === null || !["empty", "before", "talk"].includes(refusal.reason);

/** A direct answer as one line; labels tell answers apart; one alone needs none, its excerpt says it. */
export const directLine = ({ text, label }: DirectAnswer, isOneOfMany: boolean): string =>
  isOneOfMany && label !== "" && !text.includes(label) ? `${text} (${label})` : text;

const figureLine = (figure: KeyFigure): string => `- ${labelled(figure)}`;

/** "nhãn: giá trị". */
export const labelled = ({ label, text }: KeyFigure): string => (label === "" ? text : `${label}: ${text}`);

/** "35-CT/TW · Chỉ thị · Bộ Chính trị · 30/05/2019 · đoạn 2"; a text without a number is cited by its title. */
export function citation(excerpt: Excerpt, wording: Wording): string {
  return [...source(excerpt, wording), wording.paragraph(excerpt.paragraph)].join(" · ");
}

/** What names a document, then what else is known of it. */
export function source(
  { number, kind, issuer, date, title }: Pick<Excerpt, "number" | "kind" | "issuer" | "date" | "title">,
  wording: Wording,
): readonly [string, ...string[]] {
  const by = kind === "article" || issuer === null ? [] : [issuer];
  const rest = [...by, ...(date === null ? [] : [shownDate(date)])];
  return number === null ? [title, ...rest] : [number, wording.kind(kind), ...rest];
}

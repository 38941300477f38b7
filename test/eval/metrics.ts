import { clipped, figuresOf, figuresWithRanges, plain } from "./figures.ts";

/** A gold question: what must stand in the answer (any of `answer`), how it is typed and what it asks for. */
export interface GoldQuestion {
  readonly id: string | number;
  readonly question: string;
  readonly style: string;
  readonly kind: string;
  readonly answer: readonly string[];
  /** The document that holds the answer, where the set says so. */
  readonly document?: string;
}

/** As much of an answer of the batch form as is graded. */
export interface GradedAnswer {
  readonly status: string;
  readonly answers: readonly { readonly text: string }[];
  readonly excerpts: readonly { readonly text: string; readonly documentId: string }[];
}

/** Whether one question passes one measure. */
export interface Outcome {
  readonly metric: Metric;
  readonly question: GoldQuestion;
  readonly passed: boolean;
}

/**
 * - answered: of the answerable questions, those answered at all
 * - excerpt@1, excerpt@3: a gold answer stands in the first excerpt, in one of the first three
 * - source@1: the first excerpt is of the document that the gold names
 * - exact@1: of the questions for a figure, date or document number: the first direct answer begins with the gold's figure
 * - single@1: of those, the direct answers that hold one figure, not a clause full of them
 * - refused: of the unanswerable questions, those refused
 * - verbatim: of all excerpts, those that are substrings of the corpus's visible text
 */
export const metrics = [
  "answered",
  "excerpt@1",
  "excerpt@3",
  "source@1",
  "exact@1",
  "single@1",
  "refused",
  "verbatim",
] as const;
export type Metric = (typeof metrics)[number];

const figureKinds = new Set(["number", "percent", "number-range", "money", "date", "document"]);
const mostAnswerCharacters = 160;
const mostExcerptCharacters = 320;

/** Grades one answer; `squeezedCorpus` (see `squeeze`) is needed for "verbatim" only, `isOff` says that the corpus cannot answer at all. */
export function grade(
  question: GoldQuestion,
  answer: GradedAnswer | undefined,
  { squeezedCorpus = null, isOff = false }: { squeezedCorpus?: string | null; isOff?: boolean } = {},
): Outcome[] {
  const outcomes: Outcome[] = [];
  const note = (metric: Metric, passed: boolean): void => void outcomes.push({ metric, question, passed });
  const excerpts = (answer?.excerpts ?? []).slice(0, 3);
  if (squeezedCorpus !== null)
    for (const { text } of excerpts) note("verbatim", squeezedCorpus.includes(squeeze(withoutEllipses(text))));
  if (isOff || question.kind === "unanswerable") {
    note("refused", answer?.status === "not_found");
    return outcomes;
  }
  const isAnswered = answer?.status === "answered";
  const gold = question.answer.map(plain);
  const holdsGold = (text: string): boolean => gold.some((one) => text.includes(one));
  const clippedExcerpts = excerpts.map(({ text }) => clipped(text, mostExcerptCharacters));
  const [first] = clippedExcerpts;
  const supported = first !== undefined && holdsGold(first);
  note("answered", isAnswered);
  note("excerpt@1", isAnswered && supported);
  note("excerpt@3", isAnswered && clippedExcerpts.some(holdsGold));
  if (question.document)
    note("source@1", isAnswered && baseName(excerpts[0]?.documentId) === baseName(question.document));
  if (figureKinds.has(question.kind)) {
    const direct = clipped(answer?.answers[0]?.text, mostAnswerCharacters);
    note("exact@1", isAnswered && gold.some((one) => isExact(direct, one, supported)));
    if (isAnswered && direct !== "") note("single@1", isSingle(direct, gold[0] ?? ""));
  }
  return outcomes;
}

function isExact(direct: string, gold: string, isSupported: boolean): boolean {
  const [wanted] = figuresOf(gold);
  if (wanted === undefined) return direct.includes(gold);
  return figuresOf(direct)[0] === wanted && (direct.includes(gold) || isSupported);
}

function isSingle(direct: string, gold: string): boolean {
  return new Set(figuresWithRanges(direct)).size <= Math.max(1, figuresWithRanges(gold).length);
}

const withoutEllipses = (text: string): string => text.replace(/^\s*(…|\.\.\.)|(…|\.\.\.)\s*$/g, "");

const baseName = (path: string | undefined): string =>
  path
    ?.replace(/\.(md|txt|html)$/, "")
    .split("/")
    .at(-1) ?? "";

/** Text without spaces and marks of Markdown, for finding an excerpt in a source file. */
export function squeeze(text: string): string {
  return plain(text).replace(/[\s|*_#>`]+/g, "");
}

/** Passed and asked questions of one measure, for all questions or for those of one style or kind. */
export interface Tally {
  readonly name: string;
  readonly passed: number;
  readonly of: number;
}

/** Percent with one decimal. */
export const percent = ({ passed, of }: Tally): number => Math.round((1000 * passed) / of) / 10;

/** Counts outcomes: every measure in all, then by style, then by kind ("exact@1 · money"). */
export function tally(outcomes: readonly Outcome[]): Tally[] {
  const groups = new Map<string, { passed: number; of: number }>();
  const add = (name: string, passed: boolean): void => {
    const group = groups.get(name) ?? { passed: 0, of: 0 };
    groups.set(name, { passed: group.passed + Number(passed), of: group.of + 1 });
  };
  for (const { metric, passed } of outcomes) add(metric, passed);
  for (const { metric, passed, question } of outcomes) add(`${metric} · ${question.style}`, passed);
  for (const { metric, passed, question } of outcomes) add(`${metric} · ${question.kind}`, passed);
  return [...groups].map(([name, group]) => ({ name, ...group }));
}

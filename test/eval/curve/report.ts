import { meanRisk, type Point, pointAt } from "./risk.ts";

/** A curve with what it is drawn from. */
export interface Group {
  readonly name: string;
  readonly points: readonly Point[];
  /** Questions that the corpus answers, and questions that it does not. */
  readonly own: number;
  readonly off: number;
}

const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? "–" : (100 * share).toFixed(1);

/** The page with the picture and a table for each curve. */
export function page(groups: readonly Group[], made: { readonly on: string; readonly command: string }): string {
  return `# Risk and coverage

Made by \`${made.command}\` on ${made.on}.

![Risk over coverage: two panels, a line for each group](risk-coverage.svg)

Every answer has a confidence. Answering only from some confidence on, the program answers fewer questions (*coverage*: answered of those
that the corpus answers) and errs less often (*risk*: wrong of all answers given). An answer is wrong when the question is for a figure,
date or document number and another is given first (exact@1), when the right words are not in the first excerpt of any other
question (excerpt@1), and always when the corpus does not answer the question. Each curve ends where the program stands: it answers all but what it
refuses by itself. The picture begins where twenty answers are given, with a point for each hundredth of coverage.

Asked are: the article's questions of this project's corpus; d1 and d2, two sets of 14 and 12 documents that are not part of the project, each
with its own questions and, as questions that it does not answer, those of the other; Vietnamese XQuAD (accented questions only, to keep this short) of its
own paragraphs, and those about every second paragraph again of a corpus without these. *All* counts every question once.

## Where the program stands

In per cent, with no refusals but its own. *Mean risk* is the area under the curve: what confidence makes of the same answers.

| | questions answered by the corpus | coverage | risk, these only | mean risk, these only | questions not answered by it | of these answered | risk, all | mean risk, all |
|---|---|---|---|---|---|---|---|---|
${groups.map(standing).join("\n")}

${groups.map(section).join("\n\n")}
`;
}

function standing({ name, points, own, off }: Group): string {
  const end = points.at(-1);
  const cells = [own, percent(end?.coverage), percent(end?.ownRisk), percent(meanRisk(points, "ownRisk"))];
  const others = [off, percent(end?.offAnswered), percent(end?.risk), percent(meanRisk(points, "risk"))];
  return `| ${[name, ...cells, ...others].join(" | ")} |`;
}

function section({ name, points }: Group): string {
  const rows = Array.from({ length: 10 }, (_, i) => (i + 1) / 10).map((coverage) => {
    const point = pointAt(points, coverage);
    return row(`${Math.round(100 * coverage)} %`, point);
  });
  return `## ${name}

| coverage | least confidence | risk, answered by the corpus | answered of those that it does not answer | risk, all |
|---|---|---|---|---|
${[...rows, row(`as it is: ${percent(points.at(-1)?.coverage)} %`, points.at(-1))].join("\n")}`;
}

function row(name: string, point: Point | undefined): string {
  const shares = [point?.ownRisk, point?.offAnswered, point?.risk].map(percent);
  return `| ${[name, point?.least.toFixed(2) ?? "–", ...shares].join(" | ")} |`;
}

import { type GoldSet, isKeptAside } from "../catalogue.ts";
import type { Evaluated } from "../files.ts";
import { metrics, percent, tally } from "../metrics.ts";

/** What a row of the table is counted from. */
export interface Row {
  readonly name: string;
  readonly evaluated: readonly Pick<Evaluated, "question" | "outcomes">[];
}

const styles: Readonly<Record<string, string>> = {
  accented: "as written",
  plain: "without tone marks",
  typo: "with a slip",
  "plain-typo": "without tone marks, with a slip",
};

/** The rows of a set: one, or one for each half or style. */
export function rowsOf({ name, isHalfKeptAside, isByStyle }: GoldSet, evaluated: Row["evaluated"]): Row[] {
  const rest = (label: string, belongs: (one: Row["evaluated"][number]) => boolean): Row => ({
    name: `${name}, ${label}`,
    evaluated: evaluated.filter(belongs),
  });
  if (isHalfKeptAside)
    return [
      rest("used while working", ({ question }) => !isKeptAside(question)),
      rest("**kept aside**", ({ question }) => isKeptAside(question)),
    ];
  if (isByStyle)
    return [...new Set(evaluated.map(({ question }) => question.style))].map((style) =>
      rest(styles[style] ?? style, ({ question }) => question.style === style),
    );
  return [{ name, evaluated }];
}

/** The page with the table of all rows. */
export function page(rows: readonly Row[], made: { readonly on: string; readonly command: string }): string {
  return `# Measures

Made by \`${made.command}\` on ${made.on}. In per cent.

| set | questions | ${metrics.join(" | ")} |
|---|${"---:|".repeat(metrics.length + 1)}
${rows.map(line).join("\n")}

*answered*: of the questions that the corpus answers, those answered at all. *excerpt@1*, *excerpt@3*: the right words stand in the first excerpt,
in one of the first three. *source@1*: the first excerpt is of the right document. *exact@1*: of the questions for a figure, a date or a
document number, those whose answer begins with the right one. *single@1*: of those answers, the ones that hold one figure. *refused*: of the
questions that the corpus does not answer, those refused. *verbatim*: of all excerpts, those that stand in the corpus word for word.

The sets of the project are described in [test/eval/sets](../test/eval/sets/README.md); \`corpus\` is corpus/questions.jsonl. What is kept aside
was never read by those who changed the program; only its totals were looked at. d1 and d2 (14 and 12 documents) and Vietnamese XQuAD are not part of the project; their rows are
there where the sets are.
`;
}

function line({ name, evaluated }: Row): string {
  const tallies = tally(evaluated.flatMap(({ outcomes }) => outcomes));
  const cells = metrics.map((metric) => {
    const one = tallies.find((each) => each.name === metric);
    return one === undefined ? "–" : percent(one).toFixed(1);
  });
  return `| ${[name, evaluated.length, ...cells].join(" | ")} |`;
}

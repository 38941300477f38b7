import { type Metric, percent, type Tally } from "../metrics.ts";
import { leftOut } from "./left-out.ts";

/** A block of columns: questions counted together, with what passes when all ideas are on. */
export interface Block {
  readonly name: string;
  readonly about: string;
  readonly questions: number;
  readonly all: readonly Tally[];
}

/** What passes without an idea: the tallies of each block, in the order of the blocks. */
export interface Row {
  readonly name: string;
  readonly off: readonly (readonly Tally[])[];
}

const shown: readonly Metric[] = ["exact@1", "excerpt@1", "refused", "answered"];

const of = (tallies: readonly Tally[] | undefined, metric: Metric): Tally | undefined =>
  tallies?.find(({ name }) => name === metric);

/** Points that a measure changes by when an idea is switched off; undefined where it is not measured. */
export function delta(all: Tally | undefined, off: Tally | undefined): number | undefined {
  if (!all || !off) return undefined;
  return Math.round((1000 * off.passed) / off.of - (1000 * all.passed) / all.of) / 10;
}

/** How many passes over the four measures an idea is worth in a block: negative where more passes without it. */
export function worth(all: readonly Tally[], off: readonly Tally[] | undefined): number {
  return shown.reduce((sum, metric) => sum + (of(all, metric)?.passed ?? 0) - (of(off, metric)?.passed ?? 0), 0);
}

/** Rows by what their idea is worth on the first block, then on the others. */
export function sorted(rows: readonly Row[], blocks: readonly Block[]): Row[] {
  const first = ({ off }: Row): number => worth(blocks[0]?.all ?? [], off[0]);
  return rows.toSorted((a, b) => first(b) - first(a) || elsewhere(b, blocks) - elsewhere(a, blocks));
}

/** What an idea is worth on all blocks but the first. */
const elsewhere = ({ off }: Row, blocks: readonly Block[]): number =>
  blocks.reduce((sum, { all }, i) => sum + (i === 0 ? 0 : worth(all, off[i])), 0);

/** A change of points with its sign; nothing where there is none. */
export function signed(points: number | undefined): string {
  if (points === undefined) return "";
  if (points === 0) return "·";
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}

/** The measures that a block has, and the table's cells for them. */
const columns = (blocks: readonly Block[]): { readonly block: number; readonly metric: Metric }[] =>
  blocks.flatMap(({ all }, block) => shown.filter((metric) => of(all, metric)).map((metric) => ({ block, metric })));

/** The table: all ideas on in per cent, then each idea switched off in points. */
export function table(rows: readonly Row[], blocks: readonly Block[]): string {
  const cells = columns(blocks);
  const heads = cells.map(({ block, metric }) => `${blocks[block]?.name}<br>${metric}`);
  const on = cells.map(({ block, metric }) => {
    const one = of(blocks[block]?.all, metric);
    return one ? `${percent(one).toFixed(1)}<br>of ${one.of}` : "";
  });
  const lines = sorted(rows, blocks).map((row) => [
    row.name,
    whole(worth(blocks[0]?.all ?? [], row.off[0])),
    whole(elsewhere(row, blocks)),
    ...cells.map(({ block, metric }) => signed(delta(of(blocks[block]?.all, metric), of(row.off[block], metric)))),
  ]);
  const all = [
    ["switched off", "worth,<br>kept aside", "worth,<br>others", ...heads],
    ["---", ...cells.map(() => "---:"), "---:", "---:"],
    ["*nothing: all ideas on, in per cent*", "", "", ...on],
    ...lines,
  ];
  return all.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

const whole = (passes: number): string => (passes === 0 ? "·" : passes < 0 ? `−${-passes}` : `${passes}`);

/** The ideas that are worth nothing on the first block nor on the others, or less. */
export function unpaid(rows: readonly Row[], blocks: readonly Block[]): string[] {
  return sorted(rows, blocks)
    .filter((row) => worth(blocks[0]?.all ?? [], row.off[0]) <= 0 && elsewhere(row, blocks) <= 0)
    .map(({ name }) => name);
}

/** The page with the table. */
export function page(
  rows: readonly Row[],
  blocks: readonly Block[],
  made: { readonly on: string; readonly command: string },
): string {
  const names = unpaid(rows, blocks).map((name) => `- ${name}`);
  return `# Ablation

Made by \`${made.command}\` on ${made.on}.

What each idea of the program is worth: it is switched off, all others stay on, and the same questions are asked again.

${table(rows, blocks)}

## How to read it

Points against all ideas on: −1.3 means that 1.3 of 100 questions more fail without the idea. “·” is no change. *Worth* counts passes, the four
measures added up: a question that loses both its figure and its excerpt counts twice; a minus says that more passes without the idea.
The rows are sorted by it on the kept-aside half, which was never read by those who changed the program. On so few questions one or two passes are chance:
an idea is believed where both columns of *worth* agree. Ideas overlap, so the rows do not add up: what one no longer does, another often does in its place.

${blocks.map(({ name, about, questions }) => `- *${name}*: ${about}; ${questions} questions`).join("\n")}

The sets are described in [test/eval/sets](../test/eval/sets/README.md), the measures in [measures.md](measures.md).

Switched off is the weight of an idea (\`src/answer/weights.ts\`) or the word list that it lives on. What stays on: the index's own terms for pairs
and headings, and the refusals that rest on names, years and document numbers.

## Worth nothing, or less, on both

${names.length > 0 ? names.join("\n") : "None."}

${leftOut}`;
}

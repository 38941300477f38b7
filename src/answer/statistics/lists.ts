import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { isInName } from "./clauses.ts";
import { comparison, datumsOf } from "./comparison.ts";
import { isExact, isOtherMeasure, magnitude } from "./exact.ts";
import { wholeText } from "./parts.ts";
import { subjectOf } from "./subject.ts";
import { clauseOf, saidOf } from "./words.ts";

/** Two figures of one unit may meet by chance; three said in a row are a list. */
const FEWEST = 3;
/** Lengths in different directions, and what an amount is reckoned from, do not compare. */
const DIMENSION = /(?:^|\s)(?:dài|rộng|cao|sâu|dày|cách|đường kính|chu vi|tổng|tổng số|cả năm|luỹ kế|lũy kế)(?:\s|$)/iu;

/** What a sentence counts in a row in one unit, each thing with its own name; figures that are shown otherwise are left out. */
export function listsIn(passage: Passage, shown: ReadonlySet<string>): Comparison[] {
  const isMember = (figure: Figure): boolean => !shown.has(saidOf(passage, figure).label) && isCounted(passage, figure);
  return runsOf(passage, isMember).flatMap((run) => (run.length < FEWEST ? [] : (countsOf(passage, run) ?? [])));
}

/** Whether a figure says how much there is of something that has a name. */
function isCounted(passage: Passage, figure: Figure): boolean {
  if (!isAmount(passage, figure)) return false;
  const { label, text } = saidOf(passage, figure);
  // What is named behind its number may be a part of what is named so before: "11 đợt, trong đó 7 đợt do xã đăng cai".
  const isNamed = label !== "" && (figure.kind !== "count" || text === figure.text);
  return isNamed && isPlain(passage, figure, label);
}

/** Whether a figure is one exact count or amount with its unit; how many times something happened compares with no other thing that did. */
export function isAmount(passage: Passage, figure: Figure): boolean {
  const { kind, unit } = figure;
  const isMeasured = ["count", "money", "measure"].includes(kind) && unit !== null && !/^lần(?!\S)/iu.test(unit);
  return isMeasured && isExact(passage, figure);
}

/** Whether a label says nothing that keeps its figure from standing beside others. */
export function isPlain(passage: Passage, figure: Figure, label: string): boolean {
  return !isOtherMeasure(passage, figure, label) && !DIMENSION.test(label);
}

/** Stretches of figures that follow each other in one sentence, hang on one head, and share unit and years; a share of one in its parenthesis and an age in a name are no break. */
function runsOf(passage: Passage, isMember: (figure: Figure) => boolean): Figure[][] {
  const runs: Figure[][] = [];
  let open: Figure[] = [];
  for (const figure of passage.figures) {
    if ((figure.kind === "share" && open.length > 0) || isInName(passage, figure)) continue;
    const [first] = open;
    if (first !== undefined && (!isMember(figure) || !isAlike(first, figure))) {
      runs.push(open);
      open = [];
    }
    if (isMember(figure)) open.push(figure);
  }
  return open.length > 0 ? [...runs, open] : runs;
}

function isAlike(a: Figure, b: Figure): boolean {
  return isBeside(a, b) && a.head?.start === b.head?.start && a.years.join() === b.years.join();
}

/** Whether figures of one unit stand in one sentence. */
function isBeside(a: Figure, b: Figure): boolean {
  return a.sentence.start === b.sentence.start && a.kind === b.kind && magnitude(a).unit === magnitude(b).unit;
}

function countsOf(passage: Passage, run: readonly Figure[]): Comparison | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  if (isNested(passage, run)) return undefined;
  const data = datumsOf(passage, run);
  const total = data.reduce((sum, { value }) => sum + value, 0);
  const isTotal = (value: number): boolean => Math.abs(value - total) < 1e-6 * total;
  // One that is as much as all the others is their sum rather than one of them.
  if (data.some(({ value }) => isTotal(2 * value))) return undefined;
  const beside = passage.figures.filter((figure) => isBeside(first, figure) && !run.includes(figure));
  const whole = beside.find((figure) => figure.end <= first.start && isTotal(magnitude(figure).value));
  if (whole !== undefined) {
    const said = { text: wholeText(passage, whole), value: total };
    return comparison({ kind: "parts", subject: clauseOf(passage, whole), whole: said, isPercent: false, data });
  }
  // Where a sentence counts more of the same in other words, the list is not all of it.
  const isWhole = (figure: Figure): boolean =>
    first.head !== null && figure.start >= first.head.start && figure.end <= first.head.end;
  if (beside.some((figure) => !isWhole(figure))) return undefined;
  return comparison({ kind: "counts", subject: subjectOf(passage, first, data), whole: null, isPercent: false, data });
}

/** Whether some figures of a row are told of others: "lúa mùa 486 ha, mất trắng 172 ha; ngô 154 ha". */
function isNested({ block: { text } }: Passage, run: readonly Figure[]): boolean {
  const between = run.slice(1).map((figure, i) => text.slice(run[i]?.end, figure.start));
  return new Set(between.map((words) => words.includes(";"))).size > 1;
}

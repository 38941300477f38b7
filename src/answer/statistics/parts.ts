import type { Check, Figure, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { flat } from "./clauses.ts";
import { comparison, datumsOf } from "./comparison.ts";
import { magnitude } from "./exact.ts";
import { subjectOf } from "./subject.ts";
import { wholesOf } from "./wholes.ts";
import { clauseOf } from "./words.ts";

/** The parts of wholes in a passage: only what the arithmetic of the text confirms. */
export function partsIn(passage: Passage): Comparison[] {
  const sums = confirmed(passage, "sum").flatMap((check) => sumOf(passage, check) ?? []);
  const hundreds = confirmed(passage, "parts").flatMap((check) => hundredOf(passage, check) ?? []);
  const labels = ({ data }: Comparison): string => data.map(({ label }) => label).join("\n");
  // "khiển trách 24 (64,86%), cảnh cáo 9 (24,32%)" are the same parts twice.
  return [...sums, ...hundreds.filter((one) => !sums.some((sum) => labels(sum) === labels(one)))];
}

const confirmed = ({ checks }: Passage, kind: Check["kind"]): Check[] =>
  checks.filter((check) => check.kind === kind && check.holds);

const figuresOf = ({ figures }: Passage, check: Check): Figure[] =>
  check.figures.flatMap((span) => figures.find(({ start, end }) => start === span.start && end === span.end) ?? []);

function sumOf(passage: Passage, check: Check): Comparison | undefined {
  const figures = figuresOf(passage, check);
  const values = figures.map((figure) => magnitude(figure).value);
  const most = Math.max(...values);
  const whole = figures[values.indexOf(most)];
  const parts = figures.filter((figure) => figure !== whole);
  const sum = values.reduce((a, b) => a + b, 0) - most;
  if (whole === undefined || Math.abs(sum - most) > 1e-6 * most) return undefined;
  return comparison({
    kind: "parts",
    subject: clauseOf(passage, whole),
    whole: { text: wholeText(passage, whole), value: most },
    isPercent: false,
    data: datumsOf(passage, parts),
  });
}

function hundredOf(passage: Passage, check: Check): Comparison | undefined {
  const figures = figuresOf(passage, check);
  const [first] = figures;
  if (first === undefined) return undefined;
  const whole = wholesOf(passage).ofSentence(first.sentence);
  const data = datumsOf(passage, figures);
  return comparison({
    kind: "parts",
    subject: whole === undefined ? subjectOf(passage, first, data) : clauseOf(passage, whole),
    whole: { text: "100%", value: 100 },
    isPercent: true,
    data,
  });
}

/** A whole as printed; what it counts stands in its clause. */
export function wholeText({ block: { text } }: Passage, { kind, unit, start, end, unitSpan }: Figure): string {
  return flat(text.slice(start, kind === "count" && unit !== null ? unitSpan.start : end));
}

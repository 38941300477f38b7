import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { comparison, datumsOf } from "./comparison.ts";
import { isOtherMeasure } from "./exact.ts";
import { subjectOf } from "./subject.ts";
import { saidOf } from "./words.ts";

const FEWEST = 2;
/** What ranges measure stands at the end of their labels. */
const LAST_WORDS = 2;
const MOST_SHARED = 5;

/** Ranges of one unit and measure: of rates in one sentence, or of what ends in the same words. */
export function rangesIn(passage: Passage): Comparison[] {
  const measure = (figure: Figure): string => {
    const isRate = figure.kind === "money" && (figure.unit ?? "").includes("/");
    if (isRate) return `${figure.unit} ${figure.sentence.start}`;
    return `${figure.unit} ${saidOf(passage, figure).label.toLowerCase().split(" ").slice(-LAST_WORDS).join(" ")}`;
  };
  const ranges = passage.figures.filter((f) => isRange(f) && !isOtherMeasure(passage, f, saidOf(passage, f).label));
  return [...Map.groupBy(ranges, measure).values()].flatMap((run) => {
    const data = datumsOf(passage, run);
    const isPercent = run.every((figure) => figure.kind === "share");
    const subject = [subjectOf(passage, run[0], data), sharedEnd(data.map(({ label }) => label))]
      .filter(Boolean)
      .join(" – ");
    return run.length < FEWEST ? [] : (comparison({ kind: "ranges", subject, whole: null, isPercent, data }) ?? []);
  });
}

/** The words that all labels end with: what is measured. */
function sharedEnd(labels: readonly string[]): string {
  const [first = [], ...others] = labels.map((label) => label.split(" ").toReversed());
  const end = first.findIndex((word, i) => others.some((other) => other[i] !== word));
  const shared = end < 0 ? first.length : end;
  return shared < LAST_WORDS ? "" : first.slice(0, Math.min(shared, MOST_SHARED)).reverse().join(" ");
}

/** Whether a figure goes from a minimum to a maximum of what is measured. */
export function isRange({ kind, value, valueMax, unit }: Figure): boolean {
  const isMeasured = kind === "share" || kind === "money" || kind === "measure";
  return isMeasured && unit !== null && value !== null && valueMax !== null && value < valueMax;
}

import type { Evaluated } from "../files.ts";

/** One question, as far as a curve is concerned. */
export interface Judged {
  /** Whether the corpus answers it at all. */
  readonly isCoverable: boolean;
  readonly isAnswered: boolean;
  /** Of an answered one: the figure asked for is another, the words asked for are not in the excerpt, or no answer exists. */
  readonly isWrong: boolean;
  readonly confidence: number;
}

/** What comes of answering only from a confidence on; shares from 0 to 1. */
export interface Point {
  readonly least: number;
  /** Answered of the questions that the corpus answers. */
  readonly coverage: number;
  /** Wrong of all that is answered. */
  readonly risk: number;
  /** Wrong of what is answered of the questions that the corpus answers. */
  readonly ownRisk: number;
  /** Answered of the questions that the corpus does not answer, always wrongly; NaN where none is asked. */
  readonly offAnswered: number;
  /** How many are answered. */
  readonly answered: number;
}

/** Judges by exact@1 where the question is for a figure, date or document number, else by excerpt@1. */
export function judge({ outcomes, answer, confidence }: Evaluated): Judged {
  const passed = (name: string): boolean | undefined => outcomes.find(({ metric }) => metric === name)?.passed;
  const isRight = passed("exact@1") ?? passed("excerpt@1");
  return {
    isCoverable: isRight !== undefined,
    isAnswered: answer.status === "answered",
    isWrong: isRight !== true,
    confidence,
  };
}

/** The points of the curve from the highest confidence to the lowest; the last is the program with no refusals but its own. */
export function curveOf(judged: readonly Judged[]): Point[] {
  const coverable = judged.filter(({ isCoverable }) => isCoverable).length;
  const off = judged.length - coverable;
  const answered = judged.filter(({ isAnswered }) => isAnswered).toSorted((a, b) => b.confidence - a.confidence);
  const points: Point[] = [];
  const seen = { own: 0, ownWrong: 0, off: 0 };
  for (const [i, { isCoverable, isWrong, confidence }] of answered.entries()) {
    if (isCoverable) seen.own++;
    else seen.off++;
    if (isCoverable && isWrong) seen.ownWrong++;
    // What is equally sure is answered together.
    if (answered[i + 1]?.confidence === confidence) continue;
    points.push({
      least: confidence,
      coverage: seen.own / coverable,
      risk: (seen.ownWrong + seen.off) / (seen.own + seen.off),
      ownRisk: seen.own === 0 ? 0 : seen.ownWrong / seen.own,
      offAnswered: seen.off / off,
      answered: seen.own + seen.off,
    });
  }
  return points;
}

/** The point with the fewest answers that reaches a coverage. */
export function pointAt(points: readonly Point[], coverage: number): Point | undefined {
  return points.find((point) => point.coverage >= coverage - 1e-9);
}

/** The area under the curve of risk over coverage, as a mean risk: the lower, the better confidence tells right from wrong. */
export function meanRisk(points: readonly Point[], risk: "risk" | "ownRisk"): number {
  let [area, before] = [0, 0];
  for (const point of points) {
    area += (point.coverage - before) * point[risk];
    before = point.coverage;
  }
  return area / before;
}

/** A problem that a person can mend: what is wrong, where, what was expected and what was read. */
export interface Problem {
  readonly code: string;
  /** A file, a setting or an option. */
  readonly where: string;
  /** Line in `where`, from 1; null where there is none. */
  readonly line: number | null;
  readonly expected: string;
  readonly received: string;
  /** How to mend it, or a right example. */
  readonly mend: string;
}

/** Carries every problem found at once, so that nobody mends them one run at a time. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((p) => `${p.where}${p.line === null ? "" : `:${p.line}`}: ${p.code}`).join("; "), options);
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/** Why there is no picture of a chart: it took too long, too many others wait, its specification is bad or the drawing broke off, or the program ends. */
export class ChartError extends Error {
  readonly reason: "timeout" | "busy" | "failed" | "closed";
  constructor(reason: ChartError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ChartError";
    this.reason = reason;
  }
}

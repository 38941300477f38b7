import type { Candidate } from "./choosing/candidate.ts";

const MAX_CHECKS = 3;

/** The arithmetic that the chosen figure takes part in, that which does not hold first and with what the text says instead. */
export function checksOf(candidate: Candidate | undefined): string[] {
  const figure = candidate?.figure;
  if (!candidate || !figure) return [];
  const own = candidate.view.passage.checks.filter((check) => check.figures.some((f) => f.start === figure.start));
  return [...own.filter((c) => !c.holds), ...own.filter((c) => c.holds)].slice(0, MAX_CHECKS).map((check) => {
    if (check.holds) return check.statement;
    return `${check.statement} (${check.printed === null ? "đáng lẽ 100 %" : `văn bản ghi ${check.printed}`})`;
  });
}

import type { Problem } from "../model/errors.ts";
import type { Wording } from "./wording/wording.ts";

/** Problems as text: where each stands, what was expected, what was read and how to mend it. */
export function renderProblems(problems: readonly Problem[], wording: Wording): string {
  return problems.map((problem) => renderProblem(problem, wording)).join("\n");
}

function renderProblem(problem: Problem, wording: Wording): string {
  const { expected, received, mend } = wording.problem(problem);
  const where = problem.line === null ? problem.where : `${problem.where}:${problem.line}`;
  return [
    where,
    `  ${wording.expected}: ${expected}`,
    `  ${wording.received}: ${received.trim() === "" ? wording.nothing : received}`,
    `  ${wording.mend}: ${mend}`,
  ].join("\n");
}

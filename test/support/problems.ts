import { type Problem, ProblemError } from "../../src/model/errors.ts";

/** The problems that a call is refused with; anything but a ProblemError fails the test. */
export async function problemsOf(call: () => unknown): Promise<readonly Problem[]> {
  try {
    await call();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error("expected a ProblemError, but the call succeeded");
}

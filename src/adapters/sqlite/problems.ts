import { type Problem, ProblemError } from "../../model/errors.ts";

type Told = Omit<Problem, "where" | "line">;

/** What SQLite's primary result codes (sqlite.org/rescode.html) come from, as far as a person can mend it. */
const LOCKED = [5, 6];
const UNWRITABLE = [3, 8, 10, 14, 23];
const DAMAGED = [11, 26];
const FULL = 13;

/** Does some work with a database; what a person can mend comes out as a ProblemError, the rest as it was thrown. */
export async function mendably<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = tell(error);
    throw told === undefined ? error : stateProblem(path, told, error);
  }
}

/** A problem with the file of the state. */
export function stateProblem(path: string, told: Told, cause?: unknown): ProblemError {
  return new ProblemError([{ where: path, line: null, ...told }], { cause });
}

/** The problem of a database that another program keeps to itself. */
export const locked: Told = {
  code: "state_locked",
  expected: "a database that no other program keeps locked",
  received: "one that stays locked",
  mend: "end the program that has it open, then try again",
};

function tell(error: unknown): Told | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  const code = Number(error.errcode) & 0xff;
  if (LOCKED.includes(code)) return locked;
  if (UNWRITABLE.includes(code))
    return {
      code: "state_unwritable",
      expected: "a file that can be read and written, in a folder that can be written to",
      received: error.message,
      mend: "give this user the right to write there, or set DATA_DIR to another folder",
    };
  if (DAMAGED.includes(code))
    return {
      code: "state_damaged",
      expected: "an SQLite database in order",
      received: error.message,
      mend: "put a copy back, or move the file away: a new one is made",
    };
  if (code === FULL)
    return {
      code: "state_full",
      expected: "room for what is to be written",
      received: error.message,
      mend: "make room on the disk, then try again",
    };
  return undefined;
}

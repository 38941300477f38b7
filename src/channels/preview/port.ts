import { ProblemError } from "../../model/errors.ts";

const known: Readonly<Record<string, string>> = {
  EADDRINUSE: "one that another program uses",
  EACCES: "one that only the administrator of this machine may use",
};

/** What a person can mend where a port cannot be listened on; any other error as it is. */
export function portProblem(cause: unknown, port: number): unknown {
  const received = known[(cause as NodeJS.ErrnoException).code ?? ""];
  if (received === undefined) return cause;
  const mend = "npm run preview -- --port 8080";
  const problem = {
    code: "bad_port",
    where: `--port ${port}`,
    line: null,
    expected: "a port that is free",
    received,
    mend,
  };
  return new ProblemError([problem], { cause });
}

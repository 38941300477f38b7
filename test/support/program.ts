import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./folders.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** What a run of the program left. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Options {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Current directory: a new, empty one unless given, so that no `.env` of the developer's is read. */
  readonly cwd?: string;
  /** Closes the program's output after its first line, as `| head -1` does. */
  readonly closesEarly?: boolean;
}

/** Runs the real program in a process of its own, with an environment that holds no settings but the given ones. */
export async function runProgram(args: readonly string[], options: Options = {}): Promise<Run> {
  const cwd = options.cwd ?? temporaryFolder();
  const env = { PATH: process.env.PATH ?? "", ...options.env };
  const child = spawn(process.execPath, [main, ...args], { cwd, env, stdio: "pipe" });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (options.closesEarly === true && output.includes("\n")) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  // The program may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return { code, output, errors };
}

/** The JSON lines of a run. */
export function jsonLines<T>(run: Run): T[] {
  return run.output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command written in a way that cannot be understood: the usage is shown and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Parses arguments strictly; what Node finds wrong becomes a UsageError. */
export function parse<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Whether arguments ask how a command is written; behind "--" everything is part of a question. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}

/** The folder given by `--corpus`, null where it is not given; an empty name is refused. */
export function corpusOption(given: string | undefined): string | null {
  if (given?.trim() === "") throw new UsageError("--corpus");
  return given ?? null;
}

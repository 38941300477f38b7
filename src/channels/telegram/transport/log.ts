import { GrammyError, HttpError } from "grammy";

/** What happened, as one line; fields never hold what a user wrote. */
export type Log = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

const FILE_LINK = /\/file\/bot[^\s"'<>]*/g;
const LONGEST = 2_000;

/** Writes each entry as a line of JSON without the given secrets, wherever they stand in it, and without links to files. */
export function createLog(write: (line: string) => unknown, secrets: readonly string[]): Log {
  return (event, fields = {}) => {
    const entry = JSON.stringify({ time: new Date().toISOString(), event, ...fields });
    write(withoutSecrets(entry, secrets));
  };
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  let out = text.replace(FILE_LINK, "/file/…");
  for (const secret of secrets) if (secret !== "") out = out.replaceAll(secret, "…");
  return out;
}

/** An error with its causes and where it was thrown; without `words`, the texts that the user wrote. */
export function causeOf(error: unknown, words: readonly string[] = []): string {
  const parts: string[] = [];
  for (let at = error, depth = 0; at !== undefined && depth < 5; depth++) {
    parts.push(describe(at));
    at = at instanceof HttpError ? at.error : at instanceof Error ? at.cause : undefined;
  }
  return withoutWords(parts.join(" <- "), words).slice(0, LONGEST);
}

/** What Telegram refused is said by its description; a fault of the program by its stack. */
function describe(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? ` (${String(error.code)})` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}: ${error.message}`, ...frames.slice(0, 6).map((line) => line.trim())].join(" | ");
}

/** A text stands in an error as it was written or as JSON; a word or two of it may be any word, so only longer parts go. */
function withoutWords(text: string, words: readonly string[]): string {
  let out = text;
  for (const word of words) {
    if (word.length < 4) continue;
    out = out.replaceAll(word, "…").replaceAll(JSON.stringify(word).slice(1, -1), "…");
  }
  return out;
}

import type { Readable, Writable } from "node:stream";
import type { Answer } from "../../model/answer.ts";
import type { Ask } from "../../services/ask.ts";
import type { Corpus } from "../../services/ingest.ts";

/** Where a command reads and writes; the process's own streams, or a test's. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  /** Diagnostics: everything that is not a reply. */
  readonly errors: Writable;
}

/** A corpus that is loaded, with the service that answers from it. */
export interface Loaded {
  readonly corpus: Corpus;
  readonly ask: Ask;
  /** A question that this corpus answers. */
  readonly example?: () => Promise<string | null>;
}

/** An example of a whole question, looked for only where the reply shows one. */
export async function exampleFor({ example }: Loaded, { refusal }: Answer): Promise<string | null> {
  return refusal?.reason === "before" && example !== undefined ? example() : null;
}

/** Writes one line, waiting while the reader is slow; false when the reader has gone away (`| head -1`), which is no error. */
export async function writeLine(stream: Writable, line: string): Promise<boolean> {
  if (!stream.writable) return false;
  return new Promise((resolve, reject) => {
    const gone = (error?: Error | null): void => {
      if (!error) resolve(true);
      else if ("code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED")) resolve(false);
      else reject(error);
    };
    stream.write(`${line}\n`, gone);
  });
}

/** The lines of a stream with their numbers from 1; only "\n" and "\r\n" end a line, so that JSON may hold U+2028. */
export async function* linesOf(input: Readable): AsyncGenerator<{ readonly line: string; readonly number: number }> {
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield { line: line.replace(/\r$/, ""), number: ++number };
  }
  rest += decoder.decode();
  if (rest !== "") yield { line: rest.replace(/\r$/, ""), number: number + 1 };
}

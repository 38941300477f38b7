import { type Problem, ProblemError } from "../../model/errors.ts";
import type { SourceFile } from "../../model/file.ts";
import { MOST_BYTES, type Reading } from "../../model/reading.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html-thread.ts";

/** A paragraph that is longer is none, and no reply could quote it. */
const LONGEST_LINE = 100_000;
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|article|section|main|ul|ol|span|meta)[\s>]/i;
const MARKDOWN = /^(?:---\n|#{1,6} \S|\|.*\|\s*$)/m;

/** Finds out what a file that somebody sent is, whatever its name says, and reads its text; throws a ProblemError that says what it is where it is none that can be read. */
export async function sniff(file: SourceFile): Promise<Reading> {
  const { bytes, path } = file;
  if (bytes.length === 0) throw told(path, null, empty);
  if (bytes.length > MOST_BYTES) throw told(path, null, { ...tooLarge, received: `${bytes.length} bytes` });
  const binary = await binaryType(bytes);
  if (binary !== null) throw told(path, null, { ...notText, received: binary });
  const decoded = await decode(bytes);
  if (decoded === null) throw told(path, null, bytes.includes(0) ? notText : unknownEncoding);
  const { encoding } = decoded;
  const isPage = PAGE.test(decoded.text.slice(0, 10_000));
  const text = isPage ? await readHtml(decoded.text, path) : decoded.text;
  const long = text.split("\n").findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) throw told(path, long + 1, tooLong);
  const isMarkdown = MARKDOWN.test(text.slice(0, 10_000));
  return { text, encoding, type: isPage ? "html" : isMarkdown ? "markdown" : "text" };
}

/** What a file is that begins as no text does; null for one that may be text. */
async function binaryType(bytes: Uint8Array): Promise<string | null> {
  if (String.fromCharCode(...bytes.subarray(0, 5)) === "{\\rtf") return "rtf";
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes);
  return found === undefined || found.ext === "xml" || found.mime.startsWith("text/") ? null : found.ext;
}

type Told = Pick<Problem, "code" | "expected" | "received" | "mend">;

const empty: Told = { code: "file_empty", expected: "a file with a text", received: "0 bytes", mend: "send it again" };
const tooLarge: Told = {
  code: "file_too_large",
  expected: `at most ${MOST_BYTES} bytes`,
  received: "more",
  mend: "send it in parts",
};
const notText: Told = {
  code: "wrong_type",
  expected: "a text: .txt, .md or .html",
  received: "binary",
  mend: "save the document as a web page or as plain text",
};
const unknownEncoding: Told = {
  code: "unknown_encoding",
  expected: "UTF-8, UTF-16, windows-1258 or TCVN3 (ABC)",
  received: "another encoding",
  mend: "save the file again with the encoding UTF-8",
};
const tooLong: Told = {
  code: "line_too_long",
  expected: `lines of at most ${LONGEST_LINE} characters`,
  received: "a longer one",
  mend: "put each paragraph on a line of its own",
};

const told = (where: string, line: number | null, problem: Told): ProblemError =>
  new ProblemError([{ ...problem, where, line }]);

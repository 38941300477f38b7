import { realpath } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { ProblemError } from "../../model/errors.ts";

/** Names of the files that a library reads: texts and word lists. */
export const readable = /\.(md|txt|html)$/i;
const MOST_NAME_BYTES = 200;
const strange = /^$|[\\\p{Cc}]/u;

/** Whether a path names a text below the library's folder, as far as its words go. */
export const isInside = (path: string): boolean =>
  readable.test(path) &&
  !path
    .split("/")
    .some((part) => part.startsWith(".") || strange.test(part) || Buffer.byteLength(part) > MOST_NAME_BYTES);

/** Throws where writing to a path would lead out of the library's folder, also by a link on the way. */
export async function refuseOutside(root: string, path: string): Promise<void> {
  if (!isInside(path)) throw outside(path);
  const base = await realpath(root);
  // The deepest folder that is there says where the rest would be made.
  for (let at = dirname(join(root, path)); ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null);
    if (real === null) continue;
    if (real !== base && !real.startsWith(base + sep)) throw outside(path);
    return;
  }
}

/** The problem of a path that the library does not write to. */
export function outside(path: string): ProblemError {
  return new ProblemError([
    {
      code: "path_outside",
      where: path,
      line: null,
      expected: "a path below the library's folder, ending in .md, .txt or .html, with no hidden part",
      received: path,
      mend: "for example articles/dai-hoi-2020.md",
    },
  ]);
}

/** The code that the system gives for what went wrong. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

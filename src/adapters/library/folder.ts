import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import type { Problem } from "../../model/errors.ts";
import { ProblemError } from "../../model/errors.ts";
import type { Library, SourceFile } from "../../ports.ts";

const readable = /\.(md|txt|html)$/i;

/** A library over a folder of people's own files; reads everything below it that is not hidden. */
export function folderLibrary(root: string): Library {
  return {
    read: () => readFolder(root),
    open: (path) => openFile(root, path),
    write: (path, text) => writeFile(root, path, text),
  };
}

interface Found {
  readonly files: SourceFile[];
  readonly problems: Problem[];
}

async function readFolder(root: string): Promise<Found> {
  const found: Found = { files: [], problems: [] };
  await walk(root, "", new Set(), found);
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

/** Descends one folder; `seen` holds the real paths already visited, so that a circle of links ends. */
async function walk(root: string, below: string, seen: Set<string>, found: Found): Promise<void> {
  const folder = join(root, below);
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
    for (const name of names) await visit(root, below === "" ? name : `${below}/${name}`, seen, found);
  } catch (error) {
    found.problems.push(folderProblem(below === "" ? root : below, error));
  }
}

async function visit(root: string, path: string, seen: Set<string>, found: Found): Promise<void> {
  const where = join(root, path);
  const wanted = readable.test(path);
  try {
    const entry = await stat(where);
    if (entry.isDirectory() && !wanted) await walk(root, path, seen, found);
    else if (wanted && entry.isFile()) found.files.push({ path, bytes: await readFile(where) });
    else if (wanted) found.problems.push(notAFile(path, entry.isDirectory()));
  } catch (error) {
    if (wanted) found.problems.push(unreadable(path, error));
  }
}

async function openFile(root: string, path: string): Promise<Uint8Array | null> {
  if (!isInside(path)) throw outside(path);
  try {
    return await readFile(join(root, path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new ProblemError([unreadable(path, error)], { cause: error });
  }
}

/** Whether a path names a text below the library's folder, as far as its words go. */
const isInside = (path: string): boolean =>
  readable.test(path) && !path.split("/").some((part) => part.startsWith(".") || /^$|[\\\0]/.test(part));

/** Writes to a hidden file beside the target, then renames: a reader sees the old text or the new one, even after a power cut. */
async function writeFile(root: string, path: string, text: string): Promise<void> {
  const target = join(root, path);
  if (!isInside(path)) throw outside(path);
  const folder = dirname(target);
  await mkdir(root, { recursive: true });
  const base = await realpath(root);
  // A link on the way may lead out of the library: ask the deepest folder that exists before making the rest.
  for (let at = folder; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null);
    if (real === null) continue;
    if (real !== base && !real.startsWith(base + sep)) throw outside(path);
    break;
  }
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${basename(target)}.${crypto.randomUUID()}`);
  try {
    await flush(draft, "wx", text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flush(folder, "r");
}

async function flush(path: string, flags: string, text?: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    if (text !== undefined) await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function folderProblem(where: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === "ENOENT")
    return {
      code: "folder_missing",
      where,
      line: null,
      expected: "a folder of .md, .txt and .html files",
      received: "nothing of that name",
      mend: "make the folder, or set CORPUS_DIR or --corpus to the right one",
    };
  if (code === "ENOTDIR")
    return {
      code: "folder_is_file",
      where,
      line: null,
      expected: "a folder of .md, .txt and .html files",
      received: "a file",
      mend: "name the folder that holds the file",
    };
  return { ...unreadable(where, error), code: "folder_unreadable", expected: "a folder that can be listed" };
}

function notAFile(where: string, isFolder: boolean): Problem {
  return {
    code: "not_a_file",
    where,
    line: null,
    expected: "a file, as its ending says",
    received: isFolder ? "a folder" : "a device, pipe or socket",
    mend: "rename it, or begin its name with a dot to have it skipped",
  };
}

function unreadable(where: string, error: unknown): Problem {
  return {
    code: "file_unreadable",
    where,
    line: null,
    expected: "a file that can be read",
    received: codeOf(error),
    mend: "give this user the right to read it, or remove it",
  };
}

function outside(path: string): ProblemError {
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

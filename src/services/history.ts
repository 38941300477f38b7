import { type Problem, ProblemError } from "../model/errors.ts";
import type { SourceFile } from "../model/file.ts";
import type { Author, Revision } from "../model/revision.ts";
import type { Change, KeptLibrary } from "../ports.ts";

const PAGE = 100;

/** The revisions of a corpus, and the ways back. */
export interface History {
  /** At most so many, from the newest to the oldest; `before` is the number of the one that the list goes on behind, null begins with the newest. */
  list(limit: number, before: number | null): Promise<readonly Revision[]>;
  /** The revision that `undo` would take back; null where there is none. */
  last(): Promise<Revision | null>;
  /** What was sent to make a revision, as it was sent; null where nothing was. */
  original(id: number): Promise<SourceFile | null>;
  /** Takes back the last revision; null where there is none. Throws a ProblemError where its files were changed since. */
  undo(by: Author): Promise<Revision | null>;
  /** Makes the whole corpus what it was after a revision; null where it is that already. Throws a ProblemError where there is no such revision. */
  restore(id: number, by: Author): Promise<Revision | null>;
}

/** The history of a library whose changes are made by `commit`. */
export function createHistory(library: KeptLibrary, commit: (change: Change) => Promise<Revision>): History {
  const made = async (change: Change | null) => (change === null ? null : commit(change));
  return {
    list: (limit, before) => library.revisions({ limit, before }),
    last: () => lastStanding(library),
    async original(id) {
      const sent = (await library.revision(id))?.original;
      const bytes = sent && (await library.version(sent.version));
      return sent && bytes ? { path: sent.name, bytes } : null;
    },
    undo: async (by) => made(await undo(library, by)),
    restore: async (id, by) => made(await restore(library, id, by)),
  };
}

/**
 * The change that takes back the newest revision which is no undo and was not taken back: asked again, it goes further back. Null
 * where there is nothing left to take back.
 */
export async function undo(library: KeptLibrary, by: Author): Promise<Change | null> {
  const revision = await lastStanding(library);
  if (revision === null) return null;
  const files = await Promise.all(
    revision.files.map(async ({ path, before, after }) => ({
      path,
      before: after,
      after: before === null ? null : await library.version(before),
    })),
  );
  return { by, deed: "undo", why: revision.why, of: revision.id, files };
}

/** The revision that `undo` would take back; null where there is none. */
export async function lastStanding(library: KeptLibrary): Promise<Revision | null> {
  const taken = new Set<number>();
  for await (const revision of newestFirst(library)) {
    if (revision.deed === "undo" && revision.of !== null) taken.add(revision.of);
    else if (revision.deed === "begin") return null;
    else if (!taken.has(revision.id)) return revision;
  }
  return null;
}

/** The change that makes the whole corpus what it was after a revision; throws a ProblemError where there is none of that number, null where nothing differs. */
export async function restore(library: KeptLibrary, id: number, by: Author): Promise<Change | null> {
  const revision = await library.revision(id);
  if (revision === null) throw unknownRevision(id, (await library.revisions({ limit: 1, before: null }))[0]?.id ?? 0);
  const { files, problems } = await library.read();
  if (problems.length > 0) throw new ProblemError(problems);
  const wanted = await library.after(id);
  const present = new Map(files.map(({ path, version }) => [path, version]));
  const paths = [...new Set([...wanted.keys(), ...present.keys()])].sort();
  const changed = paths.filter((path) => wanted.get(path) !== present.get(path));
  if (changed.length === 0) return null;
  const after = async (version: string | undefined): Promise<Uint8Array | null> =>
    version === undefined ? null : library.version(version);
  return {
    by,
    deed: "restore",
    why: revision.why,
    of: id,
    files: await Promise.all(
      changed.map(async (path) => ({
        path,
        before: present.get(path) ?? null,
        after: await after(wanted.get(path)),
      })),
    ),
  };
}

async function* newestFirst(library: KeptLibrary): AsyncGenerator<Revision> {
  for (let before: number | null = null; ; ) {
    const some: readonly Revision[] = await library.revisions({ limit: PAGE, before });
    yield* some;
    const last = some.at(-1);
    if (last === undefined || some.length < PAGE) return;
    before = last.id;
  }
}

function unknownRevision(id: number, newest: number): ProblemError {
  const told: Problem = {
    code: "unknown_revision",
    where: String(id),
    line: null,
    expected: newest === 0 ? "a revision; there is none yet" : `a number from 1 to ${newest}`,
    received: String(id),
    mend: "npm run corpus -- log",
  };
  return new ProblemError([told]);
}

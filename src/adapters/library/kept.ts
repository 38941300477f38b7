import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { ProblemError } from "../../model/errors.ts";
import type { Deed, FileRevision, Revision } from "../../model/revision.ts";
import type { Change, KeptLibrary, Seen } from "../../ports.ts";
import { mendably } from "../sqlite/problems.ts";
import { folderLibrary, versionOf } from "./folder.ts";
import { Journal, pack } from "./journal.ts";
import { finishUnfinished, takeBack, versionAt } from "./recovery.ts";
import { stage, sweep } from "./staged.ts";
import { watchFolder } from "./watch.ts";

/** So many files are taken up between two turns of the event loop. */
const AT_ONCE = 50;

/**
 * A library over a folder of people's own files that keeps every revision in a journal. A change is written beside the files first, then
 * stands whole in the journal, and is put in place last: whenever the program ends, the next one that opens the journal finds either
 * nothing of it, or all of it and finishes. `now` in milliseconds since 1970.
 */
export async function keptLibrary(
  root: string,
  journalPath: string,
  now: () => number = Date.now,
): Promise<KeptLibrary> {
  const journal = await Journal.open(journalPath);
  const shelf = folderLibrary(root);
  const mending = <T>(work: () => T | Promise<T>): Promise<T> => mendably(journalPath, work).catch(toldAsLibrary);
  const inTurn = createTurns();
  /** Nobody reads half of a change. */
  const whole = (): void => {
    if (journal.unfinished() !== null) journal.locked(() => finishUnfinished(root, journal));
  };
  await mending(whole);
  await sweep(root);

  async function commit(change: Change): Promise<Revision> {
    if (change.files.length === 0) throw new Error("a change without files");
    if (journal.isEmpty()) await takeUp();
    const original = change.original && { ...change.original, version: versionOf(change.original.bytes) };
    const afters = change.files.flatMap(({ after }) =>
      after === null ? [] : [{ bytes: after, version: versionOf(after) }],
    );
    const standing = (await Promise.all(change.files.map(({ path }) => shelf.open(path)))).filter(
      (file) => file !== null,
    );
    const packed = await Promise.all([...standing, ...afters, ...(original ? [original] : [])].map(pack));
    const files = change.files.map(({ path, before, after }) => ({
      path,
      before,
      after: after === null ? null : versionOf(after),
    }));
    const staged = await stage(root, change.files);
    try {
      const { by, deed, why, of = null } = change;
      const named = original ? { name: original.path, version: original.version } : null;
      const drafted = { at: now(), by, deed, why, of, files, original: named };
      const id = journal.locked(() => {
        finishUnfinished(root, journal);
        for (const file of change.files) refuseStale(root, file);
        for (const each of packed) journal.keep(each);
        const byHand = files.filter(({ path, before }) => journal.last(path) !== before);
        if (byHand.length > 0)
          journal.add(
            handMade(
              byHand.map((file) => ({ ...file, before: journal.last(file.path), after: file.before })),
              now(),
            ),
            true,
          );
        return journal.add(drafted, false);
      });
      try {
        journal.locked(() => {
          // Another program may have finished it meanwhile.
          if (journal.unfinished()?.id !== id) return;
          staged.put();
          journal.finish(id);
        });
      } catch (error) {
        journal.locked(() => takeBack(root, journal, id));
        throw error;
      }
      return { ...drafted, id, original: named && original ? { ...named, size: original.bytes.length } : null };
    } finally {
      await staged.discard();
    }
  }

  async function takeUp(given?: Seen): Promise<Revision | null> {
    whole();
    const isFirst = journal.isEmpty();
    const last = journal.after();
    const seen = given ?? (await everything(last));
    const gone = seen.gone.filter((path) => last.has(path));
    const files: FileRevision[] = gone.map((path) => ({ path, before: last.get(path) ?? null, after: null }));
    const changed = seen.files.filter(({ path, version }) => last.get(path) !== version);
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      const some = changed.slice(at, at + AT_ONCE);
      const packed = await Promise.all(some.map(pack));
      journal.locked(() => {
        for (const each of packed) journal.keep(each);
      });
      files.push(...some.map(({ path, version }) => ({ path, before: last.get(path) ?? null, after: version })));
      await breathe();
    }
    // What another program changed meanwhile is its own revision.
    return journal.locked(() => {
      const own = files.filter(({ path, before }) => journal.last(path) === before);
      if (own.length === 0 && !isFirst) return null;
      const drafted = isFirst ? { ...handMade(own, now()), deed: "begin" as const } : handMade(own, now());
      return { ...drafted, id: journal.add(drafted, true), original: null };
    });
  }

  async function everything(last: ReadonlyMap<string, string>): Promise<Seen> {
    const { files, problems } = await shelf.read();
    // Where a folder cannot be looked into, nothing says that its files are gone; one that is yet to be made has none.
    const isNew = (code: string): boolean => code === "folder_missing" && journal.isEmpty();
    const hidden = problems.filter(({ code }) => code.startsWith("folder_") && !isNew(code));
    if (hidden.length > 0) throw new ProblemError(hidden);
    const there = new Set([...files.map(({ path }) => path), ...problems.map(({ where }) => where)]);
    return { files, gone: [...last.keys()].filter((path) => !there.has(path)) };
  }

  return {
    read: () => inTurn(() => mending(async () => (whole(), shelf.read()))),
    open: (path) => mending(() => shelf.open(path)),
    commit: (change) => inTurn(() => mending(() => commit(change))),
    takeUp: (seen) => inTurn(() => mending(() => takeUp(seen))),
    revisions: (page) => mending(() => journal.list(page)),
    revision: (id) => mending(() => journal.revision(id)),
    after: (id) => mending(() => journal.after(id)),
    version: (version) => mending(() => journal.bytes(version)),
    versionsOf: (path) => mending(() => journal.versionsOf(path)),
    watch: (changed) => watchFolder(root, changed),
    close: () => inTurn(async () => journal.close()),
  };
}

/** Lets one piece of work begin when the one before has ended, however that ended. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

function handMade(files: readonly FileRevision[], at: number): Omit<Revision, "id" | "original"> & { original: null } {
  return { at, by: "hand", deed: deedOf(files), why: "", of: null, files, original: null };
}

function deedOf(files: readonly FileRevision[]): Deed {
  if (files.every(({ before }) => before === null)) return "add";
  return files.every(({ after }) => after === null) ? "remove" : "update";
}

/** Refuses a change that was made from another version of a file than stands there now. */
function refuseStale(root: string, { path, before }: Change["files"][number]): void {
  const present = versionAt(join(root, path));
  if (present === before) return;
  const told = {
    code: "file_changed",
    where: path,
    line: null,
    expected: before === null ? "no such file" : "the file as it was when the change was begun",
    received: present === null ? "no file" : "another text",
    mend: "look at what stands there now, then decide again",
  };
  throw new ProblemError([told]);
}

/** A full disk is one problem, whichever file meets it. */
function toldAsLibrary(error: unknown): never {
  if (!(error instanceof ProblemError)) throw error;
  const codes: Readonly<Record<string, string>> = { state_full: "disk_full", state_unwritable: "read_only" };
  throw new ProblemError(
    error.problems.map((problem) => ({ ...problem, code: codes[problem.code] ?? problem.code })),
    { cause: error },
  );
}

import { type Problem, ProblemError } from "../../model/errors.ts";
import type { Revision } from "../../model/revision.ts";
import type { Change, KeptFile } from "../../ports.ts";
import type { Loaded } from "../loaded.ts";
import { changedState, type Files, firstState, type LiveTools, type State } from "./state.ts";
import { warm } from "./warm.ts";

/** The corpus while it changes: whoever asks for it gets one that is whole, and keeps that as long as a turn lasts. */
export interface Live {
  /** What answers now. */
  current(): Loaded;
  /** Makes a change and has it searched; done when both are. Throws a ProblemError, and nothing is changed, where a document of it cannot be read or the library refuses it. */
  change(change: Change): Promise<Revision>;
  /** What would answer after a change that is not made. */
  trial(change: Change): Promise<Loaded>;
  /** Files that people edited and that cannot be read as they are: their last good version answers. */
  broken(): readonly Problem[];
  /** Tells of files that somebody edited in the folder: what is wrong with those that are broken now, and which are in order again. */
  onEdits(tell: (edits: Edits) => void): void;
  close(): Promise<void>;
}

/** What people did in the folder, as far as it has to be told. */
export interface Edits {
  readonly broken: readonly Problem[];
  /** Paths. */
  readonly mended: readonly string[];
}

/** So many revisions of another program are looked for between two looks at the folder. */
const MOST_ELSEWHERE = 50;

/** Opens the corpus of a library; throws a ProblemError where its folder cannot be read. A file that is broken does not keep the rest from answering. */
export async function openLive(tools: LiveTools): Promise<Live> {
  const { library, loadedFrom } = tools;
  const [first, seen] = await firstState(tools);
  let state = first;
  let loaded = await loadedFrom(state.indexed);
  let tell: (edits: Edits) => void = () => {};
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const publish = async (next: State, versions: ReadonlyMap<string, string | null>): Promise<void> => {
    const ready = await loadedFrom(next.indexed);
    await warm(next.indexed.corpus);
    const read = new Map(next.versions);
    for (const [path, version] of versions)
      if (version === null) read.delete(path);
      else read.set(path, version);
    [state, loaded] = [{ ...next, versions: read }, ready];
  };

  /** The newest revision that the state holds. */
  let known = 0;
  /** The files of what another program changed since, which must be seen together. */
  const changedElsewhere = async (): Promise<string[]> => {
    // What another program is at is finished first.
    await library.takeUp({ files: [], gone: [] });
    const revisions = await library.revisions({ limit: MOST_ELSEWHERE, before: null });
    const paths = revisions.filter(({ id }) => id > known).flatMap(({ files }) => files.map(({ path }) => path));
    known = revisions[0]?.id ?? known;
    return paths;
  };

  const edited = async (told: readonly string[]): Promise<void> => {
    const files = new Map<string, KeptFile | null>();
    for (const path of new Set([...told, ...(await changedElsewhere())])) {
      const file = await openAnyway(path);
      // The library's own writes are told, too.
      if (file?.version !== state.versions.get(path)) files.set(path, file);
    }
    const paths = [...files.keys()];
    if (paths.length === 0) return;
    const next = await changedState(tools, state, files, "leniently");
    const good = paths.filter((path) => !next.broken.has(path));
    await library.takeUp({
      files: good.flatMap((path) => files.get(path) ?? []),
      gone: good.filter((path) => files.get(path) === null),
    });
    const mended = good.filter((path) => state.broken.has(path));
    const broken = paths.flatMap((path) => next.broken.get(path) ?? []);
    await publish(next, new Map(paths.map((path) => [path, files.get(path)?.version ?? null])));
    if (mended.length + broken.length > 0) tell({ broken, mended });
  };
  /** A file that cannot be opened is as broken as one that cannot be read. */
  const openAnyway = async (path: string): Promise<KeptFile | null> => {
    try {
      return await library.open(path);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { path, bytes: new Uint8Array(), version: "" };
    }
  };
  // A change waits until what the folder holds is taken up, answers do not.
  inTurn(async () => {
    await library.takeUp(seen);
    known = (await library.revisions({ limit: 1, before: null }))[0]?.id ?? 0;
  }).catch(tools.failed);
  const watching = await library.watch((paths) => void inTurn(() => edited(paths)).catch(tools.failed));
  return {
    current: () => loaded,
    broken: () => [...state.broken.values()].flat(),
    onEdits: (listener) => {
      tell = listener;
    },
    change: (change) =>
      inTurn(async () => {
        const isBack = change.deed === "undo" || change.deed === "restore";
        const next = await changedState(tools, state, filesOf(change), isBack ? "leniently" : "strictly");
        const revision = await library.commit(change);
        await publish(next, new Map(revision.files.map(({ path, after }) => [path, after])));
        return revision;
      }),
    trial: async (change) => loadedFrom((await changedState(tools, state, filesOf(change), "strictly")).indexed),
    close: async () => {
      await watching.close();
      await last;
    },
  };
}

const filesOf = ({ files }: Change): Files =>
  new Map(files.map(({ path, after }) => [path, after === null ? null : { path, bytes: after }]));

import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Manifest } from "./adapters/backup/backup.ts";
import type { Restored } from "./adapters/backup/restore.ts";
import type { Config } from "./model/config.ts";
import type { SourceFile } from "./model/file.ts";
import type { KeptLibrary, Rasteriser } from "./ports.ts";
import type { Feedbacks } from "./services/feedback.ts";
import type { Revision } from "./model/revision.ts";
import type { Groups } from "./services/groups.ts";
import type { Metadata } from "./model/document.ts";
import type { History } from "./services/history.ts";
import type { Indexed, WordListTexts } from "./services/ingest.ts";
import type { Keeper } from "./services/keeper.ts";
import type { Proposal } from "./services/proposing/propose.ts";
import type { Live } from "./services/live/live.ts";
import type { Loaded } from "./services/loaded.ts";
import type { MissedQuestions } from "./services/missed.ts";
import type { Roles } from "./services/roles.ts";
import type { SearchFor } from "./services/search.ts";
import type { Settings } from "./services/settings.ts";

/** The program put together: its services over the adapters that the settings name, each loaded when it is first needed. */
export interface App {
  /** Reads the whole corpus and makes it answerable; throws a ProblemError with every problem in it. */
  open(): Promise<Loaded>;
  /** The corpus of a library as it goes on changing, until it is closed; `failed` takes what goes wrong when nobody waits for it. */
  live(library: KeptLibrary, failed: (error: unknown) => void): Promise<Live>;
  /** What administrators do with a library that is live. */
  keeper(live: Live, library: KeptLibrary): Promise<Keeper>;
  /** Proposes what a file makes of the corpus and does it at once; the corpus may still be empty. */
  add(file: SourceFile): Promise<Added>;
  /** The same for a document that goes; null where there is no such one. */
  remove(id: string): Promise<Added | null>;
  /** The same for corrected fields of a document. */
  correct(id: string, given: Partial<Metadata>): Promise<Added | null>;
  /** The library with its revisions, until it is closed. */
  library(): Promise<KeptLibrary>;
  /** The revisions, with what was changed by hand among them, until it is closed. */
  history(): Promise<History & { close(): Promise<void> }>;
  /** Writes everything that is kept into one archive. */
  backUp(archive: string): Promise<Manifest>;
  /** Puts an archive back. */
  restoreBackup(archive: string, force: boolean): Promise<Restored>;
  /** Opens what is kept on disk about chats and answers, without what is too old; throws a ProblemError where that cannot be. */
  state(now?: () => number, owners?: readonly number[]): Promise<State>;
  /** What draws charts, in a thread that starts with the first of them, until it is closed. */
  charts(): Promise<Rasteriser>;
}

/** What adding a file did; the revision is null where nothing was to be changed. */
export interface Added extends Pick<Proposal, "sent" | "documents"> {
  readonly revision: Revision | null;
}

/** What the program keeps on disk, open until it is closed. */
export interface State {
  readonly settings: Settings;
  readonly groups: Groups;
  readonly feedback: Feedbacks;
  readonly roles: Roles;
  readonly missed: MissedQuestions;
  close(): Promise<void>;
}

/** Builds the program for the given settings; a corpus folder that is not the standing one has a journal of its own. */
export async function assemble(
  config: Pick<Config, "corpusDir" | "dataDir" | "language">,
  isStanding = true,
): Promise<App> {
  const journal = isStanding
    ? "library.sqlite"
    : `library-${hash("sha256", resolve(config.corpusDir)).slice(0, 16)}.sqlite`;
  const [{ folderLibrary }, { extractor }] = await Promise.all([
    import("./adapters/library/folder.ts"),
    import("./adapters/extractors/index.ts"),
  ]);
  const library = folderLibrary(config.corpusDir);
  const whole = async (): Promise<void> => {
    // Where a program was killed in a change, the change is finished before anybody reads.
    if (existsSync(join(config.dataDir, journal))) await app.library().then((kept) => kept.close());
  };
  const loadedFrom = async ({ corpus, index }: Indexed): Promise<Loaded> => {
    const { createAsk } = await import("./services/ask.ts");
    const ask = createAsk(corpus, index);
    const example = async () => {
      const { pickExample } = await import("./services/example.ts");
      return pickExample(await textOf(join(config.corpusDir, "questions.jsonl")), corpus, ask);
    };
    let searchFor: SearchFor | undefined;
    const search: SearchFor = async (...asked) => {
      searchFor ??= (await import("./services/search.ts")).createSearch(corpus, index);
      return searchFor(...asked);
    };
    const fileOf = async (id: string) => {
      const path = corpus.paths.get(id);
      return path === undefined ? null : library.open(path);
    };
    return { corpus, ask, search, fileOf, example };
  };
  const atOnce = async (propose: (keeper: Keeper) => Promise<Proposal | null>): Promise<Added | null> => {
    const kept = await app.library();
    const live = await app.live(kept, () => {}).catch(closing(kept));
    try {
      const proposal = await propose(await app.keeper(live, kept));
      if (proposal === null) return null;
      const { sent, documents, change } = proposal;
      return { sent, documents, revision: change && (await live.change(change)) };
    } finally {
      await live.close();
      await kept.close();
    }
  };
  const app: App = {
    async open() {
      await whole();
      const [{ createMiniSearchIndex }, { loadCorpus }] = await Promise.all([
        import("./adapters/minisearch/index.ts"),
        import("./services/ingest.ts"),
      ]);
      return loadedFrom(await loadCorpus(library, extractor, createMiniSearchIndex(), await wordLists()));
    },
    async live(kept, failed) {
      const [{ createMiniSearchIndex }, { openLive }] = await Promise.all([
        import("./adapters/minisearch/index.ts"),
        import("./services/live/live.ts"),
      ]);
      const builtIn = await wordLists();
      return openLive({ library: kept, extractor, empty: createMiniSearchIndex(), builtIn, loadedFrom, failed });
    },
    async library() {
      const { keptLibrary } = await import("./adapters/library/kept.ts");
      return keptLibrary(config.corpusDir, join(config.dataDir, journal));
    },
    async history() {
      const { createHistory } = await import("./services/history.ts");
      const kept = await app.library();
      await kept.takeUp().catch(closing(kept));
      return { ...createHistory(kept, (change) => kept.commit(change)), close: () => kept.close() };
    },
    async keeper(live, kept) {
      const { createKeeper } = await import("./services/keeper.ts");
      const gold = (): Promise<string> => textOf(join(config.corpusDir, "questions.jsonl"));
      return createKeeper(live, kept, { extractor, builtIn: await wordLists(), gold });
    },
    async add(file) {
      // What cannot be read must leave nothing behind, not even the folder that is made for it.
      await extractor.sniff(file);
      await mkdir(config.corpusDir, { recursive: true }).catch(() => {});
      return (await atOnce((keeper) => keeper.propose(file, "command"))) as Added;
    },
    remove: (id) => atOnce((keeper) => keeper.remove(id, "command")),
    correct: (id, given) => atOnce((keeper) => keeper.correct(id, given, "command")),
    async backUp(archive) {
      const { backUp } = await import("./adapters/backup/backup.ts");
      return backUp({ ...config, journal }, archive, Date.now);
    },
    async restoreBackup(archive, force) {
      const { restoreBackup } = await import("./adapters/backup/restore.ts");
      return restoreBackup({ ...config, journal }, archive, force, Date.now);
    },
    async charts() {
      const { createRasteriser } = await import("./adapters/rasteriser/index.ts");
      return createRasteriser();
    },
    async state(now = Date.now, owners = []) {
      const [{ openSqliteState }, { createSettings }, { createFeedback }, { createGroups }] = await Promise.all([
        import("./adapters/sqlite/store.ts"),
        import("./services/settings.ts"),
        import("./services/feedback.ts"),
        import("./services/groups.ts"),
      ]);
      const [{ createRoles }, { createMissed }] = await Promise.all([
        import("./services/roles.ts"),
        import("./services/missed.ts"),
      ]);
      const store = await openSqliteState(config.dataDir);
      const feedback = createFeedback(store, now);
      try {
        await feedback.dropOld();
      } catch (error) {
        await store.close();
        throw error;
      }
      return {
        settings: createSettings(store),
        groups: createGroups(store),
        feedback,
        roles: createRoles(store, owners),
        missed: createMissed(store, now),
        close: () => store.close(),
      };
    },
  };
  return app;
}

/** Closes what was opened when what follows fails. */
const closing =
  (opened: { close(): Promise<void> }) =>
  async (error: unknown): Promise<never> => {
    await opened.close();
    throw error;
  };

async function wordLists(): Promise<WordListTexts> {
  return {
    synonyms: await builtInList("synonyms.txt"),
    abbreviations: await builtInList("abbreviations.txt"),
    phrases: await textOf(new URL("./text/common-phrases.txt", import.meta.url)),
  };
}

/** A word list that comes with the program, for corpora that bring none of their own; empty where it is not there. */
function builtInList(name: string): Promise<string> {
  return textOf(new URL(`../corpus/${name}`, import.meta.url));
}

async function textOf(file: string | URL): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

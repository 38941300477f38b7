import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "./model/config.ts";
import type { KeptLibrary, Rasteriser, SourceFile } from "./ports.ts";
import type { Added } from "./services/add.ts";
import type { createAsk } from "./services/ask.ts";
import type { Feedbacks } from "./services/feedback.ts";
import type { Groups } from "./services/groups.ts";
import type { Corpus } from "./services/ingest.ts";
import type { SearchFor } from "./services/search.ts";
import type { Settings } from "./services/settings.ts";

/** The program put together: its services over the adapters that the settings name, each loaded when it is first needed. */
export interface App {
  /** Reads the whole corpus and makes it answerable; throws a ProblemError with every problem in it. */
  open(): Promise<{
    readonly corpus: Corpus;
    readonly ask: ReturnType<typeof createAsk>;
    readonly search: SearchFor;
    /** The bytes of a document's file as they are now, and its path; null where it is gone. */
    readonly fileOf: (id: string) => Promise<SourceFile | null>;
    /** A question that this corpus answers, to show a newcomer; null where none is found. */
    readonly example: () => Promise<string | null>;
  }>;
  /** Adds a page copied from the web to the corpus, with the documents that it lists. */
  add(file: SourceFile): Promise<Added>;
  /** The library with its revisions, until it is closed. */
  library(): Promise<KeptLibrary>;
  /** Opens what is kept on disk about chats and answers, without what is too old; throws a ProblemError where that cannot be. */
  state(now?: () => number): Promise<State>;
  /** What draws charts, in a thread that starts with the first of them, until it is closed. */
  charts(): Promise<Rasteriser>;
}

/** What the program keeps on disk, open until it is closed. */
export interface State {
  readonly settings: Settings;
  readonly groups: Groups;
  readonly feedback: Feedbacks;
  close(): Promise<void>;
}

/** Builds the program for the given settings; a corpus folder that is not the standing one has a journal of its own. */
export async function assemble(config: Omit<Config, "telegram">, isStanding = true): Promise<App> {
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
  const app: App = {
    async open() {
      await whole();
      const [{ createMiniSearchIndex }, { loadCorpus }, { createAsk }] = await Promise.all([
        import("./adapters/minisearch/index.ts"),
        import("./services/ingest.ts"),
        import("./services/ask.ts"),
      ]);
      const index = createMiniSearchIndex();
      const builtIn = {
        synonyms: await builtInList("synonyms.txt"),
        abbreviations: await builtInList("abbreviations.txt"),
        phrases: await textOf(new URL("./text/common-phrases.txt", import.meta.url)),
      };
      const corpus = await loadCorpus(library, extractor, index, builtIn);
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
    },
    async library() {
      const { keptLibrary } = await import("./adapters/library/kept.ts");
      return keptLibrary(config.corpusDir, join(config.dataDir, journal));
    },
    async add(file) {
      const { addPage } = await import("./services/add.ts");
      const kept = await app.library();
      return addPage(kept, extractor, file).finally(() => kept.close());
    },
    async charts() {
      const { createRasteriser } = await import("./adapters/rasteriser/index.ts");
      return createRasteriser();
    },
    async state(now = Date.now) {
      const [{ openSqliteState }, { createSettings }, { createFeedback }, { createGroups }] = await Promise.all([
        import("./adapters/sqlite/store.ts"),
        import("./services/settings.ts"),
        import("./services/feedback.ts"),
        import("./services/groups.ts"),
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
        close: () => store.close(),
      };
    },
  };
  return app;
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

import type { Document } from "../../model/document.ts";
import { type Problem, ProblemError } from "../../model/errors.ts";
import type { WordLists } from "../../model/lexicon.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Extractor, KeptLibrary, SearchIndex, Seen } from "../../ports.ts";
import {
  ABBREVIATIONS,
  buildCorpus,
  changedCorpus,
  collisions,
  type Indexed,
  isWordList,
  type Placed,
  readDocument,
  readLists,
  SYNONYMS,
  type WordListTexts,
} from "../ingest.ts";
import type { Loaded } from "../loaded.ts";

/** What a live corpus is made of. */
export interface LiveTools {
  readonly library: KeptLibrary;
  readonly extractor: Extractor;
  /** An index without entries. */
  readonly empty: SearchIndex;
  readonly builtIn: WordListTexts;
  readonly loadedFrom: (indexed: Indexed) => Promise<Loaded>;
  /** Takes what goes wrong when nobody waits for it. */
  readonly failed: (error: unknown) => void;
}

/** What is known of the library's files. */
export interface State {
  readonly indexed: Indexed;
  /** The texts of the corpus's own word lists. */
  readonly lists: ReadonlyMap<string, string>;
  /** The version of each file that was read, also of those that are broken. */
  readonly versions: ReadonlyMap<string, string>;
  /** What is wrong with files, by path. */
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
}

/** Files to be read anew; null for one that is gone. */
export type Files = ReadonlyMap<string, SourceFile | null>;

/** So many versions of a broken file are tried. */
const MOST_TRIED = 20;

/** Reads the whole library; for a file that is broken, its last good version. */
export async function firstState(tools: LiveTools): Promise<[State, Seen]> {
  const { library, extractor, builtIn, empty } = tools;
  const { files, problems } = await library.read();
  const unseen = problems.filter(({ code }) => code.startsWith("folder_"));
  if (unseen.length > 0) throw new ProblemError(unseen);
  const broken = new Map<string, readonly Problem[]>(problems.map((problem) => [problem.where, [problem]]));
  const good = async <T>(path: string, file: SourceFile | null, read: (file: SourceFile) => Promise<T>) => {
    const first = file && (await attempt(() => read(file)));
    if (first && "value" in first) return first.value;
    broken.set(path, first?.problems ?? broken.get(path) ?? []);
    // What is broken may have been recorded, too, as by a look at the log.
    for (const version of (await library.versionsOf(path)).slice(0, MOST_TRIED)) {
      const bytes = await library.version(version);
      const earlier = bytes && (await attempt(() => read({ path, bytes })));
      if (earlier && "value" in earlier) return earlier.value;
    }
    return undefined;
  };
  const all = [...files, ...[...broken.keys()].map((path) => ({ path, bytes: null }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const lists = new Map<string, string>();
  const parsed: Placed[] = [];
  for (const { path, bytes } of all) {
    const file = bytes && { path, bytes };
    if (isWordList(path)) {
      const text = await good(path, file, (one) => listText(tools, path, one));
      if (text !== undefined) lists.set(path, text);
      continue;
    }
    const document = await good(path, file, (one) => readDocument(one, extractor));
    if (document) parsed.push({ path, document });
  }
  for (const problem of collisions(parsed)) {
    broken.set(problem.where, [problem]);
    parsed.splice(
      parsed.findIndex(({ path }) => path === problem.where),
      1,
    );
  }
  const indexed = await buildCorpus(parsed, listsOf(lists, builtIn), builtIn.phrases, empty);
  const versions = new Map(files.map(({ path, version }) => [path, version]));
  const recorded = await library.after(Number.MAX_SAFE_INTEGER);
  const seen = {
    files: files.filter(({ path }) => !broken.has(path)),
    gone: [...recorded.keys()].filter((path) => !versions.has(path) && !broken.has(path)),
  };
  return [{ indexed, lists, versions, broken }, seen];
}

/** The state after some files are read anew: "strictly" throws a ProblemError where one cannot be, "leniently" keeps what it was and notes what is wrong. */
export async function changedState(
  tools: LiveTools,
  { indexed, lists, versions, broken }: State,
  files: Files,
  manner: "strictly" | "leniently",
): Promise<State> {
  const { corpus } = indexed;
  const idAt = new Map([...corpus.paths].map(([id, path]) => [path, id]));
  const problems = new Map(broken);
  const nextLists = new Map(lists);
  const gone = new Set<string>();
  const come: Placed[] = [];
  for (const [path, file] of files) {
    problems.delete(path);
    const id = idAt.get(path);
    if (file === null) {
      nextLists.delete(path);
      if (id !== undefined) gone.add(id);
      continue;
    }
    const read = isWordList(path)
      ? await attempt(async () => void nextLists.set(path, await listText(tools, path, file)))
      : await attempt(async () => void come.push({ path, document: await readDocument(file, tools.extractor) }));
    if ("problems" in read) problems.set(path, read.problems);
    else if (id !== undefined) gone.add(id);
  }
  const welcome = come.filter(({ path, document }) => {
    const problem = collisionOf(path, document, corpus.paths, gone, come);
    if (problem === undefined) return true;
    problems.set(path, [problem]);
    const id = idAt.get(path);
    if (id !== undefined) gone.delete(id);
    return false;
  });
  const wrong = [...files.keys()].flatMap((path) => problems.get(path) ?? []);
  if (manner === "strictly" && wrong.length > 0) throw new ProblemError(wrong);
  const isOther = [SYNONYMS, ABBREVIATIONS].some((name) => nextLists.get(name) !== lists.get(name));
  const next = await changedCorpus(indexed, gone, welcome, isOther ? listsOf(nextLists, tools.builtIn) : corpus.lists);
  return { indexed: next, lists: nextLists, versions, broken: problems };
}

function collisionOf(
  path: string,
  document: Document,
  paths: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
  come: readonly Placed[],
): Problem | undefined {
  const other =
    come.find((one) => one.document.id === document.id && one.path < path)?.path ??
    (gone.has(document.id) ? undefined : paths.get(document.id));
  if (other === undefined || other === path) return undefined;
  return collisions([
    { path: other, document },
    { path, document },
  ])[0];
}

/** A word list's text, all of whose lines can be read. */
async function listText({ extractor, builtIn }: LiveTools, path: string, file: SourceFile): Promise<string> {
  const text = await extractor.extract(file);
  const own = { synonyms: path === SYNONYMS ? text : "", abbreviations: path === ABBREVIATIONS ? text : "" };
  const { problems } = readLists(own, builtIn);
  if (problems.length > 0) throw new ProblemError(problems);
  return text;
}

function listsOf(own: ReadonlyMap<string, string>, builtIn: WordListTexts): WordLists {
  return readLists({ synonyms: own.get(SYNONYMS), abbreviations: own.get(ABBREVIATIONS) }, builtIn);
}

async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { problems: readonly Problem[] }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems };
  }
}

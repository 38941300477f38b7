import { scopeText } from "../answer/ranking/view.ts";
import { changedLexicon, lexiconSteps } from "../corpus/lexicon.ts";
import { parseDocument } from "../corpus/parse.ts";
import type { Document, Passage } from "../model/document.ts";
import { type Problem, ProblemError } from "../model/errors.ts";
import type { Lexicon, WordLists } from "../model/lexicon.ts";
import type { SourceFile } from "../model/file.ts";
import type { Extractor, IndexEntry, Library, SearchIndex } from "../ports.ts";
import { inSlices, type Steps } from "../text/steps.ts";
import { parseWordLists } from "../text/word-lists.ts";

/** Everything that answering reads, replaced as a whole. */
export interface Corpus {
  readonly documents: ReadonlyMap<string, Document>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Where the library has the file of each document, by id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  readonly lists: WordLists;
  /** Newest date of a held document, ISO; null where none has one. */
  readonly date: string | null;
}

/** Texts of the word lists that come with the program; the first two are used where the corpus folder has none of its own. */
export interface WordListTexts {
  readonly synonyms: string;
  readonly abbreviations: string;
  /** Everyday phrases with their marks, which the corpus may lack; always used. */
  readonly phrases: string;
}

/** Where a corpus has its own word lists. */
export const SYNONYMS = "synonyms.txt";
export const ABBREVIATIONS = "abbreviations.txt";

/** Whether a file is a word list, not a document. */
export const isWordList = (path: string): boolean => path === SYNONYMS || path === ABBREVIATIONS;

/** A corpus with the index that finds its passages. */
export interface Indexed {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
}

/** A document and the file that it stands in. */
export interface Placed {
  readonly path: string;
  readonly document: Document;
}

/** Reads the library, parses every file and indexes it; throws a ProblemError with every problem of every file. */
export async function loadCorpus(
  library: Library,
  extractor: Extractor,
  empty: SearchIndex,
  builtIn: WordListTexts,
): Promise<Indexed> {
  const { files, problems: unread } = await library.read();
  const problems: Problem[] = [...unread];
  const attempt = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const listText = async (name: string) => {
    const file = files.find((f) => f.path === name);
    return file && ((await attempt(() => extractor.extract(file))) ?? "");
  };
  const lists = readLists(
    { synonyms: await listText(SYNONYMS), abbreviations: await listText(ABBREVIATIONS) },
    builtIn,
  );
  problems.push(...lists.problems);
  const sources = files.filter((f) => !isWordList(f.path));
  const parsed: Placed[] = [];
  for (const file of sources) {
    const document = await attempt(() => readDocument(file, extractor));
    if (document) parsed.push({ path: file.path, document });
  }
  problems.push(...collisions(parsed));
  if (sources.length === 0 && problems.length === 0) problems.push(emptyCorpus());
  if (problems.length > 0) throw new ProblemError(problems);
  return buildCorpus(parsed, lists, builtIn.phrases, empty);
}

/** Parses the document in a file; throws a ProblemError with every problem of it. */
export async function readDocument(file: SourceFile, extractor: Extractor): Promise<Document> {
  return parseDocument(file.path, await extractor.extract(file));
}

/** The word lists of a corpus: its own texts, where it has them, in the place of those that come with the program. */
export function readLists(
  own: { readonly synonyms: string | undefined; readonly abbreviations: string | undefined },
  builtIn: WordListTexts,
): ReturnType<typeof parseWordLists> {
  return parseWordLists(own.synonyms ?? builtIn.synonyms, own.abbreviations ?? builtIn.abbreviations);
}

/** Indexes parsed documents, which stand in the order of their paths. */
export async function buildCorpus(
  parsed: readonly Placed[],
  lists: WordLists,
  phrases: string,
  empty: SearchIndex,
): Promise<Indexed> {
  const documents = parsed.map(({ document }) => document);
  const index = await empty.changed({ add: documents.flatMap(entriesOf), remove: new Set() });
  const lexicon = await inSlices(lexiconSteps(documents, phrases));
  return { corpus: await inSlices(assembleSteps(parsed, lexicon, lists)), index };
}

/** The corpus when the documents of some ids go and others come; the one before stays as it is. */
export async function changedCorpus(
  { corpus, index }: Indexed,
  gone: ReadonlySet<string>,
  come: readonly Placed[],
  lists: WordLists = corpus.lists,
): Promise<Indexed> {
  const before: Placed[] = [...corpus.documents.values()].map((document) => ({
    path: corpus.paths.get(document.id) ?? "",
    document,
  }));
  const old = before.flatMap(({ document }) => (gone.has(document.id) ? [document] : []));
  const added = come.map(({ document }) => document);
  const parsed = [...before.filter(({ document }) => !gone.has(document.id)), ...come].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const remove = new Set(old.flatMap(({ passages }) => passages.map(({ id }) => id)));
  const changed = old.length + added.length > 0;
  const lexicon = changed ? await inSlices(changedLexicon(corpus.lexicon, old, added)) : corpus.lexicon;
  return {
    corpus: await inSlices(assembleSteps(parsed, lexicon, lists)),
    index: changed ? await index.changed({ add: added.flatMap(entriesOf), remove }) : index,
  };
}

const entriesOf = (document: Document): IndexEntry[] =>
  document.passages.map((p) => ({ id: p.id, text: p.block.text, scope: scopeText(p, document) }));

function* assembleSteps(parsed: readonly Placed[], lexicon: Lexicon, lists: WordLists): Steps<Corpus> {
  const passages = new Map<string, Passage>();
  for (const { document } of parsed) {
    for (const passage of document.passages) passages.set(passage.id, passage);
    yield;
  }
  const dates = parsed.flatMap(({ document: { held, date } }) => (held && date ? [date] : [])).sort();
  return {
    documents: new Map(parsed.map(({ document }) => [document.id, document])),
    passages,
    paths: new Map(parsed.map(({ path, document }) => [document.id, path])),
    lexicon,
    lists,
    date: dates.at(-1) ?? null,
  };
}

/** The documents whose id another one has, which stands before them. */
export function collisions(parsed: readonly Placed[]): Problem[] {
  const paths = new Map<string, string>();
  return parsed.flatMap(({ path, document }) => {
    const other = paths.get(document.id);
    paths.set(document.id, other ?? path);
    if (other === undefined) return [];
    return [
      {
        code: "duplicate_id",
        where: path,
        line: null,
        expected: "an id that no other document has",
        received: `${document.id}, also in ${other}`,
        mend: "write another id in the front matter, or rename the file",
      },
    ];
  });
}

function emptyCorpus(): Problem {
  return {
    code: "empty_corpus",
    where: "CORPUS_DIR",
    line: null,
    expected: "a folder with at least one .md, .txt or .html file",
    received: "none",
    mend: "npm run corpus -- add FILE",
  };
}

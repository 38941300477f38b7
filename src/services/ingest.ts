import { scopeText } from "../answer/ranking/view.ts";
import { buildLexicon } from "../corpus/lexicon.ts";
import { parseDocument } from "../corpus/parse.ts";
import type { Document, Passage } from "../model/document.ts";
import { type Problem, ProblemError } from "../model/errors.ts";
import type { Lexicon, WordLists } from "../model/lexicon.ts";
import type { Extractor, Library, SearchIndex } from "../ports.ts";
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

const LISTS = ["synonyms.txt", "abbreviations.txt"];

/** Reads the library, parses every file and fills the index; throws a ProblemError with every problem of every file. */
export async function loadCorpus(
  library: Library,
  extractor: Extractor,
  index: SearchIndex,
  builtIn: WordListTexts,
): Promise<Corpus> {
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
  const listText = async (name: string, fallback: string) => {
    const file = files.find((f) => f.path === name);
    return file ? ((await attempt(() => extractor.extract(file))) ?? "") : fallback;
  };
  const lists = parseWordLists(
    await listText("synonyms.txt", builtIn.synonyms),
    await listText("abbreviations.txt", builtIn.abbreviations),
  );
  problems.push(...lists.problems);
  const sources = files.filter((f) => !LISTS.includes(f.path));
  const parsed: { path: string; document: Document }[] = [];
  for (const file of sources) {
    const document = await attempt(async () => parseDocument(file.path, await extractor.extract(file)));
    if (document) parsed.push({ path: file.path, document });
  }
  problems.push(...collisions(parsed));
  if (sources.length === 0 && problems.length === 0) problems.push(emptyCorpus());
  if (problems.length > 0) throw new ProblemError(problems);
  return build(parsed, lists, builtIn.phrases, index);
}

async function build(
  parsed: readonly { path: string; document: Document }[],
  lists: WordLists,
  phrases: string,
  index: SearchIndex,
): Promise<Corpus> {
  const list = parsed.map(({ document }) => document);
  const documents = new Map(list.map((d) => [d.id, d]));
  const paths = new Map(parsed.map(({ path, document }) => [document.id, path]));
  const passages = new Map(list.flatMap((d) => d.passages.map((p) => [p.id, p] as const)));
  await index.load(
    list.flatMap((d) => d.passages.map((p) => ({ id: p.id, text: p.block.text, scope: scopeText(p, d) }))),
  );
  const dates = list.flatMap((d) => (d.held && d.date ? [d.date] : [])).sort();
  return { documents, passages, paths, lexicon: buildLexicon(list, phrases), lists, date: dates.at(-1) ?? null };
}

function collisions(parsed: readonly { path: string; document: Document }[]): Problem[] {
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

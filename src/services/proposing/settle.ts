import { parseFrontMatter } from "../../corpus/frontmatter.ts";
import { difference, filled, type PageDocument, withId } from "../../corpus/page.ts";
import type { Metadata } from "../../model/document.ts";
import { ProblemError } from "../../model/errors.ts";
import type { Extractor, KeptLibrary } from "../../ports.ts";
import { contentHash } from "../../text/hash.ts";
import { findKeys, keysMatch } from "../../text/keys.ts";
import { clean } from "../../text/normalise.ts";
import type { Corpus } from "../ingest.ts";

/** A file of the library as it is before a proposal, or as an earlier document of the same proposal makes it. */
export interface Standing {
  readonly path: string;
  readonly text: string;
  readonly body: string;
  /** Of the file that the library has; null for one that this proposal makes. */
  readonly version: string | null;
}

/** What the documents of a proposal are settled among: the records of the corpus, and those that the proposal adds. */
export interface Among {
  /** By path. */
  readonly records: Map<string, Metadata>;
  /** By path; opened as they are needed. */
  readonly files: Map<string, Standing | null>;
  readonly open: (path: string) => Promise<Standing | null>;
}

/** Everything that a corpus has, to settle documents among. */
export function among(corpus: Corpus, library: KeptLibrary, extractor: Extractor): Among {
  const records = new Map<string, Metadata>();
  for (const [id, path] of corpus.paths) {
    const document = corpus.documents.get(id);
    if (document) records.set(path, document);
  }
  const files = new Map<string, Standing | null>();
  return {
    records,
    files,
    open: async (path) => {
      const known = files.get(path);
      if (known !== undefined) return known;
      const opened = await standingAt(library, extractor, path);
      files.set(path, opened);
      return opened;
    },
  };
}

async function standingAt(library: KeptLibrary, extractor: Extractor, path: string): Promise<Standing | null> {
  const file = await library.open(path);
  if (file === null) return null;
  try {
    const text = await extractor.extract(file);
    return { path, text, body: parseFrontMatter(path, clean(text)).body.trim(), version: file.version };
  } catch (error) {
    // A broken file is not read, but it is there.
    if (!(error instanceof ProblemError)) throw error;
    return { path, text: "", body: "", version: file.version };
  }
}

/** The path of the record that is of the same document; null where the corpus has none. */
export function recordOf(document: PageDocument, { records }: Among): string | null {
  for (const [path, metadata] of records) if (isSame(metadata, document.metadata)) return path;
  return null;
}

/**
 * A document as it goes into the library: into the record `at` that the library has of it, or to a path and id of its own where that is
 * null; null where the library has more of it already.
 */
export async function settle(document: PageDocument, at: string | null, settled: Among): Promise<PageDocument | null> {
  const known = at === null ? undefined : settled.records.get(at);
  if (at !== null && known !== undefined) {
    const { metadata } = document;
    if (known.held && !metadata.held) return null;
    const moved = { ...document, path: at, metadata: { ...metadata, id: known.id } };
    if (metadata.held) return { ...moved, path: asText(at), metadata: filled(moved.metadata, known) };
    return joined(known, (await settled.open(at))?.body ?? "", moved);
  }
  return apart(document, settled);
}

/** What comes as HTML is kept as Markdown once it is changed here: fields can be written above it. */
export const asText = (path: string): string => path.replace(/\.html?$/i, ".md");

/** The document under a path and an id that nothing else has. */
export async function apart(document: PageDocument, { records, open }: Among): Promise<PageDocument> {
  const ids = new Set([...records.values()].map(({ id }) => id));
  const isFree = async ({ path, metadata }: PageDocument): Promise<boolean> =>
    !ids.has(metadata.id) && (await open(path)) === null;
  if (await isFree(document)) return document;
  const { id, date, title } = document.metadata;
  const other = records.get(document.path);
  const suffix = (other && difference(other, document.metadata)) ?? date ?? contentHash(title);
  for (let named = withId(document, `${id}-${suffix}`), n = 2; ; named = withId(document, `${id}-${suffix}-${n++}`))
    if (await isFree(named)) return named;
}

/** The digits of a number without leading zeros: "35" of "035-CT/TW". */
const digitsOf = (number: string): string | undefined => /[1-9]\d*/.exec(number)?.[0];

function isSame(known: Metadata, document: Metadata): boolean {
  if (known.number === null || document.number === null)
    return (
      known.number === document.number &&
      known.kind === document.kind &&
      known.title === document.title &&
      (!known.date || !document.date || known.date === document.date)
    );
  // Nearly all other numbers have other digits, and need not be read.
  if (digitsOf(known.number) !== digitsOf(document.number)) return false;
  const [left, right] = [keyOf(known), keyOf(document)];
  return left !== null && right !== null && keysMatch(left, right) && difference(known, document) === null;
}

function keyOf({ number, kind }: Metadata): ReturnType<typeof findKeys>[number] | null {
  const [key] = findKeys(number ?? "");
  return key?.symbol ? { ...key, kind: key.kind ?? kind } : null;
}

/** One record of a document that is only listed or cited: a listing, whose counters are newer, or else the fuller one, filled from the other. */
function joined(known: Metadata, body: string, document: PageDocument): PageDocument {
  const isNewer = document.metadata.views !== null || fields(document.metadata) > fields(known);
  return isNewer
    ? { ...document, metadata: filled(document.metadata, known) }
    : { path: document.path, metadata: filled(known, document.metadata), body };
}

const fields = ({ issuer, date, views, title, number }: Metadata): number =>
  [issuer, date, views, number && title.endsWith(number) ? null : title].filter((field) => field !== null).length;

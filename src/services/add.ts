import { parseFrontMatter, serialiseDocument } from "../corpus/frontmatter.ts";
import { findMetadata } from "../corpus/metadata.ts";
import { difference, filled, type PageDocument, readPage, withId } from "../corpus/page.ts";
import type { Metadata } from "../model/document.ts";
import { ProblemError } from "../model/errors.ts";
import type { SourceFile } from "../model/file.ts";
import type { Change, Extractor, KeptLibrary } from "../ports.ts";
import type { Revision } from "../model/revision.ts";
import { contentHash } from "../text/hash.ts";
import { findKeys, keysMatch } from "../text/keys.ts";
import { clean } from "../text/normalise.ts";

/** A document that a page made, as it now stands in the library. */
export interface AddedDocument {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly held: boolean;
}

/** A document of the library before the page is added. */
interface Known extends PageDocument {
  readonly text: string;
  /** Of the file that the library has; null for one that this page makes. */
  readonly version: string | null;
}

/** What adding a page did. */
export interface Added {
  readonly written: readonly AddedDocument[];
  readonly unchanged: readonly AddedDocument[];
  /** Null where there was nothing to write. */
  readonly revision: Revision | null;
}

/**
 * Adds the documents of one page to the library, as one change. A document that the library holds is never replaced by one
 * that is only listed or cited; two records of one such document are joined; what is there already in the same words is
 * `unchanged`, so that adding a page twice writes nothing the second time.
 */
export async function addPage(library: KeptLibrary, extractor: Extractor, file: SourceFile): Promise<Added> {
  const source = await extractor.extract(file);
  refuseBinary(file.path, source);
  const known = await knownDocuments(library, extractor);
  const files = new Map<string, Change["files"][number]>();
  const written = new Map<string, AddedDocument>();
  const unchanged: AddedDocument[] = [];
  for (const document of readPage(file.path, source)) {
    const settled = settle(document, known);
    const { path, metadata, body } = settled;
    const text = serialiseDocument(metadata, body);
    const added = { path, id: metadata.id, title: metadata.title, held: metadata.held };
    const before = known.get(path);
    if (before?.text === text || "text" in settled) {
      unchanged.push(added);
      continue;
    }
    const version = before?.version ?? null;
    files.set(path, { path, before: version, after: new TextEncoder().encode(text) });
    known.set(path, { ...settled, text, version });
    written.set(path, added);
  }
  const why = [...written.values()].find(({ held }) => held)?.title ?? [...written.values()][0]?.title ?? "";
  const deed = [...files.values()].every(({ before }) => before === null) ? "add" : "update";
  const change: Change = { by: "command", deed, why, files: [...files.values()], original: file };
  const revision = files.size === 0 ? null : await library.commit(change);
  return { written: [...written.values()], unchanged, revision };
}

/** Text has no zero bytes; UTF-16 and binary files have. */
function refuseBinary(path: string, source: string): void {
  const offset = source.indexOf("\0");
  if (offset < 0) return;
  throw new ProblemError([
    {
      code: "not_utf8",
      where: path,
      line: source.slice(0, offset).split("\n").length,
      expected: "UTF-8 text",
      received: `byte 0x00 at offset ${offset}`,
      mend: "save the file again with the encoding UTF-8",
    },
  ]);
}

/** What the library holds, by path; files that cannot be read are left to `corpus check`. */
async function knownDocuments(library: KeptLibrary, extractor: Extractor): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  const { files } = await library.read();
  for (const file of files) {
    try {
      const text = await extractor.extract(file);
      const { metadata: frontMatter, body, problems } = parseFrontMatter(file.path, clean(text));
      if (problems.length > 0) continue;
      const lines = body
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const metadata = findMetadata({ path: file.path, frontMatter, lines });
      known.set(file.path, { path: file.path, metadata, body: body.trim(), text, version: file.version });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return known;
}

/** Where a document of a page goes: into the record that the library has of it, or to a path of its own; a `Known` stays as it is. */
function settle(document: PageDocument, known: ReadonlyMap<string, Known>): PageDocument | Known {
  const same = [...known.values()].find((other) => sameDocument(other, document));
  if (same) {
    if (same.metadata.held && !document.metadata.held) return same;
    const moved = { ...document, path: same.path, metadata: { ...document.metadata, id: same.metadata.id } };
    return document.metadata.held ? moved : joined(same, moved);
  }
  const other = known.get(document.path);
  if (!other) return document;
  const { id, date, title } = document.metadata;
  const suffix = difference(other.metadata, document.metadata) ?? date ?? contentHash(title);
  const named = withId(document, `${id}-${suffix}`);
  return known.has(named.path) && !sameDocument(known.get(named.path) as Known, named)
    ? withId(document, `${id}-${contentHash(title)}`)
    : named;
}

function sameDocument(known: Known, document: PageDocument): boolean {
  const [a, b] = [known.metadata, document.metadata];
  if (a.number === null || b.number === null) {
    return (
      a.number === b.number && a.kind === b.kind && a.title === b.title && (!a.date || !b.date || a.date === b.date)
    );
  }
  const [left, right] = [keyOf(a), keyOf(b)];
  return left !== null && right !== null && keysMatch(left, right) && difference(a, b) === null;
}

function keyOf({ number, kind }: Metadata): ReturnType<typeof findKeys>[number] | null {
  const [key] = findKeys(number ?? "");
  return key?.symbol ? { ...key, kind: key.kind ?? kind } : null;
}

/** One record of a document that is only listed or cited: a listing, whose counters are newer, or else the fuller one, filled from the other. */
function joined(known: Known, document: PageDocument): PageDocument {
  const newer = document.metadata.views !== null || fields(document.metadata) > fields(known.metadata);
  const [base, other] = newer ? [document, known] : [known, document];
  return { path: known.path, metadata: filled(base.metadata, other.metadata), body: base.body };
}

const fields = ({ issuer, date, views, title, number }: Metadata): number =>
  [issuer, date, views, number && title.endsWith(number) ? null : title].filter((field) => field !== null).length;

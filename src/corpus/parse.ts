import type {
  Block,
  Citation,
  Document,
  DocumentKey,
  DocumentKind,
  KeyedCitation,
  Metadata,
  Passage,
} from "../model/document.ts";
import { ProblemError, type Problem } from "../model/errors.ts";
import { contentHash } from "../text/hash.ts";
import { findKeys, type KeyMention } from "../text/keys.ts";
import { compose } from "../text/normalise.ts";
import { atOnce, inSlices, type Steps } from "../text/steps.ts";
import { checksOf } from "./arithmetic.ts";
import { buildBlocks } from "./blocks.ts";
import { findCitations, mergeCitations } from "./citations.ts";
import type { FrontMatter } from "./fields.ts";
import { findFigures, years } from "./figures.ts";
import { findNamed } from "./named.ts";
import { ReadPassage } from "./passage.ts";
import { plainFrontMatter } from "./plain-front-matter.ts";
import { readLines } from "./lines.ts";
import { findMetadata } from "./metadata.ts";

/** Reads one document from its text form (Markdown, optional front matter); throws a ProblemError with every problem of the file. */
export async function parseDocument(path: string, source: string): Promise<Document> {
  const text = compose(source);
  const plain = plainFrontMatter(text);
  return inSlices(documentSteps(path, plain ?? (await import("./frontmatter.ts")).parseFrontMatter(path, text)));
}

/** Makes a document of a file's front matter and body; throws a ProblemError with every problem of the file. */
export function buildDocument(path: string, frontMatter: FrontMatter): Document {
  return atOnce(documentSteps(path, frontMatter));
}

function* documentSteps(path: string, frontMatter: FrontMatter): Steps<Document> {
  const { body, bodyLine, problems } = frontMatter;
  if (problems.length > 0) throw new ProblemError(problems);
  const lines = readLines(body, bodyLine);
  if (lines.length === 0) throw new ProblemError([emptyBody(path)]);
  const metadata = findMetadata({
    path,
    frontMatter: frontMatter.metadata,
    lines: body
      .split("\n")
      .map((l) => l.trim())
      .filter((l) => l !== ""),
  });
  yield;
  const blocks = buildBlocks(lines, metadata.title);
  yield;
  const passages = yield* passageSteps(blocks, metadata);
  const key = keyOf(metadata.number, metadata.kind);
  const citations = mergeCitations(passages.flatMap((p) => p.citations.filter((c) => c.key !== null))).map(keyed);
  return { ...metadata, key, blocks, passages, citations };
}

/** Parses a document's number; a kind that the number leaves open (QĐ) is taken from the document. */
function keyOf(number: string | null, kind: DocumentKind | null): DocumentKey | null {
  const mention = number === null ? undefined : findKeys(number)[0];
  if (!mention) return null;
  return { kind: mention.kind ?? kind, number: mention.number, year: mention.year, symbol: mention.symbol };
}

/** The documents that a passage names, with a number and without, in order. */
export function citationsOf(text: string, keys: readonly KeyMention[] = findKeys(text)): KeyedCitation[] {
  const numbered = findCitations(text, keys);
  return [...numbered, ...findNamed(text, numbered)].sort((a, b) => a.start - b.start).map(keyed);
}

function keyed(citation: Citation): KeyedCitation {
  return { ...citation, key: keyOf(citation.number, citation.kind) };
}

function emptyBody(path: string): Problem {
  return {
    code: "empty_document",
    where: path,
    line: null,
    expected: "a text of at least one line",
    received: "no text",
    mend: "write the text below the front matter, or remove the file",
  };
}

function* passageSteps(blocks: readonly Block[], document: Metadata): Steps<Passage[]> {
  const titleYears = years(document.title);
  const documentYears = titleYears.length > 0 ? titleYears : document.date ? [Number(document.date.slice(0, 4))] : [];
  const seen = new Map<string, number>();
  const read: Omit<Passage, "names" | "checks">[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") continue;
    const hash = contentHash(block.text);
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    const keys = findKeys(block.text);
    read.push({
      id: `${document.id}#${hash}${ordinal > 1 ? `-${ordinal}` : ""}`,
      documentId: document.id,
      block,
      figures: findFigures(block, keys, documentYears),
      citations: citationsOf(block.text, keys),
    });
    yield;
  }
  const checksAt = checksOf(read);
  return read.map((passage, at) => new ReadPassage(passage, () => checksAt(at)));
}

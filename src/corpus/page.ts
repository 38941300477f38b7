import type { Citation, Metadata } from "../model/document.ts";
import { ProblemError } from "../model/errors.ts";
import { findKeys } from "../text/keys.ts";
import { kindName, kindOfTitle } from "../text/kinds.ts";
import { clean, normalise } from "../text/normalise.ts";
import type { Steps } from "../text/steps.ts";
import { visitorCounters } from "./boilerplate.ts";
import { findCitations, mergeCitations } from "./citations.ts";
import { parseFrontMatter } from "./frontmatter.ts";
import { findMetadata } from "./metadata.ts";
import { type ListedDocument, type PageLine, type PageParts, pageLineSteps, splitPage } from "./pagelines.ts";
import { slugOf } from "./slug.ts";

/** A document to be written to the library: where, what is known of it, and its text in Markdown. */
export interface PageDocument {
  readonly path: string;
  readonly metadata: Metadata;
  readonly body: string;
}

/**
 * The documents of one file: of a page pasted from the web the story, the documents that it lists and those that its text cites;
 * of a page of documents those that it lists; of an official document itself. Listed and cited ones are not held.
 */
export function* pageSteps(path: string, source: string): Steps<PageDocument[]> {
  const { metadata: frontMatter, body, problems } = parseFrontMatter(path, clean(source));
  if (problems.length > 0) throw new ProblemError(problems);
  const lines = yield* pageLineSteps(body);
  yield;
  if (!lines.some((line) => /[\p{L}\d]/u.test(line.text))) throw new ProblemError([empty(path)]);
  const metadata = findMetadata({ path, frontMatter, lines: lines.map((line) => line.cells) });
  yield;
  const parts = splitPage(lines, metadata.title);
  yield;
  const listed = parts.listed.map((entry) => listedDocument(entry));
  if (metadata.kind === "list" && listed.length > 0) return distinct(listed);
  if (metadata.kind !== "article") return [officialDocument(metadata, frontMatter, body, parts)];
  const story = storyDocument(metadata, frontMatter, parts, visitorCounters(body));
  return distinct([story, ...listed, ...citedDocuments(parts.body)]);
}

function empty(path: string): ConstructorParameters<typeof ProblemError>[0][number] {
  return {
    code: "empty_document",
    where: path,
    line: null,
    expected: "a text of at least one line",
    received: "no text",
    mend: "paste the page with its title and text into the file",
  };
}

function storyDocument(
  metadata: Metadata,
  given: Partial<Metadata>,
  parts: PageParts,
  visitors: string | null,
): PageDocument {
  const id = given.id ?? slugOf(metadata.title);
  return {
    path: `articles/${id}.md`,
    metadata: { ...metadata, id },
    body: storyText(parts, visitors) || metadata.title,
  };
}

/** The story's text: a paragraph a line, its sub-headings as headings, the lines about it and the page's counters, the links to other stories at the end. */
function storyText({ dateLine, body, closing, related }: PageParts, visitors: string | null): string {
  const lines = body.map((line, index) => (isHeading(body, index) ? `## ${line.text}` : line.text));
  const more = related.length > 0 ? ["## Tin liên quan", ...related] : [];
  return joinLines([...(dateLine ? [dateLine] : []), ...lines, ...closing, ...(visitors ? [visitors] : []), ...more]);
}

/** A blank line between paragraphs; rows of one table stay together. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line, index) => {
    const row = line.startsWith("|") && lines[index - 1]?.startsWith("|");
    return text + (index === 0 ? "" : row ? "\n" : "\n\n") + line;
  }, "");
}

/** A short line without a full stop, set apart, over a paragraph, and no picture's caption. */
function isHeading(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.doubled || !line.gap || !next.gap || next.doubled || line.text.startsWith("#"))
    return false;
  const short =
    line.text.length <= 110 && /^["“\dIVX]*[.)]?\s*\p{Lu}/u.test(line.text) && !/[.,;:!?…]["”)]?$/u.test(line.text);
  return short && next.text.length >= 120 && !/^[|•-]/u.test(next.text);
}

/** An official document as it stands, white space collapsed; on a page, without what frames it. */
function officialDocument(metadata: Metadata, given: Partial<Metadata>, body: string, parts: PageParts): PageDocument {
  const id = given.id ?? (metadata.number === null ? slugOf(metadata.title) : idOf(metadata.number));
  const text = parts.dateLine
    ? storyText(parts, null)
    : body
        .split("\n")
        .map(normalise)
        .join("\n")
        .replace(/\n{3,}/g, "\n\n");
  return { path: `directives/${id}.md`, metadata: { ...metadata, id }, body: text.trim() };
}

/** The id that a number makes: 35-ct-tw of "35-CT/TW", 2-ct-tu of "02-CT/TU", 154-2025-nd-cp of "154/2025/NĐ-CP". */
export const idOf = (number: string): string => slugOf(number).replace(/^0+(?=\d)/, "");

const unknown = {
  issuer: null,
  date: null,
  signer: null,
  field: null,
  effective: null,
  expires: null,
  replaces: [],
  author: null,
  source: null,
  views: null,
  downloads: null,
  held: false,
};

function listedDocument({ number, title, date, views, downloads, lines }: ListedDocument): PageDocument {
  const kind = kindOfTitle(title) ?? findKeys(number)[0]?.kind ?? "other";
  const id = idOf(number);
  const metadata = { ...unknown, id, kind, title, number, date, views, downloads };
  return { path: `directives/${id}.md`, metadata, body: lines.join("\n") };
}

/** One document for each number with a symbol that the text cites; its body is the citing words and no more. */
function citedDocuments(body: readonly PageLine[]): PageDocument[] {
  const clauses = new Map<Citation, string>();
  const all = body.flatMap(({ text }) =>
    findCitations(text).map((citation) => {
      clauses.set(citation, citingWords(text, citation));
      return citation;
    }),
  );
  return mergeCitations(all).flatMap((merged) => {
    const { number, kind, date, issuer, subject } = merged;
    const [key] = number ? findKeys(number) : [];
    if (!number || !key?.symbol) return [];
    const clause = clauseOf(merged, clauses);
    const id = idOf(number);
    const title = titleOf(merged, clause);
    const metadata: Metadata = { ...unknown, id, kind: kind ?? key.kind ?? "other", title, number, date, issuer };
    return [{ path: `directives/${id}.md`, metadata, body: clause || subject || number }];
  });
}

/** The mention, from the body that issues the document on: "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số …". */
function citingWords(text: string, { start, end, issuer }: Citation): string {
  const words = text.slice(start, end);
  if (!issuer || words.includes(issuer)) return words;
  const from = text.slice(0, start).lastIndexOf(issuer);
  return from < 0 ? words : text.slice(from, end);
}

/** The words of the mention that a merged record has its place from. */
function clauseOf(merged: Citation, clauses: ReadonlyMap<Citation, string>): string {
  for (const [citation, clause] of clauses) {
    if (citation.start === merged.start && citation.end === merged.end && citation.number === merged.number)
      return clause;
  }
  return "";
}

/** What a cited document is about, in the text's words ("Kế hoạch về thực hiện …"), else its kind and number. */
function titleOf({ kind, number, subject }: Citation, clause: string): string {
  const name = kind ? kindName(kind).replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : "Văn bản";
  if (!subject) return `${name} số ${number}`;
  const about = /(?:về việc|về|v\/v)\s+$/iu.exec(clause.slice(0, clause.lastIndexOf(subject)))?.[0] ?? "";
  return `${name} ${about}${subject}`;
}

/** Documents of one page that would share a file: one record of the same document, another document under a longer name. */
function distinct(documents: readonly PageDocument[]): PageDocument[] {
  const byPath = new Map<string, PageDocument>();
  for (const document of documents) {
    const known = byPath.get(document.path);
    const suffix = known ? difference(known.metadata, document.metadata) : null;
    const named = suffix ? withId(document, `${document.metadata.id}-${suffix}`) : document;
    byPath.set(
      named.path,
      known && !suffix ? { ...known, metadata: filled(known.metadata, document.metadata) } : named,
    );
  }
  return [...byPath.values()];
}

/** What tells two documents of one number apart, as the end of an id: the second one's day, or its issuer; null if nothing does. */
export function difference(known: Metadata, other: Metadata): string | null {
  if (known.date && other.date && known.date !== other.date) return other.date;
  if (!known.issuer || !other.issuer || (known.date && known.date === other.date)) return null;
  const [a, b] = [slugOf(known.issuer), slugOf(other.issuer)];
  return a.includes(b) || b.includes(a) ? null : b;
}

/** One record with what it leaves out taken from another of the same document. */
export function filled(known: Metadata, other: Metadata): Metadata {
  const { issuer, date, signer, field, effective, expires, replaces, author, source, views, downloads } = known;
  return {
    ...known,
    issuer: issuer ?? other.issuer,
    date: date ?? other.date,
    signer: signer ?? other.signer,
    field: field ?? other.field,
    effective: effective ?? other.effective,
    expires: expires ?? other.expires,
    replaces: replaces.length > 0 ? replaces : other.replaces,
    author: author ?? other.author,
    source: source ?? other.source,
    views: views ?? other.views,
    downloads: downloads ?? other.downloads,
  };
}

/** The same document under another id and file name. */
export function withId(document: PageDocument, id: string): PageDocument {
  const folder = document.path.slice(0, document.path.lastIndexOf("/"));
  return { ...document, path: `${folder}/${id}.md`, metadata: { ...document.metadata, id } };
}

import { parseFrontMatter, serialiseDocument } from "../../corpus/frontmatter.ts";
import { fieldsOfLayout } from "../../corpus/layout.ts";
import { idOf, type PageDocument, pageSteps, withId } from "../../corpus/page.ts";
import { parseDocument } from "../../corpus/parse.ts";
import type { Metadata } from "../../model/document.ts";
import type { SourceFile } from "../../model/file.ts";
import type { ProposedDocument, Sent } from "../../model/proposal.ts";
import type { Author } from "../../model/revision.ts";
import type { Change, Extractor, KeptLibrary } from "../../ports.ts";
import { inSlices } from "../../text/steps.ts";
import { columnsApart } from "../../corpus/pagelines.ts";
import { clean, normalise } from "../../text/normalise.ts";
import type { Corpus } from "../ingest.ts";
import { proposedDocument } from "./document.ts";
import { type Among, apart, among, asText, recordOf, settle } from "./settle.ts";
import { nearTo } from "./near.ts";

/** A change of the corpus that somebody is asked about before it is made. */
export interface Proposal {
  /** What was sent; null for a change of what is there. */
  readonly sent: Sent | null;
  readonly documents: readonly ProposedDocument[];
  /** Null where nothing would change. */
  readonly change: Change | null;
}

/** What proposals are made from: the corpus that answers now, and its library. */
export interface ProposingTools {
  readonly corpus: Corpus;
  readonly library: KeptLibrary;
  readonly extractor: Extractor;
}

/** What somebody corrects in what was found. */
export interface Wishes {
  /** Fields of documents, by their place in the proposal. */
  readonly given: ReadonlyMap<number, Partial<Metadata>>;
  /** Documents that are added beside the nearly same ones, by their place. */
  readonly apart: ReadonlySet<number>;
}

const noWishes: Wishes = { given: new Map(), apart: new Set() };

/**
 * What a file that somebody sent would make of the corpus: its documents, and those that it lists or cites. A document that the
 * library holds is never replaced by one that is only listed or cited; two records of one such document are joined; what is
 * there already in the same words changes nothing. Throws a ProblemError where the file cannot be read.
 */
export async function propose(
  tools: ProposingTools,
  file: SourceFile,
  by: Author,
  wishes: Wishes = noWishes,
): Promise<Proposal> {
  const name = fileName(file.path);
  const reading = await tools.extractor.sniff({ ...file, path: name });
  const settled = among(tools.corpus, tools.library, tools.extractor);
  const files = new Map<string, Change["files"][number]>();
  const documents: ProposedDocument[] = [];
  const { metadata: stated, body } = parseFrontMatter(name, clean(reading.text));
  const lines = body.split("\n").map(columnsApart);
  for (const [at, page] of (await inSlices(pageSteps(name, reading.text))).entries()) {
    const wished = asWished(withLayout(page, lines, stated), wishes.given.get(at));
    documents.push(await place(tools, settled, wished, wishes.apart.has(at), files));
  }
  const main = documents.find(({ metadata, standing }) => metadata.held && standing !== "same") ?? documents[0];
  const isNew = documents.every(({ standing }) => standing === "new" || standing === "same");
  const change: Change = {
    by,
    deed: isNew ? "add" : "update",
    why: main?.metadata.title ?? "",
    files: [...files.values()],
    original: { path: name, bytes: file.bytes },
  };
  return {
    sent: { name, type: reading.type, encoding: reading.encoding },
    documents,
    change: files.size === 0 ? null : change,
  };
}

/** Settles one document among the others and notes the files that it changes. */
async function place(
  tools: ProposingTools,
  settled: Among,
  page: PageDocument,
  isApart: boolean,
  files: Map<string, Change["files"][number]>,
): Promise<ProposedDocument> {
  const parsed = await parseDocument(page.path, serialiseDocument(page.metadata, page.body));
  const record = recordOf(page, settled);
  const near = page.metadata.held && record === null ? nearTo(tools.corpus, parsed) : null;
  // Under another number it is another document, however alike.
  const isOther =
    near !== null && page.metadata.number !== null && tools.corpus.documents.get(near.id)?.number !== null;
  const at = record ?? (near === null || isApart || isOther ? null : (tools.corpus.paths.get(near.id) ?? null));
  const settledAs = isApart ? await apart(page, settled) : await settle(page, at, settled);
  const known = at === null || isApart ? undefined : tools.corpus.documents.get(settled.records.get(at)?.id ?? "");
  if (settledAs === null)
    return proposedDocument({
      path: at ?? page.path,
      metadata: settled.records.get(at ?? "") ?? page.metadata,
      after: null,
      before: known,
      near,
    });
  const text = serialiseDocument(settledAs.metadata, settledAs.body);
  const after = await parseDocument(settledAs.path, text);
  const document = proposedDocument({
    path: settledAs.path,
    metadata: settledAs.metadata,
    after,
    before: known,
    near,
  });
  const standing = await settled.open(at ?? settledAs.path);
  if (document.standing === "same" || standing?.text === text)
    return { ...document, standing: "same", difference: null };
  if (at !== null && at !== settledAs.path) {
    files.set(at, { path: at, before: standing?.version ?? null, after: null });
    settled.records.delete(at);
  }
  const path = settledAs.path;
  const version = path === at || at === null ? (standing?.version ?? null) : null;
  files.set(path, { path, before: version, after: new TextEncoder().encode(text) });
  settled.records.set(path, settledAs.metadata);
  settled.files.set(path, { path, text, body: settledAs.body, version });
  return document;
}

/** The document with what its own layout says of it, unless it is stated above its text. */
function withLayout(page: PageDocument, lines: readonly string[], stated: Partial<Metadata>): PageDocument {
  if (!page.metadata.held) return page;
  return named(page, { ...page.metadata, ...fieldsOfLayout(lines, page.metadata.kind), ...stated });
}

const asWished = (page: PageDocument, given: Partial<Metadata> | undefined): PageDocument =>
  given === undefined ? page : named(page, { ...page.metadata, ...given });

/** A document that has got a number, or another one, goes by it. */
function named(page: PageDocument, metadata: Metadata): PageDocument {
  const path = metadata.kind === "article" ? page.path : page.path.replace(/^articles\//, "directives/");
  const isNamed = metadata.number === page.metadata.number && path === page.path;
  if (isNamed || metadata.number === null) return { ...page, metadata };
  return withId({ ...page, path, metadata }, idOf(metadata.number));
}

const LONGEST_NAME = 120;

/** The name that a file was sent with, without folders and invisible characters. */
export function fileName(path: string): string {
  const name = normalise(clean(path).split(/[/\\]/).at(-1) ?? "").replace(/^\.+/, "");
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? "";
  const stem = name
    .slice(0, name.length - ending.length)
    .slice(0, LONGEST_NAME)
    .trim();
  return `${stem === "" ? "van-ban" : stem}${ending === "" ? ".txt" : ending}`.toWellFormed();
}

/** What would become of a document whose fields are corrected; a null takes a field out. Throws a ProblemError where its file is gone or cannot be read. */
export async function proposeCorrection(
  { corpus, library, extractor }: ProposingTools,
  id: string,
  given: Partial<Metadata>,
  by: Author,
): Promise<Proposal | null> {
  const [before, path] = [corpus.documents.get(id), corpus.paths.get(id)];
  if (before === undefined || path === undefined) return null;
  const standing = await among(corpus, library, extractor).open(path);
  if (standing === null) return null;
  const metadata: Metadata = { ...before, ...given, id };
  const text = serialiseDocument(metadata, standing.body);
  const to = asText(path);
  const document = proposedDocument({ path: to, metadata, after: await parseDocument(to, text), before, near: null });
  const bytes = new TextEncoder().encode(text);
  const files: Change["files"] =
    to === path
      ? [{ path, before: standing.version, after: bytes }]
      : [
          { path, before: standing.version, after: null },
          { path: to, before: null, after: bytes },
        ];
  const change: Change = { by, deed: "update", why: metadata.number ?? metadata.title, files };
  return { sent: null, documents: [document], change: document.standing === "same" ? null : change };
}

/** What the corpus would be without a document; null where it is not there. */
export async function proposeRemoval(
  { corpus, library }: ProposingTools,
  id: string,
  by: Author,
): Promise<Proposal | null> {
  const [before, path] = [corpus.documents.get(id), corpus.paths.get(id)];
  const file = path === undefined ? null : await library.open(path);
  if (before === undefined || path === undefined || file === null) return null;
  const document = proposedDocument({ path, metadata: before, after: before, before: undefined, near: null });
  return {
    sent: null,
    documents: [{ ...document, standing: "removed", unsure: [] }],
    change: {
      by,
      deed: "remove",
      why: [before.number, before.title].filter((part) => part !== null).join(" · "),
      files: [{ path, before: file.version, after: null }],
    },
  };
}

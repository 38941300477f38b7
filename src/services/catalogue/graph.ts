import type { Card, Reference, Status } from "../../model/catalogue.ts";
import type { Document } from "../../model/document.ts";
import { findKeys, keysMatch, keyTerm } from "../../text/keys.ts";
import { kindsOfCode } from "../../text/kinds.ts";
import { atOnce, type Steps } from "../../text/steps.ts";
import { citationsOf } from "../../corpus/parse.ts";
import { amendedIn, amendedInTitle } from "../../text/amending.ts";
import { replacementsIn } from "../../text/replacing.ts";
import { newestFirst } from "./catalogue.ts";
import type { Corpus } from "../ingest.ts";
import { referenceOf, referenceTo, resolve, type Target, type Wanted } from "./resolve.ts";

/** How one document stands to others. */
export interface Links {
  readonly cites: readonly Target[];
  readonly citedBy: readonly Document[];
  readonly replaces: readonly Target[];
  readonly replacedBy: readonly Target[];
  readonly amends: readonly Target[];
  readonly amendedBy: readonly Target[];
}

/** Who cites, replaces and amends whom in a corpus. */
export interface Graph {
  readonly of: (id: string) => Links;
  /** The documents that cite a thing, by `nameOf` of what they cite. */
  readonly citing: ReadonlyMap<string, readonly Document[]>;
}

interface Growing {
  readonly cites: Target[];
  readonly citedBy: Document[];
  readonly replaces: Target[];
  readonly replacedBy: Target[];
  readonly amends: Target[];
  readonly amendedBy: Target[];
}

const graphs = new WeakMap<Corpus, Graph>();

/** The citation graph of a corpus, made when it is first asked for and kept as long as the corpus is. */
export function graphOf(corpus: Corpus): Graph {
  return graphs.get(corpus) ?? atOnce(graphSteps(corpus));
}

/** Makes the graph of a corpus in steps, for `graphOf` to give. */
export function* graphSteps(corpus: Corpus): Steps<Graph> {
  const graph = graphs.get(corpus) ?? (yield* build(corpus));
  graphs.set(corpus, graph);
  return graph;
}

/** One name for what is cited: the record's id, else the number as far as it is given, with its day. */
export function nameOf({ document, wanted }: Target): string {
  if (document !== null) return `#${document.id}`;
  return `${wanted.key === null ? wanted.subject : keyTerm(wanted.key)} ${wanted.date ?? ""}`;
}

function* build(corpus: Corpus): Steps<Graph> {
  const nodes = new Map<string, Growing>();
  const node = (id: string): Growing => {
    const known = nodes.get(id) ?? {
      cites: [],
      citedBy: [],
      replaces: [],
      replacedBy: [],
      amends: [],
      amendedBy: [],
    };
    nodes.set(id, known);
    return known;
  };
  const citing = new Map<string, Document[]>();
  for (const document of [...corpus.documents.values()].sort(newestFirst)) {
    yield;
    for (const citation of [...document.citations, ...bareCitations(document)]) {
      const target = resolve(corpus, citation, document);
      if (target?.document === null && !saysEnough(citation)) continue;
      if (target === null || !add(node(document.id).cites, target)) continue;
      if (target.document !== null) node(target.document.id).citedBy.push(document);
      const name = nameOf(target);
      const list = citing.get(name);
      if (list) list.push(document);
      else citing.set(name, [document]);
    }
    for (const { by, replaced } of replacementsOf(corpus, document)) {
      if (by.document !== null) add(node(by.document.id).replaces, replaced);
      if (replaced.document !== null) add(node(replaced.document.id).replacedBy, by);
    }
    for (const amended of amendmentsOf(corpus, document)) {
      add(node(document.id).amends, amended);
      if (amended.document !== null) add(node(amended.document.id).amendedBy, itself(document));
    }
  }
  const none: Links = { cites: [], citedBy: [], replaces: [], replacedBy: [], amends: [], amendedBy: [] };
  return { of: (id) => nodes.get(id) ?? none, citing };
}

/** Whether a document that the corpus does not hold is named well enough to be shown: "35" is not, nor is the rice "TB-9", which only looks like one. */
function saysEnough({ key, date }: Wanted): boolean {
  if (key === null || (key.symbol === null && key.year === null)) return false;
  return key.year !== null || date !== null || kindsOfCode(key.symbol ?? "").length === 0;
}

/** Documents named as "Chỉ thị số 35", unless the same text gives the number in full. */
function bareCitations({ citations, passages }: Document): Wanted[] {
  return passages.flatMap((passage) =>
    passage.citations.flatMap((citation): Wanted[] => {
      const { kind, number } = citation;
      if (citation.key !== null || kind === null || number === null || !/^\d+$/.test(number)) return [];
      const key = { kind, number: number.replace(/^0+(?=\d)/, ""), year: null, symbol: null };
      return citations.some((full) => full.key !== null && keysMatch(key, full.key)) ? [] : [{ ...citation, key }];
    }),
  );
}

/** The names of what lists of targets hold: a document may cite ten thousand others. */
const namesIn = new WeakMap<Target[], Set<string>>();

/** Adds what is not there yet; whether it did. */
function add(targets: Target[], target: Target): boolean {
  const names = namesIn.get(targets) ?? new Set();
  namesIn.set(targets, names);
  const name = nameOf(target);
  if (names.has(name)) return false;
  names.add(name);
  targets.push(target);
  return true;
}

/** A document of the corpus as a target. */
const itself = (document: Document): Target => ({
  wanted: { ...document, subject: document.title },
  document,
  isUnclear: false,
});

/** What a document's metadata and its text say replaces what; a story or a list replaces nothing itself. */
function replacementsOf(corpus: Corpus, document: Document): { by: Target; replaced: Target }[] {
  const own = itself(document);
  const stated = document.replaces.flatMap((number) => {
    const [key] = findKeys(number);
    const wanted: Wanted = {
      kind: key?.kind ?? null,
      number,
      date: null,
      issuer: null,
      subject: null,
      key: key ?? null,
    };
    const replaced = resolve(corpus, wanted, document);
    return replaced === null ? [] : [{ by: own, replaced }];
  });
  const speaks = document.held && document.kind !== "article" && document.kind !== "list";
  const said = document.passages.flatMap(({ block, citations }) =>
    replacementsIn(block.text, block.sentences, citations).flatMap(({ by, replaced }) => {
      const target = resolve(corpus, replaced, document);
      const other = by === null ? (speaks ? own : null) : (resolve(corpus, by, document) ?? own);
      return target === null || other === null || nameOf(target) === nameOf(other)
        ? []
        : [{ by: other, replaced: target }];
    }),
  );
  return [...stated, ...said];
}

/** What a document's title and its text say it amends; a story or a list amends nothing itself. */
function amendmentsOf(corpus: Corpus, document: Document): Target[] {
  if (document.kind === "article" || document.kind === "list") return [];
  const said = document.held
    ? document.passages.flatMap(({ block, citations }) =>
        block.kind === "title" ? [] : amendedIn(block.text, block.sentences, citations),
      )
    : [];
  return [...amendedInTitle(document.title, citationsOf(document.title)), ...said].flatMap(
    (citation) => resolve(corpus, citation, document) ?? [],
  );
}

/** How a document stands to others, as its card shows it; `today` (ISO 8601) decides what is in force. */
export function standingOf(corpus: Corpus, document: Document, today: string): Omit<Card, "document" | "related"> {
  const { cites, citedBy, replaces, replacedBy, amends, amendedBy } = graphOf(corpus).of(document.id);
  const inForce = replacedBy.filter(({ document: by }) => by === null || (by.effective ?? "") <= today);
  return {
    status: statusOf(document, inForce.map(referenceOf), today),
    replaces: replaces.map(referenceOf),
    replacedBy: replacedBy.map(referenceOf),
    amends: amends.map(referenceOf),
    amendedBy: amendedBy.map(referenceOf),
    cites: cites.map(referenceOf),
    citedBy: citedBy.map(referenceTo),
  };
}

/** Only what the metadata or a text says: a document that is merely old may well be in force. */
function statusOf({ effective, expires }: Document, by: readonly Reference[], today: string): Status | null {
  if (by.length > 0) return { kind: "replaced", by };
  if (expires !== null && expires <= today) return { kind: "expired", since: expires };
  if (effective !== null && effective > today) return { kind: "pending", from: effective };
  return expires === null ? null : { kind: "inForce", until: expires };
}

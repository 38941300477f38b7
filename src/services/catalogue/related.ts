import type { Card } from "../../model/catalogue.ts";
import type { Document } from "../../model/document.ts";
import { catalogueOf, newestFirst } from "./catalogue.ts";
import { graphOf, nameOf, standingOf } from "./graph.ts";
import type { Corpus } from "../ingest.ts";
import { referenceTo } from "./resolve.ts";
import { titlesLike } from "./titles.ts";

const MOST = 5;
/** What brings two documents near each other: one names the other, both cite the same, the same body wrote the same kind on the same field, alike titles. */
const WEIGHT = { linked: 3, cited: 1, mostCited: 2, sorted: 1, title: 2 };
/** Less than this is chance: one common citation of many, a few common words of the titles. */
const LEAST = 0.8;

/** The documents nearest to one, at most five; equally near ones by their dates. */
export function relatedTo(corpus: Corpus, document: Document): Document[] {
  const nearness = new Map<Document, number>();
  const add = (other: Document, by: number): void => {
    if (other !== document) nearness.set(other, (nearness.get(other) ?? 0) + by);
  };
  for (const other of linkedTo(corpus, document)) add(other, WEIGHT.linked);
  for (const [other, share] of sharedCitations(corpus, document)) add(other, Math.min(WEIGHT.mostCited, share));
  for (const [other, share] of titlesLike(corpus, document.title)) add(other, WEIGHT.title * share * share);
  const { kind, issuer, field } = document;
  if (issuer !== null && field !== null)
    for (const other of catalogueOf(corpus).on({ kind, issuer })) if (other.field === field) add(other, WEIGHT.sorted);
  return [...nearness]
    .filter(([, near]) => near >= LEAST)
    .sort(([a, x], [b, y]) => y - x || newestFirst(a, b))
    .slice(0, MOST)
    .map(([other]) => other);
}

function linkedTo(corpus: Corpus, { id }: Document): Set<Document> {
  const { cites, citedBy, replaces, replacedBy, amends, amendedBy } = graphOf(corpus).of(id);
  const named = [...cites, ...replaces, ...replacedBy, ...amends, ...amendedBy].flatMap(
    (target) => target.document ?? [],
  );
  return new Set([...named, ...citedBy]);
}

/** What two documents both cite tells the more the fewer cite it: what everybody cites tells nothing. */
function sharedCitations(corpus: Corpus, document: Document): Map<Document, number> {
  const graph = graphOf(corpus);
  const shares = new Map<Document, number>();
  for (const target of graph.of(document.id).cites) {
    const citing = graph.citing.get(nameOf(target)) ?? [];
    const share = WEIGHT.cited * (1 - Math.log(citing.length) / Math.log(corpus.documents.size + 1));
    for (const other of citing) shares.set(other, (shares.get(other) ?? 0) + share);
  }
  return shares;
}

/** Everything known about a document; undefined where the corpus has no such one. `today` is ISO 8601. */
export function cardOf(corpus: Corpus, id: string, today: string): Card | undefined {
  const document = corpus.documents.get(id);
  if (document === undefined) return undefined;
  return {
    document,
    ...standingOf(corpus, document, today),
    related: relatedTo(corpus, document).map(referenceTo),
  };
}

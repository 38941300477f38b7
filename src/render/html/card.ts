import type { Card, Page, Reference } from "../../model/catalogue.ts";
import { factsOf, referenceParts, relationsOf } from "../card.ts";
import type { Wording } from "../wording/wording.ts";
import { line } from "./cut.ts";
import { bold, type Hrefs, italic, join, link, MESSAGE_UNITS, nothing, plain, type Rich, within } from "./rich.ts";

/** Most units of each part of a card, and most documents that one part names. */
const MOST = { title: 500, value: 160, name: 120, rest: 140, named: 3 };

/** A document's card: its title, what is known of it, and how it stands to other documents, a few of each sort. */
export function renderCard(card: Card, hrefs: Hrefs, wording: Wording): Rich {
  const { document, status } = card;
  const title = join([
    link(bold(plain(line(document.title, MOST.title))), hrefs.document(document.id)),
    document.held ? nothing : italic(plain(` (${wording.listedOnly})`)),
  ]);
  const facts = factsOf(document, status, wording).map(([label, value]) => fact(label, value));
  const relations = relationsOf(card, wording).map(([label, references]) =>
    join([bold(plain(`${label}:`)), renderReferences(references, MOST.named, hrefs, wording)], "\n"),
  );
  return within(MESSAGE_UNITS, [title, join(facts, "\n"), ...relations]);
}

/** One page of what a document cites and what cites it. */
export function renderCitations(
  { document }: Card,
  { items, page, pages }: Page<readonly [label: string, reference: Reference]>,
  hrefs: Hrefs,
  wording: Wording,
): Rich {
  const head = [bold(plain(line(document.number ?? document.title, MOST.name)))];
  if (pages > 1) head.push(plain(` (${wording.catalogue.page(page + 1, pages)})`));
  const parts = items.map(([label, reference], i) => {
    const isFirst = items[i - 1]?.[0] !== label;
    return join([isFirst ? bold(plain(`${label}:`)) : nothing, renderReference(reference, hrefs, wording)], "\n");
  });
  return within(MESSAGE_UNITS, [join(head), join(parts, "\n")]);
}

/** Documents that are named, at most so many, one a line, each leading to its card; the rest is counted. */
export function renderReferences(references: readonly Reference[], most: number, hrefs: Hrefs, wording: Wording): Rich {
  // One left over takes no more room than the line that counts it.
  const shown = references.length <= most + 1 ? references : references.slice(0, most);
  const left = references.length - shown.length;
  return join(
    [
      ...shown.map((reference) => renderReference(reference, hrefs, wording)),
      left === 0 ? nothing : italic(plain(wording.catalogue.andMore(left))),
    ],
    "\n",
  );
}

function renderReference(reference: Reference, hrefs: Hrefs, wording: Wording): Rich {
  const { name, about, remark } = referenceParts(reference, wording);
  const shown = plain(line(name, MOST.name));
  return join([
    plain("• "),
    reference.id === null ? shown : link(shown, hrefs.document(reference.id)),
    about === "" ? nothing : plain(` · ${line(about, MOST.rest)}`),
    remark === "" ? nothing : italic(plain(` (${remark})`)),
  ]);
}

function fact(label: string, value: string): Rich {
  return join([plain(`${label}: `), plain(line(value, MOST.value))]);
}

import type { Card, Reference, Status } from "../model/catalogue.ts";
import type { Metadata } from "../model/document.ts";
import { shownDate } from "./values.ts";
import type { Wording } from "./wording/wording.ts";

/** What is known of a document, each with its label, in the order that portals use. */
export function factsOf(document: Metadata, status: Status | null, wording: Wording): (readonly [string, string])[] {
  const { metadata: labels, catalogue } = wording;
  const day = (iso: string | null): string | null => (iso === null ? null : shownDate(iso));
  const count = (value: number | null): string | null => (value === null ? null : wording.number(value));
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.kind, wording.kind(document.kind)],
    [labels.number, document.number],
    [labels.issuer, document.issuer],
    [labels.date, day(document.date)],
    [catalogue.labels.signer, document.signer],
    [catalogue.labels.field, document.field],
    [catalogue.labels.effective, day(document.effective)],
    [catalogue.labels.expires, day(document.expires)],
    [catalogue.labels.status, status === null ? null : statusText(status, wording)],
    [labels.author, document.author],
    [labels.source, document.source],
    [labels.views, count(document.views)],
    [labels.downloads, count(document.downloads)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

/** Whether a document is in force, in words. */
export function statusText(status: Status, { catalogue }: Wording): string {
  switch (status.kind) {
    case "replaced":
      return catalogue.status.replaced;
    case "expired":
      return catalogue.status.expired(shownDate(status.since));
    case "pending":
      return catalogue.status.pending(shownDate(status.from));
    case "inForce":
      return catalogue.status.inForce(shownDate(status.until));
  }
}

/** The parts of a card that name other documents, each with its label, each document in the first that tells of it; empty ones are left out. */
export function relationsOf(card: Card, { catalogue }: Wording): (readonly [string, readonly Reference[]])[] {
  const { labels } = catalogue;
  const parts: readonly (readonly [string, readonly Reference[]])[] = [
    [labels.replacedBy, card.replacedBy],
    [labels.amendedBy, card.amendedBy],
    [labels.replaces, card.replaces],
    [labels.amends, card.amends],
    [labels.cites, card.cites],
    [labels.citedBy, card.citedBy],
    [labels.related, card.related],
  ];
  const named = new Set<string>();
  const isNew = ({ id, number, date }: Reference): boolean => {
    const name = id ?? `${number} ${date}`;
    return !named.has(name) && named.add(name).size > 0;
  };
  return parts
    .map(([label, references]) => [label, references.filter(isNew)] as const)
    .filter(([, references]) => references.length > 0);
}

/** A document that is named: what it is called, then its day, its subject and what the corpus has of it. */
export function referenceParts(
  { kind, number, title, issuer, date, standing }: Reference,
  wording: Wording,
): { readonly name: string; readonly about: string; readonly remark: string } {
  const sort = kind === null || (number === null && title !== null) ? [] : [wording.kind(kind)];
  const name = number === null ? (title ?? "") : [...sort, number].join(" ");
  const isAbout = number !== null && title !== null && !title.includes(number);
  const about = [
    ...(title === null && issuer !== null ? [issuer] : []),
    ...(date === null ? [] : [shownDate(date)]),
    ...(isAbout ? [title] : []),
  ].join(" · ");
  return {
    name: name === "" && kind !== null ? wording.kind(kind) : name,
    about,
    remark: standing === "held" ? "" : wording.catalogue.standing[standing],
  };
}

/** How a document stands to others, as lines for a terminal. */
export function relationLines(card: Card, wording: Wording): string[] {
  return relationsOf(card, wording).flatMap(([label, references]) => [
    `${label}:`,
    ...references.map((reference) => {
      const { name, about, remark } = referenceParts(reference, wording);
      const behind = [about === "" ? "" : ` · ${about}`, remark === "" ? "" : ` (${remark})`].join("");
      return `- ${name}${behind}${reference.id === null ? "" : ` [${reference.id}]`}`;
    }),
  ]);
}

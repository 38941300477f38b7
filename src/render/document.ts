import type { Document, Metadata } from "../model/document.ts";
import { shownDate } from "./values.ts";
import type { Wording } from "./wording/wording.ts";

/** One line for a list: id, number or kind, date, title. */
export function documentLine(document: Metadata, wording: Wording): string {
  const parts = [
    document.id,
    document.number ?? wording.kind(document.kind),
    document.date === null ? "–" : shownDate(document.date),
  ];
  return `${parts.join("  ")}  ${document.title}${document.held ? "" : ` (${wording.listedOnly})`}`;
}

/** A whole document: what is known about it, then every heading, and every paragraph with its number. */
export function renderDocument(document: Document, wording: Wording): string {
  const labels = wording.metadata;
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.kind, wording.kind(document.kind)],
    [labels.number, document.number],
    [labels.issuer, document.issuer],
    [labels.date, document.date === null ? null : shownDate(document.date)],
    [labels.author, document.author],
    [labels.source, document.source],
    [labels.views, document.views === null ? null : wording.number(document.views)],
    [labels.downloads, document.downloads === null ? null : wording.number(document.downloads)],
  ];
  return [
    document.held ? document.title : `${document.title} (${wording.listedOnly})`,
    ...facts.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}`),
    ...document.blocks.map((block) =>
      block.kind === "heading"
        ? `\n${"#".repeat(block.level)} ${block.text}`
        : `[${block.kind === "title" ? wording.paragraph(0) : block.paragraph}] ${block.text}`,
    ),
  ].join("\n");
}

import type { Card } from "../model/catalogue.ts";
import type { Document, Metadata } from "../model/document.ts";
import { factsOf, relationLines } from "./card.ts";
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

/** A whole document: what is known about it, how it stands to others, then its text. */
export function renderDocument(card: Card, wording: Wording): string {
  const { document, status } = card;
  return [
    document.held ? document.title : `${document.title} (${wording.listedOnly})`,
    ...factsOf(document, status, wording).map(([label, value]) => `${label}: ${value}`),
    ...relationLines(card, wording),
    renderText(document, wording),
  ].join("\n");
}

/** The text of a document: every heading, and every paragraph with its number. */
export function renderText(document: Document, wording: Wording): string {
  return document.blocks
    .map((block) =>
      block.kind === "heading"
        ? `\n${"#".repeat(block.level)} ${block.text}`
        : `[${block.kind === "title" ? wording.paragraph(0) : block.paragraph}] ${block.text}`,
    )
    .join("\n");
}

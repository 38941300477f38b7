import { codeOfDocument } from "../../services/catalogue/links.ts";
import type { Button } from "./transport/send.ts";

/**
 * What the buttons of a card send: what to do, then the code of the document, so that they work whatever the bot remembers, and a page.
 * dk: opens the card, db: goes back to it, dr: related documents, dt: the file, dn: citations.
 */
export const CARD_DATA = /^d([kbrtn]):(d[0-9a-z_]{23})(?:\.(\d{1,3}))?$/;

/** Data of a card's button. */
export const cardData = (act: "k" | "b" | "r" | "t" | "n", id: string, page?: number): string =>
  `d${act}:${codeOfDocument(id)}${page === undefined ? "" : `.${page}`}`;

/** A button that opens a document's card in a message of its own. */
export const cardButton = (label: string, id: string): Button => ({ label, data: cardData("k", id) });

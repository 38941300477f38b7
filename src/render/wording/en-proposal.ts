import { number } from "./en-count.ts";
import type { ProposalWording } from "./proposal.ts";

const types = { text: "plain text", markdown: "Markdown text", html: "a web page (HTML)" };
const encodings = { "utf-8": "UTF-8", "utf-16": "UTF-16", "windows-1258": "Windows-1258", tcvn3: "TCVN3 (ABC)" };

/** What is said of proposed changes in English. */
export const enProposal: ProposalWording = {
  standing: {
    new: "New document",
    fills: "Text for a document of which only the record was there",
    changes: "Takes the place of a document that is there",
    same: "Already in the corpus, nothing changes",
    removed: "Taken out of the corpus",
  },
  taken: (type, encoding) => `The file was read as ${types[type] ?? type} in ${encodings[encoding] ?? encoding}.`,
  fields: {
    title: "Title",
    number: "Number",
    kind: "Kind",
    issuer: "Issuer",
    date: "Date",
    signer: "Signed by",
    field: "Field",
    effective: "In force from",
    expires: "Expires",
    replaces: "Replaces the documents",
    author: "Author",
    source: "Source",
    views: "Views",
    downloads: "Downloads",
  },
  unsure: (fields) => `Please check: ${fields}.`,
  near: (name, percent) => `Nearly the same as ${name}: ${number(percent)}% of the paragraphs are equal.`,
  paragraphs: (count) => `paragraphs: ${number(count)}`,
  figures: "Some of the figures read:",
  citations: "Documents named:",
  replaces: "Replaces:",
  amends: "Amends:",
  changedFields: "Fields that change:",
  changedFigures: "Figures that change:",
  changed: (count) => `Paragraphs changed: ${number(count)}`,
  added: (count) => `Paragraphs added: ${number(count)}`,
  removed: (count) => `Paragraphs removed: ${number(count)}`,
  more: (count) => `… and ${number(count)} more`,
  nothingThere: "(empty)",
};

import type { CatalogueWording } from "./catalogue.ts";
import { count, number } from "./en-count.ts";

const documents = (many: number): string => count(many, "document");

/** The English sentences of looking documents up and browsing them. */
export const enCatalogue: CatalogueWording = {
  labels: {
    status: "Status",
    signer: "Signed by",
    field: "Field",
    effective: "In force from",
    expires: "Out of force",
    replaces: "Replaces",
    replacedBy: "Replaced by",
    amends: "Amends",
    amendedBy: "Amended by",
    cites: "Documents that it cites",
    citedBy: "Cited in",
    related: "Related documents",
  },
  status: {
    replaced: "replaced",
    expired: (since) => `out of force since ${since}`,
    pending: (from) => `not yet in force (from ${from})`,
    inForce: (until) => `in force (until before ${until})`,
  },
  standing: {
    listed: "content not in the collection",
    absent: "not in the collection",
    unclear: "which document is meant is unclear",
  },
  andMore: (count) => `…and ${documents(count)} more`,
  noRelated: "I see no related document in the collection.",

  documents,
  newest: "Newest documents",
  page: (page, pages) => `page ${page} of ${pages}`,
  noDocuments: "There is no such document in the collection.",
  shelf: (parts) => `Documents: ${parts}`,
  browse: "Browse documents by type, year or issuer:",
  year: (year) => `year ${year}`,
  noYear: "without a date",
  noIssuer: "without an issuer",

  found: (from, to, total, isCut) => {
    const all = `Found ${isCut ? "more than " : ""}${count(total, "passage")}`;
    if (from === 1 && to === total) return all;
    return from === to ? `${all}, here is number ${from}` : `${all}, here are ${from}–${to}`;
  },
  filtered: (parts) => `Filtered: ${parts}`,
  filter: {
    kind: (name) => `type ${name}`,
    number: (printed) => `number ${printed}`,
    issuer: (name) => `issuer ${name}`,
    between: (from, to) => `from ${from} to ${to}`,
    on: (day) => `of ${day}`,
    from: (day) => `from ${day}`,
    to: (day) => `up to ${day}`,
    phrase: (phrase) => `with “${phrase}”`,
    without: (phrase) => `without “${phrase}”`,
  },
  nothing: "I find nothing of that in the collection.",
  spelling: (words) => `Searched in the nearest spelling: ${words}`,
  nearestTitles: "Documents with the nearest titles:",
  badFilter: (where) => `I do not understand “${where}”:`,

  numbered: (typed, total) => `Number “${typed}”: ${documents(total)}`,
  noNumber: (typed) => `The collection has no document of the number “${typed}”.`,
  notNumber: (typed) => `“${typed}” is no number of a document.`,
  nearestNumbers: "Nearest numbers:",
  citedIn: "Cited in:",

  howToAsk: (example) =>
    `Please write the question behind the command${example === null ? "." : `, for example “/hoi ${example}”.`}\nA question alone, without the command, will do as well.`,
  howToSearch: [
    "Please write the words to look for behind the command, with or without tone marks:\n“/tim kết nạp đảng viên”",
    "Filters are written in plain Vietnamese:\n“/tim đại hội loại kế hoạch năm 2020”\n“/tim kiểm tra cơ quan Tỉnh ủy từ 2019 đến 2021”\n“/tim công tác cán bộ trước 15/8/2019”\n“/tim số 35”",
    'An exact phrase stands in quotes, a word that is not wanted behind a minus:\n“/tim "ban chấp hành" -nhiệm”',
  ],
  howToNumber:
    "Please write the number behind the command, whole or short: “/sohieu 35-CT/TW”, “/sohieu 35 ct tw”, “/sohieu 35”.",

  link: {
    gone: "The document that this link leads to is no longer in the collection.",
    passageGone: "The passage that this link leads to is no longer in the document; here is the document.",
    nonsense: "This link is not right: it may have been cut or mistyped.",
  },
  fileGone: "The original file is gone, so here is the text as it was read.",
  documentGone: "This document is no longer in the collection.",
  searchGone: "This button has expired. Please send the command /tim again.",

  buttons: {
    document: "Document",
    download: "Download",
    related: "Related documents",
    share: "Share",
    citations: "Citations",
    card: "‹ Document",
    byKind: "By type",
    byYear: "By year",
    byIssuer: "By issuer",
    list: (count) => `Show the list (${number(count)})`,
    all: "All",
  },
};

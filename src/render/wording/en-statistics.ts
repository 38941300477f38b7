import type { ComparisonKind } from "../../model/statistics.ts";
import type { StatisticsWording } from "./statistics.ts";

const compares = (kind: ComparisonKind, isPercent: boolean): string => {
  switch (kind) {
    case "parts":
      return isPercent ? "Parts in per cent; together they are 100%" : "The parts add up to the total";
    case "shares":
      return "Share of each, separately out of 100%";
    case "counts":
      return isPercent ? "Each compared, in per cent" : "Each compared, in the same unit";
    case "years":
      return "Compared over the years";
    case "ranges":
      return "From the lowest to the highest of each";
    case "views":
    case "downloads":
      return "As of when the document was added to the corpus";
  }
};

/** The English sentences about statistics and charts. */
export const enStatistics: StatisticsWording = {
  compares,
  titles: { views: "Views of the documents", downloads: "Downloads of the documents" },
  whole: (text) => `Total: ${text}`,
  source: (cited) => `Source: ${cited}`,
  countedOn: "as printed on the page of each document",
  scales: [
    [1e9, "billion"],
    [1e6, "million"],
  ],

  table: (page, pages) => (pages === 1 ? "Figures in the document" : `Figures in the document (page ${page}/${pages})`),
  paragraph: (ordinal) => (ordinal === 0 ? "Title" : `Paragraph ${ordinal}`),
  choose: "Choose a document to see its figures, or type /thongke with a document's number or words of its title.",
  documents: (page, pages) =>
    pages === 1 ? "Documents with figures" : `Documents with figures (page ${page}/${pages})`,
  noDocuments: "No document of the corpus has figures.",
  noFigures: "This document has no figures.",
  notFound: (words) => `I find no document with figures for “${words}”.`,

  chart: "Chart",
  chartOf: (title) => `Chart: ${title}`,
  charts: "Choose a chart:",
  otherDocuments: "Other documents",
  readership: "Views and downloads",
  back: "‹ Back",
  gone: "This button no longer works because the document has changed. Please type /thongke again.",
  busy: "Many charts are waiting to be drawn. Please press again in a few minutes.",
  failed: "I could not draw this chart. The figures can still be read above.",
  command: "Figures and charts of a document",
};

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
  scales: { billion: "billion", million: "million" },

  decimal: ".",

  table: (page, pages) => (pages === 1 ? "Figures in the document" : `Figures in the document (page ${page}/${pages})`),
  paragraph: (ordinal) => (ordinal === 0 ? "Title" : `Paragraph ${ordinal}`),
  charts: (page, pages) =>
    pages === 1 ? "Charts that the figures allow" : `Charts that the figures allow (page ${page}/${pages})`,
  documents: (page, pages) =>
    pages === 1 ? "Documents with figures" : `Documents with figures (page ${page}/${pages})`,
  howToChoose: "Choose a document, or type /thongke with a document's number or words of its title.",
  several: (words) => `Several documents fit “${words}”. Choose one:`,
  notFound: (words) => `I find no document with figures for “${words}”.`,
  noDocuments: "No document of the corpus has figures.",

  chart: "Chart",
  chartAt: (ordinal) => `Chart ${ordinal}`,
  chartCount: (count) => `Charts (${count})`,
  otherDocuments: "Other documents",
  readership: "Views and downloads",
  gone: "This button no longer works because the document has changed. Please type /thongke again.",
  busy: "Many charts are waiting to be drawn. Please press again in a few minutes.",
  failed: "I could not draw this chart. Please read the figures as text, or press again later.",
};

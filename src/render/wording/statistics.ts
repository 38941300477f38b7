import type { ComparisonKind } from "../../model/statistics.ts";

/** The sentences about statistics and charts, in one language. */
export interface StatisticsWording {
  /** Under a chart's title: how its values compare, and what may not be done with them. */
  readonly compares: (kind: ComparisonKind, isPercent: boolean) => string;
  /** The title where the kind says it all. */
  readonly titles: { readonly views: string; readonly downloads: string };
  readonly whole: (text: string) => string;
  readonly source: (cited: string) => string;
  /** Where the numbers of views and downloads come from. */
  readonly countedOn: string;
  /** Powers of ten as an axis names them. */
  readonly scales: { readonly billion: string; readonly million: string };

  /** What sets decimals apart. */
  readonly decimal: string;

  /** Over a page of a document's figures. */
  readonly table: (page: number, pages: number) => string;
  /** Over the figures of a paragraph; 0 is the title. */
  readonly paragraph: (ordinal: number) => string;
  /** Over a page of the charts that a document allows. */
  readonly charts: (page: number, pages: number) => string;
  /** Over a page of the documents with figures, as buttons. */
  readonly documents: (page: number, pages: number) => string;
  readonly howToChoose: string;
  readonly several: (words: string) => string;
  readonly notFound: (words: string) => string;
  readonly noDocuments: string;

  /** Buttons. */
  readonly chart: string;
  readonly chartAt: (ordinal: number) => string;
  readonly chartCount: (count: number) => string;
  readonly otherDocuments: string;
  readonly readership: string;
  /** Notes of buttons, at most 200 UTF-16 units. */
  readonly gone: string;
  readonly busy: string;
  readonly failed: string;
}

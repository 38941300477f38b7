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
  /** Powers of ten as an axis names them, greatest first. */
  readonly scales: readonly (readonly [number, string])[];

  readonly table: (page: number, pages: number) => string;
  /** Before the figures that stand under no heading; 0 is the title. */
  readonly paragraph: (ordinal: number) => string;
  readonly choose: string;
  /** On a page of the list of documents. */
  readonly documents: (page: number, pages: number) => string;
  readonly noDocuments: string;
  readonly noFigures: string;
  readonly notFound: (words: string) => string;

  readonly chart: string;
  readonly chartOf: (title: string) => string;
  readonly charts: string;
  readonly otherDocuments: string;
  readonly readership: string;
  readonly back: string;
  /** Notes of buttons, at most 200 UTF-16 units. */
  readonly gone: string;
  readonly busy: string;
  readonly failed: string;
  readonly command: string;
}

import type { Document } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { join, plain, type Rich } from "../../render/html/rich.ts";
import { documentLabel, renderCharts, renderStatistics } from "../../render/html/statistics.ts";
import type { Wording } from "../../render/wording/wording.ts";
import type { Corpus } from "../../services/ingest.ts";
import {
  documentKey,
  documentsWithFigures,
  documentWithKey,
  readership,
  statisticsOf,
} from "../../services/statistics.ts";
import { rows, turnPages } from "./paging.ts";
import type { Button, Reply } from "./transport/send.ts";

/** What tables and lists are made from. */
interface Source {
  readonly corpus: Corpus;
  readonly wording: Wording;
}

/** What a button about statistics asks for; it needs no memory, so that it works after a restart and until its document changes. */
export type Wanted =
  | { readonly kind: "documents"; readonly page: number }
  | { readonly kind: "table"; readonly key: string; readonly page: number }
  /** Null for the first page, which comes as a message of its own. */
  | { readonly kind: "charts"; readonly key: string; readonly page: number | null }
  | { readonly kind: "chart"; readonly key: string; readonly id: string };

const KEY = "[0-9a-z]{1,11}";
/** What these buttons send, at most 26 bytes. */
export const STATISTICS_DATA = new RegExp(`^n:(${KEY})(?:\\.(\\d{1,3})|\\+(\\d{1,3})?|-(${KEY}))$`);
/** A drawn chart comes when it is there; nothing waits for it. */
export const CHART_DATA = new RegExp(`^n:${KEY}-${KEY}$`);
/** Stands in the place of a document where all documents are meant. */
const ALL = "all";
const DOCUMENTS_A_PAGE = 8;
const CHARTS_A_PAGE = 8;
const CHARTS_A_ROW = 2;

/** What a match of `STATISTICS_DATA` asks for. */
export function readWanted([, key = "", table, charts, id]: RegExpExecArray): Wanted {
  if (id !== undefined) return { kind: "chart", key, id };
  if (table === undefined) return { kind: "charts", key, page: charts === undefined ? null : Number(charts) };
  return key === ALL ? { kind: "documents", page: Number(table) } : { kind: "table", key, page: Number(table) };
}

const keyOf = (document: Document | null): string => (document === null ? ALL : documentKey(document));

/** What a key stands for: a document, or null for all of them; undefined where the corpus holds it no more. */
export function documentOf({ corpus }: Source, key: string): Document | null | undefined {
  return key === ALL ? null : documentWithKey(corpus, key);
}

/** What of a document, or of how all are read, may be drawn. */
export function comparisonsFor({ corpus }: Source, document: Document | null): readonly Comparison[] {
  return document === null ? readership(corpus) : statisticsOf(corpus, document.id).comparisons;
}

/** A page of a document's figures; undefined where there is none. */
export function showTable(source: Source, document: Document, page: number): Reply | undefined {
  const { corpus, wording } = source;
  const pages = renderStatistics(document, statisticsOf(corpus, document.id).subjects, wording);
  const rich = pages[page];
  if (rich === undefined) return undefined;
  const key = keyOf(document);
  return {
    rich,
    buttons: rows(
      turnPages({ page, pages: pages.length }, wording, (to) => `n:${key}.${to}`),
      [...chartButtons(source, document), { label: wording.statistics.otherDocuments, data: `n:${ALL}.0` }],
    ),
  };
}

/** The way to the charts of a document, or to its only one; none where nothing may be drawn. */
export function chartButtons(source: Source, document: Document | null): Button[] {
  const { chart, chartCount, readership: read } = source.wording.statistics;
  const [only, ...more] = comparisonsFor(source, document);
  if (only === undefined) return [];
  const label = document === null ? read : more.length === 0 ? chart : chartCount(more.length + 1);
  return [{ label, data: more.length === 0 ? `n:${keyOf(document)}-${only.id}` : `n:${keyOf(document)}+` }];
}

/** A page of what may be drawn of a document, each with its button; undefined where there is none. */
export function showCharts(source: Source, document: Document | null, page: number): Reply | undefined {
  const all = comparisonsFor(source, document);
  const pages = Math.ceil(all.length / CHARTS_A_PAGE);
  if (page >= pages) return undefined;
  const first = page * CHARTS_A_PAGE;
  const shown = all.slice(first, first + CHARTS_A_PAGE);
  const key = keyOf(document);
  const buttons = shown.map(({ id }, i) => ({
    label: source.wording.statistics.chartAt(first + i + 1),
    data: `n:${key}-${id}`,
  }));
  return {
    rich: renderCharts(document, shown, { page: page + 1, pages, first: first + 1 }, source.wording),
    buttons: rows(
      ...Array.from({ length: Math.ceil(buttons.length / CHARTS_A_ROW) }, (_, i) =>
        buttons.slice(i * CHARTS_A_ROW, (i + 1) * CHARTS_A_ROW),
      ),
      turnPages({ page, pages }, source.wording, (to) => `n:${key}+${to}`),
    ),
  };
}

/** A page of the documents that have figures, under a line that says more where there is one; undefined where there is no such page. */
export function showDocuments(source: Source, page: number, before: string | null = null): Reply | undefined {
  const { documents: heading, howToChoose, noDocuments } = source.wording.statistics;
  const all = documentsWithFigures(source.corpus);
  const pages = Math.max(1, Math.ceil(all.length / DOCUMENTS_A_PAGE));
  if (page >= pages) return undefined;
  const said = all.length === 0 ? [noDocuments] : [heading(page + 1, pages), howToChoose];
  return {
    rich: lines([...(before === null ? [] : [before]), ...said]),
    buttons: rows(
      ...choices(all.slice(page * DOCUMENTS_A_PAGE, (page + 1) * DOCUMENTS_A_PAGE)),
      turnPages({ page, pages }, source.wording, (to) => `n:${ALL}.${to}`),
      chartButtons(source, null),
    ),
  };
}

/** Several documents that the same words mean, as many as one message offers. */
export const showSeveral = (source: Source, words: string, documents: readonly Document[]): Reply => ({
  rich: lines([source.wording.statistics.several(words)]),
  buttons: [
    ...choices(documents.slice(0, DOCUMENTS_A_PAGE)),
    [{ label: source.wording.statistics.otherDocuments, data: `n:${ALL}.0` }],
  ],
});

const choices = (documents: readonly Document[]): Button[][] =>
  documents.map((document) => [{ label: documentLabel(document), data: `n:${keyOf(document)}.0` }]);

const lines = (texts: readonly string[]): Rich => join(texts.map(plain), "\n\n");

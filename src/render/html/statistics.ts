import type { Document } from "../../model/document.ts";
import type { Comparison, FigureLine, Subject } from "../../model/statistics.ts";
import { shownValue, sourceOf, titleOf } from "../chart/titles.ts";
import type { Wording } from "../wording/wording.ts";
import { renderSource } from "./answer.ts";
import { line } from "./cut.ts";
import { bold, CAPTION_UNITS, italic, join, nothing, plain, type Rich } from "./rich.ts";

/** A page of a table is easier to read than a full message. */
const PAGE_UNITS = 2000;
const MOST = { label: 160, text: 160, texts: 500, heading: 120, title: 240, source: 300, button: 64 };

/** The figures of a document as pages of text: under each heading its paragraphs, under each of these what it counts, parts indented. */
export function renderStatistics(document: Document, subjects: readonly Subject[], wording: Wording): Rich[] {
  const head = renderSource(document, wording);
  const pages = paged(subjects);
  return pages.map((shown, page) => {
    const title = bold(plain(wording.statistics.table(page + 1, pages.length)));
    const parts = shown.map((subject, i) => renderSubject(subject, shown[i - 1], wording));
    return join([head, title, join(parts, "\n\n")], "\n\n");
  });
}

/** A subject under its paragraph's number, and under its heading where that is a new one. */
function renderSubject({ heading, paragraph, lines }: Subject, before: Subject | undefined, wording: Wording): Rich {
  const isNew = before === undefined || before.heading !== heading;
  return join(
    [
      isNew ? bold(plain(line(heading, MOST.heading))) : nothing,
      italic(plain(wording.statistics.paragraph(paragraph))),
      ...lines.map(renderLine),
    ],
    "\n",
  );
}

function renderLine({ label, texts, isPart }: FigureLine): Rich {
  const opening = `${isPart ? "   – " : "• "}${line(label, MOST.label)}: `;
  return join([plain(opening), bold(plain(line(texts.join(" · "), MOST.texts)))]);
}

/** Divides subjects among pages; one that begins on a page and does not fit goes on on the next. */
function paged(subjects: readonly Subject[]): Subject[][] {
  const pages: Subject[][] = [];
  let left = 0;
  for (const subject of subjects) {
    let lines: FigureLine[] = [];
    const put = (): void => {
      if (lines.length > 0) pages.at(-1)?.push({ ...subject, lines });
      lines = [];
    };
    left -= MOST.heading;
    for (const one of subject.lines) {
      const size = renderLine(one).text.length + 1;
      if (pages.length === 0 || size > left) {
        put();
        pages.push([]);
        left = PAGE_UNITS - MOST.heading;
      }
      lines.push(one);
      left -= size;
    }
    put();
  }
  return pages;
}

/** What a chart says, in words, for those who do not see it: its title, each value, the source; as many values as there is room for. */
export function renderCaption(comparison: Comparison, document: Document | null, wording: Wording): Rich {
  const title = bold(plain(line(titleOf(comparison, document, wording), MOST.title)));
  const compares = plain(wording.statistics.compares(comparison.kind, comparison.isPercent));
  const cited = italic(plain(line(sourceOf(comparison, document, wording), MOST.source)));
  let left = CAPTION_UNITS - title.text.length - compares.text.length - cited.text.length - 4 * "\n".length;
  const values: Rich[] = [];
  for (const datum of comparison.data) {
    const value = bold(plain(line(shownValue(comparison, datum, wording), MOST.text)));
    const shown = join([plain(`• ${line(datum.label, MOST.label)}: `), value]);
    left -= shown.text.length + 1;
    if (left < 2) {
      values.push(plain("…"));
      break;
    }
    values.push(shown);
  }
  return join([title, compares, join(values, "\n"), cited], "\n");
}

/** One page of the charts that a document allows, numbered from `first` on: what each is of, and what it compares. */
export function renderCharts(
  document: Document | null,
  comparisons: readonly Comparison[],
  { page, pages, first }: { readonly page: number; readonly pages: number; readonly first: number },
  wording: Wording,
): Rich {
  const shown = comparisons.map((comparison, i) => {
    const title = bold(plain(line(titleOf(comparison, document, wording), MOST.label)));
    const labels = comparison.data.map(({ label }) => label).join("; ");
    return join([plain(`${first + i}. `), title, plain(`: ${line(labels, MOST.text)}`)]);
  });
  const head = document === null ? nothing : renderSource(document, wording);
  return join([head, bold(plain(wording.statistics.charts(page, pages))), join(shown, "\n")], "\n\n");
}

/** What a button that leads to a document says: its number and title. */
export const documentLabel = ({ number, title }: Document): string =>
  line(number === null ? title : `${number} · ${title}`, MOST.button);

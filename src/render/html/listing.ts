import type { Excerpt } from "../../model/answer.ts";
import type { Filters, Page } from "../../model/catalogue.ts";
import type { Metadata } from "../../model/document.ts";
import type { Problem } from "../../model/errors.ts";
import { shownDate } from "../values.ts";
import type { Wording } from "../wording/wording.ts";
import { renderExcerpts, type Shown } from "./answer.ts";
import { line } from "./cut.ts";
import { bold, type Hrefs, italic, join, link, MESSAGE_UNITS, nothing, plain, type Rich, within } from "./rich.ts";

const MOST = { head: 300, name: 120, title: 220, part: 120, problem: 200 };

/** What a search was read as, besides its words. */
export interface Read {
  readonly filters: Filters;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** One page of documents under a heading, numbered, each leading to its card. */
export function renderDocuments(
  heading: string,
  { items, page, pages }: Page<Metadata>,
  { from, hrefs }: { readonly from: number; readonly hrefs: Hrefs },
  wording: Wording,
): Rich {
  const head = join([
    bold(plain(line(heading, MOST.head))),
    pages > 1 ? plain(` (${wording.catalogue.page(page + 1, pages)})`) : nothing,
  ]);
  const lines = items.map((document, i) => join([plain(`${from + i}. `), documentEntry(document, hrefs, wording)]));
  return within(MESSAGE_UNITS, [head, ...lines], "\n");
}

/** "35-CT/TW · 30/05/2019 · Chỉ thị về …"; a text without a number is named by its title. */
export function documentEntry(document: Metadata, hrefs: Hrefs, wording: Wording): Rich {
  const { number, title, date, kind, held } = document;
  const name = line(number ?? title, number === null ? MOST.title : MOST.name);
  const about = [
    ...(date === null ? [] : [shownDate(date)]),
    number === null ? wording.kind(kind) : line(title, MOST.title),
  ];
  return join([
    link(bold(plain(name)), hrefs.document(document.id)),
    plain(` · ${about.join(" · ")}`),
    held ? nothing : italic(plain(` (${wording.listedOnly})`)),
  ]);
}

/** One page of the passages that a search found, under what it was read as. */
export function renderFound(
  read: Read,
  { items, page, total }: Page<Excerpt>,
  { size, isCut, said, ...shown }: Shown & { size: number; isCut: boolean; said: string | null },
  wording: Wording,
): Rich {
  const from = page * size + 1;
  const head = join(
    [
      bold(plain(wording.catalogue.found(from, from + items.length - 1, total, isCut))),
      said === null ? nothing : italic(plain(line(said, MOST.head))),
      renderRead(read, wording),
    ],
    "\n",
  );
  const room = MESSAGE_UNITS - head.text.length - "\n\n".length;
  return join([head, renderExcerpts(items, shown, wording, room, from)], "\n\n");
}

/** What of a search was read as a filter, a phrase or an exclusion; nothing where all are words. */
export function renderRead(read: Read, wording: Wording): Rich {
  const parts = readParts(read, wording).map((part) => line(part, MOST.part));
  return parts.length === 0
    ? nothing
    : italic(plain(line(wording.catalogue.filtered(parts.join(" · ")), 2 * MOST.head)));
}

function readParts({ filters, phrases, excluded }: Read, { catalogue, kind: kindOf }: Wording): string[] {
  const { filter } = catalogue;
  const { kind, number, issuer, from, to } = filters;
  const days = [from, to].map((day) => (day === null ? "" : shownDate(day))) as [string, string];
  return [
    ...(kind === null ? [] : [filter.kind(kindOf(kind).toLowerCase())]),
    ...(number === null ? [] : [filter.number(number.printed)]),
    ...(issuer === null ? [] : [filter.issuer(issuer)]),
    ...(from !== null && to !== null ? [from === to ? filter.on(days[0]) : filter.between(...days)] : []),
    ...(from !== null && to === null ? [filter.from(days[0])] : []),
    ...(from === null && to !== null ? [filter.to(days[1])] : []),
    ...phrases.map(filter.phrase),
    ...excluded.map(filter.without),
  ];
}

/** That nothing is found, with what the search was read as, and the documents with the nearest titles. */
export function renderNothing(
  read: Read,
  { spelling, titles }: { readonly spelling: string | null; readonly titles: readonly Metadata[] },
  hrefs: Hrefs,
  wording: Wording,
): Rich {
  const { catalogue } = wording;
  const near = titles.map((document) => join([plain("• "), documentEntry(document, hrefs, wording)]));
  return within(MESSAGE_UNITS, [
    plain(catalogue.nothing),
    spelling === null ? nothing : plain(catalogue.spelling(line(spelling, MOST.head))),
    renderRead(read, wording),
    near.length === 0 ? nothing : join([plain(catalogue.nearestTitles), ...near], "\n"),
  ]);
}

/** What is wrong with the filters of a search: what was expected, what was read, and a right example. */
export function renderFilterProblems(problems: readonly Problem[], wording: Wording): Rich {
  const parts = problems.map((problem) => {
    const { expected, received, mend } = wording.problem(problem);
    return join(
      [
        plain(wording.catalogue.badFilter(line(problem.where, MOST.problem))),
        plain(`• ${wording.expected}: ${expected}`),
        plain(`• ${wording.received}: ${line(received, MOST.problem)}`),
        plain(`• ${wording.mend}: ${line(mend, MOST.problem)}`),
      ],
      "\n",
    );
  });
  return within(MESSAGE_UNITS, parts);
}

/** Two lists of documents under a sentence: who cites a number that no document has, and the nearest numbers. */
export function renderNoNumber(
  typed: string,
  { citedBy, nearest }: { readonly citedBy: readonly Metadata[]; readonly nearest: readonly Metadata[] },
  hrefs: Hrefs,
  wording: Wording,
): Rich {
  const { catalogue } = wording;
  const list = (heading: string, documents: readonly Metadata[]): Rich =>
    documents.length === 0
      ? nothing
      : join([
          plain(`${heading}\n`),
          join(
            documents.map((document) => join([plain("• "), documentEntry(document, hrefs, wording)])),
            "\n",
          ),
        ]);
  return within(MESSAGE_UNITS, [
    plain(catalogue.noNumber(line(typed, MOST.part))),
    list(catalogue.citedIn, citedBy.slice(0, 5)),
    list(catalogue.nearestNumbers, nearest),
  ]);
}

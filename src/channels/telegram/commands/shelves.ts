import type { Facet, Shelf } from "../../../model/catalogue.ts";
import { line } from "../../../render/html/cut.ts";
import { renderDocuments } from "../../../render/html/listing.ts";
import { bold, join, plain } from "../../../render/html/rich.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import { catalogueOf, pageOf } from "../../../services/catalogue/catalogue.ts";
import { codeOfShelf, readShelf, SHELF_CODE } from "../../../services/catalogue/shelves.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { hrefsOf } from "../hrefs.ts";
import { DOCUMENTS_A_PAGE, openers, rows, turnPages } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import { note } from "../turn.ts";
import type { Source } from "../views.ts";

const VALUES_A_PAGE = 10;
const LONGEST_LABEL = 60;

/** What the documents of a shelf can be divided by; "l" is the view of the documents themselves. */
const AXES = { k: "kind", y: "year", i: "issuer" } as const;
type Axis = keyof typeof AXES;

/** /vanban: the documents by kind, year and issuer. */
export const shelves: Command = {
  name: "vanban",
  async run({ desk, place, source }) {
    await desk.sender.send(place, showHall(source));
  },
};

/** The buttons that narrow the documents down and page through them; a shelf says in its data what it is. */
export const shelfButtons: ButtonKind = {
  pattern: new RegExp(`^h:(${SHELF_CODE.source}):([lkyi]):(\\d{1,4})$`),
  async press({ ctx, desk, place, source, message }, match) {
    const [, code = "", , , , view = "l", page = "0"] = match;
    const shelf = readShelf(source.corpus, code);
    if (shelf === undefined) return note(ctx, source.wording.catalogue.noDocuments);
    await note(ctx);
    const reply =
      view === "l" ? showShelf(source, shelf, Number(page)) : showValues(source, shelf, view as Axis, Number(page));
    await desk.sender.edit(place.chat, message.message_id, reply);
  },
};

const dataOf = (shelf: Shelf, view: Axis | "l", page = 0): string => `h:${codeOfShelf(shelf)}:${view}:${page}`;

function showHall(source: Source): Reply {
  const { catalogue } = source.wording;
  const total = catalogueOf(source.corpus).documents.length;
  return {
    rich: join([bold(plain(catalogue.documents(total))), plain(catalogue.browse)], "\n"),
    buttons: rows(narrowing(source, {})),
  };
}

function showShelf(source: Source, shelf: Shelf, at: number): Reply {
  const { wording, corpus } = source;
  const { catalogue } = wording;
  if (isAll(shelf)) return showHall(source);
  const page = pageOf(catalogueOf(corpus).on(shelf), at, DOCUMENTS_A_PAGE);
  const from = page.page * DOCUMENTS_A_PAGE + 1;
  return {
    rich: join(
      [
        renderDocuments(heading(shelf, wording), page, { from, hrefs: hrefsOf(source) }, wording),
        plain(page.total === 0 ? catalogue.noDocuments : ""),
      ],
      "\n",
    ),
    buttons: rows(
      openers(page.items, from),
      turnPages(page, wording, (to) => dataOf(shelf, "l", to)),
      page.total > 1 ? narrowing(source, shelf) : [],
      [{ label: catalogue.buttons.all, data: dataOf({}, "l") }],
    ),
  };
}

function showValues(source: Source, shelf: Shelf, axis: Axis, at: number): Reply {
  const { wording, corpus } = source;
  const { catalogue } = wording;
  const page = pageOf(valuesOf(source, shelf, axis), at, VALUES_A_PAGE);
  const buttons = page.items.map(({ value, count }): Button[] => {
    const [name = ""] = partsOf({ [AXES[axis]]: value[AXES[axis]] }, wording);
    const label = `${line(name, LONGEST_LABEL)} (${wording.number(count)})`;
    return [{ label, data: dataOf(value, "l") }];
  });
  const { total } = pageOf(catalogueOf(corpus).on(shelf), 0, 1);
  return {
    rich: join([bold(plain(heading(shelf, wording))), plain(catalogue.documents(total))], "\n"),
    buttons: rows(
      ...buttons,
      turnPages(page, wording, (to) => dataOf(shelf, axis, to)),
      [
        isAll(shelf)
          ? { label: wording.telegram.back, data: dataOf({}, "l") }
          : { label: catalogue.buttons.list(total), data: dataOf(shelf, "l") },
      ],
    ),
  };
}

const isAll = (shelf: Shelf): boolean => Object.keys(shelf).length === 0;

/** What a shelf divides into, each part as a shelf of that one thing within it. */
function valuesOf({ corpus }: Source, shelf: Shelf, axis: Axis): Facet<Shelf>[] {
  const catalogue = catalogueOf(corpus);
  const within = <T>(facets: readonly Facet<T>[], part: (value: T) => Shelf): Facet<Shelf>[] =>
    facets.map(({ value, count }) => ({ value: { ...shelf, ...part(value) }, count }));
  if (axis === "k") return within(catalogue.kinds(shelf), (kind) => ({ kind }));
  if (axis === "y") return within(catalogue.years(shelf), (year) => ({ year }));
  return within(catalogue.issuers(shelf), (issuer) => ({ issuer }));
}

/** The buttons that divide a shelf by what it is not yet narrowed down by. */
function narrowing({ wording }: Source, shelf: Shelf): Button[] {
  const { buttons } = wording.catalogue;
  return [
    ...(shelf.kind === undefined ? [{ label: buttons.byKind, data: dataOf(shelf, "k") }] : []),
    ...(shelf.year === undefined ? [{ label: buttons.byYear, data: dataOf(shelf, "y") }] : []),
    ...(shelf.issuer === undefined ? [{ label: buttons.byIssuer, data: dataOf(shelf, "i") }] : []),
  ];
}

/** What a shelf is narrowed down to, in words. */
function partsOf({ kind, year, issuer }: Shelf, { catalogue, kind: kindOf }: Wording): string[] {
  return [
    ...(kind === undefined ? [] : [kindOf(kind)]),
    ...(year === undefined ? [] : [year === null ? catalogue.noYear : catalogue.year(year)]),
    ...(issuer === undefined ? [] : [issuer ?? catalogue.noIssuer]),
  ];
}

function heading(shelf: Shelf, wording: Wording): string {
  return isAll(shelf) ? wording.catalogue.browse : wording.catalogue.shelf(partsOf(shelf, wording).join(" · "));
}

import type { Page } from "../../model/catalogue.ts";
import type { Document } from "../../model/document.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { cardButton } from "./card-data.ts";
import type { Button } from "./transport/send.ts";

/** Documents on a page of a list: one row of buttons opens them. */
export const DOCUMENTS_A_PAGE = 8;

/** The buttons that turn the pages of a list; none where all stands on one. */
export function turnPages(
  { page, pages }: Pick<Page<unknown>, "page" | "pages">,
  { telegram }: Wording,
  data: (page: number) => string,
): Button[] {
  return [
    ...(page > 0 ? [{ label: telegram.previous, data: data(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: telegram.next, data: data(page + 1) }] : []),
  ];
}

/** A button a document, by its number in the list, that opens its card. */
export const openers = (documents: readonly Document[], from: number): Button[] =>
  documents.map(({ id }, i) => cardButton(String(from + i), id));

/** Rows of buttons without the empty ones. */
export const rows = (...lines: Button[][]): Button[][] => lines.filter((line) => line.length > 0);

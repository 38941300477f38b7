import type { Document } from "../../../model/document.ts";
import { line } from "../../../render/html/cut.ts";
import { renderDocuments, renderNoNumber } from "../../../render/html/listing.ts";
import { join, plain } from "../../../render/html/rich.ts";
import { catalogueOf, pageOf } from "../../../services/catalogue/catalogue.ts";
import { lookUp } from "../../../services/catalogue/numbers.ts";
import { cardButton } from "../card-data.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { partNotice } from "../groups/short.ts";
import { hrefsOf } from "../hrefs.ts";
import { DOCUMENTS_A_PAGE, openers, rows, turnPages } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import { note, type Turn } from "../turn.ts";
import { cardFor, showCard } from "./card.ts";

/** Callback data holds 64 bytes; a longer number is no number, and then no page is turned. */
const LONGEST_NUMBER = 48;
const LONGEST_LABEL = 60;

/** /moinhat: the newest documents. */
export const newest: Command = {
  name: "moinhat",
  async run(turn) {
    await turn.desk.sender.send(turn.place, showNewest(turn, 0));
  },
};

/** The buttons that page through the newest documents. */
export const newestButtons: ButtonKind = {
  pattern: /^w:(\d{1,4})$/,
  async press(turn, [, page]) {
    await note(turn.ctx);
    await turn.desk.sender.edit(turn.place.chat, turn.message.message_id, showNewest(turn, Number(page)));
  },
};

function showNewest({ source }: Turn, at: number): Reply {
  const page = pageOf(catalogueOf(source.corpus).documents, at, DOCUMENTS_A_PAGE);
  const from = page.page * DOCUMENTS_A_PAGE + 1;
  return {
    rich: renderDocuments(source.wording.catalogue.newest, page, { from, hrefs: hrefsOf(source) }, source.wording),
    buttons: rows(
      openers(page.items, from),
      turnPages(page, source.wording, (to) => `w:${to}`),
    ),
  };
}

/** /sohieu: the documents of a number, however it is written; the card where there is one only. */
export const byNumber: Command = {
  name: "sohieu",
  async run(turn, argument) {
    const { desk, place, source } = turn;
    // As it goes into the data of buttons: on one line.
    const typed = line(argument, Number.POSITIVE_INFINITY);
    const reply =
      typed === "" ? { rich: plain(source.wording.catalogue.howToNumber), buttons: [] } : showNumber(turn, typed, 0);
    await desk.sender.send(place, reply);
  },
};

/** The buttons that page through the documents of a number. */
export const numberButtons: ButtonKind = {
  pattern: /^o:(\d{1,3}):([^\n]{1,48})$/,
  async press(turn, [, page, typed = ""]) {
    const { ctx, desk, place, source, message } = turn;
    if (lookUp(source.corpus, typed) === null) return note(ctx, source.wording.telegram.noSuchButton);
    await note(ctx);
    await desk.sender.edit(place.chat, message.message_id, showNumber(turn, typed, Number(page)));
  },
};

function showNumber(turn: Turn, typed: string, at: number): Reply {
  const { source } = turn;
  const { wording } = source;
  const hrefs = hrefsOf(source);
  const found = lookUp(source.corpus, typed);
  const shown = typed.slice(0, LONGEST_NUMBER);
  if (found === null) {
    const { notNumber, howToNumber } = wording.catalogue;
    return { rich: plain(`${notNumber(shown)}\n\n${howToNumber}`), buttons: [] };
  }
  const [only, ...more] = found.matches;
  if (only === undefined) {
    const near = [...found.citedBy.slice(0, 5), ...found.nearest].slice(0, DOCUMENTS_A_PAGE);
    const rich = join([renderNoNumber(shown, found, hrefs, wording), partNotice(source.group, wording)], "\n\n");
    return { rich, buttons: rows(...openersByNumber(near)) };
  }
  const card = more.length === 0 ? cardFor(turn, only.id) : undefined;
  if (card !== undefined) return showCard(turn, card);
  const page = pageOf(found.matches, at, DOCUMENTS_A_PAGE);
  const from = page.page * DOCUMENTS_A_PAGE + 1;
  const heading = wording.catalogue.numbered(shown, page.total);
  const isShort = Buffer.byteLength(typed) <= LONGEST_NUMBER;
  return {
    rich: renderDocuments(heading, page, { from, hrefs }, wording),
    buttons: rows(openers(page.items, from), isShort ? turnPages(page, wording, (to) => `o:${to}:${typed}`) : []),
  };
}

/** A button a document, by its number; documents that are found by a number have one. */
function openersByNumber(documents: readonly Document[]): Button[][] {
  return documents.map(({ id, number, title }) => [cardButton(line(number ?? title, LONGEST_LABEL), id)]);
}

import {
  renderDocuments,
  renderFilterProblems,
  renderFound,
  renderNothing,
  renderRead,
} from "../../../render/html/listing.ts";
import { join, plain } from "../../../render/html/rich.ts";
import { understoodAs } from "../../../render/understood.ts";
import { messageKey, whileTyping } from "../desk.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { partNotice } from "../groups/short.ts";
import { hrefsOf } from "../hrefs.ts";
import { DOCUMENTS_A_PAGE, openers, rows, turnPages } from "../paging.ts";
import type { Reply } from "../transport/send.ts";
import { note, type Turn } from "../turn.ts";
import type { Source } from "../views.ts";

const PASSAGES_A_PAGE = 4;

/** /tim: passages that hold the words, of the documents that the filters ask for; without words, how to search. */
export const search: Command = {
  name: "tim",
  async run(turn, argument) {
    const { desk, place } = turn;
    const reply = await whileTyping(turn, () => pageOf(turn.source, argument, 0));
    const sent = await desk.sender.send(place, reply);
    remember(turn, sent.message_id, argument, reply);
  },
};

/** The buttons that page through what a search found. */
export const searchButtons: ButtonKind = {
  pattern: /^s:(\d{1,3})$/,
  async press(turn, [, page]) {
    const { desk, ctx, place, source, message } = turn;
    const typed = desk.searches.get(messageKey(place.chat, place.topic, message.message_id));
    if (typed === undefined) return note(ctx, source.wording.catalogue.searchGone);
    const reply = await whileTyping(turn, () => pageOf(source, typed, Number(page)));
    await note(ctx);
    await desk.sender.edit(place.chat, message.message_id, reply);
    remember(turn, message.message_id, typed, reply);
  },
};

function remember({ desk, place }: Turn, message: number, typed: string, reply: Reply): void {
  if (reply.buttons.length > 0) desk.searches.set(messageKey(place.chat, place.topic, message), typed);
}

async function pageOf(source: Source, typed: string, page: number): Promise<Reply> {
  const { wording } = source;
  const hrefs = hrefsOf(source);
  const found = await source.search(typed, page, { passages: PASSAGES_A_PAGE, documents: DOCUMENTS_A_PAGE });
  const turning = (at: { readonly page: number; readonly pages: number }) => turnPages(at, wording, (to) => `s:${to}`);
  switch (found.kind) {
    case "problems":
      return { rich: renderFilterProblems(found.problems, wording), buttons: [] };
    case "empty":
      return { rich: join(wording.catalogue.howToSearch.map(plain), "\n\n"), buttons: [] };
    case "nothing":
      return {
        rich: join([renderNothing(found.search, found, hrefs, wording), partNotice(source.group, wording)], "\n\n"),
        buttons: [],
      };
    case "documents": {
      const from = found.page.page * DOCUMENTS_A_PAGE + 1;
      const heading = wording.catalogue.documents(found.page.total);
      const list = renderDocuments(heading, found.page, { from, hrefs }, wording);
      return {
        rich: join([renderRead(found.search, wording), list], "\n\n"),
        buttons: rows(openers(found.page.items, from), turning(found.page)),
      };
    }
    case "passages": {
      const looked = [found.search.words, ...found.search.phrases].join(" ");
      const said = understoodAs(looked, found.understood, wording);
      const shown = {
        words: found.words,
        hrefs,
        size: PASSAGES_A_PAGE,
        isCut: found.isCut,
        // Marks restored are no other spelling.
        said:
          said === wording.meant ? wording.catalogue.spelling(found.understood) : (said?.(found.understood) ?? null),
      };
      return { rich: renderFound(found.search, found.page, shown, wording), buttons: rows(turning(found.page)) };
    }
  }
}

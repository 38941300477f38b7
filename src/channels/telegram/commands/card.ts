import type { Card, Page, Reference } from "../../../model/catalogue.ts";
import { relationsOf } from "../../../render/card.ts";
import { renderText } from "../../../render/document.ts";
import { renderCard, renderCitations, renderReferences } from "../../../render/html/card.ts";
import { bold, italic, join, nothing, plain } from "../../../render/html/rich.ts";
import { pageOf } from "../../../services/catalogue/catalogue.ts";
import { fileNameOf } from "../../../services/catalogue/file-name.ts";
import { codeOfDocument, follow } from "../../../services/catalogue/links.ts";
import { cardOf } from "../../../services/catalogue/related.ts";
import { CARD_DATA, cardData } from "../card-data.ts";
import { whileTyping } from "../desk.ts";
import type { ButtonKind } from "../handlers.ts";
import { hrefsOf } from "../hrefs.ts";
import { rows, turnPages } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import { type ButtonTurn, note, type Turn } from "../turn.ts";

const CITATIONS_A_PAGE = 8;
const MOST_RELATED = 5;
/** A card names so many documents of each sort itself. */
const ON_CARD = 4;
/** Vietnam is so far ahead of Greenwich all year. */
const AHEAD_MS = 7 * 3_600_000;

/** The buttons of a document's card: they work however long ago it was sent, as long as the corpus has the document. */
export const cardButtons: ButtonKind = {
  pattern: CARD_DATA,
  async press(turn, [, act = "", code = "", page = "0"]) {
    const { desk, ctx, source, place, message } = turn;
    const linked = follow(source.corpus, code);
    if (linked.kind === "nonsense") return note(ctx, source.wording.telegram.noSuchButton);
    const card = linked.kind === "document" ? cardFor(turn, linked.document.id) : undefined;
    if (card === undefined) return note(ctx, source.wording.catalogue.documentGone);
    if (act === "t") return upload(turn, card);
    await note(ctx);
    if (act === "k") await desk.sender.send(place, showCard(turn, card));
    else {
      const shown = act === "r" ? showRelated : act === "n" ? showCitations : showCard;
      await desk.sender.edit(place.chat, message.message_id, shown(turn, card, Number(page)));
    }
  },
};

/** A document's card as of today. */
export function cardFor({ desk, source }: Turn, id: string): Card | undefined {
  return cardOf(source.corpus, id, new Date(desk.now() + AHEAD_MS).toISOString().slice(0, 10));
}

/** A document's card with its buttons. */
export function showCard({ source }: Turn, card: Card): Reply {
  const { buttons } = source.wording.catalogue;
  const { document } = card;
  const act = (label: string, what: "r" | "t" | "n"): Button => ({
    label,
    data: cardData(what, document.id, what === "n" ? 0 : undefined),
  });
  const isLong = relationsOf(card, source.wording).some(([, references]) => references.length > ON_CARD);
  return {
    rich: renderCard(card, hrefsOf(source), source.wording),
    buttons: rows(
      [
        ...(document.held ? [act(buttons.download, "t")] : []),
        { label: buttons.share, share: codeOfDocument(document.id) },
      ],
      [
        ...(card.related.length > 0 ? [act(buttons.related, "r")] : []),
        ...(isLong ? [act(buttons.citations, "n")] : []),
      ],
    ),
  };
}

function showRelated({ source }: Turn, { document, related }: Card): Reply {
  const { catalogue } = source.wording;
  const list = renderReferences(related, MOST_RELATED, hrefsOf(source), source.wording);
  const head = join([plain(`${catalogue.labels.related}: `), bold(plain(document.number ?? document.title))]);
  return {
    rich: join([head, list.text === "" ? plain(catalogue.noRelated) : list], "\n"),
    buttons: [[{ label: catalogue.buttons.card, data: cardData("b", document.id) }]],
  };
}

function showCitations({ source }: Turn, card: Card, page: number): Reply {
  const { wording } = source;
  const parts = relationsOf({ ...card, related: [] }, wording);
  const all = parts.flatMap(([label, references]) =>
    references.map((one): readonly [string, Reference] => [label, one]),
  );
  const shown: Page<readonly [string, Reference]> = pageOf(all, page, CITATIONS_A_PAGE);
  return {
    rich: renderCitations(card, shown, hrefsOf(source), wording),
    buttons: rows(
      turnPages(shown, wording, (to) => cardData("n", card.document.id, to)),
      [{ label: wording.catalogue.buttons.card, data: cardData("b", card.document.id) }],
    ),
  };
}

/** Sends the file of a document as it is now, or its text where the file is gone. */
async function upload(turn: ButtonTurn, { document }: Card): Promise<void> {
  const { desk, ctx, source, place } = turn;
  const { wording } = source;
  if (!document.held) return note(ctx, wording.telegram.noSuchButton);
  const file = await source.fileOf(document.id);
  const text = (): Uint8Array => new TextEncoder().encode(renderText(document, wording));
  const caption = [bold(plain(document.title)), file === null ? italic(plain(wording.catalogue.fileGone)) : nothing];
  const sent = {
    rich: join(caption, "\n"),
    buttons: [],
    name: fileNameOf(document, file?.path ?? ".txt"),
    bytes: file?.bytes ?? text(),
  };
  await whileTyping(turn, () => desk.sender.document(place, sent), "upload_document");
  await note(ctx);
}

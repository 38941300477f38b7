import type { Excerpt } from "../../../model/answer.ts";
import type { Passage } from "../../../model/document.ts";
import { renderContext } from "../../../render/html/browse.ts";
import { italic, join, plain } from "../../../render/html/rich.ts";
import { surroundingsOf } from "../../../services/browse.ts";
import { codeOfPassage, follow } from "../../../services/catalogue/links.ts";
import { cardButton } from "../card-data.ts";
import { hrefsOf } from "../hrefs.ts";
import type { Reply } from "../transport/send.ts";
import type { Turn } from "../turn.ts";
import { cardFor, showCard } from "./card.ts";

/** What a link into the corpus opens: a passage in its context, a document's card, or that it is gone; null for what is no link of ours. */
export function openLink(turn: Turn, code: string): Reply | null {
  const { source } = turn;
  const { link } = source.wording.catalogue;
  const linked = follow(source.corpus, code);
  if (linked.kind === "passage") return showPassage(turn, linked.passage);
  const card = linked.kind === "document" ? cardFor(turn, linked.document.id) : undefined;
  if (linked.kind === "document" && card !== undefined) {
    const shown = showCard(turn, card);
    return linked.isPassageGone
      ? { ...shown, rich: join([italic(plain(link.passageGone)), shown.rich], "\n\n") }
      : shown;
  }
  return linked.kind === "gone" ? { rich: plain(link.gone), buttons: [] } : null;
}

function showPassage({ source }: Turn, passage: Passage): Reply {
  const { wording, corpus } = source;
  const surroundings = surroundingsOf(corpus, passage.id);
  if (surroundings === undefined) throw new Error("a passage that a link leads to stands in the corpus");
  const { buttons } = wording.catalogue;
  const excerpt: Pick<Excerpt, "text"> = { text: passage.block.text.slice(0, 40) };
  return {
    rich: renderContext({ ...surroundings, excerpt }, { words: [], hrefs: hrefsOf(source) }, wording),
    buttons: [
      [cardButton(buttons.document, passage.documentId), { label: buttons.share, share: codeOfPassage(passage) }],
    ],
  };
}

import type { Excerpt, KeyFigure } from "../../model/answer.ts";
import type { Document, Passage } from "../../model/document.ts";
import { labelled } from "../plain.ts";
import type { Wording } from "../wording/wording.ts";
import { renderExcerpts, renderSource, type Shown } from "./answer.ts";
import { cut, line, lines } from "./cut.ts";
import { highlight } from "./highlight.ts";
import { bold, italic, join, link, MESSAGE_UNITS, noHrefs, nothing, plain, quotation, type Rich } from "./rich.ts";

/** Most units of each part of a context, of its headings, and of a figure. */
const MOST = { passage: 2000, neighbour: 600, trail: 200, figure: 200 };
/** A passage longer than this is folded. */
const LONG = 400;

/** Further results under a line that says which of how many they are; `from` counts from 1. */
export function renderMore(
  excerpts: readonly Excerpt[],
  { from, total }: { readonly from: number; readonly total: number },
  shown: Shown,
  wording: Wording,
): Rich {
  const title = bold(plain(wording.telegram.results(from, from + excerpts.length - 1, total)));
  const room = MESSAGE_UNITS - title.text.length - "\n\n".length;
  return join([title, renderExcerpts(excerpts, shown, wording, room, from)], "\n\n");
}

/** A passage with its neighbours, as they follow each other in the document. */
export interface Context {
  readonly document: Document;
  readonly passage: Passage;
  readonly before: Passage | null;
  readonly after: Passage | null;
  /** What was shown of the passage: where it is too long to be shown whole, the part around this. */
  readonly excerpt: Pick<Excerpt, "text">;
}

/** A passage among its neighbours: whose it is, the headings it stands under, the texts with the paragraph's number. */
export function renderContext(
  { document, passage, before, after, excerpt }: Context,
  { words, hrefs = noHrefs }: Shown,
  wording: Wording,
): Rich {
  const trail = line(passage.block.trail.join(" › "), MOST.trail);
  // A text without a number is named by its title, which need not follow once more.
  const isSaid = ({ block }: Passage): boolean => document.number === null && block.text === document.title;
  const neighbour = (other: Passage | null): Rich =>
    other === null || isSaid(other)
      ? nothing
      : paragraph(other, plain(lines(other.block.text, MOST.neighbour)), wording);
  const text = around(lines(passage.block.text, Number.POSITIVE_INFINITY), excerpt, MOST.passage);
  return join(
    [
      join(
        [
          link(renderSource(document, wording), hrefs.passage(passage.id)),
          trail === "" ? nothing : italic(plain(trail)),
        ],
        "\n",
      ),
      neighbour(before),
      paragraph(passage, quotation(highlight(text, words), text.length > LONG), wording),
      neighbour(after),
    ],
    "\n\n",
  );
}

/** The part of a long text that holds an excerpt, from the beginning of a sentence on. */
function around(text: string, excerpt: Pick<Excerpt, "text">, most: number): string {
  if (text.length <= most) return text;
  const flat = text.replace(/\n/g, " ");
  const at = flat.indexOf(excerpt.text.replace(/^…|…$/g, ""));
  if (at < most / 2) return cut(text, most);
  const before = flat.slice(at - Math.floor(most / 4), at);
  const sentence = /^[\s\S]*?[.!?;]\s+(?=\p{Lu})/u.exec(before) ?? /^\S*\s+/u.exec(before);
  const start = at - before.length + (sentence?.[0].length ?? before.length);
  return `… ${cut(text.slice(start), most - 2)}`;
}

function paragraph({ block }: Passage, text: Rich, wording: Wording): Rich {
  return join([italic(plain(wording.telegram.paragraph(block.paragraph))), text], "\n");
}

/** One page of a document's key figures, each with its paragraph. */
export function renderFigures(
  document: Document,
  figures: readonly KeyFigure[],
  { page, pages }: { readonly page: number; readonly pages: number },
  wording: Wording,
): Rich {
  const shown = figures.map((figure) =>
    plain(`• ${line(labelled(figure), MOST.figure)} (${wording.paragraph(figure.paragraph)})`),
  );
  const title = bold(plain(wording.telegram.figures(page, pages)));
  return join([renderSource(document, wording), title, join(shown, "\n")], "\n\n");
}

import type { Excerpt } from "../../model/answer.ts";
import type { Group } from "../../model/state.ts";
import { renderAnswer } from "../../render/html/answer.ts";
import { renderContext, renderFigures, renderMore } from "../../render/html/browse.ts";
import { join, nothing } from "../../render/html/rich.ts";
import { supporting } from "../../render/plain.ts";
import type { Wording } from "../../render/wording/wording.ts";
import type { Ask, Results } from "../../services/ask.ts";
import { figuresOf, surroundingsOf } from "../../services/browse.ts";
import type { Corpus } from "../../services/ingest.ts";
import { codeOfPassage } from "../../services/catalogue/links.ts";
import type { SearchFor } from "../../services/search.ts";
import { aloneButton, partNotice, type Shared, showShort } from "./groups/short.ts";
import { hrefsOf } from "./hrefs.ts";
import { cardButton } from "./card-data.ts";
import { rows, turnPages } from "./paging.ts";
import type { Button, Reply } from "./transport/send.ts";
import { chartButtons } from "./statistics.ts";
import { voteRow } from "./votes.ts";

/** What a message of the bot shows of a question's results; `at` counts results, `page` pages, both from 0. */
export type View =
  | { readonly kind: "answer" }
  | { readonly kind: "more"; readonly page: number }
  | { readonly kind: "context"; readonly at: number }
  | { readonly kind: "figures"; readonly at: number; readonly page: number };

/** Draws charts: what a vega-lite specification says, as PNG; fails with a ChartError. */
export interface Charts {
  draw(spec: object): Promise<Uint8Array>;
  warm(): void;
}

/** What replies are made from. */
export interface Source {
  readonly corpus: Corpus;
  readonly ask: Pick<Ask, "results">;
  readonly charts: Charts;
  readonly search: SearchFor;
  /** The file of a document as it is now; null where it is gone. */
  readonly fileOf: (id: string) => Promise<{ readonly path: string; readonly bytes: Uint8Array } | null>;
  /** Within a turn, the bot's name, for links that lead to it. */
  readonly bot?: string;
  /** Within a turn in a group, what that group set. */
  readonly group?: Group;
  /** The sentences of the program's own language; within a turn, those of its chat. */
  readonly wording: Wording;
  /** A question that the corpus answers. */
  readonly example: string | null;
}

/** A question as the bot remembers it; `repeats` where no message of the user's shows it. */
export interface Asked {
  readonly question: string;
  /** The question that it may go on from. */
  readonly before: string | null;
  readonly repeats: boolean;
  /** For a question asked in a group. */
  readonly shared?: Shared;
  /** Whether words that somebody wrote in a group stand in it: those never go to disk. */
  readonly isOfGroup: boolean;
}

/** Refusals of what might be in the corpus; thanks and questions that are none are not missed. */
const MISSES = new Set<string | undefined>(["nothing", "document", "content", "name", "year", "kind"]);
const RESULTS_A_PAGE = 3;
/** An inline query that a button begins holds so much. */
const MOST_SHARED_BYTES = 256;
const FIGURES_A_PAGE = 12;
/** What the buttons of these views send. */
export const VIEW_DATA = /^(?:a|m(\d{1,3})|c(\d{1,3})|f(\d{1,3})\.(\d{1,4}))$/;

/** The view that a match of `VIEW_DATA` names. */
export function readView([, more, context, figures, page]: RegExpExecArray): View {
  if (more !== undefined) return { kind: "more", page: Number(more) };
  if (context !== undefined) return { kind: "context", at: Number(context) };
  if (figures !== undefined) return { kind: "figures", at: Number(figures), page: Number(page) };
  return { kind: "answer" };
}

function dataOf(view: View): string {
  if (view.kind === "more") return `m${view.page}`;
  if (view.kind === "context") return `c${view.at}`;
  return view.kind === "figures" ? `f${view.at}.${view.page}` : "a";
}

/** A question's reply, what the next question may go on from, and whether nothing was asked but greeted or thanked. */
export async function answerTo(
  source: Source,
  asked: Asked,
): Promise<{ reply: Reply; next: string | null; isSmallTalk: boolean; isMissed: boolean }> {
  const { question, before } = asked;
  const results = await source.ask.results(question, { before });
  const { next, isSmallTalk, answer } = results;
  return { reply: showAnswer(source, asked, results), next, isSmallTalk, isMissed: MISSES.has(answer.refusal?.reason) };
}

/** A question's reply in one of its views; undefined where the results hold no such view. */
export async function show(source: Source, asked: Asked, view: View): Promise<Reply | undefined> {
  const results = await source.ask.results(asked.question, asked);
  if (view.kind === "answer") return showAnswer(source, asked, results);
  const first = supporting(results.answer);
  const others = results.answer.excerpts.filter((excerpt) => !first.includes(excerpt));
  const shown = { results, list: [...first, ...others, ...results.more()], first: first.length };
  if (view.kind === "more") return showMore(source, view.page, shown);
  return view.kind === "context" ? showContext(source, view.at, shown) : showFigures(source, view.at, view.page, shown);
}

/** All results in their order; the answer shows the `first` of them. */
interface Shown {
  readonly results: Results;
  readonly list: readonly Excerpt[];
  readonly first: number;
}

function showAnswer(source: Source, asked: Asked, results: Results): Reply {
  const { corpus, wording, example, group } = source;
  const { question, repeats, shared } = asked;
  const { answer, moreCount, words } = results;
  const context = { typed: question, corpusDate: corpus.date, words, example, repeats, hrefs: hrefsOf(source) };
  const first = supporting(answer);
  const hasMore = answer.excerpts.length + moreCount > first.length;
  const more = hasMore ? [button(wording.telegram.more, { kind: "more", page: 0 })] : [];
  const votes = answer.status === "answered" ? [...voteRow] : [];
  if (group?.answers === "short" && shared !== undefined) {
    const buttons = { around: around(source, first, 0), votes };
    return showShort(source, group, { question, shared }, results, buttons);
  }
  const notice = answer.status === "not_found" ? partNotice(group, wording) : nothing;
  const alone = shared === undefined ? [] : [aloneButton(source, shared)];
  return {
    rich: join([renderAnswer(answer, context, wording), notice], "\n\n"),
    buttons: rows(
      [...more, ...around(source, first, 0)],
      [...atDocument(source, first, answer.understood.text), ...alone],
      votes,
    ),
  };
}

function showMore(source: Source, page: number, { results, list, first }: Shown): Reply | undefined {
  const start = first + page * RESULTS_A_PAGE;
  const excerpts = list.slice(start, start + RESULTS_A_PAGE);
  if (excerpts.length === 0) return undefined;
  const { wording } = source;
  const { telegram } = wording;
  const isLast = start + RESULTS_A_PAGE >= list.length;
  return {
    rich: renderMore(
      excerpts,
      { from: start + 1, total: list.length },
      { words: results.words, hrefs: hrefsOf(source) },
      wording,
    ),
    buttons: rows(
      [
        ...(page > 0 ? [button(telegram.previous, { kind: "more", page: page - 1 })] : []),
        ...(isLast ? [] : [button(telegram.more, { kind: "more", page: page + 1 })]),
      ],
      excerpts.map((_, i) => button(telegram.contextOf(start + i + 1), { kind: "context", at: start + i })),
      [button(telegram.back, { kind: "answer" })],
    ),
  };
}

function showContext(source: Source, at: number, { results, list, first }: Shown): Reply | undefined {
  const { corpus, wording } = source;
  const excerpt = list[at];
  const surroundings = excerpt && surroundingsOf(corpus, excerpt.passageId);
  if (!excerpt || !surroundings) return undefined;
  const figures = around(source, list, at).slice(1);
  return {
    rich: renderContext({ ...surroundings, excerpt }, { words: results.words, hrefs: hrefsOf(source) }, wording),
    buttons: rows([...figures, button(wording.telegram.back, home(at, first))]),
  };
}

function showFigures(source: Source, at: number, page: number, { list, first }: Shown): Reply | undefined {
  const { corpus, wording } = source;
  const document = corpus.documents.get(list[at]?.documentId ?? "");
  const figures = document === undefined ? [] : figuresOf(corpus, document.id);
  const pages = Math.ceil(figures.length / FIGURES_A_PAGE);
  if (document === undefined || page >= pages) return undefined;
  const { telegram } = wording;
  const part = figures.slice(page * FIGURES_A_PAGE, (page + 1) * FIGURES_A_PAGE);
  return {
    rich: renderFigures(document, part, { page: page + 1, pages }, wording),
    buttons: rows(
      turnPages({ page, pages }, wording, (to) => dataOf({ kind: "figures", at, page: to })),
      [...chartButtons(source, document), button(telegram.back, home(at, first))],
    ),
  };
}

/** The buttons for what surrounds a result: its neighbours, and the figures of its document where there are such. */
function around({ corpus, wording }: Source, list: readonly Excerpt[], at: number): Button[] {
  const excerpt = list[at];
  if (excerpt === undefined) return [];
  const context = button(wording.telegram.context, { kind: "context", at });
  const hasFigures = figuresOf(corpus, excerpt.documentId).length > 0;
  return hasFigures ? [context, button(wording.telegram.keyFigures, { kind: "figures", at, page: 0 })] : [context];
}

/** The buttons that open the card of the document of the first result, and that share the answer: by its question, which brings the figure along, else by its passage. */
function atDocument({ corpus, wording }: Source, [first]: readonly Excerpt[], question: string): Button[] {
  const passage = first && corpus.passages.get(first.passageId);
  if (passage === undefined) return [];
  const { document, share } = wording.catalogue.buttons;
  const isShort = Buffer.byteLength(question) <= MOST_SHARED_BYTES;
  return [
    cardButton(document, passage.documentId),
    { label: share, share: isShort ? question : codeOfPassage(passage) },
  ];
}

/** The view in which a result is listed. */
function home(at: number, first: number): View {
  return at < first ? { kind: "answer" } : { kind: "more", page: Math.floor((at - first) / RESULTS_A_PAGE) };
}

const button = (label: string, view: View): Button => ({ label, data: dataOf(view) });

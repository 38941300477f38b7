import type { Answer, Excerpt } from "../../model/answer.ts";
import { directLine, labelled, relatedFigures, type ReplyContext, saysOfCorpus, source, supporting } from "../plain.ts";
import { understoodAs } from "../understood.ts";
import { shownDate } from "../values.ts";
import type { Wording } from "../wording/wording.ts";
import { line } from "./cut.ts";
import { highlight, type Words } from "./highlight.ts";
import {
  bold,
  type Hrefs,
  italic,
  join,
  link,
  MESSAGE_UNITS,
  noHrefs,
  nothing,
  plain,
  quotation,
  type Rich,
} from "./rich.ts";

/** What a reply in HTML needs besides the answer. */
export interface HtmlContext extends ReplyContext {
  readonly words: Words;
  /** A question that the corpus answers, for where this one found nothing. */
  readonly example: string | null;
  /** Whether the question is to be repeated, because no message of the user's shows it. */
  readonly repeats: boolean;
  readonly hrefs?: Hrefs;
}

/** Most units of each part, so that the parts before the excerpts leave room for them whatever the corpus holds. */
const MOST = { question: 300, answer: 320, name: 200, rest: 160, figure: 160, checks: 240, title: 200, excerpt: 700 };
/** A quotation longer than this is folded. */
const LONG = 240;
/** An excerpt with less room than this is left out. */
const LEAST = 120;

/** An answer as a Telegram message: the direct answer first, its source, the excerpts with the matched words in bold, key figures, how new the corpus is. */
export function renderAnswer(answer: Answer, context: HtmlContext, wording: Wording): Rich {
  const question = context.repeats
    ? italic(plain(wording.telegram.asked(line(context.typed, MOST.question))))
    : nothing;
  const foot = join([understood(answer, context, wording), corpusDate(answer, context, wording)], "\n");
  if (answer.status === "not_found")
    return join([question, refused(answer, wording), example(context, wording), foot], "\n\n");
  const direct = answer.answers.map((one) =>
    bold(plain(line(directLine(one, answer.answers.length > 1), MOST.answer))),
  );
  const head = join([question, join(direct, "\n")], "\n\n");
  const figures = figureLines(answer, wording);
  const room = MESSAGE_UNITS - head.text.length - figures.text.length - foot.text.length - 3 * "\n\n".length;
  const excerpts = renderExcerpts(supporting(answer), context, wording, room);
  return join([join([head, excerpts], "\n"), figures, foot], "\n\n");
}

/** What excerpts are shown with: the words to mark, and where their sources lead. */
export type Shown = Pick<HtmlContext, "words" | "hrefs">;

/** Excerpts under their sources, as many as there is room for; `first` numbers them. */
export function renderExcerpts(
  excerpts: readonly Excerpt[],
  { words, hrefs = noHrefs }: Shown,
  wording: Wording,
  room: number,
  first: number | null = null,
): Rich {
  const parts: Rich[] = [];
  let left = room;
  for (const [i, excerpt] of excerpts.entries()) {
    const source = renderSource(excerpt, wording, wording.paragraph(excerpt.paragraph));
    const cited = link(source, hrefs.passage(excerpt.passageId));
    const head = first === null ? cited : join([plain(`${first + i}. `), cited]);
    const most = Math.min(MOST.excerpt, left - head.text.length - "\n\n\n".length);
    if (most < LEAST) break;
    const text = line(excerpt.text, most);
    const part = join([head, quotation(highlight(text, words), text.length > LONG)], "\n");
    left -= part.text.length + "\n\n".length;
    parts.push(part);
  }
  return join(parts, "\n\n");
}

/** "<b>35-CT/TW</b> · Chỉ thị · Bộ Chính trị · 30/05/2019 · đoạn 2". */
export function renderSource(
  document: Parameters<typeof source>[0],
  wording: Wording,
  ...more: readonly string[]
): Rich {
  const [name, ...rest] = source(document, wording);
  return join([
    bold(plain(line(name, MOST.name))),
    plain([...rest, ...more].map((part) => ` · ${line(part, MOST.rest)}`).join("")),
  ]);
}

function figureLines(answer: Answer, wording: Wording): Rich {
  const figures = relatedFigures(answer).map((figure) => plain(line(labelled(figure), MOST.figure)));
  const title = figures.length > 0 ? bold(plain(wording.figures)) : nothing;
  const checks =
    answer.checks.length > 0 ? plain(line(`${wording.checks} ${answer.checks.join("; ")}`, MOST.checks)) : nothing;
  return join([title, ...figures, checks], "\n");
}

function refused({ refusal, suggestions }: Answer, wording: Wording): Rich {
  const reason = plain(line(wording.refusal(refusal ?? { reason: "nothing", what: "" }), 600));
  if (suggestions.length === 0) return reason;
  const titles = suggestions.slice(0, 3).map((title) => plain(`• ${line(title, MOST.title)}`));
  return join([reason, join([plain(wording.nearest), ...titles], "\n")], "\n\n");
}

function example({ example: question }: HtmlContext, wording: Wording): Rich {
  return question === null ? nothing : plain(wording.telegram.exampleIs(line(question, MOST.question)));
}

/** How the question was read, where that is not as it was typed. */
export function understood(answer: Answer, { typed }: Pick<HtmlContext, "typed">, wording: Wording): Rich {
  const { text } = answer.understood;
  const said = understoodAs(typed, text, wording);
  return said === null ? nothing : italic(plain(said(line(text, MOST.question))));
}

function corpusDate(answer: Answer, { corpusDate: date }: HtmlContext, wording: Wording): Rich {
  return date === null || !saysOfCorpus(answer) ? nothing : italic(plain(wording.corpusDate(shownDate(date))));
}

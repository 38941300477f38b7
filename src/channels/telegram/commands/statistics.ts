import type { Document } from "../../../model/document.ts";
import { ChartError } from "../../../model/errors.ts";
import { chartSpec } from "../../../render/chart/spec.ts";
import { line } from "../../../render/html/cut.ts";
import { renderCaption } from "../../../render/html/statistics.ts";
import { findWithFigures, statisticsOf } from "../../../services/statistics.ts";
import { talkKey, whileTyping } from "../desk.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { causeOf } from "../transport/log.ts";
import type { Reply } from "../transport/send.ts";
import {
  comparisonsFor,
  documentOf,
  readWanted,
  STATISTICS_DATA,
  showCharts,
  showDocuments,
  showSeveral,
  showTable,
  type Wanted,
} from "../statistics.ts";
import { type ButtonTurn, type MessageTurn, note } from "../turn.ts";
import type { Source } from "../views.ts";

const LONGEST_WORDS = 100;

/** /thongke: the figures of the document that is named, or of the one that the last answer quotes; else the documents that have any. */
export const statistics: Command = {
  name: "thongke",
  async run(turn, argument) {
    const { desk, place } = turn;
    const reply = await whileTyping(turn, () => (argument === "" ? ofLastAnswer(turn) : ofNamed(turn, argument)));
    if (reply !== undefined) await desk.sender.send(place, reply);
  },
};

async function ofLastAnswer({ desk, source, place, person }: MessageTurn): Promise<Reply | undefined> {
  const question = desk.talks.get(talkKey(place.chat, place.topic, person))?.next;
  const quoted = question === undefined ? undefined : await quotedFor(source, question);
  return (quoted && showTable(source, quoted, 0)) ?? showDocuments(source, 0);
}

async function ofNamed({ source }: MessageTurn, argument: string): Promise<Reply | undefined> {
  const words = line(argument, LONGEST_WORDS);
  const [found, ...more] = findWithFigures(source.corpus, words);
  if (found !== undefined && more.length > 0) return showSeveral(source, words, [found, ...more]);
  const document = found ?? (await quotedFor(source, words));
  const notFound = source.wording.statistics.notFound(words);
  return (document && showTable(source, document, 0)) ?? showDocuments(source, 0, notFound);
}

/** The document with figures that an answer quotes first. */
async function quotedFor({ ask, corpus }: Source, question: string): Promise<Document | undefined> {
  const { answer } = await ask.results(question, { before: null });
  const id = answer.status === "answered" ? (answer.excerpts[0]?.documentId ?? "") : "";
  return statisticsOf(corpus, id).subjects.length > 0 ? corpus.documents.get(id) : undefined;
}

/** The buttons for tables, their pages, lists and charts. */
export const statisticsButtons: ButtonKind = {
  pattern: STATISTICS_DATA,
  async press(turn, match) {
    const { desk, ctx, place, source, message } = turn;
    const wanted = readWanted(match);
    if (wanted.kind === "chart") return sendChart(turn, wanted.key, wanted.id);
    const reply = replyTo(source, wanted);
    if (reply === undefined) return note(ctx, source.wording.statistics.gone);
    await note(ctx);
    if (wanted.kind === "charts" && wanted.page === null) await desk.sender.send(place, reply);
    else await desk.sender.edit(place.chat, message.message_id, reply);
  },
};

function replyTo(source: Source, wanted: Exclude<Wanted, { kind: "chart" }>): Reply | undefined {
  if (wanted.kind === "documents") return showDocuments(source, wanted.page);
  const document = documentOf(source, wanted.key);
  if (document === undefined) return undefined;
  if (wanted.kind === "charts") return showCharts(source, document, wanted.page ?? 0);
  return document === null ? undefined : showTable(source, document, wanted.page);
}

/** Draws a chart and sends it with its values in words; where it cannot be drawn, the button says so. */
async function sendChart(turn: ButtonTurn, key: string, id: string): Promise<void> {
  const { desk, ctx, place, source } = turn;
  const { wording, charts } = source;
  const document = documentOf(source, key);
  const comparison = document === undefined ? undefined : comparisonsFor(source, document).find((one) => one.id === id);
  if (document === undefined || comparison === undefined) return note(ctx, wording.statistics.gone);
  try {
    const spec = chartSpec(comparison, document, wording);
    const bytes = await whileTyping(turn, () => charts.draw(spec), "upload_photo");
    const rich = renderCaption(comparison, document, wording);
    await desk.sender.photo(place, { rich, buttons: [], name: `${comparison.kind}-${id}.png`, bytes });
    await note(ctx);
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    desk.log("chart_failed", { reason: error.reason, cause: causeOf(error) });
    await note(ctx, error.reason === "busy" ? wording.statistics.busy : wording.statistics.failed);
  }
}

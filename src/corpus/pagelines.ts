import { findKeys } from "../text/keys.ts";
import { normalise } from "../text/normalise.ts";
import type { Steps } from "../text/steps.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { findDateLine, findDates } from "./dates.ts";
import { authorLine, counterLine, countOf, numberLine, sourceLine } from "./metadata.ts";

/** A line of a page, white space collapsed. */
export interface PageLine {
  readonly text: string;
  /** The same with what stands in columns kept apart by "|". */
  readonly cells: string;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** Whether the page shows it twice, as a picture's caption is pasted. */
  readonly doubled: boolean;
}

/** A document that a page lists: its lines verbatim and what they say. */
export interface ListedDocument {
  readonly number: string;
  readonly title: string;
  readonly date: string | null;
  readonly views: number | null;
  readonly downloads: number | null;
  readonly lines: readonly string[];
}

/** A page taken apart: what stands above the text, the text, the lines about it, the listed documents and the links to other stories. */
export interface PageParts {
  readonly dateLine: string | null;
  readonly body: readonly PageLine[];
  readonly closing: readonly string[];
  readonly listed: readonly ListedDocument[];
  readonly related: readonly string[];
}

/** So many lines are read in a step. */
const LINES_A_STEP = 50;

/** The lines of a page that are not blank and not part of its frame; a line pasted twice in a row stands once. */
export function* pageLineSteps(text: string): Steps<PageLine[]> {
  const lines: PageLine[] = [];
  let gap = true;
  for (const [at, raw] of text.split("\n").entries()) {
    if (at % LINES_A_STEP === 0) yield;
    const line = normalise(raw);
    const previous = lines.at(-1);
    if (line === "") gap = true;
    else if (isBoilerplate(raw) || isBoilerplate(line)) gap = true;
    else if (previous?.text === line && line.length > 20) lines[lines.length - 1] = { ...previous, doubled: true };
    else {
      lines.push({ text: line, cells: columnsApart(raw), gap, doubled: false });
      gap = false;
    }
  }
  return lines;
}

/** A head or a signature in two columns, as text copied from Word has it: between them stand tabs or many spaces. */
export const columnsApart = (raw: string): string =>
  raw.length > 300
    ? normalise(raw)
    : raw
        .split(/\t+| {4,}/)
        .map(normalise)
        .filter((cell) => cell !== "")
        .join(" | ");

const ratingLine = /^(?:tổng số điểm của bài viết|xếp hạng\s*:|đánh giá\s*:\s*\d)/iu;
const relatedHeading =
  /^(?:(?:những )?(?:tin|bài)(?: viết)? (?:mới|cũ) hơn|(?:các )?(?:tin|bài)(?: viết)? (?:cùng chuyên mục|liên quan|khác|đã đưa|tiếp theo)|tin mới nhất|tin nổi bật|văn bản mới|tin đọc nhiều(?: nhất)?)\s*:?$/iu;
const bullet = /^[•»▪◦*–-]\s*(?=\p{L}|["“])/u;

/** Sorts a page's lines into its parts; `title` is the line that the text stands under. */
export function splitPage(lines: readonly PageLine[], title: string): PageParts {
  const dateAt = findDateLine(lines.map((line) => line.text))?.index ?? -1;
  // A first sentence that serves as the title belongs to the text as well.
  const titleAt = /[.!?…]$/.test(title) ? -1 : lines.findIndex((line) => line.text.replace(/^#+\s*/, "") === title);
  const from = dateAt >= 0 ? dateAt + 1 : titleAt + 1;
  const body: PageLine[] = [];
  const closing: string[] = [];
  const listed: ListedDocument[] = [];
  const related: string[] = [];
  let closed = false;
  // A side bar may be pasted above the story.
  for (let at = 0; at < from; at++) {
    const entry = readListed(lines, at);
    if (entry) listed.push(entry);
  }
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const entry = readListed(lines, at);
    if (entry) {
      listed.push(entry);
      at += entry.lines.length - 1;
      closed = true;
    } else if (isClosing(line.text) && !lines.slice(at + 1).some(isProse)) {
      closing.push(line.text);
      closed = true;
    } else if (relatedHeading.test(line.text.replace(/^#+\s*/, ""))) closed = true;
    else if (closed) related.push(bullet.test(line.text) ? `- ${line.text.replace(bullet, "")}` : line.text);
    else body.push(line);
  }
  return { dateLine: dateAt >= 0 ? (lines[dateAt]?.text ?? null) : null, body, closing, listed, related };
}

const isClosing = (text: string): boolean => authorLine.test(text) || sourceLine.test(text) || ratingLine.test(text);
const isProse = (line: PageLine): boolean => line.text.length > 250;

/** Reads a listed document at `at`: a line with its number alone, its abstract, then at least a day or counters. */
function readListed(lines: readonly PageLine[], at: number): ListedDocument | null {
  const [key, second] = numberLine.test(lines[at]?.text ?? "") ? findKeys(lines[at]?.text ?? "") : [];
  const first = lines[at]?.text ?? "";
  if (!key?.symbol || second || first.length > key.end + 1) return null;
  const taken = [first];
  const abstract: string[] = [];
  let date: string | null = null;
  let counters: RegExpExecArray | null = null;
  for (const { text } of lines.slice(at + 1, at + 7)) {
    if (numberLine.test(text) && findKeys(text).length > 0) break;
    const day = /^ngày (?:ban hành|ký)\s*:/iu.test(text) ? findDates(text)[0] : undefined;
    counters = counterLine.exec(text);
    if (day) date = day.date;
    else if (!counters && (date !== null || text.length > 400)) break;
    else if (!counters) abstract.push(text);
    taken.push(text);
    if (counters) break;
  }
  if (abstract.length === 0 || (!counters && date === null)) return null;
  return {
    number: key.printed,
    title: abstract.join(" "),
    date,
    views: counters?.[1] ? countOf(counters[1]) : null,
    downloads: counters?.[2] ? countOf(counters[2]) : null,
    lines: taken,
  };
}

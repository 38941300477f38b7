import type { Document } from "../../model/document.ts";
import type { Comparison, Datum } from "../../model/statistics.ts";
import { source } from "../plain.ts";
import type { Wording } from "../wording/wording.ts";

/** What a comparison is of, for a title or a button; `document` is the one that it stands in. */
export function titleOf({ kind, subject }: Comparison, document: Document | null, { statistics }: Wording): string {
  if (kind === "views" || kind === "downloads") return statistics.titles[kind];
  const title = document?.title ?? "";
  if (subject === "") return capital(title);
  // "Nguồn", "Kinh tế": a word or two are told by the document that says them.
  const isBrief = subject.split(/\s+/u).length <= BRIEF && title !== "";
  return capital(isBrief ? `${subject} – ${title}` : subject);
}

const BRIEF = 3;

/** A text as the beginning of a line. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Where the values stand: document, date and paragraphs. */
export function sourceOf({ data }: Comparison, document: Document | null, wording: Wording): string {
  const { source: from, countedOn } = wording.statistics;
  if (document === null) return from(countedOn);
  const paragraphs = [...new Set(data.flatMap(({ paragraph }) => paragraph ?? []))].toSorted((a, b) => a - b);
  const places = paragraphs.length > MOST_PLACES ? [paragraphs[0] ?? 0, paragraphs.at(-1) ?? 0] : paragraphs;
  const between = paragraphs.length > MOST_PLACES ? " – " : ", ";
  return from([...source(document, wording), places.map((at) => wording.paragraph(at)).join(between)].join(" · "));
}

const MOST_PLACES = 3;

/** A value as it is printed; what is only known as a number, in the style of the language. */
export function shownValue({ kind }: Comparison, { text, value }: Datum, { number }: Wording): string {
  return kind === "views" || kind === "downloads" ? number(value) : text;
}

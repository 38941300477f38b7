import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison, Datum } from "../../model/statistics.ts";
import { contentHash } from "../../text/hash.ts";
import { magnitude } from "./exact.ts";
import { LONGEST_LABEL, type Said, saidTogether } from "./words.ts";

/** More values than these are a table, not a chart. */
const MOST = 12;

/** A comparison without its id; undefined for one that cannot be shown honestly: too few or too many values, labels that do not tell them apart. */
export function comparison(found: Omit<Comparison, "id">): Comparison | undefined {
  const { data } = found;
  const labels = new Set(data.map(({ label }) => label.toLowerCase()));
  if (data.length < 2 || data.length > MOST || labels.size < data.length) return undefined;
  if (data.some(({ label }) => label === "" || label.length > LONGEST_LABEL)) return undefined;
  if (data.every(({ value, valueMax }) => value === 0 && valueMax === null)) return undefined;
  const parts = data.map(({ documentId, passageId, label, text }) => [documentId, passageId, label, text].join("\t"));
  return { id: contentHash([found.kind, ...parts].join("\n")), ...found };
}

/** Figures that a passage lists together, as values of a comparison. */
export function datumsOf(passage: Passage, figures: readonly Figure[]): Datum[] {
  const said = saidTogether(passage, figures);
  return figures.map((figure, i) => datumOf(passage, figure, said[i] ?? { label: "", text: figure.text }));
}

/** A figure as a value of a comparison, by what it is said to be. */
export function datumOf(passage: Passage, figure: Figure, said: Said): Datum {
  return {
    ...said,
    value: magnitude(figure).value,
    valueMax: figure.valueMax === null ? null : magnitude({ ...figure, value: figure.valueMax }).value,
    documentId: passage.documentId,
    passageId: passage.id,
    paragraph: passage.block.paragraph,
  };
}

/** A heading of more syllables is a sentence that was taken for one. */
const LONGEST_HEADING = 14;
/** What begins the caption of a table. */
export const CAPTION = /^(?:bảng|biểu|phụ lục)(?:\s|\.\s)/iu;
const NUMBER = /^\(?(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*/u;

/** What a passage stands under, innermost first, without its number; "" for nothing. */
export function headingOf({ block: { trail } }: Passage): string {
  const headings = trail.map((heading) => heading.replace(NUMBER, "").replace(/[:.]$/u, ""));
  const isHeading = (words: string): boolean => CAPTION.test(words) || words.split(/\s+/u).length <= LONGEST_HEADING;
  return headings.findLast(isHeading) ?? "";
}

import type { Difference, Field, ProposedDocument } from "../model/proposal.ts";
import type { Metadata } from "../model/document.ts";
import { line } from "./html/cut.ts";
import { shownDate } from "./values.ts";
import type { Wording } from "./wording/wording.ts";

/** So much of each paragraph, and so many of each sort, are shown. */
const MOST_UNITS = 160;
const MOST_SHOWN = 4;

/** A part of a proposal: a heading, "" for none, and the lines under it. */
export type Part = readonly [heading: string, lines: readonly string[]];

/** A field as people read it; null where nothing stands. */
export function shownField(field: Field, value: Metadata[Field] | string, wording: Wording): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") return value.length === 0 ? null : value.join(", ");
  if (typeof value === "number") return wording.number(value);
  if (field === "kind") return wording.kind(value as Metadata["kind"]);
  return shownDate(value);
}

/** What is known of a document that is proposed, each field with its label. */
export function proposedFields({ metadata }: ProposedDocument, wording: Wording): (readonly [string, string])[] {
  const { fields } = wording.proposal;
  return (Object.keys(fields) as Field[]).flatMap((field) => {
    const value = field === "title" ? null : shownField(field, metadata[field], wording);
    return value === null ? [] : [[fields[field], value] as const];
  });
}

/** What a proposed document holds, for who decides on it. */
export function sampleParts(document: ProposedDocument, { proposal }: Wording): Part[] {
  const { replaces, amends, figures, citations } = document;
  const rest = citations.filter((number) => !replaces.includes(number) && !amends.includes(number));
  const inLine = (numbers: readonly string[]): readonly string[] => (numbers.length === 0 ? [] : [shortened(numbers)]);
  const parts: Part[] = [
    [proposal.replaces, inLine(replaces)],
    [proposal.amends, inLine(amends)],
    [proposal.figures, figures.map((text) => `• ${line(text, MOST_UNITS)}`)],
    [proposal.citations, inLine(rest)],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
}

const shortened = (numbers: readonly string[]): string =>
  numbers.slice(0, 2 * MOST_SHOWN).join(", ") + (numbers.length > 2 * MOST_SHOWN ? ", …" : "");

/** What changes in a document, the figures and fields first. */
export function differenceParts(difference: Difference, wording: Wording): Part[] {
  const { proposal } = wording;
  const { fields, figures, changed, added, removed } = difference;
  const value = (field: Field, text: string | null): string =>
    line(shownField(field, text, wording) ?? proposal.nothingThere, MOST_UNITS);
  const parts: Part[] = [
    [
      proposal.changedFields,
      fields.map(({ field, from, to }) => `${proposal.fields[field]}: ${value(field, from)} → ${value(field, to)}`),
    ],
    [
      proposal.changedFigures,
      figures.map(({ from, to, about }) => `${from} → ${to}${about === "" ? "" : ` (… ${line(about, MOST_UNITS)} …)`}`),
    ],
    [
      proposal.changed(changed.length),
      changed.map(({ from, to }) => {
        const [a, b] = apart(from, to);
        return `− ${a}\n+ ${b}`;
      }),
    ],
    [proposal.added(added.length), added.map((text) => `+ ${line(text, MOST_UNITS)}`)],
    [proposal.removed(removed.length), removed.map((text) => `− ${line(text, MOST_UNITS)}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [
      heading,
      lines.length <= MOST_SHOWN + 1
        ? lines
        : [...lines.slice(0, MOST_SHOWN), proposal.more(lines.length - MOST_SHOWN)],
    ]);
}

/** Two texts from a few words before where they part, so that a change at the end of a long paragraph is seen. */
function apart(from: string, to: string): [string, string] {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const start = same < MOST_UNITS / 2 ? 0 : from.lastIndexOf(" ", same - MOST_UNITS / 4) + 1;
  const lead = start > 0 ? "… " : "";
  return [lead + line(from.slice(start), MOST_UNITS), lead + line(to.slice(start), MOST_UNITS)];
}

/** A proposed document as lines for a terminal. */
export function proposalLines(document: ProposedDocument, wording: Wording): string[] {
  const { proposal } = wording;
  const { standing, metadata, path, difference, near, unsure } = document;
  const { title, number } = metadata;
  return [
    `${proposal.standing[standing]}: ${[number, title].filter((part) => part !== null).join(" · ")} (${path})`,
    ...(near === null ? [] : [`  ${proposal.near(near.name, Math.floor(near.share * 100))}`]),
    ...(unsure.length === 0 ? [] : [`  ${proposal.unsure(unsure.map((field) => proposal.fields[field]).join(", "))}`]),
    ...(difference === null ? [] : differenceParts(difference, wording)).flatMap(([heading, lines]) => [
      `  ${heading}`,
      ...lines.flatMap((text) => text.split("\n").map((part) => `    ${part}`)),
    ]),
  ];
}

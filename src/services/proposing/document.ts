import { unsureOf } from "../../corpus/layout.ts";
import { citationsOf } from "../../corpus/parse.ts";
import type { Document, Figure, Metadata } from "../../model/document.ts";
import type { ProposedDocument } from "../../model/proposal.ts";
import { amendedIn, amendedInTitle } from "../../text/amending.ts";
import { replacementsIn } from "../../text/replacing.ts";
import { differenceOf } from "./difference.ts";

/** So many figures and citations show what was read. */
const SAMPLES = 4;
const LONGEST_SAMPLE = 110;

/** A document with how it stands to the corpus; `after` null leaves what is there, `before` undefined has nothing there. */
export function proposedDocument({
  path,
  metadata,
  after,
  before,
  near,
}: {
  readonly path: string;
  readonly metadata: Metadata;
  readonly after: Document | null;
  readonly before: Document | undefined;
  readonly near: ProposedDocument["near"];
}): ProposedDocument {
  const difference = before && after ? differenceOf(before, after) : null;
  const standing =
    before === undefined
      ? "new"
      : after === null || (difference === null && before.held === after.held)
        ? "same"
        : !before.held && after.held
          ? "fills"
          : "changes";
  const shown = after ?? before;
  return {
    path,
    metadata,
    standing,
    unsure: standing === "same" ? [] : unsureOf(metadata),
    difference,
    near,
    paragraphs: shown?.passages.length ?? 0,
    figures: shown ? figuresOf(shown) : [],
    citations: shown ? numbersOf(shown.citations) : [],
    replaces: shown ? replacedBy(shown) : [],
    amends: shown ? amendedBy(shown) : [],
  };
}

function figuresOf({ passages }: Document): string[] {
  const samples: string[] = [];
  for (const { block, figures } of passages) {
    for (const figure of figures) {
      if (figure.kind === "date" || figure.kind === "ordinal" || samples.length === SAMPLES) continue;
      const sample = sampleOf(block.text, figure);
      if (!samples.includes(sample)) samples.push(sample);
    }
  }
  return samples;
}

/** A figure in its own words. */
function sampleOf(text: string, { label, start, end }: Figure): string {
  const from = Math.min(label.end > label.start ? label.start : start, start);
  const to = Math.max(label.end, end);
  const words = text.slice(from, to).trim();
  return words.length <= LONGEST_SAMPLE ? words : text.slice(Math.max(from, end - LONGEST_SAMPLE), end).trim();
}

const numbersOf = (citations: readonly { readonly number: string | null }[]): string[] => [
  ...new Set(citations.flatMap(({ number }) => number ?? [])),
];

/** The documents that one says it takes the place of. */
function replacedBy({ replaces, passages }: Document): string[] {
  const said = passages.flatMap(({ block, citations }) =>
    replacementsIn(block.text, block.sentences, citations).flatMap(({ by, replaced }) =>
      by === null ? [replaced] : [],
    ),
  );
  return [...new Set([...replaces, ...numbersOf(said)])];
}

function amendedBy({ title, passages }: Document): string[] {
  const said = passages.flatMap(({ block, citations }) => amendedIn(block.text, block.sentences, citations));
  return numbersOf([...amendedInTitle(title, citationsOf(title)), ...said]);
}

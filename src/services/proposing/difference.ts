import type { Document, Figure, Metadata, Passage } from "../../model/document.ts";
import { correctable, type Difference } from "../../model/proposal.ts";

/** Paragraphs that share so much of their words are one, changed. */
const LEAST_ALIKE = 0.5;
/** Words around a figure that tell which it is. */
const AROUND = 60;

/** What becomes of a document's paragraphs, figures and fields; null where nothing does. */
export function differenceOf(before: Document, after: Document): Difference | null {
  const gone = without(before.passages, after.passages);
  const come = without(after.passages, before.passages);
  const pairs = pairsOf(gone, come);
  const changed = pairs.map(([a, b]) => ({ from: a.block.text, to: b.block.text }));
  const paired = new Set(pairs.flat());
  const difference: Difference = {
    added: textsOf(come, paired),
    removed: textsOf(gone, paired),
    changed,
    figures: pairs.flatMap(([a, b]) => changedFigures(a, b)),
    fields: changedFields(before, after),
  };
  return Object.values(difference).every((part: readonly unknown[]) => part.length === 0) ? null : difference;
}

const textsOf = (passages: readonly Passage[], paired: ReadonlySet<Passage>): string[] =>
  passages.flatMap((passage) => (paired.has(passage) ? [] : [passage.block.text]));

/** The passages whose text the others do not have, as often as they have it not. */
function without(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const counts = new Map<string, number>();
  for (const { block } of others) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  return passages.filter(({ block }) => {
    const left = counts.get(block.text) ?? 0;
    if (left > 0) counts.set(block.text, left - 1);
    return left === 0;
  });
}

/** So many passages are compared with each other; where more changed, nobody reads them pair by pair. */
const MOST_COMPARED = 150;

/** What went beside what came in its place: the most alike, in the order of the text. */
function pairsOf(gone: readonly Passage[], come: readonly Passage[]): [Passage, Passage][] {
  const free = come.slice(0, MOST_COMPARED).map((passage) => ({ passage, words: wordsOf(passage) }));
  return gone.slice(0, MOST_COMPARED).flatMap((passage): [Passage, Passage][] => {
    const words = wordsOf(passage);
    const ranked = free.map((one) => ({ one, share: alike(words, one.words) })).sort((a, b) => b.share - a.share);
    const best = ranked[0];
    if (best === undefined || best.share < LEAST_ALIKE) return [];
    free.splice(free.indexOf(best.one), 1);
    return [[passage, best.one.passage]];
  });
}

const wordsOf = ({ block }: Passage): ReadonlySet<string> => new Set(block.text.toLowerCase().match(/[\p{L}\d.,]+/gu));

/** Jaccard's index of two sets of words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Figures that stand at the same place among those of their paragraphs; where there are more or fewer, only the texts of the paragraphs tell. */
function changedFigures(a: Passage, b: Passage): Difference["figures"][number][] {
  if (a.figures.length !== b.figures.length) return [];
  return a.figures.flatMap((from, i) => {
    const to = b.figures[i] as Figure;
    if (from.text === to.text) return [];
    const { text } = b.block;
    const about = text.slice(Math.max(0, to.start - AROUND), to.start).replace(/^\S*\s/, "");
    return [{ from: from.text, to: to.text, about: about.trim() }];
  });
}

function changedFields(before: Metadata, after: Metadata): Difference["fields"][number][] {
  return correctable.flatMap((field) => {
    const [from, to] = [before, after].map((one) => {
      const value = one[field];
      return value === null || (typeof value === "object" && value.length === 0)
        ? null
        : typeof value === "object"
          ? value.join(", ")
          : String(value);
    }) as [string | null, string | null];
    return from === to ? [] : [{ field, from, to }];
  });
}

import type { Figure, Passage, Span } from "../../model/document.ts";
import { kept } from "../kept.ts";
import { saidOf } from "./words.ts";

/** What the shares of a passage are of, as far as text and arithmetic say. */
export interface Wholes {
  /** The count that a share is of; undefined where that is not certain. */
  of(share: Figure): Figure | undefined;
  /** The one count that all shares of a sentence with a known whole are of. */
  ofSentence(sentence: Span): Figure | undefined;
}

const known = new WeakMap<Passage, Wholes>();

/** The wholes of a passage's shares, found once. */
export const wholesOf = (passage: Passage): Wholes => kept(known, passage, () => find(passage));

function find(passage: Passage): Wholes {
  const reckoned = new Map<number, Figure>();
  for (const check of passage.checks) {
    if (check.kind !== "share" || !check.holds) continue;
    const figures = passage.figures.filter(({ start }) => check.figures.some((span) => span.start === start));
    const share = figures.find(({ kind }) => kind === "share");
    const others = figures.filter((figure) => figure !== share && figure.kind === "count");
    if (share === undefined || others.length !== 2) continue;
    const [whole] = others.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    if (whole !== undefined) reckoned.set(share.start, whole);
  }
  const inSentence = (sentence: Span): Figure | undefined => {
    const wholes = new Set(
      passage.figures.filter((f) => f.sentence.start === sentence.start).flatMap((f) => reckoned.get(f.start) ?? []),
    );
    return wholes.size === 1 ? [...wholes][0] : undefined;
  };
  return {
    of: (share) => reckoned.get(share.start) ?? explained(passage, share) ?? alike(passage, share, inSentence),
    ofSentence: inSentence,
  };
}

/** The count that a parenthesis explains: "29.054 đảng viên (nữ chiếm 33,02%, …)"; a share alone in one is no share of what stands before it. */
function explained(passage: Passage, share: Figure): Figure | undefined {
  const { head } = share;
  if (head === null || /^\s*(?:chiếm|đạt|bằng)?\s*$/iu.test(passage.block.text.slice(share.label.start, share.start)))
    return undefined;
  const counts = passage.figures.filter((f) => f.start >= head.start && f.end <= head.end);
  const [only] = counts;
  return counts.length === 1 && only?.kind === "count" && only.valueMax === null ? only : undefined;
}

/** The whole of the other shares of a sentence, for one said of the same thing: "cấp ủy viên nữ …; cấp ủy viên người dân tộc …". */
function alike(
  passage: Passage,
  share: Figure,
  inSentence: (sentence: Span) => Figure | undefined,
): Figure | undefined {
  const whole = inSentence(share.sentence);
  if (whole === undefined || share.head !== null) return undefined;
  const named = saidOf(passage, share).label.toLowerCase().split(" ").slice(0, 2);
  const clause = passage.block.text.slice(whole.label.start, whole.label.end).toLowerCase();
  return named.length === 2 && clause.includes(named.join(" ")) ? whole : undefined;
}

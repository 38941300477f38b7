import type { Check, CheckKind } from "../../model/document.ts";
import { inUnitOf, likeness, type Quantity } from "./quantities.ts";
import type { Share } from "./reading.ts";
import { judge, shareOf, shown, shownShare, type Verdict } from "./rounding.ts";

/** A part and a whole that a share may belong to. */
export interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** What a share may be of: where the text binds all three, a mismatch is the text's; else only a match counts. */
export interface Binding {
  readonly kind: CheckKind;
  /** For a change: whether it is said to be growth. */
  readonly grows?: boolean;
  readonly bound: Pair | null;
  readonly possible: readonly Pair[];
}

/** The check of a share, if its binding allows one. */
export function resultOf(share: Share, { kind, grows, bound: certain, possible }: Binding): Check[] {
  const verdict = (pair: Pair): Verdict =>
    kind === "change" && grows !== hasGrown(pair) ? "open" : judged(kind, share, pair);
  if (certain && verdict(certain) === "right") return [checkOf(kind, share, certain, true)];
  const other = possible.find((pair) => isTelling(share, pair) && verdict(pair) === "right");
  if (other) return [checkOf(kind, share, other, true)];
  return certain && verdict(certain) === "wrong" && isNear(share, kind, certain)
    ? [checkOf(kind, share, certain, false)]
    : [];
}

/** Whether a match says something where the text does not bind the numbers: a whole per cent is too often met by chance. */
function isTelling(share: Share, { part, whole }: Pair): boolean {
  if (likeness(part, whole) === "none") return false;
  return share.decimals > 0 || (likeness(part, whole) === "same" && (100 * part.value) / whole.value === share.value);
}

/** A share that is off by more than this many times is rather of something else than a slip. */
const OFF = 3;

function isNear(share: Share, kind: CheckKind, { part, whole }: Pair): boolean {
  const exact = shareOf(part, inUnitOf(whole, part)).exact;
  const value = kind === "change" ? Math.abs(exact - 100) : exact;
  return part.of !== null || (share.value <= OFF * value && value <= OFF * share.value);
}

const hasGrown = ({ part, whole }: Pair): boolean => part.value > inUnitOf(whole, part).value;

function judged(kind: CheckKind, share: Share, { part, whole: printedWhole }: Pair): Verdict {
  const whole = inUnitOf(printedWhole, part);
  const { exact, low, high } = shareOf(part, whole);
  if (kind !== "change") return judge(share, exact, low, high);
  const [least, most] = [Math.abs(low - 100), Math.abs(high - 100)].sort((a, b) => a - b) as [number, number];
  return judge(share, Math.abs(exact - 100), low < 100 && high > 100 ? 0 : least, most);
}

function checkOf(kind: CheckKind, share: Share, { part, whole: printedWhole }: Pair, holds: boolean): Check {
  const whole = inUnitOf(printedWhole, part);
  const exact = shareOf(part, whole).exact;
  const [more, less] = part.value >= whole.value ? [part, whole] : [whole, part];
  const left =
    kind === "change" ? `(${shown(more)} - ${shown(less)})/${shown(whole)}` : `${shown(part)}/${shown(whole)}`;
  const value = holds ? share.value : kind === "change" ? Math.abs(exact - 100) : exact;
  const figures = [part.figure, printedWhole.figure, { start: share.start, end: share.end }]
    .filter((span, i, all) => all.findIndex((s) => s.start === span.start) === i)
    .sort((a, b) => a.start - b.start);
  return {
    kind,
    figures,
    statement: `${left} = ${shownShare(value, share.decimals)}`,
    holds,
    printed: holds ? null : shownShare(share.value, share.decimals),
  };
}

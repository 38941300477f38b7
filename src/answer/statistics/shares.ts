import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { comparison, datumsOf } from "./comparison.ts";
import { isExact, isOtherMeasure } from "./exact.ts";
import { wholesOf } from "./wholes.ts";
import { clauseOf, saidOf } from "./words.ts";

/** Shares of one whole that need not add up, in a passage; those that are shown as its parts are left out. */
export function sharesIn(passage: Passage, shown: ReadonlySet<string>): Comparison[] {
  const byWhole = Map.groupBy(
    passage.figures.filter((figure) => isShare(passage, figure) && !shown.has(saidOf(passage, figure).label)),
    (share) => wholesOf(passage).of(share),
  );
  return [...byWhole].flatMap(([whole, shares]) => {
    if (whole === undefined) return [];
    const found = comparison({
      kind: "shares",
      subject: clauseOf(passage, whole),
      whole: { text: "100%", value: 100 },
      isPercent: true,
      data: datumsOf(passage, shares),
    });
    return found ?? [];
  });
}

function isShare(passage: Passage, figure: Figure): boolean {
  if (figure.kind !== "share" || !isExact(passage, figure) || (figure.value ?? 101) > 100) return false;
  if (!/^\d[\d.,]*\s*(?:%|phần trăm)$/iu.test(figure.text)) return false;
  return !isOtherMeasure(passage, figure, saidOf(passage, figure).label);
}

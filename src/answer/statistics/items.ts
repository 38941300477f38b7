import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { magnitude } from "./exact.ts";
import { flat } from "./clauses.ts";
import { comparison, datumOf, headingOf } from "./comparison.ts";
import { isAmount, isPlain } from "./lists.ts";
import { isRange } from "./ranges.ts";

const FEWEST = 3;
const LINE = /^[-+•*\s]*([^:;]{2,100}):\s*/u;
/** A longer line is a paragraph. */
const LONGEST = 120;

/** What the items of one list say, each one figure: "Lúa ST25: 7.400 - 7.700 đồng/kg". */
export function itemsIn(passages: readonly Passage[]): Comparison[] {
  return listsOf(passages).flatMap((list) => {
    const byMeasure = Map.groupBy(list, ({ figure }) => `${figure.kind} ${isRange(figure)} ${magnitude(figure).unit}`);
    return [...byMeasure.values()].flatMap((items) => {
      const [first] = items;
      if (first === undefined || items.length < FEWEST) return [];
      const found = comparison({
        kind: isRange(first.figure) ? "ranges" : "counts",
        subject: headingOf(first.passage),
        whole: null,
        isPercent: first.figure.kind === "share",
        data: items.map(({ passage, figure, label }) => datumOf(passage, figure, { label, text: flat(figure.text) })),
      });
      return found ?? [];
    });
  });
}

interface Item {
  readonly passage: Passage;
  readonly figure: Figure;
  readonly label: string;
}

/** Lines that follow each other under one heading where all of them give one thing its figure: a list of some of them would say too much. */
function listsOf(passages: readonly Passage[]): Item[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const { kind, trail, text } = passage.block;
    const last = runs.at(-1)?.at(-1)?.block;
    const isNext = last !== undefined && last.kind === kind && last.trail.join("\n") === trail.join("\n");
    if (isNext && text.length <= LONGEST === last.text.length <= LONGEST) runs.at(-1)?.push(passage);
    else runs.push([passage]);
  }
  return runs.flatMap((run) => {
    const items = run.flatMap((passage) => itemOf(passage) ?? []);
    return items.length === run.length ? [items] : [];
  });
}

function itemOf(passage: Passage): Item | undefined {
  const { text } = passage.block;
  const [before = "", label = ""] = LINE.exec(text) ?? [];
  const figure = passage.figures.find(({ start }) => start === before.length);
  if (before === "" || figure === undefined || !(isRange(figure) || isAmount(passage, figure))) return undefined;
  const rest = text.slice(figure.end).replace(/\([^()]*\)/gu, "");
  return /^[\s.;,]*$/u.test(rest) && isPlain(passage, figure, label)
    ? { passage, figure, label: flat(label) }
    : undefined;
}

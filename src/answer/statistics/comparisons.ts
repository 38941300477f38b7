import type { Document, Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { itemsIn } from "./items.ts";
import { listsIn } from "./lists.ts";
import { partsIn } from "./parts.ts";
import { rangesIn } from "./ranges.ts";
import { sharesIn } from "./shares.ts";
import { tablesIn } from "./tables.ts";
import { yearsIn } from "./years.ts";

/** Everything that a document says in figures that compare, in the order of the text; nothing where none do. */
export function comparisonsOf({ passages }: Pick<Document, "passages">): Comparison[] {
  const said = passages.filter(({ block }) => block.kind !== "meta");
  const order = new Map(said.map(({ id }, at) => [id, at]));
  const place = ({ data }: Comparison): number => order.get(data[0]?.passageId ?? "") ?? 0;
  return [...said.flatMap(comparisonsIn), ...itemsIn(said), ...tablesIn(said)].toSorted((a, b) => place(a) - place(b));
}

function comparisonsIn(passage: Passage): Comparison[] {
  if (passage.figures.length < 2 || passage.block.kind === "row") return [];
  const parts = partsIn(passage);
  const shares = sharesIn(passage, labelsOf(parts));
  const lists = listsIn(passage, labelsOf([...parts, ...shares]));
  return [...parts, ...shares, ...yearsIn(passage), ...rangesIn(passage), ...lists];
}

/** What is shown already, so that counts and shares of the same things ("67 đ/c chiếm 18,36%") make one chart. */
function labelsOf(shown: readonly Comparison[]): Set<string> {
  return new Set(shown.flatMap(({ data }) => data.map(({ label }) => label)));
}

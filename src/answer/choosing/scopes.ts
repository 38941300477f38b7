import type { View } from "../ranking/view.ts";

/** Whether a passage is a record, a table row or several short lines, whose parts all speak of each other. */
export function isRecord({ passage: { block } }: View): boolean {
  return block.kind === "row" || block.text.includes("\n");
}

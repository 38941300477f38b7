import type { View } from "./view.ts";

/** Weights of the scopes, from the clause a figure stands in to the whole passage. */
export const SCOPE = {
  label: 1,
  head: 1,
  shared: 0.97,
  topic: 0.85,
  sibling: 0.5,
  owned: 0.25,
  near: 0.3,
  passage: 0.25,
};

/** Whether a passage is a record, a table row or several short lines, whose parts all speak of each other. */
export function isRecord({ passage: { block } }: View): boolean {
  return block.kind === "row" || block.text.includes("\n");
}

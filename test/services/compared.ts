import type { Comparison } from "../../src/model/statistics.ts";
import { statisticsOf } from "../../src/services/statistics.ts";
import { openWorld } from "./world.ts";

/** What the program finds to compare in one document. */
export async function comparisonsIn(text: string): Promise<readonly Comparison[]> {
  const { corpus } = await openWorld({ "a.md": text });
  return statisticsOf(corpus, "a").comparisons;
}

/** "parts: nữ 12; nam 8". */
export const told = ({ kind, data }: Comparison): string =>
  `${kind}: ${data.map(({ label, text }) => `${label} ${text}`).join("; ")}`;

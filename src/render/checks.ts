import type { Check, Document } from "../model/document.ts";
import type { Wording } from "./wording/wording.ts";

/** The arithmetic of a corpus as lines: how much holds, then what does not and what does, each with its document and paragraph; none where nothing can be reckoned. */
export function renderChecks(documents: Iterable<Document>, wording: Wording): string[] {
  const lines: Record<"right" | "wrong", string[]> = { right: [], wrong: [] };
  for (const document of documents)
    for (const { block, checks } of document.passages)
      for (const check of checks)
        lines[check.holds ? "right" : "wrong"].push(
          `- ${stated(check, wording)} — ${document.id} · ${wording.paragraph(block.paragraph)}`,
        );
  const { right, wrong } = lines;
  if (right.length + wrong.length === 0) return [];
  return [
    wording.arithmetic.found(right.length, wrong.length),
    ...(wrong.length > 0 ? [wording.arithmetic.wrong, ...wrong] : []),
    ...(right.length > 0 ? [wording.arithmetic.right, ...right] : []),
  ];
}

function stated({ statement, holds, printed }: Check, { arithmetic }: Wording): string {
  if (holds) return statement;
  return `${statement} (${printed === null ? arithmetic.notHundred : arithmetic.printed(printed)})`;
}

import type { Figure, Passage } from "../../model/document.ts";
import type { Datum } from "../../model/statistics.ts";
import { flat } from "./clauses.ts";
import { headingOf } from "./comparison.ts";

const DIVIDES = /^(?:trong đó|bao gồm|gồm)$/iu;
const LONGEST_LEAD = 100;
/** A lead of so few words without a number needs its heading to be understood: "b) Học sinh, sinh viên: …". */
const SHORT_LEAD = 4;
/** What leads over to the parts. */
const LEADS_OVER = /[\s,]+(?:(?:được )?(?:dùng|chia|phân bổ)|dành|trong đó|bao gồm|gồm|là)$/iu;

/** What a list is about: the clause that it divides, or its heading with the words that begin its sentence. */
export function subjectOf(passage: Passage, first: Figure | undefined, data: readonly Datum[]): string {
  const { text } = passage.block;
  if (first === undefined) return "";
  if (first.head !== null) return flat(text.slice(first.head.start, first.head.end)).replace(/[.,;:]$/u, "");
  const before = text.slice(first.sentence.start, first.start);
  const at = before.lastIndexOf(data[0]?.label ?? "");
  const opening = at < 0 ? before : before.slice(0, at);
  const last = opening.slice(opening.lastIndexOf("; ") + 1);
  const lead = /\p{L}/u.test(last)
    ? flat(last)
        .replace(/^(?:[-+•*.)\s\d]+|[a-zđ]\)\s+)|[\s,;:(–-]+$/gu, "")
        .replace(LEADS_OVER, "")
    : "";
  if (lead.length > LONGEST_LEAD || DIVIDES.test(lead)) return headingOf(passage);
  const isTelling = lead.split(" ").length > SHORT_LEAD || /\d/u.test(lead);
  if (/:\s*$/u.test(opening) && isTelling) return lead;
  return [headingOf(passage), lead].filter((part) => part !== "").join(" – ");
}

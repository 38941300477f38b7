import type { Passage } from "../../model/document.ts";
import type { Comparison } from "../../model/statistics.ts";
import { comparison, datumOf } from "./comparison.ts";
import { saidOf } from "./words.ts";

/** A part of a year compared with the same part of another is not a year. */
const PART_OF_YEAR = /cùng kỳ|tháng đầu|quý\s|\d\s+tháng/iu;

/** A count of two years, where the text reckons the change from one to the other and the arithmetic confirms it. */
export function yearsIn(passage: Passage): Comparison[] {
  const { figures, checks, block } = passage;
  const { text, trail } = block;
  if (trail.some((heading) => PART_OF_YEAR.test(heading))) return [];
  return checks.flatMap((check) => {
    if (check.kind !== "change" || !check.holds) return [];
    const values = figures.filter((f) => f.kind !== "share" && check.figures.some(({ start }) => start === f.start));
    const [now] = values;
    if (now === undefined || PART_OF_YEAR.test(text.slice(now.sentence.start, now.sentence.end))) return [];
    const dated = values.filter(({ years }) => years.length === 1);
    if (dated.length !== 2 || values.length !== 2) return [];
    const found = comparison({
      kind: "years",
      subject: [saidOf(passage, now).label, ...(now.unit === null ? [] : [`(${now.unit})`])].join(" "),
      whole: null,
      isPercent: false,
      data: dated
        .map((figure) => datumOf(passage, figure, { label: String(figure.years[0]), text: figure.text }))
        .toSorted((a, b) => Number(a.label) - Number(b.label)),
    });
    return found ?? [];
  });
}

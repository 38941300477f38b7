import type { Figure, Passage, Span } from "../../model/document.ts";
import { trim } from "../choosing/labels.ts";
import { clausesBefore, figuresIn, flat } from "./clauses.ts";

/** Longer than this a label is a sentence. */
export const LONGEST_LABEL = 90;
/** So many short words may go on what stands behind a figure: "chi bộ công an, quân sự". */
const SHORT = 3;
/** A clause with one of these says something new. */
const VERB = /(?:^|\s)(?:đã|được|đang|có|là|tăng|giảm|do|trong đó|đạt|chiếm|bằng|nên|để|phải|sẽ|và|cùng|với)(?:\s|$)/iu;

/** Words that say nothing of what is counted. */
const GENERIC = /^(?:đ\/c|đồng chí|người|em|cháu|trường hợp|trong|khoảng|thêm|xuống|lên|còn)$/iu;

/** How a text says what a figure is. */
export interface Said {
  readonly label: string;
  /** The figure verbatim, without what the label already says. */
  readonly text: string;
}

/** What a figure is, in the words of its clause, before it or else behind it; where that has none, in those of the clause that it hangs on. */
export function saidOf(passage: Passage, figure: Figure): Said {
  const before = saidBefore(passage, figure);
  return before.label === "" ? (saidBehind(passage, figure) ?? saidByCarrier(passage, figure)) : before;
}

/** The same for figures that are listed together, all behind where most are: "được dùng 60% sửa đình, 25% trao học bổng". */
export function saidTogether(passage: Passage, figures: readonly Figure[]): Said[] {
  const behind = figures.map((figure) => saidBehind(passage, figure));
  const isBehind = figures.filter((figure) => saidBefore(passage, figure).label === "").length;
  if (2 * isBehind >= figures.length && behind.every((said) => said !== undefined)) return behind;
  return figures.map((figure) => saidOf(passage, figure));
}

/** The clause that a figure stands in, whole: "Tổng số cấp ủy viên được bầu: 365". */
export function clauseOf({ block: { text } }: Passage, figure: Figure): string {
  return flat(text.slice(figure.label.start, Math.max(figure.label.end, figure.end)))
    .replace(/^(?:[-+•*.)\s]+|\d{1,2}[.)]\s+)/u, "")
    .replace(/^(?:của|với|trong đó|và)\s/iu, "")
    .replace(/[\s.…,;:(]+$/u, "");
}

function saidBefore(passage: Passage, figure: Figure): Said {
  const [own] = clausesBefore(passage, figure);
  const { text } = passage.block;
  return { label: own === undefined ? "" : nameIn(passage, own), text: flat(text.slice(figure.start, figure.end)) };
}

/** "tái cử 15 đ/c, đạt 68,18%", "khiển trách 24 (64,86%)": the clause before says it, if it has a figure that this one explains. */
function saidByCarrier(passage: Passage, figure: Figure): Said {
  const { text } = passage.block;
  const carrier = clausesBefore(passage, figure)
    .slice(1)
    .find((clause) => figuresIn(passage, clause).length > 0);
  return {
    label: carrier === undefined ? "" : nameIn(passage, carrier),
    text: flat(text.slice(figure.start, figure.end)),
  };
}

/** What stands behind a figure up to the end of its clause, with the short clauses that go on the enumeration. */
function saidBehind(passage: Passage, figure: Figure): Said | undefined {
  const { text } = passage.block;
  const next = passage.figures.find(({ start }) => start >= figure.end)?.start ?? text.length;
  const hasUnit = figure.kind === "count" && figure.unit !== null;
  const start = hasUnit ? figure.unitSpan.start : figure.end;
  let end = start;
  for (const clause of text.slice(start, Math.min(next, figure.sentence.end)).split(/(?<=[,;.:](?=\s|$)|[()])/u)) {
    const words = flat(clause.replace(/[,;.:()]$/u, ""));
    if (end > start && (words === "" || words.split(" ").length > SHORT || VERB.test(` ${words} `))) break;
    end += clause.length;
    if (!clause.endsWith(",")) break;
  }
  const label = named(text.slice(start, end).replace(/(?:[\s,;.:()]|\s(?:và|cùng|với))+$/iu, ""));
  return label === "" ? undefined : { label, text: flat(text.slice(figure.start, hasUnit ? start : figure.end)) };
}

/** What a clause says its last figure is: the words before it, or its unit and the words behind it where another figure stands before. */
function nameIn(passage: Passage, { start, end }: Span): string {
  const { text } = passage.block;
  const figures = figuresIn(passage, { start, end });
  const [last, before] = figures.toReversed();
  if (last === undefined) return named(text.slice(start, end));
  const name = named(
    text.slice(before?.end ?? start, last.start).replace(before === undefined ? "" : /^\s*\([^()]*\)/u, ""),
  );
  const behind = named(text.slice(last.end, end));
  if (behind === "") return name === "" ? named(last.unit ?? "") : name;
  if (before === undefined && name !== "") return named(text.slice(start, end));
  return named(text.slice(last.kind === "count" && last.unit !== null ? last.unitSpan.start : last.end, end));
}

/** A label without marks of lists and joining words; "" where nothing is left that says anything. */
export function named(words: string): string {
  const bare = flat(words).replace(/^[-+•*.)\s]+/u, "");
  const label = trim(bare)
    .replace(/^(?:là|của|cho|và|cùng(?!\s+kỳ)|với|trong đó|bao gồm|gồm)(?:\s+|$)/iu, "")
    .replace(/\s(?:và|cùng|với|của)$/iu, "")
    // "so với năm 2023", of which the year is a value of its own.
    .replace(/(?<!\p{L})so$/iu, "so với");
  if (!/\p{L}/u.test(label) || GENERIC.test(label)) return "";
  // "có lý do" is not "lý do".
  return /^có\s/iu.test(bare) && !/^có\s/iu.test(label) ? `${bare.slice(0, 2)} ${label}` : label;
}

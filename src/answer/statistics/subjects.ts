import type { Document, Figure, Passage } from "../../model/document.ts";
import type { FigureLine, Subject } from "../../model/statistics.ts";
import { leadOf, withoutLead } from "../choosing/labels.ts";
import { figuresIn, flat } from "./clauses.ts";
import { headingOf } from "./comparison.ts";
import { headingAbove, tablesOf, UNIT } from "./tables.ts";
import { LONGEST_LABEL, saidOf } from "./words.ts";

const WHEN = /^\s*(?:đầu|cuối|giữa|qua)(?!\p{L})/iu;
const SAID_ALONE = ["share", "duration", "fraction"];

/** The figures of a document by the paragraph or table that they stand in, each with what it is; without dates and the lines about the document. */
export function subjectsOf({ passages }: Pick<Document, "passages">): Subject[] {
  const said = passages.filter(({ block }) => block.kind !== "meta" && block.kind !== "title");
  const tables = new Map(tablesOf(said).map((rows) => [rows[0], rows]));
  const inTables = new Set([...tables.values()].flat());
  return said.flatMap((passage) => {
    const rows = tables.get(passage);
    if (rows === undefined && inTables.has(passage)) return [];
    const lines = rows === undefined ? linesOf(passage) : rows.flatMap(lineOfRow);
    const heading = rows === undefined ? headingOf(passage) : headingAbove(said, passage);
    return lines.length === 0 ? [] : [{ heading, paragraph: passage.block.paragraph, lines }];
  });
}

function linesOf(passage: Passage): FigureLine[] {
  if (passage.block.kind === "row") return lineOfRow(passage);
  const lines: { label: string; texts: string[]; isPart: boolean }[] = [];
  for (const figure of passage.figures) {
    if (!isSaid(passage, figure)) continue;
    const { label, text: bare } = saidOf(passage, figure);
    const last = lines.at(-1);
    if (label === "") continue;
    const lead = leadOf(passage.block.text, figure);
    const text = [lead, withRest(passage, figure, label, bare)].filter((part) => part !== "").join(" ");
    // "nữ 338 đồng chí (35,06%)" says one thing in two figures, "đạt 92% chỉ tiêu (26 đảng viên)" the measure of the one before.
    if (last !== undefined && isAside(passage, figure))
      last.texts.push(`(${flat(passage.block.text.slice(figure.start, figure.end))})`);
    else if (last?.label === label && figure.kind === "share") last.texts.push(text);
    else
      lines.push({
        label: withoutLead(label, lead),
        texts: [text],
        isPart: lines.length > 0 && isPart(passage, figure),
      });
  }
  return lines;
}

/** Whether a count or an amount stands alone in a parenthesis behind a share of it, in one clause. */
function isAside({ figures, block: { text } }: Passage, { kind, start, end }: Figure): boolean {
  const before = figures.findLast((other) => other.end <= start && other.kind !== "date");
  if (kind === "share" || before?.kind !== "share" || !/^\s*\)/u.test(text.slice(end))) return false;
  return /^[^,;.()]*\(\s*$/u.test(text.slice(before.end, start));
}

/** A share with the words behind it that say what it is a share of: "100% đại biểu đã biểu quyết thông qua". */
function withRest({ block, figures }: Passage, figure: Figure, label: string, bare: string): string {
  const next = figures.find(({ start }) => start >= figure.end)?.start ?? figure.sentence.end;
  const [rest = ""] = /^[^.,;:()]*/u.exec(block.text.slice(figure.end, next)) ?? [];
  const words = flat(rest);
  return figure.kind !== "share" ||
    /^(?:là|thì|được)?$/iu.test(words) ||
    words.startsWith(label) ||
    words.length > LONGEST_LABEL
    ? bare
    : `${bare} ${words}`;
}

/** Whether a figure says something by itself; ages and bounds are parts of what others are called. */
function isSaid(passage: Passage, figure: Figure): boolean {
  // "6 tháng đầu năm" is when, not how long.
  if (figure.kind === "duration" && WHEN.test(passage.block.text.slice(figure.end))) return false;
  if (SAID_ALONE.includes(figure.kind)) return true;
  if (figure.valueMax !== null)
    return figure.unit !== null && figure.kind !== "age" && figure.valueMax > (figure.value ?? 0);
  return figuresIn(passage, figure).length > 0;
}

/** Whether a figure stands in what a clause with another figure explains, or is added up with others to a whole before it. */
function isPart(passage: Passage, { head, start }: Figure): boolean {
  if (head !== null && figuresIn(passage, head).length > 0) return true;
  return passage.checks.some(
    ({ kind, holds, figures: [whole, ...parts] }) =>
      kind === "sum" && holds && whole !== undefined && parts.some((part) => part.start === start),
  );
}

function lineOfRow({ block: { text, columns }, figures }: Passage): FigureLine[] {
  const cells = text.split(" | ").map(flat);
  const name = cells.findIndex((cell) => /\p{L}|^(?:19|20)\d{2}$/u.test(cell));
  let start = 0;
  let isFigure = false;
  const texts = text.split(" | ").flatMap((cell, at) => {
    const end = start + cell.length;
    const holds = figures.some((figure) => figure.start >= start && figure.end <= end && figure.kind !== "date");
    start = end + " | ".length;
    const head = columns[at] ?? "";
    if (at === name || !(holds || (UNIT.test(head) && cell !== ""))) return [];
    isFigure ||= holds;
    return [head === "" ? flat(cell) : `${head}: ${flat(cell)}`];
  });
  const label = cells[name];
  return label === undefined || !isFigure ? [] : [{ label, texts, isPart: false }];
}

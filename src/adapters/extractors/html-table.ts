import type { Element } from "./html-tree.ts";
import { attribute, holds, isElement, isFurniture, lineOf } from "./html-tree.ts";

interface Cell {
  readonly text: string;
  readonly isHead: boolean;
  readonly isBold: boolean;
}
type Row = readonly Cell[];

const blank: Cell = { text: "", isHead: false, isBold: false };
const mostColumns = 200;
const mostRows = 5000;

/** Whether a table only lays the page out: one column, or headings and tables in its cells. */
export function isLayout(table: Element): boolean {
  if (attribute(table, "role") === "presentation" || holds(table, "table", "h1", "h2", "h3", "article")) return true;
  return gridOf(table).every((row) => row.length <= 1);
}

/**
 * A table as Markdown rows, with a separator line after the row of heads where it has one. Head rows are joined column by column; a
 * cell that spans rows is repeated in each, so that every row can be read alone; one that spans columns stands in the first
 * (in heads: in each).
 */
export function tableLines(table: Element): string[] {
  const grid = gridOf(table).filter((row) => row.some((cell) => cell.text !== ""));
  const width = Math.max(...grid.map((row) => row.length), 0);
  const heads = headRows(table, grid);
  const lines = grid.slice(heads).map((row) => line(cells(row, width)));
  if (heads === 0 || heads === grid.length) return grid.map((row) => line(cells(row, width)));
  const joined = Array.from({ length: width }, (_, i) =>
    [...new Set(grid.slice(0, heads).map((row) => row[i]?.text ?? ""))].filter((text) => text !== "").join(" "),
  );
  return [line(joined), line(joined.map(() => "---")), ...lines];
}

export function captionOf(table: Element): string | null {
  const caption = table.childNodes.find((node) => isElement(node) && node.tagName === "caption");
  return caption === undefined ? null : lineOf(caption as Element);
}

const cells = (row: Row, width: number): string[] => Array.from({ length: width }, (_, i) => row[i]?.text ?? "");

const line = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;

function headRows(table: Element, grid: readonly Row[]): number {
  const marked = grid.findIndex((row) => !row.every((cell) => cell.isHead || cell.text === ""));
  const leading = marked === -1 ? grid.length : marked;
  if (leading > 0) return leading;
  const [first, ...rest] = grid;
  if (first === undefined || rest.length === 0 || first.some((cell) => isNumeric(cell.text))) return 0;
  if (holds(table, "th")) return 0;
  if (first.every((cell) => cell.isBold || cell.text === "")) return 1;
  // Two columns without marks may be names and values ("Họ tên | …"): heads only where the rows below hold numbers.
  const numbers = rest.filter((row) => isNumeric(row.at(-1)?.text ?? "")).length;
  return first.length > 2 || 2 * numbers > rest.length ? 1 : 0;
}

const isNumeric = (text: string): boolean => /\d/.test(text) && /^[\d\s.,:%/()+–-]+$/.test(text);

/** The cells by row and column, with spans filled in. */
function gridOf(table: Element): Row[] {
  const grid: Cell[][] = [];
  const rows = rowsOf(table).slice(0, mostRows);
  for (const [y, { row, inHead }] of rows.entries()) {
    let x = 0;
    const taken = (grid[y] ??= []);
    for (const td of row.childNodes) {
      if (!isElement(td) || (td.tagName !== "td" && td.tagName !== "th") || isFurniture(td)) continue;
      while (taken[x] !== undefined) x++;
      const cell = { text: lineOf(td), isHead: inHead || td.tagName === "th", isBold: isBold(td) };
      const wide = span(td, "colspan", mostColumns);
      const high = span(td, "rowspan", rows.length - y);
      for (let j = 0; j < high; j++)
        for (let i = 0; i < wide && x + i < mostColumns; i++)
          (grid[y + j] ??= [])[x + i] ??= i === 0 || cell.isHead ? cell : blank;
      x += wide;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? blank));
}

/** The rows of the table itself, not of one that stands in a cell. */
function rowsOf(table: Element): { row: Element; inHead: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    if (part.tagName === "tr") return [{ row: part, inHead: false }];
    if (!["thead", "tbody", "tfoot"].includes(part.tagName)) return [];
    const inHead = part.tagName === "thead";
    return part.childNodes
      .filter((node) => isElement(node) && node.tagName === "tr")
      .map((row) => ({ row: row as Element, inHead }));
  });
}

function span(cell: Element, name: string, most: number): number {
  const read = attribute(cell, name);
  if (name === "rowspan" && read === "0") return most;
  const value = Number.parseInt(read ?? "1", 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), most);
}

function isBold(cell: Element): boolean {
  const seen = cell.childNodes.filter(
    (node) => !(node.nodeName === "#text" && "value" in node && node.value.trim() === ""),
  );
  const only = seen.length === 1 ? seen[0] : undefined;
  if (only === undefined || !isElement(only)) return false;
  return only.tagName === "b" || only.tagName === "strong" || isBold(only);
}

import type { Block, Span } from "../../model/document.ts";
import { mayBeThousands, NUMBER, parseNumber } from "../numbers.ts";
import { decimalsOf } from "./quantities.ts";

/** A cell that holds one number. */
export interface Cell extends Span {
  readonly value: number;
  readonly decimals: number;
}

export interface Row {
  /** Index among the blocks that the table was read from. */
  readonly at: number;
  /** The first cell that is no ordinal, in lower case. */
  readonly label: string;
  /** What numbers the row: "I", "2", "2.1", "a", "-", "" for nothing. */
  readonly ordinal: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A table with its columns by head; a head that stands twice has no column. */
export interface Grid {
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
}

const CELL = new RegExp(String.raw`^(${NUMBER})\s*%?$`, "u");
const ORDINAL = /^\(?(?<ordinal>[IVX]+|\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[-+•*])\)?[.)]?(?:\s+|$)/u;

/** The tables of a document: rows that follow each other under the same heads. */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  const grids: { at: number; block: Block }[][] = [];
  let open = false;
  for (const [at, block] of blocks.entries()) {
    const isRow = block.kind === "row" && block.columns.length > 1;
    if (isRow && open) grids.at(-1)?.push({ at, block });
    else if (isRow) grids.push([{ at, block }]);
    open = isRow;
  }
  return grids.filter((rows) => rows.length > 1).map(gridOf);
}

function gridOf(blocks: readonly { at: number; block: Block }[]): Grid {
  const widest = blocks.map(({ block }) => block.columns).reduce((a, b) => (b.length > a.length ? b : a));
  const all = [...new Set(blocks.flatMap(({ block }) => block.columns))];
  const once = all.filter((name) => name !== "" && widest.filter((other) => other === name).length < 2);
  const rows = blocks.map(({ at, block }) => rowOf(at, block));
  const columns = once.filter((name) => {
    const printed = blocks.flatMap(({ block }) => numberIn(block, name) ?? []);
    return printed.length > 1 && isEven(printed);
  });
  return { rows, columns };
}

function numberIn(block: Block, column: string): string | null {
  const index = block.columns.indexOf(column);
  return CELL.exec(block.text.split(" | ")[index]?.trim() ?? "")?.[1] ?? null;
}

/** Whether a column's numbers are all printed in one manner, so that "16,951" and "3.125" cannot be misread. */
function isEven(printed: readonly string[]): boolean {
  if (printed.some(mayBeThousands)) return false;
  const thousands = printed.some((n) => /^[1-9]\d{0,2}(?:\.\d{3})+(?:,|$)/.test(n));
  const point = printed.some((n) => /\.\d{1,2}$|^0\.\d+$/.test(n));
  return !(thousands && point);
}

function rowOf(at: number, block: Block): Row {
  const cells = new Map<string, Cell>();
  let start = 0;
  let label = "";
  let ordinal = "";
  for (const [index, text] of block.text.split(" | ").entries()) {
    const number = CELL.exec(text.trim())?.[1];
    const value = number === undefined ? null : parseNumber(number);
    const decimals = number === undefined || value === null ? null : decimalsOf(number, value);
    const head = block.columns[index];
    if (head !== undefined && value !== null && decimals !== null)
      cells.set(head, { start, end: start + text.length, value, decimals });
    if (label === "") {
      const numbered = ORDINAL.exec(text.trim());
      ordinal ||= numbered?.groups?.["ordinal"] ?? "";
      label = text
        .trim()
        .slice(numbered?.[0].length ?? 0)
        .toLowerCase();
    }
    start += text.length + " | ".length;
  }
  return { at, label: /^\d/.test(label) ? "" : label, ordinal, cells };
}

import type { Block, Check } from "../../model/document.ts";
import { type Cell, type Grid, gridsOf, type Row } from "./grid.ts";
import { lean } from "../../text/letters.ts";
import { judge, shownNumber, shownShare, total } from "./rounding.ts";
import { sortAlike } from "./sorts.ts";

/** A check with the block that it belongs to. */
export interface Placed {
  readonly at: number;
  readonly check: Check;
}

/** Checks the tables of a document: rows of totals, columns of totals, columns of shares. */
export function checkTables(blocks: readonly Block[]): Placed[] {
  return gridsOf(blocks).flatMap((grid) => [...totalRows(grid), ...totalColumn(grid), ...shareColumns(grid)]);
}

const TOTAL = /^(?:tổng(?:\s+(?:số|cộng))?|cộng|toàn (?:tỉnh|huyện|xã|thành phố|ngành))\s*:?$/u;
const TOTAL_OF = /^tổng(?:\s|$)/u;
/** Heads of what is not added up. */
const RATE = lean(
  /%|tỷ lệ|tỉ lệ|bình quân|trung bình|năng suất|giá(?!\p{L}| trị)|mật độ|hệ số|chỉ số|điểm|xếp|thứ|so sánh|tốc độ|năm thành lập|^(?:s?tt|số tt|mã|năm|lớp|tuổi)$/u,
);
const SHARES = /%|tỷ lệ|tỉ lệ/u;
const isRate = (column: string): boolean => RATE.test(column.toLowerCase());
const isShare = (column: string): boolean => SHARES.test(column.toLowerCase());

const isTotal = (row: Row): boolean => TOTAL.test(row.label) || TOTAL_OF.test(row.label);

/** The share of a total that a sum may miss it by, for the rows to be meant to add up. */
const NEAR = 0.1;

function totalRows({ rows, columns }: Grid): Placed[] {
  const [first] = rows;
  return rows.flatMap((row, index) => {
    if (!isTotal(row)) return [];
    const start = rows.slice(0, index).findLastIndex(isTotal) + 1;
    const next = rows.findIndex((r, i) => i > index && isTotal(r));
    const sides = [rows.slice(start, index), rows.slice(index + 1, next < 0 ? undefined : next)];
    const bodies = (first && isTotal(first) ? sides.slice(1) : sides).map(topRows);
    const alike = sortAlike(rows.map((r) => r.label));
    const certain = TOTAL.test(row.label) && index === rows.length - 1 && rows.filter(isTotal).length === 1 && alike;
    const results = columns.filter((c) => !isRate(c)).flatMap((c) => columnSum(row, c, bodies, certain));
    const right = results.filter((r) => r.check.holds);
    return results.filter((r) => r.check.holds || right.length > 0 || results.length === 1);
  });
}

/** The rows that a total adds up: those of the highest order where rows are divided further. */
function topRows(rows: readonly Row[]): { rows: readonly Row[]; divided: boolean } {
  const roman = rows.filter((r) => /^[IVX]+$/.test(r.ordinal));
  if (roman.length > 1) return { rows: roman, divided: true };
  const numbered = rows.filter((r) => /^\d+$/.test(r.ordinal));
  const divided = rows.some((r) => /^(?:\d+\.\d|[a-zđ]$|[-+•*])/u.test(r.ordinal) || /^(?:trong đó|-)/u.test(r.label));
  return divided && numbered.length > 1 ? { rows: numbered, divided } : { rows, divided };
}

function columnSum(
  row: Row,
  column: string,
  bodies: readonly { rows: readonly Row[]; divided: boolean }[],
  certain: boolean,
): Placed[] {
  const whole = row.cells.get(column);
  if (!whole || whole.value === 0) return [];
  for (const body of bodies) {
    const cells = body.rows.flatMap((r) => r.cells.get(column) ?? []);
    if (cells.length > 1 && isSum(whole, cells)) return [{ at: row.at, check: sumOf([whole], cells, whole, true) }];
  }
  const [only, ...more] = bodies.filter((body) => body.rows.length > 0);
  const cells = only?.rows.flatMap((r) => r.cells.get(column) ?? []) ?? [];
  const isWhole = only !== undefined && more.length === 0 && !only.divided && cells.length === only.rows.length;
  return certain && isWhole && cells.length > 1 && isMissed(whole, cells)
    ? [{ at: row.at, check: sumOf([whole], cells, whole, false) }]
    : [];
}

const sum = (cells: readonly Cell[]): number => total(cells.map((c) => c.value));
const isSum = (whole: Cell, cells: readonly Cell[]): boolean => Math.abs(sum(cells) - whole.value) < 1e-6;
const half = ({ decimals }: Cell): number => (decimals === 0 ? 0 : 0.5 * 10 ** -decimals);

/** Whether a sum misses its total by more than rounding explains, and by little enough to be meant. */
function isMissed(whole: Cell, cells: readonly Cell[]): boolean {
  const apart = Math.abs(sum(cells) - whole.value);
  return apart > half(whole) + total(cells.map(half)) + 1e-6 && apart <= NEAR * whole.value;
}

/** More parts than this are shown by the first and the last. */
const SHOWN = 8;
const shown = ({ value, decimals }: Cell): string => shownNumber(value, decimals);

function sumOf(figures: readonly Cell[], cells: readonly Cell[], whole: Cell, holds: boolean): Check {
  const parts = cells.map(shown);
  const list = parts.length > SHOWN ? [...parts.slice(0, 3), "…", ...parts.slice(-1)] : parts;
  const decimals = Math.max(whole.decimals, ...cells.map((c) => c.decimals));
  return {
    kind: "sum",
    figures: figures.map(({ start, end }) => ({ start, end })),
    statement: `${list.join(" + ")} = ${holds ? shown(whole) : shownNumber(sum(cells), decimals)}`,
    holds,
    printed: holds ? null : shown(whole),
  };
}

/** How many rows must bear out what a column is reckoned from, and how many more than those that do not, before these are wrong. */
const BORNE_OUT = 3;

/** A column of totals is one where the rows bear it out. */
function totalColumn({ rows, columns }: Grid): Placed[] {
  const [column] = columns.filter((c) => TOTAL.test(c.toLowerCase()));
  const others = columns.filter((c) => c !== column && !isRate(c));
  if (column === undefined || others.length < 2) return [];
  const read = rows.flatMap((row) => {
    const whole = row.cells.get(column);
    const cells = others.flatMap((c) => row.cells.get(c) ?? []);
    return whole && cells.length === others.length ? [{ at: row.at, whole, cells }] : [];
  });
  const right = read.filter(({ whole, cells }) => isSum(whole, cells));
  const wrong = read.filter(({ whole, cells }) => isMissed(whole, cells));
  if (right.length < 2) return [];
  const certain = right.length >= BORNE_OUT && right.length >= BORNE_OUT * wrong.length;
  return [...right, ...(certain ? wrong : [])].map(({ at, whole, cells }) => {
    const figures = [whole, ...cells].sort((a, b) => a.start - b.start);
    return { at, check: sumOf(figures, cells, whole, isSum(whole, cells)) };
  });
}

interface Ratio {
  readonly at: number;
  readonly figures: readonly Cell[];
  readonly share: Cell;
  readonly part: Cell;
  readonly whole: Cell;
}

/** A column of shares is reckoned from the two columns, or the column and its total, that most rows bear out. */
function shareColumns(grid: Grid): Placed[] {
  const { rows, columns } = grid;
  const totals = rows.filter(isTotal);
  return columns
    .filter((c) => isShare(c))
    .flatMap((column) => {
      const others = columns.filter((c) => c !== column && !isShare(c));
      const ways = others.flatMap((a) => [
        ...others
          .filter((b) => b !== a)
          .map((b) => (row: Row) => ({ part: row.cells.get(a), whole: row.cells.get(b) })),
        ...(totals.length === 1
          ? [(row: Row) => ({ part: isTotal(row) ? undefined : row.cells.get(a), whole: totals[0]?.cells.get(a) })]
          : []),
      ]);
      const best = ways
        .map((way) => ratios(rows, column, way))
        .map((list) => ({
          right: list.filter((r) => verdict(r) === "right"),
          wrong: list.filter((r) => verdict(r) === "wrong"),
        }))
        .sort((a, b) => b.right.length - a.right.length)[0];
      if (!best || best.right.length < 2 || best.right.length <= best.wrong.length) return [];
      const telling = best.right.some(({ share }) => share.decimals > 0) || best.right.length >= BORNE_OUT;
      const certain = best.right.length >= BORNE_OUT && best.right.length >= BORNE_OUT * best.wrong.length;
      return telling ? [...best.right, ...(certain ? best.wrong : [])].map(ratioOf) : [];
    });
}

function ratios(
  rows: readonly Row[],
  column: string,
  way: (row: Row) => { part: Cell | undefined; whole: Cell | undefined },
): Ratio[] {
  return rows.flatMap((row) => {
    const share = row.cells.get(column);
    const { part, whole } = way(row);
    if (!share || !part || !whole || whole.value <= 0) return [];
    const own = [...row.cells.values()];
    return [{ at: row.at, figures: [part, whole, share].filter((c) => own.includes(c)), share, part, whole }];
  });
}

function verdict({ share, part, whole }: Ratio): ReturnType<typeof judge> {
  const [low, high] = [part.value - half(part), part.value + half(part)];
  const exact = (100 * part.value) / whole.value;
  return judge(share, exact, (100 * low) / (whole.value + half(whole)), (100 * high) / (whole.value - half(whole)));
}

function ratioOf(ratio: Ratio): Placed {
  const { at, figures, share, part, whole } = ratio;
  const holds = verdict(ratio) === "right";
  const value = holds ? share.value : (100 * part.value) / whole.value;
  return {
    at,
    check: {
      kind: "share",
      figures: figures.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
      statement: `${shown(part)}/${shown(whole)} = ${shownShare(value, share.decimals)}`,
      holds,
      printed: holds ? null : shownShare(share.value, share.decimals),
    },
  };
}

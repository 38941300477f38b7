import type { Figure, Passage } from "../../model/document.ts";
import type { Comparison, Datum } from "../../model/statistics.ts";
import { CAPTION, comparison, datumOf, headingOf } from "./comparison.ts";
import { flat } from "./clauses.ts";

const TOTAL = /^(?:tổng|cộng|toàn|chung|bình quân|trung bình)(?!\S)/iu;
const ORDINAL = /^(?:stt|tt|số tt|số thứ tự|mã.*|số hiệu.*|năm sinh|tuyến|điện thoại.*)$/iu;
/** The head of a column that gives units. */
export const UNIT = /^(?:đơn vị(?: tính)?|đvt|đơn vị đo)$/iu;
/** Rows under such a head are different measures, told apart by more than a name. */
const MEASURES = /^(?:các )?(?:chỉ tiêu|tiêu chí|chỉ số|nội dung|hạng mục|danh mục)/iu;
const NAMES_UNIT = /\(.*\)|%|^(?:số|tỷ lệ|diện tích|sản lượng|kinh phí|giá|mức)(?!\S)/iu;
/** A head that leaves no room for the unit of the caption: "Số hộ" under "(đơn vị: triệu đồng)". */
const OWN_UNIT = /\(.*\)|%|^(?:số(?! (?:tiền|vốn|thu|chi)(?!\S))|tỷ lệ|tỉ lệ|diện tích|sản lượng)(?!\S)/iu;
const UNIT_IN_LABEL = /\((?:ha|tấn|tạ|kg|km|m2?|m³|%|(?:triệu |tỷ |nghìn )?đồng|người|hộ)[^)]*\)/iu;
const CAPTION_UNIT = /\s*\((?:đơn vị|đvt|(?:nghìn |triệu |tỷ |tỉ )?đồng|ha|tấn|người|hộ)(?!\p{L})[^)]*\)/iu;
/** "Đơn vị tính: triệu đồng", on a line between the caption and the table. */
const UNIT_LINE = /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:\s*([^()]{1,40}?)[\s.)]*$/iu;
/** A longer line is a sentence that names a table. */
const LONGEST_CAPTION = 160;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** A row of a table by its cells; each figure with the cell that it fills. */
interface Row {
  readonly passage: Passage;
  readonly cells: readonly string[];
  readonly figures: ReadonlyMap<number, Figure>;
}

/** The columns of a document's tables whose cells are all of one measure, and the rows that go over years. */
export function tablesIn(passages: readonly Passage[]): Comparison[] {
  return tablesOf(passages).flatMap((table) => {
    const rows = table.map(rowOf);
    const columns = rows[0]?.passage.block.columns ?? [];
    const label = labelColumn(rows, columns);
    const parts = rows.filter(({ cells }) => !TOTAL.test(cells[label ?? 0] ?? ""));
    if (label === undefined || mixesLevels(parts, label) || mixesUnits(rows, columns, label)) return [];
    const overYears = yearColumns(columns);
    const heading = headingAbove(passages, table[0] as Passage);
    if (overYears.length > 1) return parts.flatMap((row) => alongRow(row, heading, label, overYears) ?? []);
    return columns.flatMap((_, at) => (at === label ? [] : (downColumn(parts, heading, label, at) ?? [])));
  });
}

/** What stands over a table: the caption right before it, with the unit that a line of its own gives, else the heading. */
export function headingAbove(passages: readonly Passage[], first: Passage): string {
  const heads = first.block.columns.join(" | ");
  const row = passages.indexOf(first);
  const at = passages[row - 1]?.block.text === heads ? row - 1 : row;
  const above = (back: number): string => {
    const block = passages[at - back]?.block;
    return block?.kind === "paragraph" ? flat(block.text) : "";
  };
  const unit = UNIT_LINE.exec(above(1))?.[1];
  const line = above(unit === undefined ? 1 : 2);
  const isCaption = CAPTION.test(line) && line.length <= LONGEST_CAPTION;
  const caption = isCaption ? line.replace(/[:.]$/u, "") : headingOf(first);
  return unit === undefined || caption === "" ? caption : `${caption} (đơn vị: ${unit})`;
}

/** Rows that follow each other under the same heads. */
export function tablesOf(passages: readonly Passage[]): Passage[][] {
  const tables: Passage[][] = [];
  let before: Passage | undefined;
  for (const passage of passages) {
    const { kind, columns } = passage.block;
    const isRow = kind === "row" && columns.length > 1;
    if (isRow && before !== undefined && columns.join("\n") === before.block.columns.join("\n"))
      tables.at(-1)?.push(passage);
    else if (isRow) tables.push([passage]);
    before = isRow ? passage : undefined;
  }
  return tables.filter((table) => table.length > 1);
}

function rowOf(passage: Passage): Row {
  const cells = passage.block.text.split(" | ");
  const figures = new Map<number, Figure>();
  let start = 0;
  for (const [at, cell] of cells.entries()) {
    const end = start + cell.length;
    const inside = passage.figures.filter((figure) => figure.start >= start && figure.end <= end);
    const [only] = inside;
    if (inside.length === 1 && only !== undefined && flat(only.text) === flat(cell)) figures.set(at, only);
    start = end + " | ".length;
  }
  return { passage, cells: cells.map(flat), figures };
}

/** The first column that names every row. */
function labelColumn(rows: readonly Row[], columns: readonly string[]): number | undefined {
  const at = columns.findIndex(
    (head, i) => !ORDINAL.test(head) && rows.every(({ cells }) => /\p{L}|^(?:19|20)\d{2}$/u.test(cells[i] ?? "")),
  );
  return at < 0 ? undefined : at;
}

const LEVELS = [
  /^\d+[.)]?(?:\s|$)/u,
  /^[IVX]+[.)]?(?:\s|$)/u,
  /^\d+(?:\.\d+)+[.)]?(?:\s|$)/u,
  /^[a-zđ][.)](?:\s|$)/u,
  /^[-+•*]/u,
];

/** Whether some rows are parts of others: "I. Chi thường xuyên", then "Chi quốc phòng". */
function mixesLevels(rows: readonly Row[], label: number): boolean {
  const levels = rows.map(({ cells }) => {
    const [first = ""] = cells;
    return LEVELS.findIndex((level) => level.test(first) || level.test(cells[label] ?? ""));
  });
  return new Set(levels).size > 1;
}

/** The unit that a column of its own gives all rows. */
function unitOf(rows: readonly Row[], columns: readonly string[]): string | undefined {
  const at = columns.findIndex((head) => UNIT.test(head));
  const [unit, ...others] = new Set(rows.map(({ cells }) => cells[at] ?? ""));
  return others.length > 0 || unit === "" ? undefined : unit;
}

/** Whether the rows are of different units, or of measures that no head names. */
function mixesUnits(rows: readonly Row[], columns: readonly string[], label: number): boolean {
  const unit = columns.findIndex((head) => UNIT.test(head));
  if (unit >= 0 && unit !== label && new Set(rows.map(({ cells }) => cells[unit])).size > 1) return true;
  return rows.some(({ cells }) => UNIT_IN_LABEL.test(cells[label] ?? ""));
}

function downColumn(rows: readonly Row[], heading: string, label: number, at: number): Comparison | undefined {
  const columns = rows[0]?.passage.block.columns ?? [];
  const head = columns[at] ?? "";
  const measured = !MEASURES.test(columns[label] ?? "") || NAMES_UNIT.test(head) || CAPTION_UNIT.test(heading);
  const figures = rows.map((row) => row.figures.get(at));
  const [first] = figures;
  if (first === undefined || !measured || head === "" || ORDINAL.test(head) || first.kind === "ordinal")
    return undefined;
  const isRange = first.valueMax !== null;
  const fits = (figure: Figure | undefined): boolean =>
    figure !== undefined &&
    figure.value !== null &&
    figure.kind === first.kind &&
    (figure.unit ?? "").toLowerCase() === (first.unit ?? "").toLowerCase() &&
    (figure.valueMax !== null) === isRange;
  if (!figures.every(fits)) return undefined;
  const data = rows.flatMap((row) => datumIn(row, at, row.cells[label] ?? "") ?? []);
  const isPercent = first.kind === "share" || /%|tỷ lệ|tỉ lệ/iu.test(head);
  const isShare = isPercent && data.every(({ value }) => value <= 100);
  const unit = isPercent || first.unit !== null || /\(/u.test(head) ? undefined : unitOf(rows, columns);
  const isTimes = rows.every(({ cells }) => /^(?:năm )?(?:19|20)\d{2}$/iu.test(cells[label] ?? ""));
  return comparison({
    kind: isRange ? "ranges" : isTimes ? "years" : !isShare ? "counts" : isHundred(data) ? "parts" : "shares",
    subject: [
      OWN_UNIT.test(head) || unit !== undefined ? heading.replace(CAPTION_UNIT, "") : heading,
      unit === undefined ? head : `${head} (${unit})`,
    ]
      .filter((part) => part !== "")
      .join(" – "),
    whole: isShare ? { text: "100%", value: 100 } : null,
    isPercent,
    data,
  });
}

/** Whether shares add up to a whole, but for half a unit of the last digit of each. */
function isHundred(data: readonly Datum[]): boolean {
  const slack = data.map(({ text }) => 0.5 * 10 ** -(/,(\d+)/u.exec(text)?.[1]?.length ?? 0));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return Math.abs(sum(data.map(({ value }) => value)) - 100) <= sum(slack) + 1e-9;
}

/** Columns whose heads differ by nothing but the year. */
function yearColumns(columns: readonly string[]): number[] {
  const dated = columns.flatMap((head, at) => (YEAR.test(head) ? [at] : []));
  const rest = new Set(dated.map((at) => (columns[at] ?? "").replace(YEAR, "").trim().toLowerCase()));
  return rest.size === 1 ? dated : [];
}

function alongRow(row: Row, heading: string, label: number, years: readonly number[]): Comparison | undefined {
  const { columns } = row.passage.block;
  const measure = flat((columns[years[0] ?? -1] ?? "").replace(YEAR, "").replace(/(?<!\p{L})năm(?!\p{L})/iu, ""));
  const name = row.cells[label] ?? "";
  const data = years.flatMap((at) => datumIn(row, at, YEAR.exec(columns[at] ?? "")?.[0] ?? "") ?? []);
  const kinds = new Set(years.map((at) => `${row.figures.get(at)?.kind} ${row.figures.get(at)?.unit}`));
  if (data.length < years.length || kinds.size > 1) return undefined;
  const isPercent = row.figures.get(years[0] ?? -1)?.kind === "share";
  const subject = [heading, measure, name].filter((part) => /\p{L}/u.test(part)).join(" – ");
  return comparison({ kind: "years", subject, whole: null, isPercent, data });
}

function datumIn({ passage, figures }: Row, at: number, label: string) {
  const figure = figures.get(at);
  return figure === undefined ? undefined : datumOf(passage, figure, { label, text: flat(figure.text) });
}

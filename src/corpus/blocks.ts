import type { Block, Sentence } from "../model/document.ts";
import { findKeys } from "../text/keys.ts";
import { kindOfTitle } from "../text/kinds.ts";
import type { Line } from "./lines.ts";
import { splitSentences } from "./sentences.ts";

type Draft = Omit<Block, "paragraph" | "trail" | "sentences">;

const HEADING_CHARS = 110;
const BODY_CHARS = 120;
const META =
  /^(?:Số\s*:?\s*\d|(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\s*[-,]|(?:Đăng|Cập nhật)\s+ngày|Ngày (?:đăng|ban hành)|(?:Tác giả|Nguồn|Bài|Ảnh|Người ký)[^.]{0,30}:|lượt (?:xem|tải)|(?:Đang|Tổng(?: số)?(?: lượt)?) truy cập\s*:|Tổng số điểm|Nơi nhận|\(?Đã ký)/iu;

/** The line under a web page's title: "Thứ ba - 01/09/2020 10:01 683 0" holds date, time, views and comments without a label. */
const DATE_LINE = /^(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\s*[-,]\s*\d{1,2}\/\d{1,2}\/\d{4}/iu;
const DATE_LINE_COLUMNS = ["ngày đăng bài", "giờ đăng bài", "lượt xem bài", "bình luận"];

/** Builds the blocks of a document from its lines: headings found and put above what follows, records and table rows kept whole. */
export function buildBlocks(lines: readonly Line[], title: string): Block[] {
  return place(dropEmptyHeadings(drafts(lines, title)));
}

function drafts(lines: readonly Line[], title: string): Draft[] {
  const out: Draft[] = [];
  let columns: readonly string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind !== "row") columns = [];
    if (namesDocument(line, title, out.length) && isTitle(line, lines.length)) {
      const before = out.find((block) => block.kind === "title");
      if (!before) out.push({ kind: "title", text: line.text, level: 0, columns: [], line: line.line });
      // A page may print its title twice.
      if (!before || before.text === line.text) continue;
    }
    const record = line.kind === "text" ? recordAt(lines, i) : 0;
    if (record > 1) {
      const text = lines
        .slice(i, i + record)
        .map((l) => l.text)
        .join("\n");
      out.push({ kind: "item", text, level: 0, columns: [], line: line.line });
      i += record - 1;
      continue;
    }
    if (line.kind === "row") {
      if (line.head) columns = line.cells;
      out.push({
        kind: "row",
        text: line.text,
        level: 0,
        columns: line.head ? [] : visibleColumns(line, columns),
        line: line.line,
      });
      continue;
    }
    const level = line.kind === "heading" ? Math.max(1, line.level) : headingLevel(line, lines[i - 1], lines[i + 1]);
    const names = DATE_LINE.test(line.text) ? DATE_LINE_COLUMNS : [];
    if (level > 0) out.push({ kind: "heading", text: line.text, level, columns: [], line: line.line });
    else out.push({ kind: textKind(line), text: line.text, level: 0, columns: names, line: line.line });
  }
  return out;
}

const HEAD_LINES = 12;

/** Whether a line near the top is the title, whole or behind the kind on a line of its own ("KẾ HOẠCH" / "Kiểm tra …"). */
function namesDocument(line: Line, title: string, above: number): boolean {
  if (line.kind === "row" || above >= HEAD_LINES) return false;
  if (line.text === title) return above < 3;
  return (
    line.text.length > 15 && kindOfTitle(title) !== null && title.toLowerCase().endsWith(` ${line.text.toLowerCase()}`)
  );
}

/** The title is shown above the text and not repeated in it, unless it is a sentence of the text or all there is. */
function isTitle(line: Line, count: number): boolean {
  return line.kind === "heading" || (count > 1 && !/[.;:!?]["”]?$/u.test(line.text));
}

/** Column heads of the cells that are shown: empty cells are left out of a row's text. */
function visibleColumns(line: Line, columns: readonly string[]): readonly string[] {
  return columns.filter((_, index) => line.cells[index] !== "");
}

function textKind(line: Line): Block["kind"] {
  if (line.kind === "item") return "item";
  return META.test(line.text) && line.text.length <= 160 ? "meta" : "paragraph";
}

/** How many lines from `at` form the record of one listed document: its number alone, then abstract, date, views and downloads. */
function recordAt(lines: readonly Line[], at: number): number {
  const opens = (line: Line | undefined) =>
    line !== undefined &&
    /^Số\s*:?\s*\S/iu.test(line.text) &&
    line.text.length < 40 &&
    findKeys(line.text).length === 1;
  if (!opens(lines[at])) return 0;
  for (let count = 1; count < 6; count++) {
    const line = lines[at + count];
    if (!line || line.kind !== "text" || line.text.length > 400) return 0;
    if (opens(line)) return 0;
    if (/lượt (?:xem|tải)\s*:/iu.test(line.text)) return count + 1;
  }
  return 0;
}

/** The level of a heading that is only set apart by its look: "I. …", capitals, "1. …" or a short line over a paragraph; else 0. */
function headingLevel(line: Line, previous: Line | undefined, next: Line | undefined): number {
  const { text } = line;
  if (line.kind !== "text" || text.length > HEADING_CHARS || META.test(text)) return 0;
  if (/[.;:,!?…]["”)]?$/u.test(text) && !/^[IVX]+\.?$/.test(text)) return 0;
  if (!/\p{L}{2}/u.test(text)) return 0;
  const long = (l: Line | undefined) => l !== undefined && l.text.length >= BODY_CHARS;
  if (/^(?:Chương|Phần|Mục)\s+(?:[IVX]+|\d+)/u.test(text)) return 2;
  if (/^Điều\s+\d+[a-z]?[.:]\s+\p{L}/u.test(text)) return 3;
  if (/^(?:[IVX]+|[A-D])[.)]\s+\p{L}/u.test(text)) return 2;
  if (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return findKeys(text).length > 0 ? 0 : 2;
  if (/^\d{1,2}(?:\.\d{1,2})*[.)]\s+\p{L}/u.test(text))
    return long(next) || (next !== undefined && next.kind !== "text") ? 3 : 0;
  if (!/^["“]?\p{Lu}/u.test(text) || text.length > 90 || /\d\s*%|\d+\s*\/\s*\d+|\d\.\d{3}/.test(text)) return 0;
  return line.gap &&
    long(next) &&
    next?.gap &&
    (previous === undefined || long(previous) || previous.kind === "heading")
    ? 3
    : 0;
}

/** A heading over nothing is a line of its own (a list, a signature): it becomes a paragraph so that it can be cited. */
function dropEmptyHeadings(blocks: readonly Draft[]): Draft[] {
  return blocks.map((block, index) => {
    if (block.kind !== "heading") return block;
    const next = blocks[index + 1];
    const over = next !== undefined && (next.kind !== "heading" || next.level > block.level);
    return over ? block : { ...block, kind: "paragraph", level: 0 };
  });
}

function place(blocks: readonly Draft[]): Block[] {
  const stack: { level: number; text: string }[] = [];
  let paragraph = 0;
  let lead: string | null = null;
  return blocks.map((block) => {
    if (block.kind === "heading") lead = null;
    if (block.kind === "heading") {
      while ((stack.at(-1)?.level ?? 0) >= block.level) stack.pop();
      const trail = stack.map((h) => h.text);
      stack.push({ level: block.level, text: block.text });
      return { ...block, paragraph: 0, trail, sentences: [] };
    }
    if (block.kind === "title") return { ...block, paragraph: 0, trail: [], sentences: sentencesOf(block.text) };
    paragraph++;
    const apart = block.kind === "meta" || block.text.includes("\n");
    if (!continues(block, lead)) lead = null;
    const above = lead === null ? [] : [lead];
    const trail = apart ? [] : [...stack.map((h) => h.text), ...above];
    if (lead === null && opens(block)) lead = block.text;
    return {
      ...block,
      paragraph,
      trail,
      sentences: block.kind === "row" ? [rowSentence(block.text)] : sentencesOf(block.text),
    };
  });
}

const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s/u;
const LEAD_CHARS = 220;

/** Whether what follows hangs on a short block: a numbered point ("1. Cử tri xã … đề nghị …") or one that ends in a colon. */
function opens(block: Draft): boolean {
  if (block.kind === "row" || block.kind === "meta" || block.text.length > LEAD_CHARS) return false;
  return /^\d{1,2}[.)]\s/u.test(block.text) || block.text.endsWith(":");
}

/** Whether a block still hangs on a lead-in: unnumbered text under a number, items and rows under a colon. */
function continues(block: Draft, lead: string | null): boolean {
  if (lead === null || block.kind === "meta") return false;
  if (block.kind === "item" || block.kind === "row") return true;
  if (lead.endsWith(":")) return /^(?:[a-zđ][.)]|[-+•])\s/u.test(block.text);
  return !NUMBERED.test(block.text) || /^[a-zđ][.)]/u.test(block.text);
}

function sentencesOf(text: string): Sentence[] {
  let offset = 0;
  return text.split("\n").flatMap((line) => {
    const at = offset;
    offset += line.length + 1;
    const move = <T extends { start: number; end: number }>(s: T): T => ({
      ...s,
      start: s.start + at,
      end: s.end + at,
    });
    return splitSentences(line).map((s) => ({
      ...move(s),
      groups: s.groups.map(move),
      segments: s.segments.map(move),
    }));
  });
}

/** A table row is one sentence whose cells are segments under the first cell that is not a bare ordinal. */
function rowSentence(text: string): Sentence {
  const cells: { start: number; end: number }[] = [];
  let start = 0;
  for (const cell of text.split(" | ")) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 3;
  }
  const first = cells.findIndex((c) => !/^[\d.]*$/.test(text.slice(c.start, c.end)));
  const whole = { start: 0, end: text.length };
  return {
    ...whole,
    groups: [whole],
    segments: cells.map((c, i) => ({ ...c, group: 0, head: first >= 0 && i > first ? first : null })),
  };
}

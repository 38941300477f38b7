import { visible } from "../text/normalise.ts";
import { isBoilerplate } from "./metadata.ts";

/** A line of a document's text form, white space collapsed, with what the Markdown around it said. */
export interface Line {
  readonly text: string;
  readonly kind: "heading" | "text" | "item" | "row";
  /** Level of a Markdown heading, 0 otherwise. */
  readonly level: number;
  /** Line in the source file, from 1. */
  readonly line: number;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** For a row: whether the separator `| --- |` follows, so that its cells are column heads. */
  readonly head: boolean;
  /** For a row: its cells. */
  readonly cells: readonly string[];
}

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const ITEM = /^(?:[-*+•–]|\d{1,3}[.)](?=\s{2,}))\s+/;
const SEPARATOR = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/;
const ESCAPED = /^\\(?=[#|*-])/;
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;

/** Reads the lines of a body, joins hard-wrapped ones, drops blank lines, menus and what a page pasted twice. */
export function readLines(body: string, firstLine: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const [index, raw] of body.split("\n").entries()) {
    const text = visible(raw);
    const previous = lines.at(-1);
    if (text === "" || /^[-*_=\s]+$/.test(text)) {
      gap = true;
      continue;
    }
    if (SEPARATOR.test(text) && text.includes("|")) {
      if (previous?.kind === "row") lines[lines.length - 1] = { ...previous, head: true };
      continue;
    }
    const line = classify(text, firstLine + index, gap);
    if (line.kind !== "row" && line.kind !== "heading" && isBoilerplate(line.text)) continue;
    if (previous && wraps(previous, line))
      lines[lines.length - 1] = { ...previous, text: `${previous.text} ${line.text}` };
    else if (!(previous && previous.text === line.text && line.kind === "text" && line.text.length > 20))
      lines.push(line);
    gap = false;
  }
  return lines;
}

function classify(text: string, line: number, gap: boolean): Line {
  const base = { level: 0, line, gap, head: false, cells: [] };
  const heading = HEADING.exec(text);
  if (heading) return { ...base, kind: "heading", text: plain(heading[2] ?? ""), level: heading[1]?.length ?? 1 };
  if (text.startsWith("|") && text.length > 1) {
    const cells = cellsOf(text);
    return { ...base, kind: "row", text: cells.filter((c) => c !== "").join(" | "), cells };
  }
  if (ITEM.test(text)) return { ...base, kind: "item", text: plain(text.replace(ITEM, "")) };
  return { ...base, kind: "text", text: plain(text.replace(/^>\s*/, "")) };
}

function plain(text: string): string {
  return text.replace(ESCAPED, "").replace(EMPHASIS, "$2");
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|\s*$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replace(/\\\|/g, "|").trim()));
}

/** A line that was broken by an editor: the one before is long and unfinished, this one goes on in lower case. */
function wraps(previous: Line, line: Line): boolean {
  return (
    !line.gap &&
    line.kind === "text" &&
    (previous.kind === "text" || previous.kind === "item") &&
    previous.text.length >= 50 &&
    /[\p{L}\d,]$/u.test(previous.text) &&
    /^\p{Ll}/u.test(line.text) &&
    !/^(?:[a-zđ][.)]|lượt)\s?/u.test(line.text)
  );
}

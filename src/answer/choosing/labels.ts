import type { KeyFigure } from "../../model/answer.ts";
import type { Figure, Span } from "../../model/document.ts";
import type { View } from "../ranking/view.ts";

const LABEL_CHARS = 100;
const MAX_FIGURES = 8;
const OPENING = /^(?:\d{1,2}[.)]|[-–•]|trong đó|gồm|bao gồm|và|có|còn|với|hiện|nhưng)\s+/iu;
const CLOSING =
  /(?:^|(?<!trị gia)\s)(?:chiếm|đạt|là|được|bằng|còn|có|gồm|khoảng|ước|hơn|trên|dưới|gần|với|từ|đến|tới|ở mức|tăng|giảm)$/iu;
/** Words right before a figure without which it says something else: "giảm 1,3%" is not "1,3%". */
const LEAD =
  /(?<!\p{L}|trị gia )(?:tăng(?: thêm| lên)?|giảm(?: còn| xuống)?|hơn|trên|dưới|gần|khoảng|chừng|ước(?: đạt)?|vượt(?: quá)?|quá|(?:không|chưa) (?:đạt|đến|tới|quá|vượt)|tối đa|tối thiểu|ít nhất|nhiều nhất)\s+$/iu;
const LONGEST_LEAD = 24;
/** Units that say nothing of what is counted. */
const GENERIC_UNIT = /^(?:đ\/c|đồng chí|người|%|trường hợp)$/iu;

/** What a figure is, in the words of its own clause (before it with its unit, else behind it), else in those of its head. */
export function labelOf(view: View, figure: Figure): string {
  const { text } = view.passage.block;
  const words = (start: number, end: number) => trim(text.slice(start, Math.max(start, end)));
  if (figure.column)
    return shorten(
      [words((figure.head ?? figure.label).start, (figure.head ?? figure.label).end), figure.column]
        .filter((part) => part !== figure.text)
        .join(" – "),
    );
  const before = words(afterOthers(view, figure), figure.start);
  const unit = figure.kind === "count" && figure.unit && !GENERIC_UNIT.test(figure.unit) ? figure.unit : "";
  const own = [before, unit].filter(Boolean).join(" ");
  if (own) return shorten(own);
  const after = words(figure.end, figure.label.end);
  if (after && !/\d/.test(after)) return shorten(after);
  const head = figure.head ? text.slice(figure.head.start, figure.head.end) : "";
  // "Nữ 67 đ/c chiếm 18,36%": what stands before names both figures.
  const shared = words(figure.label.start, figure.start);
  return shorten(trim(head.replace(/\d.*$/u, "")) || trim(head) || shared || (figure.unit ?? ""));
}

/** What right before a figure makes it a change, a bound or about so much, as it stands; "" where nothing does. */
export function leadOf(text: string, { start, sentence }: Figure): string {
  const [lead = ""] = LEAD.exec(text.slice(Math.max(sentence.start, start - LONGEST_LEAD), start)) ?? [];
  return lead.replace(/\s+/g, " ").trim();
}

/** A label without what the lead of its figure says again: "không" of "không đạt"; whole where nothing else is left. */
export function withoutLead(label: string, lead: string): string {
  const words = lead.toLowerCase().split(" ");
  for (let many = words.length; many > 0; many--) {
    const end = ` ${words.slice(0, many).join(" ")}`;
    if (label.toLowerCase().endsWith(end)) return label.slice(0, -end.length);
  }
  return label;
}

/** Where the words of a figure begin: its clause, or behind another figure of the clause. */
function afterOthers(view: View, figure: Figure): number {
  const other = view.passage.figures.filter((f) => f.start >= figure.label.start && f.end <= figure.start).at(-1);
  return other ? other.end : figure.label.start;
}

/** The words without what only joins them to others: "trong đó nữ chiếm" is "nữ". */
export function trim(words: string): string {
  let out = words.replace(/\s+/g, " ").trim().replace(OPENING, "");
  for (let last = ""; last !== out; ) {
    last = out;
    out = out
      .replace(/[\s:,;("“–-]+$/u, "")
      .replace(CLOSING, "")
      .trim();
  }
  return out.replace(OPENING, "");
}

function shorten(label: string): string {
  return label.length > LABEL_CHARS ? `${label.slice(0, LABEL_CHARS - 1)}…` : label;
}

/** The figures around an answer, each with its label and without the unit that the label says: the nearest ones, in their order. */
export function keyFigures(view: View, near: Span): KeyFigure[] {
  const seen = new Set<string>();
  return [...view.passage.figures]
    .filter((f) => f.kind !== "date" && f.kind !== "time" && !isAgeBound(view, f))
    .sort((a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start))
    .slice(0, MAX_FIGURES)
    .sort((a, b) => a.start - b.start)
    .map((figure) => toKeyFigure(view, figure))
    .filter((f) => f.label !== "" && !seen.has(f.label + f.text) && seen.add(f.label + f.text));
}

/** Whether a figure only says which ages are meant, as in "dưới 40 tuổi" and "độ tuổi từ 40 đến 50". */
function isAgeBound({ passage }: View, figure: Figure): boolean {
  const before = passage.block.text.slice(Math.max(figure.sentence.start, figure.start - LONGEST_LEAD), figure.start);
  return AGES.test(before) || (figure.kind === "age" && AGE_BOUND.test(before));
}
const AGES = /(?<!\p{L})(?:độ|lứa|nhóm) tuổi(?:\s+(?:từ|trên|dưới|ngoài))?\s*$/iu;
const AGE_BOUND = /(?<!\p{L})(?:trên|dưới|từ|đủ|quá|ngoài)\s+$/iu;

/** A figure with its label and without the unit that the label says. */
export function toKeyFigure(view: View, figure: Figure): KeyFigure {
  const { text: whole } = view.passage.block;
  const said = labelOf(view, figure);
  const lead = leadOf(whole, figure);
  const hasUnit = figure.unit !== null && figure.kind === "count" && said.endsWith(figure.unit);
  const bare = hasUnit && lead === "";
  const name = hasUnit && lead !== "" ? said.slice(0, -(figure.unit ?? "").length).trim() : said;
  const label = lead === "" ? said : `${withoutLead(name, lead)} ${lead}`.trim();
  const text = whole.slice(figure.start, bare ? figure.unitSpan.start : figure.end);
  return {
    label,
    text: text.replace(/\s+/g, " ").trim(),
    value: figure.value,
    unit: figure.unit,
    documentId: view.document.id,
    paragraph: view.passage.block.paragraph,
  };
}

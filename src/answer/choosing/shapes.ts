import type { Question } from "../../model/question.ts";
import { foldText } from "../../text/fold.ts";
import type { Query } from "../ranking/query.ts";
import type { Candidate } from "./candidate.ts";

const EDGE = {
  start: /(?:từ|bắt đầu|kể từ|khai mạc)(?:\s+(?:ngày|lúc|hồi|tháng|năm))?\s*$/iu,
  end: /(?:đến|tới|hết|trước|chậm nhất(?: là)?)(?:\s+(?:hết|ngày|lúc|hồi|tháng|năm))*\s*$/iu,
};

/** Whether a date is one that the words before it make the end, or the start, that the question asks for. */
export function isEdge({ edge }: Question, { figure, view, start }: Candidate): boolean {
  if (edge === null || figure?.kind !== "date") return false;
  return EDGE[edge].test(view.passage.block.text.slice(Math.max(0, start - 30), start));
}

/** 1 for a figure whose own words set bounds that hold a quantity of the question ("từ 4 giờ đến dưới 24 giờ" for "6 tiếng"), -1 where they set only others for it, else 0. */
export function withinBounds({ units }: Query, { figure, view }: Candidate): number {
  const amounts = units.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0 || !figure) return 0;
  const { start, end } = view.passage.block.kind === "row" ? { start: 0, end: Number.POSITIVE_INFINITY } : figure.label;
  const bounds = view.bounds.filter(
    (bound) => bound.start >= start && bound.end <= end && amounts.some(({ unit }) => unit === bound.unit),
  );
  if (bounds.length === 0) return 0;
  return bounds.some(({ unit, holds }) => amounts.some((one) => one.unit === unit && holds(one.value))) ? 1 : -1;
}

const EXTREME = {
  least: /(?<!\p{L})(?:thấp|ít|kém|nhỏ|trẻ|sớm|ngắn|nhẹ)(?:\s\p{L}+){0,3}\snhất|tối thiểu/iu,
  most: /(?<!\p{L})(?:cao|nhiều|lớn|đông|già|muộn|dài|nặng)(?:\s\p{L}+){0,3}\snhất|tối đa/iu,
};

/** 1 for a figure whose own words say that it is the least or the most, where the question asks for that; -1 where they say the opposite, else 0. */
export function extremity({ extreme }: Question, { figure, view }: Candidate): number {
  if (extreme === null || !figure) return 0;
  const { text } = view.passage.block;
  const words =
    text.slice(figure.label.start, figure.label.end) +
    (figure.head ? text.slice(figure.head.start, figure.head.end) : "");
  const isOpposite = EXTREME[extreme === "least" ? "most" : "least"].test(words);
  if (isOpposite !== EXTREME[extreme].test(words)) return isOpposite ? -1 : 1;
  return /nhất/iu.test(words) ? 1 : 0;
}

const PER = /(?<!\p{L})(?:một|mỗi|từng)\s+(mét vuông|mét khối|\p{L}[\p{L}\d]*)/giu;
const SYMBOLS: Readonly<Record<string, string>> = { "met vuong": "m2", "met khoi": "m3", khoi: "m3" };

/** Whether a sum of money is given at the rate that the question asks for: "12 triệu đồng/m2" for "một mét vuông"; "đồng/m2/tháng" is another. */
export function isAtRate({ text }: Question, { figure }: Candidate): boolean {
  const per = figure?.kind === "money" ? (figure.unit ?? "").split("/").slice(1).map(symbol) : [];
  const asked = [...text.matchAll(PER)].map(([, noun = ""]) => symbol(noun));
  return per.length > 0 && per.every((unit) => asked.includes(unit));
}

function symbol(noun: string): string {
  const name = foldText(noun.toLowerCase()).trim();
  return SYMBOLS[name] ?? name;
}

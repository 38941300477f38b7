import type { Question } from "../../model/question.ts";
import type { Span } from "../../model/document.ts";
import { foldText } from "../../text/fold.ts";
import type { Candidate } from "./candidate.ts";
import { kept } from "../kept.ts";
import type { View } from "../ranking/view.ts";

/** Words of a label that set a figure against the one meant: another time, a plan, a change. */
const CONTRASTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:năm|kỳ|kì|khóa|tháng|quý|nhiệm kỳ|học) trước|cùng kỳ|đầu (?:nhiệm kỳ|năm|kỳ)|trước đây|so với/iu,
    /truoc|cung ky|ngoai|nam kia|dau (?:nhiem ky|nam|ky)|hoi|so voi|cu\b/,
  ],
  [
    /kế hoạch|chỉ tiêu|mục tiêu|dự toán|phấn đấu|dự kiến|được giao|phương hướng|nhiệm vụ/iu,
    /ke hoach|chi tieu|muc tieu|du toan|phan dau|du kien|giao|can\b|phai|se\b|den nam|toi nam|du dinh|dinh (?:di|lam|kiem|trong|mo|to|xay)|sang nam|sap toi|du tinh|tinh (?:lam|xay|mo|chi)/,
  ],
];
/** "Giá cũ" beside "giá mới": a figure of before, where the question does not ask for that. */
const OLD = /(?<!\p{L})cũ(?!\p{L})/iu;
const ASKS_OLD = /\bcu\b|truoc|hoi/;
const CHANGE = /(?:tăng|giảm|tăng thêm|giảm thêm|vượt|hơn|thêm|kém)\s*(?:được|tới|khoảng|gần|hơn|so với)?\s*$/iu;
const ACTUAL = /thực (?:hiện|tế|tuyển|thu|chi|đạt|có|cấp)/iu;
const ASKS_ACTUAL = /thuc te|thuc su|tren thuc|thuc (?:hien|thu|chi)/;
const ASKS_CHANGE = /tang|giam|vuot|hon|them|kem|chenh|bot|so voi|thay doi/;

/** The words that make a whole passage one of plans: "Phấn đấu …" at its start, "Mục tiêu" above it. */
function plannedLead({ passage: { block } }: View): string {
  const lead = `${block.trail.at(-1) ?? ""} ${/^\P{Ll}*\p{L}+(?:\s\p{L}+)?/u.exec(block.text)?.[0] ?? ""}`;
  return PLANNED.exec(lead)?.[0] ?? "";
}
const PLANNED = /phấn đấu|mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|dự kiến/iu;

/** How many contrasts a figure's own clause draws that the question does not (last year's, the planned, a change: "tăng 6,1 triệu đồng", a part: "riêng …"), less those that the question draws as well. */
export function contrasts(question: Question, candidate: Candidate): number {
  if (!candidate.figure) return 0;
  const asked = kept(folded, question, () => foldText(question.text.toLowerCase()));
  const { drawn, old, change, actual, apart } = kept(told, candidate, () => toldOf(candidate));
  const against = CONTRASTS.map(([, asks], i) => (drawn[i] ? (asks.test(asked) ? -1 : 1) : 0));
  const spoken = asked.split(/\s+/);
  const unasked =
    (old && !ASKS_OLD.test(asked) ? 1 : 0) +
    (change && !ASKS_CHANGE.test(asked) ? 1 : 0) +
    (apart.every((word) => spoken.includes(word)) ? 0 : 1);
  return against.reduce((a: number, b) => a + b, unasked) - (actual && ASKS_ACTUAL.test(asked) ? 1 : 0);
}

const folded = new WeakMap<Question, string>();
const told = new WeakMap<Candidate, ReturnType<typeof toldOf>>();

/** The first two words, folded, of what a figure's clause sets apart from the whole: "riêng tiền sử dụng đất 71 tỷ đồng"; none where it sets nothing apart. */
function apartOf(clause: string): readonly string[] {
  const words = /^\s*riêng\s+(\p{L}+(?:\s\p{L}+)?)/iu.exec(clause)?.[1] ?? "";
  return foldText(words.toLowerCase()).split(" ").filter(Boolean);
}

/** Which contrasts a figure's own clause draws, whether it is a change, whether it is what really was, and what it sets apart. */
function toldOf({ figure, view, column, named }: Candidate) {
  const { text } = view.passage.block;
  const words = ({ start, end }: Span) => text.slice(start, end);
  const before = figure ? text.slice(figure.label.start, figure.start) : "";
  const label = `${figure ? named.map(words).join(" ") : ""} ${column ?? ""} ${plannedLead(view)}`;
  return {
    apart: figure ? apartOf(words(figure.label)) : [],
    drawn: CONTRASTS.map(([says]) => says.test(label)),
    old: OLD.test(label),
    change: CHANGE.test(before),
    actual: ACTUAL.test(label),
  };
}

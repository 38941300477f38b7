import type { QuestionKind } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { foldText } from "../text/fold.ts";
import type { Candidate } from "./candidate.ts";
import { heldIn, type Matched, matchWords } from "./match.ts";
import type { Query } from "./query.ts";
import { type View, type Words, wordsOf } from "./view.ts";

const columns = new Map<string, Words>();

/** The share of the question that the candidate's scopes hold, each part at the weight of the tightest scope that holds it. */
export function scopeMatch(query: Query, matched: Matched, candidate: Candidate): number {
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  let sum = 0;
  for (const [i, unit] of query.units.entries()) {
    const spots = matched.spots[i] ?? [];
    // What the title says of place and year holds for every figure below it.
    const above = (unit.context ? 1 : (candidate.above ?? query.weights.scope.title)) * (matched.scope[i] ?? 0);
    let value = Math.max(above, column[i] ?? 0);
    if (spots.length > 0)
      for (const scope of candidate.scopes)
        if (scope.weight > value) value = Math.max(value, scope.weight * heldIn(spots, scope.span));
    sum += unit.weight * value;
  }
  return sum / query.total;
}

export function columnWords(column: string): Words {
  let words = columns.get(column);
  if (!words) {
    words = wordsOf(column);
    if (columns.size > 1000) columns.clear();
    columns.set(column, words);
  }
  return words;
}

const COUNTING: readonly QuestionKind[] = ["count", "measure", "duration"];

/** Scopes from this weight on speak of a figure and not of another one beside it. */
export const SHARED = 0.8;

/** How well the counted noun of the question is what a figure counts: 1 its unit or what its label opens with, 0.8 its column, 0.6 its label or what it divides, 0.3 the topic of its sentence or the headings of its table. */
export function countedMatch(question: Question, query: Query, matched: Matched, candidate: Candidate): number {
  const { figure } = candidate;
  const words = question.counted;
  if (words.length === 0 || !figure) return 0;
  if (isUnit(question, candidate)) return 1;
  if (words.length === 1 && PERSONS.has(words[0] ?? "")) return countsPeople(candidate);
  if (opensWith(words, candidate)) return 1;
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  const level = (unit: number) => {
    const spots = matched.spots[unit] ?? [];
    if (heldIn(spots, figure.unitSpan) > 0) return 1;
    if ((column[unit] ?? 0) > 0) return 0.8;
    if (heldIn(spots, figure.label) > 0 || (figure.head && heldIn(spots, figure.head) > 0)) return 0.6;
    const shared = candidate.scopes.some((s) => s.weight >= SHARED && heldIn(spots, s.span) > 0);
    const inTable = candidate.view.passage.block.kind === "row" && (matched.scope[unit] ?? 0) > 0;
    return shared || inTable ? 0.3 : 0;
  };
  const levels = words.map((word) =>
    Math.max(
      0,
      ...query.units.flatMap((u, i) => (u.wordings[0]?.folded.includes(word) && u.kind !== "pair" ? [level(i)] : [])),
    ),
  );
  return levels.includes(0) ? 0 : levels.reduce((a: number, b) => a + b, 0) / levels.length;
}

/** Whether a label opens with what is counted: "Số lượng bí thư cấp ủy" for "mấy bí thư". */
function opensWith(words: readonly string[], { figure, view }: Candidate): boolean {
  if (!figure) return false;
  const label = view.tokens.filter((t) => t.start >= figure.label.start && t.end <= figure.label.end);
  let from = 0;
  while (["tong", "so", "luong"].includes(label[from]?.folded ?? "")) from++;
  return words.every((word, i) => label[from + i]?.folded === word);
}

/** Classifiers that count people by any name, folded. */
const PERSONS = new Set("nguoi vi dua chau em be anh chi ong ba co chu bac dong".split(" "));
/** First syllables, folded, of what people are counted as. */
const PEOPLE = new Set(
  `nguoi dong d hoc sinh giao dang doan hoi thanh can cong vien chien dai cu lao uy bi pho chu truong nhan tre benh khach hanh nan doi van nong phu bac dieu ca
   ong ba em chau thay co thi ung`.split(/\s+/),
);

/** 0.8 where a figure counts people, 0.3 where it does not say what it counts, 0 where it counts something else. */
function countsPeople({ figure, view }: Candidate): number {
  if (!figure || figure.kind === "money" || figure.kind === "measure") return 0;
  const unit = view.tokens.find((t) => t.start >= figure.unitSpan.start && t.end <= figure.unitSpan.end);
  return unit === undefined ? 0.3 : PEOPLE.has(unit.folded) ? 0.8 : 0;
}

/** Whether a figure's unit is what the question counts, in full ("4.012 đảng viên" for "bao nhiêu đảng viên") or in short ("760 hộ" for "hộ nghèo"). */
export function isUnit({ counted }: Question, { figure, view }: Candidate): boolean {
  if (!figure || counted.length === 0) return false;
  const unit = view.tokens.filter((t) => t.start >= figure.unitSpan.start && t.end <= figure.unitSpan.end);
  if (unit.length === 0) return false;
  return counted.every((word, i) => unit[i] === undefined || unit[i].folded === word);
}

/** How many words of a figure's unit behind the counted noun the question says too: 2 for "258 đại biểu chính thức" where the official ones are asked for; at most 2. */
export function furtherUnit({ counted }: Question, query: Query, { figure, view }: Candidate): number {
  if (!figure) return 0;
  const unit = view.tokens.filter((t) => t.start >= figure.unitSpan.start && t.end <= figure.unitSpan.end);
  const further = unit.slice(counted.length);
  return further.length > 0 && further.every((t) => query.spoken.has(t.folded)) ? Math.min(2, further.length) : 0;
}

/** Whether the question counts something in particular, so that a figure of another thing is no answer. */
export function countsSomething(question: Question): boolean {
  return COUNTING.includes(question.kinds[0] ?? "fact") && question.counted.length > 0;
}

/** The share of a candidate's own label that the question does not speak of: "women" for a question about all. */
export function foreignLabel(query: Query, candidate: Candidate): number {
  let foreign = 0;
  let all = 0;
  for (const span of candidate.named) {
    for (const token of candidate.view.tokens) {
      if (token.start < span.start || token.end > span.end || token.kind === "number" || token.folded.length < 2)
        continue;
      if (token.start >= candidate.start && token.end <= candidate.end) continue;
      all++;
      if (!query.spoken.has(token.folded)) foreign++;
    }
  }
  return all === 0 ? 0 : foreign / Math.max(4, all);
}

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

/** How many contrasts a figure's own clause draws that the question does not (last year's, the planned, a change: "tăng 6,1 triệu đồng"), less those that the question draws as well. */
export function contrasts(question: Question, { figure, view, column }: Candidate): number {
  if (!figure) return 0;
  const { text } = view.passage.block;
  const asked = foldText(question.text.toLowerCase());
  const label = `${text.slice(figure.label.start, figure.label.end)} ${column ?? ""} ${plannedLead(view)}`;
  const drawn = CONTRASTS.map(([says, asks]) => (says.test(label) ? (asks.test(asked) ? -1 : 1) : 0));
  const change = CHANGE.test(text.slice(figure.label.start, figure.start)) && !ASKS_CHANGE.test(asked) ? 1 : 0;
  return drawn.reduce((a: number, b) => a + b, change) - (ACTUAL.test(label) && ASKS_ACTUAL.test(asked) ? 1 : 0);
}

/** 1 where a word of the question stands right beside the candidate, falling to 0 at 80 characters. */
export function nearness(query: Query, matched: Matched, candidate: Candidate): number {
  let weight = 0;
  for (const [i, unit] of query.units.entries()) {
    let distance = 80;
    for (const spot of matched.spots[i] ?? []) {
      const gap =
        spot.end <= candidate.start
          ? candidate.start - spot.end
          : spot.start >= candidate.end
            ? spot.start - candidate.end
            : 0;
      distance = Math.min(distance, gap);
    }
    weight += unit.weight * (1 - distance / 80);
  }
  return weight / query.total;
}

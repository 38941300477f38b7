import type { QuestionKind } from "../../model/answer.ts";
import type { Figure, FigureKind, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { canonical } from "../../text/fold.ts";
import type { Token } from "../../text/tokenise.ts";
import type { Candidate } from "./candidate.ts";
import { kept } from "../kept.ts";
import { heldIn, type Matched, matchWords } from "../ranking/match.ts";
import { columnWords, SHARED } from "./measures.ts";
import type { Query } from "../ranking/query.ts";
import type { View } from "../ranking/view.ts";

const COUNTING: readonly QuestionKind[] = ["count", "measure", "duration"];

const units = new WeakMap<Figure, readonly Token[]>();
const labels = new WeakMap<Figure, readonly Token[]>();

const wordsIn = (view: View, span: Span): Token[] =>
  view.tokens.filter((t) => t.start >= span.start && t.end <= span.end);

const unitOf = (view: View, figure: Figure): readonly Token[] =>
  kept(units, figure, () => wordsIn(view, figure.unitSpan));

/** How well the counted noun of the question is what a figure counts: 1 its unit or what its label opens with, 0.8 its column, 0.6 its label or what it divides, 0.3 the topic of its sentence or the headings of its table. */
export function countedMatch(question: Question, query: Query, matched: Matched, candidate: Candidate): number {
  const { figure } = candidate;
  const words = question.counted;
  if (words.length === 0 || !figure) return 0;
  if (isUnit(question, candidate)) return 1;
  if (countsOtherNoun(words, unitOf(candidate.view, figure))) return 0;
  if (words.length === 1 && PERSONS.has(words[0] ?? "")) return countsPeople(candidate);
  if (opensWith(words, candidate)) return 1;
  if (isPartOf(words, candidate)) return 1;
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  const level = (unit: number) => {
    const spots = (matched.spots[unit] ?? []).filter(
      // "Xả 50 m3" says nothing of communes (xã).
      ({ value, ...span }) =>
        (value > query.weights.query.folded || query.units[unit]?.kind !== "syllable") &&
        !namesOne(candidate.view, span),
    );
    // "8 chợ xã" counts markets and no communes.
    if (heldIn(spots, figure.unitSpan) > 0)
      return spots.some((s) => s.start === figure.unitSpan.start || words.length > 1) ? 1 : 0;
    if (countsOther(figure, candidate.view, words)) return 0;
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

/** Whether a noun is part of one thing's name: "xã Pa Hu". */
const namesOne = ({ passage: { block } }: View, { end }: Span): boolean =>
  /^\s\p{Lu}\p{Ll}/u.test(block.text.slice(end, end + 4));

/** Words that stand for whatever is counted, folded: "6 đ/c", "900 lượt khách". */
const ANYTHING = new Set("nguoi d dong luot vi truong don ca con cai chiec suat so mot".split(" "));

/** Whether a figure counts things by a name of their own (parcels, stations), which is not the one asked for. */
function countsOther(figure: Figure, view: View, words: readonly string[]): boolean {
  const [unit] = unitOf(view, figure);
  if (figure.kind !== "count" || unit === undefined) return false;
  // Visits are of people: "96 lượt" counts no books.
  return unit.folded === "luot" ? !namesPeople(words[0] ?? "") : !ANYTHING.has(unit.folded);
}

/** Whether a label opens with the number of what is counted: "Số lượng bí thư cấp ủy" for "mấy bí thư". */
function opensWith(words: readonly string[], { figure, view }: Candidate): boolean {
  if (!figure) return false;
  const label = kept(labels, figure, () => wordsIn(view, figure.label));
  let from = 0;
  while (["tong", "so", "luong"].includes(label[from]?.folded ?? "")) from++;
  return from > 0 && words.every((word, i) => label[from + i]?.folded === word);
}

/** Whether a figure counts by a word that stands for anything the part of a whole that is what is counted: "trong 412 hội viên được vay có 37 đồng chí …". */
function isPartOf(words: readonly string[], { figure, view }: Candidate): boolean {
  const [unit] = figure ? unitOf(view, figure) : [];
  if (!figure?.head || (unit !== undefined && !ANYTHING.has(unit.folded))) return false;
  const { start, end } = figure.head;
  const whole = view.passage.figures.find((f) => f.start >= start && f.end <= end);
  return whole !== undefined && words.every((word, i) => unitOf(view, whole)[i]?.folded === word);
}

/** Classifiers that count people by any name, folded. */
const PERSONS = new Set("nguoi vi dua chau em be anh chi ong ba co chu bac dong".split(" "));
/** First syllables, folded, of what people are counted as. */
const PEOPLE = new Set(
  `nguoi dong d hoc sinh giao dang doan hoi thanh can cong vien chien dai cu lao uy bi pho chu truong nhan tre benh khach hanh nan doi van nong phu bac dieu ca
   ong ba em chau thay co thi ung`.split(/\s+/),
);

/** Whether a folded syllable opens what people are counted as ("đại" of "đại biểu") and is no mere classifier. */
export const namesPeople = (folded: string): boolean => PEOPLE.has(folded) && !PERSONS.has(folded);

/** 0.8 where a figure counts people, 0.3 where it does not say what it counts, 0 where it counts something else. */
function countsPeople({ figure, view }: Candidate): number {
  if (!figure || figure.kind === "money" || figure.kind === "measure") return 0;
  const [unit] = unitOf(view, figure);
  return unit === undefined ? 0.3 : PEOPLE.has(unit.folded) ? 0.8 : 0;
}

/** Nouns of two syllables whose first is a noun of its own: "7 trường hợp" are no schools. */
const OTHER_NOUNS = new Set(
  "trường hợp;xã viên;đội viên;bản án;bản đồ;nhà máy;nhà trường;hộ chiếu;tổ chức;tổ trưởng;lớp trưởng"
    .split(";")
    .map((noun) => noun.split(" ").map(canonical).join(" ")),
);

const countsOtherNoun = (counted: readonly string[], unit: readonly Token[]): boolean =>
  counted.length === 1 &&
  unit[0]?.folded === counted[0] &&
  OTHER_NOUNS.has(`${unit[0]?.accented} ${unit[1]?.accented}`);

/** Whether a figure's unit is what the question counts, in full ("4.012 đảng viên" for "bao nhiêu đảng viên") or in short ("760 hộ" for "hộ nghèo"). */
export function isUnit({ counted }: Question, { figure, view }: Candidate): boolean {
  if (!figure || counted.length === 0) return false;
  const unit = unitOf(view, figure);
  if (unit.length === 0) return false;
  if (countsOtherNoun(counted, unit)) return false;
  return counted.every((word, i) => unit[i] === undefined || unit[i].folded === word);
}

/** How many words of a figure's unit behind the counted noun the question says too: 2 for "258 đại biểu chính thức" where the official ones are asked for; at most 2. */
export function furtherUnit({ counted }: Question, query: Query, { figure, view }: Candidate): number {
  if (!figure) return 0;
  const unit = unitOf(view, figure);
  const further = unit.slice(counted.length);
  return further.length > 0 && further.every((t) => query.spoken.has(t.folded)) ? Math.min(2, further.length) : 0;
}

/** Whether the question counts something in particular, so that a figure of another thing is no answer. */
export function countsSomething(question: Question): boolean {
  return COUNTING.includes(question.kinds[0] ?? "fact") && question.counted.length > 0;
}

/** What is measured, which is counted only by its own unit. */
const MEASURED: readonly FigureKind[] = ["duration", "age", "measure", "money"];

/** Whether a question counts something by name and a figure measures something else: "36 tháng" are no houses. */
export function measuresOther(question: Question, { figure }: Candidate, counted: number): boolean {
  return question.kinds[0] === "count" && figure !== null && MEASURED.includes(figure.kind) && counted < 1;
}

import type { Refusal } from "../../model/answer.ts";
import type { FigureKind } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import { isToldWhole } from "../../text/attributes.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { isOfAnotherPart } from "./contrary.ts";
import { otherEvent } from "./days.ts";
import { isRival } from "./rivals.ts";
import { holdsRun, yearFit } from "./evidence.ts";
import { heldIn, type Matched, matchWords } from "../ranking/match.ts";
import { namesPeople } from "../choosing/counting.ts";
import { columnWords, SHARED } from "../choosing/measures.ts";
import type { Query } from "../ranking/query.ts";
import { headOf } from "../ranking/view.ts";

/** Something that the question names and that must be said of a figure that answers it. */
interface Demand {
  readonly reason: Refusal["reason"];
  /** Range of the question's terms. */
  readonly at: number;
  readonly length: number;
  /** Whether it is enough that the passage holds it anywhere. */
  readonly wide?: boolean;
  /** Whether all of it must be held, not only half. */
  readonly full?: boolean;
}

/** Figures of which all must be said that the question names; what happens when is told more loosely. */
const QUANTITIES: readonly FigureKind[] = ["count", "share", "fraction", "money", "measure", "ordinal", "age"];
/** Figures that divide people and things. */
const DIVIDED: readonly FigureKind[] = ["count", "share", "fraction", "age"];
/** How much of an attribute the scopes must hold: "phó bí" stands for "phó bí thư" where a text slips. */
const HELD = 0.5;

/**
 * The first thing that the question names and that a figure's scopes do not hold: an attribute by which statistics divide
 * (women, deputies), an ordinal ("lần thứ XV"), a name, the thing that a table row is about, a year; null where all is said of it, and for dates and times.
 */
export function unmet(question: Question, query: Query, matched: Matched, candidate: Candidate): Refusal | null {
  const { figure } = candidate;
  if (figure?.kind === "date") return otherEvent(question, query, matched, candidate);
  if (!figure || !QUANTITIES.includes(figure.kind)) return null;
  const attributes =
    DIVIDED.includes(figure.kind) || figure.kind === "money" || figure.kind === "measure" ? question.attributes : [];
  const demands: Demand[] = [
    ...question.names.map(({ at, length, place }) => ({ reason: "name" as const, at, length, wide: !place })),
    ...question.ordinals.map((range) => ({ reason: "name" as const, ...range })),
    ...attributes.map((range) => ({ reason: "kind" as const, ...range, full: isWhole(question, range) })),
    ...attributes.flatMap((range) => wholeOf(question, range)),
  ];
  const demand = demands.find((one) => !isMet(question, query, matched, candidate, one));
  if (demand) {
    const words = question.terms.slice(demand.at, demand.at + demand.length);
    const what = words.map((term) => term.surface).join(" ");
    return { reason: demand.reason, what: demand.reason === "kind" ? (question.kinds[0] ?? "fact") : what };
  }
  if (DIVIDED.includes(figure.kind) && isOfAnotherPart(question, query, matched, candidate))
    return { reason: "kind", what: question.kinds[0] ?? "fact" };
  if (isRival(question, query, matched, candidate)) return { reason: "kind", what: question.kinds[0] ?? "fact" };
  return yearFit(question, candidate) < LEAST_YEAR ? { reason: "year", what: question.years.join(", ") } : null;
}

const isWhole = ({ terms }: Question, { at, length }: { at: number; length: number }): boolean =>
  isToldWhole(terms.slice(at, at + length).map((term) => term.accented));

/** What people are divided by, unlike the posts that they hold. */
const QUALITY = /^(?:nữ|phụ nữ|chị em|nam giới|đàn ông|trẻ tuổi|cao tuổi|dân tộc thiểu số|người dân tộc)$/iu;

/** The people whom an attribute divides: the delegates of "tỷ lệ nữ đại biểu", of "đại biểu nữ". */
function wholeOf({ terms }: Question, { at, length }: { at: number; length: number }): Demand[] {
  const attribute = terms.slice(at, at + length).map((term) => term.surface);
  if (!QUALITY.test(attribute.join(" ").normalize("NFC"))) return [];
  const arePeople = (i: number) =>
    terms[i]?.role === "content" &&
    terms[i + 1]?.role === "content" &&
    terms[i + 1]?.joined === true &&
    namesPeople(terms[i]?.folded ?? "");
  const start = [at - 2, at + length].find((i) => i >= 0 && arePeople(i) && terms[Math.max(i, at)]?.joined);
  return start === undefined ? [] : [{ reason: "kind", at: start, length: 2, full: true }];
}

const NUMBER = /^(?:\d{1,2}|[ivx]+|[a-d])$/;
const ORDINAL = "thu";

/** Whether the words of a figure pick another one of the same noun than the question: "lần thứ VII" for "lần thứ VIII". */
function picksAnother(question: Question, { view, scopes }: Candidate, { at, length }: Demand): boolean {
  const noun = isOrdinal(question, at) ? question.terms[at - 1]?.folded : undefined;
  const asked = question.terms[at]?.folded ?? "";
  if (noun === undefined || length > 1 || !NUMBER.test(asked)) return false;
  const numbers = view.tokens.flatMap((token, i) => {
    const inside = scopes.some(
      ({ span, weight }) => weight >= SHARED && token.start >= span.start && token.end <= span.end,
    );
    const [next, second] = [view.tokens[i + 1]?.folded ?? "", view.tokens[i + 2]?.folded ?? ""];
    const number = next === ORDINAL ? second : next;
    return inside && token.folded === noun && NUMBER.test(number) ? [number] : [];
  });
  return numbers.length > 0 && !numbers.includes(asked);
}

const isOrdinal = ({ ordinals }: Question, at: number): boolean => ordinals.some((range) => range.at === at);

/** Whether a table row is of another number than the question picks: "tuyến 15" is neither a cell of it nor said in it or above it, though "5 giờ 15" may be. */
function isOtherRow({ terms }: Question, { view }: Candidate, { at }: Demand): boolean {
  const [noun, asked] = [terms[at - 1]?.folded, terms[at]?.folded ?? ""];
  const { kind, text } = view.passage.block;
  if (kind !== "row" || !/^\d/.test(asked)) return false;
  const cells = text.split("|").map((cell) => cell.trim().replace(/^0+(?=\d)/, ""));
  const isSaid = [view, view.scope].some(({ tokens }) =>
    tokens.some((token, i) => token.folded === asked && tokens[i - 1]?.folded === noun),
  );
  return !cells.includes(asked) && !isSaid;
}

/** "Số": how many of something there are. */
const NUMBER_OF = "so";

/** Below this a figure is bound to another year than the one asked for. */
const LEAST_YEAR = 0.2;

function isMet(question: Question, query: Query, matched: Matched, candidate: Candidate, demand: Demand): boolean {
  const { at, length, reason } = demand;
  if (reason === "name" && picksAnother(question, candidate, demand)) return false;
  if (reason === "name" && isOrdinal(question, at) && isOtherRow(question, candidate, demand)) return false;
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  const scopes = candidate.scopes.filter((scope) => scope.weight >= SHARED);
  const value = (i: number) =>
    Math.max(
      column[i] ?? 0,
      matched.scope[i] ?? 0,
      matched.columns[i] ?? 0,
      ...scopes.map((scope) => heldIn(matched.spots[i] ?? [], scope.span)),
    );
  // What is typed without marks is read with them, so letters alone are not enough: "phố" is no "phó".
  const least = reason === "kind" ? query.weights.query.folded : 0;
  let held = 0;
  let syllables = 0;
  // "Chị em" has no word of its own that tells: then it must be said in other words.
  let otherwise = false;
  for (const [i, unit] of query.units.entries()) {
    if (unit.at >= at + length || unit.at + unit.length <= at) continue;
    const now = value(i);
    if (unit.kind === "phrase" && now > 0) return true;
    if (unit.kind === "phrase") otherwise = true;
    // "Số" stands in every label: of "dân số" only "dân" tells.
    const isTelling = reason !== "kind" || question.terms[unit.at]?.role === "content";
    if (unit.kind !== "syllable" || !isTelling) continue;
    syllables++;
    held += now > least ? 1 : 0;
  }
  // "Phó trưởng bản" is no "trưởng bản".
  const isDeputy = reason === "kind" && question.terms[at]?.folded === "pho";
  if (isDeputy && !query.units.some((unit, i) => unit.kind === "syllable" && unit.at === at && value(i) > least))
    return false;
  const words = question.terms.slice(at, at + length).map((term) => term.folded);
  // "Dân" of "dân tộc thiểu số" is no "dân số".
  const said = [candidate.view, candidate.view.scope, ...(candidate.column ? [columnWords(candidate.column)] : [])];
  const isWhole = words.at(-1) !== NUMBER_OF || said.some((one) => holdsRun(one, words));
  if (isWhole && (syllables === 0 ? !otherwise : held / syllables >= (reason === "kind" && !demand.full ? HELD : 1)))
    return true;
  if (demand.wide && holdsRun(candidate.view, words)) return true;
  return reason === "name" && holdsRun(headOf(candidate.view.document), words);
}

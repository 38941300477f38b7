import type { Span } from "../../model/document.ts";
import type { Question, QuestionTerm } from "../../model/question.ts";
import { attributeAt, isQuality } from "../../text/attributes.ts";
import { type Bound, boundsIn } from "../../text/bounds.ts";
import { canonical } from "../../text/fold.ts";
import type { Token } from "../../text/tokenise.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { namesPeople } from "../choosing/counting.ts";
import { columnWords, SHARED } from "../choosing/measures.ts";
import { kept } from "../kept.ts";
import { heldIn, type Matched, matchWords } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";
import { holdsRun } from "./evidence.ts";

/**
 * Whether a figure is of another part, or of the whole, where the question asks for a part of people or bodies: of women where it speaks of
 * none, of other ages, of those who did where it asks for those who did not, of the cities' for the wards', of all for those who were punished.
 */
export function isOfAnotherPart(question: Question, query: Query, matched: Matched, candidate: Candidate): boolean {
  return (
    isOfAnotherQuality(query, candidate) ||
    isOfOtherAges(question, candidate) ||
    isTheContrary(question, candidate) ||
    parts(question).some((words) => !words.some((at) => isSaid(query, matched, candidate, at))) ||
    isOfTheWhole(question, query, matched, candidate)
  );
}

const own = new WeakMap<Candidate, readonly Token[]>();

/** The words that name a figure, its number left out. */
function wordsOf(candidate: Candidate): readonly Token[] {
  const { view, named, start, end } = candidate;
  return kept(own, candidate, () =>
    view.tokens.filter(
      (token) =>
        named.some((span) => token.start >= span.start && token.end <= span.end) &&
        !(token.kind === "number" && token.start >= start && token.end <= end),
    ),
  );
}

/** A quality that statistics divide people by ("nữ", "dự bị"), said of the figure and not by the question in any wording. */
function isOfAnotherQuality(query: Query, candidate: Candidate): boolean {
  const words = wordsOf(candidate);
  const accented = words.map((token) => token.accented);
  return accented.some((_, at) => {
    const length = attributeAt(accented, at);
    if (length === 0 || !isQuality(accented.slice(at, at + length))) return false;
    return !words.slice(at, at + length).some((token) => query.spoken.has(token.folded));
  });
}

const asked = new WeakMap<Question, readonly Bound[]>();

/** The question says ages by a bound ("dưới 35 tuổi") that is not said of the figure, where it stands with others or with none. */
function isOfOtherAges(question: Question, { view, scopes, column }: Candidate): boolean {
  const bounds = kept(asked, question, () => boundsIn(question.text).filter(({ unit }) => unit === AGE));
  if (bounds.length === 0) return false;
  const inScope = ({ start, end }: Bound) =>
    scopes.some(({ span, weight }) => weight >= SHARED && start >= span.start && end <= span.end);
  const said = [...view.bounds.filter(inScope), ...(column === null ? [] : columnWords(column).bounds)];
  // "Độ tuổi từ 40 đến 50" says the numbers without their unit behind them.
  const isWritten = (bound: Bound) =>
    (question.text.slice(bound.start, bound.end).match(/\d+/g) ?? []).every((number) =>
      (view.positions.get(number) ?? []).some((i) => {
        const token = view.tokens[i] as Token;
        return scopes.some(
          ({ span, weight }) => weight >= SHARED && token.start >= span.start && token.end <= span.end,
        );
      }),
    );
  return bounds.some(
    (bound) =>
      !said.some((one) => one.unit === AGE && one.like === bound.like) && (said.length > 0 || !isWritten(bound)),
  );
}
const AGE = "tuổi";

const NOT = new Set(["không", "chưa", "chẳng"].map(canonical));

/** The question asks for those who did not, and the figure is of those who did, or of all beside them. */
function isTheContrary({ terms }: Question, { view, scopes, figure }: Candidate): boolean {
  if (!figure) return false;
  return terms.some((term, at) => {
    const next = terms[at + 1];
    if (!NOT.has(term.accented) || next?.role !== "content" || !next.joined) return false;
    const isIn = (i: number, { start, end }: Span) => {
      const token = view.tokens[i];
      return token !== undefined && token.start >= start && token.end <= end;
    };
    const isDenied = (i: number) => [1, 2].some((back) => NOT.has(view.tokens[i - back]?.accented ?? ""));
    const said = (view.positions.get(next.folded) ?? []).filter((i) => isIn(i, figure.sentence));
    const own = said.filter((i) => scopes.some(({ span, weight }) => weight >= SHARED && isIn(i, span)));
    return said.length > 0 && !(own.length > 0 ? own : said).some(isDenied);
  });
}

const LEVELS = new Set("tỉnh huyện xã phường bản thôn ấp".split(" ").map(canonical));
/** Before the name of a people: "người Mông", "dân tộc Thái". */
const PEOPLES = new Set(["người", "tộc"].map(canonical));
const NAMED_PEOPLES = new Set("mông thái dao mường tày nùng kinh giáy lự mảng cống".split(" ").map(canonical));
const [IS, MALE] = ["là", "nam"].map(canonical);

const restricted = new WeakMap<Question, readonly (readonly number[])[]>();

/** Where a question says which people or bodies it means, as the places of its words: "thanh niên" of "đảng viên là thanh niên", "nam" of "đảng viên nam", "phường" of "đảng bộ phường". */
function parts(question: Question): readonly (readonly number[])[] {
  const { terms, predicate, names } = question;
  return kept(restricted, question, () =>
    terms.flatMap((term, at) => {
      const before = terms[at - 1];
      if (term.role !== "content" || !term.joined || !before) return [];
      const ofPeople = (i: number) => namesPeople(terms[i - 1]?.folded ?? "") && terms[i]?.role === "content";
      const isPeople = term.capital || NAMED_PEOPLES.has(term.accented);
      if (isPeople && PEOPLES.has(before.accented) && !names.some((name) => name.at === at)) return [[at]];
      const isCounted = predicate !== null && at > predicate.at && at < predicate.at + predicate.length;
      if (before.accented === IS && ofPeople(at - 2) && (isCounted || isAskedBehind(terms, at))) {
        // "Viên" of "đảng viên" tells nothing of "giáo viên".
        const noun = terms.slice(at - 3, at - 1).map((one) => one.folded);
        return [contentFrom(terms, at).filter((i) => !noun.includes(terms[i]?.folded ?? ""))];
      }
      if (term.accented === MALE && !term.capital && (ofPeople(at - 1) || ofPeople(at + 2))) return [[at]];
      return predicate?.at === at && LEVELS.has(term.accented) && !isPlaceNamed(terms, at) ? [[at]] : [];
    }),
  );
}

/** The places of the words of content that stand side by side from one on. */
function contentFrom(terms: readonly QuestionTerm[], at: number): number[] {
  const end = terms.findIndex((term, i) => i > at && (!term.joined || term.role === "interrogative"));
  return terms.flatMap((term, i) => (i >= at && (end < 0 || i < end) && term.role === "content" ? [i] : []));
}

/** Whether what is asked stands behind some words: "… là thanh niên chiếm bao nhiêu", but not "bí thư là đồng chí ấy". */
const isAskedBehind = (terms: readonly QuestionTerm[], at: number): boolean =>
  terms.slice(at + 1).some((term) => term.role === "interrogative");

const isPlaceNamed = (terms: readonly QuestionTerm[], at: number): boolean => terms[at + 1]?.capital === true;

/** Whether a word of the question, with the one behind it, is said of a figure in one of its wordings. */
function isSaid(query: Query, matched: Matched, { scopes, column }: Candidate, at: number): boolean {
  const inColumn = column ? matchWords(query, columnWords(column)) : [];
  const spans = scopes.filter(({ weight }) => weight >= SHARED).map(({ span }) => span);
  return query.units.some((unit, i) => {
    if (unit.at > at || unit.at + unit.length <= at) return false;
    // What is typed without marks is read with them, so letters alone are not enough.
    const isSure = (value: number) => unit.kind === "phrase" || value > query.weights.query.folded;
    const spots = (matched.spots[i] ?? []).filter(({ value }) => isSure(value));
    return Math.max(inColumn[i] ?? 0, matched.scope[i] ?? 0, ...spans.map((span) => heldIn(spots, span))) > 0;
  });
}

const SUFFERS = canonical("bị");

/** The question says of what it counts a word of two syllables that the corpus never says, or what people suffer ("bị kỷ luật"), and the figure says nothing of it. */
function isOfTheWhole(question: Question, query: Query, matched: Matched, candidate: Candidate): boolean {
  const { terms, predicate, counted, names } = question;
  if (predicate === null || !namesPeople(counted[0] ?? "")) return false;
  const end = predicate.at + predicate.length;
  const isOpen = (at: number) => {
    const [first, second] = [terms[at], terms[at + 1]];
    if (first?.role !== "content" || second?.role !== "content" || !second.joined) return false;
    if (names.some((name) => name.at <= at + 1 && name.at + name.length > at)) return false;
    return (
      !query.units.some((unit) => unit.length > 1 && unit.at <= at && unit.at + unit.length > at + 1) &&
      !holdsRun(candidate.view.scope, [first.folded, second.folded])
    );
  };
  const places = terms.flatMap((_, at) => (at >= predicate.at && at < end ? [at] : []));
  const isContent = (at: number) => at >= predicate.at && at < end && terms[at]?.role === "content";
  const said = (at: number) => isSaid(query, matched, candidate, at);
  const isPassive = terms[predicate.at]?.accented === SUFFERS;
  // What people suffer is said whole: "chức" of "tổ chức" tells nothing of "bị cách chức".
  const isHeld = (at: number) => {
    const beside = isPassive ? [at - 1, at + 1].filter(isContent) : [];
    return isContent(at) && said(at) && (beside.length === 0 || beside.some(said));
  };
  return (isPassive || places.some((at) => at + 1 < end && isOpen(at))) && !places.some(isHeld);
}

import type { Refusal } from "../../model/answer.ts";
import type { Document, DocumentKind } from "../../model/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Question } from "../../model/question.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { unitOf } from "../../text/bounds.ts";
import { canonical } from "../../text/fold.ts";
import { isSyllable } from "../../text/syllable.ts";
import type { Ranked } from "../ranking/rank.ts";
import { headOf, type View, type Words } from "../ranking/view.ts";

/** A year that something is only compared with does not bear on it. */
const COMPARED = /so với[^,;.()]*/giu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * A name of the question that stands nowhere in the corpus: no answer can be about it. A place by its pair of syllables; another
 * name by a word that the corpus lacks, or by a Vietnamese pair that it lacks.
 */
export function missingName(question: Question, lexicon: Lexicon): Refusal | null {
  for (const { at, length, place, head } of question.names) {
    const heads = place ? lexicon.places.get(folded(question, at, length)) : undefined;
    // "thành phố Lai Châu" where the corpus knows only "tỉnh Lai Châu".
    if (heads && head !== "" && !heads.has(head))
      return {
        reason: "name",
        what: surface(
          question,
          isCityOrTown(question, at - 2) ? at - 2 : at - 1,
          length + (isCityOrTown(question, at - 2) ? 2 : 1),
        ),
      };
    // "Chợ Grainger Market" is the market of that name.
    const first = !place && length > 2 && lexicon.common.has(question.terms[at]?.accented ?? "") ? at + 1 : at;
    for (let i = first; i < at + length - 1; i++) {
      const [left, right] = [question.terms[i], question.terms[i + 1]];
      if (!left || !right || goesOn(question, i + 1, lexicon) || lexicon.names.has(`${left.folded} ${right.folded}`))
        continue;
      const lacking = [left, right].some((t) => !lexicon.passagesOf.has(t.folded));
      if (!place && lexicon.passagesOfPair.has(`${left.folded} ${right.folded}`)) continue;
      const vietnamese =
        left.capital &&
        right.capital &&
        isSyllable(left.surface) &&
        isSyllable(right.surface) &&
        !goesOn(question, i + 1, lexicon);
      const common = (lexicon.bigrams.get(`${left.accented} ${right.accented}`) ?? 0) > 0;
      if (place || lacking || common || vietnamese) return { reason: "name", what: surface(question, at, length) };
    }
  }
  return null;
}

/** Whether a term opens "thành phố" or "thị trấn". */
const isCityOrTown = ({ terms }: Question, at: number): boolean => /^th(?:anh|i)$/.test(terms[at]?.folded ?? "");

/** A capital syllable that forms a compound with the small one behind it ends no name: "Hội Phụ" of "Hội Phụ nữ". */
function goesOn({ terms }: Question, at: number, lexicon: Lexicon): boolean {
  const [last, next] = [terms[at], terms[at + 1]];
  if (!last || !next?.joined || next.capital) return false;
  return lexicon.bigrams.has(`${last.accented} ${next.accented}`);
}

/** How many words of the question, names and units aside, the corpus and the headings of what was found hold in no spelling and no other wording: a figure is no answer to what it never speaks of. */
export function absentWords(question: Question, lexicon: Lexicon, ranked: readonly Ranked[]): number {
  const reworded = (at: number) => question.expansions.some((e) => at >= e.at && at < e.at + e.length);
  const isNamed = (at: number) => question.names.some((name) => at >= name.at && at < name.at + name.length);
  // "18 mét" is held where "từ 15 m đến 24 m" is, "bắt đầu" where a day is.
  const isUnit = (at: number) =>
    /^\d/.test(question.terms[at - 1]?.surface ?? "") && unitOf(question.terms[at]?.surface ?? "") !== null;
  return question.terms.filter(
    (term, at) =>
      term.role === "content" &&
      /\p{L}{2}/u.test(term.surface) &&
      !lexicon.passagesOf.has(term.folded) &&
      !ranked.some(({ matched }) => matched.view.scope.positions.has(term.folded)) &&
      !reworded(at) &&
      !isNamed(at) &&
      !isUnit(at) &&
      !isEdge(question, at),
  ).length;
}

const EDGES = ["bắt đầu", "kết thúc", "diễn ra", "khai mạc", "bế mạc"].map((pair) => pair.split(" ").map(canonical));

/** Whether a word only says which end of a time is asked for. */
function isEdge({ terms }: Question, at: number): boolean {
  const pairs = [at - 1, at].map((from) => terms.slice(from, from + 2).map((term) => term.accented));
  return EDGES.some(([first, second]) => pairs.some(([a, b]) => a === first && b === second));
}

/** A year of the question that stands nowhere in the corpus. */
export function missingYear(question: Question, lexicon: Lexicon): Refusal | null {
  const year = question.years.find((y) => !lexicon.years.has(y));
  return year === undefined ? null : { reason: "year", what: String(year) };
}

/** How well a candidate bears on the years of a question: 1 where its nearest scope in the passage names them, a little less where its headings or its document do, 0.5 where a wider scope does or none names any, 0.25 where the document's head does, 0 where it names only others. */
export function yearFit(question: Question, { figure, view, column }: Candidate): number {
  if (question.years.length === 0) return 1;
  const { document, passage } = view;
  const inColumn = yearsIn(column ?? "");
  const inRecord = passage.block.text.includes("\n") ? yearsIn(passage.block.text) : [];
  const own = new Set(inColumn.length > 0 ? inColumn : [...(figure?.years ?? []), ...inRecord]);
  const inText = new Set([
    ...inColumn,
    ...yearsIn(figure ? passage.block.text.slice(figure.sentence.start, figure.sentence.end) : passage.block.text),
  ]);
  const titled = yearsIn(document.title);
  const date = titled.length > 0 ? "" : (document.date ?? "");
  const text = passage.block.text.replace(CITED, " ");
  const around = new Set(yearsIn([document.title, ...passage.block.trail, text, date].join(" ")));
  const fits = question.years.map((y) => {
    if (own.has(y)) return inText.has(y) || passage.block.kind === "row" ? 1 : ABOVE;
    if (around.has(y) || (own.size === 0 && isWithin(y, titled))) return AROUND;
    return !PAST.includes(document.kind) && yearsOf(document).has(y) ? ELSEWHERE : 0;
  });
  // "Năm học 2025 - 2026", "nhiệm kỳ 2025 2030" are one time: a figure of either year is of it.
  return question.isPeriod ? Math.max(...fits) : Math.min(...fits);
}

/** Whether a year lies in the time that a title names; true where it names none. */
const isWithin = (year: number, titled: readonly number[]): boolean =>
  titled.length === 0 || (year >= Math.min(...titled) && year <= Math.max(...titled));

/** What a year counts that only headings or the document's head name. */
const ABOVE = 0.95;
/** What a year counts that a wider scope names, or the document in its head. */
const AROUND = 0.5;
const ELSEWHERE = 0.25;

/** A document that a text cites, with its day. */
const CITED = /(?<!\p{L})số\s+\S+,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/giu;
/** The day of a document that the head cites: it says nothing of the time that figures are of. */
const DAY = /\d\/\d+\/\d{4}/;

const documentYears = new WeakMap<Document, ReadonlySet<number>>();

/** Documents that tell of one time, and hold for no other. */
const PAST: readonly DocumentKind[] = ["report", "minutes", "list"];

/** From when on a text holds. */
const HOLDS_FROM = /hiệu lực|áp dụng từ|thực hiện từ|kể từ ngày/iu;

/** The years for which a document holds: those of its head and of where it says from when on. */
function yearsOf(document: Document): ReadonlySet<number> {
  let found = documentYears.get(document);
  if (!found) {
    // A title that names a year says it all: "quyết toán năm 2024" is no account of the year in which it was ordered.
    const titled = (document.title.match(YEAR) ?? []).length > 0;
    const head = titled ? [document.title] : headOf(document).tokens.flatMap(({ raw }) => (DAY.test(raw) ? [] : [raw]));
    const from = document.blocks.filter((block) => HOLDS_FROM.test(block.text)).map((block) => block.text);
    found = new Set([...head, ...from].flatMap((text) => (text.match(YEAR) ?? []).map(Number)));
    documentYears.set(document, found);
  }
  return found;
}

function yearsIn(text: string): number[] {
  return (text.replace(COMPARED, " ").match(YEAR) ?? []).map(Number);
}

/** The first place of the question that neither a passage, nor what it stands under, nor its document's head holds; null when all are held. */
export function placeOutOfScope(question: Question, view: View): Refusal | null {
  const name = question.names.find(({ at, length, place }) => {
    if (!place) return false;
    const words = question.terms.slice(at, at + length).map((t) => t.folded);
    return !holdsRun(view, words) && !holdsRun(view.scope, words) && !holdsRun(headOf(view.document), words);
  });
  return name ? { reason: "name", what: surface(question, name.at, name.length) } : null;
}

/** Whether a text holds folded words side by side. */
export function holdsRun(words: Words, run: readonly string[]): boolean {
  return (words.positions.get(run[0] ?? "") ?? []).some((index) =>
    run.every((word, i) => words.tokens[index + i]?.folded === word),
  );
}

function folded(question: Question, at: number, length: number): string {
  return question.terms
    .slice(at, at + length)
    .map((t) => t.folded)
    .join(" ");
}

function surface(question: Question, at: number, length: number): string {
  return question.terms
    .slice(at, at + length)
    .map((t) => t.surface)
    .join(" ");
}

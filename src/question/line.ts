import type { Lexicon } from "../model/lexicon.ts";
import type { Question, QuestionTerm } from "../model/question.ts";
import { isMarked } from "../text/fold.ts";
import { once } from "../text/once.ts";
import { tokenise } from "../text/tokenise.ts";
import { hasAlternatives } from "./alternatives.ts";
import { askedIn, isOnlyAsking, pattern, type Range } from "./asked.ts";
import type { Words } from "./contrast.ts";

/** A question that can be taken apart at its terms. */
export interface Whole {
  readonly question: Question;
  /** Its terms without the particles at either end. */
  readonly body: Range;
  /** Where it asks. */
  readonly asked: () => readonly Range[];
  /** A stretch of it, as it stands. */
  readonly part: (from: number, to: number) => Words;
  /** What stands between a term and the one before. */
  readonly gap: (at: number) => string;
}

/** Takes a question apart; null where it has no words. */
export function takeApart(question: Question): Whole | null {
  const { terms } = question;
  const tokens = tokenise(question.text);
  if (tokens.length !== terms.length || terms.length === 0) return null;
  const body = trimmed(terms, { from: 0, to: terms.length });
  const spoken = terms.slice(body.from, body.to).map((term) => (term.role === "key" ? "#" : term.accented));
  const isName = (at: number) => isNameAt(question, at);
  /** "Bao nhiêu %": the sign is no term. */
  const percent = (end = 0): string => /^\s*%/.exec(question.text.slice(end))?.[0] ?? "";
  return {
    question,
    body,
    asked: once(() =>
      askedIn(spoken.join(" ")).map(({ from, to }) => ({ from: from + body.from, to: to + body.from })),
    ),
    part: (from, to) => ({
      text: `${question.text.slice(tokens[from]?.start, tokens[to - 1]?.end)}${percent(tokens[to - 1]?.end)}`,
      terms: terms.slice(from, to),
      isName: (at) => isName(from + at),
    }),
    gap: (at) => question.text.slice(tokens[at - 1]?.end, tokens[at]?.start),
  };
}

/** A short line as typed in a conversation. */
export interface Line extends Whole {
  readonly isPlain: boolean;
  /** What is left without openers ("thế còn"), closers ("thì sao") and particles. */
  readonly core: Range;
  /** Whether an opener or a closer says that it goes on from something. */
  readonly goesOn: boolean;
  /** Whether an opener says that it asks of a part of that: "trong đó nữ bao nhiêu". */
  readonly isWithin: boolean;
}

/** Longer lines say themselves what they ask. */
const LONGEST_TYPED = 80;

const OPENER = pattern(
  "^(?:trong số đó|trong số này|trong đó|thế còn|vậy còn|thế thì|vậy thì|rồi còn|còn|thế|vậy|rồi|và|đối với|riêng)(?= .)",
);
/** "Among these", with marks or without. */
const WITHIN = "trong";
/** These are no openers: "còn thiếu mấy …", "thế nào là …". */
const NO_OPENER = pattern(
  `^(?:còn (?:bao nhiêu|mấy|thiếu|lại|ai|gì|những|có|phải|được|cần|đang|chưa|không|nợ|hiệu lực|hạn chế|tồn tại|khó khăn|yếu)|thế (?:nào|giới|mạnh|hệ|kỷ)|rồi sao)(?= |$)`,
);
/** Words that without marks look like openers. */
const OTHER_WORDS =
  /^(?:con (?:gai|trai|cai|so|em|chau|nguoi|duong|nuoi|dau|de|bo|trau|lon|ga)|vay (?:von|tien|no)|va cham)(?= |$)/;
const YEAR = pattern("^(?:(?:trong|vào|đến) )?(?:năm )?(?:19|20)[0-9][0-9]$");
const CLOSER = pattern(" (?:thì sao|thì thế nào|thì như thế nào|thì ra sao|thì như nào|nữa)$");

/** Reads a line as it goes on from something; null where it is too long for that, or nothing is left of it. */
export function readLine(typed: string, question: Question): Line | null {
  const whole = typed.length > LONGEST_TYPED ? null : takeApart(question);
  if (whole === null) return null;
  const { terms } = whole.question;
  const isPlain = !isMarked(typed);
  let { from, to } = { from: 0, to: trimmed(terms, { from: 0, to: terms.length }).to };
  const rest = () => wordsOf(terms.slice(from, to), isPlain);
  const isWord = () => {
    const [first, ...more] = terms.slice(from, to);
    const words = first ? `${isPlain ? first.folded : first.accented} ${wordsOf(more)}` : "";
    return NO_OPENER().test(words) || OTHER_WORDS.test(rest());
  };
  let goesOn = false;
  let isWithin = false;
  for (let opener: RegExpExecArray | null; from < to - 1; from += opener?.[0].split(" ").length ?? 1) {
    opener = isWord() ? null : OPENER().exec(rest());
    if (opener) {
      goesOn = true;
      isWithin ||= opener[0].startsWith(WITHIN);
    } else if (terms[from]?.role !== "particle") break;
  }
  for (let closer: RegExpExecArray | null; !isOnlyAsking(rest()) && (closer = CLOSER().exec(rest())); ) {
    to -= closer[0].trim().split(" ").length;
    goesOn = true;
  }
  // A year is no question: it can only be that of something asked before.
  if (YEAR().test(rest())) goesOn = true;
  return from < to ? { ...whole, isPlain, core: { from, to }, goesOn, isWithin } : null;
}

/**
 * The ways to read a line: as it is, in other words for the same ("chị em" for women), and where it has one or two syllables with other marks
 * ("nam" is a man or a year) or as a place not heard of ("muong te").
 */
export function readings(line: Line, core: Words, { from, to }: Range, lexicon: Lexicon): Words[] {
  const [a, b, ...more] = core.terms;
  const isKnown = hasAlternatives(wordsOf(core.terms));
  const synonyms = line.question.expansions
    .filter(({ at, length }) => !isKnown && at === from && at + length === to)
    .filter(({ to: words }) => hasAlternatives(words.join(" ")))
    .map(({ to: words }) => ({ ...core, terms: words.flatMap((accented) => (a ? [{ ...a, accented }] : [])) }));
  if (!a || more.length > 0) return [core, ...synonyms];
  const isUnheard = b !== undefined && !lexicon.bigrams.has(`${a.accented} ${b.accented}`);
  const places = isUnheard ? [{ ...core, isName: () => true }] : [];
  return [core, ...synonyms, ...places, ...(line.isPlain ? accents(core, lexicon) : [])];
}

function accents(core: Words, lexicon: Lexicon): Words[] {
  let lines: QuestionTerm[][] = [[]];
  for (const term of core.terms) {
    const forms = /\d/.test(term.accented) ? [term.accented] : (lexicon.byFolded.get(term.folded) ?? [term.accented]);
    const spelt = forms.map((accented) => ({ ...term, accented, surface: lexicon.surfaces.get(accented) ?? accented }));
    lines = lines.flatMap((line) => spelt.map((form): QuestionTerm[] => [...line, { ...form, role: "content" }]));
  }
  const stands = ([a, b]: QuestionTerm[]) => !b || lexicon.bigrams.has(`${a?.accented} ${b.accented}`);
  return lines.filter(stands).map((terms) => ({ ...core, terms, text: terms.map((term) => term.surface).join(" ") }));
}

/** Syllables with single spaces, accented or folded. */
export const wordsOf = (terms: readonly QuestionTerm[], isFolded = false): string =>
  terms.map((term) => (isFolded ? term.folded : term.accented)).join(" ");

function trimmed(terms: readonly QuestionTerm[], { from, to }: Range): Range {
  let [start, end] = [from, to];
  while (end > start && terms[end - 1]?.role === "particle") end--;
  while (start < end && terms[start]?.role === "particle") start++;
  return { from: start, to: end };
}

/** Whether a term belongs to a name that the question gives, or to the run of capitals that a name at the start of a line is. */
function isNameAt({ names, terms }: Question, at: number): boolean {
  if (names.some((name) => at >= name.at && at < name.at + name.length)) return true;
  const isStart = at <= 1 && terms[1]?.joined === true;
  return isStart && [0, 1].every((i) => terms[i]?.role === "content" && /^\p{Lu}\p{Ll}/u.test(terms[i]?.surface ?? ""));
}

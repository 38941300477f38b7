import type { Lexicon, WordLists } from "../model/lexicon.ts";
import type { Question } from "../model/question.ts";
import {
  askedAtEnd,
  askedIn,
  asksOfDocument,
  isAmount,
  isOnlyAsking,
  isOnlyFact,
  leads,
  measureAtStart,
  needless,
  type Range,
} from "./asked.ts";
import { type Contrast, contrast, SURE, type Words } from "./contrast.ts";
import { type Line, readings, readLine, takeApart, type Whole, wordsOf } from "./line.ts";
import { isSmallTalk } from "./smalltalk.ts";
import { understand } from "./understand.ts";

/** Most syllables of content in a line that goes on from a question: with an opener, with an interrogative besides, with neither, with only an interrogative; beside a document's number. */
const MOST_CONTENT = { opened: 7, asking: 4, bare: 4, bareAsking: 1, besideKey: 2 };

/** What was typed, and how it reads by itself. */
export interface Typed {
  readonly typed: string;
  readonly question: Question;
}

/**
 * Reads a short line as going on from the question before: the combined question as a text, or null where the line is a question of
 * its own, a greeting, a bare number of a document, or nothing that the question before could be asked about.
 */
export function followUp(
  { typed, question }: Typed,
  before: string,
  lexicon: Lexicon,
  lists: WordLists,
): string | null {
  const line = isSmallTalk(typed) ? null : readLine(typed, question);
  if (line === null) return null;
  const read = (text: string) => takeApart(understand(text, lexicon, lists));
  const { from, to } = line.core;
  const words = coreOf(line);
  if (isOnlyAsking(words) || isOnlyFact(words)) return askAnew(read(before), line.part(from, to));
  const asked = askedAtEnd(words);
  if (asked === undefined) return isShort(line, line.core) ? replace(line, line.core, read(before), lexicon) : null;
  const rest = asked.from === 0 ? { from: from + asked.to, to } : { from, to: from + asked.from };
  const interrogative = line.part(from + asked.from, from + asked.to);
  if (!isShortAsking(line, rest, interrogative)) return null;
  const replaced = replace({ ...line, goesOn: true }, rest, read(before), lexicon);
  return replaced === null ? null : askAnew(read(replaced), interrogative);
}

/** Whether words without an interrogative are few enough to go on from a question, and ask for nothing by themselves. */
function isShort({ question, goesOn, part }: Line, { from, to }: Range): boolean {
  const core = part(from, to);
  if (askedIn(wordsOf(core.terms)).length > 0) return false;
  if (goesOn) return contentOf(core) <= (question.keys.length > 0 ? MOST_CONTENT.besideKey : MOST_CONTENT.opened);
  return contentOf(core) <= MOST_CONTENT.bare && question.keys.length === 0 && question.kinds[0] === "fact";
}

/** Whether the words beside an interrogative are too few to be a question: "nữ bao nhiêu", "còn phó bí thư là bao nhiêu". */
function isShortAsking({ question, goesOn, part }: Line, { from, to }: Range, interrogative: Words): boolean {
  if (question.keys.length > 0 || from === to || !(goesOn || isAmount(wordsOf(interrogative.terms)))) return false;
  const core = part(from, to);
  if (askedIn(wordsOf(core.terms)).length > 0) return false;
  return contentOf(core) <= (goesOn ? MOST_CONTENT.asking : MOST_CONTENT.bareAsking);
}

/** Whether a line only asks ("năm nào?"), so that it means nothing when no question before it is known. */
export function onlyAsks({ typed, question }: Typed): boolean {
  const line = readLine(typed, question);
  return line !== null && isOnlyAsking(coreOf(line));
}

const coreOf = ({ question, core, isPlain }: Line): string =>
  wordsOf(question.terms.slice(core.from, core.to), isPlain);

/** Puts words of a line in the place of what they are set against, or adds them. */
function replace(line: Line, { from, to }: Range, before: Whole | null, lexicon: Lexicon): string | null {
  if (before === null) return null;
  const { question, goesOn } = line;
  const core = line.part(from, to);
  if (question.keys.length > 0) return replaceKey(core, before);
  const other = otherNumber(core, before);
  if (other !== null) return goesOn ? other : null;
  const { terms } = before.question;
  const measured = before.body.from + measureAtStart(wordsOf(bodyOf(before).terms));
  const isAsked = (at: number) => before.asked().some((range) => at >= range.from && at < range.to);
  const open = (at: number) => at >= measured && at < before.body.to && !isAsked(at) && terms[at]?.role !== "key";
  const focus = before.asked().map((range) => range.to);
  const whole = before.part(0, terms.length);
  let best: { readonly text: string; readonly found: Contrast } | null = null;
  for (const words of readings(line, core, { from, to }, lexicon)) {
    const found = contrast(words, whole, { open, focus, isWithin: line.isWithin }, lexicon);
    if (found && (best === null || found.score > best.found.score)) best = { text: words.text, found };
  }
  if (best && best.found.score >= (goesOn ? 0 : SURE)) return splice(before, best.found, shown(best.text, core));
  if (!goesOn || ` ${wordsOf(terms)} `.includes(` ${wordsOf(core.terms)} `)) return null;
  const isOfDocument = before.question.keys.length > 0 && OF_DOCUMENTS.includes(before.question.kinds[0] ?? "");
  return isOfDocument ? askAnew(before, core) : add(core, before);
}

/** What a document is asked about: with another document there is another answer. */
const OF_DOCUMENTS = ["document", "subject", "date", "who"];

/** A document in the place of the document that was asked about; where there was none, the question is asked about this one. */
function replaceKey({ text }: Words, { question, asked, body, part }: Whole): string | null {
  const key = question.keys.at(-1);
  if (key) return tidy(question.text.slice(0, key.start) + text + question.text.slice(key.end));
  const last = asked().at(-1);
  if (last === undefined || !OF_DOCUMENTS.includes(question.kinds[0] ?? "")) return null;
  return tidy(`${text} ${part(last.from, body.to).text}`);
}

/** "Còn 210?" after a question about 77-KH/TU: the other document of the same sort. */
function otherNumber({ terms, text }: Words, { question }: Whole): string | null {
  const key = question.keys.at(-1);
  if (!key || terms.length !== 1 || !/^\d{1,5}$/.test(text)) return null;
  const old = question.text.slice(key.start, key.end);
  return tidy(question.text.slice(0, key.start) + old.replace(/\d+/, text) + question.text.slice(key.end));
}

/** Adds words that are set against nothing: before the interrogative where that ends the question, else at the end. */
function add(core: Words, before: Whole): string {
  const { asked, body } = before;
  const last = asked().at(-1);
  const at = last && last.to === body.to && last.from > body.from ? last.from : body.to;
  const isBarePlace = core.terms.every((_, i) => core.isName(i));
  const isBareYear = /^\d{4}$/.test(core.text);
  const lead = isBarePlace ? "ở " : isBareYear ? "năm " : "";
  return splice(before, { from: at, to: at }, lead + shown(core.text, core));
}

/** Asks something else about what the question before was about. */
function askAnew(before: Whole | null, asked: Words): string | null {
  if (before === null) return null;
  const { terms } = before.question;
  const words = wordsOf(asked.terms);
  const kept: number[] = [];
  for (let at = before.body.from; at < before.body.to; at++)
    if (!before.asked().some((range) => at >= range.from && at < range.to)) kept.push(at);
  const drop = needless(wordsOf(kept.flatMap((at) => terms[at] ?? [])), words);
  let about = "";
  let last = -2;
  for (const at of kept.slice(drop.start, kept.length - drop.end)) {
    about += (at === last + 1 ? before.gap(at) : " ") + before.part(at, at + 1).text;
    last = at;
  }
  const key = before.question.keys.find(({ start }) => before.question.text.slice(0, start).trim() === "");
  if (key && asksOfDocument(words)) about = before.question.text.slice(key.start, key.end);
  about = tidy(about);
  const text = shown(asked.text, asked);
  if (about === "") return text;
  return leads(words) ? `${text} ${shown(about, bodyOf(before))}` : `${about} ${text}`;
}

/** Puts a text in place of a range of the question's terms, or between two of them where the range is empty. */
function splice({ body, part, gap }: Whole, { from, to }: Range, text: string): string {
  const left = from > body.from ? part(body.from, from).text : "";
  const right = to < body.to ? part(to, body.to).text : "";
  if (from === to) return tidy(`${left} ${text} ${right}`);
  return tidy(left + (left === "" ? "" : gap(from)) + text + (right === "" ? "" : gap(to)) + right);
}

const bodyOf = ({ body, part }: Whole): Words => part(body.from, body.to);

/** Words of a line as they are shown inside a question: a capital that only began the line is none there. */
function shown(text: string, { terms: [first, second], isName }: Words): string {
  const isProper =
    first?.capital !== true ||
    first.role === "key" ||
    isName(0) ||
    second?.capital === true ||
    /^\p{Lu}{2}/u.test(text);
  return isProper ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Without white space and punctuation at the ends. */
const tidy = (text: string): string => text.replace(/^[\s?!.…,;:]+|[\s?!.…,;:]+$/g, "").replace(/\s+/g, " ");

const contentOf = ({ terms }: Words): number => terms.filter((term) => term.role === "content").length;

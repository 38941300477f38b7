import type { Citation, DocumentKey } from "../model/document.ts";
import { foldText } from "../text/fold.ts";
import { findKeys, type KeyMention, keysMatch } from "../text/keys.ts";
import { kindName, kindOfTitle } from "../text/kinds.ts";
import { readBody } from "./bodies.ts";
import { findDates } from "./dates.ts";
import { readSubject } from "./subjects.ts";

/**
 * Every document that a text names, one record a mention, in order: "Kế hoạch số 210-KH/TU, ngày 29/6/2019 của Ban Chấp hành Đảng
 * bộ tỉnh về thực hiện Chỉ thị số 35". Date, issuer and subject count only where they hang on the number itself; the span
 * is the whole mention. `keys` are the numbers that the text holds.
 */
export function findCitations(text: string, keys: readonly KeyMention[] = findKeys(text)): Citation[] {
  const [own] = keys;
  if (own && /^Số\s*:?\s*$/iu.test(text.slice(0, own.start)))
    return [...listed(text, own), ...keys.slice(1).map((key, index) => readCitation(text, keys, index + 1, key))];
  const numbered = keys.map((key, index) => readCitation(text, keys, index, key));
  return [...numbered, ...laws(text)].sort((a, b) => a.start - b.start);
}

/** The record of a list, number, abstract and counters on lines of their own; a number alone is the document's own and cites nothing. */
function listed(text: string, key: KeyMention): Citation[] {
  const lines = text.slice(key.end).split("\n");
  const subject = lines
    .find((line) => /\p{L}{2}/u.test(line) && !/^\s*(?:lượt xem|ngày ban hành)/iu.test(line))
    ?.trim();
  if (!subject) return [];
  const issued = lines.find((line) => /^\s*ngày ban hành/iu.test(line)) ?? "";
  const date = findDates(issued)[0]?.date ?? null;
  const kind = key.kind ?? kindOfTitle(subject);
  return [{ start: 0, end: text.length, kind, number: key.printed, date, issuer: null, subject }];
}

type Day = { readonly date: string; readonly end: number };
type Body = { readonly name: string; readonly end: number };

function readCitation(text: string, keys: readonly KeyMention[], index: number, key: KeyMention): Citation {
  let end = key.end;
  let date: string | null = null;
  let issuer: string | null = null;
  for (let turn = 0; turn < 2; turn++) {
    const day: Day | null = date === null ? readDay(text, end) : null;
    const body: Body | null = issuer === null ? readIssuer(text, end) : null;
    if (day) [date, end] = [day.date, day.end];
    else if (body) [issuer, end] = [body.name, body.end];
  }
  const subject = readSubject(
    text,
    end,
    keys.slice(index + 1).map((later) => kindStart(text, later)),
  );
  const kind = key.kind ?? null;
  const start = kindStart(text, key);
  issuer ??= readPromulgator(text, start);
  return { start, end: subject?.end ?? end, kind, number: key.printed, date, issuer, subject: subject?.text ?? null };
}

/** "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số …": the body right before the verb that issues what starts at `start`. */
function readPromulgator(text: string, start: number): string | null {
  const from = Math.max(0, start - 100);
  const verb = /\s(?:đã\s+|vừa\s+)?(?:ban hành|ký ban hành|ra)\s+$/u.exec(text.slice(from, start));
  if (!verb) return null;
  for (const match of text.slice(from, from + verb.index).matchAll(/(?<![\p{L}\p{M}])\p{Lu}/gu)) {
    const body = readBody(text, from + match.index);
    if (body?.end === from + verb.index) return body.name;
  }
  return null;
}

/** Where a mention starts, with the words of its kind that stand apart: "Báo cáo thẩm tra số 31/BC-BKTNS". */
function kindStart(text: string, key: KeyMention): number {
  const before = text.slice(Math.max(0, key.start - 60), key.start);
  const number = /\ssố\s*:?\s*$/iu.exec(before);
  if (!number || !key.kind) return key.start;
  const name = foldText(kindName(key.kind));
  const at = foldText(before).lastIndexOf(name);
  if (at < 0 || /[.;:()\n]|\d/u.test(before.slice(at, number.index))) return key.start;
  return key.start - before.length + at;
}

/** ", ngày 30/5/2019" right behind `at`. */
function readDay(text: string, at: number): Day | null {
  const lead = /^[\s,]*(?:\(\s*)?(?:ban hành\s+|ký\s+)?ngày\s+/iu.exec(text.slice(at, at + 30));
  if (!lead) return null;
  const from = at + lead[0].length;
  const [day] = findDates(text.slice(from, from + 30));
  return day?.start === 0 ? { date: day.date, end: from + day.end } : null;
}

/** "của Bộ Chính trị" right behind `at`; a doubled "của của" is a misprint that many texts have. */
function readIssuer(text: string, at: number): Body | null {
  const lead = /^[\s,]*(?:(?:của|do)\s+)+/iu.exec(text.slice(at, at + 30));
  return lead ? readBody(text, at + lead[0].length) : null;
}

/** Laws are named, not numbered: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025". */
function laws(text: string): Citation[] {
  const found: Citation[] = [];
  if (!text.includes("uật")) return found;
  for (const match of text.matchAll(/(?<!\p{L})(?:Bộ luật|Luật)\s(?=\p{Lu})([^,;:.()\n]{3,100}?),?\sngày\s/gu)) {
    const from = match.index + match[0].length;
    const [day] = findDates(text.slice(from, from + 30));
    if (day?.start !== 0 || /\d/.test(match[1] ?? "")) continue;
    const end = from + day.end;
    found.push({
      start: match.index,
      end,
      kind: "law",
      number: null,
      date: day.date,
      issuer: null,
      subject: match[1] ?? null,
    });
  }
  return found;
}

const isBare = (citation: Citation): boolean => citation.number !== null && /^\d+$/.test(citation.number);

function keyOf(citation: Citation): DocumentKey | null {
  if (citation.number === null) return null;
  const [key] = findKeys(citation.number);
  if (key) return { ...key, kind: key.kind ?? citation.kind };
  return { kind: citation.kind, number: citation.number.replace(/^0+(?=\d)/, ""), year: null, symbol: null };
}

/** One record a document: mentions of one number, issuer and date are joined, what one leaves out is filled from the fullest. */
export function mergeCitations(all: readonly Citation[]): Citation[] {
  const known = all.map((citation, at): Known => ({ citation, at, key: keyOf(citation) }));
  // Only what has the same digits, or the same subject, can be the same document.
  const alike = new Map<string, Known[][]>();
  // Full numbers first, so that a later or an earlier "Chỉ thị 35" finds the document it is short for.
  for (const one of known.toSorted((a, b) => Number(isBare(a.citation)) - Number(isBare(b.citation)))) {
    const { key, citation } = one;
    const name = key === null ? `${citation.kind} ${citation.subject}` : key.number;
    const groups = alike.get(name) ?? [];
    alike.set(name, groups);
    const same = groups.filter((group) => group.every((other) => sameDocument(other, one)));
    const [group] = same;
    if (group && (same.length === 1 || !isBare(citation))) group.push(one);
    else groups.push([one]);
  }
  const first = (group: readonly Known[]): number => group.reduce((least, { at }) => Math.min(least, at), Infinity);
  return [...alike.values()]
    .flat()
    .sort((a, b) => first(a) - first(b))
    .map((group) => joined(group.map(({ citation }) => citation)));
}

/** A citation with its place among all and its number parsed. */
interface Known {
  readonly citation: Citation;
  readonly at: number;
  readonly key: ReturnType<typeof keyOf>;
}

function sameDocument({ citation: a, key: left }: Known, { citation: b, key: right }: Known): boolean {
  if (a.date && b.date && a.date !== b.date) return false;
  if (!left || !right) return !left && !right && a.kind === b.kind && a.subject === b.subject;
  if (!keysMatch(left, right)) return false;
  return (
    (a.date !== null && a.date === b.date) || !a.issuer || !b.issuer || overlap(foldText(a.issuer), foldText(b.issuer))
  );
}

const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
const fields = (citation: Citation): number =>
  [citation.date, citation.issuer, citation.subject, isBare(citation) ? null : citation.number].filter(
    (field) => field !== null,
  ).length;

function joined(group: readonly Citation[]): Citation {
  const ranked = [...group].sort((a, b) => fields(b) - fields(a));
  const [fullest] = ranked;
  if (!fullest) throw new Error("a group of citations is never empty");
  const fill = <K extends keyof Citation>(key: K) => ranked.find((one) => one[key] !== null)?.[key] ?? fullest[key];
  return { ...fullest, kind: fill("kind"), date: fill("date"), issuer: fill("issuer"), subject: fill("subject") };
}

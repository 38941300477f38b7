import type { DocumentKey, DocumentKind, Span } from "../model/document.ts";
import { isArea, isCounted } from "./counted.ts";
import { isIssuerCode, isWordlike } from "./issuers.ts";
import { kindOfName, kindsOfCode, opensKindName } from "./kinds.ts";
import { type Atom, atomsOf, readSymbol, type Symbol, skipSpace } from "./symbols.ts";

/** A document's number where it stands in a text; the span takes in the words before it ("Chỉ thị số 35-CT/TW"). */
export interface KeyMention extends DocumentKey, Span {
  /** The number alone as it stands: "35-CT/TW". */
  readonly printed: string;
}

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

function symbolText(code: string | null, issuers: readonly string[]): string | null {
  if (code && issuers.length > 0) return `${code}/${issuers.join("-")}`;
  return code ?? (issuers.length > 0 ? issuers.join("-") : null);
}

/** What stands before the digits: a kind in words or as a code, a body before the code, the word "số". */
interface Lead {
  readonly kind: DocumentKind | null;
  readonly code: string | null;
  readonly issuer: string | null;
  readonly numbered: boolean;
  readonly capital: boolean;
  readonly next: number;
}

/** The kind in words at `at` ("chỉ thị", "chuong trinh hanh dong"), the longest name that fits. */
function readKindWords(atoms: readonly Atom[], at: number): { kind: DocumentKind; next: number } | null {
  if (!opensKindName(atoms[at]?.text ?? "")) return null;
  let name = "";
  let found: { kind: DocumentKind; next: number } | null = null;
  for (let words = 0, i = at; words < 4 && atoms[i]?.kind === "word"; words++, i += 2) {
    name += (words > 0 ? " " : "") + (atoms[i]?.text ?? "");
    const kind = kindOfName(name);
    if (kind) found = { kind, next: i + 1 };
    if (atoms[i + 1]?.kind !== "space") break;
  }
  return found;
}

function readNumberWord(atoms: readonly Atom[], at: number): { numbered: boolean; next: number } {
  let next = skipSpace(atoms, at);
  if (!/^s[ốo]$/i.test(atoms[next]?.raw ?? "")) return { numbered: false, next };
  next = skipSpace(atoms, next + 1);
  if (atoms[next]?.text === ":") next = skipSpace(atoms, next + 1);
  return { numbered: true, next };
}

/** Codes that in lower case are everyday words or syllables of names ("da 38 tuoi", "ban Pa 2"). */
const WORDLIKE_KINDS = new Set(["DA", "PA", "CD", "TC", "GM"]);

function readLead(atoms: readonly Atom[], at: number, question: boolean): Lead | null {
  const atom = atoms[at];
  if (atom?.kind !== "word") return null;
  const capital = atom.raw !== atom.raw.toLowerCase();
  const words = readKindWords(atoms, at);
  if (words) return { ...words, ...readNumberWord(atoms, words.next), code: null, issuer: null, capital };
  const letters = atom.text.toUpperCase();
  if (!/^[a-zđ]+$/i.test(atom.raw)) return null;
  const upper = atom.raw === atom.raw.toUpperCase() || /^[CT]Tr$/.test(atom.raw);
  const sure = upper || (question && (!WORDLIKE_KINDS.has(letters) || atoms[at + 1]?.kind === "number"));
  if (kindsOfCode(letters).length > 0 && letters !== "L" && sure) {
    let next = at + 1;
    if (atoms[next]?.text === "-" || atoms[next]?.text === "." || atoms[next]?.text === "/") next += 1;
    return { kind: null, code: letters, issuer: null, capital: upper, ...readNumberWord(atoms, next) };
  }
  // "tu ct 14": a body before the code; a body that is also a word only where nothing stands before it.
  if (
    question &&
    isIssuerCode(letters) &&
    atoms[at + 1]?.kind === "space" &&
    (!isWordlike(letters) || at === 0 || upper)
  ) {
    const lead = readLead(atoms, at + 2, question);
    return lead?.code ? { ...lead, issuer: letters } : null;
  }
  return null;
}

/** Up to here a number behind a type may count what follows: "kế hoạch 44 lớp". */
const LARGEST_COUNT = 50;

/** Whether the digits at `at` can be a document's number when no symbol follows them. */
function standsAlone(atoms: readonly Atom[], at: number, lead: Lead, question: boolean): boolean {
  const digits = atoms[at];
  if (!digits) return false;
  const [one, two, three] = [atoms[at + 1], atoms[at + 2], atoms[at + 3]];
  if (one?.kind === "word" || one?.text === "%") return false;
  if (one?.kind === "mark" && !/[\s).,;:?!"”»\]…]/.test(one.text)) return false;
  if (one?.kind === "mark" && two?.kind === "number") return false;
  if (
    one?.kind === "space" &&
    (two?.text === "%" ||
      ((two?.text === "-" || two?.text === "–") && atoms[skipSpace(atoms, at + 3)]?.kind === "number"))
  ) {
    return false;
  }
  if (lead.numbered) return true;
  if (isYear(digits.text)) return false;
  if (!question && !lead.capital) return false;
  if (one?.kind !== "space" || two?.kind !== "word") return true;
  const afterWord = atoms[skipSpace(atoms, at + 3)];
  if (two.text === "ngay" && three?.kind === "space" && afterWord?.kind === "number") return true;
  if (isArea(two.text) && !question) return /^\p{Lu}/u.test(afterWord?.raw ?? "");
  // "theo quyết định 611 chi bộ …": in a question a large number behind a type is the document's.
  if (question && Number(digits.text) > LARGEST_COUNT) return true;
  return !isCounted(two.text, afterWord?.kind === "word" ? afterWord.text : "");
}

/** "Nghị định 154 năm 2025", "nghị định 154/2025": the year behind bare digits, unless it is a period or a month. */
function readYear(atoms: readonly Atom[], at: number, lead: Lead): { year: string; next: number } | null {
  const [sep, word, gap, year] = [atoms[at + 1], atoms[at + 2], atoms[at + 3], atoms[at + 4]];
  if (sep?.text === "/" && word && isYear(word.text) && atoms[at + 3]?.text !== "/") {
    return lead.numbered || Number(atoms[at]?.text) > 12 ? { year: word.text, next: at + 3 } : null;
  }
  if (sep?.kind !== "space" || word?.text !== "nam" || gap?.kind !== "space" || !year || !isYear(year.text))
    return null;
  if (!lead.numbered && Number(atoms[at]?.text) <= 10) return null;
  const dash = atoms[skipSpace(atoms, at + 5)];
  return dash?.text === "-" || dash?.text === "–" ? null : { year: year.text, next: at + 5 };
}

interface Found {
  readonly mention: KeyMention;
  readonly next: number;
}

/** Whether the digits at `at` go on from a decimal, a date, a range or a name, so that no document's number starts there. */
function isTail(atoms: readonly Atom[], at: number): boolean {
  const [before, earlier] = [atoms[at - 1], atoms[at - 2]];
  if (before?.kind === "word") return true;
  return (
    before?.kind === "mark" && /[.,/:–-]/.test(before.text) && (earlier?.kind === "number" || earlier?.kind === "word")
  );
}

function readMention(atoms: readonly Atom[], at: number, text: string, question: boolean): Found | null {
  const lead = readLead(atoms, at, question);
  const digitsAt = lead ? lead.next : at;
  const digits = atoms[digitsAt];
  if (digits?.kind !== "number" || digits.text.length > 5 || (!lead && isTail(atoms, at))) return null;
  let next = digitsAt + 1;
  const letter = atoms[next];
  const suffix = letter?.kind === "word" && /^[a-e]$/.test(letter.text) ? letter.text : "";
  if (suffix) next += 1;
  const symbol: Symbol | null = readSymbol(atoms, next, question, lead?.code != null);
  const year = symbol || !lead || suffix ? null : readYear(atoms, digitsAt, lead);
  if (!symbol && (!lead || (!year && !standsAlone(atoms, next - 1, lead, question)))) return null;
  if (symbol) next = symbol.next;
  else if (year) next = year.next;
  const code = symbol?.code ?? lead?.code ?? null;
  const issuers = symbol && symbol.issuers.length > 0 ? symbol.issuers : lead?.issuer ? [lead.issuer] : [];
  const printedFrom = lead?.code ? at : digitsAt;
  const start = atoms[at]?.start ?? 0;
  const end = atoms[next - 1]?.end ?? digits.end;
  const mention: KeyMention = {
    kind: kindOf(lead?.kind ?? null, code, issuers),
    number: (digits.text.replace(/^0+(?=\d)/, "") || "0") + suffix,
    year: symbol?.year ?? year?.year ?? null,
    symbol: symbolText(code, issuers),
    printed: text.slice(atoms[printedFrom]?.start ?? start, end),
    start,
    end,
  };
  return { mention, next };
}

/** A clear code says the kind; QĐ leaves it to the words; "1468/UBND-VX" without a code is a letter. */
function kindOf(named: DocumentKind | null, code: string | null, issuers: readonly string[]): DocumentKind | null {
  const kinds = code ? kindsOfCode(code) : [];
  if (kinds.length === 1) return kinds[0] ?? null;
  if (kinds.length > 1) return named && kinds.includes(named) ? named : null;
  return named ?? (issuers.some((issuer) => /^(UBND|HDND)$/.test(issuer)) ? "letter" : null);
}

/** The most atoms that a running text has before a number's digits: a kind of four words, "số", a colon, and the spaces. */
const LONGEST_LEAD = 12;

/**
 * Every document number of a text, in order, without overlaps. A running text is read strictly (a kind in lower case counts only
 * with "số" or a symbol); with `question` also as people type: "35 ct tw", "kh 349", "bc402hu", "chi thi 35".
 */
export function findKeys(text: string, options: { readonly question?: boolean } = {}): KeyMention[] {
  const found: KeyMention[] = [];
  if (!/\d/.test(text)) return found;
  const question = options.question === true;
  const atoms = atomsOf(text);
  let at = 0;
  for (const [digitsAt, { kind }] of atoms.entries()) {
    if (kind !== "number") continue;
    if (!question) at = Math.max(at, digitsAt - LONGEST_LEAD);
    for (; at <= digitsAt; at++) {
      const hit = readMention(atoms, at, text, question);
      if (!hit) continue;
      found.push(hit.mention);
      at = hit.next;
      break;
    }
  }
  return found;
}

function partsOf(symbol: string | null): { code: string | null; issuers: string[] } {
  if (!symbol) return { code: null, issuers: [] };
  const [head = "", tail] = symbol.split("/");
  if (tail !== undefined) return { code: head, issuers: tail.split("-") };
  return kindsOfCode(head).length > 0 ? { code: head, issuers: [] } : { code: null, issuers: head.split("-") };
}

/** Whether two keys can name one document: what both state must agree, what one leaves out is open. */
export function keysMatch(a: DocumentKey, b: DocumentKey): boolean {
  if (a.number !== b.number) return false;
  if (a.year && b.year && a.year !== b.year) return false;
  if (a.kind && b.kind && a.kind !== b.kind) return false;
  const [left, right] = [partsOf(a.symbol), partsOf(b.symbol)];
  if (left.code && right.code && left.code !== right.code) return false;
  if (left.code && !right.code && b.kind && !kindsOfCode(left.code).includes(b.kind)) return false;
  if (right.code && !left.code && a.kind && !kindsOfCode(right.code).includes(a.kind)) return false;
  const [few, many] =
    left.issuers.length <= right.issuers.length ? [left.issuers, right.issuers] : [right.issuers, left.issuers];
  return few.every((issuer) => many.includes(issuer));
}

/** One term for indexing: "key:35-CT/TW"; all spellings of a full key give the same. */
export function keyTerm(key: DocumentKey): string {
  return `key:${key.number}${key.year ? `/${key.year}` : ""}${key.symbol ? `-${key.symbol}` : ""}`;
}

import type { DocumentKind, Metadata } from "../model/document.ts";
import { findKeys, type KeyMention } from "../text/keys.ts";
import { kindOfTitle } from "../text/kinds.ts";
import { normalise } from "../text/normalise.ts";
import { bodyFromCapitals, readBody } from "./bodies.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { findDateLine, findDates, type PlacedDateLine } from "./dates.ts";
import { findEffective } from "./force.ts";
import { findTitle } from "./titles.ts";

export { isBoilerplate } from "./boilerplate.ts";

/** What is known of a file before its text is parsed: `lines` are its trimmed lines of Markdown that are not blank. */
export interface MetadataSource {
  readonly path: string;
  readonly frontMatter: Partial<Metadata>;
  readonly lines: readonly string[];
}

/** Lines of a document's head that can hold its number, issuer and place-and-date line. */
const headLength = 16;
/** A number on a line of its own: "Số 386-BC/HU", "Số: 1468/UBND-VX". */
export const numberLine = /^Số\s*:?\s*\d/iu;
/** Counters of a listed document: "lượt xem: 496 | lượt tải:126". */
export const counterLine = /^lượt\s+xem\s*:?\s*([\d.,]+)\s*(?:\|\s*lượt\s+tải\s*:?\s*([\d.,]+))?$/iu;
/** Who wrote or photographed a story. */
export const authorLine =
  /^(?:tác giả(?: bài viết)?|(?:tin|bài)(?:\s*(?:,|và|&)\s*(?:bài|ảnh))*|người viết|biên tập)\s*:\s*(\S.{0,80})$/iu;
/** Where a story is taken from. */
export const sourceLine = /^(?:nguồn(?: tin)?|theo nguồn)\s*:\s*(\S.{0,120})$/iu;

/** A whole number out of "1.825" or "7,471,045". */
export const countOf = (digits: string): number => Number(digits.replace(/[.,\s]/g, ""));

/** The facts about a document: those of its front matter, the rest read from its title, its head and its web page's lines. */
export function findMetadata({ path, frontMatter, lines }: MetadataSource): Metadata {
  const plain = lines.map((line) => normalise(line));
  const page = findDateLine(plain);
  const title = frontMatter.title ?? findTitle(plain, page?.index ?? null) ?? stem(path).split("/").at(-1) ?? path;
  const list = isList(plain);
  const head = headPieces(plain, page?.index ?? null);
  const own = list ? null : (ownKey(title, head) ?? announced(title, plain, page) ?? attached(plain));
  const kind = frontMatter.kind ?? findKind(title, own, list, page !== null, head);
  const official = kind !== "article" && kind !== "list";
  return {
    id: frontMatter.id ?? stem(path),
    kind,
    title,
    number: frontMatter.number ?? own?.key.printed ?? null,
    issuer: frontMatter.issuer ?? (official ? (titleIssuer(title) ?? own?.issuer ?? headIssuer(head)) : null),
    date: frontMatter.date ?? own?.date ?? (page ? page.date : placeAndDate(plain)),
    signer: frontMatter.signer ?? null,
    field: frontMatter.field ?? null,
    effective: frontMatter.effective ?? (official ? findEffective(plain) : null),
    expires: frontMatter.expires ?? null,
    replaces: frontMatter.replaces ?? [],
    author: frontMatter.author ?? (official ? null : firstMatch(plain, authorLine)),
    source: frontMatter.source ?? (official ? null : firstMatch(plain, sourceLine)),
    ...counters(frontMatter, plain, page, list),
    held: frontMatter.held ?? true,
  };
}

/** The path without its ending: the id of a document without front matter. */
export function stem(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

/** A page of documents' numbers, abstracts and counters with no text of its own. */
function isList(lines: readonly string[]): boolean {
  const listed = lines.filter((line) => numberLine.test(line)).length;
  const named = listed > 1 && lines.slice(0, 3).some((line) => /^#*\s*danh (?:mục|sách)/iu.test(line));
  return (named || listed > 2) && !lines.some((line) => line.length > 400);
}

/** The lines above the text, table cells apart; nothing below a web page's date line belongs to the head. */
function headPieces(lines: readonly string[], date: number | null): string[] {
  const head: string[] = [];
  for (const line of lines.slice(0, date ?? headLength)) {
    if (line.length > 200 || /^(?:#+\s*)?(?:Điều|Chương)?\s*[1I]\s*[.:]/u.test(line)) break;
    if (!line.startsWith("#"))
      head.push(...line.split("|").map((cell) => cell.replace(/[*_]{2}|[-–_*=]{3,}/g, "").trim()));
  }
  return head.filter((piece) => piece !== "");
}

interface OwnKey {
  readonly key: KeyMention;
  readonly issuer: string | null;
  readonly date: string | null;
}

/** The document's own number: on a line of its head, or at the start of its title behind its kind. */
function ownKey(title: string, head: readonly string[]): OwnKey | null {
  const line = head.find((piece) => numberLine.test(piece));
  const [printed] = line ? findKeys(line) : [];
  const [titled] = findKeys(title);
  if (printed) return { key: printed, issuer: null, date: null };
  if (titled && (titled.start === 0 || /^[^,.:;]{0,40}$/.test(title.slice(0, titled.start))) && kindOfTitle(title)) {
    return titled.symbol ? { key: titled, issuer: null, date: null } : null;
  }
  return null;
}

/** What is issued with another document carries that one's number: "(Ban hành kèm theo Quyết định số 27/2024/QĐ-UBND ngày …)". */
function attached(lines: readonly string[]): OwnKey | null {
  const line = lines.slice(0, 12).find((one) => one.length < 250 && /kèm theo\s/iu.test(one));
  const key = line ? findKeys(line).find((one) => one.symbol !== null) : undefined;
  return line && key ? { key, issuer: null, date: findDates(line.slice(key.end))[0]?.date ?? null } : null;
}

/** A page that presents a plan or a decision: "Ngày 29/12/2025, UBND xã X ban hành Kế hoạch số 118/KH-UBND". */
function announced(title: string, lines: readonly string[], page: PlacedDateLine | null): OwnKey | null {
  const kind = kindOfTitle(title);
  const first = lines.slice(page ? page.index + 1 : 0).find((line) => line.length > 100);
  if (!kind || !page || !first) return null;
  const key = findKeys(first).find((one) => one.kind === kind && one.symbol !== null);
  const before =
    key && /\s(?:ban hành|đã ban hành|ký|thông qua)\s$/u.test(first.slice(0, key.start))
      ? first.slice(0, key.start)
      : null;
  if (!key || before === null) return null;
  const [day] = findDates(before);
  const body = day ? /^\s*,\s*/.exec(before.slice(day.end)) : null;
  const issuer = readBody(first, day && body ? day.end + body[0].length : 0);
  return { key, issuer: day && body ? (issuer?.name ?? null) : null, date: day && day.start < 15 ? day.date : null };
}

function findKind(
  title: string,
  own: OwnKey | null,
  list: boolean,
  page: boolean,
  head: readonly string[],
): DocumentKind {
  const named = kindOfTitle(title);
  if (list) return "list";
  if (own) return named ?? own.key.kind ?? "other";
  if (page) return "article";
  if (named) return named;
  const formal = head.some((piece) => /CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do/iu.test(piece));
  return formal ? "other" : "article";
}

/** What a document does to another one that its title names. */
const OTHERS =
  /(?<!\p{L})(?:sửa đổi|bổ sung|bãi bỏ|thay thế|thực hiện|triển khai|thi hành|hướng dẫn|cụ thể hóa|quán triệt)(?!\p{L})/iu;

/** "… của Ban Thường vụ Tỉnh ủy Lạc Biên về …": the last body that a title names with "của". */
function titleIssuer(title: string): string | null {
  // "… thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị" names the body of another document.
  const others = findKeys(title).filter(({ start }) => OTHERS.test(title.slice(0, start)));
  const bodies = [...title.matchAll(/\bcủa\s+/gu)]
    .filter(({ index }) => !others.some(({ end }) => end <= index))
    .map((match) => readBody(title, match.index + match[0].length));
  return bodies.filter((body) => body !== null).find((body) => isBody(body.name))?.name ?? null;
}

const isBody = (name: string): boolean =>
  /^(?:Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Huyện|Tỉnh|Thành|Thị|Quận|Đảng|Thường trực|Bộ|Sở|Chính phủ|Thủ tướng|Quốc hội|Văn phòng|Trường|Bệnh viện|Công an|Công ty|Trung tâm|Đoàn|Hội|Chi|Phòng|Cục|Chủ tịch)(?=\s|$)/u.test(
    name,
  );

const ranks = /^(?:XÃ|HUYỆN|TỈNH|PHƯỜNG|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|QUẬN)\s/u;
const organs = /^(?:BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|VĂN PHÒNG|BAN TỔ CHỨC|BAN CHỈ ĐẠO)$/u;

/** The body in capitals above a document: the last of those lines, made whole with the one above where it needs it. */
function headIssuer(head: readonly string[]): string | null {
  const capitals = head.filter(
    (piece) =>
      piece === piece.toUpperCase() &&
      /\p{Lu}{2}/u.test(piece) &&
      piece.length < 80 &&
      !isBoilerplate(piece) &&
      !/CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐỘC LẬP/u.test(piece) &&
      kindOfTitle(piece) === null,
  );
  const named = capitals.filter((piece, index) => isBody(bodyFromCapitals(piece)) || (ranks.test(piece) && index > 0));
  const number = head.findIndex((piece) => numberLine.test(piece));
  const above = named.filter((piece) => number < 0 || head.indexOf(piece) < number || named.length === 1);
  const last = above.at(-1);
  const before = above.at(-2);
  if (!last) return null;
  if (before && ranks.test(last)) return bodyFromCapitals(`${before} ${last}`);
  return before && organs.test(last) ? bodyFromCapitals(`${last} ${before}`) : bodyFromCapitals(last);
}

/** "Thẩm Lương, ngày 14 tháng 12 năm 2023", wherever a document has it. */
function placeAndDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    for (const piece of line.split("|")) {
      if (!/^\s*[*_]*\p{Lu}[^,]{1,40},\s*ngày\s+\d/u.test(piece) || piece.length > 100) continue;
      const [day, more] = findDates(piece);
      if (day && !more && piece.slice(day.end).trim().length < 3) return day.date;
    }
  }
  return null;
}

function firstMatch(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1];
    if (value && /^\p{Lu}/u.test(value)) return value;
  }
  return null;
}

type Counters = Pick<Metadata, "views" | "downloads">;

/** Views and downloads of the document itself: not those of a list's entries or of a side bar. */
function counters(
  given: Partial<Metadata>,
  lines: readonly string[],
  page: PlacedDateLine | null,
  list: boolean,
): Counters {
  const labelled = lines.map((line) => counterLine.exec(line)).filter((match) => match !== null);
  const own = !list && labelled.length === 1 ? labelled[0] : undefined;
  const views = page?.views ?? (own?.[1] ? countOf(own[1]) : null);
  return { views: given.views ?? views, downloads: given.downloads ?? (own?.[2] ? countOf(own[2]) : null) };
}

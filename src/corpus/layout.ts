import type { DocumentKind, Metadata } from "../model/document.ts";
import { correctable, type Field } from "../model/proposal.ts";
import { findKeys } from "../text/keys.ts";
import { kindOfName, kindOfTitle } from "../text/kinds.ts";
import { normalise } from "../text/normalise.ts";
import { findDates } from "./dates.ts";
import { countOf } from "./metadata.ts";

/** A portal's labels stand above a document's text or below it, within so many lines. */
const EDGE = 60;
/** Appendices behind the signature are hardly ever longer, in lines. */
const SIGNED_WITHIN = 2_000;
/** So many labelled lines make a page of a document. */
const LEAST_LABELS = 3;
/** Between the office and the name stand a stamp's words and blank lines at most. */
const REACH = 5;
/** An office as it stands above a signature: "CHỦ TỊCH", "KT. BỘ TRƯỞNG", "T/M BAN THƯỜNG VỤ" (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
const OFFICE =
  /^(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\.?\s+)?(?:TM\.?\s+|KT\.?\s+)?(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|TỔNG BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|CHỦ NHIỆM|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|BAN BÍ THƯ|BỘ CHÍNH TRỊ|BAN THƯỜNG TRỰC|THƯỜNG TRỰC|THƯ KÝ|CHỦ TỌA|NGƯỜI GHI BIÊN BẢN)(?: |$)/u;
/** A signature that a cell has on one line: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn A". */
const SIGNED = /^[\p{Lu}\s.,/]+\s(?:\((?:đã )?k[íý]\)\s*)?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4})$/u;
const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** What a document's own layout and the labelled lines of its page say of it, besides its number, issuer and date. */
export function fieldsOfLayout(lines: readonly string[], kind: DocumentKind): Partial<Metadata> {
  const isOfficial = kind !== "article" && kind !== "list";
  const filled = lines.filter((line) => line !== "");
  const labels = labelledFields(
    filled.length <= 2 * EDGE ? filled : [...filled.slice(0, EDGE), ...filled.slice(-EDGE)],
  );
  // One label may stand in any story; several are a portal's page of a document.
  const labelled = isOfficial || Object.keys(labels).length >= LEAST_LABELS ? labels : {};
  const signer = labelled.signer ?? (isOfficial ? findSigner(filled.slice(-SIGNED_WITHIN)) : null);
  return signer === null ? labelled : { ...labelled, signer };
}

/** Who signed: the name below the last office in capitals that has one; long appendices may follow. */
export function findSigner(lines: readonly string[]): string | null {
  const pieces = lines.map((line) =>
    line
      .split("|")
      .map(bare)
      .filter((piece) => piece !== ""),
  );
  for (let at = pieces.length - 1; at >= 0; at--) {
    const inOne = pieces[at]?.map((piece) => (OFFICE.test(piece) ? SIGNED.exec(piece)?.[1] : undefined)).find(Boolean);
    if (inOne !== undefined) return inOne;
    const isOffice = pieces[at]?.some((piece) => piece === piece.toUpperCase() && OFFICE.test(piece));
    if (!isOffice) continue;
    for (const below of pieces.slice(at + 1, at + 1 + REACH)) {
      const name = below.find((piece) => NAME.test(piece) && !/^(?:Nơi|Như|Lưu|Đã|Ký)\s/u.test(piece));
      if (name !== undefined) return name;
    }
  }
  return null;
}

const bare = (text: string): string =>
  normalise(text.replace(/[*_]{2}/g, "").replace(/^>\s*/, "")).replace(/^\((?:đã )?k[íý]\)\s*/iu, "");

const day = (value: string): string | null => findDates(value)[0]?.date ?? null;
const text = (value: string): string | null => (value === "" ? null : value);
const count = (value: string): number | null => (/^[\d.,]+$/.test(value) ? countOf(value) : null);
const numbers = (value: string): readonly string[] | null => {
  const found = findKeys(value).flatMap(({ symbol, printed }) => (symbol === null ? [] : [printed]));
  return found.length === 0 ? null : found;
};
const number = (value: string): string | null => findKeys(value)[0]?.printed ?? null;

/** The labels that portals put beside a document, each with what its value is read as. */
const LABELS: readonly (readonly [RegExp, keyof Metadata, (value: string) => Metadata[keyof Metadata]])[] = [
  [/^số(?:\s*[/,]\s*|\s+)k[íýi]\s*hiệu(?: văn bản)?$/iu, "number", number],
  [/^trích yếu(?: nội dung)?$/iu, "title", text],
  [/^(?:loại|thể loại|hình thức) văn bản$/iu, "kind", (value) => kindOfName(value)],
  [/^(?:cơ quan|đơn vị|nơi) ban hành$/iu, "issuer", text],
  [/^người k[íý](?: văn bản)?$/iu, "signer", text],
  [/^ngày (?:ban hành|văn bản|k[íý])$/iu, "date", day],
  [/^(?:ngày có hiệu lực|ngày hiệu lực|hiệu lực từ(?: ngày)?|có hiệu lực(?: từ ngày)?)$/iu, "effective", day],
  [/^(?:ngày hết hiệu lực|hết hiệu lực(?: từ ngày)?)$/iu, "expires", day],
  [/^(?:văn bản bị thay thế|thay thế(?: cho)?(?: văn bản)?)$/iu, "replaces", numbers],
  [/^lĩnh vực$/iu, "field", text],
  [/^(?:số )?lượt xem$/iu, "views", count],
  [/^(?:số )?lượt (?:tải|tải về)$/iu, "downloads", count],
];

/** A line "label: value", or a row of a table with a label and its value. */
function labelledFields(lines: readonly string[]): Partial<Metadata> {
  const found: Partial<Record<keyof Metadata, Metadata[keyof Metadata]>> = {};
  for (const line of lines) {
    if (line.length > 600) continue;
    const cells = line
      .split("|")
      .map(bare)
      .filter((cell) => cell !== "");
    const [label = "", value = ""] =
      line.startsWith("|") && cells.length === 2 ? cells.map((cell) => cell.replace(/\s*:$/, "")) : pair(bare(line));
    for (const [pattern, key, read] of LABELS) {
      if (found[key] !== undefined || !pattern.test(label)) continue;
      const known = read(value);
      if (known !== null) found[key] = known;
    }
  }
  return found as Partial<Metadata>;
}

function pair(line: string): [string, string] {
  const at = line.replace(/^[-*•]\s+/, "").indexOf(":");
  const whole = line.replace(/^[-*•]\s+/, "");
  return at < 0 ? ["", ""] : [whole.slice(0, at).trim(), whole.slice(at + 1).trim()];
}

/** Longer than any abstract: a paragraph was taken for the title. */
const LONGEST_TITLE = 400;

/** The fields that somebody should look at: what such a document has and this one was not found to have, or what contradicts itself. */
export function unsureOf(metadata: Metadata): Field[] {
  const { kind, number: printed, issuer, date, signer, effective, expires, title, held } = metadata;
  const isOfficial = kind !== "article" && kind !== "list";
  const named = kindOfTitle(title);
  const numbered = printed === null ? null : (findKeys(printed)[0]?.kind ?? null);
  const doubts: Partial<Record<Field, boolean>> = {
    title: title.length > LONGEST_TITLE,
    kind: kind === "other" || (named !== null && numbered !== null && named !== numbered),
    number: isOfficial && printed === null,
    issuer: isOfficial && issuer === null,
    date: date === null && kind !== "list",
    signer: isOfficial && held && signer === null,
    effective: effective !== null && date !== null && effective < date,
    expires: expires !== null && (effective ?? date) !== null && expires <= (effective ?? date ?? ""),
  };
  return correctable.filter((field) => doubts[field] === true);
}

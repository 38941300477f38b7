import { lean } from "../text/letters.ts";

/** What opens a subject right behind a document's number, date or issuer; "về" and "về việc" are left out of it, a verb is part of it. */
const OPENING =
  /^[\s,]*(?:(?:về việc|về|v\/v)\s+|(?=(?:sơ kết|tổng kết|công bố|thực hiện|triển khai|hướng dẫn|quy định|ban hành|phê duyệt|thành lập|tổ chức|sửa đổi|bổ sung|kiểm tra|giám sát|phát động|giao|tăng cường|tiếp tục|đẩy mạnh|nâng cao)\s))/iu;
/** A verb right behind a comma belongs to the main clause, not to the document. */
const VERB_AFTER_COMMA = /^\s*,\s*(?!về|v\/v)/iu;
/** Where the main clause goes on, although nothing but a comma stands before it. */
const RESUMES =
  /^(?:đến|từ|tính|trong|tại|ngày|năm|tháng|các|những|mỗi|từng|toàn|đã|đang|sẽ|được|do|để|nhằm|theo|qua|với|sau|khi|thì|nhưng|hiện|cùng|đồng thời|có|là|xã|huyện|tỉnh|phường|thành phố|ban|cấp ủy|chi bộ|đảng bộ|đảng ủy|ủy ban|\d)(?![\p{L}])/iu;
const CONTINUES = lean(/^(?:nhiệm kỳ|giai đoạn|khóa|lần thứ|định hướng đến|tầm nhìn)(?![\p{L}])/iu);
const FINITE = /\s(?:đã|đang|sẽ|phải|có hiệu lực|còn hiệu lực|hết hiệu lực)\s/u;
/** A citation within a subject hangs on one of these: "về thực hiện Chỉ thị số 35". */
const GOVERNS =
  /(?:thực hiện|triển khai|thi hành|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|quán triệt|tổng kết|sơ kết|theo|của|ban hành|năm)\s+$/iu;
const longest = 400;

/** What a document is about, as the text says behind `at`; `later` are the starts of the documents named after it. */
export function readSubject(
  text: string,
  at: number,
  later: readonly number[],
): { readonly text: string; readonly end: number } | null {
  const opening = OPENING.exec(text.slice(at, at + 40));
  if (!opening) return null;
  if (/^[\s,]*$/.test(opening[0]) && VERB_AFTER_COMMA.test(text.slice(at, at + 40))) return null;
  const start = at + opening[0].length;
  let end = Math.min(clauseEnd(text, start), start + longest);
  for (const next of later) {
    if (next >= end) break;
    if (!GOVERNS.test(text.slice(start, next))) end = next;
  }
  const subject = text.slice(start, end).replace(/(?:[\s,]+(?:và|cùng|tại|của|theo))?[\s,]*$/iu, "");
  return /\p{L}{2}/u.test(subject) ? { text: subject, end: start + subject.length } : null;
}

/** The first place behind `start` where the clause ends: a stop, a bracket that closes or opens, a comma before the main clause, a finite verb. */
function clauseEnd(text: string, start: number): number {
  const rest = text.slice(start, start + longest + 50);
  const finite = FINITE.exec(rest)?.index ?? rest.length;
  for (const match of rest.matchAll(/[;:()\n]|[.!?…](?=\s|$|\/)|,(?!\d)\s*/gu)) {
    const at = match.index;
    if (at >= finite) break;
    if (!match[0].startsWith(",")) return start + at;
    const tail = rest.slice(at + match[0].length);
    if (CONTINUES.test(tail)) continue;
    const clause = /^[^,;:.\n]*/u.exec(tail)?.[0] ?? "";
    const capital = /^\p{Lu}/u.test(tail);
    if (capital || RESUMES.test(tail) || FINITE.test(` ${clause} `)) return start + at;
  }
  return start + finite;
}

import { kindOfName } from "../text/kinds.ts";
import { isBoilerplate } from "./boilerplate.ts";

const frame =
  /CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|^(?:Số|Ngày ban hành|Cập nhật|Ngày đăng|Đăng ngày|lượt xem)\s*:?\s|,\s*ngày\s+\d+\s+tháng|^[*_\-=.\s]*$/iu;

/**
 * The title of a text: its first Markdown heading, else the line above a web page's date line (`date`, its index), else a kind
 * in capitals with the line below ("KẾ HOẠCH" / "Kiểm tra …"), else the first line that is no masthead, menu or formula.
 */
export function findTitle(lines: readonly string[], date: number | null): string | null {
  const at = lines.findIndex((line) => isHeading(line) && !NAMELESS.test(bare(line)));
  // A kind alone is no title: what it is about stands below it.
  const below = lines.slice(at, at + 2).map(bare);
  if (at >= 0) return (below.length > 1 ? centred(below) : null) ?? plain(bare(lines[at] ?? ""));
  const top = lines.slice(0, date ?? 20);
  const candidates = top.filter((line) => !isBoilerplate(line) && !frame.test(line) && !line.startsWith("|"));
  if (date === null) {
    const found = centred(top);
    if (found) return found;
  }
  const line = date === null ? (candidates.find((one) => !isCapitalHead(one)) ?? candidates[0]) : candidates.at(-1);
  return line ? plain(line) : first(lines);
}

const isHeading = (line: string): boolean => /^#{1,6}\s+\S/.test(line);

/** What programs write as the title of a page that nobody named. */
const NAMELESS =
  /^(?:(?:chi tiết )?văn bản(?: pháp luật)?|tài liệu|trang chủ|untitled(?: document)?|document\d*|new document)$/iu;

/** A line of Markdown without the marks of a heading. */
const bare = (line: string): string => line.replace(/^#{1,6}\s+/, "").replace(/\s*#+$/, "");

/** Lines of the head in capitals that name a body: "UBND HUYỆN TÂN UYÊN". */
function isCapitalHead(line: string): boolean {
  return /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|ĐẢNG (?:BỘ|ỦY)|BAN |BỘ |SỞ |VĂN PHÒNG|XÃ |HUYỆN |TỈNH |PHƯỜNG |TRƯỜNG |PHÒNG )/u.test(
    line,
  );
}

/** "KẾ HOẠCH" on a line of its own and what it is about below it. */
function centred(lines: readonly string[]): string | null {
  const index = lines.findIndex((line) => line === line.toUpperCase() && kindOfName(plain(line)) !== null);
  const [kind, about] = [lines[index], lines[index + 1]];
  if (index < 0 || !kind || !about || /^(?:Điều\s+\d|\d+\.|[IVX]+\.|-)/u.test(about) || about.length > 300) return null;
  const name = plain(kind).toLowerCase();
  const subject = about === about.toUpperCase() ? about : plain(about).charAt(0).toLowerCase() + plain(about).slice(1);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${subject}`;
}

function first(lines: readonly string[]): string | null {
  const line = lines.find((text) => !isBoilerplate(text) && /\p{L}/u.test(text));
  return line ? plain(line) : null;
}

const plain = (line: string): string => {
  const text = line
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/^(?:[-*+•>|]\s+)/, "")
    .replace(/\s+-\s+Trang \d+(?:\/\d+)?\b.*$/iu, "")
    .trim();
  return text.length > 300 ? `${text.slice(0, 300).replace(/\s+\S*$/, "")}…` : text;
};

import type { Span } from "../model/document.ts";
import { lean, leanLetters } from "../text/letters.ts";
import { COUNTED } from "./nouns.ts";

/** What behind a number makes it a quantity after all: "bản 45 hộ", "khoản 500 triệu", "đợt 3 tháng", but not "đợt 3 năm 2024". */
const QUANTITY = new RegExp(
  leanLetters(
    String.raw`\s*(?:[/%]|(?:${COUNTED}|trăm|nghìn|ngàn|triệu|tỷ|tỉ|đồng|ha|km|kg|m|m²|m[23]|tấn|tạ|lít|độ|điểm %|phần trăm|tuổi|giờ|phút|giây|tuần|ngày(?!\s+\d)|tháng(?!\s+\d)|năm(?!\s+(?:\d|học)))(?![\p{L}\d]))`,
  ),
  "uy",
);
/** Parts of an official text, whose numbers also stand in a list: "khoản 1, 2 Điều 5". */
const PARTS = "(?:điều|khoản|chương|mục|tiểu mục|phụ lục|điểm(?=\\s+\\d+\\s+(?:điều|khoản|mục)))";
const PART = new RegExp(`^${PARTS}`, "u");
/** What bears a number of one or two digits as its name. */
const NAMED =
  "(?:lần|đợt|vòng|khóa|khoá|kỳ họp|tầng|lớp|khối lớp|quận|khu phố|khu|tổ dân phố|tổ|thôn|xóm|đội|bản|ấp|hạng|vùng|" +
  "biểu|bảng|hình|bước|câu|bài|tiết|phương án|giai đoạn|cấp độ|mức độ)";
const FURTHER = "(?:trang|tiểu khu|quốc lộ|tỉnh lộ|huyện lộ|đường tỉnh|ql|đt)";
/** Words before one of those that make it another ("đại biểu", "văn bản", "bộ đội") or share its number out ("mỗi tổ 5 thành viên"). */
const OTHER =
  "(?:mỗi|từng|một|hai|ba|bộ|quân|dân|liên|chi|văn|biên|kịch|cơ|bưu|căn|xuất|mô|truyền|loại|điển|tình|vô|đại|tiêu|phát|nghĩa|khẩu|" +
  "thời|hạ|nông|tài|danh|hạng|chuyên|đề|huy|niệm|phân|trợ|cung|trao|thăng|nâng|được|đã|kịp)";
/** What a telephone number stands behind. */
const LINES = "(?:điện thoại|đường dây nóng|hotline|tổng đài|số máy|sđt|đt|fax|zalo)";
/** What a number behind "số" tells the size of rather than names: "dân số 7.471", "trong số 31 chi bộ". */
const SIZES =
  "(?:tổng|trong|dân|sĩ|sỹ|quân|chỉ|hệ|tỷ|tỉ|doanh|đa|con|tham|nhân|một|thiểu|điểm|chữ|phần|bội|vô|ngoài|vào|lượng)";

/** What is an ordinal whatever follows: a telephone number by its first 0, "lần thứ 3", "cấp 2", "Km 12+300", "Covid-19". */
const SURE = new RegExp(
  leanLetters(
    [
      String.raw`(?<![\p{L}\d.,/])(?:\+84[\s.-]?\d{1,3}|\(?0\d{2,4}\)?)(?:[\s.-]?\d{2,4}){2,3}(?!\d|,\d)`,
      String.raw`(?<!\p{L})(?:lần\s+)?thứ\s+\d{1,3}(?!\d|\s*/\s*\d)`,
      String.raw`(?<!\p{L}|${OTHER}\s)cấp\s+[1-4](?=[,.;:)](?!\d)|\s+(?:và|trở|ở|tại|của|trên)(?!\p{L})|\s*$)`,
      String.raw`(?<!\p{L}|\d\s?)km\s?\d+(?:\s?\+\s?\d+)?(?![\d.,]\d)`,
      String.raw`(?<=\p{L}-)\d{1,3}(?![\d/])`,
    ].join("|"),
  ),
  "gu",
);
/** What is one unless a quantity follows: a part of a text, what is numbered by its name or behind "số", the number of a line. */
const LABELLED = new RegExp(
  leanLetters(
    String.raw`(?<!\p{L})(?:(?<!${OTHER}\s)(?:${PARTS}\s+\d{1,3}(?:\.\d{1,2})*|(?<!\d\s)${NAMED}\s+\d{1,2}|${FURTHER}\s+\d{1,3})[a-zđ]?|(?<!${SIZES}\s)số\s+\d{1,4}[a-zđ]?|${LINES}\s*(?:số|là)?\s*[:.]?\s*\d[\d.\s-]+\d)(?![\p{L}\d]|[.,]\d)`,
  ),
  "gu",
);
/** The numbers that go on behind that of a part: "khoản 1, 2 và 3 Điều 5". */
const LIST = new RegExp(
  leanLetters(
    String.raw`(?:(?:\s*[,;-]|\s+và|\s+đến)\s*\d{1,3}[a-zđ]?(?=[,;.:)](?!\d)|\s+(?:và|đến|của|điều|khoản|luật|nghị|thông|quy|bộ)(?!\p{L})|\s*$))+`,
  ),
  "uy",
);
/** "4G", "3D", "30A": only a capital tells it from five grams. */
const MODEL = lean(/(?<![\p{L}\d.,/])\d{1,3}[ABCDEGHSX](?![\p{L}\d])/gu);
/** The number that opens an item: "1. ", "2) ", "(3) ", "3.2. ". */
const ITEM = /^\s*(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*[.)])(?=\s)/;

/** The numbers of a text that name or order something and so count nothing: Điều 12, Tổ 5, lần thứ 3, a telephone number; `lower` is the text in lower case, of equal length. */
export function findOrdinals(text: string, lower: string): Span[] {
  const spans = [...lower.matchAll(SURE), ...text.matchAll(MODEL)].map(spanOf);
  for (const match of lower.matchAll(LABELLED)) {
    const { start, end } = spanOf(match);
    QUANTITY.lastIndex = LIST.lastIndex = end;
    if (QUANTITY.test(lower)) continue;
    const list = PART.test(match[0]) ? LIST.exec(lower) : null;
    spans.push({ start, end: end + (list?.[0].length ?? 0) });
  }
  return spans;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The number that opens an item, where a sentence of it begins at `start`. */
export function itemNumber(text: string, start: number): Span | null {
  const item = ITEM.exec(text.slice(start, start + 20));
  return item && { start, end: start + item[0].length };
}

/** The ordinal in the first cell of a table row, by its column's head or, without one, by a cell of words behind it. */
export function rowNumber(row: string, head: string | undefined): Span | null {
  const cell = /^\s*\d{1,3}[.)]?(?=\s\|)/.exec(row);
  if (!cell) return null;
  const headed = /^(?:s?tt|số tt|số thứ tự|thứ tự|no\.?|#|)$/iu.test((head ?? "").trim());
  return headed && /^\s\|[^|]*[^\s\d.,|%]/.test(row.slice(cell[0].length)) ? { start: 0, end: cell[0].length } : null;
}

import type { NamedKind, NamedSpan, Span } from "../model/document.ts";
import { isMarked } from "../text/fold.ts";
import { SURNAMES } from "../text/surnames.ts";
import { isSyllable } from "../text/syllable.ts";
import { readBody } from "./bodies.ts";

/** What stands before a person's name and is no part of it. */
const TITLE =
  "(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]ụ|[Đđ]ồng chí|[Đđ]/c|[Bb]ác sĩ|[Bb]ác sỹ|[Nn]hà báo|[Nn]ghệ nhân|[Nn]ghệ sĩ|[Ll]uật sư|[Kk]ỹ sư|[Ee]m|(?:GS|PGS|TS|ThS|BS|KS|CN|BSCKI|BSCKII|NSƯT|NSND|VĐV|HLV)\\.?)";
/** A surname and what follows with capitals, behind titles or without. */
const PERSON = new RegExp(
  `(?<![\\p{L}\\d])((?:${TITLE}[\\s.]*)*)((?:${SURNAMES})(?: \\p{Lu}\\p{Ll}*){1,4})(?![\\p{L}\\d])`,
  "gu",
);
/** Any name with capitals behind a title. */
const TITLED = new RegExp(
  `(?<![\\p{L}\\d])((?:${TITLE}[\\s.]+)+)(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,4})(?![\\p{L}\\d])`,
  "gu",
);
/** Without a title a name has as many syllables at least: with fewer it is as often a place. */
const SYLLABLES = 3;
/** Behind these a name is that of a place, a street, a school or a prize. */
const NO_PERSON =
  /(?:[Xx]ã|TP\.?|[Hh]uyện|[Tt]ỉnh|[Pp]hường|[Bb]ản|[Tt]hôn|[Xx]óm|[Pp]hố|[Tt]rấn|[Qq]uận|[Đđ]ường|[Tt]rường|THCS|THPT|[Tt]iểu học|[Cc]ầu|[Hh]ồ|[Ss]ông|[Ss]uối|[Nn]úi|[Đđ]èo|[Cc]hợ|[Kk]hu|[Gg]iải|[Qq]uỹ|[Hh]ọ|tại|ở|[-–]|(?<![\p{L}])\p{Lu}\p{Ll}*)\s$/u;

const UY = "(?:ủy|uỷ)";
const OFFICES = `(?:(?:[Tt]hứ |[Ss]ở )?(?:Phó |Quyền |Nguyên |Tổng )*(?:Tổng )?(?:Bí thư|Chủ tịch|Chủ nhiệm|Giám đốc|Hiệu trưởng|Hiệu phó|Bộ trưởng|Thứ trưởng|Thủ tướng|Viện trưởng|Cục trưởng|Vụ trưởng|Chi cục trưởng|Chỉ huy trưởng|Chính ${UY} viên|Trưởng (?:[Bb]an|[Pp]hòng|[Đđ]oàn|[Kk]hoa|[Cc]ông an|[Tt]iểu ban|[Tt]rạm)|Chánh (?:Văn phòng|Thanh tra|án)|Tổ trưởng|Đội trưởng|Kế toán trưởng))`;
const BODIES = `(?:(?:Huyện|Tỉnh|Thành|Thị|Quận|Đảng|Chi) ${UY}|(?:Đảng|Chi) bộ|(?:Ủy|Uỷ) ban|UBND|UBKT|UBMTTQ|HĐND|MTTQ|Hội đồng|Ban (?=\\p{Lu})|Bộ (?=\\p{Lu})|Sở (?=\\p{Lu})|Phòng (?=\\p{Lu})|(?:Tổng |Chi )?[Cc]ục (?=\\p{Lu})|Viện (?=\\p{Lu})|Văn phòng|Thường trực (?=\\p{Lu})|Mặt trận|Đoàn (?=\\p{Lu})|(?:Tỉnh|Huyện|Thành|Trung ương) [Đđ]oàn|Hội (?=\\p{Lu})|Liên (?:đoàn|minh|hiệp)|Công an|Bệnh viện|Trường (?=\\p{Lu})|Trung tâm|Trạm|Tòa án|Toà án|Thanh tra|Kho bạc|Bảo hiểm|Công ty|Tập đoàn|Hợp tác xã|HTX|Ngân hàng|Quỹ (?=\\p{Lu})|Chính phủ|Quốc hội|Bộ phận|Bộ đội|Hạt (?=\\p{Lu})|Đồn (?=\\p{Lu}))`;
const OFFICE = new RegExp(`(?<![\\p{L}\\d])${OFFICES}(?!\\p{L})`, "gu");
const BODY = new RegExp(`(?<![\\p{L}\\d/-])${BODIES}(?![/-])`, "gu");
const HEAD = new RegExp(`^(?:${OFFICES}|${BODIES})`, "u");
/** Second syllables of the words that names of bodies are made of: another word in small letters is a verb. */
const SECOND = new Set(
  `ủy uỷ bộ chức giáo vận chính đạo lý lí tế chế hóa hoá thư trị phòng trực trận quốc niên dân nữ binh động dục tạo nghiệp trường thôn học nghệ tư tin thông thao lịch vụ pháp
   dựng thương tải viện khoa an sự đội tâm án tra cục hiểm hội ty phủ tướng tịch ương soát sát tập nhiệm đốc trưởng phó trị thuế bạc nước minh hiệp đoàn sách hành cử biểu tuyến sở giáo mạng ngoại giao quan tổng
   nông lâm sinh phương y sĩ sỹ thú lao khối xã huyện tỉnh phường thị trấn thành phố quận nhân ban các cơ cấp trung và khóa khoá lần thứ đại bản tác công một cửa tộc nội trú bán đồng nghị dưỡng nuôi nguyên sản vật`.split(
    /\s+/,
  ),
);
/** Where a name goes on although readBody stops there: "Hội Cựu chiến" + "binh". */
const GOES_ON: readonly (readonly [RegExp, RegExp])[] = [
  [/Cựu chiến$/u, /^ binh/u],
  [/Phát$/u, /^ triển [Nn]ông thôn/u],
  [/(?:Bảo hiểm|Chính sách|Bảo trợ) xã$/u, /^ hội/u],
  [/Phổ$/u, /^ thông dân tộc (?:nội|bán) trú/u],
  [/Khu du$/u, /^ lịch(?: \p{Lu}\p{L}*)*/u],
  [/Tòa án|Toà án$/u, /^ nhân dân/u],
];
/** Words with capitals, of which one at least is to be no Vietnamese syllable. */
const FOREIGN =
  /(?<![\p{L}\d.-])\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.)?(?: (?:(?:de|van|von|der|di|da|al|du|la) )?\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*)*/gu;

/** The persons, offices and bodies that a text names, in order, none within another. */
export function findNames(text: string): NamedSpan[] {
  if (!/\p{Lu}/u.test(text)) return [];
  const people = findPeople(text);
  const foreign = [...text.matchAll(FOREIGN)].flatMap(foreignName);
  return apart([
    ...read(text, OFFICE, people).map((span) => named("office", span)),
    ...people.map((span) => named("person", span)),
    ...read(text, BODY, people).map((span) => named("body", span)),
    ...foreign.map((span) => named("name", span)),
  ]);
}

/** The words of a name from the first that has no Vietnamese mark on: "Hàn Quốc" is no part of "Hàn Quốc Hoesung Lee". */
function foreignName({ 0: name, index }: RegExpExecArray): Span[] {
  const words = name.split(" ");
  const first = words.findIndex((word) => !isMarked(word) || !isSyllable(word));
  const own = words.slice(Math.max(0, first)).join(" ");
  if (own.split(/[ .’'-]+/u).every((word) => word === "" || isSyllable(word))) return [];
  return [{ start: index + name.length - own.length, end: index + name.length }];
}

const named = (kind: NamedKind, { start, end }: Span): NamedSpan => ({ kind, start, end });

/** Spans that do not overlap, those that come first kept, in the order of the text. */
function apart(spans: readonly NamedSpan[]): NamedSpan[] {
  const kept: NamedSpan[] = [];
  for (const span of spans) if (!kept.some((k) => k.start < span.end && span.start < k.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function findPeople(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [PERSON, TITLED])
    for (const match of text.matchAll(pattern)) {
      const [whole, title = "", name = ""] = match;
      const end = match.index + whole.length;
      const start = end - name.length;
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (title === "" && (NO_PERSON.test(before) || name.split(" ").length < SYLLABLES)) continue;
      if (HEAD.test(name) || found.some((span) => span.start < end && start < span.end)) continue;
      found.push({ start, end });
    }
  return found;
}

/** The names that begin with one of `heads`, as long as readBody goes on, up to a person's name or a verb. */
function read(text: string, heads: RegExp, people: readonly Span[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { 0: head, index: start } of text.matchAll(heads)) {
    if (start < from) continue;
    const read = readBody(text, start + head.search(/\p{Lu}/u))?.end ?? start;
    const headEnd = start + head.trimEnd().length;
    // A word of the head may be one that ends names elsewhere: "Chủ nhiệm", "bổ nhiệm".
    const end = read > headEnd ? read : (readBody(text, headEnd + 1)?.end ?? headEnd);
    const person = people.find((span) => span.start > start && span.start < end)?.start ?? end;
    const length = nameIn(text.slice(start, person), text.slice(person)).length;
    if (start + length < headEnd) continue;
    found.push({ start, end: start + length });
    from = start + length;
  }
  return found;
}

/** A name as readBody gives it, without a verb at its end and with what belongs to it although it has no capital. */
function nameIn(name: string, rest: string): string {
  const words = name.trimEnd().split(" ");
  const last = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
  const verb = words.findIndex((word, i) => i > last && /^\p{Ll}/u.test(word) && !SECOND.has(word));
  const kept = words.slice(0, verb < 0 ? words.length : verb).join(" ");
  const goesOn = GOES_ON.find(([end, next]) => end.test(name) && next.test(rest));
  if (goesOn) return name + (goesOn[1].exec(rest)?.[0] ?? "");
  return kept.replace(/(?: (?:và|các|của|thị|thành|khóa|lần|thứ|cơ|đại|-|–))+$/u, "");
}

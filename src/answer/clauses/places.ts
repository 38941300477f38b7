import type { Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { Matched } from "../ranking/match.ts";
import { isGiven, pick } from "./names.ts";
import { byNearness, findAsked } from "./near.ts";
import type { Query } from "../ranking/query.ts";
import { held } from "./sentences.ts";

/** "Ở đâu", "xã nào", "những bản nào" … in the folded words of a question. */
const ASKED =
  /(?:(?:o|tai|tu|den|toi|ve)? ?(?:nhung )?dau|(?:o |tai )?(?:nhung |cac )?(?:noi|cho|dia diem|dia phuong|huyen|xa|tinh|phuong|ban|thon|thanh pho|thi tran|truong|benh vien|khu vuc|vung|nuoc|quoc gia) nao)(?= |$)/;
const SORT =
  /(huyện|xã|tỉnh|phường|bản|thôn|thành phố|thị trấn|trường|bệnh viện|khu vực|nghĩa trang|nước|vùng) nào(?!\p{L})/iu;
const ANYWHERE =
  /(?:ở|tại|từ|đến|tới|về) (?:những )?đâu|(?:nơi|chỗ|địa điểm|địa phương) nào|địa điểm|^nơi (?!nào)|đâu(?: vậy| thế| ạ| nhỉ| hả)*\s*\??$/iu;

/** Nouns of places, as they stand in small letters. */
const NOUNS =
  "xã|huyện|tỉnh|phường|bản|thôn|xóm|ấp|thị trấn|thị xã|thành phố|quận|khu vực|khu|nhà văn hóa|nhà văn hoá|nhà thi đấu|nhà khách|hội trường|trụ sở|trung tâm|sân vận động|sân|trường|bệnh viện|trạm|chợ|nghĩa trang|bộ phận|phòng|văn phòng|quảng trường|hồ|đồi|đèo|ngã ba|ngã tư|cầu|bến|cổng|đường|phố|tổ dân phố|công viên|bảo tàng|nhà máy|kho|nhà hát|thư viện|khách sạn|tiểu học|mầm non|đảng bộ|ủy ban nhân dân"
    .split("|")
    .flatMap((noun) => [noun, noun.charAt(0).toUpperCase() + noun.slice(1)])
    .join("|");
/** What goes on a place's name in small letters. */
const INNER = `(?:${NOUNS}|cấp|[Vv]ăn hóa|[Vv]ăn hoá|[Tt]hể thao|nhân dân|liên xã|một cửa|giao dịch|làm việc|tiếp dân|và|của|thuộc|hội nghị|đa khoa|vận động|khách sạn|du lịch|liệt sĩ|liệt sỹ|cũ|mới)`;
const WORD = `(?:TP\\.|${INNER}|\\p{Lu}[\\p{L}\\d]*|\\d{1,3})(?![\\p{L}\\d])`;
/** A place: a noun of place and its name, or behind "tại" and "ở" any words with capitals. */
const PLACE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${NOUNS})(?![\\p{L}])(?: (?:- )?${WORD})+|(?<=(?:tại|ở|Tại|Ở) )${WORD}(?: (?:- )?${WORD})*)`,
  "gu",
);
/** Words that a phrase may not end on. */
const TAIL = /(?: (?:và|của|thuộc|cấp|\d{1,3}))+$/u;
/** What says that something is or happens there. */
const AT = /(?:tại|ở|trên địa bàn|vào|đến|tới|về|thuộc|từ)\s+(?:các |khu vực |địa bàn )?$/iu;
/** How much of the question stands near a place at least, where it says what sort of place and where it does not. */
const LEAST_SORT = 0.29;
const LEAST = 0.33;
/** The same for the only place of a sentence that holds most of the question. */
const LEAST_ALONE = 0.2;
const MOSTLY = 0.6;
const AHEAD = 1.25;
/** What a place counts that nothing like "tại" stands before, where the question asks "ở đâu". */
const WITHOUT = 0.6;

/** The place that a question of where asks for, as it stands in a window; null where none stands near enough, or two do. */
export function findPlace(question: Question, query: Query, matched: Matched, window: Span): Span | null {
  const { text } = matched.view.passage.block;
  const sort = SORT.exec(question.text)?.[1]?.toLowerCase();
  if (sort === undefined && !ANYWHERE.test(question.text)) return null;
  const places: Span[] = [];
  for (const { 0: words, index } of text.slice(window.start, window.end).matchAll(PLACE)) {
    const start = window.start + index;
    const span = { start, end: start + words.replace(TAIL, "").length };
    const name = text.slice(span.start, span.end);
    if (isGiven(question, name) || !/\p{Lu}|trung tâm|trụ sở|hội trường/u.test(name)) continue;
    if (isHalf(name, text.slice(span.end))) continue;
    const own = sort === undefined ? span : narrowed(text, span, sort);
    if (own) places.push(own);
  }
  const isAt = ({ start }: Span): boolean => AT.test(text.slice(Math.max(0, start - 24), start));
  // Where the question asks "ở đâu", a place with "tại" before it answers, and another only where there is none.
  const there = sort === undefined && places.some(isAt) ? places.filter(isAt) : places;
  const ranked = byNearness(query, matched, window, there, findAsked(question, ASKED))
    .map((near) => ({ ...near, score: near.score * (sort !== undefined || isAt(near) ? 1 : WITHOUT) }))
    .sort((a, b) => b.score - a.score);
  const least =
    (sort !== undefined || there.every(isAt)) && isAlone(query, matched, ranked)
      ? LEAST_ALONE
      : sort === undefined
        ? LEAST
        : LEAST_SORT;
  return pick(text, ranked, least, AHEAD);
}

/** The part of a place's name from the noun on that the question asks for: "xã Pa Hu" of "thôn Nậm Ít, xã Pa Hu". */
function narrowed(text: string, { start, end }: Span, sort: string): Span | null {
  const at = text.slice(start, end).toLowerCase().indexOf(sort);
  const name = text.slice(start + at + sort.length, end);
  return at < 0 || !/^ (?:\p{Lu}|\d)/u.test(name) ? null : { start: start + at, end };
}

/** Whether there is one place only, in a sentence that holds most of the question. */
function isAlone(query: Query, matched: Matched, [place, ...others]: readonly Span[]): boolean {
  if (!place || others.length > 0) return false;
  const { sentences } = matched.view.passage.block;
  const sentence = sentences.find((s) => s.start <= place.start && place.start < s.end);
  return sentence !== undefined && held(query, matched, sentence) >= MOSTLY;
}

const ONE = new RegExp(`^(?:(?:${NOUNS}) )?\\p{Lu}\\p{L}*$`, "u");
/** Words in small letters that may follow a name of one syllable. */
const FOLLOWS = /^ (?!(?:có|và|với|được|do|vào|từ|đã|để|trong|ngày|năm|của|là|đến|theo|sau|khi|trước)(?!\p{L}))\p{Ll}/u;

/** Whether a name of one syllable may be half of a word: "tại Triển" of "tại Triển lãm". */
function isHalf(name: string, rest: string): boolean {
  return ONE.test(name) && FOLLOWS.test(rest);
}

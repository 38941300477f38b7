import type { Span } from "../model/document.ts";
import { lowerText } from "../text/fold.ts";
import { lean, leanLetters } from "../text/letters.ts";

/** Nouns that are counted wherever they follow a number, as alternatives of a pattern in lower case; no kind of area among them, for those bear numbers, and none that is also a verb. */
export const COUNTED =
  "(?:người|nhân khẩu|khẩu|hộ|nhà|ngôi|căn|con|cây|em|cháu|trẻ|học sinh|học viên|sinh viên|giáo viên|đảng viên|đoàn viên|hội viên|" +
  "thành viên|nhân viên|cán bộ|công chức|viên chức|công nhân|công dân|chiến sĩ|chiến sỹ|đồng chí|đ/c|đại biểu|cử tri|lao động|" +
  "lượt|lần|suất|chiếc|cái|xe|cuốn|quyển|tờ|phiếu|ca|vụ|cuộc|buổi|giường|hồ sơ|tập thể|cá nhân|trường hợp|mô hình|dự án|" +
  "đề án|công trình|phần quà|bao(?! gồm)|áo|gian|doanh nghiệp|hợp tác xã|chi bộ|đảng bộ|bằng khen|giấy khen|sản phẩm|" +
  "tiêu chí|chỉ tiêu|vận động viên|chỗ|tin|tiết mục|gia đình)";

/** Nouns of two syllables behind the stroke of a rate ("đồng/học sinh"), where one syllable is the rule. */
const RATED =
  "(?:học sinh|học viên|sinh viên|giáo viên|đảng viên|đoàn viên|hội viên|thành viên|nhân viên|cán bộ|đồng chí|đại biểu|lao động|" +
  "nhân khẩu|hộ gia đình|hộ nghèo|gia đình|đối tượng|đơn vị|công trình|mô hình|dự án|trường hợp|tập thể|cá nhân|tổ chức|chi bộ|" +
  "ngày công|ngày đêm|phương tiện|hồ sơ|sản phẩm|công dân|cử tri|người dân)";

/** The rates behind a unit: "/kg", "/người/năm", "/1 lượt", "/m3"; not the stroke of đ/c, nor what a plan asks for ("27 ha/kế hoạch 30 ha"). */
const PER = String.raw`(?:(?:\s?/\s?(?!c(?!\p{L})|chí(?!\p{L})|kế hoạch|kh(?!\p{L})|chỉ tiêu|tổng)(?:(?:0?1|100|1\.000)\s?)?(?:${RATED}|\p{L}+[23²³]?)(?![\p{L}\d])){1,3}(?:\s(?:năm|tháng|ngày)(?!\s*\d|\p{L}))?)?`;

/** Words that end a unit: verbs, prepositions and conjunctions after a counted noun. */
const STOP = new Set(
  (
    "có được đã đang sẽ là trong của ở tại với và từ cho vào theo để do bị đạt chiếm tham tăng giảm bằng trên dưới về đến tới " +
    "khi như thì mà nên cũng còn gồm trước sau qua ra lên xuống đi đối so hiện nhằm chưa không phải bao hoặc hay " +
    "đề đăng sử phục hoàn thực tính nhưng vì cùng này đó mỗi một các những cả lần hoàn nữa làm giao trúng dự giữa đứng ít"
  ).split(" "),
);
/** Nouns of two syllables whose first alone would end a unit. */
const COMPOUNDS = new Set(
  (
    "dự án,dự thảo,dự luật,đề án,đề tài,đề cương,đề thi,đề mục,đối tượng,đối tác,đối thủ,bằng khen,tham luận,tham tán,giao dịch," +
    "thực tập,thực đơn,thực thể,bị cáo,bị can,bị hại,bị đơn,hiện vật,hiện trường,hiện tượng,từ điển,từ ngữ,tăng ni"
  ).split(","),
);
/** Those that are a noun only right behind the number: "12 đề nghị" are requests, but in "12 hộ đề nghị" it is what the households do. */
const LEADING = new Set(
  (
    "đề nghị,đề xuất,đề kiểm,đăng ký,đăng kí,dự báo,hoàn cảnh,tính năng,tính từ,bằng cấp,bằng tốt,bằng lái,bằng sáng,bao tải,bao bì," +
    "bao cao,làm việc"
  ).split(","),
);
/** "Bao gồm", "bao nhiêu": no sacks. */
const NO_SACK = new Set(["gồm", "nhiêu", "quát", "phủ", "trùm"]);
const MOST_WORDS = 8;
const WORD = lean(/(\s+)(\p{L}[\p{L}\p{M}-]*)/gu);
const RATE = new RegExp(leanLetters(PER), "yu");

/** Where the rates end that stand behind a unit which ends at `at`, in a text in lower case. */
export function rateEnd(text: string, at: number): number {
  if (text[at] !== "/" && text[at + 1] !== "/") return at;
  RATE.lastIndex = at;
  return at + (RATE.exec(text)?.[0].length ?? 0);
}

interface Word extends Span {
  readonly text: string;
}

/** The noun behind a number that ends at `from`, at most eight syllables and before `to`, with its rate: "523 tổ chức cơ sở đảng", "67 đ/c", "15 tiêu chí/xã". */
export function countedNoun(text: string, from: number, to: number): Span | null {
  const rest = text.slice(from, Math.max(to, from));
  const comrade = /^\s*[đĐ]\/[cC](?:hí)?(?![a-zđ])/.exec(rest);
  if (comrade) return { start: from + comrade[0].search(/\S/), end: from + comrade[0].length };
  const lower = lowerText(rest);
  const words = wordsBehind(lower);
  const count = Math.min(countWords(words.map((word) => word.text)), MOST_WORDS, words.length);
  const [first, last] = [words[0], words[count - 1]];
  if (!first || !last) return null;
  return { start: from + first.start, end: from + rateEnd(lower, last.end) };
}

/** The words that follow without a sign between them, one more than are ever taken. */
function wordsBehind(rest: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of rest.matchAll(WORD)) {
    const [all, space = "", word = ""] = match;
    if (match.index !== end || words.length > MOST_WORDS) break;
    end = match.index + all.length;
    words.push({ text: word, start: match.index + space.length, end });
  }
  return words;
}

/** How many of the words are the noun. */
function countWords(words: readonly string[]): number {
  if (words[0] === "lần") return 1;
  let count = 0;
  for (let word = words[0]; word !== undefined && count < MOST_WORDS; word = words[count]) {
    const next = words[count + 1];
    const pair = `${word} ${next}`;
    if (COMPOUNDS.has(pair) || (count === 0 && LEADING.has(pair))) count += 2;
    else if (pair === "phục vụ" && count > 0 && words.length === count + 2) count += 2;
    else if (!STOP.has(word) || (count === 0 && word === "bao" && !NO_SACK.has(next ?? ""))) count++;
    else break;
  }
  return count;
}

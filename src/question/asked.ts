import { canonical, fold } from "../text/fold.ts";
import { once } from "../text/once.ts";
import { lean } from "../text/letters.ts";

/** The interrogative parts of Vietnamese questions, as patterns over accented syllables with single spaces. */
const TIME =
  "(?:(?:ngày tháng năm|ngày tháng|ngày|tháng|năm|giờ|lúc|hôm|khi|hồi|dịp|buổi|quý|thời gian|thời điểm|nhiệm kỳ|khóa|giai đoạn|đợt) (?:nào|mấy|bao nhiêu)|bao giờ|mấy giờ)";
const PLACE = "(?:đâu|(?:nơi|chỗ|địa điểm|địa phương|huyện|xã|tỉnh|bản|thôn|phường|thành phố|hội trường) nào)";
const WHO = "(?:(?:về )?(?:những )?ai|(?:người|cơ quan|đơn vị|cấp|đồng chí|tổ chức|ban|phòng|sở) nào)";
const WHY = "(?:(?:vì|tại|bởi|do) (?:sao|đâu)|(?:vì )?(?:lý do|nguyên nhân) (?:gì|nào|vì sao|là gì|do đâu))";
const LONG = "bao lâu";
const UNIT =
  "(?:phần trăm|người|đồng chí|tiền|triệu đồng|tỷ đồng|nghìn đồng|đồng|triệu|tỷ|héc ta|ha|lượt|lần|năm|tháng|ngày|tuần|giờ|phút|phiếu|điểm|mét|ki lô mét|tấn|tạ)";
const AMOUNT = `(?:bao nhiêu|mấy)(?: ${UNIT})?`;
/** Inside a question only these belong to the interrogative: "bao nhiêu lượt xem" counts views. */
const AMOUNT_INSIDE = `(?:bao nhiêu|mấy)(?: (?:phần trăm|tiền|triệu đồng|tỷ đồng|đồng(?! chí))| ${UNIT}(?=$))?`;
const NUMBER = "số (?:ký hiệu|hiệu|mấy|bao nhiêu|nào)";
const WHAT = "(?:nói về |nói |về )?(?:(?:những )?(?:việc|vấn đề|nội dung|cái|chuyện|điều) |những )?gì";
const HOW = "(?:như thế nào|thế nào|ra sao|như nào|làm sao|(?:bằng )?cách nào)";
const DOCUMENT =
  "(?:văn bản|chỉ thị|kế hoạch|hướng dẫn|quy định|quyết định|kết luận|công văn|nghị quyết|báo cáo|thông báo) (?:nào|gì|số mấy)";
const oneOf = (amount: string): string =>
  `(?:${[TIME, LONG, WHY, HOW, NUMBER, DOCUMENT, amount, WHO, PLACE, WHAT].join("|")})`;
const ASKED = oneOf(AMOUNT);
/** Words that lead up to an interrogative and mean nothing without it. */
const LINK =
  "(?:(?:là|chiếm|đạt|vào|từ|đến|ở|tại|do|có|được|hết|gồm|trong|bởi|của|theo|khoảng|mất|với|cho|để|làm|tất cả|tổng cộng) )*";
/** What happens to a document or at an event: nobody says what is meant by the verb alone. */
const ACT =
  "(?:ký ban hành|ban hành|ký duyệt|phê duyệt|ký|viết|soạn thảo|soạn|đăng|công bố|tổ chức|diễn ra|họp|khai mạc|bế mạc|bắt đầu|kết thúc|hoàn thành|xong|chủ trì|phụ trách|tham dự|dự|bầu|trúng cử|thành lập|có hiệu lực|hết hiệu lực|hiệu lực|thay thế|áp dụng|thực hiện|triển khai|xảy ra|quyết định|chỉ đạo|đề nghị|nộp|gửi|nhận|trao)";
/** Facts about a document or event that are asked for by their names: "ngày ban hành?". */
const FACT =
  "(?:(?:ngày|nơi|cơ quan|người|năm) (?:ký|ban hành|đăng|viết|tổ chức|chủ trì)|số ký hiệu|số hiệu|trích yếu|tác giả|địa điểm|thời gian|lượt xem|lượt tải)";
/** Nouns for what stands behind them: "nguyên nhân?" of what was said before. */
const CAUSE = "(?:lý do|nguyên nhân)";
/** Nouns that say which figure is meant; they stand before what is counted. */
const MEASURE = "(?:tỷ lệ phần trăm|tỷ lệ|phần trăm|số lượng|tổng số|tổng cộng|số)";

const WORD = lean(/\p{L}[\p{L}\p{M}]*/gu);

/** A pattern for syllables with single spaces, accented or folded: each of its words stands for both spellings. It is made when it is first asked for. */
export function pattern(source: string, flags = ""): () => RegExp {
  const both = (word: string): string =>
    canonical(word) === fold(word) ? fold(word) : `(?:${canonical(word)}|${fold(word)})`;
  return once(() => new RegExp(source.replace(WORD, both), `u${flags}`));
}

const END = "(?= |$)";

/** A test whether all of a text fits a pattern of plain words; the pattern is compiled for the first text that has no other words. */
function wholly(source: string): (words: string) => boolean {
  const own = once(() => new Set((source.match(WORD) ?? []).flatMap((word) => [canonical(word), fold(word)])));
  const compiled = pattern(`^${source}$`);
  return (words) => words.split(" ").every((word) => own().has(word)) && compiled().test(words);
}

const ONLY = `${LINK}(?:${ACT} )?${LINK}${ASKED}(?: ${ACT})?(?: (?:nữa|rồi))?`;
const ONLY_FACT = pattern(`^${FACT}(?: là gì)?$`);
const LEADS = pattern(`^(?:${MEASURE}|${CAUSE})$`);
const ONLY_MEASURE = pattern(`^${MEASURE}$`);
const IN_QUESTION = pattern(`(?<=^| )(?:${LINK}${oneOf(AMOUNT_INSIDE)}|(?:nào|gì)|không(?=$))${END}`, "g");
const AT_EITHER_END = pattern(
  `^(?:${LINK}${ASKED})${END}|(?<= )(?:${LINK}(?:${ACT} )?${LINK}${ASKED}(?: ${ACT})?)$`,
  "g",
);

/** Whether words ask and do nothing else: "năm nào", "ai ban hành", "ở đâu". They mean nothing without a question before. */
export const isOnlyAsking = wholly(ONLY);

/** Whether words are only the name of a fact or of a kind of figure: "ngày ban hành", "tỷ lệ". */
export const isOnlyFact = (words: string): boolean => ONLY_FACT().test(words) || leads(words);

/** Whether words stand before what they are about: "tỷ lệ", "nguyên nhân". */
export const leads = (words: string): boolean => LEADS().test(words);

/** Whether words name a kind of figure: "tỷ lệ", "số lượng". */
export const isMeasure = (words: string): boolean => ONLY_MEASURE().test(words);

/** A range of terms. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a question asks, as ranges of its terms, with the words that lead up to it. */
export const askedIn = (words: string): Range[] => rangesOf(words, IN_QUESTION());

/** Whether an interrogative asks for an amount: "bao nhiêu", "là mấy phần trăm". */
export const isAmount = (words: string): boolean => AMOUNT_ONLY().test(words);

/** The interrogative that a short line begins or ends with: "nữ bao nhiêu", "bao nhiêu nữ". */
export const askedAtEnd = (words: string): Range | undefined => rangesOf(words, AT_EITHER_END())[0];

function rangesOf(words: string, regExp: RegExp): Range[] {
  const count = (text: string): number => (text.trim() === "" ? 0 : text.trim().split(" ").length);
  return [...words.matchAll(regExp)].map((match) => {
    const from = count(words.slice(0, match.index));
    return { from, to: from + count(match[0]) };
  });
}

const ACT_AT_END = pattern(`(?<=^| )${ACT}$`);
const VIEWS_AT_END = pattern("(?<=^| )(?:(?:số )?lượt (?:xem|tải về|tải|truy cập)|(?:được )?(?:xem|tải về|tải))$");
/** With these the act of the question before says nothing: "ban hành … số mấy". */
const OTHER_ACT = pattern(`(?<=^| )(?:${ACT}|${NUMBER}|${FACT})${END}`);
const EXACT_AMOUNT = pattern(`(?:bao nhiêu|mấy) ${UNIT}$|^${MEASURE}$`);
const TIME_PLACE_PERSON = pattern(`(?<=^| )(?:${TIME}|${PLACE}|${WHO})${END}`);
const AMOUNT_ONLY = pattern(`^${LINK}${AMOUNT}$`);
const MEASURE_AT_START = pattern(`^(?:có )?${MEASURE}${END}`);

/** How many words at the start of a question name the kind of figure. */
export const measureAtStart = (words: string): number => countOf(MEASURE_AT_START().exec(words));

const countOf = (match: RegExpExecArray | null): number => match?.[0].split(" ").length ?? 0;

/** What an interrogative makes needless in the words it is put behind: as many terms at their start and end. */
export function needless(stem: string, asked: string): { readonly start: number; readonly end: number } {
  const views = AMOUNT_ONLY().test(asked) ? 0 : countOf(VIEWS_AT_END().exec(stem));
  const act = OTHER_ACT().test(asked) ? countOf(ACT_AT_END().exec(stem)) : 0;
  const isOther = EXACT_AMOUNT().test(asked) || TIME_PLACE_PERSON().test(asked);
  return { start: isOther ? measureAtStart(stem) : 0, end: views + act };
}

const OF_DOCUMENT = pattern(`(?<=^| )(?:ký ban hành|ban hành|ký|viết|đăng|${NUMBER}|${FACT})${END}`);

/** Whether words ask for what is known of every document: who issued it, when it was signed, its number. */
export const asksOfDocument = (words: string): boolean => OF_DOCUMENT().test(words);

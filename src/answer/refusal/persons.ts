import type { Refusal } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { foldText } from "../../text/fold.ts";
import { SURNAMES } from "../../text/surnames.ts";
import { isSyllable } from "../../text/syllable.ts";
import type { View } from "../ranking/view.ts";

const ASKS_PERSON =
  /(?:tên (?:là )?(?:gì|chi)|họ (?:và )?tên|tên ai|là (?:ông|bà|đồng chí)? ?(?:ai|nào)|^ai (?:làm|là|giữ))(?!\p{L})/iu;
/** Posts and parts that somebody has, the longest first. */
const OFFICE =
  /(?:phó )?(?:bí thư|chủ tịch|chủ nhiệm|tổng giám đốc|giám đốc|tổng biên tập|hiệu trưởng|trưởng (?:ban|phòng|đoàn|bản|thôn|khoa|tổ|xóm)|tổ trưởng|đội trưởng|chánh văn phòng)|vận động viên|thủ khoa|tác giả|bác sĩ|người trúng cử|đại biểu/iu;
const POSTS = new RegExp(OFFICE.source, "giu");
const PERSON = new RegExp(`(?<!\\p{L})(?:${SURNAMES})(?:\\s\\p{Lu}\\p{Ll}*){1,3}(?!\\p{L})`, "u");

/** The question asks for the name of somebody in office, and no sentence near names a person with that office. */
export function missingPerson(question: Question, views: readonly View[]): Refusal | null {
  const office = OFFICE.exec(question.text)?.[0];
  if (!ASKS_PERSON.test(question.text) || office === undefined) return null;
  // "Ai làm trưởng đoàn" may be answered by another post: "Chủ nhiệm … làm trưởng đoàn".
  const byName = /tên|họ/iu.test(ASKS_PERSON.exec(question.text)?.[0] ?? "");
  const wanted = foldText(office.toLowerCase());
  const named = views.some(({ passage: { block } }) =>
    block.sentences.some(({ start, end }) => {
      const sentence = block.text.slice(start, end);
      const posts = new Set((sentence.match(POSTS) ?? []).map((post) => foldText(post.toLowerCase())));
      return posts.has(wanted) && (PERSON.test(sentence) || (!byName && posts.size > 1));
    }),
  );
  return named ? null : { reason: "kind", what: "who" };
}

/** Bodies and places that have a name of their own, asked for by "nào". */
const BODY =
  /(?:công ty|doanh nghiệp|nhà máy|(?<!tựu |quảng |công |hiện |thị |hội )trường(?: mầm non| tiểu học| trung học(?: cơ sở| phổ thông)?| đại học| cao đẳng| trung cấp| học)?|bệnh viện|nhà thi đấu|nhà văn hóa|sân vận động|khách sạn|ngân hàng|đội|câu lạc bộ|hợp tác xã|nhà hàng|nhà thầu)(?= nào(?!\p{L}))/iu;

/** The question asks which company, school, team …, and the best passage names none. */
export function missingBody(question: Question, best: View | undefined): Refusal | null {
  const body = BODY.exec(question.text.normalize("NFC"))?.[0];
  if (body === undefined || best === undefined) return null;
  const name = new RegExp(String.raw`(?<!\p{L})(?i:${body})(?: \p{Ll}+){0,3} ["“]?(?:số )?(?:\p{Lu}|\d)`, "u");
  const text = best.passage.block.text.normalize("NFC");
  // "Broncos thắng": a name of another language needs no noun before it.
  const isForeign = (text.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu) ?? []).some((word) => !isSyllable(word));
  return isForeign || name.test(text) ? null : { reason: "kind", what: "who" };
}

/** The question asks when somebody was born, and no passage near says it of anybody. */
export function missingBirth(question: Question, views: readonly View[]): Refusal | null {
  if (
    !/(?<!\p{L})(?:sinh (?:năm|ngày) (?:nào|mấy|bao nhiêu)|(?:năm|ngày) sinh)(?!\p{L})/iu.test(
      question.text.normalize("NFC"),
    )
  )
    return null;
  const isSaid = views.some(({ passage }) => BORN.test(passage.block.text.normalize("NFC")));
  return isSaid ? null : { reason: "kind", what: "date" };
}

const BORN = /(?<!\p{L})sinh (?:(?:năm|ngày|tháng|vào|tại) |\d)|(?:năm|ngày) sinh|\((?:19|20)\d{2}/iu;

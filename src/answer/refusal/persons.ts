import type { Refusal } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { foldText } from "../../text/fold.ts";
import { SURNAMES } from "../../text/surnames.ts";
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

import type { QuestionKind } from "../../model/answer.ts";

/** What a question of each kind asks for, in Vietnamese, for saying that just this is not in the corpus. */
export const viAsked: Readonly<Record<QuestionKind, string>> = {
  count: "số lượng",
  share: "tỷ lệ",
  money: "số tiền",
  measure: "số đo",
  date: "ngày tháng",
  duration: "khoảng thời gian",
  who: "tên người hoặc cơ quan",
  where: "địa điểm",
  document: "số, tên văn bản",
  subject: "nội dung văn bản",
  reason: "lý do",
  list: "danh sách",
  how: "cách làm",
  definition: "khái niệm",
  yesno: "có hay không",
  fact: "điều được hỏi",
};

import { canonical } from "./fold.ts";

/**
 * What statistics divide people, households and posts by: sex, age, ethnicity, religion, post, schooling, poverty. A figure of the whole, or
 * of another part, never answers a question that names one of these.
 */
const phrases = `dân số; quân số; sĩ số; nữ; phụ nữ; chị em; nam giới; đàn ông; trẻ tuổi; cao tuổi
  dân tộc thiểu số; người dân tộc; tôn giáo; theo đạo; có đạo; dự bị; dự khuyết
  bí thư; phó bí thư; ban thường vụ; ủy viên thường vụ; thường vụ; ủy ban kiểm tra; chủ tịch; phó chủ tịch; giám đốc; phó giám đốc
  trưởng ban; phó trưởng ban; trưởng phòng; phó trưởng phòng; hiệu trưởng; phó hiệu trưởng; trưởng bản; phó trưởng bản; trưởng thôn; phó trưởng thôn
  đại học; cao đẳng; trung cấp; thạc sĩ; tiến sĩ; sau đại học; lý luận chính trị; nghỉ hưu; về hưu; cận nghèo`;

/** What money is paid, taken or lent for: a figure of one act answers no question of another. */
const acts = `phạt; xử phạt; bị phạt; thưởng; được thưởng; tiền thưởng; bồi thường; đền bù; vay; cho vay; trông giữ; trông xe; gửi xe; đặt cọc; bảo lãnh; trợ cấp thất nghiệp; bảo hiểm thất nghiệp;
  tiền điện; giá điện; tiền nước; giá nước; thu gom rác; tiền rác; học phí; tiền ăn; tiền lương; lương; phụ cấp; viện phí; lệ phí; xuất khẩu; nhập khẩu`;

const byFirst = new Map<string, string[][]>();
for (const phrase of `${phrases};${acts}`.split(/[;\n]/)) {
  if (phrase.trim() === "") continue;
  const words = phrase.trim().split(/\s+/).map(canonical);
  const first = words[0] as string;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}

const setOf = (phrases: string): ReadonlySet<string> =>
  new Set(phrases.split(";").map((phrase) => phrase.split(" ").map(canonical).join(" ")));

const qualities = setOf(
  "nữ;phụ nữ;nam;nam giới;trẻ tuổi;cao tuổi;dân tộc thiểu số;người dân tộc;dự bị;dự khuyết;cận nghèo",
);
const wholes = setOf(
  "đại học;sau đại học;cao đẳng;trung cấp;cận nghèo;xuất khẩu;nhập khẩu;bảo hiểm thất nghiệp;trợ cấp thất nghiệp",
);

/** Whether an attribute is a quality of people and no post or act: accented syllables. */
export const isQuality = (words: readonly string[]): boolean => qualities.has(words.join(" "));

/** Whether an attribute is told only by all of its accented syllables, for each stands in other words: "đại" of "đại học" in "đại hội". */
export const isToldWhole = (words: readonly string[]): boolean => wholes.has(words.join(" "));

/** How many of the accented syllables from `at` on name such an attribute, the longest name first; 0 where none does. */
export function attributeAt(accented: readonly string[], at: number): number {
  const found = byFirst.get(accented[at] ?? "")?.find((words) => words.every((word, i) => accented[at + i] === word));
  return found?.length ?? 0;
}

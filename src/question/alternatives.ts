import { canonical } from "../text/fold.ts";

/** Things of one sort that people ask about one after the other; a line a sort. What a corpus itself sets side by side needs no entry. */
const GROUPS = `
nam, nữ, trẻ, trẻ tuổi, chính thức, dự bị, dự khuyết, dân tộc thiểu số, người dân tộc thiểu số, là người dân tộc thiểu số
tái cử, lần đầu, mới, tham gia lần đầu
bí thư, phó bí thư, phó bí thư thường trực
chủ tịch, phó chủ tịch
bí thư, chủ tịch
giám đốc, phó giám đốc
trưởng ban, phó trưởng ban
đảng viên, cấp ủy viên, ủy viên, đại biểu, cán bộ, công chức, viên chức, đoàn viên, hội viên, bí thư, phó bí thư
chi bộ, đảng bộ, tổ chức cơ sở đảng
đảng bộ huyện, đảng bộ thành phố, đảng bộ xã, đảng bộ bộ phận
tỉnh, huyện, xã, thành phố
khiển trách, cảnh cáo, cách chức, khai trừ
cao nhất, thấp nhất, bình quân, trung bình
nhiều nhất, ít nhất
nhất, nhì, ba
lớn nhất, nhỏ nhất
sớm nhất, muộn nhất
tối đa, tối thiểu
trên, dưới
tăng, giảm
thu, chi
hộ nghèo, hộ cận nghèo
xe máy, xe đạp, ô tô
khai mạc, bế mạc
bắt đầu, kết thúc
lượt xem, lượt tải
người lớn, trẻ em
sáng, chiều, tối
đầu năm, cuối năm
hạn chế, khuyết điểm, ưu điểm, nguyên nhân, bài học, bài học kinh nghiệm
kinh, thái, mông, dao, hà nhì, dân tộc thiểu số
`;

const sortsOf = new Map<string, Set<number>>();
const compounds = new Set<string>();
for (const [sort, line] of GROUPS.trim().split("\n").entries())
  for (const phrase of line.split(", ")) {
    const words = phrase.split(" ").map(canonical);
    const key = words.join(" ");
    sortsOf.set(key, (sortsOf.get(key) ?? new Set()).add(sort));
    if (words.length === 2) compounds.add(key);
  }

/** Whether two phrases, as accented syllables with spaces, are well-known alternatives to each other: nam and nữ. */
export function areAlternatives(a: string, b: string): boolean {
  const sorts = sortsOf.get(a);
  return a !== b && sorts !== undefined && [...(sortsOf.get(b) ?? [])].some((sort) => sorts.has(sort));
}

/** Whether a phrase has well-known alternatives. */
export const hasAlternatives = (phrase: string): boolean => sortsOf.has(phrase);

/** Whether two accented syllables with a space are one of these things: "dự bị" is not to be cut in two. */
export const isCompound = (pair: string): boolean => compounds.has(pair);

import { readFileSync } from "node:fs";
import { buildLexicon } from "../../src/corpus/lexicon.ts";
import { documentOf } from "../support/document.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import type { Question } from "../../src/model/question.ts";
import { understand } from "../../src/question/understand.ts";
import { parseWordLists } from "../../src/text/word-lists.ts";

const lists = parseWordLists(
  readFileSync("corpus/synonyms.txt", "utf8"),
  readFileSync("corpus/abbreviations.txt", "utf8"),
);

/** The words of a made-up report: what a question's tone marks are restored from, beside everyday speech. */
const lexicon = buildLexicon(
  [
    documentOf(
      "bao-cao.md",
      `# Báo cáo công tác xây dựng Đảng năm 2024 của Huyện ủy Nậm Tăm

Đến ngày 30/11/2024, Đảng bộ huyện Nậm Tăm có 30 tổ chức cơ sở đảng; tổng số 4.012 đảng viên, trong đó đảng viên dự bị 137 đồng chí, đảng viên nữ 1.342 đồng chí (33,45%).

Kết nạp 151 đảng viên mới tại 64 chi bộ; khiển trách 19 đồng chí. Thu ngân sách đạt 53,2 tỷ đồng. Tỷ lệ hộ nghèo còn 19,87%. Trồng mới 187,3 ha rừng phòng hộ.

Đại hội Đảng bộ xã Pa Hu bầu Ban Chấp hành, Bí thư, Phó Bí thư Thường trực; 118 đại biểu về dự tại hội trường xã. Bài học kinh nghiệm thứ nhất là bám sát cơ sở.

Ủy ban nhân dân xã Tân Sin giải quyết thủ tục hành chính; mua máy quét, tập huấn kỹ năng số.
`,
    ),
  ],
  readFileSync("src/text/common-phrases.txt", "utf8"),
);

/** Reads a question with the lists of the program and the words of a small made-up corpus. */
export const read = (question: string): Question => understand(question, lexicon, lists);

/** The words of one text and of everyday speech. */
export const fromText = (text: string): Lexicon =>
  buildLexicon([documentOf("van-ban.md", text)], readFileSync("src/text/common-phrases.txt", "utf8"));

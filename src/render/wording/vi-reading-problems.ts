import type { Problem } from "../../model/errors.ts";
import { wholeNumber } from "../values.ts";
import type { ProblemText } from "./wording.ts";

const names: Readonly<Record<string, string>> = {
  pdf: "tệp PDF",
  docx: "tệp Word (.docx)",
  cfb: "tệp Word hoặc Excel đời cũ (.doc, .xls)",
  xlsx: "tệp Excel (.xlsx)",
  pptx: "tệp PowerPoint (.pptx)",
  rtf: "tệp RTF",
  zip: "tệp nén (.zip)",
  rar: "tệp nén (.rar)",
  "7z": "tệp nén (.7z)",
  jpg: "ảnh (.jpg)",
  png: "ảnh (.png)",
  binary: "tệp không phải văn bản",
};
const megabytes = (bytes: string): string => `${wholeNumber(Number(/\d+/.exec(bytes)?.[0] ?? 0) / 1_048_576)} MB`;

/** The Vietnamese texts of the problems of reading a file that somebody sent. */
export const viReadingProblems: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  file_empty: () => ({ expected: "một tệp có nội dung", received: "tệp rỗng (0 byte)", mend: "gửi lại tệp" }),
  file_too_large: ({ expected, received }) => ({
    expected: `tệp không quá ${megabytes(expected)}`,
    received: /\d/.test(received) ? megabytes(received) : "tệp lớn hơn",
    mend: "chia tệp thành nhiều phần rồi gửi từng phần",
  }),
  wrong_type: ({ received }) => ({
    expected: "tệp chữ: .txt, .md hoặc .html",
    received: names[received] ?? `tệp .${received}`,
    mend: "mở tệp, chọn Lưu thành (Save As) → Trang web (.html) hoặc Văn bản thuần (.txt), rồi gửi lại; hoặc dán nội dung vào tin nhắn",
  }),
  unknown_encoding: () => ({
    expected: "bảng mã UTF-8, UTF-16, Windows-1258 hoặc TCVN3 (ABC)",
    received: "bảng mã khác",
    mend: "lưu lại tệp với bảng mã UTF-8; chữ VNI thì chuyển sang Unicode (bằng UniKey) trước",
  }),
  line_too_long: ({ expected }) => ({
    expected: `mỗi dòng không quá ${wholeNumber(Number(/\d+/.exec(expected)?.[0] ?? 0))} ký tự`,
    received: "một dòng dài hơn",
    mend: "xuống dòng sau mỗi đoạn rồi gửi lại",
  }),
  html_unreadable: () => ({
    expected: "một trang web đọc được trong 20 giây",
    received: "trang quá phức tạp",
    mend: "lưu nội dung của trang thành .txt",
  }),
};

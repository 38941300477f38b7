import type { Problem } from "../../model/errors.ts";
import { viFilterProblems } from "./vi-catalogue.ts";
import { viFrontMatter } from "./vi-front-matter.ts";
import { viLibraryProblems } from "./vi-library-problems.ts";
import { viReadingProblems } from "./vi-reading-problems.ts";
import { viStateProblems } from "./vi-state-problems.ts";
import type { ProblemText } from "./wording.ts";

const aFolder = "một thư mục chứa các tệp .md, .txt, .html";

/** What a setting has to be, by the English words for it. */
const settings: Readonly<Record<string, string>> = {
  "the name of a folder": "tên một thư mục",
  "a token as @BotFather gives it": "mã (token) đúng như @BotFather cấp",
  "an http:// or https:// address": "một địa chỉ http:// hoặc https://",
  "numbers of people on Telegram with commas between them": "các mã số Telegram, cách nhau bằng dấu phẩy",
  "the http:// address of a proxy": "địa chỉ http:// của một proxy",
};

/** The Vietnamese texts of the problems by code; what a problem says of its own case (names, values) is kept. */
const texts: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  bad_setting: ({ expected, received }) => ({
    expected: settings[expected] ?? expected,
    received: received.replace(/^(\d+) characters, not shown$/, "$1 ký tự, không hiện ở đây"),
  }),
  bad_token: () => ({
    expected: "một mã (token) mà Telegram chấp nhận",
    received: "mã bị Telegram từ chối",
    mend: "nhắn /mybots cho @BotFather, chọn bot rồi chọn API Token để xem mã đúng",
  }),
  bad_port: ({ received }) => ({
    expected: "một cổng còn trống",
    received: received.includes("another")
      ? "cổng mà một chương trình khác đang dùng"
      : "cổng chỉ dành cho người quản trị máy",
    mend: "npm run preview -- --port 8080",
  }),
  bad_env_file: () => ({ expected: "một tệp .env đọc được", mend: "sửa quyền đọc tệp, hoặc bỏ nó đi" }),
  folder_missing: () => ({
    expected: aFolder,
    received: "không có thư mục này",
    mend: "tạo thư mục, hoặc đặt lại CORPUS_DIR hay --corpus cho đúng",
  }),
  folder_is_file: () => ({ expected: aFolder, received: "một tệp", mend: "ghi tên thư mục chứa tệp đó" }),
  folder_unreadable: () => ({ expected: "một thư mục đọc được", mend: "cấp quyền đọc cho người dùng này" }),
  not_a_file: ({ received }) => ({
    expected: "một tệp, như phần đuôi của tên cho biết",
    received: received === "a folder" ? "một thư mục" : "một thiết bị, không phải tệp",
    mend: "đổi tên, hoặc thêm dấu chấm ở đầu tên để chương trình bỏ qua",
  }),
  file_unreadable: () => ({ expected: "một tệp đọc được", mend: "cấp quyền đọc cho người dùng này, hoặc bỏ tệp đi" }),
  path_outside: () => ({
    expected: "đường dẫn nằm trong kho, đuôi .md, .txt hoặc .html, không có phần nào ẩn",
    mend: "ví dụ articles/dai-hoi-2020.md",
  }),
  not_utf8: ({ received }) => ({
    expected: "văn bản mã UTF-8",
    received: received.replace(/^byte (\S+) at offset (\d+)$/, "byte $1 tại vị trí $2"),
    mend: "lưu lại tệp với bảng mã UTF-8",
  }),
  unknown_format: ({ received }) => ({
    expected: "tệp có đuôi .md, .txt hoặc .html",
    received: received === "no ending" ? "tên không có đuôi" : received,
    mend: "lưu nội dung thành .txt hoặc .md",
  }),
  html_too_deep: () => ({
    expected: "HTML lồng nhau tối đa 1.000 lớp",
    received: "nhiều hơn",
    mend: "lưu nội dung của trang thành .txt",
  }),
  empty_document: () => ({
    expected: "ít nhất một dòng nội dung",
    received: "không có chữ nào",
    mend: "viết nội dung dưới phần thông tin đầu tệp, hoặc bỏ tệp đi",
  }),
  page_unreadable: () => ({ expected: "một tệp đọc được", mend: "ghi đúng tên tệp đã lưu trang web" }),
  empty_corpus: () => ({
    expected: "một thư mục có ít nhất một tệp .md, .txt hoặc .html",
    received: "không có tệp nào",
    mend: "npm run corpus -- add TỆP",
  }),
  duplicate_id: ({ received }) => ({
    expected: "mã riêng cho mỗi văn bản",
    received: received.replace(", also in ", ", trùng với "),
    mend: "ghi mã (id) khác ở đầu tệp, hoặc đổi tên tệp",
  }),
  bad_synonym: () => ({ expected: 'các cụm từ ngắn: "a, b" hoặc "a => b, c"' }),
  bad_abbreviation: () => ({ expected: "chữ viết tắt, dấu bằng rồi đến các nghĩa" }),
  ...viFrontMatter,
  ...viFilterProblems,
  ...viStateProblems,
  ...viLibraryProblems,
  ...viReadingProblems,
};

/** The codes that have a Vietnamese text; a test holds the source to them. */
export const viProblemCodes: readonly string[] = Object.keys(texts);

/** A problem in Vietnamese. */
export function viProblem(problem: Problem): ProblemText {
  return {
    expected: problem.expected,
    received: problem.received,
    mend: problem.mend,
    ...texts[problem.code]?.(problem),
  };
}

import type { Problem } from "../../model/errors.ts";
import type { ProblemText } from "./wording.ts";

/** The Vietnamese texts of the problems of changing the corpus. */
export const viLibraryProblems: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  file_changed: ({ expected, received }) => ({
    expected: expected === "no such file" ? "chưa có tệp này" : "tệp như lúc bắt đầu sửa",
    received: received === "no file" ? "tệp không còn" : "nội dung đã khác",
    mend: "xem bản hiện có rồi quyết định lại",
  }),
  disk_full: () => ({
    expected: "đủ chỗ trên ổ đĩa để ghi",
    mend: "dọn bớt ổ đĩa rồi thử lại; chưa có gì thay đổi",
  }),
  read_only: () => ({
    expected: "thư mục được phép ghi",
    mend: "cấp quyền ghi cho người dùng này rồi thử lại; chưa có gì thay đổi",
  }),
  bad_field_value: ({ where }) => ({
    expected: `một giá trị hợp với ${where}`,
    mend: "ví dụ: npm run corpus -- set 35-ct-tw date 30/5/2019",
  }),
  backup_exists: () => ({ expected: "một tên tệp chưa có", received: "tệp đã có", mend: "đặt tên khác" }),
  backup_damaged: ({ received }) => ({
    expected: "một bản sao lưu nguyên vẹn do npm run backup ghi",
    received,
    mend: "dùng bản sao lưu khác",
  }),
  restore_taken: () => ({
    expected: "một thư mục trống hoặc chưa có",
    received: "thư mục đang có dữ liệu",
    mend: "npm run restore -- TỆP --force (dữ liệu đang có được đổi tên để giữ lại)",
  }),
  unknown_revision: ({ expected }) => ({
    expected: expected.startsWith("a revision")
      ? "một bản ghi; hiện chưa có bản ghi nào"
      : expected.replace(/^a number from 1 to (\d+)$/, "một số từ 1 đến $1"),
  }),
};

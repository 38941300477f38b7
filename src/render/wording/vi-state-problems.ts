import type { Problem } from "../../model/errors.ts";
import type { ProblemText } from "./wording.ts";

/** The Vietnamese texts of the problems with the file in which the program keeps settings and feedback. */
export const viStateProblems: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  state_folder: () => ({
    expected: "một thư mục có sẵn hoặc tạo được",
    mend: "đặt DATA_DIR là thư mục mà người dùng này được quyền ghi",
  }),
  state_foreign: () => ({
    expected: "cơ sở dữ liệu của chương trình này",
    received: "cơ sở dữ liệu của chương trình khác",
    mend: "chuyển tệp đi nơi khác, hoặc đặt DATA_DIR là thư mục khác",
  }),
  state_newer: ({ expected, received }) => ({
    expected: expected.replace(/^version (\d+) or older$/, "phiên bản $1 hoặc cũ hơn"),
    received: received.replace(/^version /, "phiên bản "),
    mend: "chạy chương trình mới hơn đã ghi tệp này, hoặc đặt DATA_DIR là thư mục khác",
  }),
  state_locked: () => ({
    expected: "cơ sở dữ liệu không bị chương trình khác khóa",
    received: "tệp vẫn đang bị khóa",
    mend: "dừng chương trình đang mở tệp rồi thử lại",
  }),
  state_unwritable: () => ({
    expected: "tệp đọc và ghi được, trong thư mục ghi được",
    mend: "cấp quyền ghi cho người dùng này, hoặc đặt DATA_DIR là thư mục khác",
  }),
  state_damaged: () => ({
    expected: "cơ sở dữ liệu SQLite nguyên vẹn",
    mend: "chép lại bản sao lưu, hoặc chuyển tệp đi nơi khác: chương trình sẽ tạo tệp mới",
  }),
  state_full: () => ({
    expected: "đủ chỗ cho dữ liệu cần ghi",
    mend: "dọn bớt ổ đĩa rồi thử lại",
  }),
};

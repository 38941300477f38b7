import type { Problem } from "../../model/errors.ts";
import type { ProblemText } from "./wording.ts";

const aDay = "ngày có thật, dạng năm-tháng-ngày";
const wholeNumber = { expected: "số nguyên từ 0 trở lên", mend: "chỉ ghi chữ số, ví dụ 1825" };

/** The Vietnamese texts of the problems in the lines between --- and --- at the head of a file. */
export const viFrontMatter: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  front_matter_open: ({ received }) => ({
    expected: "một dòng --- kết thúc phần thông tin đầu tệp",
    received: received.replace(/^none after /, "không có dòng đó sau "),
    mend: "thêm dòng --- giữa phần thông tin và nội dung",
  }),
  front_matter_syntax: () => ({
    expected: "mỗi dòng một mục, viết theo YAML: tên: giá trị",
    mend: 'đặt giá trị có ": ", "#" hay dấu nháy vào trong "dấu nháy kép"',
  }),
  front_matter_duplicate_key: () => ({ expected: "mỗi mục chỉ ghi một lần", mend: "bỏ một trong hai dòng" }),
  front_matter_unknown_key: ({ expected, mend }) => {
    const near = /"(.+)"/.exec(mend)?.[1];
    return {
      expected: expected.replace(/^one of /, "một trong các mục: "),
      mend: near === undefined ? "bỏ dòng này, hoặc chuyển xuống phần nội dung" : `có phải ý là “${near}”?`,
    };
  },
  front_matter_value: ({ expected, mend }) => ({
    expected: expected.replace(/^one value for /, "một giá trị cho "),
    received: "một danh sách hoặc nhiều mục con",
    mend: mend.replace(/^write (\S+): value$/, "viết $1: giá trị"),
  }),
  front_matter_id: () => ({ expected: "mã không có dấu cách và dấu #", mend: "ví dụ id: 35-ct-tw" }),
  front_matter_kind: ({ expected }) => ({
    expected: expected.replace(/^one of /, "một trong các loại: "),
    mend: "ví dụ kind: directive",
  }),
  front_matter_date: () => ({ expected: aDay, mend: "ví dụ date: 2020-09-01" }),
  front_matter_effective: () => ({ expected: aDay, mend: "ví dụ effective: 2020-09-15" }),
  front_matter_expires: () => ({ expected: aDay, mend: "ví dụ expires: 2025-12-31" }),
  front_matter_replaces: () => ({
    expected: "số kí hiệu đầy đủ của các văn bản bị thay thế",
    mend: "ví dụ replaces: [12-KH/HU, 15-KH/HU]",
  }),
  front_matter_views: () => wholeNumber,
  front_matter_downloads: () => wholeNumber,
  front_matter_held: () => ({
    expected: "true hoặc false",
    mend: "ghi held: false khi chỉ biết số và trích yếu của văn bản; có nội dung thì bỏ dòng này",
  }),
};

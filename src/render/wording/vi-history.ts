import { wholeNumber } from "../values.ts";
import type { HistoryWording } from "./history.ts";

/** What is said of revisions in Vietnamese. */
export const viHistory: HistoryWording = {
  authors: {
    owner: "Chủ quản",
    editor: "Biên tập viên",
    command: "Dòng lệnh",
    hand: "Sửa tay trong thư mục",
  },
  deeds: {
    begin: "bắt đầu theo dõi",
    add: "thêm",
    update: "sửa",
    remove: "gỡ",
    undo: "hoàn tác",
    restore: "khôi phục về",
    lists: "sửa danh mục từ",
  },
  revision: (id) => `Bản ghi ${wholeNumber(id)}`,
  of: (id) => `bản ghi ${wholeNumber(id)}`,
  none: "Chưa có thay đổi nào được ghi lại.",
  undone: (id, as) => `Đã hoàn tác bản ghi ${wholeNumber(id)} (thành bản ghi ${wholeNumber(as)}).`,
  restored: (id, as) =>
    `Đã khôi phục kho văn bản như sau bản ghi ${wholeNumber(id)} (thành bản ghi ${wholeNumber(as)}).`,
  nothingToUndo: "Không còn thay đổi nào để hoàn tác.",
  nothingToRestore: (id) => `Kho văn bản đang đúng như sau bản ghi ${wholeNumber(id)}, không có gì phải khôi phục.`,
  kept: (id) => `Đã lưu thành bản ghi ${wholeNumber(id)}.`,
  backedUp: (archive, files) =>
    `Đã sao lưu ${wholeNumber(files)} tệp (kho văn bản, bản gốc, nhật ký, dữ liệu của bot) vào ${archive}.`,
  broughtBack: (files, made) => `Đã khôi phục ${wholeNumber(files)} tệp từ bản sao lưu lúc ${made}.`,
  putAside: (path) => `Dữ liệu trước đó được giữ tại ${path}.`,
  more: "Còn các bản ghi cũ hơn: npm run corpus -- log --all",
};

import { wholeNumber } from "../values.ts";
import type { ProposalWording } from "./proposal.ts";

const types = { text: "văn bản thuần", markdown: "Markdown", html: "trang web (HTML)" };
const encodings = { "utf-8": "UTF-8", "utf-16": "UTF-16", "windows-1258": "Windows-1258", tcvn3: "TCVN3 (ABC)" };

/** What is said of proposed changes in Vietnamese. */
export const viProposal: ProposalWording = {
  standing: {
    new: "Văn bản mới",
    fills: "Thêm toàn văn cho văn bản mới biết số, trích yếu",
    changes: "Thay văn bản đã có",
    same: "Đã có trong kho, không có gì thay đổi",
    removed: "Gỡ khỏi kho",
  },
  taken: (type, encoding) => `Đọc tệp như ${types[type] ?? type}, bảng mã ${encodings[encoding] ?? encoding}.`,
  fields: {
    title: "Trích yếu",
    number: "Số kí hiệu",
    kind: "Loại",
    issuer: "Cơ quan ban hành",
    date: "Ngày ban hành",
    signer: "Người ký",
    field: "Lĩnh vực",
    effective: "Ngày hiệu lực",
    expires: "Ngày hết hiệu lực",
    replaces: "Thay thế văn bản",
    author: "Tác giả",
    source: "Nguồn",
    views: "Lượt xem",
    downloads: "Lượt tải",
  },
  unsure: (fields) => `Cần xem lại: ${fields}.`,
  near: (name, percent) => `Gần giống ${name}: trùng ${wholeNumber(percent)}% số đoạn.`,
  paragraphs: (count) => `${wholeNumber(count)} đoạn`,
  figures: "Vài số liệu đọc được:",
  citations: "Văn bản được nhắc đến:",
  replaces: "Thay thế:",
  amends: "Sửa đổi, bổ sung:",
  changedFields: "Thông tin thay đổi:",
  changedFigures: "Số liệu thay đổi:",
  changed: (count) => `Sửa ${wholeNumber(count)} đoạn:`,
  added: (count) => `Thêm ${wholeNumber(count)} đoạn:`,
  removed: (count) => `Bỏ ${wholeNumber(count)} đoạn:`,
  more: (count) => `… và ${wholeNumber(count)} chỗ nữa`,
  nothingThere: "(trống)",
};

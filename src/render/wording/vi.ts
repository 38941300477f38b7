import { type QuestionKind, questionKinds, type Refusal } from "../../model/answer.ts";
import { kindName } from "../../text/kinds.ts";
import { asQuestion, shownDate, wholeNumber } from "../values.ts";
import { viPreview } from "./vi-preview.ts";
import { viProblem } from "./vi-problems.ts";
import { viAdmin } from "./vi-admin.ts";
import { viAsked } from "./vi-asked.ts";
import { viCatalogue } from "./vi-catalogue.ts";
import { viStatistics } from "./vi-statistics.ts";
import { viGroups } from "./vi-groups.ts";
import { viHistory } from "./vi-history.ts";
import { viProposal } from "./vi-proposal.ts";
import { viInline } from "./vi-inline.ts";
import { viTelegram } from "./vi-telegram.ts";
import { viUsage } from "./vi-usage.ts";
import type { CorpusSize, Wording } from "./wording.ts";

const size = ({ held, listed, passages, date }: CorpusSize): string =>
  [
    `${wholeNumber(held)} văn bản có toàn văn (${wholeNumber(passages)} đoạn)`,
    ...(listed > 0 ? [`${wholeNumber(listed)} văn bản mới biết số, trích yếu`] : []),
    ...(date === null ? [] : [`mới nhất ngày ${shownDate(date)}`]),
  ].join(", ");

const isAsked = (what: string): what is QuestionKind => (questionKinds as readonly string[]).includes(what);

function refusal({ reason, what }: Refusal): string {
  switch (reason) {
    case "talk":
      return "Vâng, anh/chị cần tra cứu gì xin cứ gõ câu hỏi.";
    case "before":
      return "Câu này hỏi tiếp một câu trước, mà tôi không còn nhớ câu nào: câu hỏi trước chỉ được nhớ trong mười phút. Mời anh/chị hỏi trọn câu.";
    case "empty":
      return "Tôi chưa thấy câu hỏi nào. Mời anh/chị gõ câu hỏi bằng chữ, có dấu hay không dấu đều được.";
    case "nothing":
      return "Tôi không tìm thấy đoạn nào trong kho văn bản trả lời câu hỏi này.";
    case "document":
      return `Kho văn bản không có ${what === "" ? "văn bản được hỏi" : what}.`;
    case "content":
      return `Kho văn bản chỉ ghi nhận ${what === "" ? "văn bản này" : what} về số, tên, ngày ban hành; chưa có nội dung nên tôi không trả lời thay.`;
    case "name":
      return `Kho văn bản không nhắc đến “${what}”.`;
    case "year":
      return `Kho văn bản không có thông tin của năm ${what} về điều được hỏi.`;
    case "kind":
      return `Kho văn bản có nhắc đến nội dung này nhưng không ghi ${isAsked(what) ? viAsked[what] : what === "" ? viAsked.fact : `“${what}”`}.`;
  }
}

/** The Vietnamese sentences. */
export const vi: Wording = {
  number: (value) => wholeNumber(value),
  banner: (s) => `Tra Cứu: ${size(s)}.`,
  howToEnd: "Mời anh/chị gõ câu hỏi rồi nhấn Enter. Gõ “thoát” hoặc nhấn Ctrl-D để kết thúc.",
  token:
    "Chưa có mã (token) nên bot Telegram không chạy: nhắn /newbot cho @BotFather trên Telegram để được cấp, rồi ghi vào dòng TELEGRAM_BOT_TOKEN= của tệp .env.",
  prompt: "Hỏi: ",
  farewell: "Tạm biệt.",
  endings: ["thoát", "/thoát", "thoat", "/thoat", "/exit", "/quit"],

  understood: (text) => `Hiểu là: ${text}`,
  meant: (text) => `Có phải ý anh/chị là: ${asQuestion(text)}`,
  paragraph: (ordinal) => (ordinal === 0 ? "tiêu đề" : `đoạn ${ordinal}`),
  figures: "Số liệu liên quan:",
  checks: "Phép tính đối chiếu:",
  corpusDate: (date) => `Văn bản mới nhất trong kho: ${date}.`,
  refusal,
  nearest: "Nội dung gần nhất:",
  kind: (kind) => capital(kindName(kind)),

  expected: "cần có",
  received: "đọc được",
  mend: "cách sửa",
  nothing: "(để trống)",
  problem: viProblem,
  problemCount: (count) => `Có ${wholeNumber(count)} chỗ cần sửa.`,
  bug: "Chương trình gặp lỗi của chính nó khi xử lý câu này; câu hỏi khác vẫn dùng được.",
  crash: "Chương trình gặp lỗi của chính nó nên phải dừng; khi báo lỗi, xin kèm các dòng dưới đây.",

  notJson: 'dòng này không phải một đối tượng JSON; ví dụ đúng: {"id": 1, "question": "Có bao nhiêu đảng viên?"}',
  noQuestion: 'thiếu "question" là một chuỗi ký tự',
  badId: '"id" phải là chuỗi ký tự hoặc số',

  corpusIsWell: (s) => `Kho văn bản không có lỗi: ${size(s)}.`,
  arithmetic: {
    found: (right, wrong) =>
      `Đối chiếu số liệu: ${wholeNumber(right)} phép tính khớp, ${wholeNumber(wrong)} phép tính không khớp.`,
    right: "Khớp:",
    wrong: "Không khớp (văn bản ghi như vậy, kho văn bản không có lỗi):",
    printed: (printed) => `văn bản ghi ${printed}`,
    notHundred: "đáng lẽ 100 %",
  },
  unknownDocument: (id) => `Không có văn bản nào mang mã “${id}”. Xem danh sách mã bằng: npm run corpus -- list`,
  listedOnly: "chưa có nội dung",
  metadata: {
    number: "Số kí hiệu",
    kind: "Loại",
    issuer: "Cơ quan ban hành",
    date: "Ngày",
    author: "Tác giả",
    source: "Nguồn",
    views: "Lượt xem",
    downloads: "Lượt tải",
  },

  unknownCommand: (command) => `Không có lệnh “${command}”.`,
  badArguments: (detail) => `Lệnh viết chưa đúng: ${detail}`,
  statistics: viStatistics,
  inline: viInline,
  groups: viGroups,
  telegram: viTelegram(size),
  catalogue: viCatalogue,
  history: viHistory,
  proposal: viProposal,
  admin: viAdmin,
  preview: viPreview,
  usage: viUsage,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

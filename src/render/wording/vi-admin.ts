import { wholeNumber } from "../values.ts";
import type { AdminWording } from "./admin.ts";

/** What administrators are told in Vietnamese. */
export const viAdmin: AdminWording = {
  commands: {
    them: "Thêm văn bản: gửi tệp, dán chữ, chuyển tiếp",
    capnhat: "Sửa thông tin một văn bản",
    go: "Gỡ một văn bản khỏi kho",
    hoantac: "Hoàn tác thay đổi gần nhất",
    nhatky: "Nhật ký thay đổi, khôi phục",
    chuatraloi: "Câu hỏi chưa trả lời được",
    bientap: "Biên tập viên: xem, thêm, bỏ",
    id: "Mã số Telegram của tôi",
  },
  yourId: (id) => `Mã số Telegram của anh/chị: ${id}. Người quản trị dùng mã số này để cấp quyền.`,
  role: { owner: "chủ quản", editor: "biên tập viên" },
  notAllowed: "Anh/chị hiện không có quyền sửa kho văn bản, nên chưa có gì thay đổi.",
  howToAdd: [
    "Để thêm văn bản, anh/chị gửi cho tôi một trong ba cách: gửi tệp .txt, .md hoặc .html (tối đa 20 MB); dán nội dung sau /them; hoặc chuyển tiếp một bài viết.",
    "Tôi đọc tệp, tìm số kí hiệu, trích yếu, cơ quan ban hành, ngày, người ký, rồi gửi lại một thẻ để anh/chị xem trước. Chỉ khi anh/chị bấm “Lưu” thì kho mới thay đổi.",
  ],
  reading: (name) => `Đang đọc ${name} …`,
  downloadFailed: "Tôi chưa tải được tệp từ Telegram. Mời anh/chị gửi lại.",
  refused: "Chưa đọc được, kho văn bản không có gì thay đổi.",

  check: "Xem lại trước khi lưu",
  nothingNew: "Kho văn bản đã có đúng nội dung này, không có gì để lưu.",
  document: (at, of) => `Văn bản ${wholeNumber(at)}/${wholeNumber(of)}`,
  others: "Cùng tệp này:",
  save: "Lưu",
  edit: "Sửa thông tin",
  cancel: "Huỷ",
  apart: "Lưu thành văn bản riêng",
  together: "Thay văn bản gần giống",
  remove: "Gỡ",
  undo: "Hoàn tác",
  restore: "Khôi phục",
  saved: (revision) => `Đã lưu thành bản ghi ${wholeNumber(revision)}. Nội dung mới tra cứu được ngay.`,
  cancelled: "Đã huỷ, kho văn bản không có gì thay đổi.",
  expired: "Thẻ này đã hết hạn hoặc đã dùng xong. Mời anh/chị gửi lại.",
  changedMeanwhile:
    "Trong lúc anh/chị xem, kho văn bản đã được người khác sửa. Đây là khác biệt so với bản hiện có; mời anh/chị xem lại rồi quyết định.",
  undoable: "Nếu lưu nhầm, gửi /hoantac.",

  toCorrect: "Thông tin hiện có của văn bản",
  chooseField: "Anh/chị muốn sửa thông tin nào?",
  askField: (field, now) =>
    `Mời anh/chị trả lời tin này bằng giá trị mới cho “${field}” (hiện là: ${now}). Gửi dấu - để bỏ trống.`,
  fieldPlace: "Giá trị mới",
  badField: (field) => `Giá trị vừa gửi chưa hợp với “${field}”, nên chưa được nhận.`,
  fieldExamples: {
    date: "Ví dụ: 30/5/2019.",
    kind: "Ví dụ: Chỉ thị, Quyết định, Kế hoạch, Báo cáo.",
    count: "Ví dụ: 1.825.",
    numbers: "Ví dụ: 12-KH/HU, 15-KH/HU.",
  },

  howToCorrect: "Để sửa thông tin một văn bản, gửi /capnhat kèm số kí hiệu hoặc trích yếu. Ví dụ: /capnhat 35-CT/TW",
  howToRemove: "Để gỡ một văn bản, gửi /go kèm số kí hiệu hoặc trích yếu. Ví dụ: /go 35-CT/TW",
  noDocument: (typed) => `Kho văn bản không có văn bản nào ứng với “${typed}”.`,
  which: (count) => `Có ${wholeNumber(count)} văn bản ứng với điều anh/chị gửi. Mời chọn:`,
  confirmRemoval: "Gỡ văn bản này khỏi kho? Có thể hoàn tác bằng /hoantac.",
  confirmUndo: "Hoàn tác thay đổi này?",
  confirmRestore: (id) =>
    `Khôi phục toàn bộ kho văn bản về như sau bản ghi ${wholeNumber(id)}? Các thay đổi sau đó được bỏ, nhưng vẫn còn trong nhật ký.`,
  log: (page) => `Nhật ký thay đổi (${page}):`,
  revision: {
    files: (count) => `${wholeNumber(count)} tệp`,
    original: (name) => `Bản gốc đã gửi: ${name}`,
  },
  original: "Tải bản gốc",
  older: "Cũ hơn »",
  newest: "« Mới nhất",

  editors: (count) => `Có ${wholeNumber(count)} biên tập viên, ghi theo mã số Telegram:`,
  noEditors: "Chưa có biên tập viên nào.",
  howToAppoint: "Để thêm, gửi /bientap kèm mã số Telegram của người đó (người đó nhắn /id cho bot để biết mã số).",
  onlyOwner: "Chỉ chủ quản được thêm, bỏ biên tập viên.",
  appointed: (person) =>
    `Đã thêm biên tập viên ${person}. Nếu người đó chưa từng nhắn cho bot, nhờ họ nhắn /start trước.`,
  alreadyAppointed: (person) => `${person} đã có quyền sửa kho văn bản.`,
  dismissed: (person) => `Đã bỏ quyền của ${person}; các thẻ người đó đang mở không dùng được nữa.`,
  notAnEditor: (person) => `${person} không phải biên tập viên.`,
  dismiss: (person) => `Bỏ ${person}`,
  youAreEditor: [
    "Anh/chị vừa được chủ quản giao làm biên tập viên kho văn bản.",
    "Gửi tệp cho tôi để thêm văn bản; /capnhat để sửa, /go để gỡ, /hoantac để hoàn tác, /nhatky để xem nhật ký, /chuatraloi để xem câu hỏi chưa trả lời được.",
  ],

  brokenFiles: (count) =>
    `Có ${wholeNumber(count)} chỗ chưa đọc được trong tệp vừa sửa ở thư mục kho văn bản. Tôi vẫn trả lời theo bản đọc được gần nhất.`,
  mendedFiles: (count) => `${wholeNumber(count)} tệp trước đây bị lỗi nay đã đọc được.`,

  missed: {
    none: "Chưa có câu hỏi nào bị bỏ lỡ.",
    head: (groups, questions) =>
      `Câu hỏi chưa trả lời được hoặc bị 👎: ${wholeNumber(questions)} lượt, gộp thành ${wholeNumber(groups)} nhóm. Không ghi ai hỏi.`,
    line: (question, nothing, wrong) =>
      `${question} (${[...(nothing > 0 ? [`không thấy: ${wholeNumber(nothing)}`] : []), ...(wrong > 0 ? [`👎: ${wholeNumber(wrong)}`] : [])].join(", ")})`,
    now: "Hiện bot trả lời:",
    nothingNow: "không tìm thấy",
    synonym: "Thêm từ đồng nghĩa",
    abbreviation: "Thêm viết tắt",
    document: "Thêm văn bản",
    settle: "Bỏ khỏi danh sách",
    settled: "Đã bỏ nhóm này khỏi danh sách.",
    askSynonym: [
      "Mời anh/chị trả lời tin này bằng một dòng: từ trong câu hỏi => từ trong văn bản.",
      "Ví dụ: bà con nghèo => hộ nghèo. Dùng dấu phẩy thay cho => nếu hai từ thay nhau được.",
    ],
    askAbbreviation: [
      "Mời anh/chị trả lời tin này bằng một dòng: chữ viết tắt = nghĩa đầy đủ.",
      "Ví dụ: ktxh = kinh tế - xã hội.",
    ],
    linePlace: "từ trong câu hỏi => từ trong văn bản",
    sendDocument:
      "Mời anh/chị gửi tệp, dán nội dung sau /them, hoặc chuyển tiếp bài viết có câu trả lời; lưu xong tôi hỏi lại câu này.",
    listed: (line) => `Sẽ thêm dòng: ${line}`,
    before: "Trước:",
    after: "Sau:",
    gold: (asked, before, after) =>
      `Bộ câu hỏi chuẩn (${wholeNumber(asked)} câu): đúng ${wholeNumber(before)} → ${wholeNumber(after)}.`,
    noGold: "Kho văn bản chưa có bộ câu hỏi chuẩn (questions.jsonl), nên chưa đo được ảnh hưởng đến câu khác.",
    nowWrong: (count) => `⚠️ ${wholeNumber(count)} câu đang đúng sẽ thành sai:`,
    nowRight: (count) => `${wholeNumber(count)} câu đang sai sẽ thành đúng:`,
  },
};

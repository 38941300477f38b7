import { wholeNumber } from "../values.ts";
import type { StateWording } from "./state-wording.ts";

/** What the bot says in Vietnamese of the things that it keeps. */
export const viState: StateWording = {
  settings: "Cài đặt",
  aboutLanguage: "Ngôn ngữ tôi dùng để trả lời. Phần trích dẫn luôn giữ nguyên tiếng Việt như trong văn bản.",
  languages: { vi: "Tiếng Việt", en: "English" },
  asTelegram: "Theo Telegram",
  saved: "Đã lưu.",

  whatIsWrong: "Cảm ơn anh/chị. Xin cho biết sai ở điểm nào.",
  reasons: {
    wrong_figure: "Sai số liệu",
    wrong_document: "Sai văn bản",
    out_of_date: "Đã cũ",
    other: "Lý do khác",
  },
  cancel: "Thôi",
  thanks: "Cảm ơn anh/chị đã đánh giá.",
  takenBack: "Đã bỏ đánh giá.",

  askNote: (most) => `Mời anh/chị trả lời tin này bằng nội dung góp ý, tối đa ${wholeNumber(most)} ký tự.`,
  noteField: "Nội dung góp ý",
  noteKept: "Cảm ơn anh/chị đã góp ý. Góp ý được lưu mà không kèm tên hay mã số của người gửi.",
  noteTooLong: (length, most) =>
    `Góp ý dài ${wholeNumber(length)} ký tự, quá giới hạn ${wholeNumber(most)} ký tự nên chưa được lưu. Mời anh/chị rút gọn rồi gửi lại bằng /gopy.`,
  noteEmpty: "Góp ý chưa có chữ nào. Mời anh/chị gửi lại bằng /gopy.",

  askForget: [
    "Xoá dữ liệu về anh/chị?",
    "Tôi sẽ xoá cài đặt ngôn ngữ lưu trên đĩa, và các câu hỏi, câu trả lời còn nhớ trong bộ nhớ tạm. Các nút dưới câu trả lời cũ sẽ không dùng được nữa.",
  ],
  forget: "Xoá",
  forgotten: (days) => [
    "Đã xoá cài đặt ngôn ngữ trên đĩa, và các câu hỏi, câu trả lời trong bộ nhớ tạm.",
    `Đánh giá 👍 👎, góp ý và câu hỏi chưa trả lời được không ghi người gửi, nên không thể tìm lại theo anh/chị; chúng được xoá sau ${wholeNumber(days)} ngày.`,
  ],
  notForgotten: "Không xoá gì cả.",

  outOfOrder: "Lúc này tôi chưa đọc hoặc ghi được dữ liệu trên đĩa. Mời anh/chị thử lại sau.",
};

/** What is kept in all: in memory for so many hours, for follow-ups so many minutes, on disk for so many days. */
export const viPrivacy = (hours: number, minutes: number, days: number): readonly string[] => [
  "Tôi không lưu tên, số điện thoại hay câu hỏi của anh/chị, ngoài những gì nêu dưới đây.",
  `Trong bộ nhớ tạm: câu hỏi được giữ tối đa ${wholeNumber(hours)} giờ để các nút và việc sửa câu hỏi hoạt động; để hiểu câu hỏi tiếp như “còn nữ?”, câu hỏi trước được nhớ ${wholeNumber(minutes)} phút. Bot khởi động lại thì mất hết.`,
  "Trên đĩa, cho đến khi anh/chị xoá: ngôn ngữ chọn ở /settings, kèm mã số cuộc trò chuyện.",
  `Trên đĩa, trong ${wholeNumber(days)} ngày: khi anh/chị bấm 👍 hoặc 👎 là câu hỏi, câu trả lời, lý do và ngày; khi gửi /gopy là nội dung góp ý và ngày. Không kèm tên hay mã số của ai.`,
  `Trên đĩa, trong ${wholeNumber(days)} ngày: câu hỏi riêng mà kho văn bản không trả lời được, kèm ngày, để người quản trị bổ sung văn bản. Không kèm tên hay mã số của ai; số điện thoại, số giấy tờ và địa chỉ thư trong câu hỏi bị che đi.`,
  "Người quản trị kho văn bản: mã số Telegram được lưu để kiểm tra quyền; nhật ký thay đổi chỉ ghi vai trò, không ghi ai.",
  "Trong nhóm, tôi chỉ đọc tin gửi cho tôi. Trên đĩa là cài đặt của nhóm và thời điểm tôi tự giới thiệu, kèm mã số của nhóm; không có tin nhắn nào. Đánh giá 👍 👎 cho câu hỏi trong nhóm, cả khi mở bằng “Xem riêng”, được lưu mà không kèm câu hỏi.",
  "Nhật ký lỗi chỉ ghi nguyên nhân, không ghi nội dung tin nhắn.",
  "/xoadulieu: xoá những gì tôi giữ về anh/chị.",
];

import { viPrivacy, viState } from "./vi-state.ts";
import type { CorpusSize, TelegramWording } from "./wording.ts";

/** The Vietnamese sentences of the Telegram bot. */
export const viTelegram = (size: (size: CorpusSize) => string): TelegramWording => ({
  welcome: (name) => (name === "" ? "Xin chào anh/chị!" : `Xin chào ${name}!`),
  holds: (s) => `Tôi tra cứu trong kho ${size(s)}. Câu trả lời nào cũng trích nguyên văn và ghi rõ nguồn.`,
  howToAsk: "Anh/chị cứ gõ câu hỏi, có dấu hay không dấu đều được.",
  tryThis: "Hỏi thử:",
  help: [
    "Gõ câu hỏi bằng chữ, có dấu hoặc không dấu, viết tắt cũng được. Ví dụ: số liệu, ngày tháng, số văn bản, nội dung một văn bản.",
    "Hỏi tiếp thì gõ ngắn cũng được: “còn nữ?”, “năm nào?”, “ai ban hành?”; câu hỏi trước được nhớ trong mười phút.",
    "Sửa câu hỏi đã gửi thì câu trả lời cũng được sửa theo.",
    "Dưới câu trả lời: “Xem thêm” mở các đoạn liên quan tiếp theo, “Ngữ cảnh” mở đoạn văn cùng đoạn trước và sau, “Số liệu” mở các số liệu của văn bản; “Văn bản” mở thông tin văn bản và tệp để tải; “Chia sẻ” gửi sang cuộc trò chuyện khác; 👍 👎 để đánh giá câu trả lời.",
    "Kho văn bản không có thì tôi nói là không có, không đoán.",
    "/tim: tìm theo từ, loại, cơ quan, năm; /sohieu: tìm theo số kí hiệu; /vanban: xem văn bản theo loại, năm, cơ quan; /moinhat: văn bản mới nhất; /thongke: số liệu và biểu đồ của một văn bản.",
    "Trong cuộc trò chuyện bất kì, gõ @ và tên bot rồi gõ từ cần tìm để gửi đoạn trích vào đó.",
    "/settings: chọn ngôn ngữ; /gopy: gửi góp ý; /privacy: bot giữ những gì; /xoadulieu: xoá dữ liệu về anh/chị.",
  ],
  privacy: viPrivacy,
  state: viState,
  commands: {
    hoi: "Hỏi kho văn bản",
    tim: "Tìm theo từ, loại, cơ quan, năm",
    sohieu: "Tìm văn bản theo số kí hiệu",
    vanban: "Xem văn bản theo loại, năm, cơ quan",
    moinhat: "Văn bản mới nhất",
    thongke: "Số liệu của một văn bản, biểu đồ",
    gopy: "Gửi góp ý",
    settings: "Cài đặt: ngôn ngữ",
    privacy: "Bot giữ những gì",
    xoadulieu: "Xoá dữ liệu về tôi",
    help: "Cách hỏi và các nút",
    start: "Giới thiệu và câu hỏi mẫu",
  },
  unknownCommand: (command) => `Không có lệnh ${command}. Mời anh/chị gõ câu hỏi, hoặc xem /help.`,
  notText:
    "Tôi chỉ đọc được câu hỏi bằng chữ. Mời anh/chị gõ câu hỏi, hoặc ghi câu hỏi vào chú thích khi gửi ảnh, tệp.",

  asked: (question) => `Câu hỏi: ${question}`,
  exampleIs: (question) => `Có thể hỏi, chẳng hạn: ${question}`,
  results: (from, to, total) => (from === to ? `Kết quả ${from}/${total}` : `Kết quả ${from}–${to}/${total}`),
  paragraph: (ordinal) => (ordinal === 0 ? "Tiêu đề" : `Đoạn ${ordinal}`),
  figures: (page, pages) =>
    pages === 1 ? "Số liệu trong văn bản:" : `Số liệu trong văn bản (trang ${page}/${pages}):`,

  more: "Xem thêm",
  previous: "« Trước",
  next: "Tiếp »",
  context: "Ngữ cảnh",
  contextOf: (ordinal) => `Ngữ cảnh ${ordinal}`,
  keyFigures: "Số liệu",
  back: "‹ Trở lại",
  expired: (hours) => `Nút này đã hết hạn (sau ${hours} giờ, hoặc khi bot khởi động lại). Mời anh/chị gửi lại câu hỏi.`,
  noSuchButton: "Nút này không còn dùng được. Mời anh/chị gửi lại câu hỏi.",

  running: (username) => `Bot @${username} đang trả lời trên Telegram. Nhấn Ctrl-C để dừng.`,
  stopping: "Đang dừng: làm nốt các câu hỏi đang dở.",
  conflict:
    "Một chương trình khác cũng đang chạy bot này; bot chờ và thử lại. Nếu không phải do mình, hãy đổi mã (token) với @BotFather.",
});

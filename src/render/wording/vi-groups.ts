import { wholeNumber } from "../values.ts";
import type { GroupsWording } from "./groups.ts";

/** What the bot says in Vietnamese to groups. */
export const viGroups: GroupsWording = {
  greeting: (bot) => [
    "Xin chào cả nhóm! Tôi tra cứu kho văn bản và trả lời bằng trích dẫn nguyên văn, có ghi nguồn.",
    `Cách hỏi: gõ /hoi kèm câu hỏi, nhắc @${bot} trong câu hỏi, hoặc trả lời một tin của tôi.`,
    "Tôi chỉ đọc những tin gửi cho tôi theo các cách đó; tin khác của nhóm tôi không đọc và không lưu.",
    "Quản trị viên đặt được ở /settings: ngôn ngữ, câu trả lời ngắn hay đầy đủ, phần kho văn bản được tra cứu.",
  ],
  help: (bot) => [
    `Hỏi: /hoi kèm câu hỏi, nhắc @${bot} trong câu hỏi, hoặc trả lời tin của tôi; hỏi tiếp thì gõ ngắn cũng được.`,
    "/tim: tìm theo từ; /sohieu: tìm theo số kí hiệu; /settings: cài đặt của nhóm, dành cho quản trị viên.",
  ],
  seesAddressed:
    "Ở nhóm này, Telegram chỉ chuyển cho tôi các lệnh, tin nhắc tên tôi và tin trả lời tôi. Đó là chủ ý: tin khác tôi không thấy.",
  seesAll: "Ở nhóm này, Telegram chuyển cho tôi mọi tin, nhưng tôi vẫn chỉ đọc những tin gửi cho tôi.",
  howToAsk: (bot) => `Mời anh/chị ghi câu hỏi sau /hoi hoặc sau @${bot}.`,

  alone: "Xem riêng",
  openAlone: "Mở cuộc trò chuyện riêng",
  onlyAlone: (command) => `Lệnh ${command} chỉ dùng trong cuộc trò chuyện riêng với tôi.`,
  unknownCommand: (command) => `Không có lệnh ${command}. Mời anh/chị xem /help.`,
  linkExpired: (hours) =>
    `Liên kết này đã hết hạn (sau ${wholeNumber(hours)} giờ, hoặc khi bot khởi động lại). Mời anh/chị gửi lại câu hỏi ở đây.`,

  notYours: "Nút này dành cho người đã hỏi và quản trị viên của nhóm. Mời anh/chị hỏi để có câu trả lời riêng.",
  onlyAdministrators: "Chỉ quản trị viên của nhóm thay đổi được cài đặt.",
  tooMany: "Lúc này có nhiều câu hỏi quá, tôi xin tạm dừng khoảng một phút. Anh/chị có thể hỏi riêng tôi.",
  mayNotSend: "Ở đây tôi không được phép gửi nội dung này. Anh/chị có thể hỏi riêng tôi.",
  busy: "Nhóm đang dùng tôi nhiều quá. Mời anh/chị thử lại sau một phút.",

  settings: "Cài đặt của nhóm",
  aboutSettings: "Chỉ quản trị viên thay đổi được. Mỗi thay đổi có hiệu lực từ câu trả lời tiếp theo.",
  asProgram: "Mặc định",
  short: "Trả lời ngắn",
  full: "Trả lời đầy đủ",
  looksIn: (part) => `Tra cứu trong: ${part}`,
  wholeCorpus: "toàn bộ kho văn bản",
  onlyPart: (part) => `Nhóm này chỉ tra cứu trong: ${part}.`,
  years: (from, to) =>
    from === to
      ? `năm ${from}`
      : from === null
        ? `đến năm ${to}`
        : to === null
          ? `từ năm ${from}`
          : `năm ${from}–${to}`,
  kind: (chosen) => `Loại: ${chosen}`,
  issuer: (chosen) => `Cơ quan: ${chosen}`,
  fromYear: (chosen) => `Từ năm: ${chosen}`,
  toYear: (chosen) => `Đến năm: ${chosen}`,
  all: "tất cả",
  choose: "Mời anh/chị chọn.",
  settingsCommand: "Cài đặt của nhóm",
};

import type { Wording } from "./wording.ts";

/** How the commands are written, in Vietnamese. */
export const viUsage: Wording["usage"] = {
  main: `Cách dùng:
  npm start                          chạy bot Telegram; chưa có mã (token) thì hỏi đáp trong cửa sổ dòng lệnh
  npm run chat                       hỏi đáp trong cửa sổ dòng lệnh
  npm run preview                    xem thử bot trong trình duyệt, không cần mã (token)
  npm run ask -- [CÂU HỎI]           hỏi một câu, hoặc mỗi dòng nhập vào một câu
  npm run corpus -- LỆNH        quản lý kho văn bản: add, remove, set, list, show, check, log, undo, restore
  npm run backup -- [TỆP]            sao lưu tất cả vào một tệp
  npm run restore -- TỆP             khôi phục từ bản sao lưu`,
  chat: `Cách dùng: npm start [-- --corpus THƯ_MỤC]
  --corpus THƯ_MỤC  đọc văn bản trong thư mục này (mặc định: CORPUS_DIR)
  Trong mười phút sau một câu, có thể hỏi tiếp thật ngắn: “còn nữ?”, “năm nào?”, “ai ban hành?”.`,
  ask: `Cách dùng: npm run --silent ask -- [--json] [--corpus THƯ_MỤC] [--explain] [--] [CÂU HỎI]
  Không có CÂU HỎI thì đọc từ đầu vào chuẩn, mỗi dòng một câu.
  --json            mỗi dòng vào là {"id","question"}, mỗi dòng ra là một câu trả lời JSON
  --corpus THƯ_MỤC  đọc văn bản trong thư mục này (mặc định: CORPUS_DIR)
  --explain         in cách chương trình hiểu và chọn câu trả lời ra đầu ra lỗi
  Mã thoát: 0 khi mọi câu đều chạy; 1 khi một dòng hoặc kho văn bản có lỗi; 2 khi lệnh hoặc cài đặt sai.`,
  corpus: `Cách dùng: npm run corpus -- LỆNH [--corpus THƯ_MỤC]
  add TỆP     thêm một trang chép từ web (.txt, .md, .html), kèm các văn bản mà trang liệt kê
  remove MÃ   gỡ một văn bản; undo lấy lại được
  set MÃ TRƯỜNG GIÁ_TRỊ
              sửa một thông tin: title, number, kind, issuer, date, signer, field, effective, expires, replaces, …; "-" để bỏ trống
  list        liệt kê mọi văn bản
  show MÃ     in một văn bản: thông tin và từng đoạn
  check       đọc mọi tệp và báo mọi lỗi một lượt; đối chiếu số liệu bằng phép tính
  log [--all] các thay đổi đã ghi lại, mới nhất trước
  undo        hoàn tác thay đổi gần nhất; gọi lần nữa thì lùi tiếp
  restore SỐ  đưa cả kho văn bản về như sau bản ghi mang số đó`,
  preview: `Cách dùng: npm run preview [-- --port CỔNG] [--demo] [--corpus THƯ_MỤC]
  Mở một trang giống Telegram trên máy này, trong đó bot thật trả lời; không cần mã (token), không gửi gì ra ngoài.
  --port CỔNG       cổng từ 1 đến 65535 (mặc định: một cổng còn trống)
  --demo            diễn một cuộc trò chuyện mẫu
  --corpus THƯ_MỤC  đọc văn bản trong thư mục này (mặc định: CORPUS_DIR)`,
  backup: `Cách dùng: npm run backup -- [TỆP]
  Ghi kho văn bản, bản gốc, nhật ký thay đổi và dữ liệu của bot vào một tệp .tar.gz; bot đang chạy vẫn sao lưu được.`,
  restore: `Cách dùng: npm run restore -- TỆP [--force]
  Khôi phục từ bản sao lưu vào CORPUS_DIR và DATA_DIR; hãy dừng bot trước.
  --force  khi hai thư mục đã có dữ liệu: đổi tên chúng để giữ lại rồi khôi phục`,
};

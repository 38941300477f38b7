import type { ComparisonKind } from "../../model/statistics.ts";
import type { StatisticsWording } from "./statistics.ts";

const compares = (kind: ComparisonKind, isPercent: boolean): string => {
  switch (kind) {
    case "parts":
      return isPercent ? "Cơ cấu, tính bằng %; các phần cộng lại là 100%" : "Các phần cộng lại đúng bằng tổng số";
    case "shares":
      return "Tỷ lệ từng mục, mỗi mục tính riêng trên 100%";
    case "counts":
      return isPercent ? "So sánh từng mục, tính bằng %" : "So sánh từng mục, cùng một đơn vị tính";
    case "years":
      return "So sánh qua các năm";
    case "ranges":
      return "Từ mức thấp nhất đến mức cao nhất của từng mục";
    case "views":
    case "downloads":
      return "Tính đến khi văn bản được đưa vào kho";
  }
};

/** The Vietnamese sentences about statistics and charts. */
export const viStatistics: StatisticsWording = {
  compares,
  titles: { views: "Lượt xem của các văn bản", downloads: "Lượt tải của các văn bản" },
  whole: (text) => `Tổng số: ${text}`,
  source: (cited) => `Nguồn: ${cited}`,
  countedOn: "số ghi trên trang đăng từng văn bản",
  scales: [
    [1e9, "tỷ"],
    [1e6, "triệu"],
  ],

  table: (page, pages) => (pages === 1 ? "Số liệu trong văn bản" : `Số liệu trong văn bản (trang ${page}/${pages})`),
  paragraph: (ordinal) => (ordinal === 0 ? "Tiêu đề" : `Đoạn ${ordinal}`),
  choose: "Mời anh/chị chọn văn bản để xem số liệu, hoặc gõ /thongke kèm số kí hiệu hay vài từ trong tên văn bản.",
  documents: (page, pages) => (pages === 1 ? "Văn bản có số liệu" : `Văn bản có số liệu (trang ${page}/${pages})`),
  noDocuments: "Kho văn bản chưa có văn bản nào ghi số liệu.",
  noFigures: "Văn bản này không ghi số liệu nào.",
  notFound: (words) => `Tôi không tìm thấy văn bản có số liệu nào ứng với “${words}”.`,

  chart: "Biểu đồ",
  chartOf: (title) => `Biểu đồ: ${title}`,
  charts: "Mời anh/chị chọn biểu đồ:",
  otherDocuments: "Văn bản khác",
  readership: "Lượt xem, lượt tải",
  back: "‹ Trở lại",
  gone: "Nút này không còn dùng được vì văn bản đã thay đổi. Mời anh/chị gõ lại /thongke.",
  busy: "Đang có nhiều biểu đồ chờ vẽ. Mời anh/chị bấm lại sau ít phút.",
  failed: "Tôi chưa vẽ được biểu đồ này. Số liệu vẫn xem được bằng chữ ở trên.",
  command: "Số liệu và biểu đồ của văn bản",
};

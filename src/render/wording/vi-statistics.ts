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
  scales: { billion: "tỷ", million: "triệu" },

  decimal: ",",

  table: (page, pages) => (pages === 1 ? "Số liệu trong văn bản" : `Số liệu trong văn bản (trang ${page}/${pages})`),
  paragraph: (ordinal) => (ordinal === 0 ? "Tiêu đề" : `Đoạn ${ordinal}`),
  charts: (page, pages) =>
    pages === 1 ? "Các biểu đồ vẽ được từ số liệu" : `Các biểu đồ vẽ được từ số liệu (trang ${page}/${pages})`,
  documents: (page, pages) => (pages === 1 ? "Văn bản có số liệu" : `Văn bản có số liệu (trang ${page}/${pages})`),
  howToChoose: "Mời anh/chị chọn văn bản, hoặc gõ /thongke kèm số kí hiệu hay vài từ trong tên văn bản.",
  several: (words) => `Có nhiều văn bản ứng với “${words}”. Mời anh/chị chọn:`,
  notFound: (words) => `Tôi không tìm thấy văn bản có số liệu nào ứng với “${words}”.`,
  noDocuments: "Kho văn bản chưa có văn bản nào ghi số liệu.",

  chart: "Biểu đồ",
  chartAt: (ordinal) => `Biểu đồ ${ordinal}`,
  chartCount: (count) => `Biểu đồ (${count})`,
  otherDocuments: "Văn bản khác",
  readership: "Lượt xem, lượt tải",
  gone: "Nút này không còn dùng được vì văn bản đã thay đổi. Mời anh/chị gõ lại /thongke.",
  busy: "Đang có nhiều biểu đồ chờ vẽ. Mời anh/chị bấm lại sau ít phút.",
  failed: "Tôi chưa vẽ được biểu đồ này. Mời anh/chị xem số liệu bằng chữ, hoặc bấm lại sau.",
};

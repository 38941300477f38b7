import type { Problem } from "../../model/errors.ts";
import { wholeNumber } from "../values.ts";
import type { CatalogueWording } from "./catalogue.ts";
import type { ProblemText } from "./wording.ts";

/** The Vietnamese texts of filters that make no sense. */
export const viFilterProblems: Readonly<Record<string, (problem: Problem) => Partial<ProblemText>>> = {
  filter_kind: () => ({ expected: "tên một loại văn bản: kế hoạch, chỉ thị, quyết định, công văn…" }),
  filter_issuer: () => ({ expected: "tên một cơ quan có văn bản trong kho" }),
  filter_number: () => ({ expected: "số của một văn bản" }),
  filter_year: () => ({ expected: "năm gồm bốn chữ số, từ 1900 đến 2099" }),
  filter_day: () => ({ expected: "ngày, tháng có thật" }),
  filter_order: () => ({ expected: "mốc trước rồi đến mốc sau" }),
};

/** The Vietnamese sentences of looking documents up and browsing them. */
export const viCatalogue: CatalogueWording = {
  labels: {
    status: "Tình trạng",
    signer: "Người ký",
    field: "Lĩnh vực",
    effective: "Ngày hiệu lực",
    expires: "Hết hiệu lực",
    replaces: "Thay thế",
    replacedBy: "Bị thay thế bởi",
    amends: "Sửa đổi, bổ sung",
    amendedBy: "Được sửa đổi, bổ sung bởi",
    cites: "Văn bản được nhắc đến",
    citedBy: "Được nhắc đến trong",
    related: "Văn bản liên quan",
  },
  status: {
    replaced: "bị thay thế",
    expired: (since) => `hết hiệu lực từ ${since}`,
    pending: (from) => `chưa có hiệu lực (có hiệu lực từ ${from})`,
    inForce: (until) => `còn hiệu lực (đến trước ngày ${until})`,
  },
  standing: { listed: "nội dung chưa có trong kho", absent: "chưa có trong kho", unclear: "chưa rõ là văn bản nào" },
  andMore: (count) => `…và ${wholeNumber(count)} văn bản khác`,
  noRelated: "Chưa thấy văn bản nào liên quan trong kho.",

  documents: (total) => `${wholeNumber(total)} văn bản`,
  newest: "Văn bản mới nhất",
  page: (page, pages) => `trang ${page}/${pages}`,
  noDocuments: "Không có văn bản nào như vậy trong kho.",
  shelf: (parts) => `Văn bản: ${parts}`,
  browse: "Xem văn bản theo loại, năm hoặc cơ quan ban hành:",
  year: (year) => `năm ${year}`,
  noYear: "không ghi ngày",
  noIssuer: "không ghi cơ quan",

  found: (from, to, total, isCut) => {
    const all = `${isCut ? "hơn " : ""}${wholeNumber(total)} đoạn`;
    if (from === 1 && to === total) return `Tìm thấy ${all}`;
    return from === to ? `Tìm thấy ${all}, đây là đoạn thứ ${from}` : `Tìm thấy ${all}, đây là đoạn ${from}–${to}`;
  },
  filtered: (parts) => `Đã lọc: ${parts}`,
  filter: {
    kind: (name) => `loại ${name}`,
    number: (number) => `số ${number}`,
    issuer: (name) => `cơ quan ${name}`,
    between: (from, to) => `từ ${from} đến ${to}`,
    on: (day) => `ngày ${day}`,
    from: (day) => `từ ${day}`,
    to: (day) => `đến ${day}`,
    phrase: (phrase) => `có đúng “${phrase}”`,
    without: (phrase) => `không có “${phrase}”`,
  },
  nothing: "Không tìm thấy nội dung nào như vậy trong kho văn bản.",
  spelling: (words) => `Đã tìm theo cách viết gần nhất: ${words}`,
  nearestTitles: "Văn bản có tên gần nhất:",
  badFilter: (where) => `Tôi không hiểu “${where}”:`,

  numbered: (typed, total) => `Số “${typed}”: ${wholeNumber(total)} văn bản`,
  noNumber: (typed) => `Kho không có văn bản số “${typed}”.`,
  notNumber: (typed) => `“${typed}” không phải số kí hiệu của văn bản.`,
  nearestNumbers: "Số gần nhất:",
  citedIn: "Được nhắc đến trong:",

  howToAsk: (example) =>
    `Mời anh/chị ghi câu hỏi sau lệnh${example === null ? "." : `, ví dụ:\n/hoi ${example}`}\nGõ thẳng câu hỏi, không cần lệnh, cũng được.`,
  howToSearch: [
    "Mời anh/chị ghi những từ cần tìm sau lệnh, có dấu hoặc không dấu:\n/tim kết nạp đảng viên",
    "Có thể lọc bằng lời:\n/tim đại hội loại kế hoạch năm 2020\n/tim kiểm tra cơ quan Tỉnh ủy từ 2019 đến 2021\n/tim công tác cán bộ trước 15/8/2019\n/tim số 35",
    'Cụm từ chính xác đặt trong dấu nháy, từ không muốn có thì thêm dấu trừ:\n/tim "ban chấp hành" -nhiệm',
  ],
  howToNumber:
    "Mời anh/chị ghi số kí hiệu sau lệnh, viết đủ hoặc viết tắt đều được:\n/sohieu 35-CT/TW\n/sohieu 35 ct tw\n/sohieu 35",

  link: {
    gone: "Văn bản mà liên kết này dẫn đến không còn trong kho.",
    passageGone: "Đoạn mà liên kết này dẫn đến không còn trong văn bản; dưới đây là văn bản đó.",
    nonsense: "Liên kết này không đúng: có thể đã bị cắt bớt hoặc gõ sai.",
  },
  fileGone: "Tệp gốc không còn trong kho, nên tôi gửi nội dung đã đọc.",
  documentGone: "Văn bản này không còn trong kho.",
  searchGone: "Nút này đã hết hạn. Mời anh/chị gửi lại lệnh /tim.",

  buttons: {
    document: "Văn bản",
    download: "Tải văn bản",
    related: "Văn bản liên quan",
    share: "Chia sẻ",
    citations: "Trích dẫn",
    card: "‹ Văn bản",
    byKind: "Theo loại",
    byYear: "Theo năm",
    byIssuer: "Theo cơ quan",
    list: (count) => `Xem danh sách (${wholeNumber(count)})`,
    all: "Tất cả",
  },
};

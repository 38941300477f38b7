import { normalise } from "../text/normalise.ts";

const shortLine = 200;
const visitors =
  "đang (?:truy cập|online)|hôm (?:nay|qua)|tháng hiện tại|(?:tổng )?(?:số )?(?:lượt )?truy cập|khách viếng thăm|máy chủ tìm kiếm|thành viên online";
const counted = new RegExp(`^[•*·-]?\\s*(?:${visitors})\\s*:\\s*[\\d.,\\s]+$`, "iu");
const share =
  "facebook|zalo|twitter|messenger|youtube|email|google\\+?|in(?: trang| bài viết)?|copy link|sao chép liên kết";

/** What only the frame of a web page says; each pattern fits a whole short line. */
const patterns: readonly RegExp[] = [
  // Menus and breadcrumbs.
  /^trang (?:chủ|nhất)(?:\s*[|/»›>·]|$)/iu,
  /^[^.;:»]{1,40}(?:\s*[»›]\s*[^.;:»]{1,60}){1,4}$/u,
  /▼/u,
  /^(?:tìm kiếm(?: nâng cao)?|đăng nhập|đăng ký|quên mật khẩu\??|liên kết web(?:site)?|sơ đồ (?:site|trang)|menu)\s*:?$/iu,
  /^(?:trang trước\s.*|.*\strang sau|(?:trang\s)?(?:\d+\s){3,}(?:(?:\.\.\.|…)\s\d+\s)?(?:trang )?(?:tiếp|tiếp theo|cuối|sau))$/iu,
  /^(?:xem (?:thêm|tiếp|chi tiết)|đọc (?:thêm|tiếp)|chi tiết|tải (?:về|xuống)|top|down|lên đầu trang|(?:về )?đầu trang|quay lại|back to top)$/iu,
  // Counters of the site.
  counted,
  // Session notices, comments, rating widgets, sharing.
  /^bạn đã không sử dụng site|^thời gian chờ:\s*\d+\s*giây$/iu,
  /^click để đánh giá/iu,
  /^(?:ý kiến(?: bạn đọc)?|bình luận|phản hồi)\s*\(\s*\d+\s*\)$/iu,
  /^(?:gửi bình luận|mã an toàn|mã bảo mật|nhập mã)\b.{0,30}$/iu,
  new RegExp(`^(?:chia sẻ(?: bài viết)?|share)\\s*:?(?:\\s*(?:${share})\\s*[|,·]?)*$`, "iu"),
  new RegExp(
    `^(?:${share}|like|tweet|bản in|lưu bài viết|gửi (?:email|bài viết|cho bạn bè)|cỡ chữ.{0,12})(?:\\s*[|·]\\s*(?:${share}))*$`,
    "iu",
  ),
  // Copyright and imprint.
  /^(?:©|®|copyright\b|bản quyền (?:thuộc|©)|powered by|thiết kế (?:bởi|theo)|phát triển bởi|ghi rõ nguồn khi)/iu,
  /^(?:chịu trách nhiệm (?:nội dung|xuất bản)\s*:|giấy phép (?:thiết lập|số .{0,60}(?:trang|cổng|báo) ))/iu,
  /^cơ quan chủ quản\s*:.*(?:chịu trách nhiệm|truy cập|website)/iu,
];
const menuStart = /^[Tt]rang (?:chủ|nhất)\s/;
/** A menu in one line. Long to make ready, so it only sees lines that begin like one. */
const menu = /^[Tt]rang (?:chủ|nhất)(?:\s+\p{Lu}[\p{L}-]*(?:\s+\p{Ll}[\p{L}-]*)*){2,}$/u;
/** The site's name in capitals above everything. */
const masthead = /(?:(?:CỔNG|TRANG) THÔNG TIN ĐIỆN TỬ|^BÁO .{2,40} ĐIỆN TỬ$|^TRANG TIN ĐIỆN TỬ)/u;

/** Whether a line belongs to the frame of a web page (menu, breadcrumb, visitor counter, copyright, share bar) and not to its text; long lines never do. */
export function isBoilerplate(line: string): boolean {
  const text = normalise(line);
  if (text.length === 0 || text.length > shortLine) return false;
  return (
    patterns.some((pattern) => pattern.test(text)) ||
    (menuStart.test(text) && menu.test(text)) ||
    (text === text.toUpperCase() && masthead.test(text))
  );
}

/** The site's visitor counters on a page, its lines as they stand, in one line: "Đang truy cập: 12 | Hôm nay: 3,400"; null where it shows none. */
export function visitorCounters(page: string): string | null {
  const lines = page.split("\n").map(normalise);
  const counters = lines.filter((line) => counted.test(line)).map((line) => line.replace(/^[•*·-]\s*/u, ""));
  return counters.length > 0 ? [...new Set(counters)].join(" | ") : null;
}

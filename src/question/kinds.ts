import type { QuestionKind } from "../model/answer.ts";
import type { DocumentKind } from "../model/document.ts";
import { canonical, fold, foldText, isMarked } from "../text/fold.ts";
import { kindOfName } from "../text/kinds.ts";

const QUANTITY = "\\b(?:bao nhieu|may)";
const DOCUMENT =
  "(?:van ban_?|chi thi|ke hoach|huong dan|quy dinh|quyet dinh|ket luan|cong van|nghi quyet|bao cao|thong bao|to trinh|quy che|chuong trinh|nghi dinh|thong tu|(?<!ky |phap )luat|giay moi|dieu le|phuong an|de an|bien ban|cong dien|giay phep|phap lenh)";

/** What a question asks for by its interrogative, in its wording without marks; the first pattern that fits ranks first. */
const ASKED: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "subject",
    /(?:^|\b(?!nhung |cac |lam )\S+ )(?:ve )?(?:chuyen|viec|van de|dieu|noi dung) gi\b|noi (?:ve )?(?:cai |dieu )?gi|(?:la )?ve (?:viec |cai )?gi\b|trich yeu/,
  ],
  [
    "reason",
    /\b(?:tai sao|vi sao|do dau|vi dau|(?:ly do|li do|nguyen nhan)(?: \S+){0,8}? (?:gi|nao)|sao (?:ma|lai|nam|co|khong|chua|o|tu|phai|nhieu|it))\b|^sao\b|\bvi ly do\b|(?:de|nham) (?:lam gi|muc dich)/,
  ],
  [
    "document",
    new RegExp(
      `^van ban_? \\d|(?<!\\bhe )so (?:ki hieu|ky hieu|hieu|may)\\b|${DOCUMENT} (?:so )?(?:nao|may|gi)\\b|so ${DOCUMENT}|${DOCUMENT}[^?]{0,80} so\\s*$|xin so\\b|\\bso nao\\b|${DOCUMENT} so (?:may|bao nhieu)|${DOCUMENT} (?:day du )?nao|theo ${DOCUMENT} (?:nao|gi)|kem (?:theo )?van ban_?`,
    ),
  ],
  [
    "share",
    new RegExp(
      `${QUANTITY} ?(?:phan tram|%)|(?:phan tram|%)\\s*$|^(?:phan tram|%)|${QUANTITY} phan\\b|chiem ${QUANTITY}`,
    ),
  ],
  [
    "duration",
    new RegExp(
      `bao lau|(?:bao nhieu|may|chung may) (?:thang|nam|ngay|phut|tuan|buoi|tieng)(?! nao)\\b|(?:bao nhieu|mat may|chung may) gio\\b|thoi gian (?:bao|keo|la bao)`,
    ),
  ],
  [
    "date",
    /\b(?:ngay|hom|nam|thang|khi|luc|hoi|(?<!\b(?:bay|hien) )gio|dip|khoa|nhiem ky|giai doan|quy|buoi|(?<!lan |xep |dung |hang )thu) (?:nao|may)\b|may (?:gio|ngay nao)|(?:vao )?may (?:h|gio)\b|bao gio|ngay thang|han chot|han nao|khi nao|muon nhat|hom nao|tu khi|nam nao|sinh nam|(?<!\b(?:moi|mot|tung|hang) )ngay (?:thang )?bao nhieu\b(?: (?:a|vay|the|nhi))*$/,
  ],
  [
    "money",
    new RegExp(
      `${QUANTITY} (?:tien|dong(?! (?:chi|bao|nghiep|hanh|phuc))|trieu|ty|ti|nghin|von|kinh phi)\\b|\\bhet ${QUANTITY}|\\bton ${QUANTITY}|\\bgia (?:bao|may)`,
    ),
  ],
  [
    "measure",
    new RegExp(
      `${QUANTITY} (?:ha|hec|km|ki lo|cay so|met|m2|tan|ta|kg|can|lit|mau|sao|do|diem)\\b|bao xa|\\b(?:dai|rong|cao|nang|sau|xa) (?:bao (?!lau)|may)|\\brong co`,
    ),
  ],
  [
    "who",
    /\b(?:ai|ten (?:la )?(?:gi|chi)|nguoi nao|co quan nao|don vi nao|cong ty nao|doanh nghiep nao|ban nao|khoa_ nao|to chuc(?: \S+){0,2} nao|dong chi nao|nhung ai|doan the nao|so_ nao|phong nao|cap nao|ong nao|tac gia_?|do dau ban hanh|(?:cua|hay) [^?]{2,40} ban hanh(?: a)?$)\b/,
  ],
  [
    "where",
    /\b(?:o dau|noi nao|cho nao|dia diem|dau vay|nhung dau|(?:huyen|xa_?|tinh|phuong|ban_|thon|thanh pho|dia phuong|vung|khu vuc|truong|benh vien|nuoc|quoc gia|thi tran|nghia trang) nao|tai dau|tu dau|den dau|toi dau)|^noi (?!(?:dung|quy|vu|bo|dia|that|thanh|tru|chinh|luc|dia|ve)\b)|\bdau\s*$/,
  ],
  [
    "list",
    /nhung gi\b|nhung [^?]{1,40}(?:nao|gi)\b|cac [^?]{1,40} nao|ke (?:ten|ra|giup|cho|het)|gom (?:nhung|co|ai|may|cac)|gom\s*$|liet ke|danh sach|(?:han che|kinh nghiem|khuyet diem|uu diem|diem chua|thieu sot) (?:gi|nao)|con (?:thieu sot|han che|ton tai|yeu)|^\S* ?(?:hai|ba|bon|nam|sau|bay|may) (?:khau|muc|noi|nhiem|giai|van|nhom|dieu|viec|nguyen|bai|chuong|linh|yeu|tieu)[^?]* (?:la )?(?:gi|nao)\b|truong hop nao|(?:giay to|thu tuc|dieu kien|ho so|nhiem vu|quyen loi) (?:gi|nao)/,
  ],
  ["count", new RegExp(`\\b${QUANTITY}\\b|so luong|tat ca (?:bao|may)`)],
  [
    "definition",
    /(?:the nao|nhu the nao) (?:la|thi|duoc goi|goi)|la (?:cai )?gi\b|nghia la|goi tat|duoc (?:hieu|tinh|coi) la|khai niem|dinh nghia|la \S+ \S+ nhu the nao/,
  ],
  ["how", /the nao|ra sao|nhu nao|lam sao|phai lam gi|cach nao|bang cach|(?:bi|duoc) (?:gi|sao)|xu ly|\bntn\b/],
  [
    "yesno",
    /\b(?:khong|chua|chang)(?: (?:a|vay|nhi|ha|the))*\s*$|phai khong|dung khong|co phai|duoc khong|co .{2,60} khong\b|(?:roi|da) .{0,40}chua\b/,
  ],
];

/** What a noun of the question says of the kind, where its interrogative leaves that open ("tỷ lệ … là bao nhiêu") or is missing. */
const TOPICS: readonly (readonly [QuestionKind, RegExp])[] = [
  ["reason", /^(?!.*\b(?:bao nhieu|may)\b).*\b(?:ly do|li do|nguyen nhan)\b/],
  ["subject", /noi dung (?:chinh )?(?:cua )?(?:chi|ke|huong|quy|ket|cong|nghi|van|thong|to)/],
  ["share", /\b(?:ty le|ti le|ty trong)\b/],
  ["date", /\b(?:thoi han|thoi diem|thoi gian|gio dang|ngay dang|ngay ban hanh|ngay ky)\b/],
  [
    "money",
    /\b(?:kinh phi|muc (?:thuong|ho tro|phi|gia|thu|chi|dong|luong)|kiem duoc|lanh thuong|thuong bao nhieu|gia (?:ve|tien|dich|thue|phong|ban|mua|thu)|thu nhap|hoc phi|vien phi|tong (?:thu|chi|von|kinh)|du toan|lai|lo|doanh thu|tien (?:thuong|ho|cong|dien|nuoc)|(?:duoc|bi) (?:thuong|phat|ho tro))\b/,
  ],
  ["measure", /\b(?:dien tich|chieu (?:dai|rong|cao)|san luong|nang_? suat)\b/],
  ["list", /\bbai hoc\b/],
  ["count", /\b(?:tong so|tong cong|tong luot|luot (?:xem|tai|truy)|si so|dan so|quan so)\b|^so (?!\d)\S+ \S+/],
];

/** Interrogatives that leave the kind to the noun they stand with. */
const OPEN: readonly QuestionKind[] = ["count", "definition", "yesno", "how"];

/** Keywords that open with a type of document ask for its number: "kế hoạch phòng cháy rừng". */
const DOCUMENT_KEYWORDS = new RegExp(`^(?!van ban_?)${DOCUMENT} (?!\\S+$)(?!\\d)`);

/** What keywords without an interrogative ask for, by the noun they open with and its marks: "giá phòng cuối tuần", "hạn góp vốn". */
const KEYWORDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "date",
    /^(?:ngày|giờ|thời gian|thời hạn|lịch|hạn (?:góp|nộp|cuối|trả|nhận|đăng|chót|hoàn))(?!\p{L})|hạn (?:góp|nộp|cuối|trả|chót)(?!\p{L})|(?:từ|vào|đến|trước|hiệu lực) ngày$|hiệu lực từ$/u,
  ],
  ["share", /^(?:tỷ lệ|tỉ lệ|phần trăm)(?!\p{L})/u],
  [
    "money",
    /^(?:(?:bảng |đơn )?giá|mức (?:giá|phí|thu|chi|thưởng|hỗ trợ|lương|đóng|phạt)|phí|lệ phí|học phí|viện phí|kinh phí|vốn|tiền|vé|tổng (?:thu|chi|vốn|kinh phí)|(?:thu|chi) (?:ngân sách|thường xuyên|đầu tư|sự nghiệp)|dự toán|doanh thu|lợi nhuận)(?!\p{L})/u,
  ],
  [
    "measure",
    /^(?:lượng|diện tích|sản lượng|năng suất|chiều (?:dài|rộng|cao|sâu)|độ (?:cao|dài|sâu|che)|mực nước|nhiệt độ|công suất|khoảng cách)(?!\p{L})/u,
  ],
  ["count", /^(?:số|tổng số|quân số|dân số|sĩ số)(?!\p{L})/u],
  ["count", /(?:^|\s)(?:thu được|đạt|đạt được|chiếm|còn lại)$/u],
  ["list", /^(?:hạn chế|khuyết điểm|tồn tại|bài học|thành phần|hồ sơ gồm)(?!\p{L})/u],
];

/** Kinds that "bao nhiêu" asks for more exactly than "how many". */
const QUANTITIES: readonly QuestionKind[] = ["share", "money", "measure", "duration", "date"];

/** "Có bao nhiêu người vào lần đầu, chiếm mấy phần trăm": the number is asked for first. */
const COUNT_AND_SHARE =
  /(?:\bbao nhieu|(?<!\b(?:hoi|ve|cua|cac|nhung)) may) (?!phan\b|%)[^?]* (?:chiem|dat|bang)(?: ty le)? (?:bao nhieu|may) ?(?:phan tram|%)/;

/** The words that the patterns hang on, by their marks: "máy", "tiến" or "đại" must not be taken for "mấy", "tiền" or "dài". */
const CUES = new Set(
  `mấy ai sao đâu gì nào chưa không ban tiền giá phí vốn đồng tỷ trăm phần ngày năm tháng giờ hôm lúc khóa quý khi dài rộng
   nặng sâu xa tấn tạ cân lít mẫu sào ha giá phí hạn lịch thứ lãi lỗ thu quy số thưởng cũ`
    .split(/\s+/)
    .map(canonical),
);
const HOMOGRAPHS = new Set([...CUES].map(fold));

/** The folded wording that the patterns read, with words that only look like their cues set apart by "_". */
export function foldForKinds(text: string): string {
  const marked = isMarked(text);
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d%]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) =>
      HOMOGRAPHS.has(fold(word)) && !CUES.has(canonical(word)) && (marked || isMarked(word))
        ? `${foldText(word)}_`
        : foldText(word),
    )
    .join(" ");
}

/** Ranks the kinds of a question by its wording (`text`, see foldForKinds; `content`, its words without particles); "fact" where none fits, so that the list is never empty. */
export function rankKinds(text: string, content: string): QuestionKind[] {
  const fitting = (patterns: typeof ASKED) =>
    patterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  const asked = fitting(ASKED);
  // An ordinal is no count: "đại hội lần thứ mấy".
  if (/\b(?:lan thu|thu|khoa) may\b/.test(text) && !asked.includes("date")) return ["fact"];
  const topics = fitting(TOPICS);
  // "Cấp nào thiếu nhiều nhất, thiếu mấy người": the figure is what is asked for, the name stands beside it.
  if (asked.includes("count") && ["who", "where"].includes(asked[0] ?? ""))
    asked.sort((a, b) => Number(b === "count") - Number(a === "count"));
  const [first] = asked;
  const isOpen = first === undefined || (OPEN.includes(first) && first !== "yesno");
  const isExact = first !== undefined && QUANTITIES.includes(first);
  const kinds = [...new Set(isOpen ? [...topics, ...asked] : isExact ? asked : [...asked, ...topics])];
  const exact = kinds.some((kind) => QUANTITIES.includes(kind));
  if (COUNT_AND_SHARE.test(text)) return ["count", ...kinds.filter((kind) => kind !== "count")];
  const ranked = exact ? kinds.filter((kind) => kind !== "count") : kinds;
  if (ranked.length > 0) return ranked;
  if (DOCUMENT_KEYWORDS.test(text)) return ["document"];
  return [KEYWORDS.find(([, pattern]) => pattern.test(content.toLowerCase()))?.[0] ?? "fact"];
}

const ASKED_DOCUMENT = new RegExp(
  `(${DOCUMENT}) (?:so )?(?:nao|may|gi)\\b|so (${DOCUMENT})|(${DOCUMENT})[^?]* so(?: may| hieu| nao)?\\s*$`,
);

/** The type of document that a question asks for ("theo kế hoạch nào"), null where it leaves that open. */
export function askedDocumentKind(folded: string): DocumentKind | null {
  const match = ASKED_DOCUMENT.exec(folded);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  return name ? kindOfName(name) : null;
}

const SPOKEN = new RegExp(`\\b${DOCUMENT}\\b`, "g");

/** The types of document that a question speaks of, in its wording without marks. */
export function spokenKinds(folded: string): DocumentKind[] {
  const named = (folded.match(SPOKEN) ?? []).map(kindOfName).filter((kind) => kind !== null);
  return /\bbai (?:nay|viet|bao|dang)\b|\btin nay\b/.test(folded) ? ["article", ...named] : named;
}

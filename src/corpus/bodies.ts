import { foldText } from "../text/fold.ts";
import { kindOfTitle } from "../text/kinds.ts";

/** Names of bodies as they are written in running text; the rest of a name gets a capital a syllable. */
const phrases =
  `Huyện ủy,Tỉnh ủy,Thành ủy,Thị ủy,Quận ủy,Đảng ủy,Đảng bộ,Chi bộ,Chi ủy,Cấp ủy,Ủy ban nhân dân,Ủy ban Kiểm tra,Ủy ban bầu cử,Ủy ban Mặt trận Tổ quốc,
  Hội đồng nhân dân,Hội đồng,Ban Chấp hành,Ban Thường vụ,Ban Tổ chức,Ban Tuyên giáo,Ban Dân vận,Ban Nội chính,Ban Chỉ đạo,Ban Quản lý,Ban Kinh tế,Ban Pháp chế,
  Ban Văn hóa,Dân vận,Ban Giám hiệu,Ban Bí thư,Bộ Chính trị,Văn phòng,Thường trực,Mặt trận Tổ quốc,Đoàn Thanh niên,Hội Nông dân,Hội Phụ nữ,Hội Cựu chiến binh,Liên đoàn Lao động,
  Giáo dục và Đào tạo,Nông nghiệp và Môi trường,Nông nghiệp và Phát triển nông thôn,Tài nguyên và Môi trường,Khoa học và Công nghệ,Lao động,Kế hoạch và Đầu tư,
  Thông tin và Truyền thông,Văn hóa,Thể thao và Du lịch,Y tế,Nội vụ,Tư pháp,Tài chính,Kinh tế,Xây dựng,Công thương,Giao thông vận tải,Bệnh viện,Bệnh viện Đa khoa,
  Trường Tiểu học,Trường Trung học cơ sở,Trường Trung học phổ thông,Trường Mầm non,Phổ thông dân tộc,bán trú,nội trú,Công an,Quân sự,Bộ Chỉ huy Quân sự,Bộ đội Biên phòng,
  Trung tâm,Trạm Y tế,Tòa án nhân dân,Viện Kiểm sát nhân dân,Thanh tra,Chi cục,Cục Thuế,Kho bạc Nhà nước,Bảo hiểm Xã hội,Công ty,Hợp tác xã,Hiệu trưởng,Tuyên giáo và Dân vận,
  Chính phủ,Quốc hội,Thủ tướng,Chủ tịch,Trung ương,khối,các cơ quan,doanh nghiệp,đại biểu,xã,huyện,tỉnh,phường,thị trấn,thị xã,thành phố,quận,bản,thôn,tổ dân phố,và`
    .split(",")
    .map((phrase) => phrase.trim().split(" "))
    .sort((a, b) => b.length - a.length);

/** Abbreviations have no vowel (HĐND, MTTQ; but UBND) and stay as they are. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 && (/^(?:ubnd|ubkt|ubmttq)$/.test(word) || !/[aeiouy]/.test(foldText(word)));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A body's name out of capitals: "HUYỆN ỦY THẨM LƯƠNG" becomes "Huyện ủy Thẩm Lương". */
export function bodyFromCapitals(line: string): string {
  const words = line.toLowerCase().split(/\s+/);
  const out: string[] = [];
  while (out.length < words.length) {
    const at = out.length;
    const phrase = phrases.find((known) => known.every((word, i) => word.toLowerCase() === words[at + i]));
    if (phrase) out.push(...phrase);
    else out.push(isAbbreviation(words[at] ?? "") ? (words[at] ?? "").toUpperCase() : capital(words[at] ?? ""));
  }
  return capital(out.join(" "));
}

/** Lower-case words that a body's name may hold anywhere: "Ủy ban nhân dân tỉnh", "Đảng bộ các cơ quan", "khóa XVII". */
const inner = new Set(
  "xã huyện tỉnh phường thị trấn thành phố quận nhân dân ban các cơ quan cấp trung ương và khóa lần thứ khối đại biểu bản".split(
    " ",
  ),
);
/** Lower-case words that end a name even behind a capitalised syllable: what the body did, or when and where. */
const stops = new Set(
  `về đã đang sẽ ngày năm tháng tại trong thực theo để cho được là có do sửa quy hướng thông giao yêu đến từ với nêu này trên khi vào ra bổ nhiệm
  sau trước gửi trình đối như hay hoặc mà thì bằng cùng của lãnh phê kết ký nhằm gồm phải cần triển kể việc họp`.split(
    /\s+/,
  ),
);
/** Names of fields that hold a comma or a word that else ends a name. */
const FIELD =
  /Văn hóa, (?:Thể thao và Du lịch|Thể thao và Gia đình|Thông tin)|Giao thông vận tải|Lao động, Thương binh và Xã hội/uy;
const WORD = /[\p{L}\p{M}\d.]*[\p{L}\p{M}\d]/uy;

/** The name of the body that stands at `start` of a text, up to where the clause goes on; null where none begins there. */
export function readBody(text: string, start: number): { readonly name: string; readonly end: number } | null {
  if (!/\p{Lu}/u.test(text.charAt(start))) return null;
  let end = start;
  let capitals = false;
  for (let at = start, count = 0; count < 20; count++) {
    FIELD.lastIndex = WORD.lastIndex = at;
    const word = (FIELD.exec(text) ?? WORD.exec(text))?.[0];
    if (!word) break;
    const lower = word.toLowerCase() === word;
    if (!fits(text, at, word, lower, capitals)) break;
    // A joining word counts only with the name that follows it.
    if (!/^(?:và|các|khóa|lần|thứ)$/.test(word)) end = at + word.length;
    capitals = !lower;
    const gap = /^(?: - | )/.exec(text.slice(at + word.length, at + word.length + 3))?.[0];
    if (!gap || (gap === " - " && !/\p{Lu}/u.test(text.charAt(at + word.length + 3)))) break;
    at += word.length + gap.length;
  }
  return { name: text.slice(start, end), end };
}

function fits(text: string, at: number, word: string, lower: boolean, afterCapital: boolean): boolean {
  const rest = text.slice(at + word.length + 1, at + word.length + 40);
  if (!lower)
    return (
      at === 0 ||
      !/\s(?:và|,)\s$/u.test(text.slice(Math.max(0, at - 4), at)) ||
      kindOfTitle(text.slice(at, at + 40)) === null
    );
  if (word === "ban") return !rest.startsWith("hành");
  if (word === "tổ" && rest.startsWith("chức")) return false;
  // "UBND huyện và Điều lệ số 284" names a body and a document.
  if (word === "và") return /^\p{Lu}/u.test(rest) && kindOfTitle(rest) === null && !/^(?:\S+ ){1,3}số\s/u.test(rest);
  return inner.has(word) || (afterCapital && !stops.has(word));
}

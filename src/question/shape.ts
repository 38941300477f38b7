/** Whether a question asks for two ends: "từ bao nhiêu đến bao nhiêu", "thấp nhất đến cao nhất"; reads its wording without marks. */
export function asksRange(folded: string): boolean {
  return /\bbao nhieu (?:\S+ )?(?:den|toi) (?:\S+ )?bao nhieu|thap nhat (?:den |toi |va )?cao nhat|\btu .{0,20}(?:den|toi) .{0,12}(?:nao|may|bao nhieu)|^khoang /.test(
    folded,
  );
}

/** Which end of its like a question asks for: "thấp nhất", "ít phiếu nhất"; null where it asks for none, or for both. */
export function asksExtreme(folded: string): "least" | "most" | null {
  const least = /\b(?:thap|it|kem|nho|som|cham)(?: \S+){0,2} nhat\b|toi thieu|it ra/.test(folded);
  const most = /\b(?:cao|nhieu|lon|dong|muon|hon)(?: \S+){0,2} nhat\b|toi da\b/.test(folded);
  return least === most ? null : least ? "least" : "most";
}

const TIMES =
  "(?:hien nay|nam nay|nam truoc|nam ngoai|nam \\d{4}|dau nhiem ky|cuoi nhiem ky|dau nam|cuoi nam|ky nay|ky truoc|truoc day|bay gio|truoc|sau)";
const PAIR = new RegExp(
  `${TIMES} va ${TIMES}|\\b(?:nam va nu|nu va nam)\\b|\\b(?:bao nhieu|may) (?:\\S+ ){1,4}va (?:\\S+ ){0,2}(?:bao nhieu|may)\\b|lan luot|moi (?:loai|ben|thu|hang) (?:bao nhieu|may)`,
);

/** Whether a question asks for two figures of one sort: "… hiện nay và đầu nhiệm kỳ là bao nhiêu", "nam và nữ mỗi bên mấy người". */
export function asksPair(folded: string): boolean {
  return PAIR.test(folded);
}

/** Which end of a time a question asks for: "đến hôm nào", "bắt đầu từ ngày nào"; null where it asks for none, or for both. */
export function asksEdge(folded: string): "start" | "end" | null {
  const end = /\b(?:den|toi|het|truoc|cham nhat|muon nhat)(?: \S+)? (?:nao|gio|may)\b|han chot|han cuoi|thoi han/.test(
    folded,
  );
  const start = /\b(?:tu|bat dau|ke tu|khai mac|mo)(?: \S+){0,2} (?:nao|gio|may)\b/.test(folded);
  return start === end ? null : start ? "start" : "end";
}

/** Whether a question asks what came in the place of a document: "bị văn bản nào thay", "được thay bằng quyết định nào". */
export function asksSuccessor(folded: string): boolean {
  return /\b(?:bi|duoc)\b.{0,40}\b(?:thay|bai bo|huy)|thay (?:the )?(?:boi|bang)|(?:van ban|quyet dinh|quy dinh|nghi quyet) nao thay/.test(
    folded,
  );
}

/** Whether a question wants what is in force ("quy định mới", "hiện hành") or what was before ("giá cũ", "trước đây"). */
export function asksRecent(folded: string): "newest" | "oldest" | null {
  const newest =
    /\b(?:quy dinh|quyet dinh|quy che|gia|muc|muc gia|van ban) moi\b|hien hanh|hien nay|bay gio|dang ap dung|con hieu luc/.test(
      folded,
    );
  const oldest =
    /\b(?:quy dinh|quyet dinh|quy che|gia|muc|van ban|hoi|truoc) cu\b|\bcu\b.{0,12}$|truoc day|hoi truoc|ngay truoc/.test(
      folded,
    );
  return newest === oldest ? null : newest ? "newest" : "oldest";
}

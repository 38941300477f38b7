import type { QuestionKind } from "../model/answer.ts";
import type { Expansion, QuestionTerm } from "../model/question.ts";
import { canonical, foldText } from "../text/fold.ts";

/** What a question calls the article that it asks about, in words without marks: "bài này", "bản tin trên". */
const ITSELF =
  /^(?:(?:cho|xin)(?: \S+){0,2} hoi )?(?:(?:cai|chinh) )?((?:bai|tin|ban tin)(?: viet| bao| dang| tin)?(?: nay| tren| do| ay| kia)?) /;
/** Behind these the question is about what the article says, and not about the article. */
const SAYS =
  /^(?:ve|cua|o|tai|noi|neu|viet (?:ve|rang|la)|cho (?:biet|thay)|ghi|nhac|de cap|ke|dan|trich|cong bo|thong ke|nhan dinh|khang dinh)\b/;
const READ = /\b(?:xem|doc|coi)\b/;
const RATED = /\b(?:diem|sao|danh gia|cham|binh chon)\b/;
/** The visitors of a page or site: "vào trang web", "lượt truy cập trang". */
const PAGE = "(?<!nghia )trang(?: (?:web|mang|nay|tin))?(?= |$)(?! (?:trai|phuc|tri|hoang|fanpage|facebook|zalo))";
const VISITED = "(?:vao|truy cap|ghe|luot|online)\\b";
const VISITORS = new RegExp(`\\b(?:${VISITED}.*?\\b${PAGE}|${PAGE}.*\\b${VISITED})`);

/** The fact that is asked for about the article, in the words of the line that says it (see corpus/blocks.ts). */
function factOf(kind: QuestionKind | undefined, rest: string): string | null {
  if (kind === "date") return "ngày đăng bài";
  if ((kind === "count" || kind === "measure") && RATED.test(rest)) return "điểm của bài viết";
  return kind === "count" && READ.test(rest) ? "lượt xem bài" : null;
}

/** The counter of the site that is asked for, in its own words. */
function counterOf(words: string): string {
  if (/\bhom nay\b/.test(words)) return "hôm nay";
  return /\b(?:dang|luc nay|bay gio|hien gio|online)\b/.test(words) ? "đang truy cập" : "tổng lượt truy cập";
}

/** Where a question is about the article or its page and not about what it says ("bài này ra ngày nào"), the wording of the line that answers; none elsewhere. */
export function itselfExpansions(terms: readonly QuestionTerm[], kinds: readonly QuestionKind[]): Expansion[] {
  const words = terms.map((term) => foldText(term.surface).toLowerCase()).join(" ");
  const [kind] = kinds;
  const insteadOf = (from: number, to: number, fact: string): Expansion[] => {
    const at = words.slice(0, from).split(" ").length - 1;
    const length = words.slice(from, to).trim().split(" ").length;
    return [{ at, length, to: fact.split(" ").map(canonical), weight: 1, whole: true }];
  };
  const [whole = "", named = ""] = ITSELF.exec(words) ?? [];
  const rest = words.slice(whole.length);
  const fact = named.includes(" ") && !SAYS.test(rest) ? factOf(kind, rest) : null;
  if (fact !== null) return insteadOf(whole.length, words.length, fact);
  const visitors = kind === "count" ? VISITORS.exec(words) : null;
  return visitors ? insteadOf(visitors.index, visitors.index + visitors[0].length, counterOf(words)) : [];
}

import type { QuestionKind } from "../model/answer.ts";
import type { Expansion, QuestionTerm } from "../model/question.ts";
import { canonical, foldText } from "../text/fold.ts";

/** What a question calls the article that it asks about, in words without marks: "bài này", "bản tin trên". */
const ITSELF =
  /^(?:(?:cho|xin)(?: \S+){0,2} hoi )?(?:(?:cai|chinh) )?((?:bai|tin|ban tin)(?: viet| bao| dang| tin)?(?: nay| tren| do| ay| kia)?) /;
/** Behind these the question is about what the article says, and not about the article. */
const SAYS =
  /^(?:noi|neu|viet (?:ve|rang|la)|cho (?:biet|thay)|ghi|nhac|de cap|ke|dan|trich|cong bo|thong ke|nhan dinh|khang dinh)\b/;
const READ = /\b(?:xem|doc|coi)\b/;
const RATED = /\b(?:diem|sao|danh gia|cham|binh chon)\b/;
/** The page or site whose visitors are counted: "vào trang web", "lượt truy cập trang". */
const SITE = /\btrang(?: (?:web|mang|nay|tin|bao))?(?= |$)(?! (?:trai|phuc|tri|hoang|fanpage|facebook|zalo))/;
const VISITED = /\b(?:vao|truy cap|ghe|luot|online)\b/;

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
  const offer = (from: number, named: string, fact: string): Expansion[] => {
    const at = words.slice(0, from).split(" ").length - 1;
    return [{ at, length: named.split(" ").length, to: fact.split(" ").map(canonical), weight: 1, whole: true }];
  };
  const [whole = "", named = ""] = ITSELF.exec(words) ?? [];
  const rest = words.slice(whole.length);
  const fact = named.includes(" ") && !SAYS.test(rest) ? factOf(kind, rest) : null;
  if (fact !== null) return offer(whole.length - named.length - 1, named, fact);
  const site = kind === "count" && VISITED.test(words) ? SITE.exec(words) : null;
  return site ? offer(site.index, site[0], counterOf(words)) : [];
}

import type { Lexicon } from "../model/lexicon.ts";
import type { Question, QuestionTerm } from "../model/question.ts";
import { attributeAt } from "../text/attributes.ts";
import { canonical } from "../text/fold.ts";

const words = (text: string): Set<string> => new Set(text.split(/\s+/).map(canonical));

const QUANTIFIERS = words("nhiêu mấy");
const [NUMBER, AMOUNT, TOTAL, TURN] = ["số", "lượng", "tổng", "lượt"].map(canonical);
/** Words that count anything and so say nothing of what is counted. */
const CLASSIFIERS = words(
  "người cái con chiếc ngôi căn vị đứa tấm cuốn quyển thứ lượt số phần cả lần nơi cháu em bé anh chị ông bà cô chú bác đồng chí đồng-chí thằng bức tờ cây",
);
/** Classifiers of persons: what is counted are people, by whatever name. */
const PEOPLE = words("người vị đứa cháu em bé anh chị ông bà cô chú bác đồng");
/** Nouns among the function words that can be counted. */
const NOUNS = words("ngày năm bài việc lần tháng giờ");
/** Verbs and adverbs that follow what is counted: "bao nhiêu đại biểu dự …". */
const VERBS = words(
  "dự tham đạt đi nằm xin nộp nhận tán bỏ bầu trúng hưởng chết mất thuộc làm được bị có phải so mới là ở tại vứt cho trong đã đang sẽ mỗi từng một",
);
const NOUNS_LIKE_VERBS = new Set(
  ["dự bị", "dự khuyết", "dự án", "dự toán", "dự thảo", "làm việc", "tham luận", "bị can"].map((pair) =>
    pair.split(" ").map(canonical).join(" "),
  ),
);
/** How often a word must follow the one before it to be part of the same compound; of a common word, it is enough to have been seen once in the corpus and once in everyday speech. */
const COMPOUND = 0.2;
const COMMON = 17;

/** The folded syllables, one or two, of the noun behind "bao nhiêu" or "mấy", else behind "số": "bao nhiêu đảng viên nữ ở" -> dang vien; of "mấy người", "mấy ông", "mấy lượt" only the classifier; none where a word stands there that counts anything. */
export function countedNoun(terms: readonly QuestionTerm[], lexicon: Lexicon): string[] {
  const asked = terms.findIndex((term) => QUANTIFIERS.has(term.accented)) + 1;
  const number = terms.findIndex(
    (term, i) => term.accented === NUMBER && (i === 0 || terms[i - 1]?.accented === TOTAL),
  );
  const named = number < 0 ? 0 : number + (terms[number + 1]?.accented === AMOUNT ? 2 : 1);
  return nounAt(terms, asked > 0 ? asked : named, lexicon);
}

function nounAt(terms: readonly QuestionTerm[], from: number, lexicon: Lexicon): string[] {
  if (from === 0) return [];
  let at = from;
  const classifier = terms[at];
  while (terms[at]?.joined && CLASSIFIERS.has(terms[at]?.accented ?? "")) at++;
  const isVerb = (i: number) =>
    VERBS.has(terms[i]?.accented ?? "") && !NOUNS_LIKE_VERBS.has(`${terms[i]?.accented} ${terms[i + 1]?.accented}`);
  const counts = (i: number) =>
    terms[i]?.joined === true && !isVerb(i) && (terms[i]?.role === "content" || NOUNS.has(terms[i]?.accented ?? ""));
  const [first, second] = [terms[at], terms[at + 1]];
  if (!first || !counts(at))
    return classifier && (PEOPLE.has(classifier.accented) || classifier.accented === TURN) ? [classifier.folded] : [];
  const follows = second && counts(at + 1) ? (lexicon.bigrams.get(`${first.accented} ${second.accented}`) ?? 0) : 0;
  const isCompound = follows > 0 && follows >= COMPOUND * Math.min(lexicon.unigrams.get(first.accented) ?? 1, COMMON);
  return second && isCompound ? [first.folded, second.folded] : [first.folded];
}

/** What stands behind a counted noun (see countedNoun) and says which of its kind are counted, up to the next name, interrogative or stop. */
export function predicateOf(
  terms: readonly QuestionTerm[],
  counted: readonly string[],
  names: Question["names"],
): Question["predicate"] {
  const noun = terms.findIndex((term, i) => QUANTIFIERS.has(term.accented) && terms[i + 1]?.folded === counted[0]) + 1;
  if (noun === 0) return null;
  const at = noun + counted.length;
  const ends = (term: QuestionTerm, i: number) =>
    i >= at &&
    (!term.joined || term.role === "interrogative" || term.role === "particle" || names.some((name) => name.at === i));
  const end = terms.findIndex(ends);
  const length = (end < 0 ? terms.length : end) - at;
  return length > 0 ? { at, length } : null;
}

/** Where a question names what statistics divide by (see text/attributes.ts). */
export function findAttributes(terms: readonly QuestionTerm[]): Question["attributes"] {
  const accented = terms.map((term) => (term.role === "key" ? "" : term.accented));
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at < terms.length; at++) {
    const length = attributeAt(accented, at);
    if (length === 0) continue;
    found.push({ at, length });
    at += length - 1;
  }
  return found;
}

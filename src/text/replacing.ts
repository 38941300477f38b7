import type { KeyedCitation, Span } from "../model/document.ts";

/** Whether a text speaks of replacing or repealing documents at all. */
export function speaksOfReplacing(text: string): boolean {
  return /thay thế|thay cho|bãi bỏ/iu.test(text);
}

/** The verb right before what it is done to: of a part ("bãi bỏ khoản 2 Điều 5 của …") and of the passive it is not. */
const VERB = /(?<!\p{L})(?:thay thế(?:\s+cho)?|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?:\s+(?:toàn bộ|các|những))?\s*:?\s*$/iu;
/** What takes the verb back: right before it, or anywhere before it in the sentence. */
const DENIED =
  /(?<!\p{L})(?:không|chưa|chẳng|bị|được|trừ)\s+$|(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|dự kiến|dự thảo|xem xét|rà soát|nếu)(?!\p{L})/iu;
/** What follows a document of which only a part is replaced, or only for some. */
const IN_PART =
  /^[\s,]*(?:đối với|riêng|(?:một )?phần|trong phạm vi|(?:ở|tại) (?:các )?(?:phần|nội dung|điểm|khoản|điều|mục|phụ lục))(?!\p{L})/iu;
/** What stands between two documents that one verb is for. */
const AND = /^(?:\s|[,;]|và|cùng|với)*$/iu;
/** The document that speaks: it calls itself so, says since when it is in force, or leaves itself out. */
const THIS = /(?<!\p{L})(?:này|có hiệu lực)(?!\p{L})|^[\s\d.)+*-]*$/iu;

/** A document that a text says is replaced, and by which other one that it names; null for the document that speaks. */
export interface Replacement {
  readonly replaced: KeyedCitation;
  readonly by: KeyedCitation | null;
}

/** What a passage says takes the place of what: only where the verb stands right before the document and its subject is plain. */
export function replacementsIn(
  text: string,
  sentences: readonly Span[],
  citations: readonly KeyedCitation[],
): Replacement[] {
  const found: Replacement[] = [];
  if (!speaksOfReplacing(text) && !/h(?:ủy|uỷ) bỏ/iu.test(text)) return found;
  for (const [i, citation] of citations.entries()) {
    if (IN_PART.test(text.slice(citation.end))) continue;
    const before = citations[i - 1];
    const last = found.at(-1);
    if (last && last.replaced === before && AND.test(text.slice(before.end, citation.start))) {
      found.push({ replaced: citation, by: last.by });
      continue;
    }
    const start = sentences.findLast((sentence) => sentence.start <= citation.start)?.start ?? 0;
    const lead = text.slice(start, citation.start);
    const verb = VERB.exec(lead);
    if (!verb || DENIED.test(lead.slice(0, verb.index))) continue;
    const subject = before && before.start >= start ? before : null;
    const between = lead.slice(subject ? subject.end - start : 0, verb.index);
    if (subject && /^\s*(?:đã)?\s*$/iu.test(between)) found.push({ replaced: citation, by: subject });
    else if (THIS.test(between)) found.push({ replaced: citation, by: null });
  }
  return found.filter(({ replaced }) => replaced.key !== null);
}

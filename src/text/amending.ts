import type { KeyedCitation, Span } from "../model/document.ts";

/** The verb with what of a document it is done to, right before the document: "sửa đổi, bổ sung một số điều của …". */
const VERB =
  /(?:^|[\s.)–-])(?:sửa đổi(?:\s*,\s*bổ sung|\s+và bổ sung|\s+bổ sung)?|bổ sung(?:\s*,\s*sửa đổi)?)(?:\s+(?!trong|theo|và)[^.;:“”"]{0,120}?)??\s*$/iu;
/** A sentence that does it, not one that tells of it: it begins with the verb, or behind its article's number or the document's kind. */
const BEGINS = /^(?:(?:Điều|Khoản|Mục)?\s*[\dIVX]+[a-z]?\s*[.)]\s*)?(?:sửa đổi|bổ sung)/iu;
const DENIED = /(?<!\p{L})(?:được|đã|bị|không|chưa|đề nghị|dự thảo|dự kiến)\s+(?:sửa đổi|bổ sung)/iu;

/** The documents that a title says are amended: "Quyết định sửa đổi, bổ sung một số điều của Quyết định số 12/2021/QĐ-UBND". */
export function amendedInTitle(title: string, citations: readonly KeyedCitation[]): KeyedCitation[] {
  return citations.filter(({ start, key }) => {
    const lead = title.slice(0, start);
    return key !== null && VERB.test(lead) && !DENIED.test(lead);
  });
}

/** The documents that a passage itself amends. */
export function amendedIn(
  text: string,
  sentences: readonly Span[],
  citations: readonly KeyedCitation[],
): KeyedCitation[] {
  if (!/sửa đổi|bổ sung/iu.test(text)) return [];
  return citations.filter(({ start, key }) => {
    const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
    const lead = text.slice(from, start);
    return key !== null && BEGINS.test(lead) && VERB.test(lead) && !DENIED.test(lead);
  });
}

import type { Question } from "../../model/question.ts";
import { canonical } from "../../text/fold.ts";
import { keysMatch } from "../../text/keys.ts";
import type { Candidate } from "./candidate.ts";

/** "… thay thế Quyết định số 296": what a text says is replaced. */
export function isReplaced({ citation, figure, view }: Candidate): boolean {
  if (figure || !citation) return false;
  return /(?:thay(?: thế)?(?: cho)?|bãi bỏ|hết hiệu lực)[^.;]{0,40}$/iu.test(
    view.passage.block.text.slice(0, citation.start),
  );
}

/** "… ban hành kèm theo Quyết định số 296": what something comes with, where the question asks for that ("đi kèm văn bản nào"). */
export function isAttached(question: Question, { citation, figure, view }: Candidate): boolean {
  if (figure || !citation || !question.terms.some((term) => term.accented === WITH)) return false;
  return /kèm(?: theo)?\s*$/iu.test(view.passage.block.text.slice(0, citation.start));
}
const WITH = canonical("kèm");

/** What a document is based on, or replaces: where the question asks for that, the document itself is no answer. */
const BASED =
  /(?:theo|căn cứ|dựa (?:trên|vào|theo)|bám (?:theo|sát)|thực hiện|triển khai|cụ thể hóa|thay(?: thế)?(?: cho)?|bãi bỏ|bị bỏ|cũ|trước đây)(?!\p{L})/iu;

const REPLACING = /(?:thay(?: thế)?(?: cho)?|bãi bỏ)\s+(?:văn bản|\p{L}+(?:\s\p{L}+)?) nào/iu;

/** The question asks what a document replaced, and a text only cites this one. */
export function isNotReplaced(question: Question, candidate: Candidate): boolean {
  const { figure, citation } = candidate;
  return figure === null && citation !== null && REPLACING.test(question.text) && !isReplaced(candidate);
}

/** Whether a document may be what another one is based on or replaces, where the question asks for that. */
export function isBaseOf(question: Question, { citation, figure, view }: Candidate): boolean {
  if (figure || !question.kinds.includes("document") || !BASED.test(question.text)) return true;
  return citation?.key != null && (view.document.key === null || !keysMatch(citation.key, view.document.key));
}

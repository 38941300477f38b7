import type { Question } from "../../model/question.ts";
import { kindTable } from "../../text/kinds.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { heldIn, matchView } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";

/** Bodies that issue documents, with the level that may stand behind them. */
const ISSUER =
  "(?:ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|ban chấp hành|ban bí thư|bộ chính trị|chính phủ|thủ tướng|tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|trung ương|tỉnh đoàn|huyện đoàn)(?: (?:tỉnh|huyện|xã|phường|thành phố))?";
const KINDS = Object.values(kindTable).flatMap(({ names }) => names);
/** What a question says of any document alike. */
const FORMAL = new RegExp(
  `(?<!\\p{L})(?:${KINDS.join("|")}|${ISSUER}|ban hành|hiệu lực|đề cập)(?!\\p{L})`.normalize("NFC"),
  "giu",
);

/** The share, 0 to 1, of what a question says of the document it asks for, its type and issuer left out, that a candidate's scopes hold; 1 where it says nothing else. */
export function subjectHeld(question: Question, query: Query, candidate: Candidate): number {
  const formal = formalTerms(question);
  const matched = matchView(query, candidate.view);
  let held = 0;
  let total = 0;
  for (const [i, unit] of query.units.entries()) {
    const at = Array.from({ length: unit.length }, (_, j) => unit.at + j);
    if (at.some((j) => formal.has(j)) || question.terms[unit.at]?.role !== "content") continue;
    const above = (unit.context ? 1 : query.weights.scope.title) * (matched.scope[i] ?? 0);
    const spots = matched.spots[i] ?? [];
    total += unit.weight;
    held += unit.weight * Math.max(above, ...candidate.scopes.map(({ span, weight }) => weight * heldIn(spots, span)));
  }
  return total > 0 ? held / total : 1;
}

/** The terms of a question that name a type of document, a body that issues such, or what is done with any. */
function formalTerms({ terms }: Question): ReadonlySet<number> {
  const found = new Set<number>();
  const starts: number[] = [];
  let text = "";
  for (const term of terms) {
    starts.push(text.length);
    text += `${term.surface.normalize("NFC")} `;
  }
  for (const { index, 0: words } of text.matchAll(FORMAL))
    for (const [at, start] of starts.entries()) if (start >= index && start < index + words.length) found.add(at);
  return found;
}

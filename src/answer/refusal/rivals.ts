import type { Question } from "../../model/question.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { type Matched, matchWords } from "../ranking/match.ts";
import { columnWords, SHARED } from "../choosing/measures.ts";
import type { Query } from "../ranking/query.ts";
import { headOf } from "../ranking/view.ts";

/**
 * Whether a table row speaks of another thing of the same sort than the question, the corpus saying nothing there of the one asked for: a row
 * "Trông giữ xe máy" for "trông giữ ô tô", or a row without a word of the question where its table lacks what is asked for.
 */
export function isRival(question: Question, query: Query, matched: Matched, candidate: Candidate): boolean {
  if (candidate.view.passage.block.kind !== "row") return false;
  const { terms, names } = question;
  const column = candidate.column ? matchWords(query, columnWords(candidate.column)) : [];
  const head = matchWords(query, headOf(candidate.view.document));
  const best = (i: number) => Math.max(0, ...(matched.spots[i] ?? []).map((spot) => spot.value));
  const above = (i: number) => Math.max(column[i] ?? 0, matched.columns[i] ?? 0, matched.scope[i] ?? 0, head[i] ?? 0);
  const isHeld = (at: number) =>
    query.units.some((unit, i) => unit.at <= at && unit.at + unit.length > at && Math.max(best(i), above(i)) > 0);
  const isContent = (at: number) => terms[at]?.role === "content" && !/\d/.test(terms[at]?.folded ?? "");
  const pairs = terms.flatMap((_, at) => (isContent(at) && isContent(at + 1) && terms[at + 1]?.joined ? [at] : []));
  const isNamed = (at: number) => names.some((name) => at >= name.at && at < name.at + name.length);
  const isSpoken = query.units.some(
    (unit, i) => isContent(unit.at) && best(i) > (unit.kind === "syllable" ? query.weights.query.folded : 0),
  );
  if (!isSpoken && pairs.some((at) => !isHeld(at) && !isHeld(at + 1))) return true;
  return pairs.some(
    (at) => !isNamed(at + 1) && !isHeld(at + 1) && goesOnOtherwise(query, candidate, terms[at]?.accented ?? ""),
  );
}

/** Whether the words of a row say a noun of the question with a word behind it that the question does not say. */
function goesOnOtherwise(query: Query, { view, scopes }: Candidate, noun: string): boolean {
  return view.tokens.some((token, i) => {
    const next = view.tokens[i + 1];
    if (token.accented !== noun || !next?.joined || !/^\p{L}/u.test(next.raw) || query.spoken.has(next.folded))
      return false;
    return scopes.some(({ span, weight }) => weight >= SHARED && token.start >= span.start && next.end <= span.end);
  });
}

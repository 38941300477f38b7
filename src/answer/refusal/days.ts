import type { Refusal } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { Candidate } from "../choosing/candidate.ts";
import { heldIn, type Matched } from "../ranking/match.ts";
import type { Query } from "../ranking/query.ts";

/** What happens on one day of something that takes longer: its own day and no other. */
const EVENTS = /(?<!\p{L})(?:khai mạc|bế mạc|khởi công|động thổ|khánh thành|thông xe|nghiệm thu)(?!\p{L})/iu;

/** From one day to another: "từ ngày 08-10/6/2020". */
const DAYS = /\d\s*(?:-|–|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*\//u;

/** From when on a document holds is not the day on which it was signed. */
const FORCE = /(?<!\p{L})hiệu lực(?!\p{L})/iu;
const HOLDS = /hiệu lực|áp dụng|thi hành|kể từ|thực hiện từ|từ ngày/iu;
const NO_DAY: Refusal = { reason: "kind", what: "date" };

/**
 * Why a date is no answer to the day that a question asks for: it is the day of something else than the event named, or that of signing where the
 * question asks from when on a document holds; null for others, and for a range, which holds the days of both ends.
 */
export function otherEvent(
  question: Question,
  query: Query,
  matched: Matched,
  { figure, view }: Candidate,
): Refusal | null {
  const asked = question.text.normalize("NFC");
  if (figure && FORCE.test(asked))
    return HOLDS.test(view.passage.block.text.slice(figure.sentence.start, figure.sentence.end)) ? null : NO_DAY;
  const event = EVENTS.exec(asked)?.[0];
  if (event === undefined || !figure || DAYS.test(figure.text)) return null;
  const isEvent = (at: number) => {
    const [first, second] = question.terms.slice(at, at + 2).map((term) => term.surface.toLowerCase().normalize("NFC"));
    return `${first} ${second}` === event.toLowerCase();
  };
  const held = query.units.some(
    (unit, i) =>
      unit.length >= 2 &&
      isEvent(unit.at) &&
      Math.max(heldIn(matched.spots[i] ?? [], figure.sentence), matched.scope[i] ?? 0) > 0,
  );
  return held ? null : NO_DAY;
}

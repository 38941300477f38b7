import { inUnitOf, isPerson, likeness, type Quantity } from "./quantities.ts";
import { earlier, inside, type Reading, segmentAt } from "./reading.ts";

/** Whether a part surely counts what its whole counts, so that a share that does not fit is wrong. */
export function isCounted(part: Quantity, whole: Quantity): boolean {
  const like = likeness(part, whole);
  return like === "same" || (like === "open" && (part.unit === "" || (whole.unit === "" && isPerson(part.unit))));
}

const DIVIDING = /^(?:trong đó|gồm|bao gồm)(?=[\s:]|$)/u;
const AMONG = /^(?:[-+•]\s*)?trong\s+(?:tổng\s+)?(?:số\s+)?$/u;

/** The whole that the words make a part of: "365 đồng chí, trong đó …", "Trong 365 đồng chí, có …"; null where it is not certain. */
export function wholeOf(reading: Reading, part: Quantity): Quantity | null {
  const { text, quantities } = reading;
  const sentence = reading.sentences.find((s) => s.start <= part.start && part.start < s.end);
  const segment = sentence && segmentAt(sentence, part.start);
  if (!sentence || !segment) return null;
  const head = segment.head === null ? undefined : sentence.segments[segment.head];
  if (head) {
    const among = sentence.segments.filter((s) => s.start > head.end && s.start <= segment.start);
    const divided = among.filter((s) => DIVIDING.test(text.slice(s.start, s.end)));
    const [only, ...more] = inside(reading, head);
    return divided.length === 1 && only && more.length === 0 && !only.of ? only : null;
  }
  const first = quantities.find((q) => q.start >= sentence.start);
  const leads = first && first !== part && AMONG.test(text.slice(sentence.start, first.start)) && !first.of;
  const alone = !sentence.segments.some((s) => s.end <= segment.end && DIVIDING.test(text.slice(s.start, s.end)));
  return leads && alone && segment.group === 0 ? first : null;
}

/** How far back a whole may stand: a paragraph goes on about what its first sentence counts. */
const SENTENCES_BACK = 3;

/** Every number that may be a part's whole. */
export function wholes(reading: Reading, part: Quantity): Quantity[] {
  const index = reading.sentences.findIndex((s) => s.start <= part.start && part.start < s.end);
  const from = reading.sentences[Math.max(0, index - SENTENCES_BACK)]?.start ?? 0;
  return earlier(reading, { start: from, end: part.start }, part.start)
    .flatMap((q) => (q.of ? [q, q.of] : [q]))
    .filter((q) => likeness(part, q) !== "none" && inUnitOf(q, part).value > part.value)
    .reverse();
}

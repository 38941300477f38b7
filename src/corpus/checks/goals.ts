import type { CheckKind } from "../../model/document.ts";
import { likeness, type Quantity } from "./quantities.ts";
import { earlier, inside, type Reading, type Share } from "./reading.ts";
import type { Binding, Pair } from "./verdicts.ts";

/** What makes the number in a parenthesis a difference or a part, and the number before a share one of several times. */
const DIFFERS = /tăng|giảm|vượt|hụt|thiếu|thừa|hơn|kém|trong đó|gồm/u;
const RUNNING = /lũy kế|luỹ kế|cộng dồn|đến nay|từ đầu|cả năm/u;

/** The one number in the parenthesis that follows a share's words: "kế hoạch (chỉ tiêu giao 180)". */
function explained(reading: Reading, share: Share, behind: string): Quantity | null {
  const match = /^[^()\d,;.]*(?:\d{4}[^()\d,;.]*)?\(([^()]*)\)/u.exec(behind);
  if (!match || DIFFERS.test(match[1] ?? "")) return null;
  const end = share.end + match[0].length;
  const found = inside(reading, { start: end - 1 - (match[1]?.length ?? 0), end });
  return found.length === 1 && !found[0]?.of ? (found[0] ?? null) : null;
}

/** "kết nạp 187 đảng viên, đạt 103,89% kế hoạch (chỉ tiêu giao 180)". */
export function bindPlan(reading: Reading, share: Share, behind: string): Binding {
  const plan = explained(reading, share, behind);
  const done = earlier(reading, share.sentence, share.start);
  if (plan) return bound("plan", reading, share, done, plan);
  return { kind: "plan", bound: null, possible: pairs(done) };
}

/** "1,126 tỷ đồng, tăng 20,56% so với năm 2023 (0,934 tỷ đồng)". */
export function bindChange(reading: Reading, share: Share, behind: string): Binding {
  const base = /^\s*so với/u.test(behind) ? explained(reading, share, behind) : null;
  const now = earlier(reading, share.sentence, share.start);
  if (base) return bound("change", reading, share, now, base);
  return { kind: "change", bound: null, possible: pairs(now) };
}

/** What was done is the one number of the clause that the share leans on, or the only one before it that counts the same. */
function bound(kind: CheckKind, reading: Reading, share: Share, before: readonly Quantity[], whole: Quantity): Binding {
  const alike = before.filter((q) => !q.of && likeness(q, whole) !== "none");
  const head = share.segment?.head == null ? undefined : share.sentence.segments[share.segment.head];
  const leant = head ? inside(reading, head).filter((q) => !q.of && likeness(q, whole) !== "none") : [];
  const same = alike.filter((q) => likeness(q, whole) === "same");
  const certain =
    same.length === 1 ? same[0] : whole.unit === "" && leant.length === 1 && alike.length === 1 ? leant[0] : undefined;
  const isOneTime = certain && !RUNNING.test(reading.text.slice(certain.end, share.start));
  return {
    kind,
    bound: certain && isOneTime ? { part: certain, whole } : null,
    possible: alike.map((part) => ({ part, whole })),
  };
}

const pairs = (list: readonly Quantity[]): Pair[] =>
  list.flatMap((part, i) => [
    ...(part.of ? [{ part, whole: part.of }] : []),
    ...list.filter((_, j) => j !== i).map((whole) => ({ part, whole })),
  ]);

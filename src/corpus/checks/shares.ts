import type { Check } from "../../model/document.ts";
import { bindChange, bindPlan } from "./goals.ts";
import { inUnitOf, type Quantity } from "./quantities.ts";
import { type Reading, type Share, sharesOf } from "./reading.ts";
import { type Binding, resultOf } from "./verdicts.ts";
import { isCounted, wholeOf, wholes } from "./wholes.ts";

/** Checks every share of a passage against the numbers that it is said of. */
export function checkShares(reading: Reading): Check[] {
  return sharesOf(reading).flatMap((share) => {
    const binding = bind(reading, share);
    return binding ? resultOf(share, binding) : [];
  });
}

const CHANGED = /(?:^|[\s,(])(tăng|giảm)(?:\s+(?:thêm|bình quân))?\s*$/u;
/** Words before a share that make it a difference or a bound of something else. */
const OTHERWISE = /(?:tăng|giảm|hơn|kém|vượt|hụt|thấp|cao|còn|lãi suất|tăng trưởng|so với)\s*$/u;
const PLANNED =
  /^\s*(?:so với\s+|so\s+|của\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kh(?=[\s,;.)])|nghị quyết|nhiệm vụ)/u;
/** Nothing but the end of a clause, */
const BARE = /^\s*(?:[),;.|]|$|(?:và|còn)\s)/u;
/** which no second share follows: "39,57% và 64,71%". */
const BESIDE = /^\s*(?:,|;|và)\s*\d[\d.,]*\s*%/u;

function bind(reading: Reading, share: Share): Binding | null {
  const { text } = reading;
  const before = text.slice(share.segment?.start ?? share.sentence.start, share.start);
  const behind = text.slice(share.end, share.sentence.end);
  if (PLANNED.test(behind)) return OTHERWISE.test(before) ? null : bindPlan(reading, share, behind);
  const changed = CHANGED.exec(before)?.[1]?.toLowerCase();
  if (changed) return { ...bindChange(reading, share, behind), grows: changed === "tăng" };
  return OTHERWISE.test(before) ? null : bindPart(reading, share);
}

const VERB = String.raw`(?:(?:chỉ\s+|mới\s+|đã\s+)?(chiếm|đạt|bằng|tương đương|tương ứng|là|=)(?:\s+với)?)`;
const RATE = String.raw`(?:(?:tỷ|tỉ)\s+(?:lệ|trọng)(?:\s+là)?:?)`;
/** What may stand between a part and its share: "đồng chí, chiếm", "đồng chí (", "đ/c chiếm tỷ lệ". */
const LINK = new RegExp(
  String.raw`^[^\d,;().:]*(?:\(\s*${VERB}?\s*${RATE}?|,\s*(?:${VERB}\s*${RATE}?|${RATE})|\s${VERB}\s*${RATE}?)\s*$`,
  "u",
);
/** A part behind its share: "33,70% (341 người)". */
const BEHIND = /^\s*\(\s*(?:tương đương\s+|bằng\s+|là\s+)?$/u;
/** Work on a part, of which a share may tell how far it is: "giải ngân 300 triệu đồng (95%)". */
const WORK = /giải ngân|hoàn thành|đạt|thực hiện|giải quyết|thu được|nghiệm thu|tham gia|có mặt|hài lòng|lần lượt/u;

/** The number that a share is said of, with the words that join them. */
interface Said {
  readonly part: Quantity;
  readonly verb: string;
  readonly words: string;
  /** Whether nothing else may be meant: no other share stands beside, nothing names another whole. */
  readonly isAlone: boolean;
}

function bindPart(reading: Reading, share: Share): Binding | null {
  const said = saidBehind(reading, share) ?? saidBefore(reading, share);
  if (!said) return null;
  const { part, verb, words, isAlone } = said;
  const { of } = part;
  if (of) {
    const isPlan = share.value >= 100 && part.value < of.value;
    const isDate = part.unit === "" && part.value <= 31 && of.value <= 12;
    const pair = { part, whole: of };
    return { kind: "share", bound: isAlone && !isPlan && !isDate ? pair : null, possible: [pair] };
  }
  const possible = wholes(reading, part).map((whole) => ({ part, whole }));
  const isPart = isAlone && share.value < 100 && /^(?:|chiếm|là|=)$/.test(verb) && !WORK.test(words);
  const whole = isPart ? wholeOf(reading, part) : null;
  const isBound = whole && inUnitOf(whole, part).value >= part.value && isCounted(part, whole);
  return { kind: "share", bound: isBound ? { part, whole } : null, possible };
}

/** "33,70% (341 người)". */
function saidBehind({ text, quantities }: Reading, share: Share): Said | null {
  const part = quantities.find((q) => q.start >= share.end);
  if (!part || !BEHIND.test(text.slice(share.end, part.start)) || !/^\s*\)/.test(text.slice(part.end))) return null;
  const words = text.slice(share.segment?.start ?? share.sentence.start, share.start);
  const behind = text.slice(part.end, share.sentence.end).replace(/^\s*\)/, "");
  return { part, verb: "", words, isAlone: BARE.test(behind) && !BESIDE.test(behind) };
}

/** "276 đồng chí, chiếm 75,62%", "276 đồng chí (75,62%)". */
function saidBefore({ text, quantities, figures }: Reading, share: Share): Said | null {
  const { start, end, sentence, segment } = share;
  const last = figures.filter((f) => f.start >= sentence.start && f.end <= start).at(-1);
  const part = quantities.find(
    (q) => q.end <= start && (q.figure.start === last?.start || q.of?.start === last?.start),
  );
  const link = part && LINK.exec(text.slice(Math.max(part.end, part.of?.end ?? 0), start));
  if (!part || !link) return null;
  const behind = text.slice(end, sentence.end);
  const isClosed = !link[0].includes("(") || /^\s*\)/.test(behind);
  const clause = sentence.segments.find((s) => s.start <= part.start && part.start < s.end) ?? segment;
  return {
    part,
    verb: link.slice(1).find((word) => word !== undefined) ?? "",
    words:
      text.slice(clause?.start ?? sentence.start, part.end) +
      (link[0].split(/[,(]|\s(?:chiếm|đạt|bằng|là)\s/)[0] ?? ""),
    isAlone: isClosed && BARE.test(behind) && !BESIDE.test(behind),
  };
}

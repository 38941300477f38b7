import { foldText } from "../../../src/text/fold.ts";
import type { Random } from "./random.ts";

const TOKEN = /\d+(?:[.,]\d+)*/g;
/** Two figures that belong together: from the first to the second, or the first out of the second. */
const RANGE = /^[^.;\n\d]{0,24}(?:[-–]|\bden\b|\btoi\b|\blen\b)[^.;\n\d]{0,12}$/;
/** What makes "8/6" a date and no fraction. */
const BEFORE_DATE = /(?:ngay|hom|truoc|tu|den|sang|chieu|toi|dem|le|dip|va|[-–(])\s?$/;
const AFTER_DATE = /^(?:\/|\s?[-–])/;
const DATES =
  /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)(?=[^.;\n]{0,24}?(?:[-–]|\bden\b|\btoi\b)[^.;\n]{0,24}?(\d{1,2})\/(\d{1,2})(?!\d))/g;
/** Whole numbers that stay among themselves, so that months stay months, hours hours, minutes minutes and days days. */
const CLASSES: readonly (readonly [number, number])[] = [
  [1, 9],
  [10, 12],
  [13, 23],
  [24, 28],
  [29, 31],
  [32, 59],
  [60, 99],
];
/** A whole stays a whole: "100%" can be nothing else. */
const FIXED = new Set(["0", "100"]);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Replaces every figure of a text; a part of a document's structure (the 2 of "Điều 2", of "2." at a line's head) stays. */
export interface Figures {
  replace(text: string): string;
  /** A whole number as it stands in text or, in a question, in words. */
  whole(value: number): number;
}

/**
 * One replacement for each figure that stands in the texts, wherever it stands: as many digits, the same separators, zeros at the
 * ends where they were; years all moved by the same span; days at most 28, months at most 12, shares at most 100; two figures
 * of a range in their order.
 */
export function figuresOf(texts: readonly string[], random: Random): Figures {
  const wholes = new Map<string, string>();
  const taken = new Set<string>();
  const shift = random.pick([-7, -6, -5, -4, -3, 3, 4, 5, 6, 7]);
  // Beyond a hundred stands, as a share, what passed its plan, as an age, a very old one: it stays near there.
  const nearHundred = new Set(texts.flatMap((text) => text.match(/(?<![\d.,])1\d\d(?=\s?(?:%|tuổi))/g) ?? []));

  const ranges = rangesOf(texts);
  for (const [least, most] of CLASSES) {
    const all = Array.from({ length: most - least + 1 }, (_, i) => String(least + i));
    const tries = Array.from({ length: 200 }, () => {
      const others = random.shuffled(all);
      const map = new Map(all.map((one, i) => [one, others[i] ?? one]));
      keepOrder(map, ranges);
      return { map, same: all.filter((one) => map.get(one) === one).length };
    });
    const [best] = tries.toSorted((x, y) => x.same - y.same);
    for (const [from, to] of best?.map ?? []) wholes.set(from, to);
  }

  /** So many digits, the last one at least `least`, so that no zero is added at an end. */
  const drawn = (count: number, least = 1): number[] =>
    Array.from({ length: count }, (_, i) => random.between(i === count - 1 ? least : 0, 9));

  /** Replaces digits without leading zeros. */
  const digits = (from: string): string => {
    if (FIXED.has(from) || from === "") return from;
    const known = wholes.get(from);
    if (known !== undefined) return known;
    const zeros = /0*$/.exec(from)?.[0] ?? "";
    const places = from.length - zeros.length;
    for (let tries = 0; ; tries++) {
      const first = nearHundred.has(from) ? 1 : random.between(1, 9);
      const to = [first, ...drawn(places - 1), zeros].join("");
      if (!isYear(to) && ((to !== from && !taken.has(to)) || tries > 200)) {
        taken.add(to);
        wholes.set(from, to);
        return to;
      }
    }
  };

  const decimals = new Map<string, string>();
  const decimal = (from: string, separator: string): string => {
    const known = decimals.get(from);
    if (known !== undefined) return known;
    const [before = "", after = ""] = from.split(separator);
    let to = from;
    for (let tries = 0; tries < 200 && (to === from || taken.has(to)); tries++) {
      const first = before.length > 2 && before.startsWith("1") ? 1 : random.between(1, 9);
      const head = before === "0" ? "0" : [first, ...drawn(before.length - 1)].join("");
      const last = after.endsWith("0") ? "0" : random.between(1, 9);
      to = `${head}${separator}${drawn(after.length - 1, 0).join("")}${last}`;
    }
    taken.add(to);
    decimals.set(from, to);
    return to;
  };
  const token = (from: string, before: string): string => {
    if (/^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(from)) return from.replace(/\d+/g, (part) => token(part, "."));
    if (isYear(from)) return String(Number(from) + shift);
    const glued = before.endsWith("/") ? /^(0?[1-9]|1[0-2])((?:19|20)\d\d)$/.exec(from) : null;
    if (glued) return token(glued[1] ?? "", "") + token(glued[2] ?? "", "");
    const [separator] = from.match(/[.,]/) ?? [];
    const isDecimal = separator !== undefined && /^\d+[.,]\d+$/.test(from) && !/[.,]\d{3}$/.test(from);
    if (isDecimal) return decimal(from, separator);
    const bare = from.replace(/[.,]/g, "");
    const zeros = /^0*/.exec(bare)?.[0] ?? "";
    const rest = bare.slice(zeros.length);
    const other = (zeros + digits(rest)).split("");
    return from.replace(/\d/g, () => other.shift() ?? "");
  };

  const replace = (text: string): string => {
    const folded = foldText(text);
    return text.replace(TOKEN, (from: string, at: number) => {
      const before = folded.slice(Math.max(0, at - 24), at);
      const after = folded.slice(at + from.length, at + from.length + 12);
      if (isStructure(from, before, after)) return from;
      const to = token(from, before);
      return isDay(from, before, after) && Number(to) > 28 ? "28" : to;
    });
  };

  for (const text of texts) replace(text);
  for (const map of [wholes, decimals]) keepOrder(map, ranges);
  return { replace, whole: (value) => Number(token(String(value), "")) };
}

const isYear = (token: string): boolean =>
  /^\d{4}$/.test(token) && Number(token) >= FIRST_YEAR && Number(token) <= LAST_YEAR;

/** What is counted by its place, not told: Điều 2, "2." at a line's head, số 2, trường cấp 2, m2. */
function isStructure(token: string, before: string, after: string): boolean {
  if (token.length > 2) return false;
  const atHead = /(?:^|\n)[ \t]*(?:#+[ \t]*|[-*][ \t]*)?$/.test(before);
  if (atHead && /^[.)]\s/.test(after)) return true;
  if (/(?:^|[^\p{L}])(?:dieu|chuong|muc|khoan|phu luc|bieu so|bieu)\s$/iu.test(before)) return true;
  if (token.length === 1 && /(?:^|[^\p{L}])(?:so|thu|cap)\s$/iu.test(before) && !/^\s?[-/]|^\d/.test(after))
    return true;
  return (/m$/i.test(before) && /^[23]$/.test(token)) || /^G(?!\p{L})/u.test(after);
}

/** Whether a whole number stands where a day of a month stands. */
function isDay(token: string, before: string, after: string): boolean {
  if (!/^\d{1,2}$/.test(token)) return false;
  if (/(?:ngay|hom|mung)\s$/i.test(before) || /\d{4}-\d{2}-$/.test(before)) return true;
  return /^\/(?:0?[1-9]|1[0-2])(?!\d)/.test(after) || /^\s?(?:[-–]|va)\s?\d{1,2}\/\d/.test(after);
}

type Range = readonly [low: string, high: string];

/** The ranges and fractions of the texts, each once, the lower figure first. */
function rangesOf(texts: readonly string[]): Range[] {
  const pairs = new Map<string, Range>();
  const add = (low: string, high: string): void => {
    if (valueOf(low) < valueOf(high)) pairs.set(`${low} ${high}`, [low, high]);
  };
  for (const text of texts) {
    const folded = foldText(text);
    const found = [...folded.matchAll(TOKEN)].map((one) => ({ token: one[0], start: one.index }));
    for (const [i, { token, start }] of found.entries()) {
      const next = found[i + 1];
      if (next === undefined) continue;
      const between = folded.slice(start + token.length, next.start);
      const after = folded.slice(next.start + next.token.length, next.start + next.token.length + 3);
      const isFraction = between === "/" && !BEFORE_DATE.test(folded.slice(0, start)) && !AFTER_DATE.test(after);
      if (isFraction || RANGE.test(between)) add(bareOf(token), bareOf(next.token));
    }
    for (const [, day = "", month = "", laterDay = "", laterMonth = ""] of folded.matchAll(DATES))
      if (Number(month) === Number(laterMonth)) add(bareOf(day), bareOf(laterDay));
      else add(bareOf(month), bareOf(laterMonth));
  }
  return [...pairs.values()];
}

/** Swaps replacements until no range runs backwards; each swap mends an order that the figures have in truth, so this ends. */
function keepOrder(map: Map<string, string>, ranges: readonly Range[]): void {
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (const [low, high] of ranges) {
      const [a, b] = [map.get(low), map.get(high)];
      if (a === undefined || b === undefined || a.length !== b.length || valueOf(a) <= valueOf(b)) continue;
      map.set(low, b);
      map.set(high, a);
      swapped = true;
    }
  }
}

const bareOf = (token: string): string => {
  if (/^\d+[.,]\d+$/.test(token) && !/[.,]\d{3}$/.test(token)) return token;
  return token.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "");
};
const valueOf = (token: string): number => Number(token.replace(",", "."));

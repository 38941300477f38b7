import type { Check } from "../../model/document.ts";
import { lean } from "../../text/letters.ts";
import { type Reading, type Share, sharesOf } from "./reading.ts";
import { shownNumber, shownShare, total } from "./rounding.ts";
import { sortAlike } from "./sorts.ts";

/** A share that is growth, a bound or a goal is no part of 100 %. */
const NO_PART = lean(/(?:tăng|giảm|hơn|kém|vượt|hụt|bình quân|trung bình|cao nhất|thấp nhất)(?:\s+\p{L}+){0,2}\s*$/u);
const GOAL = /^\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|mục tiêu)/u;

/** Finds the shares of one sentence that make 100 % together, and those that must and do not. */
export function checkHundred(reading: Reading): Check[] {
  const all = sharesOf(reading);
  return reading.sentences.flatMap((sentence) => {
    const list = all.filter((s) => s.sentence === sentence && isPart(reading.text, s));
    return list.length < 2 ? [] : inSentence(reading, list);
  });
}

function isPart(text: string, share: Share): boolean {
  const before = text.slice(share.segment?.start ?? share.sentence.start, share.start);
  return share.value > 0 && share.value < 100 && !NO_PART.test(before) && !GOAL.test(text.slice(share.end));
}

function inSentence(reading: Reading, list: readonly Share[]): Check[] {
  const found: Check[] = [];
  const words = list.map((s, i) => wordsOf(reading, s, list[i - 1]?.end ?? s.sentence.start));
  for (let from = 0; from < list.length - 1; from++) {
    const run = longestRun(list, words, from);
    if (run) {
      found.push(checkOf(run, true));
      from += run.length - 1;
    }
  }
  const partition = partitionIn(words, list);
  if (partition && !found.some((f) => f.figures.some((s) => partition.some((p) => p.start === s.start))))
    if (!isNearHundred(partition)) found.push(checkOf(partition, false));
  return found;
}

/** What is said of a share: behind the share before it and behind the number before its own. */
function wordsOf({ text, figures }: Reading, share: Share, from: number): string {
  const before = figures.filter((f) => f.start >= from && f.end <= share.start).at(-2);
  const start = before && !/tuổi/u.test(text.slice(before.start, share.start)) ? before.end : from;
  return text.slice(start, share.start);
}

function longestRun(list: readonly Share[], words: readonly string[], from: number): Share[] | null {
  for (let to = list.length; to >= from + 2; to--) {
    const run = list.slice(from, to);
    if (isHundred(run) && isTelling(run, list) && sortAlike(words.slice(from, to))) return run;
  }
  return null;
}

const sum = (run: readonly Share[]): number => total(run.map((s) => s.value));

const slack = (run: readonly Share[]): number => total(run.map((s) => 0.5 * 10 ** -s.decimals));

/** Whether shares make 100 % but for half a unit of the last digit of each. */
const isNearHundred = (run: readonly Share[]): boolean => Math.abs(sum(run) - 100) <= slack(run) + 1e-9;

/** The same, to be sure of a sum that no words ask for: whole per cents to the point. */
function isHundred(run: readonly Share[]): boolean {
  return run.every((s) => s.decimals === 0) ? Math.abs(sum(run) - 100) < 1e-9 : isNearHundred(run);
}

/** Whole per cents make 100 too often by chance, unless they are all that a sentence lists; two shares need two decimals. */
function isTelling(run: readonly Share[], list: readonly Share[]): boolean {
  const decimals = Math.max(...run.map((s) => s.decimals));
  if (run.length === 2) return decimals >= 2 || (decimals === 1 && list.length === 2);
  return decimals > 0 || (run.length === list.length && run.length >= 3);
}

const GRADES = [/hoàn thành xuất sắc/u, /hoàn thành tốt/u, /hoàn thành/u, /không hoàn thành/u];
const grade = (words: string): number => {
  if (/trở lên/u.test(words)) return -1;
  return [3, 0, 1, 2].find((i) => GRADES[i]?.test(words)) ?? -1;
};

/** The shares that the words make a partition: the four grades of work, or ages below, from … to, and above. */
function partitionIn(words: readonly string[], list: readonly Share[]): readonly Share[] | null {
  for (let i = 0; i + 4 <= list.length; i++)
    if (words.slice(i, i + 4).every((w, k) => grade(w) === k)) return list.slice(i, i + 4);
  for (let i = 0; i + 3 <= list.length; i++) if (areAges(words.slice(i, i + 3))) return list.slice(i, i + 3);
  return null;
}

function areAges([low = "", middle = "", high = ""]: readonly string[]): boolean {
  const below = /dưới\s+(\d+)(?:\s+tuổi)?/u.exec(low)?.[1];
  const between = /từ\s+(?:đủ\s+)?(\d+)(?:\s+tuổi)?\s*(?:đến|-|–)\s*(?:dưới\s+)?(\d+)/u.exec(middle);
  const above = /(?:trên\s+(\d+)|từ\s+(\d+)(?:\s+tuổi)?\s+trở lên)/u.exec(high);
  const top = Number(above?.[1] ?? above?.[2]);
  if (!/tuổi/u.test(low + middle + high) || below !== between?.[1]) return false;
  return between !== null && (Number(between[2]) === top || Number(between[2]) + 1 === top);
}

function checkOf(run: readonly Share[], holds: boolean): Check {
  const parts = run.map((s) => shownNumber(s.value, s.decimals)).join(" + ");
  const value = sum(run);
  const exact = Math.abs(value - 100) < 1e-9;
  return {
    kind: "parts",
    figures: run.map(({ start, end }) => ({ start, end })),
    statement: holds
      ? `${parts} ${exact ? "=" : "≈"} 100 %`
      : `${parts} = ${shownShare(value, Math.max(...run.map((s) => s.decimals)))}`,
    holds,
    printed: null,
  };
}

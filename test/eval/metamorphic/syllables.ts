import { fold, isMarked } from "../../../src/text/fold.ts";
import { isSyllable } from "../../../src/text/syllable.ts";
import type { Random } from "./random.ts";

const ONSETS = [
  "b",
  "c",
  "ch",
  "d",
  "g",
  "gh",
  "h",
  "k",
  "kh",
  "l",
  "m",
  "n",
  "ng",
  "ngh",
  "nh",
  "ph",
  "s",
  "t",
  "th",
  "tr",
  "v",
  "x",
];
const STOPS = ["c", "ch", "p", "t"];
const NASALS = ["m", "n", "ng", "nh"];
const PARTS = /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(.*?)(ch|ng|nh|[cmnpt])?$/u;
const SURNAMES =
  "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Ngô Dương Đinh Trịnh Trương Lâm Cao Lường Quàng Giàng".split(" ");

/** Another syllable for one of a name, in lower case; the same in every spelling. */
export type Syllables = (syllable: string, isSurname: boolean) => string;

/**
 * Makes syllables of the same shape: the vowel and its marks stay, what stands around it changes, and what the syllable becomes
 * without marks depends on the syllable without marks alone, so that a name typed without them changes in the same way. Words that
 * the texts hold (`isKnown`, without marks) are taken only where nothing else is left.
 */
export function syllablesOf(isKnown: (folded: string) => boolean, random: Random): Syllables {
  const made = new Map<string, (syllable: string) => string>();
  const taken = new Set<string>();
  return (syllable, isSurname) => {
    const key = fold(syllable);
    let make = made.get(key);
    if (make === undefined) {
      make = isSurname ? surname() : reshaped(syllable);
      taken.add(fold(make(syllable)));
      made.set(key, make);
    }
    return make(syllable);
  };

  function surname(): () => string {
    const free = SURNAMES.filter((one) => !isKnown(fold(one)) && !taken.has(fold(one)));
    const chosen = random.pick(free.length > 0 ? free : SURNAMES).toLowerCase();
    return () => chosen;
  }

  function reshaped(syllable: string): (syllable: string) => string {
    const [, onset = "", nucleus = "", coda = ""] = partsOf(syllable);
    const codas = nucleus.endsWith("yê")
      ? [coda]
      : STOPS.includes(coda)
        ? STOPS
        : NASALS.includes(coda)
          ? NASALS
          : [coda];
    const choices = random
      .shuffled(ONSETS.flatMap((start) => codas.map((end) => ({ start, end }))))
      .filter(({ start, end }) => start !== onset && fits(start, end, syllable));
    const ranked = choices
      .map((choice) => ({ choice, cost: costOf(put(syllable, choice), syllable) }))
      .toSorted((a, b) => a.cost - b.cost);
    const { start, end } = ranked[0]?.choice ?? { start: onset, end: coda };
    return (variant) => put(variant, { start, end });
  }

  function costOf(made: string, from: string): number {
    const folded = fold(made);
    return (
      (taken.has(folded) ? 100 : 0) +
      (isKnown(folded) ? 10 : 0) +
      (isMarked(made) === isMarked(from) ? 0 : 3) +
      Math.abs(made.length - from.length)
    );
  }
}

const partsOf = (syllable: string): RegExpExecArray | string[] =>
  PARTS.exec(syllable.toLowerCase().normalize("NFC")) ?? [];

function put(syllable: string, { start, end }: { readonly start: string; readonly end: string }): string {
  const [, , nucleus = ""] = partsOf(syllable);
  return start + nucleus + end;
}

/** Whether the spelling is one that Vietnamese has: k, gh and ngh before e, i and y, c, g and ng before the rest, one syllable at all. */
function fits(start: string, end: string, syllable: string): boolean {
  const made = put(syllable, { start, end });
  const [, , nucleus = ""] = partsOf(syllable);
  const isFront = /^[eiy]/.test(fold(nucleus));
  if (["k", "gh", "ngh"].includes(start) !== isFront && ["k", "c", "g", "gh", "ng", "ngh"].includes(start))
    return false;
  if (start === "c" && /^(?:o[ae]|u[aey])/.test(fold(nucleus))) return false;
  if (
    /^(?:nh|ch)$/.test(end) &&
    !/(?:a|ê|i|y)$/u.test(
      nucleus
        .normalize("NFD")
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
        .normalize("NFC"),
    )
  )
    return false;
  return isSyllable(made);
}

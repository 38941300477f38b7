const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
/** Syllables whose last letter is written i or y by taste: kỳ/kì, tỷ/tỉ, lý/lí, mỹ/mĩ, sỹ/sĩ, hy/hi, quý/quí. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/;

/** Keeps what a pure function gives for a word, as texts repeat their words; forgets all of it at 100,000 words, so that it stays bounded. */
export function memoise<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = compute(word);
      if (known.size > 100_000) known.clear();
      known.set(word, value);
    }
    return value;
  };
}

/**
 * One spelling for a syllable whatever the convention: lower case, the tone mark moved behind the letters (hòa = hoà),
 * a final y written i (tỷ = tỉ). A key for comparing, not for showing.
 */
export const canonical = memoise((word) => {
  if (!COMPOSED.test(word)) return canonicalOf(word);
  let letters = "";
  let tone = "";
  for (const letter of word) {
    const key = canonicalLetter(letter);
    letters += key.charAt(0);
    tone ||= key.slice(1);
  }
  return letters.replace(FINAL_Y, "$1i") + tone;
});

/** The letters of Vietnamese and its neighbours, each one character with its marks, in a word without separate marks. */
const COMPOSED = /^[a-zA-Z\u00c0-\u012f\u0131-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/;
/** A word is made of few letters, so each is taken apart only once. */
const canonicalLetter = memoise(canonicalOf);

function canonicalOf(word: string): string {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tone = decomposed.match(TONES)?.[0] ?? "";
  const letters = decomposed.replace(TONES, "").normalize("NFC");
  return letters.replace(FINAL_Y, "$1i") + tone;
}

const withoutMarks = (text: string): string => text.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
const letterWithoutMarks = memoise(withoutMarks);

/** The canonical spelling without any mark and with đ as d: what a phone without a Vietnamese keyboard types. */
export const fold = memoise((word) => canonical(word).replace(/[^a-z]/gu, letterWithoutMarks));

const TO_FOLD = /[\ud800-\udbff][\udc00-\udfff]|[A-Z\u0080-\uffff]/g;
/** A text holds few letters many times, so each is taken apart only once. */
const foldLetter = memoise((letter) => {
  const folded = withoutMarks(letter.toLowerCase());
  return folded.length === letter.length ? folded : letter;
});

/** Folds a whole text, keeping its length where the text is NFC (offsets stay valid): for matching patterns in either style. */
export function foldText(text: string): string {
  return text.replace(TO_FOLD, foldLetter);
}

/** A whole text in lower case, keeping its length as foldText does: only İ would grow, and stays as it is. */
export function lowerText(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/g, (part) => part.toLowerCase());
}

/** Whether a word carries any Vietnamese mark (tone, hat, horn, breve or đ). */
export function isMarked(word: string): boolean {
  return /[\p{M}đĐ]/u.test(word.normalize("NFD"));
}

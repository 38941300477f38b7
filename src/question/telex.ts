import { canonical } from "../text/fold.ts";

const TONE_KEYS: Readonly<Record<string, string>> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
/** Telex letter pairs; longer ones first. */
const LETTER_KEYS: readonly (readonly [RegExp, string])[] = [
  [/uow|uwow|ươw/g, "ươ"],
  [/dd/g, "đ"],
  [/aa/g, "â"],
  [/ee/g, "ê"],
  [/oo/g, "ô"],
  [/aw/g, "ă"],
  [/ow/g, "ơ"],
  [/uw|w/g, "ư"],
];

/** Reads a word left half-typed in Telex ("nghieemj", "ddại", "trawm") as its canonical spelling; null when it holds no Telex keys. */
export function decodeTelex(word: string): string | null {
  let letters = word.toLowerCase().normalize("NFC");
  let tone = "";
  const toneKey = /^(.*[aeiouyàáảãạăâêôơư\p{M}].*?)([sfrxj])(.{0,2})$/u.exec(letters);
  if (toneKey) {
    tone = TONE_KEYS[toneKey[2] ?? ""] ?? "";
    letters = `${toneKey[1]}${toneKey[3]}`;
  }
  for (const [keys, letter] of LETTER_KEYS) letters = letters.replace(keys, letter);
  const decoded = canonical(letters) + tone;
  return decoded === canonical(word) ? null : decoded;
}

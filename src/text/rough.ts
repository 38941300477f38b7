import { foldText } from "./fold.ts";
import type { Token } from "./tokenise.ts";

/** Each folded letter as a class of all that fold to it, in both cases; i and y are one, for "kỳ" may be written "kì". */
const classes = new Map<string, string>();
for (let code = 0x41; code <= 0x1ef9; code = code === 0x24f ? 0x1e00 : code + 1) {
  const letter = String.fromCharCode(code);
  const folded = foldText(letter).replace("y", "i");
  if (/^[a-z]$/.test(folded)) classes.set(folded, (classes.get(folded) ?? "") + letter);
}

/**
 * A pattern that matches every text (NFC) with these words side by side, and few others: rules nearly all texts that lack them out at a
 * fraction of what taking them apart takes. Null where the words do not allow one.
 */
export function roughPattern(words: readonly Token[]): RegExp | null {
  const end = words.findIndex(({ kind }) => kind !== "word");
  const run = end < 0 ? words : words.slice(0, end);
  const sources = run.map(({ folded }) =>
    /^[a-z]+$/.test(folded)
      ? folded
          .split("")
          .map((letter) => `[${classes.get(letter.replace("y", "i"))}]${INVISIBLE}`)
          .join("")
      : null,
  );
  if (sources.length === 0 || sources.includes(null)) return null;
  return new RegExp(sources.join(String.raw`[^\p{L}\p{N}]+`), "u");
}

/** What may stand inside a word unseen. */
const INVISIBLE = String.raw`[\u200b-\u200d\u00ad\u2060]*`;

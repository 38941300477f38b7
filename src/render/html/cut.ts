import { clean, normalise } from "../../text/normalise.ts";

/** Where a sentence ends: its mark, closing quotes, then a new beginning. */
const SENTENCE = /[.!?…;][”"’')\]]*(?=\s+[\p{Lu}\p{N}“"‘'(\-+•])|\n/gu;
/** A cut that ends at a bound keeps more than this share of the room. */
const KEPT = 0.4;

/** One line of at most `most` UTF-16 units, without invisible characters; cut where a sentence, else a word, ends. */
export function line(text: string, most: number): string {
  return cut(normalise(text), most);
}

/** The same for a text whose line ends matter. */
export function lines(text: string, most: number): string {
  return cut(
    clean(text)
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n[\s]*/g, "\n")
      .trim(),
    most,
  );
}

/** Cuts a text to at most `most` UTF-16 units, never inside a character; an ellipsis says that something is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 2) return "";
  const room = text.slice(0, most - 2);
  const least = room.length * KEPT;
  let end = 0;
  for (const match of room.matchAll(SENTENCE)) end = match.index + match[0].length;
  if (end > least) return `${room.slice(0, end).trimEnd()} …`;
  const space = room.search(/\s\S*$/u);
  return `${space > least ? room.slice(0, space).trimEnd() : wholeCharacters(room, text)}…`;
}

/** Takes back what would split a pair of surrogates or part a letter from its marks. */
function wholeCharacters(room: string, text: string): string {
  let end = room.length;
  while (end > 0 && /^(?:\p{M}|\u{200d})/u.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) end -= 1;
  if (end > 0 && /[\ud800-\udbff]/.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

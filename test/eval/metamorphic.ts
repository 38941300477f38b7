import { fold } from "../../src/text/fold.ts";
import { figuresOf } from "./metamorphic/figures.ts";
import { Names, namesIn } from "./metamorphic/names.ts";
import { replaceNumerals } from "./metamorphic/numerals.ts";
import { randomOf } from "./metamorphic/random.ts";
import { syllablesOf } from "./metamorphic/syllables.ts";
import type { GoldQuestion } from "./metrics.ts";

/** A corpus and its questions, as texts. */
export interface Told {
  /** File path to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly questions: readonly GoldQuestion[];
}

/** The same corpus and questions with other figures, dates and names. */
export interface Retold extends Told {
  /** Questions that cannot be retold: a figure in words that is not understood, a name with a typing error. */
  readonly leftOut: readonly GoldQuestion[];
}

/**
 * Replaces every figure, date, document number and proper name (of places and persons) of a corpus and its questions by another of
 * the same shape. The same thing becomes the same thing everywhere, front matter, file names, gold answers and unmarked questions
 * included; all else stays. A seed decides what becomes of what. What stays of figures: numbers of articles, chapters and list
 * items, and 0 and 100. What stays of names: bodies (Ban Thường vụ Tỉnh ủy) and their abbreviations in document numbers.
 */
export function retell({ files, questions }: Told, seed: number): Retold {
  const random = randomOf(seed);
  const shown = [...files].flatMap(([path, text]) => segmentsOf(path, text).filter((_, i) => i % 2 === 0));
  const asked = questions.map(({ question }) => question);
  const figures = figuresOf([...shown, ...files.keys(), ...asked], random);
  const held = wordsOf(shown);
  const used = wordsOf([...shown, ...asked]);
  const names = new Names(
    namesIn([...shown, ...asked]),
    syllablesOf((folded) => used.has(folded), random),
  );
  const ordinals = ordinalsBy(random.pick([1, 2, 3, 4]));
  const told = (text: string): string => ordinals(figures.replace(names.inDocument(text)));
  const slug = (text: string): string => figures.replace(names.inSlug(text));

  const leftOut: GoldQuestion[] = [];
  const retold = questions.flatMap((one) => {
    const question = names.holdsMisspelt(one.question, (folded) => held.has(folded))
      ? null
      : replaceNumerals(names.inQuestion(one.question), (value) => figures.whole(value));
    if (question === null) {
      leftOut.push(one);
      return [];
    }
    const document = one.document ? { document: slug(one.document) } : {};
    return [{ ...one, ...document, question: ordinals(figures.replace(question)), answer: one.answer.map(told) }];
  });
  const file = (path: string, text: string): string =>
    segmentsOf(path, text)
      .map((segment, i) => (i % 2 === 0 ? told(segment) : segment.replace(/(?<=^id: ).*/, slug)))
      .join("");
  return {
    files: new Map([...files].map(([path, text]) => [path.replace(/[^/]+$/, slug), file(path, text)])),
    questions: retold,
    leftOut,
  };
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => fold(word)));
}

const MARKUP = /(<(?:script|style)[^]*?<\/(?:script|style)>|<[^>]*>|&\w+;)/g;

/** What is shown and, between, what is not: tags, or the line of the id in the metadata. */
function segmentsOf(path: string, text: string): string[] {
  return text.split(path.endsWith(".html") ? MARKUP : /(^id: .*$)/m);
}

const ORDINAL = /(?<!\p{L})((?:lần|thứ|khóa|khoá|đại hội|đh|lan|thu|khoa|dai hoi) )([ivx]+)(?!\p{L})/giu;
const ROMAN: readonly (readonly [string, number])[] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** Moves the Roman numbers of congresses and terms (Đại hội XIII, khóa XV) all by the same span. */
function ordinalsBy(span: number): (text: string) => string {
  return (text) =>
    text.replace(ORDINAL, (_, before: string, roman: string) => {
      const other = toRoman(fromRoman(roman.toUpperCase()) + span);
      return before + (roman === roman.toLowerCase() ? other.toLowerCase() : other);
    });
}

function fromRoman(roman: string): number {
  const values = Array.from(roman, (letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function toRoman(value: number): string {
  let [left, roman] = [value, ""];
  for (const [letters, worth] of ROMAN) for (; left >= worth; left -= worth) roman += letters;
  return roman;
}

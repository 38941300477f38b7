import type { Span } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import { canonical, fold, foldText, isMarked } from "../text/fold.ts";
import { tokenise } from "../text/tokenise.ts";

/** A text of which parts are read one after the other; what is taken is out of the way of what comes later. */
export class Reader {
  readonly text: string;
  readonly #isMarked: boolean;
  readonly #taken: Span[] = [];

  constructor(text: string) {
    this.text = text;
    this.#isMarked = isMarked(text);
  }

  take(span: Span): void {
    this.#taken.push(span);
  }

  /** The text with line ends in place of what is taken, so that no pattern reaches across. */
  left(): string {
    return this.#taken.reduce(
      (text, { start, end }) => text.slice(0, start) + "\n".repeat(end - start) + text.slice(end),
      this.text,
    );
  }

  words(): string {
    return this.left()
      .replace(/[\s,;]+/g, " ")
      .replace(/^[ .:?!]+|[ .:?!]+$/g, "");
  }

  /** The first place of a pattern on the folded text whose words (the `first` ones of them) stand there as they are meant: where marks are typed, "Nam 2020" is no "năm 2020". */
  find(
    pattern: RegExp,
    meant: readonly string[],
    first = Number.POSITIVE_INFINITY,
  ): (RegExpExecArray & { readonly span: Span }) | null {
    const folded = foldText(this.left());
    for (const match of folded.matchAll(new RegExp(pattern.source, "gu"))) {
      const span = { start: match.index, end: match.index + match[0].length };
      const typed = tokenise(this.text.slice(span.start, span.end)).slice(0, first);
      const isMeant = typed.every(
        ({ folded: word, accented }) =>
          !this.#isMarked ||
          !meant.some((one) => fold(one) === word) ||
          meant.some((one) => canonical(one) === accented),
      );
      if (isMeant) return Object.assign(match, { span });
    }
    return null;
  }

  /** Where the part that is left around a place ends. */
  endOfPart(at: number): number {
    const end = this.left().indexOf("\n", at);
    return end < 0 ? this.text.length : end;
  }

  typed({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

/** A problem of a search: its place is what was typed. */
export const bad = (problem: Omit<Problem, "line">): Problem => ({ ...problem, line: null });

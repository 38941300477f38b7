import type { Block, Check, Figure, FigureKind, Passage } from "../model/document.ts";
import { once } from "../text/once.ts";
import { checkHundred } from "./checks/hundred.ts";
import { readingOf } from "./checks/reading.ts";
import { checkShares } from "./checks/shares.ts";
import { checkSums } from "./checks/sums.ts";
import { checkTables } from "./checks/tables.ts";

/** What divides a whole into parts. */
const DIVIDES = /gồm|trong đó|\(/u;
const MEASURED: readonly FigureKind[] = ["count", "money", "measure"];

/** Does the arithmetic of one paragraph again: shares of what they are said of, parts that make a whole or 100 %. */
export function checkParagraph({ kind, text, sentences }: Block, figures: readonly Figure[]): Check[] {
  if (kind === "row" || kind === "meta" || figures.length < 2) return [];
  const shares = figures.filter((f) => f.kind === "share").length;
  const numbers = figures.filter((f) => MEASURED.includes(f.kind)).length;
  const divides = numbers > 2 && DIVIDES.test(text);
  if (shares === 0 && !divides) return [];
  const reading = readingOf(text, sentences, figures);
  return [
    ...(shares > 0 ? checkShares(reading) : []),
    ...(divides ? checkSums(reading) : []),
    ...(shares > 1 ? checkHundred(reading) : []),
  ].sort((a, b) => (a.figures[0]?.start ?? 0) - (b.figures[0]?.start ?? 0));
}

/** The checks of each passage of a document, by its place among them: those of its own text and of the table that it is a row of; the tables are read when the first is asked for. */
export function checksOf(passages: readonly Pick<Passage, "block" | "figures">[]): (at: number) => Check[] {
  const inTables = once(() => checkTables(passages.map((p) => p.block)));
  return (at) => {
    const passage = passages[at];
    if (passage === undefined) return [];
    const ofTables = inTables().filter((placed) => placed.at === at);
    return [...checkParagraph(passage.block, passage.figures), ...ofTables.map((placed) => placed.check)];
  };
}

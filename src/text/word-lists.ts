import type { Problem } from "../model/errors.ts";
import type { Abbreviation, Synonym, WordLists } from "../model/lexicon.ts";
import { canonical } from "./fold.ts";
import { clean } from "./normalise.ts";
import { tokenise } from "./tokenise.ts";
import { lean } from "./letters.ts";

const MAX_SYLLABLES = 6;

/** Reads synonyms (Solr format: `a, b` or `a => b, c`) and abbreviations (`ĐV = đảng viên | …`); every bad line becomes a problem. */
export function parseWordLists(
  synonymText: string,
  abbreviationText: string,
): WordLists & { problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return {
    synonyms: parseSynonyms(synonymText, problems),
    abbreviations: parseAbbreviations(abbreviationText, problems),
    problems,
  };
}

function entries(text: string): { line: number; text: string }[] {
  return clean(text)
    .split("\n")
    .map((raw, index) => ({ line: index + 1, text: raw.replace(/#.*/, "").trim() }))
    .filter((entry) => entry.text !== "");
}

function parseSynonyms(text: string, problems: Problem[]): Map<string, Synonym[]> {
  const byFirst = new Map<string, Synonym[]>();
  for (const entry of entries(text)) addSynonyms(entry, byFirst, problems);
  for (const list of byFirst.values()) list.sort((a, b) => b.from.length - a.from.length);
  return byFirst;
}

const PLAIN = lean(/^\p{L}+(?: \p{L}+)*$/u);

/** Accented syllables of a phrase; nearly all phrases are plain words with one space between them, and thousands are read at every start. */
function syllables(phrase: string): string[] {
  const trimmed = phrase.trim();
  return PLAIN.test(trimmed) ? trimmed.split(" ").map(canonical) : tokenise(phrase).map((t) => t.accented);
}

function addSynonyms(
  entry: { line: number; text: string },
  byFirst: Map<string, Synonym[]>,
  problems: Problem[],
): void {
  const sides = entry.text.split("=>").map((side) => side.split(",").map(syllables));
  const [from = [], to = from] = sides;
  const phrases = [...from, ...to];
  const bad =
    sides.length > 2 ||
    phrases.some((p) => p.length === 0 || p.length > MAX_SYLLABLES) ||
    (sides.length === 1 && from.length < 2);
  if (bad) {
    problems.push({
      code: "bad_synonym",
      where: "synonyms.txt",
      line: entry.line,
      expected: `phrases of 1 to ${MAX_SYLLABLES} syllables: "a, b" or "a => b, c"`,
      received: entry.text.slice(0, 80),
      mend: "chị em => nữ, phụ nữ",
    });
    return;
  }
  for (const own of from) {
    const others = to.filter((phrase) => !isSame(phrase, own));
    const [first] = own;
    if (first === undefined || others.length === 0) continue;
    const list = byFirst.get(first);
    if (list) list.push({ from: own, to: others });
    else byFirst.set(first, [{ from: own, to: others }]);
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((syllable, at) => syllable === b[at]);

function parseAbbreviations(text: string, problems: Problem[]): Map<string, Abbreviation> {
  const map = new Map<string, Abbreviation>();
  for (const entry of entries(text)) {
    const [left = "", right = "", ...more] = entry.text.split("=").map((side) => side.trim());
    const meanings = right
      .split("|")
      .map((m) => m.trim())
      .filter((m) => m !== "");
    const short = abbreviationKey(left);
    if (short === "" || meanings.length === 0 || more.length > 0) {
      problems.push({
        code: "bad_abbreviation",
        where: "abbreviations.txt",
        line: entry.line,
        expected: "an abbreviation, an equals sign and its meanings",
        received: entry.text.slice(0, 80),
        mend: "ĐB = đại biểu | đảng bộ",
      });
      continue;
    }
    map.set(short, { short, meanings: [...(map.get(short)?.meanings ?? []), ...meanings] });
  }
  return map;
}

/** The spelling under which an abbreviation is looked up: lower case, letters, digits and the slash of "đ/c" only, đ as d. */
export function abbreviationKey(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\d/]/gu, "");
}

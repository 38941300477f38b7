import { readFileSync } from "node:fs";
import { extractor } from "../../../src/adapters/extractors/index.ts";
import { folderLibrary } from "../../../src/adapters/library/folder.ts";
import { createMiniSearchIndex } from "../../../src/adapters/minisearch/index.ts";
import type { SearchIndex } from "../../../src/ports.ts";
import { createAsk } from "../../../src/services/ask.ts";
import { type Corpus, loadCorpus } from "../../../src/services/ingest.ts";
import { parseWordLists } from "../../../src/text/word-lists.ts";
import { grade, type Outcome, type Tally, tally } from "../metrics.ts";
import type { Group } from "./groups.ts";
import { type Idea, type Without, withChanges } from "./ideas.ts";

/** A corpus that is read once and asked with every idea on and off. */
export interface Opened {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly without: Without;
}

const builtIn = {
  synonyms: readFileSync("corpus/synonyms.txt", "utf8"),
  abbreviations: readFileSync("corpus/abbreviations.txt", "utf8"),
  phrases: readFileSync("src/text/common-phrases.txt", "utf8"),
};

/** The line at which the second half of the synonyms begins. */
const ADDED = "# Từ đồng nghĩa bổ sung";

/** Whether the second half of the synonyms can be told from the first. */
export const hasAddedSynonyms = builtIn.synonyms.includes(ADDED);

/** Reads a corpus, and its lexicon a second time without the everyday phrases. */
export async function open(folder: string): Promise<Opened> {
  const library = folderLibrary(folder);
  const { corpus, index } = await loadCorpus(library, extractor, createMiniSearchIndex(), builtIn);
  const { corpus: bare } = await loadCorpus(library, extractor, createMiniSearchIndex(), { ...builtIn, phrases: "" });
  const [first = ""] = builtIn.synonyms.split(ADDED);
  const addedSynonyms = hasAddedSynonyms ? parseWordLists(first, "").synonyms : null;
  return { corpus, index, without: { phrases: bare.lexicon, addedSynonyms } };
}

/** Asks the questions of a group with an idea switched off, or with all on (null), and counts what passes. */
export async function measure(
  { parts }: Group,
  idea: Idea | null,
  opened: ReadonlyMap<string, Opened>,
): Promise<Tally[]> {
  const outcomes: Outcome[] = [];
  for (const { corpus: folder, questions, isOff } of parts) {
    const source = opened.get(folder);
    if (!source) throw new Error(`${folder} was not opened`);
    const corpus = idea?.corpus?.(source.corpus, source.without) ?? source.corpus;
    const ask = createAsk(corpus, source.index, withChanges(idea?.weights ?? {}));
    for (const question of questions) outcomes.push(...grade(question, await ask(question.question), { isOff }));
  }
  return tally(outcomes);
}

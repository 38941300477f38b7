import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assemble } from "../../src/assemble.ts";
import { type GoldQuestion, grade, type GradedAnswer, type Outcome, squeeze } from "./metrics.ts";

/** Reads a gold set, one JSON object a line; names the line that is wrong. */
export function readQuestions(file: string): GoldQuestion[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as GoldQuestion];
      } catch (cause) {
        throw new Error(`${file}:${i + 1}: not JSON: ${line.slice(0, 80)}`, { cause });
      }
    });
}

/** The documents of a corpus as they are written, path to text; without the word lists beside them. */
export function readDocuments(folder: string): Map<string, string> {
  const paths = globSync("**/*.{md,txt,html}", { cwd: folder }).sort();
  const documents = paths.filter((path) => !/^(?:synonyms|abbreviations)\.txt$/.test(path));
  return new Map(documents.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** The visible text of all files of a corpus, squeezed, for the measure "verbatim". */
export function squeezedCorpus(folder: string): string {
  const files = globSync("**/*.{md,txt,html}", { cwd: folder }).sort();
  return files.map((file) => squeeze(visible(file, readFileSync(join(folder, file), "utf8")))).join("\n");
}

const entities: Readonly<Record<string, string>> = { nbsp: " ", lt: "<", gt: ">", quot: '"', amp: "&" };

function visible(file: string, text: string): string {
  if (!file.endsWith(".html")) return text;
  return text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? "");
}

/** Asks every question of a set and grades the answers; `isOff` says that the corpus answers none of them. */
export async function evaluate(
  questions: readonly GoldQuestion[],
  corpusDir: string,
  { isOff = false }: { isOff?: boolean } = {},
): Promise<Evaluated[]> {
  const { ask } = await (await assemble({ corpusDir, dataDir: ".data", language: "vi" })).open();
  const corpus = squeezedCorpus(corpusDir);
  const evaluated: Evaluated[] = [];
  for (const question of questions) {
    const { answer, confidence } = await ask.results(question.question);
    const outcomes = grade(question, answer, { squeezedCorpus: corpus, isOff });
    evaluated.push({ question, answer, confidence, outcomes });
  }
  return evaluated;
}

/** A question with what was answered and how that was graded. */
export interface Evaluated {
  readonly question: GoldQuestion;
  readonly answer: GradedAnswer;
  readonly confidence: number;
  readonly outcomes: readonly Outcome[];
}

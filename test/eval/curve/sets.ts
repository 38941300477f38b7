import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Evaluated, evaluate, readQuestions } from "../files.ts";

/** Questions asked of a corpus; those of one group make one curve. */
export interface QuestionSet {
  readonly group: string;
  readonly name: string;
  readonly questions: string;
  readonly corpus: string;
  /** The corpus answers none of the questions: it is another one, or lacks the paragraphs that they are about. */
  readonly off?: "other corpus" | "own paragraph removed";
  /** Only the questions that are typed like this. */
  readonly style?: string;
}

const shared = "../shared/eval";
const [d1, d2, xquad] = [`${shared}/d1`, `${shared}/d2`, `${shared}/xquad-vi`];
const ofXquad = {
  group: "XQuAD",
  questions: `${xquad}/questions-dev.jsonl`,
  corpus: `${xquad}/corpus`,
  style: "accented",
};

/** Everything that the curves are drawn from. */
export const sets: readonly QuestionSet[] = [
  { group: "Article", name: "the article's", questions: "corpus/questions.jsonl", corpus: "corpus" },
  { group: "d1, party work", name: "d1's", questions: `${d1}/questions.jsonl`, corpus: `${d1}/corpus` },
  {
    group: "d1, party work",
    name: "d2's, of d1",
    questions: `${d2}/questions.jsonl`,
    corpus: `${d1}/corpus`,
    off: "other corpus",
  },
  { group: "d2, a province", name: "d2's", questions: `${d2}/questions.jsonl`, corpus: `${d2}/corpus` },
  {
    group: "d2, a province",
    name: "d1's, of d2",
    questions: `${d1}/questions.jsonl`,
    corpus: `${d2}/corpus`,
    off: "other corpus",
  },
  { ...ofXquad, name: "XQuAD's, as written" },
  { ...ofXquad, name: "XQuAD's, own paragraph removed", off: "own paragraph removed" },
];

/** The files and folders that are needed and not there. */
export function missing(): string[] {
  const needed = new Set(sets.flatMap(({ questions, corpus }) => [questions, corpus]));
  return [...needed].filter((path) => !existsSync(path));
}

/** Asks a set and grades what comes. */
export async function askSet({ questions, corpus, off, style }: QuestionSet): Promise<Evaluated[]> {
  const all = readQuestions(questions).filter((question) => style === undefined || question.style === style);
  if (off !== "own paragraph removed") return evaluate(all, corpus, { isOff: off !== undefined });
  const folder = mkdtempSync(join(tmpdir(), "tra-cuu-curve-"));
  try {
    const removed = halve(corpus, folder);
    const about = all.filter(({ document }) => removed.has(stem(document ?? "")));
    return await evaluate(about, folder, { isOff: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Copies every second file of a corpus, by name, and tells which were left away. */
function halve(corpus: string, folder: string): Set<string> {
  const removed = new Set<string>();
  for (const [i, file] of globSync("**/*.{md,txt,html}", { cwd: corpus }).sort().entries()) {
    if (i % 2 === 0) {
      removed.add(stem(file));
      continue;
    }
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(corpus, file), join(folder, file));
  }
  return removed;
}

const stem = (path: string): string => basename(path).replace(/\.(?:md|txt|html)$/, "");

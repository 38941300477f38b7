import MiniSearch from "minisearch";
import type { assemble } from "../../src/assemble.ts";

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof assemble>>["open"]>>;

const rounds = 5;

/** Prints a line of a table. */
export function row(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(52) + cells.map((cell) => cell.padStart(12)).join(""));
}

/** The value below which a share of the values lies, for a cell. */
export function shown(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(2);
}

/** Prints the CPU time a question takes beside MiniSearch's own defaults on the same passages, in the first round of questions and in those after it. */
export async function printQuestions({ corpus, ask }: Opened, questions: readonly string[]): Promise<void> {
  const passages = [...corpus.passages.values()].map(({ id, block }) => ({ id, text: block.text }));
  const defaults = new MiniSearch<{ id: string; text: string }>({ fields: ["text"] });
  defaults.addAll(passages);
  console.log(
    `${corpus.documents.size} documents, ${passages.length} passages, ${questions.length} questions, ${rounds} rounds after the first\n`,
  );
  const fresh = await cpuOfEach(questions, ask);
  const ours = await warmed(questions, ask);
  const theirs = await warmed(questions, async (question) => defaults.search(question));
  const times = (share: number): string => `${(quantile(ours, share) / quantile(theirs, share)).toFixed(1)} ×`;
  row("CPU ms a question", "median", "p99");
  row("Tra Cứu, first round", shown(fresh, 0.5), shown(fresh, 0.99));
  row("Tra Cứu (understand, search, excerpt, figure)", shown(ours, 0.5), shown(ours, 0.99));
  row("MiniSearch with its defaults (search alone)", shown(theirs, 0.5), shown(theirs, 0.99));
  row("ratio", times(0.5), times(0.99));
}

type Answer = (question: string) => Promise<unknown>;

/** Median per question over the rounds that follow a first one, in CPU ms. */
async function warmed(questions: readonly string[], answer: Answer): Promise<number[]> {
  await cpuOfEach(questions, answer);
  const taken: number[][] = [];
  for (let i = 0; i < rounds; i++) taken.push(await cpuOfEach(questions, answer));
  return questions.map((_, q) =>
    quantile(
      taken.map((round) => round[q] ?? 0),
      0.5,
    ),
  );
}

async function cpuOfEach(questions: readonly string[], answer: Answer): Promise<number[]> {
  const taken: number[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    await answer(question);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return taken;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

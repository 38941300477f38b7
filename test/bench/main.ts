import { arch, cpus, platform } from "node:os";
import MiniSearch from "minisearch";
import { assemble } from "../../src/assemble.ts";
import { readQuestions } from "../eval/files.ts";
import { cpuToFirstAnswer } from "./start.ts";
import { cpuOfUpdate } from "./telegram.ts";

const rounds = 5;
const starts = 7;
const botRuns = 5;
const updateRounds = 4;

const { corpus, ask } = await (await assemble({ corpusDir: "corpus", dataDir: ".data", language: "vi" })).open();
const questions = readQuestions("corpus/questions.jsonl").map(({ question }) => question);
const passages = [...corpus.passages.values()].map(({ id, block }) => ({ id, text: block.text }));
const defaults = new MiniSearch<{ id: string; text: string }>({ fields: ["text"] });
defaults.addAll(passages);

console.log(
  `${cpus()[0]?.model.trim()} (${cpus().length} cores, ${platform()} ${arch()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
);
console.log(
  `${corpus.documents.size} documents, ${passages.length} passages, ${questions.length} questions, ${rounds} rounds after the first\n`,
);

const fresh = await cpuOfEach(ask);
const ours = await warmed(ask);
const theirs = await warmed(async (question) => defaults.search(question));
const times = (a: number[], b: number[], share: number): string =>
  `${(quantile(a, share) / quantile(b, share)).toFixed(1)} ×`;
const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(52) + cells.map((cell) => cell.padStart(12)).join(""));

row("CPU ms a question", "median", "p99");
row("Tra Cứu, first round of the process", shown(fresh, 0.5), shown(fresh, 0.99));
row("Tra Cứu (understand, search, excerpt, figure)", shown(ours, 0.5), shown(ours, 0.99));
row("MiniSearch with its defaults (search alone)", shown(theirs, 0.5), shown(theirs, 0.99));
row("ratio", times(ours, theirs, 0.5), times(ours, theirs, 0.99));

const [question = ""] = questions;
console.log();
row("CPU ms from process start to first answer", "best", "median", "worst");
for (const [name, keepsCompiled] of [
  ["nothing compiled before", false],
  ["modules compiled by an earlier run", true],
] as const) {
  const taken = cpuToFirstAnswer(question, starts, { keepsCompiled });
  row(name, shown(taken, 0), shown(taken, 0.5), shown(taken, 1));
}

console.log();
row("CPU ms an update answered on Telegram", "best", "median", "worst");
const runs: { readonly echo: number; readonly asking: number; readonly ours: number }[] = [];
for (let i = 0; i < botRuns; i++)
  runs.push({
    echo: await cpuOfUpdate("echo", questions, updateRounds),
    asking: await cpuOfUpdate("asking", questions, updateRounds),
    ours: await cpuOfUpdate("ours", questions, updateRounds),
  });
row("a bare grammY bot that echoes", ...spread(runs.map(({ echo }) => echo)));
row("the same, after it has had the question answered", ...spread(runs.map(({ asking }) => asking)));
row("Tra Cứu", ...spread(runs.map(({ ours }) => ours)));
const ratios = runs.map(({ echo, asking, ours }) => (ours - (asking - echo)) / echo);
row("Tra Cứu without the question : echo (wanted: ≤ 1.50)", ...spread(ratios));

function spread(values: readonly number[]): string[] {
  return [shown(values, 0), shown(values, 0.5), shown(values, 1)];
}

/** Median per question over the rounds that follow a first one, in CPU ms. */
async function warmed(answer: (question: string) => Promise<unknown>): Promise<number[]> {
  await cpuOfEach(answer);
  const taken: number[][] = [];
  for (let i = 0; i < rounds; i++) taken.push(await cpuOfEach(answer));
  return questions.map((_, q) =>
    quantile(
      taken.map((round) => round[q] ?? 0),
      0.5,
    ),
  );
}

async function cpuOfEach(answer: (question: string) => Promise<unknown>): Promise<number[]> {
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

function shown(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(2);
}

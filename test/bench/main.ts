import { arch, cpus, platform } from "node:os";
import { assemble } from "../../src/assemble.ts";
import { readQuestions } from "../eval/files.ts";
import { printCharts } from "./charts.ts";
import { withLargeCorpus } from "./large.ts";
import { printLive } from "./live.ts";
import { printQuestions, row, shown } from "./measure.ts";
import { printPaint } from "./paint.ts";
import { cpuToFirstAnswer } from "./start.ts";
import { cpuOfUpdate } from "./telegram.ts";

const starts = 7;
const botRuns = 5;
const updateRounds = 4;
const manyDocuments = 250;
/** About 10,000 passages. */
const changingDocuments = 620;

const open = async (corpusDir: string) => (await assemble({ corpusDir, dataDir: ".data", language: "vi" })).open();
const questions = readQuestions("corpus/questions.jsonl").map(({ question }) => question);

console.log(
  `${cpus()[0]?.model.trim()} (${cpus().length} cores, ${platform()} ${arch()}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
);
await printQuestions(await open("corpus"), questions);

console.log();
await printCharts(await open("corpus"), questions);

console.log();
await withLargeCorpus(manyDocuments, async (folder, asked) => {
  await printQuestions(await open(folder), asked);
  row("wanted of Tra Cứu", "< 3", "< 15");
});

console.log();
await withLargeCorpus(changingDocuments, printLive);

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
await printPaint();

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

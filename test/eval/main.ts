import { parseArgs } from "node:util";
import { ProblemError } from "../../src/model/errors.ts";
import { evaluate, readQuestions } from "./files.ts";
import { measuredOn } from "./machine.ts";
import { metrics, percent, type Tally, tally } from "./metrics.ts";

const usage = `Usage: npm run eval -- QUESTIONS.jsonl [--corpus DIR] [--off] [--misses]
  --corpus DIR  the documents to answer from (default: corpus)
  --off         the corpus answers none of the questions: measure only what is refused
  --misses      list every question that failed a measure, with what was wanted and what came`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ProblemError || !(error instanceof Error) ? error : error.message);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      corpus: { type: "string", default: "corpus" },
      off: { type: "boolean", default: false },
      misses: { type: "boolean" },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  const evaluated = await evaluate(readQuestions(file), values.corpus, { isOff: values.off });
  const tallies = tally(evaluated.flatMap(({ outcomes }) => outcomes));
  console.log(table(tallies));
  console.log(measuredOn());
  if (values.misses)
    for (const { question, answer, outcomes } of evaluated) {
      const missed = outcomes.filter(({ passed }) => !passed).map(({ metric }) => metric);
      if (missed.length === 0) continue;
      const got =
        answer.status === "answered"
          ? `${answer.answers[0]?.text ?? "–"} | ${answer.excerpts[0]?.text ?? "–"}`
          : answer.status;
      console.log(
        `\n${question.id}  ${missed.join(" ")}\n  asked  ${question.question}\n  want   ${question.answer[0] ?? "not_found"}\n  got    ${got}`,
      );
    }
  return 0;
}

/** A row for all questions and for each style and kind, a column for each measure. */
function table(tallies: readonly Tally[]): string {
  const at = new Map(tallies.map((one) => [one.name, one]));
  const columns = metrics.filter((metric) => at.has(metric));
  const groups = [...new Set(tallies.map(({ name }) => name.split(" · ")[1] ?? ""))];
  const cell = (one: Tally | undefined): string =>
    one === undefined ? "" : `${percent(one).toFixed(1)} (${one.passed}/${one.of})`;
  const rows = groups.map((group) => [
    group === "" ? "all" : group,
    ...columns.map((metric) => cell(at.get(group === "" ? metric : `${metric} · ${group}`))),
  ]);
  const widths = ["", ...columns].map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const lines = [["", ...columns], ...rows].map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join("  "),
  );
  return lines.join("\n");
}

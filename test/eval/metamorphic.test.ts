import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { type Evaluated, evaluate, readDocuments, readQuestions, squeezedCorpus } from "./files.ts";
import { retell, type Told } from "./metamorphic.ts";
import { squeeze } from "./metrics.ts";

const shared = "../shared/eval";
const mostPoints = 3;
const sets = [
  { name: "the project's own corpus", questions: "corpus/questions.jsonl", corpus: "corpus" },
  { name: "d1", questions: `${shared}/d1/questions.jsonl`, corpus: `${shared}/d1/corpus` },
  { name: "d2", questions: `${shared}/d2/questions.jsonl`, corpus: `${shared}/d2/corpus` },
].filter(({ questions }) => existsSync(questions));
const cases = sets.flatMap((set) => [1, 2].map((seed) => ({ ...set, seed })));

const read = (folder: string, file: string): Told => ({ files: readDocuments(folder), questions: readQuestions(file) });

describe("A corpus retold with other figures, dates and names (d1 and d2 only where ../shared is there)", () => {
  it.each(cases)("still holds every gold answer that $name held: seed $seed", ({ questions, corpus, seed }) => {
    const told = read(corpus, questions);
    const retold = retell(told, seed);
    const [before, after] = [told, retold].map(({ files }) =>
      squeezedCorpus(temporaryFolder(Object.fromEntries(files))),
    );
    const asked = new Map(told.questions.map((question) => [question.id, question]));
    for (const { id, answer } of retold.questions)
      for (const [i, one] of answer.entries())
        if (before?.includes(squeeze(asked.get(id)?.answer[i] ?? ""))) expect(after).toContain(squeeze(one));
  });

  it.each(cases)("is answered as exactly as $name: seed $seed", async ({ name, questions, corpus, seed }) => {
    const told = read(corpus, questions);
    const { files, questions: retold, leftOut } = retell(told, seed);
    const left = new Set(leftOut.map(({ id }) => id));
    const before = await evaluate(
      told.questions.filter(({ id }) => !left.has(id)),
      corpus,
    );
    const after = await evaluate(retold, temporaryFolder(Object.fromEntries(files)));
    const graded = before.flatMap((one, i) => {
      const other = after[i];
      return other === undefined || isExact(one) === undefined ? [] : [{ one, other }];
    });
    const points = (pick: "one" | "other"): number =>
      (100 * graded.filter((pair) => isExact(pair[pick])).length) / graded.length;
    const change = points("other") - points("one");
    const differing = graded.filter(({ one, other }) => isExact(one) !== isExact(other));
    const report = `${name}, seed ${seed}: exact@1 ${points("one").toFixed(1)} -> ${points("other").toFixed(1)}, ${leftOut.length} left out
${differing.map(({ one, other }) => `${described(one)}\n${described(other)}`).join("\n\n")}`;
    console.info(report);
    expect(Math.abs(change), report).toBeLessThanOrEqual(mostPoints);
  });
});

const isExact = ({ outcomes }: Evaluated): boolean | undefined =>
  outcomes.find(({ metric }) => metric === "exact@1")?.passed;

function described({ question, answer, ...evaluated }: Evaluated): string {
  const got =
    answer.status === "answered"
      ? `${answer.answers[0]?.text ?? "–"} | ${answer.excerpts[0]?.text ?? "–"}`
      : answer.status;
  return `${isExact({ question, answer, ...evaluated }) ? "  right" : "  WRONG"} ${question.id} ${question.question}\n    want ${question.answer[0]}\n    got  ${got}`;
}

import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { readQuestions, squeezedCorpus } from "./files.ts";
import { type GoldQuestion, type GradedAnswer, grade, percent, tally } from "./metrics.ts";

const shared = "../shared/eval";
const sets = [
  { name: "article", questions: `${shared}/article-questions.jsonl`, corpus: "corpus" },
  { name: "d1", questions: `${shared}/d1/questions.jsonl`, corpus: `${shared}/d1/corpus` },
  { name: "d2", questions: `${shared}/d2/questions.jsonl`, corpus: `${shared}/d2/corpus` },
];

/** Answers of every sort, right and wrong in turn, made of the gold itself so that every rule of grading is met. */
function variant(question: GoldQuestion & { readonly evidence?: string }, i: number): GradedAnswer | undefined {
  const [right = ""] = question.answer;
  const evidence = question.evidence ?? right;
  const excerpt = (text: string, documentId = question.document ?? "x"): GradedAnswer["excerpts"][number] => ({
    text,
    documentId,
  });
  const made: (GradedAnswer | undefined)[] = [
    { status: "answered", answers: [{ text: right }], excerpts: [excerpt(evidence)] },
    {
      status: "answered",
      answers: [{ text: right.toUpperCase() }],
      excerpts: [excerpt("…không có…"), excerpt(evidence)],
    },
    {
      status: "answered",
      answers: [{ text: evidence }],
      excerpts: [excerpt(`…${evidence}`, "khác"), excerpt(""), excerpt(right), excerpt(right)],
    },
    { status: "answered", answers: [], excerpts: [excerpt(evidence.normalize("NFD"))] },
    { status: "answered", answers: [{ text: `99 ${right}` }], excerpts: [] },
    { status: "not_found", answers: [], excerpts: [] },
    { status: "not_found", answers: [{ text: right }], excerpts: [excerpt(evidence)] },
    undefined,
  ];
  return made[i % made.length];
}

describe.skipIf(!existsSync(`${shared}/grade.mjs`))(
  "The measures, beside the shared grader (skipped where ../shared is not there)",
  () => {
    const cases = sets.flatMap((set) => [false, true].map((isOff) => ({ ...set, isOff })));
    it.each(cases)(
      "give the same on answers of every sort to the $name set, off: $isOff",
      ({ questions: file, corpus, isOff }) => {
        for (const shift of [0, 3]) {
          const questions = readQuestions(file);
          const answers = questions.map((question, i) => variant(question, i + shift));
          const options = { squeezedCorpus: squeezedCorpus(corpus), isOff };
          const ours = tally(questions.flatMap((question, i) => grade(question, answers[i], options)));

          const answersFile = join(temporaryFolder(), "answers.jsonl");
          const lines = questions.flatMap(({ id }, i) => (answers[i] ? [JSON.stringify({ id, ...answers[i] })] : []));
          writeFileSync(answersFile, lines.join("\n"));
          const theirs = execFileSync(
            process.execPath,
            [`${shared}/grade.mjs`, file, answersFile, "--corpus", corpus, "--json", ...(isOff ? ["--off"] : [])],
            {
              encoding: "utf8",
            },
          );
          expect(
            Object.fromEntries(ours.map((one) => [one.name, { percent: percent(one), ok: one.passed, of: one.of }])),
          ).toEqual(JSON.parse(theirs));
        }
      },
    );
  },
);

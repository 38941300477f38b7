import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readDocuments, readQuestions } from "../eval/files.ts";
import { retell } from "../eval/metamorphic.ts";

const shared = "../shared/eval";
const bases = [
  { corpus: "corpus", questions: "corpus/questions.jsonl" },
  { corpus: `${shared}/d1/corpus`, questions: `${shared}/d1/questions.jsonl` },
  { corpus: `${shared}/d2/corpus`, questions: `${shared}/d2/questions.jsonl` },
];

/**
 * Calls `use` with a folder of so many documents and the gold questions of its first ones: the project's own documents (and those of
 * ../shared, where they are there) as they are, then again and again with other figures, dates, names, ids and titles.
 */
export async function withLargeCorpus(
  documents: number,
  use: (folder: string, questions: readonly string[]) => Promise<void>,
): Promise<void> {
  const told = bases
    .filter(({ questions }) => existsSync(questions))
    .map(({ corpus, questions }) => ({ files: readDocuments(corpus), questions: readQuestions(questions) }));
  const folder = mkdtempSync(join(tmpdir(), "tra-cuu-bench-"));
  let written = 0;
  const write = (path: string, text: string): void => {
    if (written === documents) return;
    written++;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const [i, { files }] of told.entries()) for (const [path, text] of files) write(`${i}/${path}`, text);
    for (let seed = 1; written < documents; seed++)
      for (const [i, one] of told.entries())
        for (const [path, text] of retell({ ...one, questions: [] }, seed).files)
          write(`${i}-${seed}/${path}`, text.replace(/^id: .*/m, `$&-${seed}`).replace(/^title: .*/m, `$& ${seed}`));
    await use(
      folder,
      told.flatMap(({ questions }) => questions.map(({ question }) => question)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

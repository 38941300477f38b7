import { existsSync } from "node:fs";
import type { GoldQuestion } from "./metrics.ts";

/** A gold set with the documents that it is asked of. */
export interface GoldSet {
  readonly name: string;
  readonly questions: string;
  readonly corpus: string;
  /** The corpus answers none of the questions: it is another set's. */
  readonly isOff?: true;
  /** The questions of even number are kept aside: only totals of them are looked at. */
  readonly isHalfKeptAside?: true;
  /** The same questions in several styles, each a row of its own. */
  readonly isByStyle?: true;
}

const folder = "test/eval/sets";
const shared = "../shared/eval";

const withDocuments = (at: string, name: string): GoldSet => ({
  name,
  questions: `${at}/${name}/questions.jsonl`,
  corpus: `${at}/${name}/corpus`,
});

/** The sets of the project; each has a floor in floor.json. */
export const ownSets: readonly GoldSet[] = [
  { name: "corpus", questions: "corpus/questions.jsonl", corpus: "corpus" },
  { name: "article", questions: `${folder}/article/questions.jsonl`, corpus: "corpus", isHalfKeptAside: true },
  { ...withDocuments(folder, "coast"), isHalfKeptAside: true },
  withDocuments(folder, "unions"),
  withDocuments(folder, "inspection"),
  withDocuments(folder, "delta"),
];

const [d1, d2] = [withDocuments(shared, "d1"), withDocuments(shared, "d2")];

/** Sets that are not part of the project. */
const otherSets: readonly GoldSet[] = [
  d1,
  d2,
  { ...d1, name: "d1's questions of d2's corpus", corpus: d2.corpus, isOff: true },
  { ...d2, name: "d2's questions of d1's corpus", corpus: d1.corpus, isOff: true },
  {
    name: "XQuAD",
    questions: `${shared}/xquad-vi/questions-dev.jsonl`,
    corpus: `${shared}/xquad-vi/corpus`,
    isByStyle: true,
  },
];

/** The sets whose files are there, the project's own first. */
export function presentSets(): readonly GoldSet[] {
  return [...ownSets, ...otherSets].filter(({ questions, corpus }) => existsSync(questions) && existsSync(corpus));
}

/** Whether a question of a set that is half kept aside is of that half. */
export function isKeptAside({ id }: Pick<GoldQuestion, "id">): boolean {
  return Number(/\d+$/.exec(String(id))?.[0]) % 2 === 0;
}

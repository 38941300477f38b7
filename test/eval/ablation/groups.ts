import { existsSync } from "node:fs";
import { type GoldSet, isKeptAside, presentSets } from "../catalogue.ts";
import { readQuestions } from "../files.ts";
import type { GoldQuestion } from "../metrics.ts";

/** Questions of one corpus. */
export interface Part {
  readonly corpus: string;
  readonly questions: readonly GoldQuestion[];
  /** The corpus answers none of them. */
  readonly isOff: boolean;
}

/** Questions that are counted together: a block of columns. */
export interface Group {
  readonly name: string;
  /** What they are, for the page. */
  readonly about: string;
  readonly parts: readonly Part[];
}

/** The groups whose files are there; the kept-aside half comes first. */
export function readGroups(): Group[] {
  const sets = new Map(presentSets().map((set) => [set.name, set]));
  const named = (...names: string[]): GoldSet[] => names.flatMap((name) => sets.get(name) ?? []);
  const working = named("unions", "inspection", "delta");
  const group = (
    [name, about]: readonly [string, string],
    of: readonly GoldSet[],
    belongs: (question: GoldQuestion) => boolean = () => true,
  ): Group => ({
    name,
    about,
    parts: of.map(({ questions, corpus, isOff = false }) => ({
      corpus,
      questions: readQuestions(questions).filter(belongs),
      isOff,
    })),
  });
  const ofNext = working.map(
    (set, i): GoldSet => ({
      ...set,
      corpus: (working[(i + 1) % working.length] ?? set).corpus,
      isOff: true,
    }),
  );
  return [
    group(
      ["kept aside", "the questions of even number of `article` and `coast`"],
      named("article", "coast"),
      isKeptAside,
    ),
    group(["unions, inspection, delta", "three sets used while working"], working),
    group(["d1, d2", "two sets that are not part of the project"], named("d1", "d2")),
    group(
      [
        "another corpus",
        "every third question of `unions`, `inspection` and `delta`, asked of the next set's documents: all should be refused",
      ],
      ofNext,
      isThird,
    ),
  ].filter(({ parts }) => parts.length > 0 && parts.every(({ corpus }) => existsSync(corpus)));
}

/** A third is enough where only one measure is taken. */
function isThird({ id }: GoldQuestion): boolean {
  return Number(/\d+$/.exec(String(id))?.[0]) % 3 === 0;
}

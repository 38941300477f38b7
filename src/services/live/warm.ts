import { neighbourSteps } from "../../question/contrast.ts";
import { inSlices } from "../../text/steps.ts";
import { catalogueOf } from "../catalogue/catalogue.ts";
import { graphSteps } from "../catalogue/graph.ts";
import { follow } from "../catalogue/links.ts";
import { titlesLike } from "../catalogue/titles.ts";
import type { Corpus } from "../ingest.ts";

/** Makes ready, beside what else the program does, what the first questions and cards of a corpus would otherwise wait for. */
export async function warm(corpus: Corpus): Promise<void> {
  await inSlices(neighbourSteps(corpus.lexicon));
  const once = [
    () => catalogueOf(corpus),
    // A title of no words and a code of nothing: what they look in is made.
    () => titlesLike(corpus, ""),
    () => follow(corpus, ""),
  ];
  for (const each of once) {
    each();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await inSlices(graphSteps(corpus));
}

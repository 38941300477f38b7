import type { Author } from "../../model/revision.ts";
import type { Change, Extractor, KeptLibrary } from "../../ports.ts";
import { normalise } from "../../text/normalise.ts";
import { ABBREVIATIONS, SYNONYMS, type WordListTexts } from "../ingest.ts";

/** The word lists that administrators write lines of. */
export type ListName = "synonyms" | "abbreviations";

/** The change that adds a line to a word list of the corpus; where it has none of its own, it begins with the one that comes with the program, for its own takes the place of that. */
export async function proposeLine(
  library: KeptLibrary,
  extractor: Extractor,
  builtIn: WordListTexts,
  list: ListName,
  line: string,
  by: Author,
): Promise<Change> {
  const path = list === "synonyms" ? SYNONYMS : ABBREVIATIONS;
  const file = await library.open(path);
  const text = file === null ? builtIn[list] : await extractor.extract(file);
  const added = normalise(line);
  const after = new TextEncoder().encode(`${text.trimEnd()}\n${added}\n`);
  return { by, deed: "lists", why: added, files: [{ path, before: file?.version ?? null, after }] };
}

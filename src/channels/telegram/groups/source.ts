import type { Group } from "../../../model/state.ts";
import { isInPart, isWhole, partOf } from "../../../services/part.ts";
import type { Source } from "../views.ts";

/** What replies in a group are made from: the documents that it looks in, and no others. */
export function forGroup(source: Source, group: Group): Source {
  if (isWhole(group)) return { ...source, group };
  const within = (document: Parameters<typeof isInPart>[0]): boolean => isInPart(document, group);
  return {
    ...source,
    group,
    corpus: partOf(source.corpus, group),
    // The whole corpus answers it; the part may not.
    example: null,
    ask: { results: (question, conversation) => source.ask.results(question, { ...conversation, within }) },
    search: (typed, page, sizes) => source.search(typed, page, sizes, within),
  };
}

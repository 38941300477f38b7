import type { Live } from "../../services/live/live.ts";
import type { Loaded } from "../../services/loaded.ts";
import type { Source } from "./views.ts";

/** What replies are made from while the corpus changes: each turn takes what is there when it begins, and keeps it. */
export async function liveSource(live: Live, rest: Pick<Source, "charts" | "wording">): Promise<Source> {
  let known: Loaded = live.current();
  let example = await known.example();
  const follow = async (loaded: Loaded): Promise<void> => {
    known = loaded;
    example = await loaded.example();
  };
  return {
    ...rest,
    get corpus() {
      return live.current().corpus;
    },
    get ask() {
      return live.current().ask;
    },
    get search() {
      return live.current().search;
    },
    get fileOf() {
      return live.current().fileOf;
    },
    get example() {
      const loaded = live.current();
      // An example is no answer: until the new one is found, the one before serves.
      if (loaded !== known) follow(loaded).catch(() => {});
      return example;
    },
  };
}

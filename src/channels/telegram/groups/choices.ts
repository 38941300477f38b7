import type { Group } from "../../../model/state.ts";
import { line } from "../../../render/html/cut.ts";
import type { GroupsWording } from "../../../render/wording/groups.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import { catalogueOf } from "../../../services/catalogue/catalogue.ts";
import type { Corpus } from "../../../services/ingest.ts";
import { codeOfShelf } from "../../../services/catalogue/shelves.ts";

const LONGEST_LABEL = 60;

/** What narrows the corpus down for a group, by the letter that buttons name it with: kind, issuer, first year, last year. */
export const AXES = {
  k: {
    label: ({ kind }: GroupsWording) => kind,
    chosen: ({ kind }: Group, wording: Wording) => (kind === null ? null : wording.kind(kind)),
  },
  i: {
    label: ({ issuer }: GroupsWording) => issuer,
    chosen: ({ issuer }: Group) => (issuer === null ? null : line(issuer, LONGEST_LABEL)),
  },
  f: {
    label: ({ fromYear }: GroupsWording) => fromYear,
    chosen: ({ fromYear }: Group) => (fromYear === null ? null : String(fromYear)),
  },
  t: {
    label: ({ toYear }: GroupsWording) => toYear,
    chosen: ({ toYear }: Group) => (toYear === null ? null : String(toYear)),
  },
} as const;
export type Axis = keyof typeof AXES;

/** One thing to choose: its label, what a button sends for it, and what it changes. */
interface Choice {
  readonly label: string;
  readonly code: string;
  readonly change: Partial<Group>;
}

/** What the documents of a corpus can be narrowed down to; the first choice takes all. */
export function choicesFor(corpus: Corpus, axis: Axis, wording: Wording): readonly Choice[] {
  const catalogue = catalogueOf(corpus);
  const all = (change: Partial<Group>): Choice => ({ label: wording.groups.all, code: "all", change });
  if (axis === "k") {
    const kinds = catalogue.kinds({}).map(({ value }) => value);
    return [all({ kind: null }), ...kinds.map((kind) => ({ label: wording.kind(kind), code: kind, change: { kind } }))];
  }
  if (axis === "i") {
    const issuers = catalogue.issuers({}).flatMap(({ value }) => value ?? []);
    const choice = (issuer: string): Choice => ({
      label: line(issuer, LONGEST_LABEL),
      code: codeOfShelf({ issuer }),
      change: { issuer },
    });
    return [all({ issuer: null }), ...issuers.map(choice)];
  }
  const field = axis === "f" ? "fromYear" : "toYear";
  const years = catalogue.years({}).flatMap(({ value }) => value ?? []);
  return [
    all({ [field]: null }),
    ...years.map((year) => ({ label: String(year), code: String(year), change: { [field]: year } })),
  ];
}

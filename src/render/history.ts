import type { Revision } from "../model/revision.ts";
import type { Wording } from "./wording/wording.ts";

/** Vietnam has one time zone, and the machine may be set to another. */
const time = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A time as people write it: "26/11/2026 14:05". */
export const shownTime = (at: number): string => time.format(at).replace(", ", " ");

/** What a revision did to how many files: "+2 ~1 −0" without what is none. */
export function counts({ files }: Pick<Revision, "files">): string {
  const added = files.filter(({ before }) => before === null).length;
  const removed = files.filter(({ after }) => after === null).length;
  const changed = files.length - added - removed;
  return [
    [added, "+"],
    [changed, "~"],
    [removed, "−"],
  ]
    .flatMap(([count, sign]) => (count === 0 ? [] : [`${sign}${count}`]))
    .join(" ");
}

/** What a revision is about: in the words of who made it; of what was edited by hand, the files. */
function subjectOf({ why, deed, files }: Revision): string {
  const [first, ...more] = files;
  if (why !== "" || deed === "begin" || first === undefined) return why;
  return more.length === 0 ? first.path : `${first.path}, …`;
}

/** A revision in a line: number, time, who by role, what, what it is about, how many files. */
export function revisionLine(revision: Revision, { history }: Pick<Wording, "history">): string {
  const { id, at, by, deed, of } = revision;
  const what = of === null ? history.deeds[deed] : `${history.deeds[deed]} ${history.of(of)}`;
  return [`${id}`, shownTime(at), history.authors[by], what, subjectOf(revision), counts(revision)]
    .filter((part) => part !== "")
    .join(" · ");
}

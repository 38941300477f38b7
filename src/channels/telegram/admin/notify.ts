import { join, plain } from "../../../render/html/rich.ts";
import { renderProblems } from "../../../render/problems.ts";
import { line } from "../../../render/html/cut.ts";
import type { Edits } from "../../../services/live/live.ts";
import type { Desk } from "../desk.ts";
import { causeOf } from "../transport/log.ts";

const MOST_PROBLEMS = 5;

/** Tells the owners of files that somebody broke or mended in the folder; whom the bot cannot reach is left out. */
export async function tellOwners(desk: Desk, { broken, mended }: Edits): Promise<void> {
  const { wording } = desk.source;
  const { admin } = wording;
  const parts = [
    ...(broken.length === 0
      ? []
      : [admin.brokenFiles(broken.length), renderProblems(broken.slice(0, MOST_PROBLEMS), wording)]),
    ...(mended.length === 0
      ? []
      : [[admin.mendedFiles(mended.length), ...mended.map((path) => `• ${line(path, 150)}`)].join("\n")]),
  ];
  // Where nobody is there to be told, the log does it.
  desk.log("corpus_edited", { broken: broken.map(({ where, code }) => `${where}: ${code}`), mended });
  for (const owner of desk.state.roles.owners) {
    try {
      const place = { chat: owner, topic: undefined, answers: undefined };
      await desk.sender.send(place, { rich: join(parts.map(plain), "\n\n"), buttons: [] });
    } catch (error) {
      desk.log("owner_not_told", { cause: causeOf(error) });
    }
  }
}

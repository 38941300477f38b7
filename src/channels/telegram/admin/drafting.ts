import type { Role } from "../../../model/state.ts";
import type { AskText } from "./texts.ts";
import { goldLines, trialLines } from "./texts.ts";
import type { Proposal } from "../../../services/proposing/propose.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import type { AdminDesk, Draft, Wanted } from "./desk.ts";

/** A change of more text than this is not tried on the gold questions before it is made: that would take longer than a person waits. */
const MOST_TRIED = 2_000_000;

/** Makes the draft of what somebody wants of the corpus as it is now; null where the document is gone. Throws a ProblemError where it cannot be read. */
export async function draftOf(
  { keeper }: AdminDesk,
  wanted: Wanted,
  person: number,
  role: Role,
  { wording, ask }: { readonly wording: Wording; readonly ask: AskText },
  at = 0,
): Promise<Draft | null> {
  const proposal = await proposalOf(keeper, wanted, role);
  if (proposal === null) return null;
  const { change } = proposal;
  const size = change?.files.reduce((sum, { after }) => sum + (after?.length ?? 0), 0) ?? 0;
  const below: string[] = [];
  if (change !== null && size <= MOST_TRIED) {
    const { gold, ask: then } = await keeper.trial(change);
    if (wanted.kind === "line") below.push(...(await trialLines(wanted, ask, then, wording)));
    // Whoever sends a file has not asked for a measure.
    if (gold.asked > 0 || wanted.kind === "line") below.push(...goldLines(gold, wording));
  }
  return { person, wanted, proposal, at: Math.min(at, Math.max(0, proposal.documents.length - 1)), below };
}

async function proposalOf(keeper: AdminDesk["keeper"], wanted: Wanted, role: Role): Promise<Proposal | null> {
  switch (wanted.kind) {
    case "file":
      return keeper.propose(wanted.file, role, wanted.wishes);
    case "fields":
      return keeper.correct(wanted.id, wanted.given, role);
    case "removal":
      return keeper.remove(wanted.id, role);
    case "line":
      return { sent: null, documents: [], change: await keeper.addLine(wanted.list, wanted.line, role) };
  }
}

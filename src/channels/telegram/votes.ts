import { type Reason, reasons, type Vote } from "../../model/state.ts";
import type { StateWording } from "../../render/wording/state-wording.ts";
import type { Button } from "./transport/send.ts";

/** What the buttons for votes send. */
export const VOTE_DATA = new RegExp(`^v:(up|down|back|${reasons.join("|")})$`);

/** The row for a vote under an answer. */
export const voteRow: readonly Button[] = [
  { label: "👍", data: "v:up" },
  { label: "👎", data: "v:down" },
];

/** What stands in the place of that row after 👎. */
export const reasonRows = ({ reasons: labels, cancel }: StateWording): Button[][] => {
  const button = (reason: Reason): Button => ({ label: labels[reason], data: `v:${reason}` });
  return [
    [button("wrong_figure"), button("wrong_document")],
    [button("out_of_date"), button("other")],
    [{ label: cancel, data: "v:back" }],
  ];
};

/** The vote that a match of `VOTE_DATA` names; null for the one that takes it back. */
export function readVote([, what = "back"]: RegExpExecArray): Vote | null {
  if (what === "back") return null;
  if (what === "up" || what === "down") return { verdict: what, reason: null };
  return { verdict: "down", reason: what as Reason };
}

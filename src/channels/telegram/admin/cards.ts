import { correctable } from "../../../model/proposal.ts";
import { renderProposal } from "../../../render/html/proposal.ts";
import { plain } from "../../../render/html/rich.ts";
import { messageKey } from "../desk.ts";
import { rows } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import type { Turn } from "../turn.ts";
import type { AdminDesk, Draft } from "./desk.ts";

/** The card of a draft with its buttons; without those that change anything where there is nothing to change. */
export function showDraft({ source: { wording } }: Turn, draft: Draft, above = wording.admin.check): Reply {
  const { proposal, wanted, at, below } = draft;
  const { admin } = wording;
  const { documents, change, sent } = proposal;
  const isRemoval = wanted.kind === "removal";
  const shown = documents[at];
  // Whoever asked for a document's fields has not corrected any yet.
  const isBegun = wanted.kind === "fields" && change === null;
  const heading = isBegun
    ? admin.toCorrect
    : change === null
      ? admin.nothingNew
      : isRemoval
        ? admin.confirmRemoval
        : above;
  const isNear = wanted.kind === "file" && (shown?.near ?? null) !== null;
  const isApart = wanted.kind === "file" && wanted.wishes.apart.has(at);
  const decide: Button[] = isBegun
    ? [
        { label: admin.edit, data: "k:e" },
        { label: admin.cancel, data: "k:x" },
      ]
    : change === null
      ? []
      : [
          { label: isRemoval ? admin.remove : admin.save, data: "k:s" },
          ...(isRemoval || wanted.kind === "line" ? [] : [{ label: admin.edit, data: "k:e" }]),
          { label: admin.cancel, data: "k:x" },
        ];
  return {
    rich: renderProposal({ sent, documents, at, above: heading, below, isProposed: !isBegun }, wording),
    buttons: rows(
      decide,
      isNear && (isApart || shown?.standing === "changes")
        ? [{ label: isApart ? admin.together : admin.apart, data: "k:a" }]
        : [],
      [
        ...(at > 0 ? [{ label: wording.telegram.previous, data: `k:d${at - 1}` }] : []),
        ...(at + 1 < documents.length ? [{ label: wording.telegram.next, data: `k:d${at + 1}` }] : []),
      ],
    ),
  };
}

/** The fields of a document to choose from. */
export function showFields({ source: { wording } }: Turn): Reply {
  const { proposal, admin, telegram } = wording;
  const buttons = correctable.map((field, i): Button => ({ label: proposal.fields[field], data: `k:f${i}` }));
  const pairs = buttons.flatMap((_, i) => (i % 2 === 0 ? [buttons.slice(i, i + 2)] : []));
  return {
    rich: plain(admin.chooseField),
    buttons: rows(...pairs, [{ label: telegram.back, data: "k:b" }]),
  };
}

/** Sends a card and keeps what it asks about, in the place of a message where one is given; the number of the message that it is. */
export async function sendDraft(turn: Turn, admin: AdminDesk, draft: Draft, inPlaceOf?: number): Promise<number> {
  const { desk, place } = turn;
  const reply = showDraft(turn, draft);
  const isEdited =
    inPlaceOf !== undefined && (await desk.sender.edit(place.chat, inPlaceOf, reply)) !== "gone"
      ? inPlaceOf
      : undefined;
  const message = isEdited ?? (await desk.sender.send(place, reply)).message_id;
  if (reply.buttons.length > 0) admin.drafts.set(messageKey(place.chat, place.topic, message), draft);
  return message;
}

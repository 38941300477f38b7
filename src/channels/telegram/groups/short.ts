import type { Answer } from "../../../model/answer.ts";
import type { CorpusPart, Group } from "../../../model/state.ts";
import { line } from "../../../render/html/cut.ts";
import { join, nothing, plain, type Rich } from "../../../render/html/rich.ts";
import { renderShort } from "../../../render/html/short.ts";
import { supporting } from "../../../render/plain.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import type { Results } from "../../../services/ask.ts";
import type { Corpus } from "../../../services/ingest.ts";
import { isWhole } from "../../../services/part.ts";
import { hrefsOf } from "../hrefs.ts";
import type { Button, Reply } from "../transport/send.ts";

const LONGEST_PART = 160;

/** What a message shares with a group: the code under which its question can be asked alone, and what a reply to it goes on from. */
export interface Shared {
  readonly code: string;
  readonly next: string | null;
}

/** What short answers are made from. */
interface Here {
  readonly corpus: Corpus;
  readonly wording: Wording;
  readonly bot?: string;
}

/** The short answer for a group, with its buttons; greetings and thanks get a word on how to ask. */
export function showShort(
  here: Here,
  group: Group,
  { question, shared }: { readonly question: string; readonly shared: Shared },
  { answer, words, isSmallTalk }: Results,
  buttons: { readonly around: readonly Button[]; readonly votes: readonly Button[] },
): Reply {
  const { wording, bot = "" } = here;
  if (isSmallTalk) return { rich: plain(wording.groups.howToAsk(bot)), buttons: [] };
  const rich = renderShort(answer, { typed: question, words, hrefs: hrefsOf(here) }, wording);
  const alone = aloneButton(here, shared);
  if (answer.status === "not_found") {
    const notice = partNotice(group, wording);
    // What a part does not say, the whole may.
    return { rich: join([rich, notice], " "), buttons: notice === nothing ? [] : [[alone]] };
  }
  return { rich, buttons: [[alone, ...contextOf(answer, buttons.around)], [...buttons.votes]] };
}

const contextOf = (answer: Answer, around: readonly Button[]): readonly Button[] =>
  supporting(answer).length > 0 ? around.slice(0, 1) : [];

/** The button that asks a shared question again in the private chat of who presses it, of the whole corpus. */
export const aloneButton = ({ bot = "", wording }: Here, { code }: Shared): Button => ({
  label: wording.groups.alone,
  url: `https://t.me/${bot}?start=${code}`,
});

/** For a refusal: that a group looks in a part of the corpus only, where it does. */
export const partNotice = (group: Group | undefined, wording: Wording): Rich =>
  group === undefined || isWhole(group)
    ? nothing
    : plain(wording.groups.onlyPart(line(partName(group, wording), LONGEST_PART)));

/** A part of the corpus in words. */
export function partName({ kind, issuer, fromYear, toYear }: CorpusPart, { kind: kindOf, groups }: Wording): string {
  const parts = [
    ...(kind === null ? [] : [kindOf(kind)]),
    ...(issuer === null ? [] : [issuer]),
    ...(fromYear === null && toYear === null ? [] : [groups.years(fromYear, toYear)]),
  ];
  return parts.length === 0 ? groups.wholeCorpus : parts.join(" · ");
}

import { hash } from "node:crypto";
import { line } from "../../../render/html/cut.ts";
import { bold, join, paragraphs, plain } from "../../../render/html/rich.ts";
import type { MissedGroup } from "../../../services/missed.ts";
import type { ListName } from "../../../services/proposing/lines.ts";
import { messageKey } from "../desk.ts";
import { rows } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import type { Turn } from "../turn.ts";
import type { AdminDesk } from "./desk.ts";
import { gist } from "./texts.ts";

const GROUPS_SHOWN = 10;

/** A group by what it asks: the list moves on while it is looked at. */
const codeOf = ({ question }: MissedGroup): string => hash("sha256", question).slice(0, 12);

/** /chuatraloi: what members asked in vain, the most frequent first. */
export async function showMissed({ desk, source }: Turn): Promise<Reply> {
  const { missed } = source.wording.admin;
  const groups = await desk.state.missed.groups();
  if (groups.length === 0) return { rich: plain(missed.none), buttons: [] };
  const shown = groups.slice(0, GROUPS_SHOWN);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const lines = shown.map(
    ({ question, nothing, wrong }, i) => `${i + 1}. ${missed.line(line(question, 120), nothing, wrong)}`,
  );
  const buttons = shown.map((group, i): Button => ({ label: String(i + 1), data: `k:q${codeOf(group)}` }));
  return {
    rich: join([bold(plain(missed.head(groups.length, all))), plain(lines.join("\n"))], "\n\n"),
    buttons: rows(buttons.slice(0, 5), buttons.slice(5)),
  };
}

/** A group by its code; undefined where it is not on the list any more. */
export const groupOf = async ({ desk }: Turn, code: string): Promise<MissedGroup | undefined> =>
  (await desk.state.missed.groups()).find((group) => codeOf(group) === code);

/** One group with what the bot answers now, and the ways to answer it. */
export async function showGroup({ source }: Turn, group: MissedGroup): Promise<Reply> {
  const { missed } = source.wording.admin;
  const { answer } = await source.ask.results(group.question);
  const code = codeOf(group);
  return {
    rich: join(
      [
        bold(plain(missed.line(line(group.question, 300), group.nothing, group.wrong))),
        plain(`${missed.now} ${gist(answer, source.wording)}`),
      ],
      "\n\n",
    ),
    buttons: [
      [
        { label: missed.synonym, data: `k:y${code}` },
        { label: missed.abbreviation, data: `k:t${code}` },
      ],
      [
        { label: missed.document, data: `k:m${code}` },
        { label: missed.settle, data: `k:z${code}` },
      ],
    ],
  };
}

/** Asks for a line of a word list that answers a group. */
export async function askLine(
  { desk, place, source }: Turn,
  admin: AdminDesk,
  list: ListName,
  question: string,
): Promise<void> {
  const { missed } = source.wording.admin;
  const texts = list === "synonyms" ? missed.askSynonym : missed.askAbbreviation;
  const rich = paragraphs([`“${line(question, 300)}”`, ...texts]);
  const { message_id: id } = await desk.sender.ask(place, { rich, placeholder: missed.linePlace });
  admin.prompts.set(messageKey(place.chat, place.topic, id), { kind: "line", list, question });
}

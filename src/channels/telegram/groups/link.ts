import { randomBytes } from "node:crypto";
import { plain } from "../../../render/html/rich.ts";
import { hand, keepTalk, talkKey, whileTyping } from "../desk.ts";
import type { MessageTurn } from "../turn.ts";
import { answerTo } from "../views.ts";

const HOUR_MS = 3_600_000;
const BYTES = 12;

/** The codes of questions that were asked in groups: none begins a code of services/catalogue/links.ts. */
export const SHARED_CODE = /^g[A-Za-z0-9_-]{16}$/;

/** A code that nobody can guess. */
export const newCode = (): string => `g${randomBytes(BYTES).toString("base64url")}`;

/** Answers in private, in full, what was asked in a group, or says that it is not remembered any more. */
export async function answerAlone(turn: MessageTurn, code: string): Promise<void> {
  const { desk, source, place, person, message } = turn;
  const link = desk.links.get(code);
  if (link === undefined) {
    const hours = Math.round(desk.limits.keepMs / HOUR_MS);
    const rich = plain(source.wording.groups.linkExpired(hours));
    return void (await desk.sender.send({ ...place, answers: undefined }, { rich, buttons: [] }));
  }
  const asked = { question: link.question, before: link.before, repeats: true, isOfGroup: true };
  const { reply, next } = await whileTyping(turn, () => answerTo(source, asked));
  keepTalk(desk, talkKey(place.chat, place.topic, person), next, { message: message.message_id, isOfGroup: true });
  await hand(desk, { ...place, answers: undefined }, reply, asked);
}

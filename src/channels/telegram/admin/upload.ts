import type { Message } from "grammy/types";
import { ProblemError } from "../../../model/errors.ts";
import type { SourceFile } from "../../../model/file.ts";
import { MOST_BYTES } from "../../../model/reading.ts";
import type { Role } from "../../../model/state.ts";
import { join, plain, type Rich } from "../../../render/html/rich.ts";
import { renderProblems } from "../../../render/problems.ts";
import { whileTyping } from "../desk.ts";
import type { MessageTurn, Turn } from "../turn.ts";
import { sendDraft } from "./cards.ts";
import type { AdminDesk, Paste, Wanted } from "./desk.ts";
import { draftOf } from "./drafting.ts";
import { causeOf } from "../transport/log.ts";

/** From here on reading takes long enough to be told of. */
const LARGE_BYTES = 300_000;
/** A text as long as this is no question. */
const LEAST_PASTE = 600;
/** Telegram cuts a text that is pasted into messages nearly as long as this. */
const CUT_UNITS = 3_500;
/** So many parts of one pasted text are put together. */
const MOST_PARTS = 400;

/** Whether a message could be one to be added: a file, a forwarded post, a long text, a part of one. */
export const mayBeUpload = ({ message }: MessageTurn, { pastes }: AdminDesk): boolean =>
  message.document !== undefined ||
  message.forward_origin !== undefined ||
  (message.text ?? "").length >= LEAST_PASTE ||
  pastes.has(message.chat.id);

/** Takes what an administrator sends to be added: a file, a forwarded post, a long text; false for anything else, which is a question. */
export async function takeUpload(turn: MessageTurn, admin: AdminDesk, role: Role): Promise<boolean> {
  const { message } = turn;
  if (message.document !== undefined) {
    await takeFile(turn, admin, role, message.document);
    return true;
  }
  const text = message.text ?? (message.forward_origin === undefined ? undefined : message.caption);
  if (text === undefined || text.startsWith("/")) return false;
  const isOpen = admin.pastes.has(message.chat.id);
  if (message.forward_origin === undefined && text.length < LEAST_PASTE && !isOpen) return false;
  takePaste(turn, admin, text);
  return true;
}

async function takeFile(
  turn: MessageTurn,
  admin: AdminDesk,
  role: Role,
  { file_id: id, file_name: name = "van-ban.txt", file_size: size = 0 }: NonNullable<Message["document"]>,
): Promise<void> {
  const { desk, place, source } = turn;
  const { wording } = source;
  if (size > MOST_BYTES) {
    const tooLarge = {
      code: "file_too_large",
      where: name,
      line: null,
      expected: `at most ${MOST_BYTES} bytes`,
      received: `${size} bytes`,
      mend: "send it in parts",
    };
    return refuse(turn, new ProblemError([tooLarge]));
  }
  const waiting =
    size < LARGE_BYTES
      ? undefined
      : (await desk.sender.send(place, { rich: plain(wording.admin.reading(name)), buttons: [] })).message_id;
  let bytes: Uint8Array;
  try {
    bytes = await whileTyping(turn, () => admin.download(id));
  } catch (error) {
    desk.log("download_failed", { cause: causeOf(error) });
    await say(turn, plain(wording.admin.downloadFailed), waiting);
    return;
  }
  await proposeFile(turn, admin, role, { path: name, bytes }, waiting);
}

/** Shows what a file would make of the corpus, or why it cannot be read. */
export async function proposeFile(
  turn: Turn,
  admin: AdminDesk,
  role: Role,
  file: SourceFile,
  inPlaceOf?: number,
): Promise<void> {
  await proposeWanted(
    turn,
    admin,
    role,
    { kind: "file", file, wishes: { given: new Map(), apart: new Set() } },
    inPlaceOf,
  );
}

/** Shows what somebody wants, as a card; the number of its message, undefined where it is refused, null where there is no such document. */
export async function proposeWanted(
  turn: Turn,
  admin: AdminDesk,
  role: Role,
  wanted: Wanted,
  inPlaceOf?: number,
): Promise<number | undefined | null> {
  const { person, source } = turn;
  try {
    const draft = await whileTyping(turn, () =>
      draftOf(admin, wanted, person?.id ?? 0, role, {
        wording: source.wording,
        ask: async (question) => (await source.ask.results(question)).answer,
      }),
    );
    return draft === null ? null : await sendDraft(turn, admin, draft, inPlaceOf);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await refuse(turn, error, inPlaceOf);
    return undefined;
  }
}

/** Says what is wrong with what was sent, and that nothing has changed. */
export async function refuse(turn: Turn, error: ProblemError, inPlaceOf?: number): Promise<void> {
  const { wording } = turn.source;
  const rich = join(
    [plain(wording.admin.refused), plain(renderProblems(error.problems.slice(0, 10), wording))],
    "\n\n",
  );
  await say(turn, rich, inPlaceOf);
}

async function say({ desk, place }: Turn, rich: Rich, inPlaceOf: number | undefined): Promise<void> {
  const reply = { rich, buttons: [] };
  if (inPlaceOf === undefined) await desk.sender.send(place, reply);
  else await desk.sender.edit(place.chat, inPlaceOf, reply);
}

/** Waits a moment for further parts of a pasted text before it is read. */
function takePaste(turn: MessageTurn, admin: AdminDesk, text: string): void {
  const { desk, message } = turn;
  const chat = message.chat.id;
  const open: Paste | undefined = admin.pastes.get(chat);
  clearTimeout(open?.timer);
  const parts = [...(open?.parts ?? []), text].slice(0, MOST_PARTS);
  const timer = setTimeout(() => {
    admin.pastes.delete(chat);
    // What happened meanwhile counts: rights are looked at again.
    (async () => {
      const role = await desk.state.roles.of(message.from?.id ?? 0);
      if (role !== null) await proposeFile(turn, admin, role, pasted(parts));
    })().catch((error: unknown) => desk.log("paste_failed", { cause: causeOf(error, parts) }));
  }, desk.limits.settleMs);
  admin.pastes.set(chat, { parts, timer });
}

/** A pasted text in one piece: where Telegram cut it, a line may have been cut. */
export function pasted(parts: readonly string[]): SourceFile {
  const text = parts.reduce((all, part, i) => {
    const before = parts[i - 1];
    const isCut = before !== undefined && before.length >= CUT_UNITS && !/[.!?:;…”"]$/u.test(before);
    return all + (i === 0 ? "" : isCut ? " " : "\n") + part;
  }, "");
  return { path: "tin-nhan.txt", bytes: new TextEncoder().encode(text) };
}

import { bold, join, paragraphs, plain } from "../../../render/html/rich.ts";
import { revisionLine } from "../../../render/history.ts";
import { line } from "../../../render/html/cut.ts";
import type { AdminCommandName } from "../../../render/wording/admin.ts";
import { findDocuments } from "../../../services/catalogue/find.ts";
import { codeOfDocument } from "../../../services/catalogue/links.ts";
import { whileTyping } from "../desk.ts";
import { rows } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import type { MessageTurn, Turn } from "../turn.ts";
import type { AdminDesk } from "./desk.ts";
import type { AdminTurn } from "./turn.ts";
import { editorsCommand } from "./editors.ts";
import { showMissed } from "./missed.ts";
import { pasted, proposeFile, proposeWanted } from "./upload.ts";

type Run = (turn: AdminTurn<MessageTurn>, argument: string) => Promise<void>;

/** What each command of administrators does. */
export const adminCommands: Readonly<Record<Exclude<AdminCommandName, "id">, Run>> = {
  them: async ({ turn, admin, role }, argument) => {
    if (argument === "") return say(turn, { rich: paragraphs(turn.source.wording.admin.howToAdd), buttons: [] });
    await proposeFile(turn, admin, role, pasted([argument]));
  },
  capnhat: (turn, argument) => about(turn, argument, "fields"),
  go: (turn, argument) => about(turn, argument, "removal"),
  hoantac: async ({ turn, admin }) => say(turn, await showUndo(turn, admin)),
  nhatky: async ({ turn, admin }, argument) => {
    const id = /^\d{1,9}$/.test(argument) ? Number(argument) : null;
    await say(turn, id === null ? await showLog(turn, admin, null) : await showRevision(turn, admin, id));
  },
  chuatraloi: async ({ turn }) => say(turn, await showMissed(turn)),
  bientap: editorsCommand,
};

const say = async ({ desk, place }: Turn, reply: Reply): Promise<void> => void (await desk.sender.send(place, reply));

/** A command about one document: its card, or those that it may mean to choose from. */
async function about(
  { turn, admin, role }: AdminTurn<MessageTurn>,
  argument: string,
  kind: "fields" | "removal",
): Promise<void> {
  const { wording, corpus } = turn.source;
  const texts = wording.admin;
  const typed = line(argument, 200);
  if (typed === "")
    return say(turn, { rich: plain(kind === "fields" ? texts.howToCorrect : texts.howToRemove), buttons: [] });
  const found = findDocuments(corpus, typed);
  const [only] = found;
  if (only === undefined) return say(turn, { rich: plain(texts.noDocument(typed)), buttons: [] });
  if (found.length > 1) {
    const buttons = found.map(({ id, number, title }): Button[] => [
      { label: line(number === null ? title : `${number} · ${title}`, 60), data: `k:c${kind[0]}${codeOfDocument(id)}` },
    ]);
    return say(turn, { rich: plain(texts.which(found.length)), buttons });
  }
  await begin({ turn, admin, role }, only.id, kind);
}

/** Begins to correct or to remove a document. */
export async function begin({ turn, admin, role }: AdminTurn, id: string, kind: "fields" | "removal"): Promise<void> {
  const wanted = kind === "fields" ? ({ kind, id, given: {} } as const) : ({ kind, id } as const);
  if ((await proposeWanted(turn, admin, role, wanted)) === null)
    await say(turn, { rich: plain(turn.source.wording.admin.noDocument(id)), buttons: [] });
}

/** The last change with the button that takes it back. */
export async function showUndo({ source }: Turn, { keeper }: AdminDesk): Promise<Reply> {
  const { admin, history } = source.wording;
  const last = await keeper.history.last();
  if (last === null) return { rich: plain(history.nothingToUndo), buttons: [] };
  return {
    rich: join([bold(plain(admin.confirmUndo)), plain(revisionLine(last, source.wording))], "\n"),
    buttons: [
      [
        { label: admin.undo, data: `k:u${last.id}` },
        { label: admin.cancel, data: "k:x" },
      ],
    ],
  };
}

const REVISIONS_A_PAGE = 8;

/** A page of the log, the newest first; `before` is the number of the revision that it goes on behind. */
export async function showLog({ source }: Turn, { keeper }: AdminDesk, before: number | null): Promise<Reply> {
  const { admin, history } = source.wording;
  const list = await keeper.history.list(REVISIONS_A_PAGE + 1, before);
  const shown = list.slice(0, REVISIONS_A_PAGE);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return { rich: plain(history.none), buttons: [] };
  return {
    rich: join(
      [
        bold(plain(admin.log(`${first.id}–${last.id}`))),
        ...shown.map((one) => plain(line(revisionLine(one, source.wording), 300))),
      ],
      "\n",
    ),
    buttons: rows(
      shown.map(({ id }): Button => ({ label: String(id), data: `k:v${id}` })),
      [
        ...(before === null ? [] : [{ label: admin.newest, data: "k:n" }]),
        ...(list.length > shown.length ? [{ label: admin.older, data: `k:n${last.id}` }] : []),
      ],
    ),
  };
}

const FILES_SHOWN = 12;

/** One revision with its files, and the button that goes back to it. */
export async function showRevision({ source }: Turn, { keeper }: AdminDesk, id: number): Promise<Reply> {
  const { admin, history, proposal } = source.wording;
  const [revision] = await keeper.history.list(1, id + 1);
  if (revision === undefined || revision.id !== id) return { rich: plain(history.none), buttons: [] };
  const { files, original } = revision;
  const sign = ({ before, after }: (typeof files)[number]): string =>
    before === null ? "+" : after === null ? "−" : "~";
  return {
    rich: join(
      [
        bold(plain(line(revisionLine(revision, source.wording), 500))),
        ...(original === null ? [] : [plain(admin.revision.original(original.name))]),
        plain(admin.revision.files(files.length)),
        ...files.slice(0, FILES_SHOWN).map((file) => plain(`${sign(file)} ${line(file.path, 150)}`)),
        ...(files.length > FILES_SHOWN ? [plain(proposal.more(files.length - FILES_SHOWN))] : []),
      ],
      "\n",
    ),
    buttons: rows(
      [
        { label: admin.restore, data: `k:r${id}` },
        { label: admin.newest, data: "k:n" },
      ],
      original === null ? [] : [{ label: admin.original, data: `k:o${id}` }],
    ),
  };
}

/** Sends what was sent to make a revision. */
export async function sendOriginal(turn: Turn, { keeper }: AdminDesk, id: number): Promise<void> {
  const { desk, place, source } = turn;
  const file = await keeper.history.original(id);
  if (file === null) return;
  const rich = plain(source.wording.history.revision(id));
  await whileTyping(
    turn,
    () => desk.sender.document(place, { rich, buttons: [], name: file.path, bytes: file.bytes }),
    "upload_document",
  );
}

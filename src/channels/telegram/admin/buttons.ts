import { ProblemError } from "../../../model/errors.ts";
import { bold, join, plain } from "../../../render/html/rich.ts";
import { renderProblems } from "../../../render/problems.ts";
import { follow } from "../../../services/catalogue/links.ts";
import { messageKey } from "../desk.ts";
import type { ButtonKind } from "../handlers.ts";
import type { Reply } from "../transport/send.ts";
import { type ButtonTurn, note } from "../turn.ts";
import { showDraft, showFields } from "./cards.ts";
import { begin, sendOriginal, showLog, showRevision } from "./commands.ts";
import type { AdminTurn } from "./turn.ts";
import { dismiss, showEditors } from "./editors.ts";
import { askLine, groupOf, showGroup, showMissed } from "./missed.ts";
import { askField } from "./replies.ts";
import { proposeWanted, refuse } from "./upload.ts";
import type { Draft } from "./desk.ts";
import { gist } from "./texts.ts";

type Press = (turn: AdminTurn<ButtonTurn>, rest: string) => Promise<void>;

/** Every button of administrators; who may not change the corpus is told so, whatever they send. */
export const adminButtons: ButtonKind = {
  pattern: /^k:([a-zA-Z])([\w-]{0,60})$/,
  async press(turn, [, act = "", rest = ""]) {
    const { desk, ctx, person, source, place, message } = turn;
    const role = await desk.state.roles.of(person.id);
    const { admin } = desk;
    if (role === null || admin === null) {
      admin?.drafts.delete(messageKey(place.chat, place.topic, message.message_id));
      return note(ctx, source.wording.admin.notAllowed);
    }
    const press = presses[act];
    if (press === undefined) return note(ctx, source.wording.telegram.noSuchButton);
    await press({ turn, admin, role }, rest);
  },
};

const presses: Readonly<Record<string, Press>> = {
  s: onDraft(save),
  x: async ({ turn, admin }) => {
    admin.drafts.delete(keyOf(turn));
    await note(turn.ctx);
    await show(turn, { rich: plain(turn.source.wording.admin.cancelled), buttons: [] });
  },
  e: onDraft(async ({ turn }) => show(turn, showFields(turn))),
  b: onDraft(async ({ turn }, draft) => show(turn, showDraft(turn, draft))),
  d: onDraft(async ({ turn, admin }, draft, rest) => {
    const at = Number(rest);
    if (draft.proposal.documents[at] === undefined) return;
    const moved = { ...draft, at };
    admin.drafts.set(keyOf(turn), moved);
    await show(turn, showDraft(turn, moved));
  }),
  f: onDraft(async ({ turn, admin }, draft, rest) => {
    await show(turn, showDraft(turn, draft));
    await askField(turn, admin, draft, turn.message.message_id, Number(rest));
  }),
  a: onDraft(async ({ turn, admin, role }, { wanted, at }) => {
    if (wanted.kind !== "file") return;
    const apart = new Set(wanted.wishes.apart);
    if (!apart.delete(at)) apart.add(at);
    const again = { ...wanted, wishes: { ...wanted.wishes, apart } };
    await proposeWanted(turn, admin, role, again, turn.message.message_id);
  }),
  c: async ({ turn, admin, role }, rest) => {
    const linked = follow(turn.source.corpus, rest.slice(1));
    if (linked.kind !== "document") return note(turn.ctx, turn.source.wording.catalogue.documentGone);
    await note(turn.ctx);
    await begin({ turn, admin, role }, linked.document.id, rest.startsWith("f") ? "fields" : "removal");
  },
  u: ({ turn, admin, role }, rest) =>
    making(turn, async () => {
      const { keeper } = admin;
      const { wording } = turn.source;
      if ((await keeper.history.last())?.id !== Number(rest)) return wording.admin.changedMeanwhile;
      const made = await keeper.history.undo(role);
      return made === null ? wording.history.nothingToUndo : wording.history.undone(made.of ?? 0, made.id);
    }),
  r: async ({ turn }, rest) => {
    const { admin } = turn.source.wording;
    await note(turn.ctx);
    const buttons = [
      [
        { label: admin.restore, data: `k:R${rest}` },
        { label: admin.cancel, data: "k:x" },
      ],
    ];
    await show(turn, { rich: bold(plain(admin.confirmRestore(Number(rest)))), buttons });
  },
  R: ({ turn, admin, role }, rest) =>
    making(turn, async () => {
      const { history } = turn.source.wording;
      const made = await admin.keeper.history.restore(Number(rest), role);
      return made === null ? history.nothingToRestore(Number(rest)) : history.restored(made.of ?? 0, made.id);
    }),
  n: async ({ turn, admin }, rest) => {
    await note(turn.ctx);
    await show(turn, await showLog(turn, admin, rest === "" ? null : Number(rest)));
  },
  v: async ({ turn, admin }, rest) => {
    await note(turn.ctx);
    await show(turn, await showRevision(turn, admin, Number(rest)));
  },
  o: async ({ turn, admin }, rest) => {
    await note(turn.ctx);
    await sendOriginal(turn, admin, Number(rest));
  },
  E: async ({ turn, role }, rest) => {
    if (role !== "owner") return note(turn.ctx, turn.source.wording.admin.onlyOwner);
    await note(turn.ctx, await dismiss(turn, Number(rest)));
    await show(turn, await showEditors(turn));
  },
  q: onGroup(async ({ turn }, group) => show(turn, await showGroup(turn, group))),
  y: onGroup(({ turn, admin }, { question }) => askLine(turn, admin, "synonyms", question)),
  t: onGroup(({ turn, admin }, { question }) => askLine(turn, admin, "abbreviations", question)),
  m: onGroup(async ({ turn, admin }, { question }) => {
    admin.answering.set(String(turn.person.id), question);
    const { sendDocument } = turn.source.wording.admin.missed;
    await turn.desk.sender.send(turn.place, { rich: plain(sendDocument), buttons: [] });
  }),
  z: onGroup(async ({ turn }, group) => {
    await turn.desk.state.missed.settle(group);
    await show(turn, await showMissed(turn));
  }),
};

const keyOf = ({ place, message }: ButtonTurn): string => messageKey(place.chat, place.topic, message.message_id);

const show = async ({ desk, place, message }: ButtonTurn, reply: Reply): Promise<void> =>
  void (await desk.sender.edit(place.chat, message.message_id, reply));

/** What needs the draft that a card is about. */
function onDraft(act: (turn: AdminTurn<ButtonTurn>, draft: Draft, rest: string) => Promise<void>): Press {
  return async (turn, rest) => {
    const draft = turn.admin.drafts.get(keyOf(turn.turn));
    if (draft === undefined) return note(turn.turn.ctx, turn.turn.source.wording.admin.expired);
    await note(turn.turn.ctx);
    await act(turn, draft, rest);
  };
}

/** What needs the group of missed questions that a button names. */
function onGroup(
  act: (turn: AdminTurn<ButtonTurn>, group: NonNullable<Awaited<ReturnType<typeof groupOf>>>) => Promise<void>,
): Press {
  return async (turn, rest) => {
    const group = await groupOf(turn.turn, rest);
    if (group === undefined) return note(turn.turn.ctx, turn.turn.source.wording.admin.expired);
    await note(turn.turn.ctx);
    await act(turn, group);
  };
}

/** Makes the change of a card; where somebody else was faster, the card shows what it would change now. */
async function save({ turn, admin, role }: AdminTurn<ButtonTurn>, draft: Draft): Promise<void> {
  const { change } = draft.proposal;
  const { wording } = turn.source;
  // A second press finds nothing to save.
  admin.drafts.delete(keyOf(turn));
  if (change === null) return;
  try {
    const { id } = await admin.keeper.make({ ...change, by: role });
    const { question } = draft.wanted.kind === "line" ? draft.wanted : { question: answeredBy(turn, admin, draft) };
    const asked = question === undefined ? "" : await askedAgain(turn, question);
    const text = [wording.admin.saved(id), wording.admin.undoable].join(" ");
    const buttons = [[{ label: wording.admin.undo, data: `k:u${id}` }]];
    await show(turn, { rich: join([plain(text), plain(asked)], "\n\n"), buttons });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problems.every(({ code }) => code === "file_changed")) {
      await proposeWanted(turn, admin, role, draft.wanted, turn.message.message_id);
      const { changedMeanwhile } = wording.admin;
      await turn.desk.sender.send(turn.place, { rich: plain(changedMeanwhile), buttons: [] });
    } else await refuse(turn, error, turn.message.message_id);
  }
}

/** The question of members that somebody was about to answer with a document. */
function answeredBy({ person }: ButtonTurn, { answering }: AdminTurn["admin"], { wanted }: Draft): string | undefined {
  if (wanted.kind !== "file") return undefined;
  const question = answering.get(String(person.id));
  answering.delete(String(person.id));
  return question;
}

/** What the bot answers now to a question that was missed, which is off the list where it answers. */
async function askedAgain({ desk, source }: ButtonTurn, question: string): Promise<string> {
  const { answer } = await desk.source.ask.results(question);
  const groups = answer.status === "answered" ? await desk.state.missed.groups() : [];
  for (const group of groups) if (group.question === question) await desk.state.missed.settle(group);
  return `“${question}” ${source.wording.admin.missed.now} ${gist(answer, source.wording)}`;
}

/** Does something that changes the corpus at once, and says what came of it. */
async function making(turn: ButtonTurn, make: () => Promise<string>): Promise<void> {
  await note(turn.ctx);
  try {
    await show(turn, { rich: plain(await make()), buttons: [] });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await show(turn, { rich: plain(renderProblems(error.problems, turn.source.wording)), buttons: [] });
  }
}

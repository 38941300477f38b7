import { join, paragraphs, plain } from "../../../render/html/rich.ts";
import { wordingOf } from "../../../render/wording/index.ts";
import { causeOf } from "../transport/log.ts";
import type { Reply } from "../transport/send.ts";
import type { MessageTurn, Turn } from "../turn.ts";
import type { AdminTurn } from "./turn.ts";
import { putMenu, removeMenu } from "./menus.ts";

/** /bientap: the editors; with a number, an owner appoints one. */
export async function editorsCommand({ turn, role }: AdminTurn<MessageTurn>, argument: string): Promise<void> {
  const { desk, place, source } = turn;
  const { admin } = source.wording;
  const say = async (text: string): Promise<void> =>
    void (await desk.sender.send(place, { rich: plain(text), buttons: [] }));
  if (role !== "owner") return say(admin.onlyOwner);
  if (!/^[1-9]\d{3,14}$/.test(argument)) return void (await desk.sender.send(place, await showEditors(turn)));
  const person = Number(argument);
  if (!(await desk.state.roles.appoint(person))) return say(admin.alreadyAppointed(person));
  await say(admin.appointed(person));
  await greet(turn, person);
}

/** Tells somebody that they are an editor now, and puts up their menu; who never wrote to the bot cannot be told. */
async function greet({ desk, ctx }: Turn, person: number): Promise<void> {
  try {
    const language = await desk.state.settings.languageOf(person);
    const { admin } = language === null ? desk.source.wording : wordingOf(language);
    const place = { chat: person, topic: undefined, answers: undefined };
    await putMenu(ctx.api, person, "editor");
    await desk.sender.send(place, { rich: paragraphs(admin.youAreEditor), buttons: [] });
  } catch (error) {
    desk.log("editor_not_told", { cause: causeOf(error) });
  }
}

/** The list of editors with a button each that dismisses them. */
export async function showEditors({ desk, source }: Turn): Promise<Reply> {
  const { admin } = source.wording;
  const editors = await desk.state.roles.editors();
  const head = editors.length === 0 ? admin.noEditors : admin.editors(editors.length);
  return {
    rich: join(
      [plain([head, ...editors.map((person) => `• ${person}`)].join("\n")), plain(admin.howToAppoint)],
      "\n\n",
    ),
    buttons: editors.slice(0, 50).map((person) => [{ label: admin.dismiss(person), data: `k:E${person}` }]),
  };
}

/** Takes an editor's rights and menu. */
export async function dismiss({ desk, ctx, source }: Turn, person: number): Promise<string> {
  const { admin } = source.wording;
  if (!(await desk.state.roles.dismiss(person))) return admin.notAnEditor(person);
  await removeMenu(ctx.api, person).catch((error: unknown) => desk.log("menu_failed", { cause: causeOf(error) }));
  return admin.dismissed(person);
}

import { type Language, languages } from "../../../model/config.ts";
import type { Group } from "../../../model/state.ts";
import { bold, join, paragraphs, plain } from "../../../render/html/rich.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import { pageOf } from "../../../services/catalogue/catalogue.ts";
import { partOf } from "../../../services/part.ts";
import type { Desk } from "../desk.ts";
import type { ButtonKind } from "../handlers.ts";
import { rows, turnPages } from "../paging.ts";
import type { Button, Reply } from "../transport/send.ts";
import { type MessageTurn, note, toast, wordingFor } from "../turn.ts";
import { isAdministrator } from "./admins.ts";
import { speakerOf } from "./addressed.ts";
import { AXES, type Axis, choicesFor } from "./choices.ts";
import { partName } from "./short.ts";

const CHOICES_A_PAGE = 10;

/** /settings in a group, for its administrators: language, length of answers, part of the corpus. */
export async function groupSettings({ desk, ctx, message, place, source }: MessageTurn): Promise<void> {
  const mayChange = await isAdministrator(ctx, place.chat, speakerOf(message));
  const refusal = { rich: plain(source.wording.groups.onlyAdministrators), buttons: [] };
  await desk.sender.send(place, mayChange ? await mainPage(desk, place.chat, source.wording) : refusal);
}

/** The buttons below it; each press is an administrator's, see buttons.ts. */
export const groupSettingsButtons: ButtonKind = {
  pattern: new RegExp(
    `^g:(?:m|l:(${languages.join("|")}|none)|a:(short|full)|([kift]):([a-z0-9.]{1,24})|([kift])\\.(\\d{1,3}))$`,
  ),
  async press({ desk, ctx, place, source, message }, [, language, answers, axis, code, listed, page]) {
    const { settings, groups } = desk.state;
    const show = (reply: Reply) => desk.sender.edit(place.chat, message.message_id, reply);
    if (listed !== undefined) {
      await note(ctx);
      return void (await show(
        listPage(desk, await groups.of(place.chat), listed as Axis, Number(page), source.wording),
      ));
    }
    const choices = axis === undefined ? [] : choicesFor(desk.source.corpus, axis as Axis, source.wording);
    const chosen = choices.find((choice) => choice.code === code);
    if (axis !== undefined && chosen === undefined) return note(ctx, source.wording.telegram.noSuchButton);
    if (language !== undefined)
      await settings.setLanguage(place.chat, language === "none" ? null : (language as Language));
    if (answers !== undefined) await groups.change(place.chat, { answers: answers as Group["answers"] });
    if (chosen !== undefined) await groups.change(place.chat, chosen.change);
    const isChange = language ?? answers ?? axis;
    const wording = await wordingFor(desk, place.chat, undefined);
    await (isChange === undefined ? note(ctx) : toast(ctx, wording.telegram.state.saved));
    await show(await mainPage(desk, place.chat, wording));
  },
};

async function mainPage({ state, source }: Desk, chat: number, wording: Wording): Promise<Reply> {
  const [language, group] = [await state.settings.languageOf(chat), await state.groups.of(chat)];
  const { groups, telegram, catalogue } = wording;
  const count = partOf(source.corpus, group).documents.size;
  const mark = (label: string, isChosen: boolean, data: string): Button => ({
    label: isChosen ? `✓ ${label}` : label,
    data,
  });
  const axisButton = (axis: Axis): Button => ({
    label: AXES[axis].label(groups)(AXES[axis].chosen(group, wording) ?? groups.all),
    data: `g:${axis}.0`,
  });
  return {
    rich: join(
      [
        bold(plain(groups.settings)),
        paragraphs([
          groups.aboutSettings,
          groups.looksIn(`${partName(group, wording)} (${catalogue.documents(count)})`),
        ]),
      ],
      "\n\n",
    ),
    buttons: [
      [
        ...languages.map((one) => mark(telegram.state.languages[one], language === one, `g:l:${one}`)),
        mark(groups.asProgram, language === null, "g:l:none"),
      ],
      [
        mark(groups.short, group.answers === "short", "g:a:short"),
        mark(groups.full, group.answers === "full", "g:a:full"),
      ],
      [axisButton("k")],
      [axisButton("i")],
      [axisButton("f"), axisButton("t")],
    ],
  };
}

function listPage({ source }: Desk, group: Group, axis: Axis, at: number, wording: Wording): Reply {
  const { groups, telegram } = wording;
  const page = pageOf(choicesFor(source.corpus, axis, wording), at, CHOICES_A_PAGE);
  const present = AXES[axis].chosen(group, wording);
  const buttons = page.items.map(({ label, code }): Button[] => [
    { label: label === (present ?? groups.all) ? `✓ ${label}` : label, data: `g:${axis}:${code}` },
  ]);
  return {
    rich: join([bold(plain(AXES[axis].label(groups)(present ?? groups.all))), plain(groups.choose)], "\n\n"),
    buttons: rows(
      ...buttons,
      turnPages(page, wording, (to) => `g:${axis}.${to}`),
      [{ label: telegram.back, data: "g:m" }],
    ),
  };
}

import { type Language, languages } from "../../../model/config.ts";
import { bold, join, plain } from "../../../render/html/rich.ts";
import type { Wording } from "../../../render/wording/wording.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import type { Reply } from "../transport/send.ts";
import { toast, wordingFor } from "../turn.ts";

/** /settings: the language of the chat, with the present choice marked. */
export const settings: Command = {
  name: "settings",
  async run({ desk, place, source }) {
    const chosen = await desk.state.settings.languageOf(place.chat);
    await desk.sender.send({ ...place, answers: undefined }, page(chosen, source.wording));
  },
};

/** The languages below the settings: the choice holds from the next sentence on. */
export const languageButtons: ButtonKind = {
  pattern: new RegExp(`^l:(${languages.join("|")}|telegram)$`),
  async press({ desk, ctx, place, person, message }, [, what]) {
    const chosen = languages.find((one) => one === what) ?? null;
    await desk.state.settings.setLanguage(place.chat, chosen);
    const wording = await wordingFor(desk, place.chat, person);
    await toast(ctx, wording.telegram.state.saved);
    await desk.sender.edit(place.chat, message.message_id, page(chosen, wording));
  },
};

function page(chosen: Language | null, { telegram: { state } }: Wording): Reply {
  const button = (language: Language | null, label: string) => ({
    label: language === chosen ? `✓ ${label}` : label,
    data: `l:${language ?? "telegram"}`,
  });
  return {
    rich: join([bold(plain(state.settings)), plain(state.aboutLanguage)], "\n\n"),
    buttons: [languages.map((one) => button(one, state.languages[one])), [button(null, state.asTelegram)]],
  };
}

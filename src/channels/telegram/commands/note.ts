import type { Message } from "grammy/types";
import { languages } from "../../../model/config.ts";
import { plain } from "../../../render/html/rich.ts";
import { wordingOf } from "../../../render/wording/index.ts";
import { MOST_NOTE } from "../../../services/feedback.ts";
import type { Command } from "../handlers.ts";
import type { MessageTurn } from "../turn.ts";

/** /gopy: keeps a note for those who run the bot; asks for it where none follows the command. */
export const note: Command = {
  name: "gopy",
  async run(turn, argument) {
    if (argument !== "") return keepNote(turn, argument);
    const { askNote, noteField } = turn.source.wording.telegram.state;
    await turn.desk.sender.ask(turn.place, { rich: plain(askNote(MOST_NOTE)), placeholder: noteField });
  },
};

/** Whether a message replies to the request for a note, which is known by its words: they outlive a restart and a change of language. */
export function isNote({ reply_to_message: replied }: Message, bot: number): boolean {
  if (replied?.from?.id !== bot) return false;
  return languages.some((language) => wordingOf(language).telegram.state.askNote(MOST_NOTE) === replied.text);
}

/** Keeps a note and says so, or says what is wrong with it. */
export async function keepNote({ desk, place, source }: MessageTurn, text: string): Promise<void> {
  const { noteKept, noteTooLong, noteEmpty } = source.wording.telegram.state;
  const outcome = await desk.state.feedback.note(text);
  const said = { kept: noteKept, empty: noteEmpty, too_long: noteTooLong(text.trim().length, MOST_NOTE) }[outcome];
  await desk.sender.send(place, { rich: plain(said), buttons: [] });
}

import { messageKey, whileTyping } from "./desk.ts";
import type { ButtonKind } from "./handlers.ts";
import { note, noteExpired } from "./turn.ts";
import { readView, show, VIEW_DATA } from "./views.ts";

/** The buttons under an answer: each shows another view of its results in the same message. */
export const resultButtons: ButtonKind = {
  pattern: VIEW_DATA,
  async press(turn, match) {
    const { desk, ctx, place, source, message } = turn;
    const { telegram } = source.wording;
    const asked = desk.sessions.get(messageKey(place.chat, place.topic, message.message_id));
    if (asked === undefined) return noteExpired(turn);
    const reply = await whileTyping(turn, () => show(source, asked, readView(match)));
    if (reply === undefined) return note(ctx, telegram.noSuchButton);
    await note(ctx);
    await desk.sender.edit(place.chat, message.message_id, reply);
  },
};

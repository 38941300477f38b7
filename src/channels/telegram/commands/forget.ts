import { paragraphs, plain } from "../../../render/html/rich.ts";
import { KEPT_DAYS } from "../../../services/feedback.ts";
import { forgetChat, forgetPerson } from "../desk.ts";
import type { ButtonKind, Command } from "../handlers.ts";
import { note } from "../turn.ts";

/** /xoadulieu: deletes what is kept about the chat, once that is confirmed. */
export const forget: Command = {
  name: "xoadulieu",
  async run({ desk, place, source }) {
    const { askForget, forget: yes, cancel } = source.wording.telegram.state;
    const buttons = [
      [
        { label: yes, data: "x:yes" },
        { label: cancel, data: "x:no" },
      ],
    ];
    await desk.sender.send({ ...place, answers: undefined }, { rich: paragraphs(askForget), buttons });
  },
};

/** Yes and no to that. */
export const forgetButtons: ButtonKind = {
  pattern: /^x:(yes|no)$/,
  async press({ desk, ctx, place, person, source, message }, [, what]) {
    const { forgotten, notForgotten } = source.wording.telegram.state;
    if (what === "yes") {
      forgetChat(desk, place.chat);
      forgetPerson(desk, person.id);
      await desk.state.settings.forget(place.chat);
    }
    await note(ctx);
    const rich = what === "yes" ? paragraphs(forgotten(KEPT_DAYS)) : plain(notForgotten);
    await desk.sender.edit(place.chat, message.message_id, { rich, buttons: [] });
  },
};

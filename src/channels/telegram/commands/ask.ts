import { plain } from "../../../render/html/rich.ts";
import { answer } from "../answering.ts";
import type { Command } from "../handlers.ts";

/** /hoi: a question, as if it stood alone; without one, how to ask. */
export const ask: Command = {
  name: "hoi",
  async run(turn, argument) {
    if (argument !== "") return answer(turn, argument);
    const { desk, source, place } = turn;
    await desk.sender.send(place, { rich: plain(source.wording.catalogue.howToAsk(source.example)), buttons: [] });
  },
};

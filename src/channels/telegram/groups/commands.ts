import { type Rich, paragraphs, plain } from "../../../render/html/rich.ts";
import { byNumber } from "../commands/documents.ts";
import { search } from "../commands/search.ts";
import type { Button } from "../transport/send.ts";
import type { MessageTurn } from "../turn.ts";
import { commandNames, type Written } from "../written.ts";
import { isAdministrator } from "./admins.ts";
import { groupSettings } from "./settings.ts";

/** Runs a command in a group; what makes sense in private only is referred there. */
export async function runGroupCommand(turn: MessageTurn, { shown, name, argument }: Written): Promise<void> {
  const { wording } = turn.source;
  const bot = turn.ctx.me.username;
  switch (name) {
    case "hoi":
      return say(turn, plain(wording.groups.howToAsk(bot)));
    case "tim":
      return search.run(turn, argument);
    case "sohieu":
      return byNumber.run(turn, argument);
    case "settings":
      return groupSettings(turn);
    case "help":
    case "start":
      return say(turn, await help(turn));
    default: {
      if (!commandNames.has(name ?? "")) return say(turn, plain(wording.groups.unknownCommand(shown)));
      const open = { label: wording.groups.openAlone, url: `https://t.me/${bot}` };
      return say(turn, plain(wording.groups.onlyAlone(shown)), [[open]]);
    }
  }
}

/** How to ask there, and what of the group the bot can see: that people ask when it seems to work in private only. */
async function help({ ctx, place, source: { wording } }: MessageTurn): Promise<Rich> {
  const { me } = ctx;
  const seesAll = me.can_read_all_group_messages || (await isAdministrator(ctx, place.chat, me.id));
  const { help: lines, seesAll: all, seesAddressed } = wording.groups;
  return paragraphs([...lines(me.username), seesAll ? all : seesAddressed]);
}

async function say({ desk, place }: MessageTurn, rich: Rich, buttons: Button[][] = []): Promise<void> {
  await desk.sender.send(place, { rich, buttons });
}

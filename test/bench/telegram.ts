import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { BotApi } from "../../src/botapi/server.ts";

/** A bare grammY bot that echoes; the same that has the question answered before it echoes it; the real bot. */
export type Kind = "echo" | "asking" | "ours";

const program = fileURLToPath(new URL("./bot.ts", import.meta.url));

/** CPU ms of a bot's whole process for one update that it answers: `rounds` times each text, one after the other, after two rounds to warm up. */
export async function cpuOfUpdate(kind: Kind, texts: readonly string[], rounds: number): Promise<number> {
  const api = await BotApi.start();
  const bot = fork(program, [kind, api.root, api.token]);
  const person = api.people.add({ first_name: "Ann" });
  const ask = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++)
      for (const text of texts) {
        const sent = once(api.core.state.events, "sent");
        api.people.say(person.id, person.id, text);
        await sent;
      }
  };
  try {
    await once(bot, "message");
    await ask(2);
    const begun = await cpuOf(bot);
    await ask(rounds);
    return ((await cpuOf(bot)) - begun) / (rounds * texts.length);
  } finally {
    bot.disconnect();
    await once(bot, "exit");
    await api.stop();
  }
}

/** The process's CPU time so far, in ms. */
async function cpuOf(bot: ChildProcess): Promise<number> {
  const answer = once(bot, "message");
  bot.send("how much?");
  return Number((await answer)[0]);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bot } from "grammy";
import { assemble } from "../../src/assemble.ts";
import { startTelegram } from "../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../src/render/wording/index.ts";

/** One of the bots that telegram.ts measures, in a process of its own so that nothing else is measured; tells its CPU time when asked. */
const [kind = "", apiRoot = "", token = ""] = process.argv.slice(2);
const temporary = mkdtempSync(join(tmpdir(), "tra-cuu-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const app = await assemble({ corpusDir: "corpus", dataDir: temporary, language: "vi" });
const { example, ...loaded } = await app.open();
const { ask } = loaded;

if (kind === "ours") {
  const source = { ...loaded, charts: await app.charts(), wording: wordingOf("vi"), example: await example() };
  const state = await app.state();
  const settings = { token, apiRoot, proxy: null };
  await startTelegram({ settings, source, state, write: console.error }, new AbortController().signal);
  process.send?.("ready");
} else {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on("message:text", async (ctx) => {
    if (kind === "asking") await ask(ctx.msg.text);
    await ctx.reply(ctx.msg.text);
  });
  void bot.start({ onStart: () => void process.send?.("ready") });
}
process.on("disconnect", () => process.exit());
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});

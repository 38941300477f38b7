import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assemble } from "../../src/assemble.ts";
import { playDemo } from "../../src/channels/preview/demo.ts";
import { servePage } from "../../src/channels/preview/server.ts";
import { openWorld } from "../../src/channels/preview/world.ts";
import { startTelegram } from "../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { desktop, phone, startBrowser } from "../support/browser.ts";

/** Plays the demo over the corpus of the project and takes its pictures as docs/preview/*.png: on a phone and on a desktop, light and dark. */
const folder = "docs/preview";
/** When the pictures are taken, so that they differ only where the bot does. */
const time = new Date("2020-09-03T09:30:00+07:00");
const place = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" } as const;

const dataDir = mkdtempSync(join(tmpdir(), "tra-cuu-"));
const app = await assemble({ corpusDir: "corpus", dataDir, language: "vi" });
const [{ example, ...loaded }, charts, state] = await Promise.all([app.open(), app.charts(), app.state()]);
const wording = wordingOf("vi");
const world = await openWorld(wording.preview, () => time.getTime());
const server = await servePage(world, { language: "vi", wording: wording.preview, port: 0 });
const { token, root: apiRoot } = world.api;
const source = { ...loaded, charts, wording, example: await example() };
const options = { settings: { token, apiRoot, proxy: null }, source, state, write: console.error };
const bot = await startTelegram(options, new AbortController().signal);
await playDemo(world, async () => {}, new AbortController().signal);

/** What is looked at, how, and what is brought to the top there. */
const scenes = [
  {
    name: "answers",
    hash: "#/1/bot",
    top: ".message.own >> nth=1",
    looks: ["desktop-light", "desktop-dark", "phone-light", "phone-dark"],
  },
  { name: "chart", hash: "#/1/bot", top: ".message:has(.photo)", looks: ["desktop-dark", "phone-light"] },
  { name: "group", hash: `#/3/${world.topics[1]}`, top: ".service", looks: ["desktop-light", "phone-dark"] },
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
for (const { name, hash, top, looks } of scenes)
  for (const look of looks) {
    const viewport = look.startsWith("phone") ? phone : desktop;
    const page = await browser.newPage({ viewport, colorScheme: look.endsWith("dark") ? "dark" : "light", ...place });
    await page.clock.setFixedTime(time);
    await page.goto(server.address + hash);
    await page.locator(".message").first().waitFor();
    await page.evaluate("document.fonts.ready");
    await page.locator(top).evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
    const path = `${folder}/${name}-${look}.png`;
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
await browser.close();
await bot.stop();
await server.stop();
await world.api.stop();
await Promise.all([charts.close(), state.close()]);
rmSync(dataDir, { recursive: true, force: true });

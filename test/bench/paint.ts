import { servePage } from "../../src/channels/preview/server.ts";
import { openWorld } from "../../src/channels/preview/world.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { noBrowser, startBrowser } from "../support/browser.ts";
import { row, shown } from "./measure.ts";

const starts = 7;

/** Prints how many ms after the address is opened the preview's page is seen, each time by a browser that has kept nothing of it. */
export async function printPaint(): Promise<void> {
  row("ms to the first contentful paint of the preview", "best", "median", "worst");
  if (noBrowser !== undefined) return row(`not measured: ${noBrowser}`);
  const wording = wordingOf("vi").preview;
  const world = await openWorld(wording);
  const server = await servePage(world, { language: "vi", wording, port: 0 });
  const browser = await startBrowser();
  const taken: number[] = [];
  for (let i = 0; i < starts; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    // The entry comes after the paint that it tells of.
    const entry = "performance.getEntriesByName('first-contentful-paint')[0]";
    await page.waitForFunction(entry);
    taken.push(await page.evaluate<number>(`${entry}.startTime`));
    await context.close();
  }
  await browser.close();
  await server.stop();
  await world.api.stop();
  row("wanted: < 1,000", shown(taken, 0), shown(taken, 0.5), shown(taken, 1));
}

import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, onTestFinished } from "vitest";

const executablePath = "/usr/bin/chromium";

/** Why tests in a browser are skipped here; undefined where they run. */
export const noBrowser = existsSync(executablePath)
  ? undefined
  : `there is no ${executablePath} (apt-get install chromium)`;

/** The title of a suite in the browser, with the reason where it is skipped. */
export const inBrowser = (title: string): string =>
  noBrowser === undefined ? title : `${title} [skipped: ${noBrowser}]`;

/** A page in a real browser, with everything that went wrong in it. */
export interface Window {
  readonly page: Page;
  /** Errors, warnings, failed requests, and requests to anywhere but the page's own server. */
  readonly faults: readonly string[];
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** A browser for the tests of a file, started when it is first needed. */
export function createBrowser(): (address: string, options?: BrowserContextOptions) => Promise<Window> {
  let starting: Promise<Browser> | undefined;
  afterAll(async () => (await starting)?.close());
  return async (address, options = {}) => {
    starting ??= startBrowser();
    const context = await (await starting).newContext({ viewport: desktop, reducedMotion: "reduce", ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("requestfailed", (request) => {
      // What a page asked for and left before it came, as in a reload, is no fault.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
    });
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(address).origin) faults.push(`went out: ${request.url()}`);
    });
    await page.goto(address);
    return { page, faults };
  };
}

/** The elements of a page whose letters come from this machine's fonts and not from the page's own; its emoji are pictures. */
export async function foreignLetters(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const selector = "body *:not(.emoji, :has(.emoji), code, :has(code))";
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const found: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    if (fonts.every(({ isCustomFont }) => isCustomFont)) continue;
    found.push((await session.send("DOM.getOuterHTML", { nodeId })).outerHTML);
  }
  await session.detach();
  return found;
}

/** A browser as tests and screenshots need it: without a sandbox, for that cannot be had in most containers. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../../src/channels/preview/open-browser.ts";
import { temporaryFolder } from "../../support/folders.ts";

const address = "http://127.0.0.1:8080/";

/** A folder with an opener that writes down what it was asked to open. */
function opener(): { readonly PATH: string; readonly opened: string } {
  const PATH = temporaryFolder({ "xdg-open": '#!/bin/sh\necho "$@" > "$(dirname "$0")/opened"\n' });
  chmodSync(join(PATH, "xdg-open"), 0o755);
  return { PATH: `${PATH}:${process.env.PATH}`, opened: join(PATH, "opened") };
}

describe("The preview's address", () => {
  it("is opened in the browser where there is a screen", async () => {
    const { PATH, opened } = opener();
    openBrowser(address, { platform: "linux", env: { PATH, DISPLAY: ":0" } });
    await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8")).toBe(`${address}\n`);
  });

  it("is only printed where there is no screen, no browser or no way known", async () => {
    const { PATH, opened } = opener();
    openBrowser(address, { platform: "linux", env: { PATH } });
    openBrowser(address, { platform: "aix", env: { PATH, DISPLAY: ":0" } });
    openBrowser(address, { platform: "linux", env: { PATH: "/nowhere", DISPLAY: ":0" } });
    await wait(100);
    expect(existsSync(opened)).toBe(false);
  });
});

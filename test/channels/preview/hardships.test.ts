import { describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { createBrowser, inBrowser, noBrowser, phone } from "../../support/browser.ts";
import { createChat } from "../../support/chat.ts";
import { openStage } from "../../support/preview.ts";

const open = createBrowser();
const openChat = createChat(open);
const words = wordingOf("vi").preview.page;

describe.skipIf(noBrowser !== undefined)(inBrowser("The preview's page, in hardships"), () => {
  it("says that it connects until it knows the chats, and takes an address that changes meanwhile", async () => {
    const stage = await openStage();
    const { page, faults } = await open("about:blank");
    const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
    await page.route("**/state", async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(stage.server.address);
    await page.locator("#status", { hasText: words.connecting }).waitFor();
    expect(await page.locator("#speaker").isVisible()).toBe(false);
    await page.evaluate("location.hash = '#/2/general'");
    arrive();
    await page.getByRole("heading", { name: words.general }).waitFor();
    await page.getByRole("button", { name: "Minh" }).waitFor();
    expect(faults.filter((fault) => !fault.startsWith("went out: http://127.0.0.1"))).toEqual([]);
  });

  it("fetches more inline results when the list is scrolled to its end", async () => {
    const { page, faults } = await openChat({ viewport: { width: 800, height: 260 } });
    await page.getByRole("combobox").fill("@tracuu_local_bot tìm");
    const options = page.getByRole("option");
    await options.first().hover();
    expect(await options.count()).toBe(3);
    await page.mouse.wheel(0, 500);
    await options.filter({ hasText: "tìm hai2" }).waitFor();
    expect(await options.count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it("opens the menu of a message under a finger, and nothing else under the next", async () => {
    const { page, log, faults, say } = await openChat({ viewport: phone, hasTouch: true, isMobile: true });
    await say("trích");
    const answer = page.locator(".message.other", { hasText: "trả lời có trích" });
    // What stands in a corner can be touched there.
    const reply = await answer.locator(".reply").boundingBox();
    await page.touchscreen.tap((reply?.x ?? 0) + (reply?.width ?? 0) - 8, (reply?.y ?? 0) + 8);
    await page.locator(".message.found").waitFor();
    expect(await page.getByRole("menu").count()).toBe(0);
    await answer.locator(".words").tap();
    await page.getByRole("menu").waitFor();
    await log.getByText("bắt đầu:").tap();
    expect(await page.getByRole("menu").count()).toBe(0);
    await answer.locator(".words").tap();
    await page.getByRole("menuitem", { name: words.reply }).tap();
    await page.getByText(words.replyTo.replace("{name}", "Tra Cứu")).waitFor();
    expect(faults).toEqual([]);
  });

  it("says why an empty file is not sent", async () => {
    const { page, faults } = await openChat();
    await page.getByRole("button", { name: words.attach }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("menuitem", { name: words.attachFile }).click();
    await (await choosing).setFiles({ name: "rỗng.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await page.getByRole("status").getByText(words.empty).waitFor();
    expect(faults).toEqual([]);
  });
});

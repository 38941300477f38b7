import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { createBrowser, inBrowser, noBrowser, phone } from "../../support/browser.ts";
import { createChat } from "../../support/chat.ts";

const open = createBrowser();
const openChat = createChat(open);
const words = wordingOf("vi").preview.page;

describe.skipIf(noBrowser !== undefined)(inBrowser("The preview's page"), () => {
  it("shows what buttons answer: a line that passes, a note that has to be closed, an edit in place", async () => {
    const { page, log, faults, say } = await openChat();
    await say("nút");
    const last = page.locator(".message.other").last();
    await last.getByRole("button", { name: "Mách" }).click();
    await page.getByRole("status").getByText("một lời nhắn").waitFor();
    await last.getByRole("button", { name: "Báo" }).click();
    const note = page.getByRole("dialog");
    await note.getByText("một thông báo").waitFor();
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
    // Who works by keyboard stays on the button, though the message under it is another.
    await last.getByRole("button", { name: "Đổi" }).focus();
    await page.keyboard.press("Enter");
    await log.getByText("đã đổi").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Đổi");
    expect(await last.getByRole("button", { name: "Đổi" }).getAttribute("aria-busy")).toBe("false");
    // Of what a bot changes, Telegram does not say that it was changed.
    expect(await last.getByText(words.edited).count()).toBe(0);
    await say("nút");
    await last.getByRole("button", { name: "Lật" }).focus();
    await page.keyboard.press("Enter");
    await last.getByRole("button", { name: "Đã lật" }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Đã lật");
    expect(faults).toEqual([]);
  });

  it("shows a note only in the window that pressed, and the edit in both", async () => {
    const { page, log, faults, say, stage } = await openChat();
    await say("nút");
    const other = await open(stage.server.address);
    const button = other.page.getByRole("button", { name: "Mách" });
    await button.waitFor();
    await page.getByRole("button", { name: "Mách" }).click();
    await page.getByText("một lời nhắn").waitFor();
    expect(await other.page.getByText("một lời nhắn").count()).toBe(0);
    await page.getByRole("button", { name: "Đổi" }).click();
    await other.page.locator("#log").getByText("đã đổi").waitFor();
    await other.page.getByRole("combobox").fill("từ cửa sổ kia");
    await other.page.getByRole("combobox").press("Enter");
    await log.getByText("nhận từ cửa sổ kia").waitFor();
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("goes on where it was after a reload, and after a connection that broke", async () => {
    const { page, log, faults, say, stage } = await openChat();
    await say("trước");
    await log.getByText("nhận trước").waitFor();
    await page.getByRole("button", { name: "Lan" }).click();
    await page.getByRole("menuitemradio", { name: "Anna" }).click();
    await page.locator(".topics").getByRole("link", { name: "Đại hội" }).click();
    const address = page.url();
    await page.reload();
    expect(page.url()).toBe(address);
    await page.getByRole("button", { name: "Anna" }).waitFor();
    await page.getByRole("heading", { name: "Đại hội" }).waitFor();
    await page.goto(stage.server.address);
    await log.getByText("nhận trước").waitFor();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await say("sau");
    await log.getByText("nhận sau").waitFor();
    expect(await log.getByText("nhận trước").count()).toBe(1);
    expect(faults.filter((fault) => !/INTERNET_DISCONNECTED|failed: .*\/events/.test(fault))).toEqual([]);
  });

  it("shows every entity as Telegram does, and nothing of a message as markup", async () => {
    const { page, log, faults, say } = await openChat();
    await say("chữ");
    const last = page.locator(".message.other .words").last();
    await last.getByText("trích ngắn").waitFor();
    expect(await last.locator("strong").first().innerHTML()).toBe("đậm <em>nghiêng</em>");
    for (const [tag, text] of [
      ["u", "gạch"],
      ["s", "bỏ"],
      ["code", "mã"],
      ["blockquote", "trích ngắn"],
      ["pre", "a < b"],
    ] as const)
      expect(await last.locator(tag).first().textContent()).toBe(text);
    expect(await last.getByRole("link", { name: "liên kết" }).getAttribute("href")).toBe(
      "https://example.vn/a?b=1&c=2",
    );
    expect(await last.locator("script").count()).toBe(0);
    expect(await last.textContent()).toContain("<script>alert(1)</script>");
    // The line breaks around a quote are not shown once more.
    expect(await last.textContent()).toContain("trích ngắnsauDòng thứ 1");
    await last.getByRole("button", { name: words.spoiler }).click();
    expect(await last.getByRole("button", { name: words.spoiler }).count()).toBe(0);
    const quote = last.locator("blockquote").nth(1);
    const height = async (): Promise<number> => (await quote.boundingBox())?.height ?? 0;
    const folded = await height();
    await quote.getByRole("button", { name: words.expand }).click();
    expect(await height()).toBeGreaterThan(folded * 2);
    await quote.getByRole("button", { name: words.collapse }).click();
    expect(await height()).toBe(folded);
    await last.getByRole("button", { name: "/hello" }).click();
    await log.getByText("chào").waitFor();
    expect(faults).toEqual([]);
  });

  it("follows links as Telegram does: the bot's own here, others only after asking", async () => {
    const { page, log, faults, say, stage } = await openChat();
    await say("chữ");
    await log.getByRole("link", { name: "liên kết" }).click();
    await page.getByRole("dialog").getByText("https://example.vn/a?b=1&c=2").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: words.cancel }).click();
    await say("nút");
    await page.getByRole("button", { name: "Riêng" }).click();
    await log.getByText("bắt đầu: tu-nhom").waitFor();
    // From a group it opens the private chat of whoever presses.
    const { group, people, topics, api } = stage.world;
    await page.goto(`${stage.server.address}#/2/${topics[0]}`);
    await say("@tracuu_local_bot nút");
    await log.getByText("nhận @tracuu_local_bot nút").waitFor();
    await fetch(`${api.root}/bot${api.token}/sendMessage`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        chat_id: group,
        message_thread_id: topics[0],
        text: 'xem <a href="https://t.me/tracuu_local_bot?start=rieng">riêng</a>',
        parse_mode: "HTML",
      }),
    });
    await log.getByRole("link", { name: "riêng" }).click();
    await log.getByText("bắt đầu: rieng").waitFor();
    expect(api.core.state.rooms.get(people[1].id)?.messages.size).toBe(2);
    expect(faults).toEqual([]);
  });

  it("offers commands and inline results over the field, by keyboard alone", async () => {
    const { page, log, faults } = await openChat();
    const field = page.getByRole("combobox");
    await field.focus();
    await page.keyboard.type("/he");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.allTextContents()).toEqual(["/helloChào hỏi", "/helpTrợ giúp"]);
    await page.keyboard.press("Escape");
    expect(await options.count()).toBe(0);
    await page.keyboard.type("l");
    await page.keyboard.press("Enter");
    await log.getByText("chào").waitFor();
    await page.keyboard.type("@tracuu_local_bot tìm");
    await page.getByRole("option", { name: "tìm một" }).waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await page.locator('[aria-selected="true"]').textContent()).toBe(words.moreResults);
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "tìm hai2" }).waitFor();
    expect(await options.count()).toBe(4);
    // Who chose by keyboard goes on with the first of the new ones.
    expect(await page.locator('[aria-selected="true"]').textContent()).toBe("tìm một2mô tả");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const own = page.locator(".message.own").last();
    await own.getByText("chọn hai").waitFor();
    await own.getByText("qua @tracuu_local_bot").waitFor();
    expect(await field.inputValue()).toBe("");
    expect(faults).toEqual([]);
  });

  it("begins an inline query in the place that a share button is told", async () => {
    const { page, faults, say } = await openChat();
    await say("nút");
    await page.getByRole("button", { name: "Tìm ở đây" }).click();
    await page.getByRole("option", { name: "gần một" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Chia sẻ" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Số liệu" }).click();
    await page.getByRole("option", { name: "xa hai" }).click();
    await page.locator(".message.own").getByText("chọn hai").waitFor();
    await page.getByRole("heading", { name: "Số liệu" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("answers a prompt, replies and quotes, changes and deletes", async () => {
    const { page, log, faults, say } = await openChat();
    const field = page.getByRole("combobox");
    await say("hỏi lại");
    await page.getByText(words.replyTo.replace("{name}", "Tra Cứu")).waitFor();
    expect(await field.getAttribute("placeholder")).toBe("nội dung trả lời");
    await say("đây");
    await log.getByText("nhận đây, về “xin trả lời tin này”").waitFor();
    await say("trích");
    await page.locator(".reply.quoting", { hasText: "trích" }).waitFor();
    const answer = page.locator(".message.other", { hasText: "nhận đây" });
    // A word is chosen as people do it, by two clicks, wherever the fonts have put it.
    const word = await page.evaluate<{ x: number; y: number }>(`(async () => {
      await document.fonts.ready;
      const words = [...document.querySelectorAll(".other .words")].find(({ textContent }) => textContent.startsWith("nhận đây"));
      const range = document.createRange();
      range.setStart(words.firstChild, 5);
      range.setEnd(words.firstChild, 8);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    await page.mouse.dblclick(word.x, word.y);
    expect(await page.evaluate("String(getSelection()).trim()")).toBe("đây");
    await answer.getByRole("button", { name: words.actions }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await say("sao?");
    await log.getByText("nhận sao?, trích “đây”").waitFor();
    await say("nhầm");
    const own = page.locator(".message.own", { hasText: "nhầm" });
    await own.hover();
    await own.getByRole("button", { name: words.actions }).click();
    await page.getByRole("menuitem", { name: words.edit }).click();
    await say("đúng");
    const changed = page.locator(".message.own", { hasText: "đúng" });
    await changed.getByText(words.edited).waitFor();
    await changed.getByRole("button", { name: words.actions }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: words.remove }).click();
    await changed.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("shows that the bot is at it, until it has answered", async () => {
    const { page, log, say } = await openChat();
    await say("lâu");
    await page.locator("#status", { hasText: words.typing }).waitFor();
    await log.getByText("xong").waitFor();
    expect(await page.locator("#status").textContent()).toBe(words.bot);
    await page.locator("#news", { hasText: "Tra Cứu: xong" }).waitFor({ state: "attached" });
  });

  it("sends and saves files", async () => {
    const { page, log, faults, say } = await openChat();
    await say("tệp");
    await log.getByText("16 B").waitFor();
    const saving = page.waitForEvent("download");
    await log.getByRole("link", { name: /báo cáo\.txt/ }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("báo cáo.txt");
    expect(readFileSync(await saved.path(), "utf8")).toBe("nội dung tệp");
    await page.getByRole("combobox").fill("chú thích");
    await page.getByRole("button", { name: words.attach }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("menuitem", { name: words.attachFile }).click();
    await (await choosing).setFiles({ name: "kê khai.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
    await log.getByText("nhận kê khai.txt: chú thích").waitFor();
    expect(faults).toEqual([]);
  });

  it("shows one thing at a time on a phone, and the way back", async () => {
    const { page, faults } = await openChat({ viewport: phone });
    expect(await page.locator(".side").isVisible()).toBe(false);
    await page.getByRole("link", { name: words.back }).click();
    await page.locator(".topics").getByRole("link", { name: "Số liệu" }).click();
    await page.getByRole("heading", { name: "Số liệu" }).waitFor();
    await page.goBack();
    expect(await page.locator(".chat").isVisible()).toBe(false);
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(phone.width);
    expect(faults).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { createBrowser, inBrowser, noBrowser, phone } from "../../support/browser.ts";
import { createChat } from "../../support/chat.ts";
import { openStage } from "../../support/preview.ts";

const open = createBrowser();
const openChat = createChat(open);
const words = wordingOf("vi").preview.page;

describe.skipIf(noBrowser !== undefined)(inBrowser("The preview's page, in hardships"), () => {
  it("keeps what was typed and the prompt that it answers over a reload", async () => {
    const { page, log, faults, say } = await openChat();
    const field = page.getByRole("combobox");
    await say("hỏi lại");
    await page.getByText(words.replyTo.replace("{name}", "Tra Cứu")).waitFor();
    await field.fill("mới viết\nmột nửa");
    await page.reload();
    await page.getByText(words.replyTo.replace("{name}", "Tra Cứu")).waitFor();
    expect(await field.inputValue()).toBe("mới viết\nmột nửa");
    expect(await field.getAttribute("placeholder")).toBe("nội dung trả lời");
    expect((await field.boundingBox())?.height).toBeGreaterThan(60);
    await field.press("Enter");
    await log.getByText("một nửa, về “xin trả lời tin này”").waitFor();
    await page.reload();
    await log.getByText("một nửa, về “xin trả lời tin này”").waitFor();
    expect([await field.inputValue(), await page.locator(".about").isVisible()]).toEqual(["", false]);
    expect(faults).toEqual([]);
  });

  it("keeps what was typed in each place and by each person for itself", async () => {
    const { page, stage, faults } = await openChat();
    const field = page.getByRole("combobox");
    await field.fill("riêng của Lan");
    await page.locator(".topics").getByRole("link", { name: "Số liệu" }).click();
    await page.getByRole("heading", { name: "Số liệu" }).waitFor();
    expect(await field.inputValue()).toBe("");
    await field.fill("trong nhóm");
    await page.goto(`${stage.server.address}#/2/bot`);
    await page.getByRole("button", { name: words.start }).waitFor();
    await page.goto(`${stage.server.address}#/1/bot`);
    await expect.poll(() => field.inputValue()).toBe("riêng của Lan");
    await page.goto(`${stage.server.address}#/1/${stage.world.topics[1]}`);
    await expect.poll(() => field.inputValue()).toBe("trong nhóm");
    expect((await field.boundingBox())?.height).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  it("lets go of a message that was deleted while it was being answered", async () => {
    const { page, log, faults, say, stage } = await openChat();
    await say("hỏi lại");
    await page.locator(".about").waitFor();
    const { people, api } = stage.world;
    const prompt = (await page.locator(".message.other", { hasText: "xin trả lời tin này" }).getAttribute("id")) ?? "";
    api.people.delete(people[0].id, Number(prompt.slice(1)));
    await page.locator(".about").waitFor({ state: "hidden" });
    await say("vẫn gửi");
    await log.getByText("nhận vẫn gửi").waitFor();
    expect(faults).toEqual([]);
  });

  it("says that it loads until it knows the chats, and takes an address that changes meanwhile", async () => {
    const stage = await openStage();
    const { page, faults } = await open("about:blank");
    const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
    await page.route("**/state", async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(stage.server.address);
    await page.locator("#status", { hasText: words.loading }).waitFor();
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

  it("names the topic on the narrowest phone, whatever the group is called", async () => {
    const { page, stage, faults } = await openChat({ viewport: { width: 320, height: 640 } });
    await page.goto(`${stage.server.address}#/1/${stage.world.topics[0]}`);
    await page.locator("#status").getByText("Tổ văn phòng, 4 thành viên").waitFor();
    const isWhole = "((name) => name.textContent === 'Đại hội' && name.scrollWidth <= name.clientWidth)";
    expect(await page.evaluate(`${isWhole}(document.getElementById("name"))`)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("keeps an emoji in its line, in a reply, too", async () => {
    const { log, faults, stage } = await openChat();
    const [lan] = stage.world.people;
    const { people } = stage.world.api;
    const said = people.say(lan.id, lan.id, "không 👎 hay");
    people.say(lan.id, lan.id, "vì sao?", { replyTo: said.message_id });
    await log.getByText("vì sao?").first().waitFor();
    const line = log.locator(".own .reply > span");
    expect(await line.textContent()).toBe("không 👎 hay");
    expect((await line.boundingBox())?.height).toBeLessThan(30);
    expect((await log.locator(".own .reply .emoji").boundingBox())?.width).toBeLessThan(30);
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

  it("leaves its connection to others while nobody sees it, and catches up", async () => {
    const { page, log, faults, stage } = await openChat();
    const [lan] = stage.world.people;
    const hide = (isHidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, "hidden", { value: ${isHidden}, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"))`);
    const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/events"));
    await hide(true);
    await ended;
    stage.world.api.people.say(lan.id, lan.id, "không ai thấy");
    await expect.poll(() => stage.world.api.core.state.rooms.get(lan.id)?.messages.size).toBe(4);
    expect(await log.getByText("không ai thấy").count()).toBe(0);
    await hide(false);
    await log.getByText("nhận không ai thấy").waitFor();
    expect(await log.locator(".message").count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it("says of an empty topic that it is empty", async () => {
    const stage = await openStage({ keep: { messagesAChat: 1 } });
    stage.world.api.people.say(stage.world.people[0].id, stage.world.group, "chỉ còn tin này");
    const { page, faults } = await open(stage.server.address);
    await page.locator(".topics .entry", { hasText: "Số liệu" }).getByText(words.noMessages).waitFor();
    expect(faults).toEqual([]);
  });
});

import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createRasteriser } from "../../../src/adapters/rasteriser/index.ts";
import { assemble } from "../../../src/assemble.ts";
import { playDemo } from "../../../src/channels/preview/demo.ts";
import { startTelegram } from "../../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { createBrowser, foreignLetters, inBrowser, noBrowser, phone } from "../../support/browser.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { openStage, type Stage } from "../../support/preview.ts";

const app = await assemble({ corpusDir: "corpus", dataDir: ".data", language: "vi" });
const { example, ...loaded } = await app.open();
const charts = createRasteriser();
afterAll(() => charts.close());
const wording = wordingOf("vi");
const source = { ...loaded, charts, wording, example: await example() };
const open = createBrowser();

/** The real bot over the real corpus, on a stage of its own. */
async function openTheatre(): Promise<Stage> {
  const stage = await openStage();
  const { token, root: apiRoot } = stage.world.api;
  const state = await (await assemble({ corpusDir: "corpus", dataDir: temporaryFolder(), language: "vi" })).state();
  const log: string[] = [];
  const settings = { token, apiRoot, proxy: null };
  const bot = await startTelegram(
    { settings, source, state, write: (line) => log.push(line) },
    new AbortController().signal,
  );
  onTestFinished(async () => {
    await bot.stop();
    await state.close();
    expect(log).toEqual([]);
  });
  return stage;
}

describe.skipIf(noBrowser !== undefined)(inBrowser("The conversation of the README in a browser"), () => {
  it("is started, asked, gone on with, paged and corrected by a person", async () => {
    const stage = await openTheatre();
    const { page, faults } = await open(stage.server.address);
    const bubbles = page.locator(".message .bubble");
    const last = page.locator(".message.other").last();
    const field = page.getByRole("combobox", { name: wording.preview.page.write });
    await page.getByRole("button", { name: "Bắt đầu" }).click();
    await last.getByText("Xin chào Lan!").waitFor();

    await field.fill("dang vien du bi chiem may phan tram");
    await field.press("Enter");
    await last.getByText("4,91%", { exact: true }).waitFor();
    await field.fill("còn nữ?");
    await field.press("Enter");
    await last.getByText("33,02%", { exact: true }).waitFor();

    const count = await bubbles.count();
    await last.getByRole("button", { name: "Xem thêm" }).click();
    await last.getByText("Kết quả 2–4/").waitFor();
    await last.getByRole("button", { name: "Xem thêm" }).click();
    await last.getByText("Kết quả 5–7/").waitFor();
    await last.getByRole("button", { name: "Trở lại" }).click();
    await last.getByText("33,02%", { exact: true }).waitFor();
    expect(await bubbles.count()).toBe(count);

    await field.press("ArrowUp");
    expect(await field.inputValue()).toBe("còn nữ?");
    await field.fill("kết luận 55-KL/TW về việc gì");
    await field.press("Enter");
    await last.getByText("15/08/2019").waitFor();
    await page.locator(".message.own").last().getByText(wording.preview.page.edited).waitFor();
    expect(await bubbles.count()).toBe(count);
    expect(faults).toEqual([]);
  });

  it("shows figures as a picture", async () => {
    const stage = await openTheatre();
    const { page, faults } = await open(stage.server.address, { viewport: phone });
    const last = page.locator(".message.other").last();
    const field = page.getByRole("combobox");
    await page.getByRole("button", { name: "Bắt đầu" }).click();
    await field.fill("/thong");
    await page.getByRole("option", { name: "/thongke" }).waitFor();
    await field.fill("/thongke những kinh nghiệm rút ra từ đại hội cấp trên cơ sở ở Lai Châu");
    await field.press("Enter");
    await last.getByRole("button", { name: /^Biểu đồ/ }).click();
    await last.getByRole("button", { name: "Biểu đồ 1" }).click();
    const photo = last.locator("img");
    await photo.waitFor();
    await expect
      .poll(() => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth))
      .toBeGreaterThanOrEqual(1000);
    await photo.click();
    await page.getByRole("dialog").getByRole("button", { name: wording.preview.page.close }).click();
    expect(faults).toEqual([]);
  });

  it("is asked in a topic of the group by another person, and everybody sees it", async () => {
    const stage = await openTheatre();
    const { page, faults } = await open(stage.server.address);
    await page.locator(".topics").getByRole("link", { name: wording.preview.topics[1] }).click();
    await page.getByRole("button", { name: "Lan" }).click();
    await page.getByRole("menuitemradio", { name: "Minh" }).click();
    const field = page.getByRole("combobox");
    await field.fill("@trac");
    await field.press("Enter");
    expect(await field.inputValue()).toBe("@tracuu_local_bot ");
    await field.fill("@tracuu_local_bot Tổng số cấp ủy viên được bầu là bao nhiêu?");
    await field.press("Enter");
    const own = page.locator(".message.own").last();
    await own.getByText("Tổng số cấp ủy viên").waitFor();
    const answer = page.locator(".message.other").filter({ hasText: wording.groups.alone });
    await answer.getByText("365", { exact: true }).waitFor();
    const other = await open(`${stage.server.address}#/3/${stage.world.topics[1]}`);
    await other.page.locator(".message.other").filter({ hasText: wording.groups.alone }).waitFor();
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("is shared from any chat by typing after the bot's name", async () => {
    const stage = await openTheatre();
    const { page, faults } = await open(`${stage.server.address}#/1/general`);
    const field = page.getByRole("combobox");
    await field.fill("@tracuu_local_bot đảng viên nữ chiếm bao nhiêu phần trăm");
    await page
      .getByRole("option", { name: /33,02%/ })
      .first()
      .waitFor();
    // The first of the list leads to the bot alone; the second is the answer.
    await field.press("ArrowDown");
    await field.press("ArrowDown");
    await field.press("Enter");
    const own = page.locator(".message.own").last();
    await own.getByText("33,02%").first().waitFor();
    await own.getByText("qua @tracuu_local_bot").waitFor();
    expect(faults).toEqual([]);
  });

  it("opens a document by the link of a citation", async () => {
    const stage = await openTheatre();
    const { page, faults } = await open(stage.server.address);
    const last = page.locator(".message.other").last();
    await page.getByRole("button", { name: "Bắt đầu" }).click();
    await page.getByRole("combobox").fill("dang vien du bi chiem may phan tram");
    await page.getByRole("combobox").press("Enter");
    await last.getByText("4,91%", { exact: true }).waitFor();
    await last.getByRole("link").first().click();
    await expect.poll(() => page.locator(".message.own", { hasText: "/start" }).count()).toBe(2);
    await last.getByText("29.054 đảng viên").waitFor();
    expect(faults).toEqual([]);
  });

  it("is played by the demo to its end, in the same words", async () => {
    const stage = await openTheatre();
    await playDemo(stage.world, async () => {}, new AbortController().signal);
    const { page, faults } = await open(stage.server.address);
    await page.locator(".message.other").getByText("258 đại biểu chính thức").first().waitFor();
    const texts = (await page.locator(".message.other .words").allTextContents()).join("\n");
    for (const answer of [
      "Xin chào Lan!",
      "4,91%",
      "33,02%",
      "55-KL/TW",
      "Các phần cộng lại",
      "258 đại biểu chính thức",
    ])
      expect(texts).toContain(answer);
    expect(await page.locator(".photo img").count()).toBe(1);
    await page.evaluate("document.fonts.ready");
    expect(await foreignLetters(page)).toEqual([]);
    const picture = "getComputedStyle(document.querySelector('.key .emoji-down')).backgroundImage";
    expect(await page.evaluate(picture)).toContain("/page/thumb.svg");
    expect(await page.getByRole("button", { name: "👎" }).count()).toBeGreaterThan(1);
    await page.locator(".topics").getByRole("link", { name: wording.preview.topics[1] }).click();
    await page.getByText("Ai nhớ tổng số cấp ủy viên").waitFor();
    expect(faults).toEqual([]);
  });
});

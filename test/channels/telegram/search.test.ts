import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answers } from "../../support/bot.ts";
import { chat, labels, linksOf, payloadOf, sourceOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { shelf } from "../../support/shelf.ts";
import type { Speaker } from "../../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;
let to: ReturnType<typeof chat>;
let now: number;

beforeEach(async () => {
  now = Date.now();
  talk = await Conversation.begin({ now: () => now });
  ann = talk.user("Ann");
  to = chat(talk, ann);
});
afterEach(() => talk.end());

const opened = async (files: Readonly<Record<string, string>> = shelf) => {
  const source = await sourceOf(files);
  return { ...source.wording, bot: await answers(talk, { source, now: () => now }) };
};

describe("/tim", () => {
  it("shows the passages found, each a link to its place, under what was read as a filter", async () => {
    await opened();
    const reply = await to.say("/tim trồng mới rừng phòng hộ năm 2022 -súc");
    expect(reply.text?.split("\n")).toEqual([
      "Tìm thấy 1 đoạn",
      "Đã lọc: từ 01/01/2022 đến 31/12/2022 · không có “súc”",
      "",
      "1. 30-KH/HU · Kế hoạch · Huyện ủy Nậm Tăm · 01/03/2022 · đoạn 1",
      "Căn cứ Chỉ thị số 41-CT/TW và Nghị quyết số 8-NQ/TU ngày 2/2/2022 của Tỉnh ủy, huyện trồng mới 95 ha rừng phòng hộ.",
    ]);
    expect((await to.follow(payloadOf(linksOf(reply)[0]))).text).toContain("Đoạn 1\nCăn cứ Chỉ thị số 41-CT/TW");
  });

  it("pages through what it found, in the same message", async () => {
    const many = Array.from({ length: 9 }, (_, i) => [`a${i}.md`, `# Tin ${i}\n\nXã trồng chè vụ ${i + 1}.\n`]);
    await opened(Object.fromEntries(many));
    const first = await to.say("/tim trồng chè");
    expect(first.text).toMatch(/^Tìm thấy 9 đoạn, đây là đoạn 1–4\n/);
    const second = await to.press(first, "Tiếp »");
    expect(second.text).toMatch(/^Tìm thấy 9 đoạn, đây là đoạn 5–8\n\n5\. /);
    const third = await to.press(second, "Tiếp »");
    expect(third.text).toMatch(/^Tìm thấy 9 đoạn, đây là đoạn thứ 9\n\n9\. /);
    expect(labels(third)).toEqual(["« Trước"]);
    expect((await to.press(third, "« Trước")).text).toBe(second.text);
    await talk.botStaysSilent();
    now += 48 * 3_600_000;
    const { catalogue } = (await sourceOf()).wording;
    const query = await ann.presses(second, "« Trước");
    expect(await talk.botAnswers(query)).toMatchObject({ text: catalogue.searchGone, alert: true });
  });

  it("is forgotten along with all else about a person", async () => {
    const { catalogue } = await opened();
    const list = await to.say("/tim rừng");
    await to.press(await to.say("/xoadulieu"), "Xoá");
    const query = await ann.presses(list, "Tiếp »");
    expect(await talk.botAnswers(query)).toMatchObject({ text: catalogue.searchGone });
  });

  it("lists the documents where only filters are given", async () => {
    await opened();
    const list = await to.say("/tim loai quyet dinh");
    expect(list.text?.split("\n")).toEqual([
      "Đã lọc: loại quyết định",
      "",
      "2 văn bản",
      "1. 41/QĐ-UBND · 06/05/2022 · Quyết định về chợ phiên",
      "2. 41/QĐ-UBND · 06/05/2020 · Quyết định về giá trông xe ở chợ",
    ]);
    expect((await to.open(list, "2")).text).toMatch(/^Quyết định về giá trông xe/);
  });

  it("says how words were read: with their marks, or in the nearest spelling where it mended them", async () => {
    await opened();
    expect((await to.say("/tim trong rung phong ho")).text).toContain("\nHiểu là: trồng rừng phòng hộ\n");
    expect((await to.say("/tim trồng rừg phòng hộ")).text).toContain(
      "\nĐã tìm theo cách viết gần nhất: trồng rừng phòng hộ\n",
    );
  });

  it("that finds nothing names the nearest titles, which open", async () => {
    await opened();
    const reply = await to.say("/tim phòng cháy chung cư cao tầng");
    expect(reply.text?.split("\n")).toEqual([
      "Không tìm thấy nội dung nào như vậy trong kho văn bản.",
      "",
      "Văn bản có tên gần nhất:",
      "• 41-CT/TW · 05/01/2021 · Chỉ thị về phòng cháy rừng (chưa có nội dung)",
    ]);
    expect((await to.follow(payloadOf(linksOf(reply)[0]))).text).toMatch(/^Chỉ thị về phòng cháy rừng/);
  });

  it("says what is wrong with a filter: what was expected and what was read", async () => {
    await opened();
    expect((await to.say("/tim rừng năm 20x0")).text).toBe(
      "Tôi không hiểu “năm 20x0”:\n• cần có: năm gồm bốn chữ số, từ 1900 đến 2099\n• đọc được: 20x0\n• cách sửa: năm 2020",
    );
    expect((await to.say("/tim từ 2022 đến 2019")).text).toContain("• cách sửa: từ 2019 đến 2022");
  });

  it.each(["/tim", "/tim   ", '/tim ""', "/tim ?"])("of nothing (%j) says how to search", async (typed) => {
    const { catalogue } = await opened();
    expect((await to.say(typed)).text).toBe(catalogue.howToSearch.join("\n\n"));
  });

  it.each([
    `/tim ${"rừng ".repeat(700)}`,
    `/tim ${'"<b>&'.repeat(400)}`,
    `/tim -${"x".repeat(3000)}`,
    "/tim \u202e\u0000🙂 rừng",
    "/tim năm 20x0 năm 20y0 ngày 31/02/2020 loại: <i> cơ quan: &amp;",
  ])("takes any words: %.24j", async (typed) => {
    const { bot } = await opened();
    expect((await to.say(typed)).text?.length).toBeGreaterThan(10);
    expect(bot.log).toEqual([]);
  });

  it("answers in English to whose Telegram is in English", async () => {
    await opened();
    const joe = talk.user("Joe", { language_code: "en" });
    const reply = await chat(talk, joe).say("/tim rừng năm 2021");
    expect(reply.text).toMatch(/^Found \d+ passages?\nFiltered: from 01\/01\/2021 to 31\/12\/2021\n/);
  });
});

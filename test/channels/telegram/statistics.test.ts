import type { Message } from "@grammyjs/types";
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createRasteriser, type RasteriserLimits } from "../../../src/adapters/rasteriser/index.ts";
import type { TelegramOptions } from "../../../src/channels/telegram/lifecycle.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { openWorld } from "../../services/world.ts";
import { answers, stateFor } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { darkPixels, readPng } from "../../support/png.ts";
import type { Speaker } from "../../support/speaker.ts";

const report = (number: string, commune: string, ...more: string[]): string =>
  [
    `---\nkind: report\ntitle: Báo cáo công tác dân vận của xã ${commune}\nnumber: ${number}\nissuer: Đảng ủy xã ${commune}\ndate: 2025-06-12\n---`,
    `Đảng bộ xã ${commune} có tổng số 520 đảng viên (đảng viên dự bị chiếm 3,75%, đảng viên nữ chiếm 34,5%).`,
    ...more,
  ].join("\n\n");
const discipline =
  "Thi hành kỷ luật 40 đảng viên, gồm: khiển trách 25 (62,5%), cảnh cáo 11 (27,5%), khai trừ 04 (10%).";
const listed = (number: string, views: number): string =>
  `---\nkind: letter\ntitle: Công văn về việc trồng rừng\nnumber: ${number}\nviews: ${views}\ndownloads: ${views - 20}\nheld: false\n---\nSố ${number}`;
const files = {
  "a.md": report("31-BC/ĐU", "Nà Pheo", discipline),
  "b.md": report("32-BC/ĐU", "Khau Dạ"),
  "c.md": "# Thông báo lịch gieo mạ\n\nXã gieo 12 ha mạ từ ngày 5/6/2025.",
  "d.md": listed("11-CV/ĐU", 1820),
  "e.md": listed("12-CV/ĐU", 96),
};
const charts = createRasteriser();
const open = async (texts: Readonly<Record<string, string>>): Promise<TelegramOptions["source"]> => ({
  ...(await openWorld(texts)),
  charts,
  wording: wordingOf("vi"),
  example: null,
});
const source = await open(files);
/** A picture of one pixel. */
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
/** A rasteriser whose thread does something else with what it is asked for. */
function drawnBy(body: string, limits: Partial<RasteriserLimits> = {}) {
  const source = `import { parentPort } from "node:worker_threads";
    const answer = (drawn) => parentPort.postMessage(drawn);
    parentPort.on("message", () => { ${body} });`;
  const program = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const rasteriser = createRasteriser({ program, ...limits });
  onTestFinished(() => rasteriser.close());
  return rasteriser;
}
const { statistics, telegram, bug } = wordingOf("vi");

let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
});
afterEach(() => talk.end());
afterAll(() => charts.close());

const rowsOf = (message: Message): string[][] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

async function say(text: string): Promise<Message> {
  await ann.says(text);
  return talk.botReplies(ann);
}

/** Presses a button that brings another message. */
async function opens(message: Message, label: string): Promise<Message> {
  const query = await ann.presses(message, label);
  const sent = await talk.botReplies(ann);
  expect(await talk.botAnswers(query)).toMatchObject({ text: "" });
  return sent;
}

/** Presses a button that changes its message. */
async function turns(message: Message, label: string): Promise<Message> {
  const query = await ann.presses(message, label);
  const edited = await talk.botEdits(message);
  expect(await talk.botAnswers(query)).toMatchObject({ text: "" });
  return edited;
}

describe("/thongke", () => {
  it.each(["31-BC/ĐU", "báo cáo số 31 bc/đu", "na pheo dan van"])(
    "shows the figures of the document %j",
    async (named) => {
      await answers(talk, { source });
      const table = await say(`/thongke ${named}`);
      expect(table.text).toBe(
        "31-BC/ĐU · Báo cáo · Đảng ủy xã Nà Pheo · 12/06/2025\n\nSố liệu trong văn bản\n\n" +
          "Đoạn 1\n• Đảng bộ xã Nà Pheo có tổng số: 520 đảng viên\n   – đảng viên dự bị: 3,75%\n   – đảng viên nữ: 34,5%\n\n" +
          "Đoạn 2\n• Thi hành kỷ luật: 40 đảng viên\n   – khiển trách: 25 · 62,5%\n   – cảnh cáo: 11 · 27,5%\n   – khai trừ: 04 · 10%",
      );
      expect(rowsOf(table)).toEqual([["Biểu đồ (2)", "Văn bản khác"]]);
    },
  );

  it("without more lists the documents that have figures, each a button to its own", async () => {
    await answers(talk, { source });
    const list = await say("/thongke");
    expect(list.text).toBe(`Văn bản có số liệu\n\n${statistics.howToChoose}`);
    expect(rowsOf(list)).toEqual([
      ["32-BC/ĐU · Báo cáo công tác dân vận của xã Khau Dạ"],
      ["31-BC/ĐU · Báo cáo công tác dân vận của xã Nà Pheo"],
      ["Thông báo lịch gieo mạ"],
      ["Lượt xem, lượt tải"],
    ]);
    const table = await turns(list, "32-BC/ĐU · Báo cáo công tác dân vận của xã Khau Dạ");
    expect(table.text).toMatch(/^32-BC\/ĐU · Báo cáo/);
    expect(rowsOf(table)).toEqual([["Biểu đồ", "Văn bản khác"]]);
    expect((await turns(table, "Văn bản khác")).text).toBe(list.text);
  });

  it("without more shows the document that the last answer quotes", async () => {
    await answers(talk, { source });
    await say("đảng viên nữ của xã Khau Dạ chiếm bao nhiêu phần trăm?");
    const table = await say("/thongke");
    expect(table.text).toMatch(/^32-BC\/ĐU/);
    // What somebody else asked is nobody's last answer.
    const bob = talk.user("Bob");
    await bob.says("/thongke");
    expect((await talk.botReplies(bob)).text).toContain(statistics.howToChoose);
  });

  it("asks which document is meant where several fit, and lists all where none does", async () => {
    await answers(talk, { source });
    const several = await say("/thongke Báo cáo dân vận");
    expect(several.text).toBe(statistics.several("Báo cáo dân vận"));
    expect(rowsOf(several).flat().slice(0, 2)).toEqual([
      "32-BC/ĐU · Báo cáo công tác dân vận của xã Khau Dạ",
      "31-BC/ĐU · Báo cáo công tác dân vận của xã Nà Pheo",
    ]);
    const none = await say("/thongke giá vàng <b>");
    expect(none.text).toMatch(new RegExp(`^${statistics.notFound("giá vàng <b>")}\n\nVăn bản có số liệu`));
    expect(rowsOf(none)).toHaveLength(4);
  });

  it("takes the document that answers the words where no title does", async () => {
    await answers(talk, { source });
    expect((await say("/thongke gieo bao nhiêu ha mạ")).text).toMatch(/^Thông báo lịch gieo mạ/);
  });

  it("pages through many figures and many documents", async () => {
    const many = Array.from(
      { length: 120 },
      (_, i) => `Bản số ${i + 1} trồng ${i + 20} ha quế và nuôi ${i + 300} con trâu.`,
    );
    const more = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`m${i}.md`, `# Tin ${i}\n\nXã trồng ${i + 5} ha chè.`]),
    );
    await answers(talk, { source: await open({ ...more, "a.md": `# Báo cáo dài\n\n${many.join("\n\n")}` }) });
    const first = await say("/thongke báo cáo dài");
    expect(first.text).toMatch(/\(trang 1\/\d+\)/);
    const second = await turns(first, telegram.next);
    expect(second.text).toMatch(/\(trang 2\/\d+\)/);
    expect((await turns(second, telegram.previous)).text).toBe(first.text);
    const list = await turns(first, statistics.otherDocuments);
    expect(rowsOf(list)).toHaveLength(9);
    expect(list.text).toMatch(/\(trang 1\/2\)/);
    expect(rowsOf(await turns(list, telegram.next))).toHaveLength(4);
  });

  it("says so where no document has figures", async () => {
    await answers(talk, { source: await open({ "a.md": "# Tin\n\nHội nghị họp buổi sáng." }) });
    const reply = await say("/thongke");
    expect([reply.text, rowsOf(reply)]).toEqual([statistics.noDocuments, []]);
  });
});

describe("The charts", () => {
  it("come as a picture with values and source in words", async () => {
    await answers(talk, { source });
    const chart = await opens(await say("/thongke 32-BC/ĐU"), "Biểu đồ");
    expect(chart.caption).toBe(
      "Đảng bộ xã Khau Dạ có tổng số 520 đảng viên\nTỷ lệ từng mục, mỗi mục tính riêng trên 100%\n" +
        "• đảng viên dự bị: 3,75%\n• đảng viên nữ: 34,5%\nNguồn: 32-BC/ĐU · Báo cáo · Đảng ủy xã Khau Dạ · 12/06/2025 · đoạn 1",
    );
    const [size] = chart.photo ?? [];
    expect(size?.width).toBe(1000);
    const picture = readPng(talk.api.core.files.bytes(size?.file_id ?? "") ?? new Uint8Array());
    expect(darkPixels(picture)).toBeGreaterThan(3000);
  });

  it("are offered in a list of their own where there are several, which says what each compares", async () => {
    await answers(talk, { source });
    const table = await say("/thongke 31-BC/ĐU");
    const list = await opens(table, "Biểu đồ (2)");
    expect(list.text).toBe(
      "31-BC/ĐU · Báo cáo · Đảng ủy xã Nà Pheo · 12/06/2025\n\nCác biểu đồ vẽ được từ số liệu\n\n" +
        "1. Đảng bộ xã Nà Pheo có tổng số 520 đảng viên: đảng viên dự bị; đảng viên nữ\n" +
        "2. Thi hành kỷ luật 40 đảng viên: khiển trách; cảnh cáo; khai trừ",
    );
    expect(rowsOf(list)).toEqual([["Biểu đồ 1", "Biểu đồ 2"]]);
    expect((await opens(list, "Biểu đồ 2")).caption).toMatch(/^Thi hành kỷ luật 40 đảng viên\n/);
  });

  it("show how often the documents were read", async () => {
    await answers(talk, { source });
    const list = await opens(await say("/thongke"), "Lượt xem, lượt tải");
    expect(rowsOf(list)).toEqual([["Biểu đồ 1", "Biểu đồ 2"]]);
    const { caption } = await opens(list, "Biểu đồ 1");
    expect(caption).toMatch(/^Lượt xem của các văn bản\n/);
    expect(caption).toContain("• 11-CV/ĐU: Công văn về việc trồng rừng: 1.820\n");
  });

  it("are one press away from the figures under an answer", async () => {
    await answers(talk, { source });
    const reply = await say("đảng viên nữ của xã Khau Dạ chiếm bao nhiêu phần trăm?");
    const figures = await turns(reply, "Số liệu");
    expect(rowsOf(figures)).toEqual([["Biểu đồ", "‹ Trở lại"]]);
    expect((await opens(figures, "Biểu đồ")).photo).toHaveLength(1);
    expect((await turns(figures, "‹ Trở lại")).text).toBe(reply.text);
    const other = await turns(await say("xã gieo bao nhiêu ha mạ?"), "Số liệu");
    expect(rowsOf(other)).toEqual([["‹ Trở lại"]]);
  });

  it("speak English where the chat does", async () => {
    await answers(talk, { source });
    const joe = talk.user("Joe", { language_code: "en" });
    await joe.says("/thongke");
    const list = await talk.botReplies(joe);
    await joe.presses(list, "Views and downloads");
    const charts = await talk.botReplies(joe);
    await joe.presses(charts, "Chart 1");
    expect((await talk.botReplies(joe)).caption).toContain("• 11-CV/ĐU: Công văn về việc trồng rừng: 1,820\n");
  });

  it("come from the same buttons after the bot was started again", async () => {
    const first = await answers(talk, { source });
    const list = await opens(await say("/thongke 31-BC/ĐU"), "Biểu đồ (2)");
    await first.stop();
    await answers(talk, {
      source: await open({ "z.md": "# Tin\n\nXã trồng 5 ha chè.", ...files }),
      state: await stateFor(talk),
    });
    expect((await opens(list, "Biểu đồ 1")).caption).toContain("đảng viên nữ: 34,5%");
  });

  it("keep no answer waiting that is asked for meanwhile, and show that a picture is under way", async () => {
    const slow = drawnBy(`setTimeout(() => answer({ png: Buffer.from("${dot}", "base64") }), 500);`);
    await answers(talk, { source: { ...source, charts: slow }, timing: { typingAfterMs: 20 } });
    await ann.presses(await say("/thongke 32-BC/ĐU"), "Biểu đồ");
    expect((await talk.botActs()).action).toBe("upload_photo");
    expect((await say("đảng viên nữ của xã Khau Dạ chiếm bao nhiêu phần trăm?")).text).toMatch(/^34,5%/);
    expect((await talk.botReplies(ann)).photo).toHaveLength(1);
  });
});

describe("A chart that cannot be sent", () => {
  it.each([
    ["timeout", statistics.failed, () => drawnBy("", { timeoutMs: 50 })],
    ["failed", statistics.failed, () => drawnBy('answer({ error: "no picture" });')],
    ["busy", statistics.busy, () => drawnBy("", { queueMost: 0 })],
  ] as const)("because of %j is said to be missing in one note, and logged", async (reason, said, make) => {
    const { log } = await answers(talk, { source: { ...source, charts: make() } });
    const query = await ann.presses(await say("/thongke 32-BC/ĐU"), "Biểu đồ");
    expect(await talk.botAnswers(query)).toMatchObject({ text: said, alert: true });
    await talk.botStaysSilent();
    expect(log.join("\n")).toContain(`"event":"chart_failed","reason":"${reason}"`);
  });

  it("because of Telegram is a fault that is said and logged", async () => {
    const { log } = await answers(talk, { source });
    const table = await say("/thongke 32-BC/ĐU");
    talk.api.faults.plan("sendPhoto", { kind: "refuse", code: 400, description: "Bad Request: IMAGE_PROCESS_FAILED" });
    const query = await ann.presses(table, "Biểu đồ");
    expect(await talk.botAnswers(query)).toMatchObject({ text: bug, alert: true });
    expect(log.join("\n")).toContain("IMAGE_PROCESS_FAILED");
  });
});

describe("A forged or stale button", () => {
  it.each(["n:zzzz.0", "n:zzzz+", "n:zzzz-zzzz", "n:all.99", "n:all+9", "n:all-zzzz"])(
    "that sends %j gets a clear note",
    async (data) => {
      await answers(talk, { source });
      const query = await ann.forges(await say("/thongke"), data);
      expect(await talk.botAnswers(query)).toMatchObject({ text: statistics.gone, alert: true });
      await talk.botStaysSilent();
    },
  );

  it.each(["n:", "n:all", "n:ALL.0", "n:all.9999", "n:all.0.0", `n:${"a".repeat(12)}.0`])(
    "that sends %j is none of ours",
    async (data) => {
      await answers(talk, { source });
      const query = await ann.forges(await say("/thongke"), data);
      expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.noSuchButton, alert: true });
    },
  );

  it("of a document that says something else now gets one, too", async () => {
    const first = await answers(talk, { source });
    const table = await say("/thongke 32-BC/ĐU");
    await first.stop();
    const changed = report("32-BC/ĐU", "Khau Dạ").replace("34,5%", "36,1%");
    await answers(talk, { source: await open({ ...files, "b.md": changed }), state: await stateFor(talk) });
    const query = await ann.presses(table, "Biểu đồ");
    expect(await talk.botAnswers(query)).toMatchObject({ text: statistics.gone, alert: true });
  });

  it("holds no more than Telegram takes, whatever it leads to", async () => {
    await answers(talk, { source });
    for (const message of [await say("/thongke"), await say("/thongke 31-BC/ĐU")])
      for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
        expect(Buffer.byteLength("callback_data" in button ? button.callback_data : "")).toBeLessThanOrEqual(64);
  });
});

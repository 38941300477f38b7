import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOfDocument } from "../../../src/services/catalogue/links.ts";
import { answers } from "../../support/bot.ts";
import { chat, labels, linksOf, payloadOf, sourceOf } from "../../support/catalogue.ts";
import { Conversation } from "../../support/conversation.ts";
import { shelf } from "../../support/shelf.ts";
import type { Speaker } from "../../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;
let to: ReturnType<typeof chat>;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  to = chat(talk, ann);
});
afterEach(() => talk.end());

const opened = async (files: Readonly<Record<string, string>> = shelf) => {
  const source = await sourceOf(files);
  return { ...source.wording, bot: await answers(talk, { source }) };
};
const question = "giá trông một xe máy ở chợ là bao nhiêu";

describe("The source of an answer", () => {
  it("is a link that opens the passage in its context", async () => {
    await opened();
    const reply = await to.say(question);
    const [url] = linksOf(reply);
    expect(url).toMatch(/^https:\/\/t\.me\/\w+\?start=p[0-9a-z_]{45,}$/);
    const context = await to.follow(payloadOf(url));
    expect(context.text?.split("\n")).toEqual([
      "41/QĐ-UBND · Quyết định · UBND xã Pa Hu · 06/05/2020",
      "",
      "Đoạn 1",
      "Giá trông một xe máy ở chợ là 3.000 đồng.",
    ]);
    expect(labels(context)).toEqual(["Văn bản", "Chia sẻ"]);
    const share = context.reply_markup?.inline_keyboard.flat()[1];
    expect(share).toMatchObject({ switch_inline_query: payloadOf(url) });
    expect(payloadOf(linksOf(context)[0])).toBe(payloadOf(url));
  });

  it("leads from the answer to the document's card", async () => {
    await opened();
    const reply = await to.say(question);
    const card = await to.open(reply, "Văn bản");
    expect(card.text).toMatch(/^Quyết định về giá trông xe ở chợ\n/);
    expect((await to.press(reply, "Ngữ cảnh")).text).toContain("3.000 đồng");
  });

  it("still leads there after re-indexing in another order, with other documents", async () => {
    const first = await opened();
    const reply = await to.say(question);
    await first.bot.stop();
    const changed = {
      ...shelf,
      "qd-41-cu.md": (shelf["qd-41-cu.md"] ?? "").replace("Giá trông", "Đoạn mới.\n\nGiá trông"),
    };
    await opened({ "0.md": "# Mới\n\nChữ.\n", ...Object.fromEntries(Object.entries(changed).toReversed()) });
    expect((await to.follow(payloadOf(linksOf(reply)[0]))).text).toContain(
      "Đoạn 2\nGiá trông một xe máy ở chợ là 3.000 đồng.",
    );
    expect((await to.open(reply, "Văn bản")).text).toMatch(/^Quyết định về giá trông xe/);
  });

  it("leads to the document where the passage is gone, and says where that is gone, too", async () => {
    const first = await opened();
    const { catalogue } = first;
    const reply = await to.say(question);
    await first.bot.stop();
    const second = await opened({ ...shelf, "qd-41-cu.md": (shelf["qd-41-cu.md"] ?? "").replace("3.000", "4.000") });
    const payload = payloadOf(linksOf(reply)[0]);
    expect((await to.follow(payload)).text).toMatch(
      new RegExp(`^${catalogue.link.passageGone}\n\nQuyết định về giá trông xe`),
    );
    await second.bot.stop();
    const { "qd-41-cu.md": _gone, ...rest } = shelf;
    await opened(rest);
    expect((await to.follow(payload)).text).toBe(catalogue.link.gone);
    const query = await ann.presses(reply, "Văn bản");
    expect(await talk.botAnswers(query)).toMatchObject({ text: catalogue.documentGone, alert: true });
  });

  it.each(["x", "p", "p0", "d".repeat(64), "q-12", "START", "d0000000000000000000000a"])(
    "cut or mistyped as %s is called so, and greets",
    async (payload) => {
      const { catalogue, telegram } = await opened();
      const { text } = await to.follow(payload);
      expect(text).toMatch(new RegExp(`^${catalogue.link.nonsense}\n\n${telegram.welcome("Ann")}`));
    },
  );
});

describe("A document's card", () => {
  const cardOf = (id: string) => to.follow(codeOfDocument(id));

  it("sends the document's own file under a name that tells what it is", async () => {
    await opened();
    const file = await to.open(await cardOf("kh-30"), "Tải văn bản");
    expect(file.document?.file_name).toBe("30-kh-hu-ke-hoach-trong-rung-phong-ho-nam-2022.md");
    expect(file.caption).toBe("Kế hoạch trồng rừng phòng hộ năm 2022");
    const bytes = talk.api.core.files.bytes(file.document?.file_id ?? "");
    expect(Buffer.from(bytes ?? []).toString()).toBe(shelf["kh-30.md"]);
  });

  it("offers no file of a document whose text is not there, and sends none to who forges the button", async () => {
    const { telegram } = await opened();
    const card = await cardOf("ct-41");
    expect(labels(card)).toEqual(["Chia sẻ", "Văn bản liên quan"]);
    const query = await ann.forges(card, `dt:${codeOfDocument("ct-41")}`);
    expect(await talk.botAnswers(query)).toMatchObject({ text: telegram.noSuchButton });
    await talk.botStaysSilent();
  });

  it("sends the text as it was read where the file is gone meanwhile", async () => {
    const source = { ...(await sourceOf()), fileOf: async () => null };
    await answers(talk, { source });
    const file = await to.open(await cardOf("qd-41"), "Tải văn bản");
    expect(file.document?.file_name).toMatch(/^41-qd-ubnd-.*\.txt$/);
    expect(file.caption).toContain(source.wording.catalogue.fileGone);
    const bytes = talk.api.core.files.bytes(file.document?.file_id ?? "");
    expect(Buffer.from(bytes ?? []).toString()).toContain("[1] Chợ phiên họp vào ngày chủ nhật.");
  });

  it("shows related documents, and returns to the card", async () => {
    await opened();
    const card = await cardOf("kh-12");
    const related = await to.press(card, "Văn bản liên quan");
    expect(related.text?.split("\n").slice(0, 2)).toEqual([
      "Văn bản liên quan: 12-KH/HU",
      "• Kế hoạch 30-KH/HU · 01/03/2022 · Kế hoạch trồng rừng phòng hộ năm 2022",
    ]);
    expect((await to.press(related, "‹ Văn bản")).text).toBe(card.text);
  });

  it("shows a few citations, and all of them page by page", async () => {
    const cited = Array.from({ length: 12 }, (_, i) => `Quyết định số ${100 + i}/QĐ-UBND ngày 0${(i % 9) + 1}/3/2021`);
    await opened({ "a.md": `---\nkind: report\n---\n# Báo cáo\n\nCăn cứ ${cited.join("; ")}.\n` });
    const card = await cardOf("a");
    expect(card.text).toContain("…và 9 văn bản khác");
    const first = await to.press(card, "Trích dẫn");
    expect(first.text).toMatch(/^Báo cáo \(trang 1\/2\)\n\nVăn bản được nhắc đến:\n• Quyết định 100\/QĐ-UBND/);
    const second = await to.press(first, "Tiếp »");
    expect(second.text?.split("\n• ")).toHaveLength(5);
    expect((await to.press(second, "‹ Văn bản")).text).toBe(card.text);
  });
});

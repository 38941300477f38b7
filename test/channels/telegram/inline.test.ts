import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { codeOfDocument, codeOfPassage } from "../../../src/services/catalogue/links.ts";
import { answers, source, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const { inline } = source.wording;
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

/** What stands under a query. */
async function listed(query: string, offset = "", person = ann) {
  const { id } = await person.types(query, offset);
  const { results, ...rest } = await talk.botLists(id);
  return { ...rest, results: results as readonly { id: string; title: string; description: string }[] };
}

/** An id of a document of the tests' corpus by its number or title. */
const idOf = (name: string): string => {
  const found = [...source.corpus.documents.values()].find(({ number, title }) => number === name || title === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return found.id;
};

describe("A query typed in any chat", () => {
  it("is answered with the figure, its source and its excerpt, which choosing sends with a link to the passage", async () => {
    await answers(talk);
    const { id, results, button } = await listed("dang vien nu chiem bao nhieu phan tram");
    expect(results[0]).toMatchObject({
      title: "33,02%",
      description: expect.stringMatching(
        /^12-BC\/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30\/12\/2024 · đoạn 1: Toàn đảng bộ/,
      ),
    });
    expect(button).toEqual({ text: inline.askAlone, start_parameter: "inline" });
    const sent = await ann.chooses(id, results[0]?.id ?? "", { in: talk.group("Chi bộ", { members: [ann] }) });
    expect(sent.text).toBe(
      "33,02%\n12-BC/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30/12/2024 · đoạn 1\nToàn đảng bộ huyện có 1.234 đảng viên, trong đó đảng viên nữ chiếm 33,02%.",
    );
    const link = sent.entities?.find(({ type }) => type === "text_link");
    expect(link).toMatchObject({
      url: expect.stringMatching(/^https:\/\/t\.me\/tracuu_local_bot\?start=p[0-9a-z_]+$/),
    });
  });

  it("gets further excerpts, each once, page by page", async () => {
    await answers(talk);
    const seen: string[] = [];
    for (let offset: string | undefined = ""; offset !== undefined; ) {
      const { results, nextOffset } = await listed("đảng viên", offset);
      seen.push(...results.map((result) => result.id));
      offset = nextOffset === "" ? undefined : nextOffset;
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("with an offset past the end gets nothing, not the first page again", async () => {
    await answers(talk);
    expect(await listed("", "10000")).toMatchObject({ results: [], nextOffset: "" });
  });

  it("that is empty shows the newest documents, newest first", async () => {
    await answers(talk);
    const { results } = await listed("  ");
    expect(results[0]).toMatchObject({ title: "12-BC/HU", description: expect.stringContaining("30/12/2024") });
    expect(results).toHaveLength(source.corpus.documents.size);
  });

  it("that nothing answers shows titles that are like it, else says so in the way to the private chat", async () => {
    await answers(talk);
    const { results } = await listed("lịch đại hội của tỉnh Bắc Xa lần thứ XXX");
    expect(results.map(({ title }) => title)).toEqual(['Thông báo lịch đại hội <chi bộ> & bản "mường"']);
    expect(await listed("giá vàng hôm nay")).toMatchObject({ results: [], button: { text: inline.nothing } });
  });

  it("with the code of a link shares just that document or passage", async () => {
    await answers(talk);
    const report = idOf("12-BC/HU");
    const { results } = await listed(codeOfDocument(report));
    expect(results.map(({ title }) => title)).toEqual(["12-BC/HU"]);
    const passage = source.corpus.documents.get(report)?.passages.find(({ block }) => block.text.includes("1.234"));
    if (passage === undefined) throw new Error("no passage");
    const shared = await listed(codeOfPassage(passage));
    expect(shared.results).toHaveLength(1);
    const sent = await ann.chooses(shared.id, shared.results[0]?.id ?? "");
    expect(sent.text).toContain("Toàn đảng bộ huyện có 1.234 đảng viên");
  });

  it("with the code of what is gone gets nothing", async () => {
    await answers(talk);
    expect((await listed(codeOfDocument("never-heard-of"))).results).toEqual([]);
  });

  it("is answered in English for whom Telegram is English, and the quotation as it stands", async () => {
    await answers(talk);
    const joe = talk.user("Joe", { language_code: "en" });
    const { results, button } = await listed("dang vien nu chiem bao nhieu phan tram", "", joe);
    expect(button).toMatchObject({ text: wordingOf("en").inline.askAlone });
    expect(results[0]?.description).toContain("paragraph 1: Toàn đảng bộ huyện");
  });

  it.each(["-1", "1e3", "99999999", "x", "đ".repeat(32), "10;drop"])(
    "with the offset %s, which no page has, gets no wrong page",
    async (offset) => {
      await answers(talk);
      const { results, nextOffset } = await listed("đảng viên", offset);
      const first = await listed("đảng viên nữ");
      expect(nextOffset).not.toBe(offset);
      expect(results.length <= 10 && first.results.length > 0).toBe(true);
    },
  );

  it("leads to the private chat, which greets without a word of a wrong link", async () => {
    await answers(talk);
    await ann.starts("inline");
    const { text } = await talk.botReplies(ann);
    expect(text).toMatch(/^Xin chào Ann!/);
    expect(text).toContain(telegram.howToAsk);
  });
});

describe("Any 256 characters of any script", () => {
  it("get results that Telegram takes, or none", async () => {
    const bot = await answers(talk);
    const scripts = [
      "đảng viên 33,02% ",
      "Партийный съезд ",
      "党代表大会",
      "ประชุม",
      "قرار ",
      "🇻🇳👍🏽",
      "\u0000\u200d\ufeff",
      "<b>&\"'",
      "a",
    ];
    const query = fc
      .array(fc.constantFrom(...scripts), { minLength: 1, maxLength: 256 })
      .map((parts) => parts.join("").slice(0, 256).toWellFormed());
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        const { results } = await listed(typed);
        expect(results.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
    expect(bot.log).toEqual([]);
  });
});

describe("An inline query that goes wrong", () => {
  it("is logged without a word of it", async () => {
    const failing = { ...source.ask, results: () => Promise.reject(new Error("no index for bí mật của Ann")) };
    const bot = await answers(talk, { source: { ...source, ask: failing } });
    await ann.types("bí mật của Ann");
    await expect.poll(() => bot.log.join()).toContain("update_failed");
    expect(bot.log.join()).not.toMatch(/bí mật/);
  });

  it("because the person typed on is no failure", async () => {
    talk.api.faults.plan("answerInlineQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    const bot = await answers(talk);
    await ann.types("đảng viên");
    expect((await listed("chi bộ")).results.length).toBeGreaterThan(0);
    expect(bot.log).toEqual([]);
  });
});

describe("“Chia sẻ” under an answer", () => {
  const shareOf = ({ reply_markup: markup }: Awaited<ReturnType<typeof talk.botReplies>>): string => {
    const button = markup?.inline_keyboard.flat().find(({ text }) => text === source.wording.catalogue.buttons.share);
    return button !== undefined && "switch_inline_query" in button ? button.switch_inline_query : "no such button";
  };

  it("begins an inline query that has the answer first", async () => {
    await answers(talk);
    await ann.says("dang vien nu chiem bao nhieu phan tram");
    const { results } = await listed(shareOf(await talk.botReplies(ann)));
    expect(results[0]?.title).toBe("33,02%");
  });

  it("shares the passage where the question is too long for that", async () => {
    await answers(talk);
    await ann.says(`đảng viên nữ chiếm bao nhiêu phần trăm ${"ạ ".repeat(100)}`);
    const { results } = await listed(shareOf(await talk.botReplies(ann)));
    expect(results).toHaveLength(1);
    expect(results[0]?.description).toContain("33,02%");
  });
});

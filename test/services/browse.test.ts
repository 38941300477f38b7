import { describe, expect, it } from "vitest";
import { assemble } from "../../src/assemble.ts";
import { figuresOf, surroundingsOf } from "../../src/services/browse.ts";
import { pickExample } from "../../src/services/example.ts";
import { source } from "../support/bot.ts";
import { temporaryFolder } from "../support/folders.ts";
import { openWorld } from "./world.ts";

const { corpus, ask } = source;
const passagesOf = (id: string) => corpus.documents.get(id)?.passages ?? [];

describe("What surrounds a passage", () => {
  it("is the passage before and the one after, in the order of the document", () => {
    const [first, second, third] = passagesOf("bao-cao");
    expect(surroundingsOf(corpus, second?.id ?? "")).toMatchObject({
      document: { id: "bao-cao" },
      passage: second,
      before: first,
      after: third,
    });
  });

  it("ends with the document on both sides", () => {
    const passages = passagesOf("thong-bao");
    expect(surroundingsOf(corpus, passages[0]?.id ?? "")?.before).toBeNull();
    expect(surroundingsOf(corpus, passages.at(-1)?.id ?? "")?.after).toBeNull();
  });

  it("is nothing where the corpus does not hold the passage", () => {
    expect(surroundingsOf(corpus, "gone#1")).toBeUndefined();
  });
});

describe("The key figures of a document", () => {
  it("come in the order of the text, each with its label and paragraph, none twice and no dates", () => {
    const figures = figuresOf(corpus, "bao-cao");
    expect(figures[0]).toMatchObject({ text: expect.stringMatching(/^1\.234/), paragraph: 1 });
    expect(figures).toEqual(figures.toSorted((a, b) => a.paragraph - b.paragraph));
    expect(figures.length).toBeGreaterThan(12);
    for (const { label } of figures) expect(label).toMatch(/\p{L}/u);
    expect(new Set(figures.map(({ label, text }) => `${label}: ${text}`)).size).toBe(figures.length);
    expect(figuresOf(corpus, "thong-bao").some(({ text }) => text.includes("15/8/2024"))).toBe(false);
  });

  it("say whether a figure is a change or a bound", async () => {
    const { corpus: world } = await openWorld({
      "a.md": "# Báo cáo\n\nTỷ lệ hộ nghèo giảm 1,3%. Tỷ lệ đổi mới cấp ủy chưa đạt 1/3. Xã có hơn 300 hộ.\n",
    });
    expect(figuresOf(world, "a").map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Tỷ lệ hộ nghèo giảm: 1,3%",
      "Tỷ lệ đổi mới cấp ủy chưa đạt: 1/3",
      "Xã hơn: 300 hộ",
    ]);
  });

  it("are none for a document that is not there", () => {
    expect(figuresOf(corpus, "gone")).toEqual([]);
  });
});

describe("The results after an answer", () => {
  it("are other passages than those of the answer, best first", async () => {
    const { answer, more: others, moreCount } = await ask.results("đảng viên nữ chiếm bao nhiêu phần trăm");
    const more = others();
    const passages = [...answer.excerpts, ...more].map(({ passageId }) => passageId);
    expect(more.length).toBeGreaterThan(0);
    expect(more).toHaveLength(moreCount);
    expect(new Set(passages).size).toBe(passages.length);
    expect(more.map(({ score }) => score)).toEqual(more.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it("come with the words that count in the question, by their marks", async () => {
    const { words } = await ask.results("dang vien nu chiem bao nhieu phan tram");
    const folded = words.map((word) => word.folded);
    expect(folded).toEqual(expect.arrayContaining(["dang", "vien", "nu"]));
    expect(folded).not.toContain("bao");
  });

  it("are none where nothing is found", async () => {
    expect((await ask.results("Nghị quyết 18-NQ/TW ban hành ngày nào?")).more()).toEqual([]);
  });
});

describe("The example question", () => {
  it("is one of the corpus's own that it answers", () => {
    expect(source.example).toBe("Đảng viên nữ chiếm bao nhiêu phần trăm?");
  });

  it.each(["", "not JSON", '{"question": "bad \\u00zz"}', '{"question": 3}', '{"question": "Giá vàng hôm nay?"}'])(
    "is a title where the gold set is %j",
    async (goldSet) => {
      expect(await pickExample(goldSet, corpus, ask)).toBe("Báo cáo công tác xây dựng Đảng năm 2024");
    },
  );

  it("is none where the corpus has nothing to show", async () => {
    const corpusDir = temporaryFolder({ "a.md": `# ${"Một tiêu đề rất dài ".repeat(9)}\n\nChữ.` });
    const app = await (await assemble({ corpusDir, dataDir: ".data", language: "vi" })).open();
    expect(await app.example()).toBeNull();
  });
});

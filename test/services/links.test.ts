import { describe, expect, it } from "vitest";
import { codeOfDocument, codeOfPassage, follow } from "../../src/services/catalogue/links.ts";
import { shelf } from "../support/shelf.ts";
import { openWorld } from "./world.ts";

const { corpus } = await openWorld(shelf);
const passageOf = (id: string, paragraph: number) => {
  const found = corpus.documents.get(id)?.passages.find(({ block }) => block.paragraph === paragraph);
  if (found === undefined) throw new Error(`no paragraph ${paragraph} in ${id}`);
  return found;
};
const passage = passageOf("kh-30", 2);
const code = codeOfPassage(passage);

describe("A link's code", () => {
  it("fits the payload of a deep link", () => {
    for (const one of [code, codeOfDocument("kh-30"), codeOfDocument("một mã rất dài ".repeat(20))])
      expect(one).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  it("leads to every passage and every document", () => {
    for (const document of corpus.documents.values()) {
      expect(follow(corpus, codeOfDocument(document.id))).toEqual({ kind: "document", document, isPassageGone: false });
      for (const one of document.passages)
        expect(follow(corpus, codeOfPassage(one))).toEqual({ kind: "passage", document, passage: one });
    }
  });

  it("survives re-indexing in another order, new documents and changes of other passages", async () => {
    const { corpus: later } = await openWorld({
      "a-moi.md": "# Mới\n\nVăn bản mới.\n",
      ...Object.fromEntries(Object.entries(shelf).toReversed()),
      "kh-30.md": (shelf["kh-30.md"] ?? "").replace("Căn cứ", "Đoạn chèn thêm.\n\nTheo"),
    });
    expect(follow(later, code)).toMatchObject({
      kind: "passage",
      passage: { block: { text: passage.block.text, paragraph: 3 } },
    });
  });

  it("of a passage that is gone leads to its document, and of a document that is gone says so", async () => {
    const { corpus: changed } = await openWorld({
      ...shelf,
      "kh-30.md": (shelf["kh-30.md"] ?? "").replace("này thay thế", "này bổ sung"),
    });
    expect(follow(changed, code)).toMatchObject({ kind: "document", document: { id: "kh-30" }, isPassageGone: true });
    const { "kh-30.md": _gone, ...rest } = shelf;
    const { corpus: without } = await openWorld(rest);
    expect(follow(without, code)).toEqual({ kind: "gone" });
    expect(follow(without, codeOfDocument("kh-30"))).toEqual({ kind: "gone" });
  });

  it("tells apart what a document says twice, and leads to what is left of it", async () => {
    const { corpus: twice } = await openWorld({ "a.md": "# A\n\nNhư trên.\n\nKhác.\n\nNhư trên.\n" });
    const both = [...twice.passages.values()].filter(({ block }) => block.text === "Như trên.").map(codeOfPassage);
    expect(new Set(both).size).toBe(2);
    expect(both.map((one) => follow(twice, one))).toMatchObject([
      { passage: { block: { paragraph: 1 } } },
      { passage: { block: { paragraph: 3 } } },
    ]);
    const { corpus: once } = await openWorld({ "a.md": "# A\n\nNhư trên.\n\nKhác.\n" });
    expect(follow(once, both[1] ?? "")).toMatchObject({ kind: "passage", passage: { block: { paragraph: 1 } } });
  });

  it("with any character changed, swapped, missing or added is nonsense", () => {
    for (const whole of [code, codeOfDocument("kh-30")]) {
      for (let i = 0; i < whole.length; i++) {
        const other = whole[i] === "7" ? "8" : "7";
        expect(follow(corpus, whole.slice(0, i) + other + whole.slice(i + 1))).toEqual({ kind: "nonsense" });
        expect(follow(corpus, whole.slice(0, i) + whole.slice(i + 1))).toEqual({ kind: "nonsense" });
        const [a = "", b = ""] = whole.slice(i, i + 2);
        if (a !== b && b !== "")
          expect(follow(corpus, whole.slice(0, i) + b + a + whole.slice(i + 2))).toEqual({ kind: "nonsense" });
      }
    }
  });

  it.each(["", "d", "p", "x", "start", "d".repeat(64), `${code}0`, code.toUpperCase(), "../etc", "p\0", "🙂"])(
    "is nonsense as %j",
    (text) => expect(follow(corpus, text)).toEqual({ kind: "nonsense" }),
  );

  it("is another one for each of 100,000 documents and passages", () => {
    const codes = new Set<string>();
    for (let i = 0; i < 100_000; i++) codes.add(codeOfDocument(`van-ban-${i}`));
    for (let i = 0; i < 100_000; i++)
      codes.add(codeOfPassage({ ...passage, block: { ...passage.block, text: `Đoạn ${i}` } }));
    expect(codes.size).toBe(200_000);
  });
});

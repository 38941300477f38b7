import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { visible } from "../../src/text/normalise.ts";
import { documents, openWorld } from "../services/world.ts";

const long = `Hội nghị giao nhiệm vụ cho ${Array.from({ length: 60 }, (_, i) => `bản Hua Pàng ${i + 1} có ${i + 10} hộ`).join(", ")}.`;
const { ask, corpus } = await openWorld({
  ...documents,
  "dai.md": `# Hội nghị giao ban dài\n\n${long}\n\nBản Hua Pàng có hồ${"nước".repeat(120)} rất rộng.\n\n## Việc \u200bkhác\n\nBản Hu\u200ba Pàng  trồng 5\u00a0ha chè 🎉.\n`,
});

/** A document's visible text: its passages, white space collapsed. */
const textOf = (id: string): string =>
  [...(corpus.documents.get(id)?.passages ?? [])].map((p) => visible(p.block.text)).join("\n");

/** Everything that the contract of `ask` says of a reply, whatever was asked. */
function keepsContract({ status, answers, excerpts, figures, suggestions, understood, refusal }: Answer): void {
  expect(understood.kinds.length).toBeGreaterThan(0);
  expect(answers.length).toBeLessThanOrEqual(3);
  expect(excerpts.length).toBeLessThanOrEqual(3);
  expect(figures.length).toBeLessThanOrEqual(8);
  expect(suggestions.length).toBeLessThanOrEqual(3);
  for (const excerpt of excerpts) {
    const quoted = excerpt.text.replace(/^…|…$/g, "");
    expect(Array.from(excerpt.text).length).toBeLessThanOrEqual(320);
    expect(quoted.trim()).not.toBe("");
    expect(textOf(excerpt.documentId)).toContain(quoted);
    expect(corpus.passages.get(excerpt.passageId)?.block.paragraph).toBe(excerpt.paragraph);
  }
  for (const answer of answers) {
    expect(Array.from(answer.text).length).toBeLessThanOrEqual(160);
    expect(excerpts[answer.excerpt]?.text).toContain(answer.text);
  }
  for (const figure of figures) {
    expect(figure.label).not.toBe("");
    expect(textOf(figure.documentId)).toContain(figure.text);
  }
  if (status === "answered") expect([excerpts.length > 0, refusal]).toEqual([true, null]);
  else expect([answers, excerpts, figures, refusal === null]).toEqual([[], [], [], false]);
}

const words = fc.constantFrom(
  ..."bao nhiêu|mấy|ai|ở đâu|khi nào|vì sao|là gì|phần trăm|tiền|ngày|đảng viên|dang vien nu|hộ nghèo|Pa Hu|Tân Sin|huyện Nậm Tăm|xã Lạ Lùng|2023|2024|1999|45-CT/TW|bc267hu|bản Hua Pàng|có bao nhiêu hộ|chè|hồ|kỷ luật|Bí thư|phó bí thư|máy quét|thay thế|từ bao nhiêu đến bao nhiêu|ạ|🎉|<b>|120|%".split(
    "|",
  ),
);
const questions = fc.oneof(
  { weight: 3, arbitrary: fc.array(words, { maxLength: 7 }).map((parts) => parts.join(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
);

describe("Any reply", () => {
  test("quotes verbatim, within its bounds, and never fails, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => keepsContract(await ask(question))),
      { numRuns: 150 },
    );
  });

  test.each([
    "Bản Hua Pàng 35 có bao nhiêu hộ?",
    "ban hua pang 60 co may ho",
    "Hội nghị giao nhiệm vụ cho ai?",
    "Hồ nước của bản Hua Pàng rộng bao nhiêu?",
    "Bản Hua Pàng trồng bao nhiêu ha chè?",
  ])("keeps the bounds with a sentence, a word or a passage that is longer than they are: %s", async (question) => {
    keepsContract(await ask(question));
  });

  test("is the same for a question in NFD, with zero-width characters or in other white space", async () => {
    const question = "Năm 2024 có bao nhiêu đảng viên nữ?";
    const { answers, excerpts } = await ask(question);
    expect(answers[0]?.text).toBe("1.342 đồng chí");
    for (const typed of [question.normalize("NFD"), question.replace(/ /g, " \u200b "), `\n${question}\t`])
      expect(await ask(typed)).toMatchObject({ answers, excerpts });
  });

  test.each([
    ["the longest message that Telegram sends", "bao nhiêu đảng viên nữ ".repeat(200).slice(0, 4096)],
    ["4,096 letters without a space", "ă".repeat(4096)],
    ["4,096 digits", "7".repeat(4096)],
    ["a thousand opening brackets", "(".repeat(1000)],
    ["a question within tags", "<script>alert('bao nhiêu')</script> đảng viên"],
    ["another language", "How many party members are there in the district?"],
    ["another script", "有多少党员？"],
    ["only a number", "4.012"],
    ["only a year", "2024"],
  ])("to %s keeps the contract too", async (_what, question) => {
    keepsContract(await ask(question));
  });
});

describe("The first excerpt", () => {
  test("holds the first answer", async () => {
    const { answers, excerpts } = await ask("Bản Hua Pàng 35 có bao nhiêu hộ?");
    expect(excerpts[answers[0]?.excerpt ?? -1]?.text).toContain(answers[0]?.text ?? "?");
  });

  test("is cut at sentences, where they fit", async () => {
    const { excerpts } = await ask("Năm 2023 tỷ lệ hộ nghèo còn bao nhiêu?");
    expect(excerpts[0]?.text).toMatch(/^\p{Lu}.*\.$/su);
  });

  test("shows by an ellipsis where it is cut within a sentence", async () => {
    const { excerpts } = await ask("Bản Hua Pàng 35 có bao nhiêu hộ?");
    expect(excerpts[0]?.text).toMatch(/^….*…$/su);
  });

  test("names its document as the front matter does", async () => {
    const { excerpts } = await ask("267-BC/HU");
    expect(excerpts[0]).toMatchObject({
      documentId: "bc-2024",
      title: "Báo cáo công tác xây dựng Đảng năm 2024 của Huyện ủy Nậm Tăm",
      kind: "report",
      number: "267-BC/HU",
      issuer: "Huyện ủy Nậm Tăm",
      date: "2024-12-18",
    });
  });
});

describe("The key figures", () => {
  test("stand beside the answer, each with its label", async () => {
    const { figures } = await ask("Năm 2024 có bao nhiêu đảng viên nữ?");
    expect(figures.map((f) => [f.label, f.text])).toEqual(expect.arrayContaining([["đảng viên nữ", "1.342 đồng chí"]]));
    for (const figure of figures) expect(figure.documentId).toBe("bc-2024");
  });

  test("are no days and no hours", async () => {
    const { figures } = await ask("Đại hội xã Pa Hu tổ chức ngày nào?");
    expect(figures.map((f) => f.text)).toEqual(
      ["118 đại biểu chính thức"].map((t) => expect.stringContaining(t.slice(0, 3))),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLexicon } from "../../src/corpus/lexicon.ts";
import { parseDocument } from "../../src/corpus/parse.ts";
import { documentOf } from "../support/document.ts";
import { canonical } from "../../src/text/fold.ts";
import { problemsOf } from "../support/problems.ts";

const idsOf = (text: string, path = "tin.md"): Map<string, string> =>
  new Map(documentOf(path, text).passages.map((p) => [p.block.text, p.id]));

describe("The id of a passage", () => {
  const lines = ["Xã có 9 bản.", "Huyện có 12 xã.", "Tỉnh có 8 huyện."];

  test("stays when other paragraphs are added, moved or removed", () => {
    const before = idsOf(`# Tin\n\n${lines.join("\n\n")}\n`);
    const after = idsOf(`# Tin\n\nMở đầu.\n\n## Mục\n\n${[...lines].reverse().join("\n\n")}\n\nKết thúc.\n`);
    for (const line of lines) expect(after.get(line)).toBe(before.get(line));
  });

  test("differs between equal paragraphs, and between documents", () => {
    const text = "# Tin\n\nXã có 9 bản.\n\nXã có 9 bản.\n";
    const ids = [...documentOf("a.md", text).passages, ...documentOf("b.md", text).passages].map((p) => p.id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  test("changes with the content", () => {
    expect([...idsOf("# Tin\n\nXã có 9 bản.\n").values()]).not.toEqual([...idsOf("# Tin\n\nXã có 8 bản.\n").values()]);
  });

  test("is the same for every reading, also of decomposed text", () => {
    const text = "# Tin\n\nUỷ ban xã họp.\n";
    expect([...idsOf(text.normalize("NFD")).values()]).toEqual([...idsOf(text).values()]);
  });
});

describe("A document", () => {
  test("takes what its front matter says over what its text seems to say", () => {
    const document = documentOf(
      "vb/ke-hoach.md",
      `---
id: kh-7
kind: plan
title: Kế hoạch trồng rừng
number: 7/KH-UBND
issuer: UBND xã Tà Sín
date: 2025-02-01
held: true
---

# Chỉ thị số 9-CT/TU của Tỉnh ủy

Ngày 3/3/2020 họp.
`,
    );
    expect(document).toMatchObject({
      id: "kh-7",
      kind: "plan",
      title: "Kế hoạch trồng rừng",
      number: "7/KH-UBND",
      issuer: "UBND xã Tà Sín",
      date: "2025-02-01",
      held: true,
      key: { kind: "plan", number: "7", symbol: "KH/UBND" },
    });
  });

  test("without front matter is named by its path and its first heading", () => {
    expect(documentOf("xa/tin-1.md", "# Tin vui\n\nXã có 9 bản.\n")).toMatchObject({
      id: "xa/tin-1",
      title: "Tin vui",
      held: true,
    });
  });

  test("gathers the documents it cites, one record each", () => {
    const { citations } = documentOf(
      "tin.md",
      "# Tin\n\nThực hiện Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị.\n\nTheo Chỉ thị số 45-CT/TW, xã họp.\n\nCăn cứ Kế hoạch số 8-KH/HU.\n",
    );
    expect(citations.map((c) => [c.key?.symbol, c.key?.number, c.date])).toEqual([
      ["CT/TW", "45", "2025-04-14"],
      ["KH/HU", "8", null],
    ]);
  });

  test("without any text is refused with its path and the mend", async () => {
    for (const empty of ["", " \n\n", "---\ntitle: Tin\n---\n\n"])
      expect(await problemsOf(() => parseDocument("rong.md", empty))).toMatchObject([
        { code: "empty_document", where: "rong.md" },
      ]);
  });

  test("with a wrong front matter is refused with all its problems, each with its line", async () => {
    const problems = await problemsOf(() =>
      parseDocument("sai.md", "---\nkind: tin\ndate: 2024-13-40\nnam: 3\n---\nA\n"),
    );
    expect(problems.map((p) => [p.where, p.line, p.received])).toEqual([
      ["sai.md", 2, "tin"],
      ["sai.md", 3, "2024-13-40"],
      ["sai.md", 4, "nam"],
    ]);
    for (const problem of problems) expect([problem.expected, problem.mend]).not.toContain("");
  });

  test("is the same whether its front matter is plain or not", async () => {
    const of = (title: string) => `---\ntitle: ${title}\ndate: 2025-02-01\n---\nXã có 9 bản.\n`;
    const plain = await parseDocument("tin.md", of("Tin của xã"));
    expect(plain).toMatchObject({ title: "Tin của xã", date: "2025-02-01" });
    expect(plain).toEqual(await parseDocument("tin.md", of('"Tin của xã"')));
  });

  test("is read from any text of at least one letter without an exception, and its passages hold only its words", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "# ",
        "| a | 1 |\n",
        "|---|---|\n",
        "Số 12-CT/HU\n",
        "lượt xem: 1\n",
        "- ",
        "I. ",
        "4,91%",
        "\n\n",
        "(",
        "Xã ",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `Chữ\n\nĐoạn chữ.\n\n${pieces.join("")}`;
        const words = text.normalize("NFC");
        for (const { block } of documentOf("a.md", text).passages)
          for (const word of block.text.match(/\p{L}+/gu) ?? []) expect(words).toContain(word);
      }),
    );
  });
});

describe("A passage", () => {
  const [, passage] = documentOf(
    "tin.md",
    "# Tin\n\nÔng Lò Văn Pâng, Bí thư Huyện ủy Tà Sín, cho biết 15/20 đảng viên (75%) dự họp.\n",
  ).passages;

  test("finds its names and checks once, when they are read", () => {
    const { names = [], checks = [], block } = passage ?? {};
    expect(names.map(({ start, end }) => block?.text.slice(start, end))).toContain("Lò Văn Pâng");
    expect(checks.map((check) => check.statement)).toEqual(["15/20 = 75 %"]);
    expect(passage?.names).toBe(names);
    expect(passage?.checks).toBe(checks);
  });
});

describe("The lexicon", () => {
  const lexicon = buildLexicon(
    [
      documentOf(
        "a.md",
        "# Tin năm 2021\n\nHuyện Tà Sín có 9 xã. Thành phố Pa Ham có 3 phường.\n\n## Mục lục 2022\n\nXã nghèo.\n",
      ),
      documentOf("b.md", "---\ndate: 2019-05-06\n---\n# Tin\n\nĐảng bộ xã Huổi Lò.\n"),
    ],
    "bao nhiêu",
  );

  test("counts passages, titles among them, and in how many of them a syllable or a pair stands", () => {
    expect(lexicon.passages).toBe(5);
    expect(lexicon.passagesOf.get("xa")).toBe(3);
    expect(lexicon.passagesOf.get("huyen")).toBe(1);
    expect(lexicon.passagesOfPair.get("dang bo")).toBe(1);
    expect(lexicon.passagesOfPair.has("sin co")).toBe(true);
    expect(lexicon.passagesOf.has("phan")).toBe(false);
  });

  test("knows places by the word before them, and of which kind they are", () => {
    const heads = ["huyện", "phố", "xã"].map(canonical);
    const of = (name: string) => heads.filter((head) => lexicon.places.get(name)?.has(head));
    expect(of("ta sin")).toEqual([canonical("huyện")]);
    expect(of("pa ham")).toEqual([canonical("phố")]);
    expect(of("huoi lo")).toEqual([canonical("xã")]);
    expect(lexicon.places.has("dang bo")).toBe(false);
  });

  test("knows every year of texts, headings, titles and dates", () => {
    const all = Array.from({ length: 100 }, (_, i) => 1950 + i);
    expect(all.filter((year) => lexicon.years.has(year))).toEqual([2019, 2021, 2022]);
  });

  test("lists the accented forms of a folded syllable, those of everyday speech among them", () => {
    expect(lexicon.byFolded.get("sin")).toContain(canonical("sín"));
    expect(lexicon.byFolded.get("nhieu")).toContain(canonical("nhiêu"));
  });
});

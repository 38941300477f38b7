import { describe, expect, test } from "vitest";
import { problemsOf } from "../support/problems.ts";
import { openWorld } from "./world.ts";

describe("A corpus", () => {
  test("is read from Markdown, text and HTML, in folders, with or without front matter", async () => {
    const { corpus } = await openWorld({
      "bai/tin.md": "---\nid: tin-1\n---\n# Tin\n\nXã có 9 bản.\n",
      "bai/thong-bao.txt": "Thông báo họp\n\nHọp ngày 5/6/2024.\n",
      "bang.html": "<title>Bảng giá</title><p>Vé 4.000 đồng.</p>",
    });
    expect([...corpus.documents.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual([
      "bai/thong-bao",
      "bang",
      "tin-1",
    ]);
    expect([...corpus.passages.values()].map(({ block }) => block.kind).toSorted()).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
      "title",
      "title",
      "title",
    ]);
  });

  test("is as new as its newest document that is held", async () => {
    const { corpus } = await openWorld({
      "a.md": "---\ndate: 2023-01-02\n---\n# A\n\nXã có 9 bản.\n",
      "b.md": "---\ndate: 2024-03-04\n---\n# B\n\nXã có 8 bản.\n",
      "c.md": "---\ndate: 2025-05-06\nheld: false\ntitle: C\n---\nSố 5-CT/TU\n",
    });
    expect(corpus.date).toBe("2024-03-04");
  });

  test("brings its own abbreviations and synonyms in place of those of the program", async () => {
    const { ask } = await openWorld({
      "tin.md": "# Tin\n\nCó 45 hợp tác xã và 12 tổ dệt thổ cẩm.\n",
      "abbreviations.txt": "TDTC = tổ dệt thổ cẩm\n",
      "synonyms.txt": "phường dệt => tổ dệt\n",
    });
    const { understood, answers } = await ask("có mấy TDTC");
    expect(understood.text).toBe("có mấy tổ dệt thổ cẩm");
    expect(answers[0]?.text).toBe("12 tổ dệt thổ cẩm");
    expect((await ask("phường dệt ở đâu")).excerpts[0]?.text).toContain("tổ dệt");
  });

  test("is refused with every problem of every file at once", async () => {
    const problems = await problemsOf(() =>
      openWorld({
        "a.md": "---\nkind: tin\ndate: hôm qua\n---\nA\n",
        "b.md": "\n\n",
        "c.md": "---\nid: giong\n---\nC\n",
        "d/d.md": "---\nid: giong\n---\nD\n",
        "synonyms.txt": "một mình\n",
      }),
    );
    const found = problems.map((p) => [p.where, p.line]);
    expect(found).toHaveLength(5);
    expect(found).toEqual(
      expect.arrayContaining([
        ["a.md", 2],
        ["a.md", 3],
        ["b.md", null],
        ["d/d.md", null],
        ["synonyms.txt", 1],
      ]),
    );
    for (const problem of problems) expect([problem.expected, problem.received, problem.mend]).not.toContain("");
  });

  test("without a single document is refused, and says how to add one", async () => {
    for (const files of [{}, { "anh.png": "x" }, { "synonyms.txt": "a, b\n" }])
      expect(await problemsOf(() => openWorld(files))).toMatchObject([
        { code: "empty_corpus", mend: expect.stringContaining("corpus -- add") },
      ]);
  });
});

describe("A document that is only listed or cited", () => {
  const files = {
    "ct-45.md": `---
kind: directive
title: Chỉ thị về đại hội đảng bộ các cấp
number: 45-CT/TW
issuer: Bộ Chính trị
date: 2025-04-14
held: false
---

Số 45-CT/TW
Chỉ thị về đại hội đảng bộ các cấp
lượt xem: 1.825 | lượt tải: 64
`,
    "tin.md": "# Tin đại hội\n\nXã Pa Hu bầu 15 ủy viên Ban Chấp hành.\n",
  };

  test("is found by its number, its day and its issuer", async () => {
    const { ask } = await openWorld(files);
    for (const question of ["45-CT/TW", "chi thi so 45", "chỉ thị về đại hội đảng bộ các cấp"])
      expect((await ask(question)).excerpts[0], question).toMatchObject({ documentId: "ct-45", date: "2025-04-14" });
  });

  test("never answers for its content", async () => {
    const { ask } = await openWorld(files);
    for (const question of [
      "Chỉ thị 45-CT/TW quy định bao nhiêu ủy viên?",
      "Theo chỉ thị 45 thì tỷ lệ nữ là bao nhiêu phần trăm?",
      "Chi thi 45-CT/TW cap bao nhieu tien?",
    ])
      expect(await ask(question), question).toMatchObject({ status: "not_found", answers: [], figures: [] });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDate } from "../../src/corpus/fields.ts";
import { parseFrontMatter, serialiseDocument } from "../../src/corpus/frontmatter.ts";
import type { Metadata } from "../../src/model/document.ts";

const metadata: Metadata = {
  id: "35-ct-tw",
  kind: "directive",
  title: 'Chỉ thị: "đại hội" # các cấp',
  number: "35-CT/TW",
  issuer: "Bộ Chính trị",
  date: "2019-05-30",
  signer: "Lò Văn Thấm",
  field: "Xây dựng Đảng",
  effective: "2019-06-15",
  expires: null,
  replaces: ["36-CT/TW", "12-HD/BTCTW"],
  author: null,
  source: null,
  views: 496,
  downloads: 0,
  held: false,
};

describe("parseFrontMatter", () => {
  test("reads every key as the string that stands there, and counts as numbers", () => {
    const read = parseFrontMatter("a.md", "---\ndate: 2020-09-01\nnumber: 07\nviews: 12\nheld: false\n---\nThân bài\n");
    expect(read).toEqual({
      metadata: { date: "2020-09-01", number: "07", views: 12, held: false },
      body: "Thân bài\n",
      bodyLine: 7,
      problems: [],
    });
  });

  test("reads back what serialiseDocument writes", () => {
    const read = parseFrontMatter("a.md", serialiseDocument(metadata, "Thân bài"));
    const { expires: _expires, author: _author, source: _source, ...rest } = metadata;
    expect(read).toMatchObject({ metadata: rest, problems: [] });
    expect(read.body.trim()).toBe("Thân bài");
  });

  test("reads back any title and author", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 60 })
      .map((s) => s.normalize("NFC").replace(/\s+/gu, " ").trim());
    fc.assert(
      fc.property(text, text, (title, author) => {
        fc.pre(
          ![title, author].some(
            (s) => s === "" || s === "null" || s === "~" || /[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(s),
          ),
        );
        const read = parseFrontMatter("a.md", serialiseDocument({ ...metadata, title, author }, "x"));
        expect(read.problems).toEqual([]);
        expect(read.metadata).toMatchObject({ title, author });
      }),
    );
  });

  test("reports every problem at once, with its line, in order", () => {
    const file = [
      "---",
      "titel: A",
      "date: 2020-13-45",
      "kind: direktive",
      "views: -3",
      "downloads: 1.5",
      "held: no",
      "id: a b",
      "author:",
      "  - x",
      "shoe size: 44",
      "---",
      "Thân bài",
    ].join("\n");
    const { problems, body } = parseFrontMatter("corpus/a.md", file);
    expect(body).toBe("Thân bài");
    expect(problems.map((p) => [p.line, p.code, p.received])).toEqual([
      [2, "front_matter_unknown_key", "titel"],
      [3, "front_matter_date", "2020-13-45"],
      [4, "front_matter_kind", "direktive"],
      [5, "front_matter_views", "-3"],
      [6, "front_matter_downloads", "1.5"],
      [7, "front_matter_held", "no"],
      [8, "front_matter_id", "a b"],
      [9, "front_matter_value", "a list or a map"],
      [11, "front_matter_unknown_key", "shoe size"],
    ]);
    expect(problems[0]?.mend).toBe('did you mean "title"?');
    expect(problems.every((p) => p.where === "corpus/a.md" && p.expected !== "" && p.mend !== "")).toBe(true);
  });

  test("takes one number that is replaced, or a list of them", () => {
    expect(parseFrontMatter("a.md", "---\nreplaces: 12-KH/HU\n---\nx").metadata.replaces).toEqual(["12-KH/HU"]);
    const list = "---\nreplaces:\n  - 12-KH/HU\n  - 09/2021/QĐ-UBND\n---\nx";
    expect(parseFrontMatter("a.md", list).metadata.replaces).toEqual(["12-KH/HU", "09/2021/QĐ-UBND"]);
    expect(parseFrontMatter("a.md", "---\nreplaces: []\n---\nx")).toMatchObject({ metadata: {}, problems: [] });
  });

  test.each([
    ["effective: 31/12/2020", "front_matter_effective", "31/12/2020"],
    ["expires: 2021-02-30", "front_matter_expires", "2021-02-30"],
    ["replaces: 12", "front_matter_replaces", "12"],
    ["replaces: [12-KH/HU, văn bản cũ]", "front_matter_replaces", "văn bản cũ"],
    ["replaces: [[12-KH/HU]]", "front_matter_value", "a list or a map"],
    ["signer: [A, B]", "front_matter_value", "a list or a map"],
  ])("refuses %j", (line, code, received) => {
    expect(parseFrontMatter("a.md", `---\n${line}\n---\nx`).problems).toMatchObject([{ line: 2, code, received }]);
  });

  test("names the second of two equal keys", () => {
    const { problems } = parseFrontMatter("a.md", "---\ntitle: A\nviews: 1\ntitle: B\n---\nx");
    expect(problems.map((p) => [p.line, p.code])).toEqual([[4, "front_matter_duplicate_key"]]);
  });

  test("names the line of a syntax error", () => {
    const { problems } = parseFrontMatter("a.md", '---\nid: a\ntitle: "Kế hoạch\n---\nx');
    expect(problems[0]).toMatchObject({ code: "front_matter_syntax", line: 3 });
    expect(parseFrontMatter("a.md", "---\ntitle: a: b\n---\nx").problems[0]).toMatchObject({ line: 2 });
  });

  test("asks for the closing line of a front matter without one", () => {
    const { problems } = parseFrontMatter("a.md", "---\ntitle: A\n\nThân bài");
    expect(problems).toMatchObject([{ code: "front_matter_open", line: 1 }]);
  });

  test.each(["---\nThân bài sau một đường kẻ", "---\n\nA\n\n---\nB", "Thân bài", "", "-- -\ntitle: A\n---"])(
    "takes %j as a body without front matter",
    (text) => expect(parseFrontMatter("a.md", text)).toEqual({ metadata: {}, body: text, bodyLine: 1, problems: [] }),
  );

  test("takes an empty front matter", () => {
    expect(parseFrontMatter("a.md", "---\n---\nx")).toMatchObject({
      metadata: {},
      body: "x",
      bodyLine: 3,
      problems: [],
    });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => void parseFrontMatter("a.md", `---\na: ${text}\n---\n`)),
    );
  });
});

test("isDate knows the calendar", () => {
  expect(["2020-02-29", "2019-12-31"].every(isDate)).toBe(true);
  expect(["2019-02-29", "2020-13-45", "2020-1-1", "1/9/2020", "2020-04-31", "2020-00-10"].some(isDate)).toBe(false);
});

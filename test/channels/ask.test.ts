import { describe, expect, it } from "vitest";
import { smallCorpus } from "../support/corpora.ts";
import { jsonLines, type Run, runProgram } from "../support/program.ts";

interface Line {
  readonly version: number;
  readonly id: string | number | null;
  readonly question: string;
  readonly status: string;
  readonly understood: { readonly text: string; readonly kinds: readonly string[] };
  readonly answers: readonly { readonly text: string; readonly excerpt: number }[];
  readonly excerpts: readonly { readonly text: string; readonly documentId: string; readonly paragraph: number }[];
  readonly suggestions: readonly string[];
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tookMs: number;
}

const fields = "version id question status understood answers excerpts figures checks suggestions error tookMs".split(
  " ",
);
const share = "Tỷ lệ đảng viên nữ là bao nhiêu?";
const json = (question: unknown, id?: unknown): string => JSON.stringify({ id, question });

describe("A batch", () => {
  it("answers each line in order, under its own id or its number, with every field of the contract", async () => {
    const input = `${json(share, "a1")}\n\n${json("Hội nghị khai mạc ngày nào?", 7)}\r\n{"question":"Giá trông xe máy","style":"x"}`;
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], { input });
    const lines = jsonLines<Line>(run);
    expect(run).toMatchObject({ code: 0, errors: "" });
    expect(lines.map(({ id }) => id)).toEqual(["a1", 7, 4]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(fields);
      expect(line).toMatchObject({ version: 1, status: "answered", error: null });
      expect(line.tookMs).toBeGreaterThan(0);
    }
    expect(lines[0]).toMatchObject({ question: share, answers: [{ text: "33,02%", excerpt: 0 }] });
    expect(lines[0]?.excerpts[0]).toMatchObject({ documentId: "bao-cao", paragraph: 1 });
    expect(lines[1]?.excerpts[0]?.documentId).toBe("thong-bao");
    expect(lines[2]?.excerpts[0]).toMatchObject({ documentId: "bang-gia" });
  });

  it("reports a bad line in its place, goes on with the rest and ends with 1", async () => {
    const bad = ["{", '"câu hỏi"', "[1]", "null", '{"id":"b"}', json(5, "c"), json("x", { a: 1 })];
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], {
      input: [...bad, json(share)].join("\n"),
    });
    const lines = jsonLines<Line>(run);
    expect(run.code).toBe(1);
    expect(lines.map(({ id, status, error }) => [id, status, error?.code])).toEqual([
      [null, "error", "bad_json"],
      [null, "error", "bad_json"],
      [null, "error", "bad_json"],
      [null, "error", "bad_json"],
      ["b", "error", "bad_question"],
      ["c", "error", "bad_question"],
      [null, "error", "bad_id"],
      [8, "answered", undefined],
    ]);
    for (const line of lines) expect(Object.keys(line)).toEqual(fields);
  });

  it("keeps a line whole that holds a line separator of Unicode", async () => {
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], {
      input: `${json(`Tỷ lệ\u2028nữ`, 1)}\n`,
    });
    expect(jsonLines<Line>(run)).toMatchObject([{ id: 1, question: "Tỷ lệ\u2028nữ" }]);
  });

  it("answers plain lines with plain text", async () => {
    const run = await runProgram(["ask", "--corpus", smallCorpus()], { input: `${share}\n\nGiá trông xe máy\n` });
    expect(run).toMatchObject({ code: 0, errors: "" });
    expect(run.output).toMatch(/^33,02%\n“Toàn đảng bộ huyện có 1\.234 đảng viên/);
    expect(run.output).toContain("— 12-BC/HU · Báo cáo · Huyện ủy Thẩm Mỏ · 30/12/2024 · đoạn 1\n");
    expect(run.output.split("\n\n").filter((reply) => reply.trim() !== "")).toHaveLength(2);
  });

  it("takes its question from the arguments, in one piece or in many", async () => {
    const corpus = smallCorpus();
    const [one, many, empty] = await Promise.all([
      runProgram(["ask", "--json", "--corpus", corpus, share]),
      runProgram(["ask", "--json", "--corpus", corpus, "--", ...share.split(" ")]),
      runProgram(["ask", "--json", "--corpus", corpus, ""]),
    ]);
    expect(jsonLines<Line>(one)).toMatchObject([{ question: share, answers: [{ text: "33,02%" }] }]);
    expect(jsonLines<Line>(many)).toMatchObject([{ question: share, answers: [{ text: "33,02%" }] }]);
    expect(jsonLines<Line>(empty)).toMatchObject([{ question: "", status: "not_found" }]);
  });

  it("explains itself on standard error and nowhere else", async () => {
    const run = await runProgram(["ask", "--json", "--explain", "--corpus", smallCorpus(), share]);
    expect(jsonLines<Line>(run)).toHaveLength(1);
    expect(run.errors.length).toBeGreaterThan(20);
  });

  it("ends quietly when its reader goes away", async () => {
    const input = `${json(share)}\n`.repeat(3000);
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], { input, closesEarly: true });
    expect(run).toMatchObject({ code: 0, errors: "" });
  });

  it("gives nothing for an empty input", async () => {
    expect(await runProgram(["ask", "--json", "--corpus", smallCorpus()])).toEqual({ code: 0, output: "", errors: "" });
  });
});

describe("A question that is hardly one", () => {
  const hard: Record<string, string> = {
    empty: "",
    "white space": " \t\u00a0\u3000 ",
    emoji: "😀🎉👨‍👩‍👧🇻🇳",
    punctuation: "???!!!…",
    "4,096 characters": "Tỷ lệ đảng viên nữ trong toàn đảng bộ là bao nhiêu ".repeat(82).slice(0, 4096),
    "one word of 4,096 letters": "ă".repeat(4096),
    English: "What is the share of women among the members of the party?",
    Chinese: "女党员的比例是多少",
    Arabic: "كم عدد الأعضاء",
    controls: "Tỷ\u0000 lệ\u0007 \u001b[31mđảng viên nữ\u001b[0m",
    "lone surrogates": "tỷ lệ \ud800 nữ \udfff",
    HTML: "<script>alert('tỷ lệ')</script><b>đảng viên nữ</b> &amp; 1 < 2",
    Markdown: "**Tỷ lệ** [đảng viên](http://x) `nữ` | # \\ ~~x~~",
    "a regular expression": "(.*)+$ [a-z] \\d{2} tỷ lệ",
    "a name of an object's own": "constructor __proto__ toString hasOwnProperty",
    "a number": "35",
    "a number that is in the corpus": "1.234",
    "a huge number": "9".repeat(400),
  };
  let run: Promise<Run> | undefined;
  /** All of them in one batch, run by the first test that wants it. */
  const batch = (): Promise<Run> => {
    const input = Object.entries(hard).map(([id, question]) => json(question, id));
    return (run ??= runProgram(["ask", "--json", "--corpus", smallCorpus()], { input: input.join("\n") }));
  };

  it.each(Object.keys(hard))("gets a clear reply when it is %s", async (name) => {
    const line = jsonLines<Line>(await batch()).find(({ id }) => id === name);
    expect(line).toMatchObject({
      error: null,
      question: hard[name]?.toWellFormed() === hard[name] ? hard[name] : expect.any(String),
    });
    expect(line?.status).toMatch(/^(answered|not_found)$/);
    for (const { text } of line?.excerpts ?? []) expect(Array.from(text).length).toBeLessThanOrEqual(320);
    for (const { text } of line?.answers ?? []) expect(Array.from(text).length).toBeLessThanOrEqual(160);
  });

  it.each(["empty", "white space", "emoji", "punctuation"])("is refused when it is %s", async (name) => {
    expect(jsonLines<Line>(await batch()).find(({ id }) => id === name)).toMatchObject({
      status: "not_found",
      answers: [],
      excerpts: [],
    });
  });

  it("ends with 0 and says nothing else", async () => {
    expect(await batch()).toMatchObject({ code: 0, errors: "" });
  });

  it("is answered alike however its letters are coded", async () => {
    const spellings = [
      share,
      share.normalize("NFD"),
      Array.from(share).join("\u200b"),
      `\ufeff${share}\u200e`,
      share.replaceAll(" ", "\u00a0 "),
    ];
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], {
      input: spellings.map((s) => json(s)).join("\n"),
    });
    const answers = jsonLines<Line>(run).map(({ answers, excerpts }) => ({ answers, excerpts }));
    expect(answers).toHaveLength(spellings.length);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.answers[0]?.text).toBe("33,02%");
  });
});

import { PassThrough, Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { assemble } from "../../src/assemble.ts";
import { chat } from "../../src/channels/cli/chat.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { smallCorpus } from "../support/corpora.ts";
import { runProgram } from "../support/program.ts";

describe("The chat", () => {
  it("answers piped lines in order, skips blank ones, says how to get a token and ends with 0", async () => {
    const input = "Tỷ lệ đảng viên nữ?\n\n   \nHội nghị khai mạc ngày nào?";
    const run = await runProgram(["start", "--corpus", smallCorpus()], { input });
    expect(run.code).toBe(0);
    expect(run.output).toMatch(/^33,02%\n[\s\S]*\n\n[\s\S]*15\/8\/2024/);
    expect(run.errors).toMatch(/^[^\n]*@BotFather[^\n]*\n$/);
  });

  it.each(["thoát", "THOÁT", "/thoat", "/exit", "thoát".normalize("NFD")])("ends at %j", async (farewell) => {
    const run = await runProgram(["chat", "--corpus", smallCorpus()], { input: `${farewell}\nTỷ lệ đảng viên nữ?\n` });
    expect(run).toEqual({ code: 0, output: "", errors: "" });
  });

  it("ends quietly when its reader goes away", async () => {
    const input = "Tỷ lệ đảng viên nữ?\n".repeat(2000);
    expect(await runProgram(["chat", "--corpus", smallCorpus()], { input, closesEarly: true })).toMatchObject({
      code: 0,
      errors: "",
    });
  });

  it("greets a person at a terminal, prompts for each question and says goodbye", async () => {
    const loaded = await (await assemble({ corpusDir: smallCorpus(), dataDir: ".data", language: "vi" })).open();
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    const wording = wordingOf("vi");
    input.end("Tỷ lệ đảng viên nữ?\n");
    expect(await chat(loaded, { input, output, errors: new PassThrough() }, wording)).toBe(0);
    output.end();
    const shown = await text(output);
    expect(shown).toContain("3 văn bản có toàn văn");
    expect(shown).toContain(wording.howToEnd);
    expect(shown.split(wording.prompt).length).toBeGreaterThanOrEqual(2);
    expect(shown).toContain("33,02%");
    expect(shown.trimEnd().endsWith(wording.farewell)).toBe(true);
  });
});

describe("The way a line was read", () => {
  it("is asked back where a word was mended, and only said where marks and abbreviations were filled in", async () => {
    const lines = ["ddảng viên nữ", "đảng viênn nữ", "dảng vien nữ", "dang vien nu", "ĐV nữ bn", "đảng viên nữ"];
    const { output } = await runProgram(["chat", "--corpus", smallCorpus()], { input: lines.join("\n") });
    const firsts = output
      .trimEnd()
      .split("\n\n")
      .map((reply) => reply.split("\n")[0] ?? "");
    expect(firsts.slice(0, 5)).toEqual([
      "Có phải ý anh/chị là: đảng viên nữ?",
      "Có phải ý anh/chị là: đảng viên nữ?",
      "Hiểu là: đảng viên nữ",
      "Hiểu là: đảng viên nữ",
      "Hiểu là: đảng viên nữ bao nhiêu",
    ]);
    expect(firsts[5]).not.toMatch(/^(?:Hiểu là|Có phải)/);
  });
});

describe("A follow-up in the chat", () => {
  const wording = wordingOf("vi");
  const minute = 60_000;

  /** What is replied to each line, typed as many minutes after the start as it says. */
  async function talk(lines: readonly (readonly [minutes: number, line: string])[]): Promise<string[]> {
    const loaded = await (await assemble({ corpusDir: smallCorpus(), dataDir: ".data", language: "vi" })).open();
    const replies: string[] = [];
    const output = new Writable({
      write(reply: Buffer, _, done) {
        replies.push(reply.toString().trimEnd());
        done();
      },
    });
    const input = Readable.from(lines.map(([, line]) => `${line}\n`));
    // The clock stands where the line is typed that is answered next.
    const now = (): number => (lines[replies.length]?.[0] ?? 0) * minute;
    const errors = new PassThrough();
    expect(await chat(loaded, { input, output, errors }, wording, now)).toBe(0);
    errors.end();
    expect(await text(errors)).toBe("");
    return replies;
  }

  it("is read with the line before, and the reply says how", async () => {
    const input = "Có bao nhiêu đảng viên mới?\ntrong đó nữ bao nhiêu?\n";
    const { output } = await runProgram(["chat", "--corpus", smallCorpus()], { input });
    expect(output).toContain("Hiểu là: đảng viên nữ mới bao nhiêu");
    const replies = await talk([
      [0, "huyện có bao nhiêu đảng viên"],
      [9, "còn chi bộ?"],
    ]);
    expect(replies[1]).toMatch(/^Hiểu là: huyện có bao nhiêu chi bộ\n19 chi bộ\n/);
  });

  it("goes on from a follow-up, past a greeting and a refusal", async () => {
    const replies = await talk([
      [0, "Hội nghị khai mạc ngày nào?"],
      [1, "o dau"],
      [2, "cảm ơn"],
      [3, "Nghị quyết 18-NQ/TW ban hành ngày nào?"],
      [9, "mấy giờ?"],
    ]);
    expect(replies[1]).toMatch(/^Hiểu là: Hội nghị khai mạc ở đâu\n/);
    expect(replies[3]).toMatch(/^Kho văn bản không có Nghị quyết 18-NQ\/TW/);
    expect(replies[4]).toMatch(/^Hiểu là: Hội nghị khai mạc mấy giờ\n/);
  });

  it("goes on from a refused question where nothing else was asked", async () => {
    const replies = await talk([
      [0, "Nghị quyết 18-NQ/TW ban hành ngày nào?"],
      [1, "còn 12-BC/HU?"],
    ]);
    expect(replies[1]).toMatch(/^Hiểu là: 12-BC\/HU ban hành ngày nào\n/);
  });

  it("does not go on from what a whole question has replaced", async () => {
    const replies = await talk([
      [0, "huyện có bao nhiêu đảng viên"],
      [1, "Hội nghị khai mạc ngày nào?"],
      [2, "ở đâu?"],
    ]);
    expect(replies[2]).toMatch(/^Hiểu là: Hội nghị khai mạc ở đâu\n/);
  });

  it.each([0, 10])("that only asks, %d minutes after nothing, is told so, with a whole question", async (minutes) => {
    const lines: [number, string][] = minutes === 0 ? [] : [[0, "Hội nghị khai mạc ngày nào?"]];
    const reply = (await talk([...lines, [minutes, "Ở đâu?"]])).at(-1);
    expect(reply?.split("\n")).toEqual([
      wording.refusal({ reason: "before", what: "" }),
      wording.telegram.exampleIs("Báo cáo công tác xây dựng Đảng năm 2024"),
    ]);
  });

  it("is no question of its own in a batch", async () => {
    const run = await runProgram(["ask", "--json", "--corpus", smallCorpus()], {
      input: '{"question":"Hội nghị khai mạc ngày nào?"}\n{"question":"ở đâu?"}\n',
    });
    const [, second] = run.output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(second).toMatchObject({ status: "not_found", understood: { text: "ở đâu?" }, answers: [], excerpts: [] });
  });
});

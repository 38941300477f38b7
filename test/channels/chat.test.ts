import { PassThrough } from "node:stream";
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

import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const env = { CORPUS_DIR: "kho", DATA_DIR: "dulieu" };
const page = (figure: number): string => `Tin xã Nà Phát\n\n15/8/2024\n\nXã Nà Phát có ${figure} hộ nuôi ong.\n`;

function place(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const cwd = temporaryFolder({ "tin.txt": page(12), ...files });
  return { cwd, corpus: (...args: string[]) => runProgram(["corpus", ...args], { cwd, env }) };
}

describe("The corpus commands that change it", () => {
  it("add, correct, remove, undo and restore, each of them a revision", async () => {
    const { cwd, corpus } = place();
    const added = await corpus("add", "tin.txt");
    expect(added.output).toContain("Văn bản mới: Tin xã Nà Phát");
    expect(added.output).toContain("Đã lưu thành bản ghi 2.");
    const id = "tin-xa-na-phat";
    const file = join(cwd, `kho/articles/${id}.md`);
    const corrected = await corpus("set", id, "source", "Cổng thông tin xã");
    expect(corrected.output).toContain("Nguồn: (trống) → Cổng thông tin xã");
    writeFileSync(join(cwd, "tin.txt"), page(21));
    const changed = await corpus("add", "tin.txt");
    expect(changed.output).toContain("12 hộ nuôi ong → 21 hộ nuôi ong");
    expect((await corpus("remove", id)).output).toContain("Gỡ khỏi kho: Tin xã Nà Phát");
    expect(existsSync(file)).toBe(false);
    expect((await corpus("undo")).output).toContain("Đã hoàn tác bản ghi 5");
    expect(readFileSync(file, "utf8")).toContain("21 hộ");
    expect((await corpus("restore", "2")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/date: 2024-08-15[^]*12 hộ/);
    const log = (await corpus("log")).output.trimEnd().split("\n");
    expect(log.map((line) => line.split(" · ").slice(0, 1).join())).toEqual(["7", "6", "5", "4", "3", "2", "1"]);
    expect(log[0]).toContain("khôi phục về bản ghi 2");
    expect((await runProgram(["ask", "có bao nhiêu hộ nuôi ong?"], { cwd, env })).output).toContain("12 hộ nuôi ong");
  });

  it("say what is wrong with what they are told", async () => {
    const { corpus } = place();
    await corpus("add", "tin.txt");
    expect(await corpus("remove", "khong-co")).toMatchObject({ code: 1, errors: expect.stringContaining("khong-co") });
    expect(await corpus("set", "tin-xa-na-phat", "date", "hôm qua")).toMatchObject({
      code: 1,
      errors: expect.stringContaining("hôm qua"),
    });
    for (const args of [["set", "a"], ["set", "a", "mau", "đỏ"], ["remove"], ["restore", "hai"], ["undo", "1"]])
      expect((await corpus(...args)).code).toBe(2);
    expect(await corpus("restore", "99")).toMatchObject({ code: 1, errors: expect.stringContaining("từ 1 đến 2") });
  });

  it("take up what people changed in the folder meanwhile, and record it", async () => {
    const { cwd, corpus } = place();
    await corpus("add", "tin.txt");
    writeFileSync(join(cwd, "kho/them.md"), "# Thêm tay\n\nMột đoạn.\n");
    expect((await corpus("log")).output.split("\n")[0]).toContain("Sửa tay trong thư mục · thêm · them.md · +1");
    await corpus("undo");
    expect(existsSync(join(cwd, "kho/them.md"))).toBe(false);
  });

  it.each([
    ["of 0 bytes", new Uint8Array()],
    ["that is no text", Buffer.from("%PDF-1.7\n%âãÏÓ")],
    ["with broken front matter", Buffer.from("---\ndate: hôm qua\n---\n\nMột đoạn.\n")],
    ["of 20 MB in one line", Buffer.alloc(20_000_000, 97)],
    ["of elements nested too deep", Buffer.from(`<p>${"<b>".repeat(100_000)}x`)],
  ])("refuse a file %s and leave nothing behind", async (_what, bytes) => {
    const { cwd, corpus } = place({ "xau.txt": bytes });
    const run = await corpus("add", "xau.txt");
    expect(run).toMatchObject({ code: 1, output: "" });
    expect(run.errors).toContain("cần có:");
    expect(globSync("kho/**/*", { cwd })).toEqual([]);
  });

  it("refuse to make two documents of one id", async () => {
    const { cwd, corpus } = place({ "a.md": "---\nid: mot\n---\n\nVăn bản thứ nhất.\n" });
    await corpus("add", "a.md");
    writeFileSync(join(cwd, "kho/b.md"), "---\nid: mot\n---\n\nVăn bản thứ hai.\n");
    expect(await corpus("check")).toMatchObject({ code: 1, errors: expect.stringContaining("b.md") });
  });

  it("say that the disk is full, and change nothing", async () => {
    const { cwd, corpus } = place({
      "lon.txt": `Tin lớn\n\n15/8/2024\n\n${Array.from({ length: 4_000 }, (_, i) => `Bản ${i} của xã Nà Phát có ${i} hộ nuôi ong.`).join("\n\n")}`,
    });
    await corpus("add", "tin.txt");
    const before = globSync("kho/**/*", { cwd });
    // No file may grow above this many KiB: what a full disk does to a file, to this process alone.
    const script = `ulimit -f 100; exec "${process.execPath}" "${main}" corpus add lon.txt`;
    const run = spawnSync("bash", ["-c", script], { cwd, env: { PATH: process.env.PATH, ...env }, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("đủ chỗ trên ổ đĩa để ghi");
    expect(globSync("kho/**/{*,.draft*}", { cwd })).toEqual(before);
    const log = await corpus("log");
    expect(log.output.trimEnd().split("\n")).toHaveLength(2);
    expect(await corpus("add", "lon.txt")).toMatchObject({ code: 0 });
  });

  it("say that the folder cannot be written to, and change nothing", async () => {
    const { cwd, corpus } = place();
    mkdirSync(join(cwd, "kho"));
    // Also the superuser cannot write below a file.
    writeFileSync(join(cwd, "kho/articles"), "một tệp");
    const run = await corpus("add", "tin.txt");
    expect(run).toMatchObject({ code: 1, errors: expect.stringContaining("thư mục được phép ghi") });
    expect(globSync("kho/**/*", { cwd })).toEqual(["kho/articles"]);
  });
});

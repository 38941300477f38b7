import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallCorpus } from "../support/corpora.ts";
import { temporaryFolder } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";
import { shelf } from "../support/shelf.ts";

const commands = [
  ["ask", "--json", "x"],
  ["corpus", "check"],
];

describe("Every command", () => {
  const broken: Record<string, { readonly folder: () => string; readonly says: readonly RegExp[] }> = {
    "a folder that is missing": {
      folder: () => join(temporaryFolder(), "khong-co"),
      says: [/khong-co\n {2}cần có: một thư mục/],
    },
    "a file in place of the folder": {
      folder: () => join(temporaryFolder({ "a.md": "a" }), "a.md"),
      says: [/a\.md\n.*\n {2}đọc được: một tệp/],
    },
    "an empty folder": {
      folder: () => temporaryFolder({ ".hidden.md": "x", "a.pdf": "x" }),
      says: [/\n {2}cách sửa: /],
    },
    "several broken files": {
      folder: () => {
        const folder = smallCorpus({ "hong.txt": Uint8Array.of(0x61, 0x0a, 0xff), "trong.md": " \n" });
        mkdirSync(join(folder, "thu-muc.md"));
        return folder;
      },
      says: [/^hong\.txt:2$/m, /byte 0xFF tại vị trí 2/, /^trong\.md$/m, /^thu-muc\.md$/m, /Có 3 chỗ cần sửa/],
    },
    "bad front matter": {
      folder: () => smallCorpus({ "sai.md": "---\ntitle: A\ndate: hôm qua\n---\nNội dung" }),
      says: [/^sai\.md:3$/m, /hôm qua/],
    },
    "two documents of one id": {
      folder: () => smallCorpus({ "bao-cao.txt": "Báo cáo khác" }),
      says: [/^bao-cao\.(md|txt)$/m],
    },
  };

  it.each(Object.keys(broken))("stops at %s with the same message and exit code 1", async (name) => {
    const { folder, says } = broken[name] as (typeof broken)[string];
    const env = { CORPUS_DIR: folder() };
    const runs = await Promise.all(commands.map((args) => runProgram(args, { env, input: "x" })));
    for (const run of runs) expect(run).toEqual({ code: 1, output: "", errors: runs[0]?.errors });
    for (const expected of says) expect(runs[0]?.errors).toMatch(expected);
  });

  it("stops before the chat begins, too", async () => {
    const run = await runProgram(["start", "--corpus", join(temporaryFolder(), "khong-co")], { input: "x" });
    expect(run).toMatchObject({ code: 1, output: "", errors: expect.stringMatching(/khong-co\n/) });
  });

  it("names every bad setting at once and ends with 2", async () => {
    const runs = await Promise.all(
      commands.map((args) => runProgram(args, { env: { CORPUS_DIR: "", LANGUAGE: "fr" } })),
    );
    for (const run of runs) expect(run).toEqual({ code: 2, output: "", errors: runs[0]?.errors });
    expect(runs[0]?.errors).toBe(
      "CORPUS_DIR\n  cần có: tên một thư mục\n  đọc được: (để trống)\n  cách sửa: CORPUS_DIR=corpus\n" +
        "LANGUAGE\n  cần có: vi | en\n  đọc được: fr\n  cách sửa: LANGUAGE=vi\n",
    );
  });

  it.each([
    [["hoi"], "Không có lệnh “hoi”."],
    [["ask", "--jsn", "x"], "--jsn"],
    [["ask", "--corpus"], "--corpus"],
    [["ask", "--corpus", ""], "--corpus"],
    [["start", "x"], "x"],
    [["corpus"], "Cách dùng"],
    [["corpus", "drop"], "drop"],
    [["corpus", "show"], "show"],
    [["corpus", "list", "x"], "list x"],
  ])("shows its usage for %j and ends with 2", async (args, expected) => {
    const run = await runProgram(args, { env: { CORPUS_DIR: smallCorpus() } });
    expect(run).toMatchObject({ code: 2, output: "" });
    expect(run.errors).toContain(expected);
    expect(run.errors).toContain("Cách dùng:");
  });

  it.each([
    [["--help"], "npm run chat "],
    [["-h"], "npm run chat "],
    [["start", "--help"], "npm start [-- --corpus"],
    [["start", "-h"], "npm start [-- --corpus"],
    [["chat", "--help"], "npm start [-- --corpus"],
    [["ask", "--help"], "--explain"],
    [["ask", "--json", "-h", "x"], "--explain"],
    [["corpus", "--help"], "show MÃ"],
    [["corpus", "show", "--help"], "show MÃ"],
  ])("prints its usage for %j and ends with 0", async (args, expected) => {
    const run = await runProgram(args, { env: { CORPUS_DIR: smallCorpus() } });
    expect(run).toEqual({ code: 0, output: expect.stringMatching(/^Cách dùng:/), errors: "" });
    expect(run.output).toContain(expected);
  });

  it("prints its usage also where a setting is wrong, in the language that is set", async () => {
    const run = await runProgram(["ask", "--help"], { env: { CORPUS_DIR: "", LANGUAGE: "en" } });
    expect(run).toEqual({ code: 0, output: expect.stringMatching(/^Usage:/), errors: "" });
  });

  it("takes what stands behind -- for a question, and no help for a command that there is not", async () => {
    const asked = await runProgram(["ask", "--", "--help"], { env: { CORPUS_DIR: smallCorpus() } });
    expect(asked.code).toBe(0);
    expect(asked.output).not.toContain("Cách dùng");
    expect(await runProgram(["hoi", "--help"])).toMatchObject({ code: 2, output: "" });
  });

  it("reads its settings from a .env file, and the environment goes before it", async () => {
    const cwd = temporaryFolder({ ".env": "LANGUAGE=en\nCORPUS_DIR=van ban\n", "van ban/a.md": "Một đoạn." });
    expect((await runProgram(["corpus", "check"], { cwd })).output).toContain("The corpus has no problems: 1 document");
    expect((await runProgram(["corpus", "check"], { cwd, env: { LANGUAGE: "vi" } })).output).toContain("không có lỗi");
  });

  it("refuses a .env that cannot be read", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, ".env"));
    expect(await runProgram(["corpus", "check"], { cwd })).toMatchObject({
      code: 2,
      output: "",
      errors: expect.stringMatching(/^\.env\n/),
    });
  });

  it("writes nothing into the folder it answers from", async () => {
    const folder = smallCorpus();
    const before = readdirSync(folder);
    const run = await runProgram(["ask", "--corpus", folder, "đảng viên"], { cwd: folder });
    expect(run.code).toBe(0);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("The corpus commands", () => {
  it("list every document with its number, date and title", async () => {
    const { output, code } = await runProgram(["corpus", "list", "--corpus", smallCorpus()]);
    expect(code).toBe(0);
    expect(output.split("\n")).toContain("bao-cao  12-BC/HU  30/12/2024  Báo cáo công tác xây dựng Đảng năm 2024");
    expect(output.trim().split("\n")).toHaveLength(3);
  });

  it("show a document with its metadata and numbered paragraphs", async () => {
    const { output } = await runProgram(["corpus", "show", "bao-cao", "--corpus", smallCorpus()]);
    expect(output).toContain("Cơ quan ban hành: Huyện ủy Thẩm Mỏ\nNgày: 30/12/2024\n");
    expect(output).toContain("\n[2] Trong năm, huyện kết nạp 57 đảng viên mới tại 19 chi bộ.\n");
  });

  it("show how a document stands to others, and to which ids that leads", async () => {
    const run = await runProgram(["corpus", "show", "kh-30", "--corpus", temporaryFolder(shelf)]);
    expect(run.output).toContain(`
Người ký: Lò Văn Thấm
Lĩnh vực: Lâm nghiệp
Ngày hiệu lực: 15/03/2022
Lượt xem: 1.250
Lượt tải: 48
Thay thế:
- Kế hoạch 12-KH/HU · 03/02/2021 · Kế hoạch trồng rừng phòng hộ năm 2021 [kh-12]
Văn bản được nhắc đến:
- Chỉ thị 41-CT/TW · 05/01/2021 · Chỉ thị về phòng cháy rừng (nội dung chưa có trong kho) [ct-41]
- Nghị quyết 8-NQ/TU · Tỉnh ủy · 02/02/2022 (chưa có trong kho)
[1] Căn cứ`);
  });

  it("show a title that stands in the text as such, and do not count it", async () => {
    const folder = smallCorpus();
    const { output } = await runProgram(["corpus", "show", "thong-bao", "--corpus", folder]);
    expect(output).toMatch(/\n\[tiêu đề\] Thông báo lịch họp\n\[1\] Hội nghị khai mạc [^\n]*\n$/);
    const env = { LANGUAGE: "en" };
    const english = await runProgram(["corpus", "show", "thong-bao", "--corpus", folder], { env });
    expect(english.output).toContain("\n[title] Thông báo lịch họp\n[1] ");
    const { output: summary } = await runProgram(["corpus", "check", "--corpus", folder]);
    expect(summary).toContain("3 văn bản có toàn văn (5 đoạn)");
  });

  it("say which id is unknown", async () => {
    const run = await runProgram(["corpus", "show", "xyz", "--corpus", smallCorpus()]);
    expect(run).toMatchObject({ code: 1, output: "", errors: expect.stringContaining("“xyz”") });
  });

  it("sum a sound corpus up in one line", async () => {
    const { output } = await runProgram(["corpus", "check", "--corpus", smallCorpus()]);
    expect(output).toMatch(
      /^Kho văn bản không có lỗi: 3 văn bản có toàn văn \(\d+ đoạn\), mới nhất ngày 30\/12\/2024\.\n$/,
    );
  });

  it("say of the figures which arithmetic holds and which does not, and that this is no fault of the corpus", async () => {
    const folder = temporaryFolder({
      "a.md": "# Đại hội xã Pa Hu\n\nBầu 365 đồng chí (trong đó tái cử 276, chiếm 76,52%).",
      "b.md": "# Đại hội xã Nà Lốc\n\nKhai mạc sáng nay.\n\nTái cử 15/22 đồng chí, đạt 68,18%.",
    });
    expect(await runProgram(["corpus", "check", "--corpus", folder])).toEqual({
      code: 0,
      errors: "",
      output:
        "Kho văn bản không có lỗi: 2 văn bản có toàn văn (3 đoạn).\n" +
        "Đối chiếu số liệu: 1 phép tính khớp, 1 phép tính không khớp.\n" +
        "Không khớp (văn bản ghi như vậy, kho văn bản không có lỗi):\n" +
        "- 276/365 = 75,62 % (văn bản ghi 76,52 %) — a · đoạn 1\n" +
        "Khớp:\n- 15/22 = 68,18 % — b · đoạn 2\n",
    });
    const english = await runProgram(["corpus", "check", "--corpus", folder], { env: { LANGUAGE: "en" } });
    expect(english.output).toContain(
      "1 holds, 1 does not.\nThese do not hold (so say the documents; the corpus has no fault):\n" +
        "- 276/365 = 75,62 % (the document says 76,52 %) — a · paragraph 1\n",
    );
  });

  it("add a page to a corpus that does not exist yet", async () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, "trang.txt"),
      "Đại hội xã Nà Lốc\n\n15/8/2024\n\nĐại hội bầu 15 đồng chí vào Ban Chấp hành.\n",
    );
    const env = { CORPUS_DIR: "moi" };
    expect(await runProgram(["corpus", "add", "trang.txt"], { cwd, env })).toMatchObject({ code: 0, errors: "" });
    const again = await runProgram(["corpus", "add", "trang.txt"], { cwd, env });
    expect(again.output).toContain("Đã có trong kho, không có gì thay đổi: Đại hội xã Nà Lốc");
    expect((await runProgram(["ask", "Đại hội bầu bao nhiêu đồng chí?"], { cwd, env })).output).toContain(
      "15 đồng chí",
    );
  });

  it("name the page that cannot be read", async () => {
    const run = await runProgram(["corpus", "add", "khong-co.txt", "--corpus", temporaryFolder()]);
    expect(run).toMatchObject({ code: 1, output: "", errors: expect.stringMatching(/^khong-co\.txt\n/) });
  });
});

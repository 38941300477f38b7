import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assemble } from "../../src/assemble.ts";
import { temporaryFolder } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";

const page = (title: string, text: string): string => `${title}\n\nThứ ba - 04/03/2025 10:01 683 0\n\n${text}\n`;

/** A place with a corpus that was added to, changed by hand, undone, and a state. */
async function openPlace() {
  const cwd = temporaryFolder({
    "kho/a.md": "# Một\n\nMột đoạn.\n",
    "kho/questions.jsonl": '{"question":"một?","answer":["một"]}\n',
    "kho/ảnh/sơ đồ.png": new Uint8Array([137, 80, 78, 71, 0, 255]),
    "hai.txt": page("Tin hai", "Theo Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị, xã có 12 hộ."),
    "ba.txt": page("Tin ba", "Xã có 34 hộ."),
  });
  const env = { CORPUS_DIR: "kho", DATA_DIR: "dulieu" };
  const run = (...args: string[]) => runProgram(args, { cwd, env });
  for (const name of ["hai.txt", "ba.txt"]) expect((await run("corpus", "add", name)).code).toBe(0);
  writeFileSync(join(cwd, "kho/a.md"), "# Một\n\nMột đoạn, sửa tay.\n");
  expect((await run("corpus", "undo")).code).toBe(0);
  const app = await assemble({ corpusDir: join(cwd, "kho"), dataDir: join(cwd, "dulieu"), language: "vi" });
  const state = await app.state();
  await state.settings.setLanguage(7, "en");
  await state.feedback.note("một góp ý");
  await state.roles.appoint(123_456);
  await state.missed.note("xã có mấy trường?");
  await state.close();
  return { cwd, run };
}

/** Everything that a place keeps, to be compared. */
async function everything(cwd: string) {
  const [corpusDir, dataDir] = [join(cwd, "kho"), join(cwd, "dulieu")];
  const files = globSync("**/*", { cwd: corpusDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(corpusDir.length), readFileSync(path).toString("base64")]);
  const app = await assemble({ corpusDir, dataDir, language: "vi" });
  const [library, state] = [await app.library(), await app.state()];
  const revisions = await library.revisions({ limit: 100, before: null });
  const names = revisions.flatMap(({ files: changed, original }) => [
    ...changed.flatMap(({ before, after }) => [before, after]),
    original?.version ?? null,
  ]);
  const versions = await Promise.all(
    [...new Set(names)]
      .flatMap((name) => (name === null ? [] : [name]))
      .sort()
      .map(async (name) => [name, Buffer.from((await library.version(name)) ?? []).toString("base64")]),
  );
  const kept = {
    language: await state.settings.languageOf(7),
    notes: await state.feedback.notes({ limit: 9, before: null }),
    editors: await state.roles.editors(),
    missed: await state.missed.groups(),
  };
  await Promise.all([library.close(), state.close()]);
  return { files, revisions, versions, kept };
}

describe("npm run backup and npm run restore", () => {
  it("bring back the corpus, the originals, the revisions and the state to the last byte", async () => {
    const { cwd, run } = await openPlace();
    const before = await everything(cwd);
    expect(before.revisions.map(({ deed }) => deed)).toEqual(["undo", "update", "add", "add", "begin"]);
    expect(before.versions.length).toBeGreaterThan(5);
    const made = await run("backup", "sao-luu.tar.gz");
    expect(made).toMatchObject({ code: 0, errors: "" });
    expect(made.output).toContain("sao-luu.tar.gz");
    const elsewhere = temporaryFolder();
    const env = { CORPUS_DIR: "kho", DATA_DIR: "dulieu" };
    const back = await runProgram(["restore", join(cwd, "sao-luu.tar.gz")], { cwd: elsewhere, env });
    expect(back).toMatchObject({ code: 0, errors: "" });
    expect(await everything(elsewhere)).toEqual(before);
    const again = await runProgram(["corpus", "undo"], { cwd: elsewhere, env });
    expect(again.code).toBe(0);
    expect(globSync(".*", { cwd })).toEqual([]);
  });

  it("work while the bot's library is open and changes", async () => {
    const { cwd, run } = await openPlace();
    const app = await assemble({ corpusDir: join(cwd, "kho"), dataDir: join(cwd, "dulieu"), language: "vi" });
    const library = await app.library();
    let isOver = false;
    const changing = (async () => {
      for (let i = 0; !isOver; i++) {
        const before = (await library.open("b.md"))?.version ?? null;
        const after = Buffer.from(`# Hai\n\nLần ${i}.\n`);
        await library.commit({ by: "owner", deed: "update", why: String(i), files: [{ path: "b.md", before, after }] });
      }
    })();
    expect(await run("backup", "luc-chay.tar.gz")).toMatchObject({ code: 0, errors: "" });
    isOver = true;
    await changing;
    await library.close();
    const elsewhere = temporaryFolder();
    const env = { CORPUS_DIR: "kho", DATA_DIR: "dulieu" };
    expect((await runProgram(["restore", join(cwd, "luc-chay.tar.gz")], { cwd: elsewhere, env })).code).toBe(0);
    // The files are those of the last revision, whichever that was: opening records nothing new.
    const log = await runProgram(["corpus", "log"], { cwd: elsewhere, env });
    const { revisions, files } = await everything(elsewhere);
    expect(log.output.split("\n")[0]).toContain("Chủ quản");
    const kept = files.find(([path]) => path === "/b.md")?.[1];
    if (kept !== undefined) expect(Buffer.from(kept, "base64").toString()).toContain(`Lần ${revisions[0]?.why}`);
  });

  it("refuse to write over anything, and keep what is there where that is forced", async () => {
    const { cwd, run } = await openPlace();
    await run("backup", "a.tar.gz");
    expect(await run("backup", "a.tar.gz")).toMatchObject({ code: 1, errors: expect.stringContaining("tệp đã có") });
    const refused = await run("restore", "a.tar.gz");
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining("--force") });
    writeFileSync(join(cwd, "kho/moi.md"), "# Mới\n\nChưa sao lưu.\n");
    const forced = await run("restore", "a.tar.gz", "--force");
    expect(forced).toMatchObject({ code: 0, errors: "" });
    expect(existsSync(join(cwd, "kho/moi.md"))).toBe(false);
    const [aside] = globSync("kho.truoc-*", { cwd });
    expect(readFileSync(join(cwd, aside ?? "", "moi.md"), "utf8")).toContain("Chưa sao lưu");
  });

  it("touch nothing where the archive is damaged or is none", async () => {
    const { cwd, run } = await openPlace();
    await run("backup", "a.tar.gz");
    const before = await everything(cwd);
    const bytes = readFileSync(join(cwd, "a.tar.gz"));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    writeFileSync(join(cwd, "hong.tar.gz"), bytes);
    writeFileSync(join(cwd, "khong-phai.tar.gz"), "không phải bản sao lưu");
    for (const name of ["hong.tar.gz", "khong-phai.tar.gz", "khong-co.tar.gz"])
      expect(await run("restore", name, "--force")).toMatchObject({
        code: 1,
        errors: expect.stringContaining("bản sao lưu nguyên vẹn"),
      });
    expect(await everything(cwd)).toEqual(before);
    expect(globSync("*.truoc-*", { cwd })).toEqual([]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderLibrary } from "../../src/adapters/library/folder.ts";
import { libraryContract } from "../contracts/library.ts";
import { temporaryFolder } from "../support/folders.ts";
import { problemsOf } from "../support/problems.ts";

libraryContract("A folder", async () => folderLibrary(temporaryFolder()));

describe("A folder library", () => {
  it("skips hidden files, hidden folders and other endings", async () => {
    const folder = temporaryFolder({
      "a.MD": "a",
      "b/c.html": "b",
      ".git/d.md": "d",
      "b/.e.txt": "e",
      "questions.jsonl": "{}",
      "f.pdf": "f",
    });
    const { files, problems } = await folderLibrary(folder).read();
    expect(files.map((file) => file.path)).toEqual(["a.MD", "b/c.html"]);
    expect(problems).toEqual([]);
  });

  it("reports a folder that is missing", async () => {
    const folder = join(temporaryFolder(), "khong-co");
    expect(await folderLibrary(folder).read()).toMatchObject({
      files: [],
      problems: [{ code: "folder_missing", where: folder }],
    });
  });

  it("reports a file that stands in place of the folder", async () => {
    const file = join(temporaryFolder({ "a.md": "a" }), "a.md");
    expect((await folderLibrary(file).read()).problems).toMatchObject([{ code: "folder_is_file", where: file }]);
  });

  it("reports everything that it cannot read and still reads the rest", async () => {
    const folder = temporaryFolder({ "z.md": "z" });
    mkdirSync(join(folder, "thu-muc.md"));
    symlinkSync(join(folder, "khong-co"), join(folder, "hong.txt"));
    const { files, problems } = await folderLibrary(folder).read();
    expect(files.map((file) => file.path)).toEqual(["z.md"]);
    expect(problems.map(({ code, where, received }) => ({ code, where, received }))).toEqual(
      expect.arrayContaining([
        { code: "not_a_file", where: "thu-muc.md", received: "a folder" },
        { code: "file_unreadable", where: "hong.txt", received: "ENOENT" },
      ]),
    );
    expect(problems).toHaveLength(2);
  });

  it("ends on a circle of links and reads each folder once", async () => {
    const folder = temporaryFolder({ "a/b.md": "b" });
    symlinkSync(folder, join(folder, "a", "vong"));
    const { files, problems } = await folderLibrary(folder).read();
    expect(files.map((file) => file.path)).toEqual(["a/b.md"]);
    expect(problems).toEqual([]);
  });

  it("makes the folder when it first writes and leaves no draft behind", async () => {
    const folder = join(temporaryFolder(), "moi", "hon");
    await folderLibrary(folder).write("a/b.md", "Đại hội");
    expect(readFileSync(join(folder, "a/b.md"), "utf8")).toBe("Đại hội");
    expect(readdirSync(join(folder, "a"))).toEqual(["b.md"]);
  });

  it("refuses to write through a link that leads out of the folder", async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    symlinkSync(outside, join(folder, "ngoai"));
    const problems = await problemsOf(() => folderLibrary(folder).write("ngoai/moi/a.md", "x"));
    expect(problems).toMatchObject([{ code: "path_outside" }]);
    expect(existsSync(join(outside, "moi"))).toBe(false);
  });
});

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { folderLibrary } from "../../src/adapters/library/folder.ts";
import { keptLibrary } from "../../src/adapters/library/kept.ts";
import type { Change, KeptLibrary } from "../../src/ports.ts";
import { libraryContract } from "../contracts/library.ts";
import { temporaryFolder } from "../support/folders.ts";
import { problemsOf } from "../support/problems.ts";

libraryContract("A folder", async () => kept(temporaryFolder()));

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
    await (await kept(folder)).commit(adding("a/b.md", "Đại hội"));
    expect(readFileSync(join(folder, "a/b.md"), "utf8")).toBe("Đại hội");
    expect(readdirSync(join(folder, "a"))).toEqual(["b.md"]);
  });

  it("refuses to write through a link that leads out of the folder", async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    symlinkSync(outside, join(folder, "ngoai"));
    const library = await kept(folder);
    expect(await problemsOf(() => library.commit(adding("ngoai/moi/a.md", "x")))).toMatchObject([
      { code: "path_outside" },
    ]);
    expect(existsSync(join(outside, "moi"))).toBe(false);
  });

  it("takes up what people changed by hand, once, and says so in a revision", async () => {
    const folder = temporaryFolder({ "a.md": "một", "b.md": "hai" });
    const library = await kept(folder);
    expect(await library.takeUp()).toMatchObject({
      by: "hand",
      deed: "begin",
      files: [{ path: "a.md" }, { path: "b.md" }],
    });
    expect(await library.takeUp()).toBeNull();
    writeFileSync(join(folder, "a.md"), "một đã sửa");
    rmSync(join(folder, "b.md"));
    writeFileSync(join(folder, "c.md"), "ba");
    const revision = await library.takeUp();
    expect(revision).toMatchObject({ by: "hand", deed: "update" });
    expect(revision?.files.map(({ path, before, after }) => [path, before !== null, after !== null])).toEqual([
      ["b.md", true, false],
      ["a.md", true, true],
      ["c.md", false, true],
    ]);
    expect(await library.takeUp()).toBeNull();
  });

  it("takes up only what somebody saw", async () => {
    const folder = temporaryFolder({ "a.md": "một", "b.md": "hai" });
    const library = await kept(folder);
    await library.takeUp();
    writeFileSync(join(folder, "a.md"), "một đã sửa");
    writeFileSync(join(folder, "b.md"), "hai đã sửa");
    const seen = await library.open("b.md");
    writeFileSync(join(folder, "b.md"), "hai lần nữa");
    expect((await library.takeUp({ files: seen ? [seen] : [], gone: [] }))?.files.map(({ path }) => path)).toEqual([
      "b.md",
    ]);
    expect(await newest(library, "b.md")).toBe("hai đã sửa");
    expect(await newest(library, "a.md")).toBe("một");
  });

  it("takes nothing for gone where the folder itself cannot be seen", async () => {
    const folder = temporaryFolder({ "kho/a.md": "một" });
    const library = await kept(join(folder, "kho"));
    await library.takeUp();
    renameSync(join(folder, "kho"), join(folder, "khac"));
    expect(await problemsOf(() => library.takeUp())).toMatchObject([{ code: "folder_missing" }]);
    expect(await newest(library, "a.md")).toBe("một");
  });

  it("keeps what a hand wrote before a change takes its place", async () => {
    const folder = temporaryFolder({ "a.md": "một" });
    const library = await kept(folder);
    await library.takeUp();
    writeFileSync(join(folder, "a.md"), "tay sửa");
    const before = (await library.open("a.md"))?.version ?? null;
    await library.commit({ ...adding("a.md", "hai"), files: [{ path: "a.md", before, after: Buffer.from("hai") }] });
    const [own, hand] = await library.revisions({ limit: 2, before: null });
    expect([own?.by, hand?.by]).toEqual(["owner", "hand"]);
    expect(new TextDecoder().decode((await library.version(own?.files[0]?.before ?? "")) ?? undefined)).toBe("tay sửa");
  });

  it("tells of a file that a hand changes, adds or deletes, once it is whole", async () => {
    const folder = temporaryFolder({ "a.md": "một", "x/b.md": "hai" });
    const library = await kept(folder);
    const told: string[] = [];
    const watching = await library.watch((paths) => void told.push(...paths));
    onTestFinished(() => watching.close());
    writeFileSync(join(folder, "a.md"), "đã sửa");
    rmSync(join(folder, "x/b.md"));
    mkdirSync(join(folder, "y"));
    writeFileSync(join(folder, "y/.draft"), "nháp");
    writeFileSync(join(folder, "y/draft"), "mới");
    renameSync(join(folder, "y/draft"), join(folder, "y/c.md"));
    await vi.waitFor(() => expect([...new Set(told)].sort()).toEqual(["a.md", "x/b.md", "y/c.md"]), 5_000);
  });
});

function kept(folder: string): Promise<KeptLibrary> {
  return keptLibrary(folder, join(temporaryFolder(), "library.sqlite"));
}

const adding = (path: string, content: string): Change => ({
  by: "owner",
  deed: "add",
  why: "",
  files: [{ path, before: null, after: Buffer.from(content) }],
});

/** The newest version of a file that a revision holds. */
async function newest(library: KeptLibrary, path: string): Promise<string> {
  const [version = ""] = await library.versionsOf(path);
  return new TextDecoder().decode((await library.version(version)) ?? undefined);
}

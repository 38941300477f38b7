import { describe, expect, it } from "vitest";
import type { Change, KeptLibrary } from "../../src/ports.ts";
import { problemsOf } from "../support/problems.ts";

const texts = async (library: KeptLibrary): Promise<Record<string, string>> => {
  const { files, problems } = await library.read();
  expect(problems).toEqual([]);
  return Object.fromEntries(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (held: Uint8Array | null): string | null =>
  held && new TextDecoder("utf-8", { ignoreBOM: true }).decode(held);

/** A change from what stands there now; null for a file that goes. */
async function changeOf(library: KeptLibrary, files: Readonly<Record<string, string | null>>): Promise<Change> {
  const list = Object.entries(files).map(async ([path, text]) => ({
    path,
    before: (await library.open(path))?.version ?? null,
    after: text === null ? null : bytes(text),
  }));
  return { by: "owner", deed: "update", why: "thử", files: await Promise.all(list) };
}

const write = async (library: KeptLibrary, path: string, text: string) =>
  library.commit(await changeOf(library, { [path]: text }));

/** What every KeptLibrary keeps to; `make` gives an empty one. */
export function libraryContract(name: string, make: () => Promise<KeptLibrary>): void {
  describe(`${name} as a KeptLibrary`, () => {
    it("is empty at first", async () => {
      expect(await texts(await make())).toEqual({});
    });

    it("reads back what was written, in any folder, letter for letter", async () => {
      const library = await make();
      await write(library, "articles/năm 2020/đại-hội.md", "Đại hội\r\n\u00a0ở cơ sở\n");
      await write(library, "a.txt", "");
      expect(await texts(library)).toEqual({
        "articles/năm 2020/đại-hội.md": "Đại hội\r\n\u00a0ở cơ sở\n",
        "a.txt": "",
      });
    });

    it("replaces a file that exists", async () => {
      const library = await make();
      await write(library, "a.md", "một đoạn văn dài hơn");
      await write(library, "a.md", "hai");
      expect(await texts(library)).toEqual({ "a.md": "hai" });
    });

    it("opens one file as it is now, and none that is gone", async () => {
      const library = await make();
      await write(library, "a/đại-hội.md", "một");
      await write(library, "a/đại-hội.md", "hai");
      expect(textOf((await library.open("a/đại-hội.md"))?.bytes ?? null)).toBe("hai");
      expect(await library.open("a/gone.md")).toBeNull();
      expect(await problemsOf(() => library.open("../a.md"))).toMatchObject([{ code: "path_outside" }]);
    });

    it("lists files by path", async () => {
      const library = await make();
      for (const path of ["b.md", "a/z.html", "synonyms.txt", "a/b.txt"]) await write(library, path, path);
      expect(Object.keys(await texts(library))).toEqual(["a/b.txt", "a/z.html", "b.md", "synonyms.txt"]);
    });

    it("lets one of several changes of one file through at once, and tells the others that it is another by now", async () => {
      const library = await make();
      const drafts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(50_000));
      const change = await changeOf(library, { "a.md": "" });
      const commits = drafts.map((draft) =>
        library.commit({ ...change, files: [{ path: "a.md", before: null, after: bytes(draft) }] }),
      );
      const results = await Promise.allSettled(commits);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const result of results)
        if (result.status === "rejected")
          expect(result.reason).toMatchObject({ problems: [{ code: "file_changed", where: "a.md" }] });
      const { "a.md": kept, ...others } = await texts(library);
      expect(drafts).toContain(kept);
      expect(others).toEqual({});
    });

    it("makes a change of several files whole or not at all", async () => {
      const library = await make();
      await write(library, "a.md", "một");
      const change = await changeOf(library, { "a.md": "hai", "b/c.md": "ba", "d.md": "bốn" });
      const stale = {
        ...change,
        files: change.files.map((file) => ({ ...file, before: file.path === "d.md" ? "0" : file.before })),
      };
      expect(await problemsOf(() => library.commit(stale))).toMatchObject([{ code: "file_changed", where: "d.md" }]);
      expect(await texts(library)).toEqual({ "a.md": "một" });
      await library.commit(change);
      expect(await texts(library)).toEqual({ "a.md": "hai", "b/c.md": "ba", "d.md": "bốn" });
      await library.commit(await changeOf(library, { "a.md": null, "b/c.md": null }));
      expect(await texts(library)).toEqual({ "d.md": "bốn" });
    });

    it("lists its revisions from the newest on, with what was sent, and keeps every version", async () => {
      const library = await make();
      const original = { path: "gửi lên.txt", bytes: bytes("bản gốc") };
      await library.commit({ ...(await changeOf(library, { "a.md": "một" })), deed: "add", original });
      const second = await write(library, "a.md", "hai");
      const [newest, before, first, ...rest] = await library.revisions({ limit: 10, before: null });
      expect(newest).toEqual(second);
      expect(newest).toMatchObject({ by: "owner", deed: "update", why: "thử", of: null, original: null });
      expect(before).toMatchObject({
        deed: "add",
        original: { name: "gửi lên.txt", size: original.bytes.length },
        files: [{ path: "a.md", before: null }],
      });
      expect([first?.deed, rest]).toEqual(["begin", []]);
      expect(await library.revisions({ limit: 1, before: second.id })).toEqual([before]);
      expect(await library.revision(second.id)).toEqual(second);
      expect(await library.revision(second.id + 1)).toBeNull();
      const [file] = second.files;
      expect(textOf(await library.version(file?.before ?? ""))).toBe("một");
      expect(textOf(await library.version(before?.original?.version ?? ""))).toBe("bản gốc");
      expect(await library.version("0")).toBeNull();
      expect(await library.after(before?.id ?? 0)).toEqual(new Map([["a.md", file?.before]]));
      expect(textOf(await library.version((await library.versionsOf("a.md"))[0] ?? ""))).toBe("hai");
      expect(await library.versionsOf("b.md")).toEqual([]);
    });

    it.each([
      "../a.md",
      "a/../../b.md",
      "/a.md",
      "a//b.md",
      "",
      ".",
      ".hidden.md",
      "a/.hidden/b.md",
      "a\\b.md",
      "a\0.md",
      "a\u001b[2J.md",
      `${"a".repeat(250)}.md`,
      "a.exe",
      "a",
    ])("refuses to write to %j", async (path) => {
      const library = await make();
      const problems = await problemsOf(() =>
        library.commit({ by: "owner", deed: "add", why: "", files: [{ path, before: null, after: bytes("x") }] }),
      );
      expect(problems).toMatchObject([{ code: "path_outside", where: path }]);
      expect(await texts(library)).toEqual({});
    });
  });
}

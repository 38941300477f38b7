import { describe, expect, it } from "vitest";
import type { Library } from "../../src/ports.ts";
import { problemsOf } from "../support/problems.ts";

const texts = async (library: Library): Promise<Record<string, string>> => {
  const { files, problems } = await library.read();
  expect(problems).toEqual([]);
  return Object.fromEntries(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
};

/** What every Library keeps to; `make` gives an empty one. */
export function libraryContract(name: string, make: () => Promise<Library>): void {
  describe(`${name} as a Library`, () => {
    it("is empty at first", async () => {
      expect(await texts(await make())).toEqual({});
    });

    it("reads back what was written, in any folder, letter for letter", async () => {
      const library = await make();
      await library.write("articles/năm 2020/đại-hội.md", "Đại hội\r\n\u00a0ở cơ sở\n");
      await library.write("a.txt", "");
      expect(await texts(library)).toEqual({
        "articles/năm 2020/đại-hội.md": "Đại hội\r\n\u00a0ở cơ sở\n",
        "a.txt": "",
      });
    });

    it("replaces a file that exists", async () => {
      const library = await make();
      await library.write("a.md", "một đoạn văn dài hơn");
      await library.write("a.md", "hai");
      expect(await texts(library)).toEqual({ "a.md": "hai" });
    });

    it("opens one file as it is now, and none that is gone", async () => {
      const library = await make();
      await library.write("a/đại-hội.md", "một");
      await library.write("a/đại-hội.md", "hai");
      expect(new TextDecoder().decode((await library.open("a/đại-hội.md")) ?? undefined)).toBe("hai");
      expect(await library.open("a/gone.md")).toBeNull();
      expect(await problemsOf(() => library.open("../a.md"))).toMatchObject([{ code: "path_outside" }]);
    });

    it("lists files by path", async () => {
      const library = await make();
      for (const path of ["b.md", "a/z.html", "synonyms.txt", "a/b.txt"]) await library.write(path, path);
      expect(Object.keys(await texts(library))).toEqual(["a/b.txt", "a/z.html", "b.md", "synonyms.txt"]);
    });

    it("keeps one whole text when several are written to one path at once", async () => {
      const library = await make();
      const drafts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(50_000));
      await Promise.all(drafts.map((draft) => library.write("a.md", draft)));
      const { "a.md": kept, ...others } = await texts(library);
      expect(drafts).toContain(kept);
      expect(others).toEqual({});
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
      "a.exe",
      "a",
    ])("refuses to write to %j", async (path) => {
      const library = await make();
      const problems = await problemsOf(() => library.write(path, "x"));
      expect(problems).toMatchObject([{ code: "path_outside", where: path }]);
      expect(await texts(library)).toEqual({});
    });
  });
}

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderProblems } from "../../src/render/problems.ts";
import { shownDate, wholeNumber } from "../../src/render/values.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { viProblemCodes } from "../../src/render/wording/vi-problems.ts";

const problem = {
  code: "file_unreadable",
  where: "a.md",
  line: 3,
  expected: "a file that can be read",
  received: "",
  mend: "mend it",
};

describe("The wording", () => {
  it("has a Vietnamese text for every problem that the source can raise, and for no other", () => {
    const codes = globSync("src/**/*.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bcode: ([^,\n]+)/g)].flatMap(([, value = ""]) =>
        [...value.matchAll(/"([a-z0-9]+_[a-z0-9_]+)"/g)].map((match) => match[1] ?? ""),
      ),
    );
    // The lines of a batch carry their words themselves; each checked key of the front matter has a code of its own.
    const known = new Set(codes.filter((code) => !["bad_json", "bad_question", "bad_id"].includes(code)));
    for (const key of ["id", "kind", "date", "effective", "expires", "replaces", "views", "downloads", "held"])
      known.add(`front_matter_${key}`);
    expect(codes).toContain("not_utf8");
    expect([...known].toSorted()).toEqual(viProblemCodes.toSorted());
  });

  it("shows a problem with its place, what was expected, what was read and the mend", () => {
    expect(renderProblems([problem, { ...problem, line: null, received: "EACCES" }], wordingOf("en"))).toBe(
      "a.md:3\n  expected: a file that can be read\n  read: (nothing)\n  mend: mend it\n" +
        "a.md\n  expected: a file that can be read\n  read: EACCES\n  mend: mend it",
    );
    expect(renderProblems([problem], wordingOf("vi"))).toBe(
      "a.md:3\n  cần có: một tệp đọc được\n  đọc được: (để trống)\n  cách sửa: cấp quyền đọc cho người dùng này, hoặc bỏ tệp đi",
    );
  });

  it("falls back on the problem's own words where it has none", () => {
    expect(renderProblems([{ ...problem, code: "unheard_of" }], wordingOf("vi"))).toContain(
      "cần có: a file that can be read",
    );
  });

  it.each(["vi", "en"] as const)(
    "keeps the notes of buttons and the menu within Telegram's limits (%s)",
    (language) => {
      const { bug, groups, telegram } = wordingOf(language);
      const inGroups = [groups.notYours, groups.onlyAdministrators, groups.busy];
      for (const note of [bug, telegram.noSuchButton, telegram.expired(48), ...inGroups])
        expect(note.length).toBeLessThanOrEqual(200);
      expect(groups.settingsCommand.length).toBeLessThanOrEqual(256);
      for (const [command, description] of Object.entries(telegram.commands)) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(description.length).toBeLessThanOrEqual(256);
      }
    },
  );

  it.each([
    [0, "0"],
    [999, "999"],
    [1234, "1.234"],
    [29054, "29.054"],
    [1234567, "1.234.567"],
  ])("writes the number %d as %s", (value, expected) => {
    expect(wholeNumber(value)).toBe(expected);
  });

  it.each([
    ["2019-05-30", "30/05/2019"],
    ["2019", "2019"],
  ])("writes the date %s as %s", (iso, expected) => {
    expect(shownDate(iso)).toBe(expected);
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allowed, roomOf, violations } from "./support/architecture.ts";

const sources = globSync("**/*.ts", { cwd: "src" })
  .map((path) => path.replaceAll("\\", "/"))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));

describe("The source", () => {
  it("keeps to the rooms, the arrows between them and the purity of the stages", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(violations(sources)).toEqual([]);
  });

  it("keeps to files of at most 250 lines in the preview's page, too", () => {
    const page = globSync("src/channels/preview/page/*");
    expect(page.length).toBeGreaterThan(10);
    const long = page.filter((path) => readFileSync(path, "utf8").trimEnd().split("\n").length > 250);
    expect(long).toEqual([]);
  });

  it("has every room and every arrow in the README's table", () => {
    const section = /^## Architecture$([\s\S]*?)(?=^## )/m.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
    const rows = Object.fromEntries(
      [...section.matchAll(/^\| `([a-z]+)` \|[^|]*\| ([^|]*) \|$/gm)].map(([, room = "", arrows = ""]) => [
        room,
        [...arrows.matchAll(/`([a-z]+)`/g)].map((match) => match[1] ?? "").toSorted(),
      ]),
    );
    for (const room of new Set(sources.map((source) => roomOf(source.path)))) expect(rows).toHaveProperty(room);
    for (const [room, arrows] of Object.entries(rows))
      expect([room, arrows]).toEqual([room, allowed[room]?.toSorted()]);
  });
});

describe("The check of the source", () => {
  const check = (files: Readonly<Record<string, string>>): string[] =>
    violations(Object.entries(files).map(([path, text]) => ({ path, text })));

  it("lets a house in order pass", () => {
    expect(
      check({
        "model/a.ts": "export const a = 1;",
        "text/b.ts": 'import { a } from "../model/a.ts";\nexport { c } from "./c.ts";',
        "text/c.ts": "// new Date() in a comment, /* Math.random */\nexport const c = 2;",
        "adapters/x/d.ts": 'import { readFile } from "node:fs";\nimport type { c } from "../../text/c.ts"; Date.now();',
        "main.ts": 'await import("./channels/e.ts"); process.exit(2);',
        "channels/e.ts": "",
      }),
    ).toEqual([]);
  });

  it.each([
    [
      "a stage that imports another",
      { "question/a.ts": 'import "../answer/b.ts";', "answer/b.ts": "" },
      "question/a.ts: question may not import answer",
    ],
    [
      "a dynamic import past the ports",
      { "channels/a.ts": 'await import("../adapters/b.ts")', "adapters/b.ts": "" },
      "channels/a.ts: channels may not import adapters",
    ],
    [
      "a type import past the ports",
      { "text/a.ts": 'import type { B } from "../ports.ts";', "ports.ts": "" },
      "text/a.ts: text may not import ports",
    ],
    [
      "a re-export past the ports",
      { "model/a.ts": 'export * from "../text/b.ts";', "text/b.ts": "" },
      "model/a.ts: model may not import text",
    ],
    [
      "a file of the top level that reaches too far",
      { "config.ts": 'import "./assemble.ts";', "assemble.ts": "" },
      "config.ts: config may not import assemble",
    ],
    [
      "the local Bot API outside the preview",
      { "channels/cli/a.ts": 'import "../../botapi/b.ts"', "botapi/b.ts": "" },
      "channels/cli/a.ts: only the preview may import botapi",
    ],
    ["a room that is not in the table", { "utils/a.ts": "" }, "utils/a.ts: utils is no room of the house"],
    ["an import of nothing", { "text/a.ts": 'import "./b.ts";' }, "text/a.ts: imports text/b.ts, which does not exist"],
    [
      "a Node module in a stage",
      { "render/a.ts": 'import { join } from "node:path";' },
      "render/a.ts: a stage may not import node:path",
    ],
    ["a clock in a stage", { "answer/a.ts": "const now = Date.now();" }, "answer/a.ts: a stage may not use Date.now"],
    [
      "today's date in a stage",
      { "corpus/a.ts": "const now = new Date();" },
      "corpus/a.ts: a stage may not use new Date()",
    ],
    ["chance in a stage", { "answer/a.ts": "Math.random()" }, "answer/a.ts: a stage may not use Math.random"],
    ["the network in a stage", { "question/a.ts": 'await fetch("x")' }, "question/a.ts: a stage may not use fetch("],
    [
      "an end of the process outside main",
      { "services/a.ts": "process.exit(1)" },
      "services/a.ts: process.exit stands in main.ts only",
    ],
    ["a file too long", { "text/a.ts": "x;\n".repeat(251) }, "text/a.ts: 251 lines, more than 250"],
    [
      "a circle",
      { "text/a.ts": 'import "./b.ts"', "text/b.ts": 'import "./c.ts"', "text/c.ts": 'import("./a.ts")' },
      "a circle of imports: text/a.ts -> text/b.ts -> text/c.ts",
    ],
    ["a file that imports itself", { "text/a.ts": 'import "./a.ts"' }, "a circle of imports: text/a.ts"],
  ])("finds %s", (_, files, expected) => {
    expect(check(files)).toEqual([expected]);
  });
});

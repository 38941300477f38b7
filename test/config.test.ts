import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readConfig, settingNames } from "../src/config.ts";
import { problemsOf } from "./support/problems.ts";

const defaults = { corpusDir: "corpus", dataDir: ".data", language: "vi" };

describe("The settings", () => {
  it("are complete without any of them", () => {
    expect(readConfig({})).toEqual(defaults);
  });

  it("take every value from the environment", () => {
    expect(readConfig({ CORPUS_DIR: "/tài liệu", DATA_DIR: "d", LANGUAGE: "en", HOME: "x" })).toEqual({
      corpusDir: "/tài liệu",
      dataDir: "d",
      language: "en",
    });
  });

  it("are refused all at once, each with its name, what was expected, what was read and a right example", async () => {
    expect(await problemsOf(() => readConfig({ CORPUS_DIR: "", DATA_DIR: "  ", LANGUAGE: "VI " }))).toEqual([
      {
        code: "bad_setting",
        where: "CORPUS_DIR",
        line: null,
        expected: "the name of a folder",
        received: "",
        mend: "CORPUS_DIR=corpus",
      },
      {
        code: "bad_setting",
        where: "DATA_DIR",
        line: null,
        expected: "the name of a folder",
        received: "  ",
        mend: "DATA_DIR=.data",
      },
      { code: "bad_setting", where: "LANGUAGE", line: null, expected: "vi | en", received: "VI ", mend: "LANGUAGE=vi" },
    ]);
  });

  it("stand in .env.example, all of them and nothing else, with their defaults", () => {
    const example = parse(readFileSync(".env.example", "utf8"));
    expect(Object.keys(example)).toEqual(settingNames);
    expect(readConfig(example)).toEqual(defaults);
  });

  it("have a comment each in .env.example", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    for (const name of settingNames)
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S/);
  });
});

import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readConfig, settingNames } from "../src/config.ts";
import { problemsOf } from "./support/problems.ts";

const direct = { token: null, apiRoot: "https://api.telegram.org", proxy: null };
const defaults = { corpusDir: "corpus", dataDir: ".data", language: "vi", telegram: direct, owners: [] };

describe("The settings", () => {
  it("are complete without any of them", () => {
    expect(readConfig({})).toEqual(defaults);
  });

  it("take every value from the environment", () => {
    expect(readConfig({ CORPUS_DIR: "/tài liệu", DATA_DIR: "d", LANGUAGE: "en", HOME: "x" })).toEqual({
      corpusDir: "/tài liệu",
      dataDir: "d",
      language: "en",
      telegram: direct,
      owners: [],
    });
  });

  it("take the way to Telegram, with the slash at the end of an address taken off", () => {
    const token = "7000000001:local-server-token-of-nobody-at-all";
    const environment = {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
      TELEGRAM_PROXY: "http://me:secret@proxy.example:3128",
    };
    expect(readConfig(environment).telegram).toEqual({
      token,
      apiRoot: "http://127.0.0.1:8081",
      proxy: "http://me:secret@proxy.example:3128",
    });
  });

  it.each([
    ["", []],
    ["123456789", [123456789]],
    [" 7012345678 , 123456789", [7012345678, 123456789]],
  ])("take the owners %j", (value, owners) => expect(readConfig({ ADMIN_IDS: value }).owners).toEqual(owners));

  it.each(["@ann", "12", "123456789;987654321", "123456789,", "-100123456789"])(
    "refuse the owners %j",
    async (value) => {
      expect(await problemsOf(() => readConfig({ ADMIN_IDS: value }))).toMatchObject([
        { code: "bad_setting", where: "ADMIN_IDS", received: value },
      ]);
    },
  );

  it.each([
    ["TELEGRAM_BOT_TOKEN", "7000000001", "10 characters, not shown"],
    ["TELEGRAM_BOT_TOKEN", "7000000001:local server token of nobody at all", "46 characters, not shown"],
    ["TELEGRAM_BOT_TOKEN", "<7000000001:local-server-token-of-nobody-at-all>", "48 characters, not shown"],
    ["TELEGRAM_API_ROOT", "api.telegram.org", "api.telegram.org"],
    ["TELEGRAM_API_ROOT", "", ""],
    ["TELEGRAM_API_ROOT", "ftp://api.telegram.org", "ftp://api.telegram.org"],
    ["TELEGRAM_API_ROOT", "https://api.telegram.org?x=1", "https://api.telegram.org?x=1"],
    ["TELEGRAM_PROXY", "socks5://me:secret@127.0.0.1", "28 characters, not shown"],
  ])("refuse the %s %j without showing a secret", async (name, value, received) => {
    expect(await problemsOf(() => readConfig({ [name]: value }))).toEqual([
      expect.objectContaining({ code: "bad_setting", where: name, received }),
    ]);
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

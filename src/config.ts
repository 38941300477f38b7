import { type Config, type Language, languages } from "./model/config.ts";
import { type Problem, ProblemError } from "./model/errors.ts";

interface Setting<T extends string> {
  /** The value where the environment has none. */
  readonly standard: T;
  readonly expected: string;
  readonly accepts: (value: string) => value is T;
  /** A right value, where the standard is none. */
  readonly example?: string;
  readonly isSecret?: boolean;
}

const folder = (standard: string): Setting<string> => ({
  standard,
  expected: "the name of a folder",
  accepts: (value): value is string => value.trim() !== "" && !value.includes("\0"),
});

const language: Setting<Language> = {
  standard: "vi",
  expected: languages.join(" | "),
  accepts: (value): value is Language => (languages as readonly string[]).includes(value),
};

/** A token and a proxy's address may be left empty, as in `.env.example`; they are never shown, for both may hold secrets. */
const token: Setting<string> = {
  standard: "",
  example: "123456789:AAE…",
  expected: "a token as @BotFather gives it",
  isSecret: true,
  accepts: (value): value is string => value === "" || /^[1-9]\d{4,15}:[A-Za-z0-9_-]{30,64}$/.test(value),
};

const isAddress = (value: string): value is string => /^https?:\/\/[^\s?#]+$/i.test(value) && URL.canParse(value);

const apiRoot: Setting<string> = {
  standard: "https://api.telegram.org",
  expected: "an http:// or https:// address",
  accepts: isAddress,
};

const proxy: Setting<string> = {
  standard: "",
  example: "http://127.0.0.1:3128",
  expected: "the http:// address of a proxy",
  isSecret: true,
  accepts: (value): value is string => value === "" || isAddress(value),
};

/** Numbers of people on Telegram; up to 52 bits of them. */
const people: Setting<string> = {
  standard: "",
  example: "123456789,987654321",
  expected: "numbers of people on Telegram with commas between them",
  accepts: (value): value is string => /^\s*(?:[1-9]\d{3,14}\s*(?:,\s*(?=\d)|$))*$/.test(value),
};

/** Every setting with its default; `.env.example` holds the same keys. */
const settings = {
  CORPUS_DIR: folder("corpus"),
  DATA_DIR: folder(".data"),
  LANGUAGE: language,
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_PROXY: proxy,
  ADMIN_IDS: people,
};

/** The names of all settings, in the order of `.env.example`. */
export const settingNames: readonly string[] = Object.keys(settings);

/** Reads the settings out of an environment; throws a ProblemError that names every bad value, and never puts a default in the place of one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: Problem[] = [];
  const read = <T extends string>(name: keyof typeof settings, setting: Setting<T>): T => {
    const { standard, expected, accepts, example = standard, isSecret = false } = setting;
    const value = environment[name] ?? standard;
    if (accepts(value)) return value;
    problems.push({
      code: "bad_setting",
      where: name,
      line: null,
      expected,
      received: isSecret ? `${value.length} characters, not shown` : value,
      mend: `${name}=${example}`,
    });
    return standard;
  };
  const config: Config = {
    corpusDir: read("CORPUS_DIR", settings.CORPUS_DIR),
    dataDir: read("DATA_DIR", settings.DATA_DIR),
    language: read("LANGUAGE", settings.LANGUAGE),
    telegram: {
      token: read("TELEGRAM_BOT_TOKEN", token) || null,
      apiRoot: withoutSlash(read("TELEGRAM_API_ROOT", apiRoot)),
      proxy: withoutSlash(read("TELEGRAM_PROXY", proxy)) || null,
    },
    owners: (read("ADMIN_IDS", people).match(/\d+/g) ?? []).map(Number),
  };
  if (problems.length > 0) throw new ProblemError(problems);
  return config;
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, "");

import { type Config, type Language, languages } from "./model/config.ts";
import { type Problem, ProblemError } from "./model/errors.ts";

interface Setting<T extends string> {
  /** The value where the environment has none. */
  readonly standard: T;
  readonly expected: string;
  readonly accepts: (value: string) => value is T;
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

/** Every setting with its default; `.env.example` holds the same keys. */
const settings = { CORPUS_DIR: folder("corpus"), DATA_DIR: folder(".data"), LANGUAGE: language };

/** The names of all settings, in the order of `.env.example`. */
export const settingNames: readonly string[] = Object.keys(settings);

/** Reads the settings out of an environment; throws a ProblemError that names every bad value, and never puts a default in the place of one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: Problem[] = [];
  const read = <T extends string>(name: keyof typeof settings, { standard, expected, accepts }: Setting<T>): T => {
    const value = environment[name] ?? standard;
    if (accepts(value)) return value;
    problems.push({
      code: "bad_setting",
      where: name,
      line: null,
      expected,
      received: value,
      mend: `${name}=${standard}`,
    });
    return standard;
  };
  const config: Config = {
    corpusDir: read("CORPUS_DIR", settings.CORPUS_DIR),
    dataDir: read("DATA_DIR", settings.DATA_DIR),
    language: read("LANGUAGE", settings.LANGUAGE),
  };
  if (problems.length > 0) throw new ProblemError(problems);
  return config;
}

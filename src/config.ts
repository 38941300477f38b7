import { z } from "zod";
import { type Config, languages } from "./model/config.ts";
import { type Problem, ProblemError } from "./model/errors.ts";

const folder = (example: string) =>
  z
    .string()
    .refine((value) => value.trim() !== "" && !value.includes("\0"))
    .default(example);

/** Every setting with its default; `.env.example` holds the same keys. */
const settings = {
  CORPUS_DIR: { schema: folder("corpus"), expected: "the name of a folder", example: "corpus" },
  DATA_DIR: { schema: folder(".data"), expected: "the name of a folder", example: ".data" },
  LANGUAGE: { schema: z.enum(languages).default("vi"), expected: languages.join(" | "), example: "vi" },
} as const;

/** The names of all settings, in the order of `.env.example`. */
export const settingNames: readonly string[] = Object.keys(settings);

/** Reads the settings out of an environment; throws a ProblemError that names every bad value, and never puts a default in the place of one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: Problem[] = [];
  const read = <T>(name: keyof typeof settings, schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(environment[name]);
    if (!result.success) problems.push(problemOf(name, environment[name] ?? ""));
    return result.data;
  };
  const corpusDir = read("CORPUS_DIR", settings.CORPUS_DIR.schema);
  const dataDir = read("DATA_DIR", settings.DATA_DIR.schema);
  const language = read("LANGUAGE", settings.LANGUAGE.schema);
  if (corpusDir === undefined || dataDir === undefined || language === undefined) throw new ProblemError(problems);
  return { corpusDir, dataDir, language };
}

function problemOf(name: keyof typeof settings, received: string): Problem {
  const { expected, example } = settings[name];
  return { code: "bad_setting", where: name, line: null, expected, received, mend: `${name}=${example}` };
}

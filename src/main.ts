import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import type { App } from "./assemble.ts";
import type { Terminal } from "./channels/cli/terminal.ts";
import type { Config, Language, TelegramSettings } from "./model/config.ts";
import type { Wording } from "./render/wording/wording.ts";

// Compiled modules are kept between runs, also where no npm script has switched that on before this file.
enableCompileCache();

interface Context {
  readonly terminal: Terminal;
  readonly wording: Wording;
  readonly say: (text: string) => Promise<boolean>;
  readonly open: (corpusDir: string | null, dataDir?: string) => Promise<App>;
  readonly language: Language;
  readonly telegram: TelegramSettings;
  readonly owners: readonly number[];
}

const usages = {
  start: "chat",
  chat: "chat",
  ask: "ask",
  corpus: "corpus",
  preview: "preview",
  backup: "backup",
  restore: "restore",
} as const;
const helps: readonly string[] = [...Object.keys(usages), "--help", "-h"];

process.exitCode = await main(process.argv.slice(2));

/** Runs one command; 0 when all went well, 1 for a problem of the corpus or a line, 2 for a wrong command or setting. */
async function main([command = "start", ...args]: readonly string[]): Promise<number> {
  const [{ ProblemError }, { asksForHelp, UsageError }, { writeLine }, { wordingOf }, { renderProblems }] =
    await Promise.all([
      import("./model/errors.ts"),
      import("./channels/cli/arguments.ts"),
      import("./channels/cli/terminal.ts"),
      import("./render/wording/index.ts"),
      import("./render/problems.ts"),
    ]);
  const terminal: Terminal = { input: process.stdin, output: process.stdout, errors: process.stderr };
  // A reader that goes away is noticed by the write itself; the event must not end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const say = (text: string): Promise<boolean> => writeLine(process.stderr, text);

  const usageIn = ({ usage }: Wording): string =>
    usage[Object.hasOwn(usages, command) ? usages[command as keyof typeof usages] : "main"];
  const isHelp = helps.includes(command) && asksForHelp([command, ...args]);

  let config: Config;
  try {
    config = await settings();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const wording = wordingOf(process.env.LANGUAGE === "en" ? "en" : "vi");
    if (isHelp) await writeLine(terminal.output, usageIn(wording));
    else await say(renderProblems(error.problems, wording));
    return isHelp ? 0 : 2;
  }
  const wording = wordingOf(config.language);
  if (isHelp) {
    await writeLine(terminal.output, usageIn(wording));
    return 0;
  }
  const open = async (corpusDir: string | null, dataDir = config.dataDir): Promise<App> =>
    (await import("./assemble.ts")).assemble(
      { ...config, dataDir, corpusDir: corpusDir ?? config.corpusDir },
      corpusDir === null,
    );
  try {
    return await runCommand(command, args, { terminal, wording, say, open, ...config });
  } catch (error) {
    if (error instanceof UsageError) {
      await say(`${wording.badArguments(error.message)}\n${usageIn(wording)}`);
      return 2;
    }
    if (!(error instanceof ProblemError)) {
      await say(`${wording.crash}\n${inspect(error)}`);
      return 1;
    }
    const summary = error.problems.length > 1 ? `\n${wording.problemCount(error.problems.length)}` : "";
    await say(renderProblems(error.problems, wording) + summary);
    // A token that Telegram refuses and a port that is taken are wrong settings, found out late.
    return error.problems.some(({ code }) => code === "bad_token" || code === "bad_port") ? 2 : 1;
  }
}

async function settings(): Promise<Config> {
  const { readConfig } = await import("./config.ts");
  // Most runs have no such file, and then nothing of the library is loaded.
  if (existsSync(".env")) {
    const { config: loadEnvironmentFile } = await import("dotenv");
    const { error } = loadEnvironmentFile({ quiet: true });
    if (error && error.code !== "ENOENT") throw await badEnvironmentFile(error);
  }
  return readConfig(process.env);
}

async function badEnvironmentFile(cause: Error & { code?: string }): Promise<Error> {
  const { ProblemError } = await import("./model/errors.ts");
  const received = cause.code ?? cause.message;
  const mend = "give this user the right to read it, or remove it";
  const problem = {
    code: "bad_env_file",
    where: ".env",
    line: null,
    expected: "a file that can be read",
    received,
    mend,
  };
  return new ProblemError([problem], { cause });
}

async function runCommand(command: string, args: readonly string[], context: Context): Promise<number> {
  const { terminal, wording, say, open, telegram } = context;
  if (command === "start" || command === "chat") {
    const { chat, chatArguments } = await import("./channels/cli/chat.ts");
    const app = await open(chatArguments(args).corpusDir);
    if (command === "start" && telegram.token !== null) return bot(app, telegram.token, context);
    const loaded = await app.open();
    if (command === "start") await say(wording.token);
    return chat(loaded, terminal, wording);
  }
  if (command === "ask") {
    const { ask, askArguments } = await import("./channels/cli/ask.ts");
    const options = askArguments(args);
    return ask(await (await open(options.corpusDir)).open(), options, terminal, wording);
  }
  if (command === "corpus") {
    const { corpus, corpusArguments } = await import("./channels/cli/corpus.ts");
    const options = corpusArguments(args);
    return corpus(await open(options.corpusDir), options, terminal, wording);
  }
  if (command === "preview") return preview(args, context);
  if (command === "backup" || command === "restore") {
    const commands = await import("./channels/cli/backup.ts");
    return commands[command](args, await open(null), terminal, wording);
  }
  await say(`${wording.unknownCommand(command)}\n${wording.usage.main}`);
  return 2;
}

/** Runs the Telegram bot until it is told to end; a question that hangs must not keep the process then. */
async function bot(app: App, token: string, { wording, say, telegram, owners }: Context): Promise<number> {
  const [{ serveTelegram }, { liveSource }] = await Promise.all([
    import("./channels/telegram/lifecycle.ts"),
    import("./channels/telegram/live-source.ts"),
  ]);
  const open: { close(): Promise<unknown> }[] = [];
  const opened = <T extends { close(): Promise<unknown> }>(one: T): T => {
    open.unshift(one);
    return one;
  };
  let code: number;
  try {
    const state = opened(await app.state(Date.now, owners));
    const library = opened(await app.library());
    const live = opened(await app.live(library, (error) => void say(`${wording.crash}\n${inspect(error)}`)));
    const charts = opened(await app.charts());
    const broken = live.broken();
    if (broken.length > 0) await say((await import("./render/problems.ts")).renderProblems(broken, wording));
    const source = await liveSource(live, { charts, wording });
    const keeper = await app.keeper(live, library);
    code = await serveTelegram({ settings: { ...telegram, token }, source, state, keeper, write: say });
  } finally {
    for (const one of open) await one.close();
  }
  process.exit(code);
}

/** Shows the bot in a browser; what it keeps meanwhile is its own, and goes with it. */
async function preview(args: readonly string[], { open, wording, language, terminal }: Context): Promise<number> {
  const { preview, previewArguments } = await import("./channels/preview/serve.ts");
  const options = previewArguments(args);
  const dataDir = mkdtempSync(join(tmpdir(), "tra-cuu-"));
  let code: number;
  try {
    const app = await open(options.corpusDir, dataDir);
    const { example, ...rest } = await app.open();
    const [charts, state] = await Promise.all([app.charts(), app.state()]);
    const source = { ...rest, charts, wording, example: await example() };
    const ended = preview(source, state, options, language, terminal);
    code = await ended.finally(() => Promise.all([state.close(), charts.close()]));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.exit(code);
}

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ProblemError } from "../../model/errors.ts";
import { renderChecks } from "../../render/checks.ts";
import { documentLine, renderDocument } from "../../render/document.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { cardOf } from "../../services/catalogue/related.ts";
import { corpusOption, parse, UsageError } from "./arguments.ts";
import { sizeOf } from "../size.ts";
import { type Loaded, type Terminal, writeLine } from "./terminal.ts";

/** What the corpus commands need; opening is put off, for a page can be added to a corpus that is still empty. */
export interface CorpusTools {
  open(): Promise<Loaded>;
  add(file: { readonly path: string; readonly bytes: Uint8Array }): Promise<{
    readonly written: readonly { readonly path: string; readonly title: string; readonly held: boolean }[];
    readonly unchanged: readonly unknown[];
  }>;
}

const commands = ["add", "list", "show", "check"] as const;

/** One command on the corpus with what it is about, null for a command about all of it. */
export interface CorpusOptions {
  readonly command: (typeof commands)[number];
  readonly target: string | null;
  readonly corpusDir: string | null;
}

/** Reads the arguments of `corpus`: a command and, for `add` and `show`, its one target. */
export function corpusArguments(args: readonly string[]): CorpusOptions {
  const { values, positionals } = parse(args, { corpus: { type: "string" } });
  const [name, target = null, ...more] = positionals;
  const command = commands.find((known) => known === name);
  if (command === undefined || more.length > 0) throw new UsageError(positionals.join(" "));
  const wantsTarget = command === "add" || command === "show";
  if (wantsTarget !== (target !== null)) throw new UsageError(positionals.join(" "));
  return { command, target, corpusDir: corpusOption(values.corpus) };
}

/** Runs one corpus command; problems of the corpus are thrown as they come, for `main` shows them all alike. */
export async function corpus(
  tools: CorpusTools,
  options: CorpusOptions,
  terminal: Terminal,
  wording: Wording,
): Promise<number> {
  const say = (text: string): Promise<boolean> => writeLine(terminal.output, text);
  const target = options.target ?? "";
  if (options.command === "add") {
    const { written, unchanged } = await tools.add({ path: basename(target), bytes: await bytesOf(target) });
    for (const { title, path, held } of written) await say(wording.added(title, path, held));
    if (unchanged.length > 0) await say(wording.unchanged(unchanged.length));
    return 0;
  }
  const { corpus: opened } = await tools.open();
  if (options.command === "check") {
    await say(wording.corpusIsWell(sizeOf(opened)));
    for (const line of renderChecks(opened.documents.values(), wording)) if (!(await say(line))) break;
  } else if (options.command === "list") {
    for (const document of opened.documents.values()) if (!(await say(documentLine(document, wording)))) break;
  } else {
    const card = cardOf(opened, target, new Date().toISOString().slice(0, 10));
    if (card === undefined) {
      await writeLine(terminal.errors, wording.unknownDocument(target));
      return 1;
    }
    await say(renderDocument(card, wording));
  }
  return 0;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const received = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ProblemError(
      [
        {
          code: "page_unreadable",
          where: file,
          line: null,
          expected: "a file that can be read",
          received,
          mend: "name the file that the page was saved to",
        },
      ],
      { cause },
    );
  }
}

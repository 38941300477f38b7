import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ProblemError } from "../../model/errors.ts";
import { renderChecks } from "../../render/checks.ts";
import { documentLine, renderDocument } from "../../render/document.ts";
import type { Wording } from "../../render/wording/wording.ts";
import { revisionLine } from "../../render/history.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Proposal } from "../../services/proposing/propose.ts";
import type { Metadata } from "../../model/document.ts";
import { correctable, type Field } from "../../model/proposal.ts";
import { typedField } from "../../services/proposing/typed.ts";
import { proposalLines } from "../../render/proposal.ts";
import type { Revision } from "../../model/revision.ts";
import type { History } from "../../services/history.ts";
import { cardOf } from "../../services/catalogue/related.ts";
import { corpusOption, parse, UsageError } from "./arguments.ts";
import { sizeOf } from "../size.ts";
import { type Loaded, type Terminal, writeLine } from "./terminal.ts";

/** A proposal that was made at once; the revision is null where there was nothing to change. */
type Made = { readonly revision: Revision | null } & Pick<Proposal, "sent" | "documents">;

/** What the corpus commands need; opening is put off, for a page can be added to a corpus that is still empty. */
export interface CorpusTools {
  open(): Promise<Loaded>;
  add(file: SourceFile): Promise<Made>;
  /** Null where there is no such document. */
  remove(id: string): Promise<Made | null>;
  correct(id: string, given: Partial<Metadata>): Promise<Made | null>;
  /** The revisions, with what was changed by hand among them, until it is closed. */
  history(): Promise<History & { close(): Promise<void> }>;
}

const commands = ["add", "remove", "set", "list", "show", "check", "log", "undo", "restore"] as const;
/** So many revisions are listed unless all are asked for. */
const LISTED = 20;

/** One command on the corpus with what it is about, null for a command about all of it. */
export interface CorpusOptions {
  readonly command: (typeof commands)[number];
  readonly target: string | null;
  /** Of `set`: the field and its new value. */
  readonly field: readonly [Field, string] | null;
  readonly all: boolean;
  readonly corpusDir: string | null;
}

const targeted = ["add", "remove", "set", "show", "restore"];

/** Reads the arguments of `corpus`: a command and, for some, its one target. */
export function corpusArguments(args: readonly string[]): CorpusOptions {
  const { values, positionals } = parse(args, { corpus: { type: "string" }, all: { type: "boolean", default: false } });
  const [name, target = null, ...more] = positionals;
  const command = commands.find((known) => known === name);
  const field = command === "set" ? fieldOf(more) : null;
  if (command === undefined || more.length !== (command === "set" ? 2 : 0)) throw new UsageError(positionals.join(" "));
  const isNumber = /^[1-9]\d{0,8}$/.test(target ?? "");
  if (targeted.includes(command) !== (target !== null) || (command === "restore" && !isNumber))
    throw new UsageError(positionals.join(" "));
  if (values.all && command !== "log") throw new UsageError("--all");
  return { command, target, field, all: values.all, corpusDir: corpusOption(values.corpus) };
}

function fieldOf([name = "", value = ""]: readonly string[]): CorpusOptions["field"] {
  const field = correctable.find((known) => known === name);
  if (field === undefined) throw new UsageError(name);
  return [field, value];
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
    await tell(await tools.add({ path: basename(target), bytes: await bytesOf(target) }), say, wording);
    return 0;
  }
  if (options.command === "remove" || options.command === "set") {
    const given = options.field === null ? null : givenBy(options.field);
    const made = await (given === null ? tools.remove(target) : tools.correct(target, given));
    if (made === null) await writeLine(terminal.errors, wording.unknownDocument(target));
    else await tell(made, say, wording);
    return made === null ? 1 : 0;
  }
  if (options.command === "log" || options.command === "undo" || options.command === "restore")
    return revise(tools, options, say, wording);
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

/** The field that `set` names with the value that it gives it; a value that it cannot have is a problem. */
function givenBy([field, typed]: readonly [Field, string]): Partial<Metadata> {
  const value = typedField(field, typed);
  if (value !== undefined) return { [field]: value };
  const told = {
    code: "bad_field_value",
    where: field,
    line: null,
    expected: `a value that ${field} may have`,
    received: typed,
    mend: "npm run corpus -- set 35-ct-tw date 30/5/2019",
  };
  throw new ProblemError([told]);
}

/** Says what a proposal changed. */
async function tell({ sent, documents, revision }: Made, say: (text: string) => Promise<boolean>, wording: Wording) {
  if (sent !== null) await say(wording.proposal.taken(sent.type, sent.encoding));
  for (const document of documents) for (const text of proposalLines(document, wording)) await say(text);
  if (revision !== null) await say(wording.history.kept(revision.id));
}

/** The commands about revisions; they work on a corpus that cannot be read, too. */
async function revise(
  tools: CorpusTools,
  { command, target, all }: CorpusOptions,
  say: (text: string) => Promise<boolean>,
  wording: Wording,
): Promise<number> {
  const { history } = wording;
  const revisions = await tools.history();
  try {
    if (command === "log") {
      const shown = await revisions.list(all ? Number.MAX_SAFE_INTEGER : LISTED + 1, null);
      if (shown.length === 0) await say(history.none);
      for (const revision of all ? shown : shown.slice(0, LISTED))
        if (!(await say(revisionLine(revision, wording)))) return 0;
      if (!all && shown.length > LISTED) await say(history.more);
      return 0;
    }
    const id = Number(target);
    const made = await (command === "undo" ? revisions.undo("command") : revisions.restore(id, "command"));
    if (made === null) {
      await say(command === "undo" ? history.nothingToUndo : history.nothingToRestore(id));
      return 0;
    }
    await say((command === "undo" ? history.undone : history.restored)(made.of ?? id, made.id));
    return 0;
  } finally {
    await revisions.close();
  }
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

import type { SourceFile } from "../../../model/file.ts";
import type { Metadata } from "../../../model/document.ts";
import type { Field } from "../../../model/proposal.ts";
import type { Keeper } from "../../../services/keeper.ts";
import type { Proposal, Wishes } from "../../../services/proposing/propose.ts";
import type { ListName } from "../../../services/proposing/lines.ts";
import { createMemory, type Memory } from "../transport/memory.ts";

/** What a card asks about: a file that was sent, corrected fields, a removal, a line of a word list. */
export type Wanted =
  | { readonly kind: "file"; readonly file: SourceFile; readonly wishes: Wishes }
  | { readonly kind: "fields"; readonly id: string; readonly given: Partial<Metadata> }
  | { readonly kind: "removal"; readonly id: string }
  | { readonly kind: "line"; readonly list: ListName; readonly line: string; readonly question: string };

/** A change that waits for a decision under its card. */
export interface Draft {
  readonly person: number;
  readonly wanted: Wanted;
  readonly proposal: Proposal;
  /** Which of its documents is shown. */
  readonly at: number;
  /** What is said below it: what it does to the gold questions. */
  readonly below: readonly string[];
}

/** What a reply to a question of the bot's is for: a field of a draft, or a line of a word list. */
export type Prompted =
  | { readonly kind: "field"; readonly card: number; readonly at: number; readonly field: Field }
  | { readonly kind: "line"; readonly list: ListName; readonly question: string };

/** The parts of a text that Telegram cut into several messages, until no more come. */
export interface Paste {
  readonly parts: readonly string[];
  readonly timer: NodeJS.Timeout;
}

/** What the handlers of administrators share. */
export interface AdminDesk {
  readonly keeper: Keeper;
  /** Fetches a file that was sent; throws where that fails. */
  readonly download: (fileId: string) => Promise<Uint8Array>;
  /** By `messageKey` of the card. */
  readonly drafts: Memory<Draft>;
  /** By `messageKey` of what asks. */
  readonly prompts: Memory<Prompted>;
  readonly pastes: Map<number, Paste>;
  /** Questions of members that somebody is about to answer with a document, by person. */
  readonly answering: Memory<string>;
}

const MINUTE_MS = 60_000;
/** A card can be decided on for an hour; each may hold 20 MB. */
const DRAFTS = { most: 12, keepMs: 60 * MINUTE_MS };

/** A desk for administrators with nothing on it. */
export function createAdminDesk(keeper: Keeper, download: AdminDesk["download"], now: () => number): AdminDesk {
  return {
    keeper,
    download,
    drafts: createMemory(DRAFTS.most, DRAFTS.keepMs, now),
    prompts: createMemory(100, DRAFTS.keepMs, now),
    pastes: new Map(),
    answering: createMemory(100, DRAFTS.keepMs, now),
  };
}

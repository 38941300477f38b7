import type { Field, ProposedStanding } from "../../model/proposal.ts";
import type { Encoding, Reading } from "../../model/reading.ts";

/** What is said of changes that are proposed, in one language. */
export interface ProposalWording {
  readonly standing: Readonly<Record<ProposedStanding, string>>;
  /** What a file was taken for. */
  readonly taken: (type: Reading["type"], encoding: Encoding) => string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly unsure: (fields: string) => string;
  readonly near: (name: string, percent: number) => string;
  readonly paragraphs: (count: number) => string;
  readonly figures: string;
  readonly citations: string;
  readonly replaces: string;
  readonly amends: string;
  /** Over what changes. */
  readonly changedFields: string;
  readonly changedFigures: string;
  readonly changed: (count: number) => string;
  readonly added: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly more: (count: number) => string;
  readonly nothingThere: string;
}

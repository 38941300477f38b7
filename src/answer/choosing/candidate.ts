import type { QuestionKind } from "../../model/answer.ts";
import type { Figure, KeyedCitation, Span } from "../../model/document.ts";
import type { Question } from "../../model/question.ts";
import type { View } from "../ranking/view.ts";

/** Something a passage could answer with, with the scopes that say what it is, tightest first. */
export interface Candidate extends Span {
  readonly view: View;
  readonly figure: Figure | null;
  /** The cited document that it names or whose subject, issuer or date it is. */
  readonly citation: KeyedCitation | null;
  /** How well its type answers a kind of question, 0 to 1; undefined for not at all. */
  readonly fits: (kind: QuestionKind, question: Question) => number | undefined;
  readonly scopes: readonly { readonly span: Span; readonly weight: number }[];
  /** The words that name it: what they hold beyond the question speaks against it. */
  readonly named: readonly Span[];
  /** The head of its table column. */
  readonly column: string | null;
  /** What the words it stands under count beside its own clause; they are all there is of what names the document itself. */
  readonly above?: number;
  /** Of a fact of the document's head that no block holds: its text. */
  readonly text?: string;
}

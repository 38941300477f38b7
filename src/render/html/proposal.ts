import type { ProposedDocument, Sent } from "../../model/proposal.ts";
import { differenceParts, type Part, proposedFields, sampleParts } from "../proposal.ts";
import type { Wording } from "../wording/wording.ts";
import { line } from "./cut.ts";
import { bold, italic, join, MESSAGE_UNITS, nothing, plain, quotation, type Rich, within } from "./rich.ts";

const MOST = { title: 500, value: 200, other: 90, others: 8, below: 1_500 };
/** A part longer than this opens when it is touched. */
const LONG = 300;

/** What an administrator decides on: what was sent, its documents, which of them is shown whole, and what stands above and below it. */
export interface ShownProposal {
  readonly sent: Sent | null;
  readonly documents: readonly ProposedDocument[];
  readonly at: number;
  readonly above: string;
  /** Whether something is proposed at all: who asked for a document's fields has not corrected any yet. */
  readonly isProposed: boolean;
  readonly below: readonly string[];
}

/** The card of a proposal. */
export function renderProposal(
  { sent, documents, at, above, below, isProposed }: ShownProposal,
  wording: Wording,
): Rich {
  const { proposal, admin } = wording;
  const document = documents[at];
  const others = documents.filter((_, i) => i !== at);
  return within(MESSAGE_UNITS, [
    bold(plain(above)),
    // What is wrong with a change must not be cut off behind what it changes.
    within(MOST.below, below.map(plain), "\n"),
    document === undefined
      ? nothing
      : head(document, documents.length > 1 ? admin.document(at + 1, documents.length) : "", isProposed, wording),
    ...(document === undefined ? [] : partsOf(document, wording).map(renderPart)),
    sent === null ? nothing : italic(plain(proposal.taken(sent.type, sent.encoding))),
    others.length === 0 ? nothing : renderPart([admin.others, named(others, wording)]),
  ]);
}

function head(document: ProposedDocument, place: string, isProposed: boolean, wording: Wording): Rich {
  const { proposal } = wording;
  const { metadata, standing, near, unsure, paragraphs } = document;
  const notes = [
    ...(unsure.length === 0 ? [] : [`⚠️ ${proposal.unsure(unsure.map((field) => proposal.fields[field]).join(", "))}`]),
    ...(near === null ? [] : [proposal.near(line(near.name, MOST.other), Math.floor(near.share * 100))]),
  ];
  return join(
    [
      plain(
        [place, isProposed ? proposal.standing[standing] : "", proposal.paragraphs(paragraphs)]
          .filter((part) => part !== "")
          .join(" · "),
      ),
      bold(plain(line(metadata.title, MOST.title))),
      ...proposedFields(document, wording).map(([label, value]) => plain(`${label}: ${line(value, MOST.value)}`)),
      ...notes.map((note) => plain(note)),
    ],
    "\n",
  );
}

const partsOf = (document: ProposedDocument, wording: Wording): Part[] =>
  document.difference === null ? sampleParts(document, wording) : differenceParts(document.difference, wording);

function renderPart([heading, lines]: Part): Rich {
  const text = lines.join("\n");
  return join([bold(plain(heading)), quotation(plain(text), text.length > LONG)], "\n");
}

const named = (documents: readonly ProposedDocument[], { proposal }: Wording): string[] => [
  ...documents
    .slice(0, MOST.others)
    .map(
      ({ metadata: { number, title }, standing }) =>
        `• ${line(number ?? title, MOST.other)}: ${proposal.standing[standing]}`,
    ),
  ...(documents.length > MOST.others ? [proposal.more(documents.length - MOST.others)] : []),
];

import type { QuestionKind } from "../../model/answer.ts";
import type { KeyedCitation, Span } from "../../model/document.ts";
import { speaksOfReplacing } from "../../text/replacing.ts";
import type { Candidate } from "./candidate.ts";
import { isRecord } from "./scopes.ts";
import type { View } from "../ranking/view.ts";
import type { Weights } from "../weights.ts";

/** A cited document, with its subject and its issuer, as candidates. */
export function fromCitation(view: View, citation: KeyedCitation, scope: Weights["scope"]): Candidate[] {
  const { block } = view.passage;
  const whole = { start: 0, end: block.text.length };
  const sentence = block.sentences.find((s) => s.start <= citation.start && citation.start < s.end);
  const segment = sentence?.segments.find((s) => s.start <= citation.start && citation.start < s.end);
  const clause = { start: segment?.start ?? citation.start, end: Math.max(citation.end, segment?.end ?? 0) };
  const record = isRecord(view);
  const part = (kind: QuestionKind, fit: number, span: Span): Candidate => ({
    view,
    ...span,
    figure: null,
    citation,
    column: null,
    fits: (asked, question) => {
      if (asked !== kind) return undefined;
      const other =
        kind === "document" &&
        question.documentKind !== null &&
        citation.kind !== null &&
        citation.kind !== question.documentKind;
      return other ? fit * 0.4 : fit;
    },
    named: [],
    scopes: [
      { span: clause, weight: scope.label },
      { span: sentence ?? whole, weight: record ? scope.label : scope.topic },
      ...(record ? [{ span: whole, weight: scope.label }] : []),
    ],
  });
  const parts = [
    part(
      "document",
      citation.key === null ? 0.8 : citation.key.symbol === null ? 0.85 : 1,
      nameSpan(block.text, citation),
    ),
  ];
  for (const [kind, words] of [
    ["subject", citation.subject],
    ["who", citation.issuer],
  ] as const) {
    const at = words === null ? -1 : block.text.indexOf(words, citation.start);
    if (words !== null && at >= 0) parts.push(part(kind, 1, { start: at, end: at + words.length }));
  }
  return parts;
}

/** The type and number of a cited document without its date, issuer and subject: "Chỉ thị số 35-CT/TW". */
function nameSpan(text: string, citation: KeyedCitation): Span {
  const numberAt = citation.number === null ? -1 : text.indexOf(citation.number, citation.start);
  if (citation.number === null || numberAt < 0) {
    const cut = /[,\n]|\s(?:ngày|của|về)\s/u.exec(text.slice(citation.start, citation.end));
    return { start: citation.start, end: cut ? citation.start + cut.index : citation.end };
  }
  const lead = text.slice(citation.start, numberAt);
  return { start: /^Số\s*:?\s*$/iu.test(lead) ? numberAt : citation.start, end: numberAt + citation.number.length };
}

/** The document itself, where it says that it replaces another one, for questions that ask for that. */
function successor(view: View, number: string): Candidate {
  return {
    view,
    start: 0,
    end: 0,
    figure: null,
    citation: null,
    column: null,
    named: [],
    above: 1,
    text: number,
    scopes: [{ span: { start: 0, end: view.passage.block.text.length }, weight: 1 }],
    fits: (wanted, question) => (wanted === "document" && question.successor ? 1 : undefined),
  };
}

/** How well a document's own number answers beside one that the text cites. */
const OWN = 0.95;
/** The kind, number and "về" that open a title: what is behind them is its subject. */
const TITLE_LEAD = /^(?:[\p{L}\s]{2,30}\ssố\s*:?\s*\S+\s+)?(?:(?:ngày\s\S+\s+)?(?:về việc|về|v\/v)\s+)?/iu;

/** What a passage of the document's head says of the document itself: its number, and in the title its subject. */
export function fromOwn(view: View, scope: Weights["scope"]): Candidate[] {
  const { passage, document } = view;
  const { kind, text } = passage.block;
  const own = (asked: QuestionKind, fit: number, span: Span, words?: string): Candidate => ({
    view,
    ...span,
    figure: null,
    citation: null,
    column: null,
    named: [],
    above: 1,
    ...(words === undefined ? {} : { text: words }),
    scopes: [{ span: { start: 0, end: text.length }, weight: scope.label }],
    fits: (wanted, question) => {
      if (wanted !== asked) return undefined;
      const other = asked === "document" && question.documentKind !== null && document.kind !== question.documentKind;
      return other ? fit * 0.4 : fit;
    },
  });
  const found: Candidate[] = [];
  if (document.number !== null && speaksOfReplacing(text)) found.push(successor(view, document.number));
  if (kind !== "title" && kind !== "meta") return found;
  const at = document.number === null ? -1 : text.indexOf(document.number);
  if (document.number !== null && at >= 0)
    found.push(own("document", OWN, { start: at, end: at + document.number.length }));
  if (kind !== "title") return found;
  const inHead = document.blocks.some((b) => document.number !== null && b.text.includes(document.number));
  if (document.number !== null && !inHead)
    found.push(own("document", OWN, { start: 0, end: text.length }, document.number));
  found.push(own("subject", 1, { start: TITLE_LEAD.exec(text)?.[0].length ?? 0, end: text.length }));
  return found;
}

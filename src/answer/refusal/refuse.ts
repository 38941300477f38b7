import type { QuestionKind, Refusal } from "../../model/answer.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Question } from "../../model/question.ts";
import { keysMatch } from "../../text/keys.ts";
import type { Scored } from "../choosing/choose.ts";
import { holdsRun, missingName, missingYear, placeOutOfScope } from "./evidence.ts";
import { countsSomething, measuresOther } from "../choosing/counting.ts";
import { missingBirth, missingBody, missingPerson } from "./persons.ts";
import { type Found, isDocument, mentions, type Ranked } from "../ranking/rank.ts";
import { isElsewhere } from "./spoken.ts";
import type { View } from "../ranking/view.ts";
import type { Query } from "../ranking/query.ts";
import { subjectHeld } from "./subject.ts";
import type { Weights } from "../weights.ts";

/** What a refusal is judged by. */
export interface Evidence {
  readonly question: Question;
  readonly query: Query;
  readonly found: readonly Found[];
  readonly ranked: readonly Ranked[];
  readonly candidates: readonly Scored[];
  readonly chosen: Scored | undefined;
  /** Whether little of the question is said of what would answer it. */
  readonly isFar: boolean;
  /** The best candidate where passages of other places than the asked one count as well. */
  readonly elsewhere: Scored | undefined;
  /** See spoken.ts. */
  readonly spoken: number;
  readonly lexicon: Lexicon;
  readonly weights: Weights["refusal"];
}

/** Passages near enough for a name to be looked for in them, and for a noun to be spoken of. */
const NEAR = 12;
const BEST = 3;

/** Why a question is refused, null where it is answered: first what the corpus does not hold at all, then what the figure or passage found does not bear. */
export function refusalOf({
  question,
  query,
  found,
  ranked,
  candidates,
  chosen,
  isFar,
  elsewhere,
  spoken,
  lexicon,
  weights,
}: Evidence): Refusal | null {
  const near = ranked.slice(0, NEAR).map((r) => r.matched.view);
  return (
    unanswerable(question, ranked, lexicon) ??
    wrongKind(question, ranked, candidates) ??
    missingPerson(question, near) ??
    missingBody(question, ranked[0]?.matched.view) ??
    missingBirth(question, near.slice(0, BEST)) ??
    unheld(question, found, ranked, chosen) ??
    onlyListed(question, ranked, chosen) ??
    outOfScope(question, chosen, elsewhere) ??
    otherSubject(question, query, chosen, weights.subject) ??
    (question.keys.length === 0 && isElsewhere(spoken, lexicon, isFar ? weights.farSpoken : weights.spoken)
      ? { reason: "nothing", what: "" }
      : null)
  );
}

/** The question asks which document something stands in, and the one found is said to be of another subject. */
function otherSubject(question: Question, query: Query, chosen: Scored | undefined, least: number): Refusal | null {
  const isAsked = question.kinds[0] === "document" && question.keys.length === 0;
  if (!isAsked || !chosen || chosen.candidate.figure !== null) return null;
  return subjectHeld(question, query, chosen.candidate) < least ? { reason: "nothing", what: "" } : null;
}

function unanswerable(question: Question, ranked: readonly Ranked[], lexicon: Lexicon): Refusal | null {
  if (question.terms.length === 0 && question.keys.length === 0) return { reason: "empty", what: "" };
  return (
    missingName(question, lexicon) ??
    missingYear(question, lexicon) ??
    (ranked.length === 0 && question.keys.length === 0 ? { reason: "nothing", what: "" } : null)
  );
}

/** The question names a document that the corpus does not know, or knows by name only while the question asks what it says. */
function unheld(
  question: Question,
  found: readonly Found[],
  ranked: readonly Ranked[],
  chosen: Scored | undefined,
): Refusal | null {
  const [key] = question.keys;
  if (!key) return null;
  const what = question.text.slice(key.start, key.end);
  const knows = found.some(({ document, passage }) =>
    question.keys.some(
      (k) => isDocument(k, document) || passage.citations.some((c) => c.key !== null && keysMatch(k, c.key)),
    ),
  );
  if (!knows) return { reason: "document", what };
  const held = ranked.some(({ matched: { view } }) => view.document.held && isDocument(key, view.document));
  const asksContent =
    question.kinds.some((kind) => CONTENT_KINDS.includes(kind)) && !question.kinds.includes("document");
  const bears =
    chosen !== undefined && (mentions(key, chosen.candidate.view) || isDocument(key, chosen.candidate.view.document));
  return !held && asksContent && !(bears && chosen.fit >= MIN_FIT) ? { reason: "content", what } : null;
}

/** Kinds that only a document's own text answers, unless the passage that cites it does. */
const CONTENT_KINDS: readonly QuestionKind[] = ["count", "share", "money", "measure", "duration", "date"];
const MIN_FIT = 0.5;

/** Kinds whose answer is recognised with certainty: where the best passages hold none, the corpus does not say. */
const CERTAIN_KINDS: readonly QuestionKind[] = ["money", "share"];
/** Words that leave no doubt that one of these is asked for. */
const CERTAIN = /phần trăm|%|tỷ lệ|tỉ lệ|tiền|đồng|giá|phí|vốn|thu nhập|chi|lương/iu;

const PHONE = /(?<!\d)0\d{2,3}[.\s]?\d{3}[.\s]?\d{3,4}(?!\d)|1[89]00[.\s]?\d{4}/;

function wrongKind(question: Question, ranked: readonly Ranked[], candidates: readonly Scored[]): Refusal | null {
  const [kind] = question.kinds;
  if (!kind) return null;
  if (
    /số (?:điện thoại|máy|hotline|đường dây nóng)|sđt|gọi (?:vào )?số (?:nào|mấy)/iu.test(question.text) &&
    !ranked.slice(0, BEST).some(({ matched }) => PHONE.test(matched.view.passage.block.text))
  )
    return { reason: "kind", what: "fact" };
  const isOther = (c: Scored) => countsSomething(question) && measuresOther(question, c.candidate, c.counted);
  const fitting = candidates.filter((c) => c.fit >= MIN_FIT && !isOther(c));
  if (CERTAIN.test(question.text) && CERTAIN_KINDS.includes(kind) && fitting.length === 0)
    return { reason: "kind", what: kind };
  const lacking = fitting[0]?.lacks ?? lackingRow(fitting);
  if (lacking) return lacking;
  if (!countsSomething(question) || candidates.some((c) => c.counted > 0)) return null;
  const best = ranked.slice(0, BEST).map(({ matched }) => matched.view);
  const isSpoken = best.some((view) => holdsRun(view, question.counted));
  // A noun of two syllables that no figure counts is told of in words ("hai trường học") or not at all; one syllable, or an act ("mấy lần …"), goes by many names.
  const isNoun = question.counted.length > 1 && !/(?:nhiêu|mấy) lần/iu.test(question.text.normalize("NFC"));
  if (candidates.length === 0 && !isNoun) return null;
  return isSpoken && (!isNoun || best.some((view) => countsInWords(view, question.counted)))
    ? null
    : { reason: "kind", what: kind };
}

/** What the best figure by all else lacks, where it is a table row's that speaks of another thing: then the other rows are no answer either. */
function lackingRow(fitting: readonly Scored[]): Refusal | null {
  const otherwise = ({ score, parts }: Scored) => score - (parts["lacks"] ?? 0);
  const [best] = fitting.toSorted((a, b) => otherwise(b) - otherwise(a));
  const isRow = best?.candidate.view.passage.block.kind === "row";
  return isRow && best.lacks?.reason === "kind" ? best.lacks : null;
}

const NUMERALS = new Set("mot hai ba bon nam sau bay tam chin muoi tram nghin vai nhieu cac nhung moi".split(" "));

/** Whether a text says a noun behind a number in words. */
function countsInWords({ tokens, positions }: View, [first = ""]: readonly string[]): boolean {
  return (positions.get(first) ?? []).some((at) => NUMERALS.has(tokens[at - 1]?.folded ?? ""));
}

/** How much better another place's figure must fit for the asked place to lack it. */
const ELSEWHERE = 0.88;

function outOfScope(question: Question, chosen: Scored | undefined, elsewhere: Scored | undefined): Refusal | null {
  if (chosen?.year === 0) return { reason: "year", what: question.years.join(", ") };
  const other = elsewhere && placeOutOfScope(question, elsewhere.candidate.view);
  const better = !chosen
    ? countsSomething(question) && (elsewhere?.counted ?? 0) > 0
    : elsewhere && elsewhere.score * ELSEWHERE > chosen.score;
  if (other && better) return other;
  return chosen ? placeOutOfScope(question, chosen.candidate.view) : null;
}

/** Kinds that a list's record of a document answers: its number, abstract, date, signer, views and downloads. */
const LISTED_KINDS: readonly QuestionKind[] = ["document", "subject", "date", "fact", "definition", "yesno", "where"];

/** The best passage only lists a document, and the question asks for what that document says. */
function onlyListed(question: Question, ranked: readonly Ranked[], chosen: Scored | undefined): Refusal | null {
  const view = ranked[0]?.matched.view;
  const [kind = "fact"] = question.kinds;
  if (!view || chosen || LISTED_KINDS.includes(kind)) return null;
  const { text } = view.passage.block;
  const isRecord = text.includes("\n") && /lượt (?:xem|tải)/iu.test(text);
  if (!isRecord || (kind === "who" && /người ký|cơ quan|tác giả/iu.test(text))) return null;
  return { reason: "content", what: view.passage.citations[0]?.number ?? "" };
}

import type { Lexicon, WordLists } from "../model/lexicon.ts";
import type { Question, QuestionTerm } from "../model/question.ts";
import { fold } from "../text/fold.ts";
import { findKeys } from "../text/keys.ts";
import { clean, normalise } from "../text/normalise.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { expandAbbreviations } from "./abbreviations.ts";
import { countedNoun, findAttributes, predicateOf } from "./counted.ts";
import { askedDocumentKind, foldForKinds, rankKinds, spokenKinds } from "./kinds.ts";
import { itselfExpansions } from "./itself.ts";
import { findNames } from "./names.ts";
import { findOrdinals, numeralExpansions } from "./numerals.ts";
import { isPlain, type Reading, restore } from "./restore.ts";
import { assignRoles } from "./roles.ts";
import { asksEdge, asksExtreme, asksPair, asksRange, asksRecent, asksSuccessor } from "./shape.ts";
import { listedPhrases, orderExpansions, synonymExpansions } from "./wordings.ts";
import { writeSpokenNumbers } from "./spoken.ts";

/** Questions are read up to this many characters; what people ask is far shorter. */
const MAX_CHARS = 1000;

/** Reads a question as typed: abbreviations written out, marks restored, slips mended, kinds ranked, words weighed. */
export function understand(raw: string, lexicon: Lexicon, lists: WordLists): Question {
  const typed = normalise(clean(raw).replace(/<[^<>]{0,200}>|[*_`#>]+/g, " ")).slice(0, MAX_CHARS);
  const quiet = typed === typed.toUpperCase() && typed.length > 12 ? typed.toLowerCase() : typed;
  const spoken = writeSpokenNumbers(quiet);
  const written = expandAbbreviations(spoken, findKeys(spoken, { question: true }), lists, lexicon);
  const keys = findKeys(written, { question: true });
  const tokens = tokenise(written);
  const inKey = (token: Token) => keys.some((k) => token.start < k.end && token.end > k.start);
  // What abbreviations stand for has marks whoever typed them.
  const listed = listedPhrases(tokens, lists);
  const isAsTyped = (token: Token) => inKey(token) || listed.has(token);
  const readings = restore(tokens, lexicon, isPlain(tokenise(quiet)), isAsTyped);
  const text = rebuild(written, tokens, readings);
  const folded = foldForKinds(text);
  const terms = toTerms(tokens, readings, inKey);
  const content = terms.flatMap((term) => (term.role === "particle" ? [] : [term.surface])).join(" ");
  // A number alone asks what the document is.
  const kinds = asksSubject(terms, folded, keys.length) ? (["subject"] as const) : rankKinds(folded, content);
  const itself = itselfExpansions(terms, kinds);
  // "Bài viết được xem bao nhiêu lần" counts readers, whatever it calls them.
  const counted = itself.length > 0 ? [] : countedNoun(terms, lexicon);
  const names = findNames(terms, lexicon);
  return {
    text,
    changed: simple(text) !== simple(typed),
    kinds,
    terms,
    expansions: [...synonymExpansions(terms, lists), ...numeralExpansions(terms), ...orderExpansions(terms), ...itself],
    keys,
    counted,
    predicate: predicateOf(terms, counted, names),
    attributes: findAttributes(terms),
    ordinals: findOrdinals(terms),
    extreme: asksExtreme(folded),
    isPair: asksPair(folded),
    years: [
      ...new Set(tokens.filter((t) => !inKey(t)).flatMap((t) => t.raw.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])),
    ].map(Number),
    isPeriod: /(?<!\d)(?:19|20)\d{2}\s*[-–]?\s*(?:đến |tới )?(?:năm )?(?:19|20)\d{2}(?!\d)/u.test(text),
    names,
    documentKind: askedDocumentKind(folded),
    spokenKinds: spokenKinds(folded),
    recent: asksRecent(folded),
    edge: asksEdge(folded),
    successor: asksSuccessor(folded),
    range: asksRange(folded),
  };
}

/** Whether what is asked of a document named by number is what it is about: the number alone, "… ban hành cái gì". */
function asksSubject(terms: readonly QuestionTerm[], folded: string, keys: number): boolean {
  return (
    keys > 0 &&
    (terms.every((term) => term.role === "key") ||
      /\b(?:ban hanh|giao|quy dinh|thong bao) (?:cai |dieu |viec )?gi\b/.test(folded))
  );
}

function rebuild(text: string, tokens: readonly Token[], readings: readonly Reading[]): string {
  let out = "";
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    out += text.slice(end, token.start) + (readings[index]?.surface ?? token.raw);
    end = token.end;
  }
  return out + text.slice(end);
}

function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim();
}

function toTerms(
  tokens: readonly Token[],
  readings: readonly Reading[],
  inKey: (token: Token) => boolean,
): QuestionTerm[] {
  const accented = readings.map((r) => r.accented);
  const folded = readings.map((r, index) => (tokens[index]?.kind === "number" ? r.accented : fold(r.surface)));
  const roles = assignRoles(accented);
  return tokens.map((token, index): QuestionTerm => {
    const keyed = inKey(token);
    return {
      surface: readings[index]?.surface ?? token.raw,
      accented: accented[index] ?? token.accented,
      folded: folded[index] ?? token.folded,
      role: keyed ? "key" : (roles[index]?.role ?? "content"),
      weight: keyed ? 0 : (roles[index]?.weight ?? 1),
      joined: token.joined,
      capital: /^\p{Lu}/u.test(token.raw),
    };
  });
}

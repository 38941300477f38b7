import type { Document, Passage } from "../../model/document.ts";
import { contentHash } from "../../text/hash.ts";
import type { Corpus } from "../ingest.ts";

/**
 * Codes for links into the corpus, at most 64 characters of a-z 0-9 _: "d" and a document, or "p", its document and what the passage
 * says (with its ordinal where the document says it several times), then a check character. They hold hashes of ids and words, so
 * they outlive re-indexing, other orders and changes of everything else.
 */
const CODE = /^(?:d([0-9a-z]{22})|p([0-9a-z]{22})([0-9a-z]{22})([0-9a-z]{0,4}))([0-9a-z_])$/;
/** Digits of a content hash: 53 bits in base 36. */
const DIGITS = 11;

/** What a code leads to; a passage that is gone leads to its document. */
export type Linked =
  | { readonly kind: "passage"; readonly document: Document; readonly passage: Passage }
  | { readonly kind: "document"; readonly document: Document; readonly isPassageGone: boolean }
  | { readonly kind: "gone" }
  | { readonly kind: "nonsense" };

/** The code of a document. */
export function codeOfDocument(id: string): string {
  return checked(`d${hash(id)}`);
}

/** The code of a passage. */
export function codeOfPassage({ id, documentId, block }: Passage): string {
  // The id ends with the ordinal among equal contents, see corpus/parse.ts.
  const ordinal = /-(\d+)$/.exec(id.slice(documentId.length + 1))?.[1];
  return checked(`p${hash(documentId)}${hash(block.text)}${ordinal === undefined ? "" : Number(ordinal).toString(36)}`);
}

/** Follows a code; every text that no code is counts as nonsense, so that a slip is told apart from what is gone. */
export function follow(corpus: Corpus, code: string): Linked {
  const [, documentHash, owner = documentHash, content, , check] = CODE.exec(code) ?? [];
  const byHash = documentsByHash(corpus);
  if (owner === undefined || check !== checkOf(code.slice(0, -1))) return { kind: "nonsense" };
  const document = byHash.get(owner);
  if (document === undefined) return { kind: "gone" };
  if (content === undefined) return { kind: "document", document, isPassageGone: false };
  // Where a document said it several times and now says it less often, any of them will do.
  const same = document.passages.filter(({ block }) => hash(block.text) === content);
  const passage = same.find((one) => codeOfPassage(one) === code) ?? same[0];
  return passage ? { kind: "passage", document, passage } : { kind: "document", document, isPassageGone: true };
}

/** 106 bits: two texts of ten million share one with a chance below 1 in 10^18. */
function hash(text: string): string {
  return [text, `\u0000${text}`].map((one) => contentHash(one).padStart(DIGITS, "0")).join("");
}

const hashes = new WeakMap<Corpus, Map<string, Document>>();

function documentsByHash(corpus: Corpus): ReadonlyMap<string, Document> {
  let known = hashes.get(corpus);
  if (known === undefined) {
    known = new Map([...corpus.documents.values()].map((document) => [hash(document.id), document]));
    hashes.set(corpus, known);
  }
  return known;
}

const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz_";
const checked = (body: string): string => body + checkOf(body);

/** A check character modulo 37, a prime of which 2 is a primitive root: finds every wrong character and every two that are swapped (as ISO 7064 MOD 37-2). */
function checkOf(body: string): string {
  let rest = 0;
  for (const sign of body) rest = (2 * (rest + SIGNS.indexOf(sign))) % SIGNS.length;
  return SIGNS[rest] as string;
}

import type { Document, Passage } from "../../model/document.ts";
import { type Bound, boundsIn } from "../../text/bounds.ts";
import { kindName } from "../../text/kinds.ts";
import { type Token, tokenise } from "../../text/tokenise.ts";

/** A passage with its words looked up by spelling: what scoring reads again and again. */
export interface View {
  readonly passage: Passage;
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Folded spelling -> indices of tokens, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly bounds: readonly Bound[];
  /** The words it stands under: title, headings, column heads, number, issuer. */
  readonly scope: Words;
  /** The heads of its table columns, null outside tables. */
  readonly columns: Words | null;
}

/** Words in order with their lookup. */
export interface Words {
  /** What the text sets bounds to. */
  readonly bounds: readonly Bound[];
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

const views = new WeakMap<Passage, View>();
const titles = new WeakMap<Document, string>();

/** The view of a passage, computed once and kept as long as the passage is. */
export function viewOf(passage: Passage, document: Document): View {
  let view = views.get(passage);
  if (!view) {
    const { text, columns } = passage.block;
    view = {
      passage,
      document,
      ...wordsOf(text),
      scope: scopeOf(passage, document),
      columns: columns.length > 0 ? wordsOf(columns.join(" . ")) : null,
    };
    views.set(passage, view);
  }
  return view;
}

const scopes = new WeakMap<Document, Map<string, Words>>();

/** The words a passage stands under, shared by all passages that stand under the same. */
function scopeOf(passage: Passage, document: Document): Words {
  const known = scopes.get(document) ?? new Map<string, Words>();
  const text = scopeText(passage, document);
  const words = known.get(text) ?? wordsOf(text);
  scopes.set(document, known.set(text, words));
  return words;
}

/** What a passage stands under, as one text: also what the index is given as its scope. */
export function scopeText(passage: Passage, document: Document): string {
  let head = titles.get(document);
  if (head === undefined) {
    const date = document.date ? `${document.date.split("-").reverse().join("/")} ${document.date.slice(0, 4)}` : "";
    head = [document.title, kindName(document.kind), document.number, document.issuer, date]
      .filter(Boolean)
      .join(" . ");
    titles.set(document, head);
  }
  return [head, ...passage.block.trail, ...passage.block.columns].join(" . ");
}

const heads = new WeakMap<Document, Words>();

/** What a document says of itself: its title, issuer, the lines about it and its first paragraph. */
export function headOf(document: Document): Words {
  let head = heads.get(document);
  if (!head) {
    const about = document.blocks.filter((b) => b.kind === "meta").map((b) => b.text);
    const first = document.blocks.find((b) => b.kind === "paragraph" && b.text.length > 60)?.text ?? "";
    head = wordsOf([document.title, document.issuer ?? "", ...about, first].join(" . "));
    heads.set(document, head);
  }
  return head;
}

/** Tokenises a text and indexes its words by folded spelling. */
export function wordsOf(text: string): Words {
  const tokens = tokenise(text);
  const positions = new Map<string, number[]>();
  for (const [index, token] of tokens.entries()) {
    const list = positions.get(token.folded);
    if (list) list.push(index);
    else positions.set(token.folded, [index]);
  }
  return { tokens, positions, bounds: boundsIn(text) };
}

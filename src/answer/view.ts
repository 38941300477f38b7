import type { Document, Passage, Span } from "../model/document.ts";
import { type Token, tokenise } from "../text/tokenise.ts";

/** A passage with its words looked up by spelling: what scoring reads again and again. */
export interface View {
  readonly passage: Passage;
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Spelling ("a…" accented, "f…" folded) -> indices of tokens, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The words it stands under: title, headings, column heads, number, issuer. */
  readonly scope: Words;
}

/** Words in order with their lookup. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

const views = new WeakMap<Passage, View>();
const titles = new WeakMap<Document, string>();

/** The view of a passage, computed once and kept as long as the passage is. */
export function viewOf(passage: Passage, document: Document): View {
  let view = views.get(passage);
  if (!view) {
    view = { passage, document, ...wordsOf(passage.block.text), scope: wordsOf(scopeText(passage, document)) };
    views.set(passage, view);
  }
  return view;
}

/** What a passage stands under, as one text: also what the index is given as its scope. */
export function scopeText(passage: Passage, document: Document): string {
  let head = titles.get(document);
  if (head === undefined) {
    const date = document.date ? document.date.split("-").reverse().join("/") : "";
    head = [document.title, document.number, document.issuer, date].filter(Boolean).join(" . ");
    titles.set(document, head);
  }
  return [head, ...passage.block.trail, ...passage.block.columns].join(" . ");
}

export function wordsOf(text: string): Words {
  const tokens = tokenise(text);
  const positions = new Map<string, number[]>();
  for (const [index, token] of tokens.entries()) {
    add(positions, `a${token.accented}`, index);
    add(positions, `f${token.folded}`, index);
  }
  return { tokens, positions };
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether one of the token indices lies in a span of characters. */
export function within(words: Words, indices: readonly number[] | undefined, span: Span): boolean {
  if (!indices) return false;
  for (const index of indices) {
    const token = words.tokens[index];
    if (token && token.start >= span.start && token.start < span.end) return true;
  }
  return false;
}

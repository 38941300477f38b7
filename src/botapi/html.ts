import type { MessageEntity } from "@grammyjs/types";
import { checkLink, LinkError, linkedUser } from "./links.ts";

/** Text without markup and the entities that the markup stood for (offsets in UTF-16 code units). */
export interface Parsed {
  readonly text: string;
  readonly entities: Found[];
}

/** An entity as markup gives it: a mention by link still lacks the user, which only the server knows. */
export type Found = MessageEntity | { type: "user"; offset: number; length: number; userId: number };

/** Markup that Telegram refuses; the message follows "can't parse entities: ". */
export class MarkupError extends Error {}

const STYLES: Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler"> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
};
const OTHER_TAGS = new Set(["a", "tg-emoji", "tg-time", "pre", "code", "blockquote"]);
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
/** Only these four names and numbers are references; everything else stays as typed. A semicolon is optional. */
const REFERENCE = /&(?:#x([0-9a-f]*)|#(\d*)|([a-z]+));?/iy;
const SPACE = "[ \\t\\r\\n\\v\\0]";
const ATTRIBUTE = new RegExp(`${SPACE}*([^ \\t\\r\\n\\v\\0=>/"']*)${SPACE}*(=?)${SPACE}*`, "y");

interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

/** Reads Telegram's HTML mode; refuses, with the offset in bytes, what Telegram refuses. */
export function parseHtml(source: string): Parsed {
  const at = (index: number): number => Buffer.byteLength(source.slice(0, index));
  const open: Open[] = [];
  const entities: Found[] = [];
  let text = "";
  let index = 0;
  while (index < source.length) {
    const char = source[index] as string;
    if (char === "&") {
      const { value, next } = reference(source, index);
      text += value;
      index = next;
    } else if (char !== "<") {
      text += char;
      index += 1;
    } else if (source[index + 1] === "/") {
      const end = closeTag(source, index, open.at(-1), at);
      const tag = open.pop() as Open;
      if (text.length > tag.offset) entities.push(...toEntity(tag, text, entities));
      index = end;
    } else {
      const start = openTag(source, index, text.length, at);
      open.push(start.open);
      index = start.next;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw new MarkupError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  if (!text.isWellFormed()) {
    throw new MarkupError(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  return { text, entities: entities.map(withoutStrayLanguage) };
}

function reference(source: string, index: number): { value: string; next: number } {
  REFERENCE.lastIndex = index;
  const match = REFERENCE.exec(source);
  const plain = { value: "&", next: index + 1 };
  if (match === null) return plain;
  const [whole, hex, decimal, name] = match;
  if (name !== undefined) {
    const value = NAMED[name];
    return value === undefined ? plain : { value, next: index + whole.length };
  }
  const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
  const digits = whole.replace(";", "").length;
  if (!(code > 0) || code >= 0x10ffff || digits >= 10) return plain;
  return { value: String.fromCodePoint(code), next: index + whole.length };
}

function closeTag(source: string, begin: number, expected: Open | undefined, at: (i: number) => number): number {
  if (expected === undefined) throw new MarkupError(`Unexpected end tag at byte offset ${at(begin)}`);
  const match = new RegExp(`</([^ \\t\\r\\n\\v\\0>]*)${SPACE}*>`, "y");
  match.lastIndex = begin;
  const found = match.exec(source);
  if (found === null) throw new MarkupError(`Unclosed end tag at byte offset ${at(begin)}`);
  const name = (found[1] ?? "").toLowerCase();
  if (name !== "" && name !== expected.tag) {
    const wanted = `expected "</${expected.tag}>", found "</${name}>"`;
    throw new MarkupError(`Unmatched end tag at byte offset ${at(begin)}, ${wanted}`);
  }
  return match.lastIndex;
}

function openTag(
  source: string,
  begin: number,
  offset: number,
  at: (i: number) => number,
): { open: Open; next: number } {
  const name = /[^ \t\r\n\v\0>]*/y;
  name.lastIndex = begin + 1;
  const tag = (name.exec(source)?.[0] ?? "").toLowerCase();
  let index = name.lastIndex;
  if (index >= source.length) throw new MarkupError(`Unclosed start tag at byte offset ${at(begin)}`);
  if (STYLES[tag] === undefined && !OTHER_TAGS.has(tag)) {
    throw new MarkupError(`Unsupported start tag "${tag}" at byte offset ${at(begin)}`);
  }
  const attributes = new Map<string, string>();
  while (source[index] !== ">") {
    ATTRIBUTE.lastIndex = index;
    const [, attribute = "", equals] = ATTRIBUTE.exec(source) ?? [];
    index = ATTRIBUTE.lastIndex;
    if (attribute === "") {
      if (source[index] === ">" && equals === "") break;
      throw new MarkupError(`Empty attribute name in the tag "${tag}" at byte offset ${at(begin)}`);
    }
    if (index >= source.length) throw new MarkupError(`Unclosed start tag "${tag}" at byte offset ${at(begin)}`);
    if (equals === "") {
      attributes.set(attribute, "");
      continue;
    }
    const value = attributeValue(source, index, at);
    attributes.set(attribute, value.value);
    index = value.next;
    if (index >= source.length) throw new MarkupError(`Unclosed start tag at byte offset ${at(begin)}`);
  }
  if (tag === "span" && attributes.get("class") !== "tg-spoiler") {
    throw new MarkupError(`Tag "span" must have class "tg-spoiler" at byte offset ${at(begin)}`);
  }
  return { open: { tag, attributes, offset }, next: index + 1 };
}

function attributeValue(source: string, begin: number, at: (i: number) => number): { value: string; next: number } {
  const quote = source[begin];
  if (quote !== '"' && quote !== "'") {
    const token = /[a-z0-9.-]*/iy;
    token.lastIndex = begin;
    const value = token.exec(source)?.[0] ?? "";
    const after = source[token.lastIndex] ?? " ";
    if (!/[ \t\r\n\v\0>]/.test(after))
      throw new MarkupError(`Unexpected end of name token at byte offset ${at(begin)}`);
    return { value: value.toLowerCase(), next: token.lastIndex };
  }
  let value = "";
  let index = begin + 1;
  while (index < source.length && source[index] !== quote) {
    if (source[index] === "&") {
      const decoded = reference(source, index);
      value += decoded.value;
      index = decoded.next;
    } else {
      value += source[index];
      index += 1;
    }
  }
  return { value, next: index + 1 };
}

function toEntity(open: Open, text: string, before: Found[]): Found[] {
  const range = { offset: open.offset, length: text.length - open.offset };
  const style = STYLES[open.tag];
  if (style !== undefined) return [{ type: style, ...range }];
  if (open.tag === "a") return link(open.attributes.get("href") || text.slice(open.offset), range);
  if (open.tag === "blockquote") {
    return [{ type: open.attributes.has("expandable") ? "expandable_blockquote" : "blockquote", ...range }];
  }
  if (open.tag === "tg-emoji") return [customEmoji(open.attributes.get("emoji-id") ?? "", range)];
  if (open.tag === "tg-time") return [dateTime(open.attributes, range)];
  return code(open, range, before);
}

type Range = { offset: number; length: number };

function link(url: string, range: Range): Found[] {
  const userId = linkedUser(url);
  if (userId !== undefined) return [{ type: "user", userId, ...range }];
  try {
    return [{ type: "text_link", url: checkLink(url), ...range }];
  } catch (error) {
    // Telegram drops a bad link and keeps its text: the message goes out without the link.
    if (error instanceof LinkError) return [];
    throw error;
  }
}

function customEmoji(id: string, range: Range): Found {
  if (!/^-?\d{1,19}$/.test(id) || Number(id) === 0) throw new MarkupError("Invalid custom emoji identifier specified");
  return { type: "custom_emoji", custom_emoji_id: id, ...range };
}

function dateTime(attributes: ReadonlyMap<string, string>, range: Range): Found {
  const time = Number(attributes.get("unix") ?? "");
  const format = attributes.get("format") ?? "";
  if (!Number.isSafeInteger(time) || time <= 0 || !/^(?:r|w?[dD]?[tT]?)$/.test(format)) {
    throw new MarkupError("Invalid date-time specified");
  }
  return { type: "date_time", unix_time: time, date_time_format: format as "r", ...range };
}

/** <pre> around a <code class="language-x"> of the same extent (or the other way round) is one entity with a language. */
function code(open: Open, range: Range, before: Found[]): Found[] {
  const type = open.tag as "pre" | "code";
  const className = open.attributes.get("class") ?? "";
  const language = type === "code" && className.startsWith("language-") ? className.slice("language-".length) : "";
  const last = before.at(-1) as (Found & { language?: string }) | undefined;
  const same = last?.offset === range.offset && last.length === range.length;
  if (same && type === "pre" && last.type === "code" && last.language) {
    before.pop();
    return [{ type: "pre", language: last.language, ...range }];
  }
  if (same && type === "code" && last.type === "pre" && language !== "") {
    before.pop();
    return [{ type: "pre", language, ...range }];
  }
  return [{ type, ...range, ...(language === "" ? {} : { language }) } as Found];
}

/** A language belongs to <pre>; on a lone <code> Telegram forgets it. */
function withoutStrayLanguage(entity: Found): Found {
  return entity.type === "code" ? { type: "code", offset: entity.offset, length: entity.length } : entity;
}

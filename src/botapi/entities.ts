import type { MessageEntity } from "@grammyjs/types";

type Auto = "bot_command" | "mention" | "hashtag" | "url" | "email";

/** Domain endings that make a bare word a link; Telegram knows all of them, users of this corpus type these. */
const ENDINGS = "com|org|net|edu|gov|info|io|me|dev|app|vn|uk|us|fr|de|ru|jp|kr|cn|asia";
const PATTERNS: readonly (readonly [Auto, RegExp])[] = [
  ["email", /(?<![\p{L}\p{N}_.+-])[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  ["url", /(?<![\p{L}\p{N}_@])(?:https?|tg):\/\/[^\s<>"]+/giu],
  [
    "url",
    new RegExp(
      `(?<![\\p{L}\\p{N}_@./-])(?:[a-z0-9-]+\\.)+(?:${ENDINGS})(?![\\p{L}\\p{N}_-])(?:[/?#][^\\s<>"]*)?`,
      "giu",
    ),
  ],
  ["bot_command", /(?<![\p{L}\p{N}_/@])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu],
  ["mention", /(?<![\p{L}\p{N}_/])@[a-z0-9_]{3,32}(?![\p{L}\p{N}_])/giu],
  ["hashtag", /(?<![\p{L}\p{N}_])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/giu],
];

/** What Telegram finds in text by itself: commands, mentions, hashtags, links and addresses, sorted, not overlapping. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = type === "url" ? trimLink(match[0]) : match[0];
      const entity: MessageEntity = { type, offset: match.index, length: value.length };
      if (value.length > 1 && !found.some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return sortEntities(found);
}

/** Markup together with what is found by itself, the latter never inside code, links or mentions. */
export function mergeEntities(markup: readonly MessageEntity[], text: string): MessageEntity[] {
  const opaque = markup.filter((e) => ["pre", "code", "text_link", "text_mention", "custom_emoji"].includes(e.type));
  const code = markup.filter((e) => e.type === "pre" || e.type === "code");
  const quotes = markup.filter((e) => e.type === "blockquote" || e.type === "expandable_blockquote");
  const inner = quotes.filter((e) => quotes.some((q) => q !== e && q.length > e.length && overlap(q, e)));
  // Inside code nothing else lives, and quotes do not nest: Telegram drops the inner ones without a word.
  const kept = markup.filter((e) => !inner.includes(e) && (code.includes(e) || !code.some((c) => overlap(c, e))));
  return sortEntities([...kept, ...findEntities(text).filter((e) => !opaque.some((o) => overlap(o, e)))]);
}

/** Cuts white space off both ends, as Telegram does with every text, and moves the entities along. */
export function trimText(
  text: string,
  entities: readonly MessageEntity[],
): { text: string; entities: MessageEntity[] } {
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity) => {
    const start = Math.max(entity.offset - lead, 0);
    const end = Math.min(entity.offset - lead + entity.length, trimmed.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: moved };
}

/** The text that an entity covers. */
export function covered(text: string, entity: { offset: number; length: number }): string {
  return text.slice(entity.offset, entity.offset + entity.length);
}

/** Outer before inner, earlier before later: the order in which Telegram sends entities. */
function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function trimLink(link: string): string {
  const trimmed = link.replace(/[.,:;!?'"»”…]+$/u, "");
  return trimmed.endsWith(")") && !trimmed.includes("(") ? trimmed.slice(0, -1) : trimmed;
}

/** Formatted text: in Telegram's HTML, and as it reads once the markup is gone, which is what Telegram counts. */
export interface Rich {
  readonly html: string;
  readonly text: string;
}

/** Telegram's limit for a message, in UTF-16 units after the markup is gone. */
export const MESSAGE_UNITS = 4096;
/** The same for the caption of a picture or a file. */
export const CAPTION_UNITS = 1024;

export const nothing: Rich = { html: "", text: "" };

/** Plain text as formatted text: the one place where anything is escaped. */
export function plain(text: string): Rich {
  const whole = text.toWellFormed();
  return { html: whole.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"), text: whole };
}

export const bold = (part: Rich): Rich => tagged("<b>", part, "</b>");
export const italic = (part: Rich): Rich => tagged("<i>", part, "</i>");

/** A quotation, which does not nest; a long one opens when it is touched. */
export const quotation = (part: Rich, isLong: boolean): Rich =>
  tagged(isLong ? "<blockquote expandable>" : "<blockquote>", part, "</blockquote>");

/** A part that leads to an address; as it is where there is none. */
export function link(part: Rich, url: string | null): Rich {
  return url === null ? part : tagged(`<a href="${plain(url).html.replace(/"/g, "&quot;")}">`, part, "</a>");
}

/** Addresses that lead into the corpus; null where there is no bot to lead to. */
export interface Hrefs {
  readonly document: (id: string) => string | null;
  readonly passage: (id: string) => string | null;
}

export const noHrefs: Hrefs = { document: () => null, passage: () => null };

function tagged(open: string, part: Rich, close: string): Rich {
  return part.text === "" ? nothing : { html: open + part.html + close, text: part.text };
}

/** Texts as paragraphs. */
export const paragraphs = (texts: readonly string[]): Rich => join(texts.map(plain), "\n\n");

/** Puts parts one after the other, leaving out what is empty. */
export function join(parts: readonly Rich[], between = ""): Rich {
  const filled = parts.filter((part) => part.text !== "");
  return {
    html: filled.map((part) => part.html).join(between),
    text: filled.map((part) => part.text).join(between),
  };
}

/** As many parts, in their order, as fit a message. */
export function within(most: number, parts: readonly Rich[], between = "\n\n"): Rich {
  const kept: Rich[] = [];
  let left = most;
  for (const part of parts) {
    left -= part.text.length + between.length;
    if (left < 0) break;
    kept.push(part);
  }
  return join(kept, between);
}

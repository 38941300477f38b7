import type { InlineWording } from "./inline.ts";

/** The English sentences of inline mode. */
export const enInline: InlineWording = {
  askAlone: "Ask the bot alone",
  nothing: "Nothing found. Ask the bot alone",
};

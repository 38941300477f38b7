import type { Encoding } from "../../model/reading.ts";
import { isSyllable } from "../../text/syllable.ts";

/** A text with how it was written down. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So much of a text tells its encoding. */
const LOOKED_AT = 200_000;
/** Of the words with letters that ASCII lacks, so many must be Vietnamese syllables. */
const LEAST_SHARE = 0.7;
/** With so many words of which hardly any could be Vietnamese, a text is none. */
const MANY_WORDS = 20;
const GARBLED_SHARE = 0.3;
/** TCVN3 read as Latin-1: letters that Vietnamese does not have ("ViÖt Nam", "®¶ng"). */
const ABC = /[®¶·»¸µ¹Ö×ØÜÞßñòóï«¬­Æ§]/u;

/** Reads a text in whichever of the encodings makes Vietnamese of it; null where none does, as with a file that holds no text. */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: tidy(new TextDecoder(utf16).decode(bytes)), encoding: "utf-16" };
  if (bytes.includes(0)) return null;
  const utf8 = utf8Of(bytes);
  if (utf8 !== null && !ABC.test(utf8.slice(0, LOOKED_AT))) return isGarbled(utf8) ? null : decoded(utf8, "utf-8");
  const candidates =
    utf8 === null
      ? [decoded(new TextDecoder("windows-1258").decode(bytes), "windows-1258"), decoded(await tcvn(bytes), "tcvn3")]
      : [decoded(utf8, "utf-8"), decoded(await tcvn(utf8), "tcvn3")];
  const ranked = candidates.map((one) => ({ one, ...syllablesOf(one.text) })).sort((a, b) => b.share - a.share);
  const [best] = ranked;
  if (best !== undefined && best.share >= LEAST_SHARE) return best.one;
  // What is well-formed UTF-8 is hardly ever anything else.
  return utf8 === null || isGarbled(utf8) ? null : decoded(utf8, "utf-8");
}

/** Whether a text of some length is no Vietnamese: the letters of another encoding that some program took for Unicode, as of VNI. */
function isGarbled(text: string): boolean {
  const { words, share } = syllablesOf(text);
  return words >= MANY_WORDS && share < GARBLED_SHARE;
}

const decoded = (text: string, encoding: Encoding): Decoded => ({ text: tidy(text), encoding });

const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");

/** By its mark, or by the zero bytes that its ASCII characters have: on the odd places or on the even ones. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 6 && even === 0) return "utf-16le";
  return even > looked / 6 && odd === 0 ? "utf-16be" : null;
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text in TCVN3: as bytes, or as characters where some program took it for Latin-1 and wrote it down as Unicode. */
async function tcvn(source: Uint8Array | string): Promise<string> {
  const { default: iconv } = await import("iconv-lite");
  const read = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), "tcvn");
  if (typeof source !== "string") return read(source);
  return source.replace(/[\u0080-\u00ff]+/g, (run) => read(Buffer.from(run, "latin1")));
}

/** The words that ASCII cannot write, and how many of them could be Vietnamese syllables. */
function syllablesOf(text: string): { readonly words: number; readonly share: number } {
  let words = 0;
  let right = 0;
  for (const [word] of text.slice(0, LOOKED_AT).matchAll(/[\p{L}\p{M}\u0080-\u00ff]+/gu)) {
    // eslint-disable-next-line no-control-regex
    if (!/[^\u0000-\u007f]/.test(word)) continue;
    words++;
    if (isSyllable(word.toLowerCase())) right++;
  }
  return { words, share: words === 0 ? 1 : right / words };
}

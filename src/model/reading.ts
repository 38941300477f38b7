/** How the characters of a text file are written down; `tcvn3` is also called ABC: the encoding of the .VnTime fonts. */
export const encodings = ["utf-8", "utf-16", "windows-1258", "tcvn3"] as const;
export type Encoding = (typeof encodings)[number];

/** What a file that somebody sent was taken for. */
export interface Reading {
  readonly type: "text" | "markdown" | "html";
  readonly encoding: Encoding;
  /** Its text, in Markdown. */
  readonly text: string;
}

/** Largest file that is read, in bytes: what Telegram lets a bot fetch. */
export const MOST_BYTES = 20 * 1024 * 1024;

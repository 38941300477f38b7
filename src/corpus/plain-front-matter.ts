import type { Metadata } from "../model/document.ts";
import { type FrontMatter, isKnown, readValue, type Value } from "./fields.ts";

/** A key with a value that YAML reads as it stands: no indicator at its start, nothing in it that begins a comment or another pair. */
const PLAIN = /^([a-z]+): (?![\s\-?:,[\]{}&*!|>'"%@`])((?:[ !"$-9;-~\u00a0-\ufefe\uff00-\uffff]|:(?=[^\s:]))+)$/;

/**
 * What parseFrontMatter gives, for a file whose front matter is plain lines without a fault, or that has none; null for any other.
 * Nearly all files are so, and for them YAML's library, long to load, is not needed.
 */
export function plainFrontMatter(text: string): FrontMatter | null {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return { metadata: {}, body: text, bodyLine: 1, problems: [] };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  const fields = lines.slice(1, Math.max(1, end));
  if (fields.length === 0) return null;
  const values = new Map<string, Value | undefined>();
  for (const line of fields) {
    const [, key = "", raw = ""] = PLAIN.exec(line) ?? [];
    const value = isKnown(key) && !values.has(key) ? readValue(key, raw) : null;
    if (value === null) return null;
    values.set(key, value);
  }
  const metadata: Partial<Metadata> = Object.fromEntries([...values].filter(([, value]) => value !== undefined));
  return { metadata, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2, problems: [] };
}

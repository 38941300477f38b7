import { parseFrontMatter } from "../../src/corpus/frontmatter.ts";
import { buildDocument } from "../../src/corpus/parse.ts";
import type { Document } from "../../src/model/document.ts";
import { compose } from "../../src/text/normalise.ts";

/** What parseDocument gives, at once: whatever the front matter is, YAML's library reads it. */
export function documentOf(path: string, source: string): Document {
  return buildDocument(path, parseFrontMatter(path, compose(source)));
}

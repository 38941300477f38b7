import type { SourceFile } from "../../model/file.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Plain text and Markdown are the text form already: only the bytes are decoded. */
export async function extractText(file: SourceFile): Promise<string> {
  return decodeUtf8(file);
}

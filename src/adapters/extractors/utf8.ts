import { ProblemError } from "../../model/errors.ts";
import type { SourceFile } from "../../model/file.ts";

/** Decodes a file strictly as UTF-8, without its byte order mark and with "\n" line ends; says where the first wrong byte stands. */
export function decodeUtf8(file: SourceFile): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file.bytes).replace(/\r\n?/g, "\n");
  } catch (cause) {
    const { offset, line } = firstBadByte(file.bytes);
    const byte = file.bytes[offset]?.toString(16).toUpperCase().padStart(2, "0");
    throw new ProblemError(
      [
        {
          code: "not_utf8",
          where: file.path,
          line,
          expected: "UTF-8 text",
          received: `byte 0x${byte} at offset ${offset}`,
          mend: "save the file again with the encoding UTF-8",
        },
      ],
      { cause },
    );
  }
}

/** Decodes leniently and finds the first replacement character that does not stand in the bytes themselves. */
function firstBadByte(bytes: Uint8Array): { offset: number; line: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let line = 1;
  for (const char of text) {
    if (char === "\uFFFD" && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd))
      break;
    offset += Buffer.byteLength(char);
    if (char === "\n") line++;
  }
  return { offset, line };
}

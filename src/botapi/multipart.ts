import { badRequest } from "./errors.ts";
import type { Upload } from "./params.ts";

/** The parts of a multipart body: plain fields and files. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

const UNREADABLE = "can't parse multipart/form-data request body";

/**
 * Reads multipart/form-data by Telegram's own rules. The readers at hand cannot: bots write file names without
 * quotes and with spaces, which the platform's formData() refuses and busboy shortens.
 */
export function parseMultipart(body: Buffer, contentType: string): Form {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (boundary === null) throw badRequest("boundary in multipart/form-data not found");
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields = new Map<string, string>();
  const uploads = new Map<string, Upload>();
  let at = body.indexOf(delimiter);
  if (at < 0) throw badRequest(UNREADABLE);
  for (;;) {
    at += delimiter.length;
    if (body.toString("latin1", at, at + 2) === "--") return { fields, uploads };
    const headEnd = body.indexOf("\r\n\r\n", at);
    const end = body.indexOf(Buffer.concat([Buffer.from("\r\n"), delimiter]), headEnd + 2);
    if (headEnd < 0 || end < 0) throw badRequest(UNREADABLE);
    const { name, filename, type } = readHead(body.toString("utf8", at, headEnd));
    const content = body.subarray(headEnd + 4, end);
    if (filename === undefined) fields.set(name, content.toString("utf8"));
    else uploads.set(name, { name: filename, type, bytes: content });
    at = end + 2;
  }
}

function readHead(head: string): { name: string; filename: string | undefined; type: string } {
  const headers = new Map(
    head.split("\r\n").flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  if (!disposition.startsWith("form-data;")) throw badRequest("expected form-data content disposition");
  const parameters = new Map(
    disposition
      .slice("form-data;".length)
      .split(";")
      .map((part) => {
        const equals = part.indexOf("=");
        const value = part.slice(equals + 1).trim();
        const quoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
        return [part.slice(0, equals).trim(), quoted ? value.slice(1, -1) : value] as const;
      }),
  );
  const name = parameters.get("name") ?? "";
  if (name === "") throw badRequest("field name in multipart/form-data not found");
  return {
    name,
    filename: parameters.get("filename"),
    type: headers.get("content-type") ?? "application/octet-stream",
  };
}

import type { IncomingMessage } from "node:http";
import { ApiError, badRequest } from "./errors.ts";
import { MAX_UPLOAD } from "./files.ts";
import { parseMultipart } from "./multipart.ts";
import { isObject, Params, type Upload } from "./params.ts";

/** What an address asks for: a method of a bot, or a file of a bot. */
export type Address =
  | { readonly kind: "method"; readonly token: string; readonly method: string }
  | { readonly kind: "file"; readonly token: string; readonly path: string };

/** Room for the other fields of a multipart request beside one largest file. */
const MAX_BODY = MAX_UPLOAD + 1024 * 1024;
const METHOD = /^\/bot([^/]+)\/([A-Za-z0-9_]+)\/?$/;
const FILE = /^\/file\/bot([^/]+)\/(.+)$/;

/** Reads the path of a request; undefined when it is neither of a method nor of a file. */
export function readAddress(url: URL): Address | undefined {
  const method = METHOD.exec(url.pathname);
  if (method !== null) return { kind: "method", token: decode(method[1] ?? ""), method: method[2] ?? "" };
  const file = FILE.exec(url.pathname);
  if (file !== null) return { kind: "file", token: decode(file[1] ?? ""), path: decode(file[2] ?? "") };
  return undefined;
}

/** Collects the parameters from the query and the body; the body wins. */
export async function readParams(request: IncomingMessage, url: URL): Promise<Params> {
  const fields = new Map<string, unknown>(url.searchParams);
  const uploads = new Map<string, Upload>();
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (body.length > 0) readContent(body, type, fields, uploads);
  return new Params(fields, uploads);
}

function readContent(body: Buffer, type: string, fields: Map<string, unknown>, uploads: Map<string, Upload>): void {
  const kind = type.split(";")[0]?.trim().toLowerCase();
  if (kind === "application/json") {
    for (const [name, value] of Object.entries(parseJson(body))) fields.set(name, value);
  } else if (kind === "application/x-www-form-urlencoded") {
    for (const [name, value] of new URLSearchParams(body.toString("utf8"))) fields.set(name, value);
  } else if (kind === "multipart/form-data") {
    const form = parseMultipart(body, type);
    for (const [name, value] of form.fields) fields.set(name, value);
    for (const [name, upload] of form.uploads) uploads.set(name, upload);
  }
}

function parseJson(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    throw badRequest("can't parse JSON object");
  }
  if (!isObject(value)) throw badRequest("JSON object expected");
  return value;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new ApiError(413, "Request Entity Too Large");
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY) {
    request.resume();
    throw tooLarge;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  if (size > MAX_BODY) throw tooLarge;
  return Buffer.concat(chunks);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

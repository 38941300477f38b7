import type { IncomingMessage, ServerResponse } from "node:http";

/** A request that gets this status and no more. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** The body of a request; one that is longer than `most` bytes is refused. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw new Refused(413);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new Refused(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The object that a text of JSON is; anything else is refused. */
export function objectOf(json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refused(400);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused(400);
  return value as Readonly<Record<string, unknown>>;
}

/** Only this page's own files may be loaded, run or asked, and no other page may frame or read it. */
const protection = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Answers with bytes of a type. */
export function sendBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    ...protection,
    "cache-control": "no-store",
    "content-type": type,
    "content-length": bytes.length,
    ...headers,
  });
  response.end(bytes);
}

/** Answers with a value as JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify(value);
  response.writeHead(status, { ...protection, "cache-control": "no-store", "content-type": "application/json" });
  response.end(body);
}

import type { IncomingHttpHeaders } from "node:http";

/** What of a request says where it comes from. */
export interface Caller {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request comes from the preview's own page or from a person who opens it. The name of the host must be this machine's, or a
 * foreign name that leads here (DNS rebinding) could read everything; what changes something must say that it comes from this page.
 */
export function isOurs({ method, headers }: Caller, port: number): boolean {
  const { host = "", origin } = headers;
  const hosts = ["127.0.0.1", "localhost"].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  if (!hosts.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (method !== "GET" && method !== "HEAD") return origin !== undefined;
  const site = headers["sec-fetch-site"] ?? "none";
  return site === "same-origin" || site === "none" || headers["sec-fetch-mode"] === "navigate";
}

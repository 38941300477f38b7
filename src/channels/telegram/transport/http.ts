import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { Readable } from "node:stream";
import { urlToHttpOptions } from "node:url";

/** What the Bot API client asks of `fetch`: a POST of JSON, or of a form that is streamed. */
interface Options {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly signal?: AbortSignal;
}

/**
 * A `fetch` for the Bot API client over Node's own connections, direct or through an HTTP proxy (by CONNECT where the API
 * root is https). The client's default waits for the end of its time when a connection is cut in the middle of an
 * answer, and knows no proxy.
 */
export function createFetch(
  apiRoot: string,
  proxy: string | null,
): (url: string, options: Options) => Promise<{ json: () => unknown; bytes: () => Uint8Array }> {
  const root = new URL(apiRoot);
  const { hostname, port } = urlToHttpOptions(root);
  const folder = root.pathname.replace(/\/$/, "");
  const isSecure = root.protocol === "https:";
  const options = {
    keepAlive: true,
    ...(proxy === null ? {} : { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } }),
  };
  const agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  const request = isSecure ? httpsRequest : httpRequest;
  return async (url, { method = "GET", headers = {}, body, signal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const address = { hostname, port, path: folder + url.slice(apiRoot.length) };
    let status = 0;
    const call = request({ ...address, method, headers, agent }, (response) => {
      status = response.statusCode ?? 0;
      read(response, resolve, reject);
    });
    call.on("error", reject);
    signal?.addEventListener("abort", () => call.destroy(new Error("the call was aborted")), { once: true });
    if (body instanceof Readable) body.on("error", reject).pipe(call);
    else call.end(body === undefined ? undefined : Buffer.from(body));
    const bytes = await promise;
    return {
      json: () => JSON.parse(bytes.toString("utf8")) as unknown,
      bytes: () => {
        if (status !== 200) throw new Error(`a file could not be fetched: ${status}`);
        return bytes;
      },
    };
  };
}

function read(response: IncomingMessage, resolve: (bytes: Buffer) => void, reject: (error: Error) => void): void {
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  response.on("error", reject);
  response.on("end", () => resolve(Buffer.concat(chunks)));
}

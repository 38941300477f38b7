import { GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { causeOf, createLog } from "../../../src/channels/telegram/transport/log.ts";

const token = "7000000001:local-server-token-of-nobody-at-all";

describe("The log", () => {
  it("is a line of JSON an event, without the token, the proxy's address and links to files", () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), [token, "http://me:pass@proxy", ""]);
    log("call_failed", {
      cause: `https://api.telegram.org/bot${token}/sendMessage by http://me:pass@proxy`,
      waitMs: 3,
    });
    log("update_failed", { cause: `GET /file/bot${token}/documents/a.pdf "x"` });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        time: expect.any(String),
        event: "call_failed",
        cause: "https://api.telegram.org/bot…/sendMessage by …",
        waitMs: 3,
      },
      { time: expect.any(String), event: "update_failed", cause: expect.stringMatching(/^GET \/file\/… /) },
    ]);
    expect(lines.join()).not.toContain(token);
  });

  it("tells an error with its causes", () => {
    const inner = Object.assign(new Error("connect refused"), { code: "ECONNREFUSED" });
    expect(causeOf(new HttpError("Network request for 'getMe' failed!", inner))).toMatch(
      /^Network request for 'getMe' failed! <- Error \(ECONNREFUSED\): connect refused \| at /,
    );
    expect(causeOf(new Error("outer", { cause: inner }))).toContain(" <- Error (ECONNREFUSED)");
    expect(causeOf("a string")).toBe("a string");
  });

  it("tells a refusal of Telegram's without what was sent", () => {
    const refusal = { ok: false, error_code: 400, description: "Bad Request: no" } as const;
    expect(causeOf(new GrammyError("Call failed!", refusal, "sendMessage", { text: "bí mật" }))).toBe(
      "sendMessage: 400 Bad Request: no",
    );
  });

  it("leaves out what the user wrote, as text and as JSON, and is never long", () => {
    const text = 'số "bí mật" của tôi';
    const cause = causeOf(new Error(`cannot read ${text} nor ${JSON.stringify(text)} ${"x".repeat(9_000)}`), [text]);
    expect(cause).toContain('cannot read … nor "…"');
    expect(cause).not.toContain("bí mật");
    expect(cause.length).toBeLessThanOrEqual(2_000);
  });
});

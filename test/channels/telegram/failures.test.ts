import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TELEGRAM_RATES } from "../../../src/botapi/rates.ts";
import type { SearchIndex } from "../../../src/ports.ts";
import { createAsk } from "../../../src/services/ask.ts";
import { answers, source } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import type { Speaker } from "../../support/speaker.ts";

const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
const badGateway = { kind: "refuse", code: 502, description: "Bad Gateway" } as const;
const html = { kind: "garble", status: 502, body: "<html>Bad gateway</html>" } as const;
let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
});
afterEach(() => talk.end());

describe("Sending", () => {
  it.each([
    ["a 502", badGateway],
    ["a page of HTML in between", { ...html }],
    ["a cut connection", { kind: "cut", performed: false } as const],
  ])("survives %s", async (_, fault) => {
    await answers(talk);
    talk.api.faults.plan("sendMessage", fault, 2);
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("survives a call that is never answered", async () => {
    await answers(talk, { timing: { callSeconds: 1, pollSeconds: 0 } });
    talk.api.faults.plan("sendMessage", { kind: "drop" });
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("waits after a 429 as long as Telegram says", async () => {
    await answers(talk);
    const parameters = { retry_after: 1 };
    talk.api.faults.plan("sendMessage", { kind: "refuse", code: 429, description: "Too Many Requests", parameters });
    const begun = performance.now();
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(995);
  });

  it("gives up where a 429 asks for more than it may, and goes on with others", async () => {
    const bot = await answers(talk, { timing: { floodSeconds: 1 } });
    const parameters = { retry_after: 2 };
    talk.api.faults.plan("sendMessage", { kind: "refuse", code: 429, description: "Too Many Requests", parameters }, 2);
    await ann.says(share);
    const bình = talk.user("Bình");
    await talk.botStaysSilent();
    await bình.says(share);
    expect((await talk.botReplies(bình)).text).toMatch(/^33,02%/);
    expect(bot.log.join()).toContain("429");
  });

  it("keeps to Telegram's rates where many questions come at once", async () => {
    const strict = await Conversation.begin({ rates: { ...TELEGRAM_RATES, chat: { calls: 2, ms: 1_000 } } });
    await answers(strict);
    const cúc = strict.user("Cúc");
    for (let i = 0; i < 4; i++) await cúc.says(share);
    for (let i = 0; i < 4; i++) expect((await strict.botReplies(cúc)).text).toMatch(/^33,02%/);
    await strict.end();
  });

  it("falls back on plain text where Telegram does not like the markup", async () => {
    const bot = await answers(talk);
    talk.api.faults.plan("sendMessage", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: can't parse entities: x",
    });
    await ann.says(share);
    const reply = await talk.botReplies(ann);
    expect(reply.text).toMatch(/^33,02%\n12-BC\/HU/);
    expect(reply.entities ?? []).toEqual([]);
    expect(bot.log.join()).toContain("reply_unsuitable");
  });

  it("to somebody who has blocked the bot is given up without an apology", async () => {
    const bot = await answers(talk);
    talk.api.faults.plan("sendMessage", {
      kind: "refuse",
      code: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    await ann.says(share);
    await talk.botStaysSilent();
    expect(talk.calls("sendMessage")).toEqual([]);
    expect(bot.log.map((line) => JSON.parse(line).event)).toEqual(["user_unreachable"]);
  });
});

describe("An error", () => {
  it("gets the user one honest sentence and the log its cause, without token, link or what was written", async () => {
    const bot = await answers(talk);
    const description = `Bad Request: ${share} at /file/bot${talk.token}/documents/x.pdf and bot${talk.token}`;
    talk.api.faults.plan("sendMessage", { kind: "refuse", code: 400, description });
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toBe(source.wording.bug);
    const [entry] = bot.log.map((line) => JSON.parse(line));
    expect(entry).toMatchObject({
      event: "update_failed",
      kind: "message",
      cause: "sendMessage: 400 Bad Request: … at /file/… and bot…",
    });
    expect(bot.log.join("\n")).not.toContain(talk.token);
  });

  it("of the index is told and logged with where it arose, and the next question works", async () => {
    const index: SearchIndex = {
      changed: async () => index,
      search: async () => {
        throw new TypeError(`the index is broken at "${share}"`);
      },
    };
    const ask = createAsk(source.corpus, index);
    const results = (question: string) => (question === share ? ask : source.ask).results(question);
    const bot = await answers(talk, { source: { ...source, ask: { results } } });
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toBe(source.wording.bug);
    await ann.says("đại hội khai mạc ngày nào?");
    expect((await talk.botReplies(ann)).text).toMatch(/^15\/8\/2024/);
    expect(bot.log).toHaveLength(1);
    expect(JSON.parse(bot.log[0] ?? "").cause).toMatch(
      /^TypeError: the index is broken at "…" \| at .*failures\.test\.ts/,
    );
  });

  it("behind a button is told where the button was pressed", async () => {
    await answers(talk);
    await ann.says(share);
    const reply = await talk.botReplies(ann);
    talk.api.faults.plan("editMessageText", { kind: "refuse", code: 400, description: "Bad Request: no" });
    talk.api.faults.plan("answerCallbackQuery", { kind: "refuse", code: 400, description: "Bad Request: no" });
    const query = await ann.presses(reply, "Ngữ cảnh");
    expect(await talk.botAnswers(query)).toMatchObject({ text: source.wording.bug, alert: true });
  });

  it("that keeps the bot from apologising is logged, and the update does not come again", async () => {
    const bot = await answers(talk);
    talk.api.faults.plan("sendMessage", { kind: "refuse", code: 400, description: "Bad Request: no" }, 2);
    await ann.says(share);
    await talk.botStaysSilent();
    expect(bot.log.map((line) => JSON.parse(line).event)).toEqual(["update_failed", "apology_failed"]);
    await bot.stop();
    await answers(talk);
    await talk.botStaysSilent();
    expect(talk.api.core.updates.pending).toBe(0);
  });
});

describe("Polling", () => {
  it.each([
    ["a 500", { kind: "refuse", code: 500, description: "Internal Server Error" } as const],
    [
      "a 409 from another program that polls",
      { kind: "refuse", code: 409, description: "Conflict: terminated" } as const,
    ],
    [
      "a 429",
      {
        kind: "refuse",
        code: 429,
        description: "Too Many Requests: retry after 1",
        parameters: { retry_after: 1 },
      } as const,
    ],
    ["an error of no known kind", { kind: "refuse", code: 418, description: "I'm a teapot" } as const],
    ["a cut connection", { kind: "cut" } as const],
    ["a page of HTML in between", html],
  ])("survives %s", async (_, fault) => {
    talk.api.faults.plan("getUpdates", fault, 2);
    const bot = await answers(talk);
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
    expect(bot.log.some((line) => line.includes("call_failed"))).toBe(true);
    expect(bot.log.join()).not.toContain(talk.token);
  });

  it("survives a poll that is never answered", async () => {
    talk.api.faults.plan("getUpdates", { kind: "drop" });
    await answers(talk, { timing: { callSeconds: 1, pollSeconds: 0 } });
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
  });

  it("says once in words that another program runs the same bot", async () => {
    talk.api.faults.plan("getUpdates", { kind: "refuse", code: 409, description: "Conflict: terminated" }, 3);
    const bot = await answers(talk);
    await ann.says(share);
    await talk.botReplies(ann);
    expect(bot.log.filter((line) => line === source.wording.telegram.conflict)).toHaveLength(1);
  });

  it("ends with a clear problem where the token is taken back", async () => {
    const bot = await answers(talk);
    talk.api.faults.plan("getUpdates", { kind: "refuse", code: 401, description: "Unauthorized" });
    const ended = expect(bot.done).rejects.toMatchObject({ problems: [{ code: "bad_token" }] });
    await ann.says(share);
    await ended;
  });

  it("handles no update twice where the confirmation got lost with a cut connection", async () => {
    await answers(talk);
    talk.api.faults.plan("getUpdates", { kind: "cut" });
    await ann.says(share);
    await talk.botReplies(ann);
    await talk.botStaysSilent();
    expect(talk.calls("sendMessage")).toHaveLength(1);
  });
});

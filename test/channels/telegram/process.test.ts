import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { botCorpus, telegram } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { runProgram } from "../../support/program.ts";

const main = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const corpus = fileURLToPath(new URL(`../../../${botCorpus}`, import.meta.url));
const share = "đảng viên nữ chiếm bao nhiêu phần trăm?";
let talk: Conversation;

beforeEach(async () => {
  talk = await Conversation.begin();
});
afterEach(() => talk.end());

/** The real program in a process of its own, with what it wrote and how it ended. */
function start(settings: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS_DIR: corpus,
    TELEGRAM_BOT_TOKEN: talk.token,
    TELEGRAM_API_ROOT: talk.root,
    ...settings,
  };
  const child = spawn(process.execPath, [main, "start"], { env, cwd: temporaryFolder(), stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let written = "";
  const { promise: running, resolve } = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      if (written.includes(telegram.running("tracuu_local_bot"))) resolve();
    });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return { child, running, ended, written: () => written };
}

describe("npm start with a token", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "answers on Telegram until %s, then finishes what is in hand, confirms it and ends within 5 s",
    async (signal) => {
      const program = start();
      await program.running;
      const ann = talk.user("Ann");
      talk.api.faults.plan("sendMessage", { kind: "delay", ms: 1_000 });
      await ann.says(share);
      await talk.botTakes();
      const begun = performance.now();
      program.child.kill(signal);
      expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
      expect(await program.ended).toBe(0);
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(talk.api.core.updates.pending).toBe(0);
      expect(program.written()).toContain(telegram.stopping);
      expect(program.written()).not.toContain(talk.token);
    },
  );

  it("ends within 5 s though a call hangs, and does not take the same question again", async () => {
    const program = start();
    await program.running;
    talk.api.faults.plan("sendMessage", { kind: "drop" }, 9);
    await talk.user("Ann").says(share);
    await talk.botTakes();
    const begun = performance.now();
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(talk.api.core.updates.pending).toBe(0);
    expect(program.written()).toContain("updates_unfinished");
  });

  it("ends at once where Telegram cannot be reached yet", async () => {
    talk.api.faults.plan("getMe", { kind: "cut", performed: false }, 999);
    const program = start();
    await expect.poll(() => program.written(), { timeout: 8_000 }).toContain("call_failed");
    const begun = performance.now();
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(program.written()).not.toContain(talk.token);
  });

  it("ends with 2 and says where to get the right one, where Telegram refuses the token", async () => {
    const token = "7000000001:another-token-of-nobody-at-all-x";
    const program = start({ TELEGRAM_BOT_TOKEN: token });
    expect(await program.ended).toBe(2);
    expect(program.written()).toMatch(/^TELEGRAM_BOT_TOKEN\n[\s\S]*@BotFather/);
    expect(program.written()).not.toContain(token);
  });

  it("ends with 1 and says what is wrong with the folder for data, before it answers anybody", async () => {
    const dataDir = temporaryFolder({ "state.sqlite": "no database at all" });
    const program = start({ DATA_DIR: dataDir });
    expect(await program.ended).toBe(1);
    expect(program.written()).toMatch(/state\.sqlite\n {2}cần có: cơ sở dữ liệu SQLite nguyên vẹn\n/);
    expect(talk.history()).toEqual([]);
  });

  it("refuses a token of the wrong form without printing it", async () => {
    const env = { TELEGRAM_BOT_TOKEN: "not-a-token-but-secret", CORPUS_DIR: corpus };
    const run = await runProgram(["start"], { env });
    expect(run).toMatchObject({ code: 2, output: "" });
    expect(run.errors).toMatch(
      /^TELEGRAM_BOT_TOKEN\n {2}cần có: mã \(token\).*\n {2}đọc được: 22 ký tự, không hiện ở đây\n/,
    );
    expect(run.errors).not.toContain("secret");
  });

  it("chats in the terminal all the same when told to", async () => {
    const env = { TELEGRAM_BOT_TOKEN: talk.token, TELEGRAM_API_ROOT: talk.root, CORPUS_DIR: corpus };
    const run = await runProgram(["chat"], { env, input: share });
    expect(run).toMatchObject({ code: 0, errors: "", output: expect.stringMatching(/^33,02%/) });
  });
});

describe("npm start with an owner", () => {
  it("keeps what an administrator saves through a kill, and takes up what is edited in the folder", async () => {
    const folder = temporaryFolder({ "a.md": "# Báo cáo của xã Pa Hu\n\nNăm 2024, xã Pa Hu có 12 hộ trồng chè.\n" });
    const owner = talk.user("Chủ");
    const settings = { CORPUS_DIR: folder, DATA_DIR: temporaryFolder(), ADMIN_IDS: String(owner.id) };
    const first = start(settings);
    await first.running;
    await owner.starts();
    await talk.botReplies(owner);
    await owner.sendsDocument({
      name: "na-phat.txt",
      bytes: "Báo cáo của xã Nà Phát\n\nNăm 2024, xã Nà Phát có 37 hộ nuôi ong.\n",
    });
    const card = await talk.botReplies(owner);
    await owner.presses(card, wordingOf("vi").admin.save);
    expect((await talk.botEdits(card)).text).toContain(wordingOf("vi").admin.saved(2));
    first.child.kill("SIGKILL");
    await first.ended;
    const second = start(settings);
    await second.running;
    await owner.says("xã Nà Phát có bao nhiêu hộ nuôi ong?");
    expect((await talk.botReplies(owner)).text).toMatch(/^37 hộ nuôi ong/);
    writeFileSync(join(folder, "a.md"), "# Báo cáo của xã Pa Hu\n\nNăm 2024, xã Pa Hu có 21 hộ trồng chè.\n");
    await setTimeout(1_000);
    await owner.says("xã Pa Hu có bao nhiêu hộ trồng chè?");
    expect((await talk.botReplies(owner)).text).toMatch(/^21 hộ trồng chè/);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(second.written()).not.toContain("failed");
  });
});

describe("A proxy", () => {
  /** An HTTP proxy that notes what it is asked for; it reaches only the local server. */
  async function proxy() {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", async () => {
        const { method = "GET", headers } = request;
        const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
        const type = { "content-type": headers["content-type"] ?? "" };
        const answer = await fetch(request.url ?? "", { method, headers: type, ...body }).catch(() => undefined);
        response.writeHead(answer?.status ?? 502).end(await answer?.text());
      });
    });
    server.on("connect", (request, socket) => {
      asked.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"] ?? ""}`);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }

  it("carries every call to the Bot API", async () => {
    const { address, asked } = await proxy();
    const program = start({ TELEGRAM_PROXY: `http://${address}` });
    await program.running;
    const ann = talk.user("Ann");
    await ann.says(share);
    expect((await talk.botReplies(ann)).text).toMatch(/^33,02%/);
    expect(asked.map((line) => line.split("/").at(-1))).toEqual(
      expect.arrayContaining(["getMe", "getUpdates", "sendMessage"]),
    );
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  });

  it("is asked for a tunnel to api.telegram.org, and its password is not logged", async () => {
    const { address, asked } = await proxy();
    const program = start({
      TELEGRAM_PROXY: `http://me:pass-word@${address}`,
      TELEGRAM_API_ROOT: "https://api.telegram.org",
    });
    await expect
      .poll(() => asked[0], { timeout: 8_000 })
      .toBe(`CONNECT api.telegram.org:443 Basic ${btoa("me:pass-word")}`);
    await expect.poll(() => program.written(), { timeout: 8_000 }).toContain("call_failed");
    expect(program.written()).not.toContain("pass-word");
    expect(program.written()).not.toContain(talk.token);
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  });
});

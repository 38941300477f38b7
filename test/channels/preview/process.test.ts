import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { previewArguments } from "../../../src/channels/preview/serve.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { smallCorpus } from "../../support/corpora.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { runProgram } from "../../support/program.ts";

const main = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const { preview: words, usage } = wordingOf("vi");
const listening = /http:\/\/127\.0\.0\.1:\d+\//;

/** The real program in a process of its own; `tmp` is where it may keep things while it runs. */
function start(args: readonly string[], tmp: string) {
  const env = { PATH: process.env.PATH ?? "", TMPDIR: tmp };
  const cwd = temporaryFolder();
  const child = spawn(process.execPath, [main, "preview", "--corpus", smallCorpus(), ...args], {
    env,
    cwd,
    stdio: "pipe",
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [output, errors] = ["", ""];
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const address = listening.exec(output)?.[0];
    if (address !== undefined) resolve(address);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return { child, ready, ended, output: () => output, errors: () => errors, left: () => readdirSync(cwd) };
}

describe("npm run preview", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "shows the bot until %s, ends cleanly and leaves nothing behind",
    async (signal) => {
      const tmp = temporaryFolder();
      const program = start([], tmp);
      const address = await program.ready;
      expect(await (await fetch(address)).text()).toContain("<title>Tra Cứu: bản xem thử</title>");
      // A window that listens must not hold the end up.
      const stream = await fetch(`${address}events`);
      const begun = performance.now();
      program.child.kill(signal);
      expect(await program.ended).toBe(0);
      expect(performance.now() - begun).toBeLessThan(5_000);
      await stream.body?.cancel().catch(() => {});
      expect(program.output()).toBe(`${words.listening(address)}\n${words.stopping}\n`);
      expect(program.errors()).toBe("");
      // Node keeps its own cache there.
      expect([readdirSync(tmp).filter((name) => !name.startsWith("node-")), program.left()]).toEqual([[], []]);
    },
  );

  it("ends in the middle of the demo, too", async () => {
    const program = start(["--demo"], temporaryFolder());
    await program.ready;
    await expect.poll(program.output).toContain(words.demoBegins);
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
    expect(program.output()).not.toContain(words.demoEnds);
    expect(program.errors()).toBe("");
  });

  it("takes the port that it is given, and says so where another program has it", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const run = await runProgram(["preview", "--port", String(port), "--corpus", smallCorpus()]);
    expect(run).toMatchObject({ code: 2, output: "" });
    expect(run.errors).toMatch(new RegExp(`^--port ${port}\\n.*cổng còn trống\\n.*chương trình khác đang dùng\\n`));
    await new Promise((resolve) => taken.close(resolve));
    const program = start(["--port", String(port)], temporaryFolder());
    expect(await program.ready).toBe(`http://127.0.0.1:${port}/`);
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
  });

  it.each(["--port 0", "--port 65536", "--port 8e3", "--port=", "--port", "--host 0.0.0.0", "x"])(
    "shows how it is used for %s",
    async (args) => {
      const run = await runProgram(["preview", ...args.split(" ")]);
      expect(run).toMatchObject({ code: 2, output: "" });
      expect(run.errors).toContain(usage.preview);
    },
  );

  it("reads its arguments", () => {
    expect(previewArguments([])).toEqual({ corpusDir: null, port: 0, demo: false });
    const given = ["--port", "8080", "--demo", "--corpus", "kho"];
    expect(previewArguments(given)).toEqual({ corpusDir: "kho", port: 8080, demo: true });
  });
});

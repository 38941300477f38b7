import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openSqliteState } from "../../src/adapters/sqlite/store.ts";
import { temporaryFolder } from "../support/folders.ts";

const store = fileURLToPath(new URL("../../src/adapters/sqlite/store.ts", import.meta.url));
const KILLS = 20;

/** Keeps notes without end and says each time that it has, in a process of its own. */
const script = (folder: string, run: number): string => `
  const { openSqliteState } = await import(${JSON.stringify(store)});
  const state = await openSqliteState(${JSON.stringify(folder)});
  for (let i = 0; ; i++) {
    const text = "${run}/" + i;
    await state.addNote({ day: "2026-03-02", text });
    process.stdout.write(text + "\\n");
  }
`;

it("A state loses nothing that it acknowledged, though the program is killed 20 times while it writes", async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (let run = 0; run < KILLS; run++) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script(folder, run)], { stdio: "pipe" });
    const ended = new Promise((resolve) => child.once("close", resolve));
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(line);
      // Lines that were on their way are acknowledged, too.
      if (line.endsWith(`/${run}`)) child.kill("SIGKILL");
    }
    await ended;
    expect(child.signalCode).toBe("SIGKILL");
  }
  const state = await openSqliteState(folder);
  const kept = new Set((await state.listNotes({ limit: 1_000_000, before: null })).map(({ text }) => text));
  await state.close();
  expect(acknowledged.length).toBeGreaterThanOrEqual((KILLS * (KILLS + 1)) / 2);
  expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
}, 60_000);

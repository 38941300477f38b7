import { describe, expect, it, onTestFinished } from "vitest";
import { byteCache } from "../../src/adapters/rasteriser/cache.ts";
import { createRasteriser, type RasteriserLimits } from "../../src/adapters/rasteriser/index.ts";
import { rasteriserContract } from "../contracts/rasteriser.ts";

rasteriserContract("resvg in a thread", () => createRasteriser());

/** A rasteriser whose thread runs the given program: `send` answers, `spec` is what was asked for. */
function withProgram(body: string, limits: Partial<RasteriserLimits> = {}) {
  const source = `import { parentPort, threadId } from "node:worker_threads";
    const send = (bytes) => parentPort.postMessage({ png: Uint8Array.from(bytes) });
    parentPort.on("message", (text) => { const spec = JSON.parse(text); ${body} });`;
  const rasteriser = createRasteriser({
    program: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    ...limits,
  });
  onTestFinished(() => rasteriser.close());
  return rasteriser;
}

describe("The thread that draws", () => {
  it("is stopped where a chart takes too long, and the next chart gets a new one", async () => {
    const rasteriser = withProgram("if (spec.hangs) for (;;); send([threadId]);", { timeoutMs: 300 });
    const [before] = await rasteriser.draw({ n: 1 });
    await expect(rasteriser.draw({ hangs: true })).rejects.toMatchObject({
      reason: "timeout",
      message: "a chart took longer than 300 ms",
    });
    const [after] = await rasteriser.draw({ n: 2 });
    expect(after).not.toBe(before);
  });

  it("is started again where it has died, with a chart in hand or without", async () => {
    const rasteriser = withProgram(
      "if (spec.dies) process.exit(1); if (spec.throws) throw new Error('x'); send([threadId]);",
    );
    const [first] = await rasteriser.draw({ n: 1 });
    for (const fault of [{ dies: true }, { throws: true }])
      await expect(rasteriser.draw(fault)).rejects.toMatchObject({ reason: "failed" });
    const [second] = await rasteriser.draw({ n: 2 });
    expect(second).not.toBe(first);
  });

  it("draws one chart after the other, in the order of asking", async () => {
    const rasteriser = withProgram("globalThis.count = (globalThis.count ?? 0) + 1; send([spec.n, globalThis.count]);");
    const drawn = await Promise.all([3, 1, 2].map((n) => rasteriser.draw({ n })));
    expect(drawn.map((bytes) => [...bytes])).toEqual([
      [3, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it("draws a chart once that is asked for twice at once, or again", async () => {
    const rasteriser = withProgram("globalThis.count = (globalThis.count ?? 0) + 1; send([globalThis.count]);");
    const [a, b] = await Promise.all([rasteriser.draw({ n: 1 }), rasteriser.draw({ n: 1 })]);
    expect(a).toBe(b);
    expect(await rasteriser.draw({ n: 1 })).toBe(a);
    expect([...(await rasteriser.draw({ n: 2 }))]).toEqual([2]);
  });

  it("tries a chart again that could not be drawn before", async () => {
    const rasteriser = withProgram(
      "globalThis.count = (globalThis.count ?? 0) + 1; globalThis.count > 1 ? send([7]) : parentPort.postMessage({ error: 'no' });",
    );
    await expect(rasteriser.draw({ n: 1 })).rejects.toMatchObject({ reason: "failed", message: "no" });
    expect([...(await rasteriser.draw({ n: 1 }))]).toEqual([7]);
  });

  it("lets no more charts wait than its queue holds", async () => {
    const rasteriser = withProgram("setTimeout(() => send([spec.n]), 50);", { queueMost: 2 });
    const accepted = [1, 2, 3].map((n) => rasteriser.draw({ n }));
    await expect(rasteriser.draw({ n: 4 })).rejects.toMatchObject({ reason: "busy" });
    // What waits already takes no further place.
    expect([...(await rasteriser.draw({ n: 3 }))]).toEqual([3]);
    expect((await Promise.all(accepted)).map(([n]) => n)).toEqual([1, 2, 3]);
  });
});

describe("The cache of pictures", () => {
  it("forgets what was not used for longest once it holds too many bytes", () => {
    const cache = byteCache(10);
    cache.set("a", new Uint8Array(4));
    cache.set("b", new Uint8Array(4));
    cache.get("a");
    cache.set("c", new Uint8Array(4));
    expect(["a", "b", "c"].filter((key) => cache.get(key) !== undefined)).toEqual(["a", "c"]);
  });

  it("keeps nothing that is larger than all of it, and counts what is replaced once", () => {
    const cache = byteCache(10);
    cache.set("large", new Uint8Array(11));
    expect(cache.get("large")).toBeUndefined();
    for (const size of [9, 2, 5]) cache.set("a", new Uint8Array(size));
    cache.set("b", new Uint8Array(5));
    expect([cache.get("a")?.length, cache.get("b")?.length]).toEqual([5, 5]);
  });
});

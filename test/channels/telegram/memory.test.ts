import { describe, expect, it } from "vitest";
import { createMemory } from "../../../src/channels/telegram/transport/memory.ts";

describe("A memory", () => {
  it("forgets what was set longest ago or used least lately when it is full", () => {
    const memory = createMemory<number>(2, 1_000, () => 0);
    memory.set("a", 1);
    memory.set("b", 2);
    expect(memory.get("a")).toBe(1);
    memory.set("c", 3);
    expect([memory.get("a"), memory.get("b"), memory.get("c")]).toEqual([1, undefined, 3]);
    expect(memory.size).toBe(2);
  });

  it("forgets a thing when its time is over, however often it was used", () => {
    let now = 0;
    const memory = createMemory<string>(9, 1_000, () => now);
    memory.set("a", "x");
    now = 999;
    expect(memory.get("a")).toBe("x");
    now = 1_000;
    expect(memory.get("a")).toBeUndefined();
    expect(memory.size).toBe(0);
  });

  it("does not keep what is over until somebody asks for it", () => {
    let now = 0;
    const memory = createMemory<string>(9, 1_000, () => now);
    memory.set("a", "x");
    now = 1_000;
    memory.set("b", "y");
    expect(memory.size).toBe(1);
  });

  it("keeps a thing anew when it is set again, and forgets what it is told to", () => {
    let now = 0;
    const memory = createMemory<string>(9, 1_000, () => now);
    memory.set("a", "x");
    now = 900;
    memory.set("a", "y");
    now = 1_800;
    expect(memory.get("a")).toBe("y");
    memory.delete("a");
    expect(memory.get("a")).toBeUndefined();
  });

  it("forgets all whose key begins in the same way, and nothing else", () => {
    const memory = createMemory<string>(9, 1_000, () => 0);
    for (const key of ["1/a", "1/b", "11/a", "2/1/"]) memory.set(key, key);
    memory.deleteAll("1/");
    expect(["1/a", "1/b", "11/a", "2/1/"].map((key) => memory.get(key))).toEqual([
      undefined,
      undefined,
      "11/a",
      "2/1/",
    ]);
  });

  it("forgets what fits, by key and value, and nothing else", () => {
    const memory = createMemory<number>(9, 1_000, () => 0);
    for (const [key, value] of [
      ["a/1", 1],
      ["a/2", 2],
      ["b/1", 2],
    ] as const)
      memory.set(key, value);
    memory.deleteWhere((key, value) => key.endsWith("/1") && value === 2);
    expect(["a/1", "a/2", "b/1"].map((key) => memory.get(key))).toEqual([1, 2, undefined]);
  });
});

import { describe, expect, test } from "vitest";
import { isOneSlip } from "../../src/text/slip.ts";

describe("Two words", () => {
  test.each([
    ["350", "351"],
    ["35", "350"],
    ["350", "50"],
    ["ngheo", "nghoe"],
    ["xa", "xa"],
    ["", "a"],
  ])("are one slip apart, either way: %s, %s", (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["350", "425"],
    ["ngheo", "gnheoo"],
    ["abcd", "badc"],
    ["a", "bcd"],
  ])("are more apart: %s, %s", (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]);
  });
});

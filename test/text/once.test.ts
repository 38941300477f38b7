import { expect, test } from "vitest";
import { once } from "../../src/text/once.ts";

test("a value is found when it is first asked for, and only then", () => {
  let times = 0;
  const value = once(() => ++times);
  expect(times).toBe(0);
  expect([value(), value()]).toEqual([1, 1]);
});

test("nothing found is kept like anything else", () => {
  let times = 0;
  const value = once(() => {
    times++;
    return undefined;
  });
  expect([value(), value(), times]).toEqual([undefined, undefined, 1]);
});

test("what fails is tried again", () => {
  let times = 0;
  const value = once(() => {
    if (times++ === 0) throw new Error("the first time");
    return "found";
  });
  expect(value).toThrow("the first time");
  expect(value()).toBe("found");
});

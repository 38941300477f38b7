import { describe, expect, it } from "vitest";
import type { Refusal } from "../../src/model/answer.ts";
import { questionKinds } from "../../src/model/answer.ts";
import { documentKinds } from "../../src/model/document.ts";
import { comparisonKinds } from "../../src/model/statistics.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import type { CorpusSize } from "../../src/render/wording/wording.ts";

const size: CorpusSize = { held: 1234, listed: 7, passages: 29_054, date: "2024-12-30" };
const reasons: readonly Refusal["reason"][] = [
  ...(["talk", "before", "empty", "nothing", "document"] as const),
  ...(["content", "name", "year", "kind"] as const),
];
const problem = { code: "unheard_of", where: "7", line: null, expected: "7", received: "7", mend: "7" };

/** What sentences are made of, by their path, where plain words and numbers will not do; each list of arguments makes a sentence. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  banner: [[size]],
  corpusIsWell: [[size]],
  "telegram.holds": [[size]],
  kind: documentKinds.map((kind) => [kind]),
  problem: [[problem]],
  "statistics.compares": comparisonKinds.flatMap((kind) => [
    [kind, true],
    [kind, false],
  ]),
  refusal: [
    ...reasons.flatMap((reason) => [[{ reason, what: "" }], [{ reason, what: "7" }]]),
    ...questionKinds.map((what) => [{ reason: "kind", what }]),
  ],
};
/** Taken for the name of a thing, for a number, or for a text. */
const anything = "7";

/** What is meant to be the same in both languages, and what is no sentence. */
const alike = /^(number|problem|telegram\.state\.languages)\b/;
const noSentence = /^endings\b/;

/** Every sentence below a value, by its path; functions are called with samples. */
function sentences(value: unknown, path = ""): [string, string][] {
  const below = (key: string, inner: unknown): [string, string][] =>
    sentences(inner, path === "" ? key : `${path}.${key}`);
  if (noSentence.test(path)) return [];
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const lists = samples[path] ?? [Array.from({ length: value.length }, () => anything)];
    return lists.flatMap((args, i) => below(`(${i})`, value(...args)));
  }
  if (typeof value !== "object" || value === null) throw new Error(`${path} makes no sentence; it needs a sample`);
  return Object.entries(value).flatMap(([key, inner]) => below(key, inner));
}

/** How many arguments each function takes, by its path. */
function arities(value: unknown, path = ""): [string, number][] {
  if (typeof value === "function") return [[path, value.length]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => arities(inner, `${path}.${key}`));
}

const [vi, en] = [wordingOf("vi"), wordingOf("en")];
const [inVietnamese, inEnglish] = [sentences(vi), sentences(en)];

describe("The languages", () => {
  it("have the same sentences, each made of as many parts, and none is empty", () => {
    expect(inEnglish.length).toBeGreaterThan(120);
    expect(inEnglish.map(([path]) => path).toSorted()).toEqual(inVietnamese.map(([path]) => path).toSorted());
    expect(Object.fromEntries(arities(en))).toEqual(Object.fromEntries(arities(vi)));
    expect([...inVietnamese, ...inEnglish].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("say nothing in the same words but what is meant to be the same", () => {
    const texts = new Map(inVietnamese);
    expect(inEnglish.filter(([path, text]) => !alike.test(path) && texts.get(path) === text)).toEqual([]);
  });

  it("do not mix: in English nothing is Vietnamese but quoted examples and names", () => {
    const own = (text: string): string => text.replace(/“[^”]*”|"[^"]*"|Tra Cứu/g, "");
    const mixed = inEnglish.filter(
      ([path, text]) => !alike.test(path) && /[^\p{ASCII}–…·«»‹›“”’•👍👎✓]/u.test(own(text)),
    );
    expect(mixed).toEqual([]);
  });

  it("count in their own style, and English knows one from many", () => {
    expect(vi.banner(size)).toContain("1.234 văn bản có toàn văn (29.054 đoạn)");
    expect(en.banner(size)).toContain("1,234 documents in full (29,054 passages), 7 documents known");
    const one = { held: 1, listed: 1, passages: 1, date: null };
    expect(en.banner(one)).toBe("Tra Cứu: 1 document in full (1 passage), 1 document known by number and title only.");
    expect([1, 2].map(en.problemCount)).toEqual(["1 problem to mend.", "2 problems to mend."]);
    expect([vi, en].map(({ proposal }) => proposal.paragraphs(1234))).toEqual(["1.234 đoạn", "paragraphs: 1,234"]);
    expect(en.arithmetic.found(1, 1)).toBe("Figures cross-checked: 1 holds, 1 does not.");
    expect(en.arithmetic.found(1234, 0)).toBe("Figures cross-checked: 1,234 hold, 0 do not.");
    expect(en.telegram.privacy(1, 1, 1).join()).toMatch(/at most 1 hour,.*for 1 minute,.*for 1 day:/);
    expect([1, 48].map((hours) => en.telegram.expired(hours))).toMatchObject(
      [/1 hour,/, /48 hours,/].map((r) => expect.stringMatching(r)),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../src/corpus/frontmatter.ts";
import { plainFrontMatter } from "../../src/corpus/plain-front-matter.ts";

test("plain lines are read without a library", () => {
  const text =
    '---\nid: ke-hoach-7\ntitle: Kế hoạch "xanh" [đợt 2], 15:30 - 16:00\ndate: 2023-02-28\nviews: 12\nheld: false\n---\nA\n';
  expect(plainFrontMatter(text)).toEqual({
    metadata: {
      id: "ke-hoach-7",
      title: 'Kế hoạch "xanh" [đợt 2], 15:30 - 16:00',
      date: "2023-02-28",
      views: 12,
      held: false,
    },
    body: "A\n",
    bodyLine: 8,
    problems: [],
  });
});

test("a file without front matter is all body", () => {
  expect(plainFrontMatter("Xã có 9 bản.\n---\n")).toEqual(parseFrontMatter("a.md", "Xã có 9 bản.\n---\n"));
});

test.each([
  ["a value between quotes", '---\ntitle: "Kế hoạch"\n---\nA'],
  ["a comment", "---\n# của xã\ntitle: Kế hoạch\n---\nA"],
  ["a comment behind a value", "---\ntitle: Kế hoạch # của xã\n---\nA"],
  ["a value over two lines", "---\ntitle: Kế hoạch\n  của xã\n---\nA"],
  ["a list", "---\ntitle: [Kế hoạch]\n---\nA"],
  ["a second pair in a value", "---\ntitle: Kế hoạch: đợt 2\n---\nA"],
  ["a value that ends with a colon", "---\ntitle: Kế hoạch:\n---\nA"],
  ["a key that there is not", "---\ntitel: Kế hoạch\n---\nA"],
  ["a key given twice", "---\ntitle: A\ntitle: B\n---\nA"],
  ["a value that its key cannot have", "---\ndate: 2023-02-29\n---\nA"],
  ["no end", "---\ntitle: A\nB"],
  ["nothing in it", "---\n---\nA"],
])("front matter with %s is left to the library", (_, text) => {
  expect(plainFrontMatter(text)).toBeNull();
});

test("whatever is read as plain is what YAML reads", () => {
  const key = fc.constantFrom("title", "number", "issuer", "author", "source", "id", "date", "views", "held", "titel");
  const signs = fc.constantFrom(
    ...Array.from("-?:,[]{}#&*!|>'\"%@`=<~./\\ \t\u0001\u00a0\ufeff\u200b\u0085\u2028aăệ1"),
    ": ",
    " #",
    "null",
    "---",
  );
  const value = fc.oneof(
    fc.array(signs, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.array(signs, { maxLength: 4 }).map((parts) => `Kế hoạch ${parts.join("")} 7`),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("2024-02-29", "12", "true", "false", "plan", "no", "0x1F", "1e3", "Kế hoạch số 7"),
  );
  const lines = fc.array(fc.tuple(key, fc.constantFrom(": ", ": ", ": ", ":", ":  ", " : "), value), {
    minLength: 1,
    maxLength: 4,
  });
  let plain = 0;
  fc.assert(
    fc.property(lines, (pairs) => {
      const text = `---\n${pairs.map((pair) => pair.join("")).join("\n")}\n---\nThân bài\n`;
      const read = plainFrontMatter(text);
      if (read === null) return;
      plain++;
      expect(read).toEqual(parseFrontMatter("a.md", text));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(100);
});

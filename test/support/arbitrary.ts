import fc from "fast-check";
import type { Answer, DirectAnswer, Excerpt, KeyFigure, Refusal } from "../../src/model/answer.ts";
import { type Document, documentKinds, type Passage } from "../../src/model/document.ts";
import { canonical, fold } from "../../src/text/fold.ts";

const scraps = [
  ["đảng viên", "Đảng", "nữ chiếm 33,02%", ". ", "; ", "\n", "\n\n", "  ", "…", "“", "”", "TP. Lai Châu", "1.234"],
  ["<b>", "</b>", "<", ">", "&", "&amp;", "&#60;", '"', "</blockquote>", "<a href='x'>", "<script>", "&lt;b&gt;"],
  [
    "👩‍👩‍👧‍👦",
    "🇻🇳",
    "\ud83d",
    "\udc4d",
    "e\u0301\u0323",
    "\u202e",
    "\u200f",
    "\u200b",
    "\u0000",
    "\t",
    "/start",
    "@ai_do",
  ],
].flat();

/** Texts as bad as they come: markup, halves of characters, marks that steer layout, no space anywhere, very long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom(...scraps), fc.integer({ min: 0, max: 7_000 }))
    .map(([part, n]) => part.repeat(n).slice(0, 9_000)),
);

const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const ordinal = fc.integer({ min: 0, max: 99_999 });
const date = fc.oneof(fc.constantFrom("2019-05-30", "2020-09-01"), anyText);

export const anyExcerpt: fc.Arbitrary<Excerpt> = fc.record({
  text: anyText,
  documentId: anyText,
  passageId: anyText,
  title: anyText,
  kind: fc.constantFrom(...documentKinds),
  number: nullable(anyText),
  issuer: nullable(anyText),
  date: nullable(date),
  paragraph: ordinal,
  score: fc.double(),
});

export const anyFigure: fc.Arbitrary<KeyFigure> = fc.record({
  label: anyText,
  text: anyText,
  value: nullable(fc.double()),
  unit: nullable(anyText),
  documentId: anyText,
  paragraph: ordinal,
});

const direct: fc.Arbitrary<DirectAnswer> = fc.record({
  text: anyText,
  value: nullable(fc.double()),
  valueMax: nullable(fc.double()),
  unit: nullable(anyText),
  label: anyText,
  excerpt: fc.integer({ min: 0, max: 2 }),
});

const reasons: Refusal["reason"][] = ["empty", "nothing", "document", "content", "name", "year", "kind"];

export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom("answered", "not_found"),
  understood: fc.record({ text: anyText, kinds: fc.constant([]) }),
  answers: fc.array(direct, { maxLength: 3 }),
  excerpts: fc.array(anyExcerpt, { minLength: 1, maxLength: 3 }),
  figures: fc.array(anyFigure, { maxLength: 8 }),
  checks: fc.array(anyText, { maxLength: 4 }),
  suggestions: fc.array(anyText, { maxLength: 5 }),
  refusal: nullable(fc.record({ reason: fc.constantFrom(...reasons), what: anyText })),
});

/** Words of a question, as they would be looked for. */
export const anyWords = fc.array(
  fc
    .constantFrom("đảng", "viên", "nữ", "b", "1234", "e")
    .map((word) => ({ accented: canonical(word), folded: fold(word) })),
  { maxLength: 6 },
);

export const anyPassage: fc.Arbitrary<Passage> = fc
  .record({ text: anyText, trail: fc.array(anyText, { maxLength: 3 }) })
  .map(
    ({ text, trail }): Passage => ({
      id: "p",
      documentId: "d",
      block: { kind: "paragraph", text, level: 0, paragraph: 0, trail, columns: [], line: 1, sentences: [] },
      figures: [],
      citations: [],
      names: [],
      checks: [],
    }),
  );

export const anyDocument: fc.Arbitrary<Document> = anyExcerpt.map((excerpt) => ({
  id: excerpt.documentId,
  kind: excerpt.kind,
  title: excerpt.title,
  number: excerpt.number,
  issuer: excerpt.issuer,
  date: excerpt.date,
  signer: null,
  field: null,
  effective: null,
  expires: null,
  replaces: [],
  author: null,
  source: null,
  views: null,
  downloads: null,
  held: true,
  key: null,
  blocks: [],
  passages: [],
  citations: [],
}));

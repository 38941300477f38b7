import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format } from "../../src/botapi/formatted.ts";
import type { Card, Filters, Reference } from "../../src/model/catalogue.ts";
import { documentKinds } from "../../src/model/document.ts";
import { correctable, type ProposedDocument, proposedStandings } from "../../src/model/proposal.ts";
import { relationLines } from "../../src/render/card.ts";
import { renderCard, renderCitations, renderReferences } from "../../src/render/html/card.ts";
import {
  renderDocuments,
  renderFilterProblems,
  renderFound,
  renderNoNumber,
  renderNothing,
} from "../../src/render/html/listing.ts";
import { renderProposal } from "../../src/render/html/proposal.ts";
import { type Hrefs, link, MESSAGE_UNITS, noHrefs, plain, type Rich } from "../../src/render/html/rich.ts";
import { wordingOf } from "../../src/render/wording/index.ts";
import { anyDocument, anyExcerpt, anyText, anyWords } from "../support/arbitrary.ts";

const vi = wordingOf("vi");
const hrefs: Hrefs = { document: () => "https://t.me/bot?start=d0", passage: () => "https://t.me/bot?start=p0" };

const reference = (changes: Partial<Reference> = {}): Reference => ({
  standing: "held",
  id: "a",
  kind: "plan",
  number: "12-KH/HU",
  title: "Kế hoạch trồng rừng",
  issuer: "Huyện ủy Nậm Tăm",
  date: "2021-02-03",
  ...changes,
});
const cardWith = (changes: Partial<Card>): Card => {
  const [document] = fc.sample(anyDocument, 1);
  if (document === undefined) throw new Error("no document");
  return {
    document,
    status: null,
    replaces: [],
    replacedBy: [],
    amends: [],
    amendedBy: [],
    cites: [],
    citedBy: [],
    related: [],
    ...changes,
  };
};

describe("A link", () => {
  it("carries its address without breaking the markup", () => {
    expect(link(plain("a<b"), 'https://x.vn/?a="1"&b=<2>')).toEqual({
      html: '<a href="https://x.vn/?a=&quot;1&quot;&amp;b=&lt;2&gt;">a&lt;b</a>',
      text: "a<b",
    });
  });

  it("without an address or a text is none", () => {
    expect(link(plain("a"), null)).toEqual(plain("a"));
    expect(link(plain(""), "https://x.vn").html).toBe("");
  });
});

describe("Documents that are named", () => {
  it("say what the corpus has of them, and lead only to what it has", () => {
    const { html } = renderReferences(
      [
        reference(),
        reference({ standing: "listed", id: "b", number: "5-CT/TU", kind: "directive", title: "Chỉ thị số 5-CT/TU" }),
        reference({ standing: "absent", id: null, number: "7-QĐ/TU", kind: null, title: null, date: null }),
        reference({ standing: "unclear", id: null, number: "9", kind: "decision", title: null, issuer: null }),
      ],
      9,
      hrefs,
      vi,
    );
    expect(html.split("\n")).toEqual([
      '• <a href="https://t.me/bot?start=d0">Kế hoạch 12-KH/HU</a> · 03/02/2021 · Kế hoạch trồng rừng',
      '• <a href="https://t.me/bot?start=d0">Chỉ thị 5-CT/TU</a> · 03/02/2021<i> (nội dung chưa có trong kho)</i>',
      "• 7-QĐ/TU · Huyện ủy Nậm Tăm<i> (chưa có trong kho)</i>",
      "• Quyết định 9 · 03/02/2021<i> (chưa rõ là văn bản nào)</i>",
    ]);
  });

  it("are counted where there are too many, unless one alone is left", () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => reference({ number: `${i}-KH/HU` }));
    expect(renderReferences(many(4), 3, hrefs, vi).text.split("\n")).toHaveLength(4);
    expect(renderReferences(many(10), 3, hrefs, vi).text).toMatch(/2-KH\/HU.*\n…và 7 văn bản khác$/);
  });

  it("stand once on a card, where they tell the most", () => {
    const card = cardWith({ replaces: [reference()], cites: [reference(), reference({ id: "b", number: "2-BC/HU" })] });
    expect(relationLines({ ...card, related: [reference({ id: "b" })] }, vi)).toEqual([
      "Thay thế:",
      "- Kế hoạch 12-KH/HU · 03/02/2021 · Kế hoạch trồng rừng [a]",
      "Văn bản được nhắc đến:",
      "- Kế hoạch 2-BC/HU · 03/02/2021 · Kế hoạch trồng rừng [b]",
    ]);
  });

  it("lead nowhere where the bot has no name", () => {
    expect(renderCard(cardWith({ cites: [reference()] }), noHrefs, vi).html).not.toContain("<a ");
  });
});

describe("Whatever the corpus holds, Telegram accepts", () => {
  const accepted = ({ html, text }: Rich): void => {
    const parsed = format({ text: html, parseMode: "HTML", entities: undefined }, () => undefined);
    expect(parsed.text).toBe(text.trim());
    expect(text.length).toBeLessThanOrEqual(MESSAGE_UNITS);
    expect(parsed.text).not.toBe("");
    expect(parsed.entities.length).toBeLessThanOrEqual(100);
  };
  const languages = fc.constantFrom("vi", "en").map((language) => wordingOf(language));
  const nullable = (value: fc.Arbitrary<string>) => fc.option(value);
  const kinds = fc.constantFrom(...documentKinds);
  const anyReference = fc.record({
    standing: fc.constantFrom("held" as const, "listed" as const, "absent" as const, "unclear" as const),
    id: nullable(anyText),
    kind: fc.option(kinds),
    number: nullable(anyText),
    title: nullable(anyText),
    issuer: nullable(anyText),
    date: nullable(anyText),
  });
  const anyReferences = fc.array(anyReference, { maxLength: 9 });
  const anyCard: fc.Arbitrary<Card> = fc.record({
    document: anyDocument.map((document) => ({ ...document, title: `Văn bản ${document.title}` })),
    status: fc.constantFrom(null, { kind: "expired" as const, since: "2020-01-01" }),
    replaces: anyReferences,
    replacedBy: anyReferences,
    amends: anyReferences,
    amendedBy: anyReferences,
    cites: anyReferences,
    citedBy: anyReferences,
    related: anyReferences,
  });
  const anyRead = fc.record({
    filters: fc.record({
      kind: fc.option(kinds),
      number: fc.option(anyText.map((printed) => ({ kind: null, number: "1", year: null, symbol: null, printed }))),
      issuer: nullable(anyText),
      from: fc.constantFrom(null, "2020-01-01"),
      to: fc.constantFrom(null, "2020-01-01", "2021-12-31"),
    }) satisfies fc.Arbitrary<Filters>,
    phrases: fc.array(anyText, { maxLength: 9 }),
    excluded: fc.array(anyText, { maxLength: 9 }),
  });
  const documents = fc.array(anyDocument, { minLength: 1, maxLength: 8 });
  const page = { page: 2, pages: 99, total: 999 };

  it("every card, and every page of citations", () => {
    fc.assert(
      fc.property(anyCard, languages, (card, language) => {
        accepted(renderCard(card, hrefs, language));
        const items = card.cites.map((one) => ["Nhãn", one] as const);
        accepted(renderCitations(card, { items, ...page }, hrefs, language));
      }),
      { numRuns: 200 },
    );
  });

  it("every card of a change that is proposed", () => {
    const texts = fc.array(anyText, { maxLength: 9 });
    const change = fc.record({ from: anyText, to: anyText });
    const anyProposed: fc.Arbitrary<ProposedDocument> = fc.record({
      path: anyText,
      metadata: anyDocument.map((document) => ({ ...document, title: `Văn bản ${document.title}` })),
      standing: fc.constantFrom(...proposedStandings),
      unsure: fc.subarray([...correctable]),
      difference: fc.option(
        fc.record({
          added: texts,
          removed: texts,
          changed: fc.array(change, { maxLength: 7 }),
          figures: fc.array(fc.record({ from: anyText, to: anyText, about: anyText }), { maxLength: 7 }),
          fields: fc.array(
            fc.record({
              field: fc.constantFrom("title" as const, "date" as const, "views" as const),
              from: nullable(anyText),
              to: nullable(anyText),
            }),
            { maxLength: 7 },
          ),
        }),
      ),
      near: fc.option(fc.record({ id: anyText, name: anyText, share: fc.constant(0.93) })),
      paragraphs: fc.nat(),
      figures: texts,
      citations: texts,
      replaces: texts,
      amends: texts,
    });
    const sent = fc.option(
      fc.record({ name: anyText, type: fc.constant("html" as const), encoding: fc.constant("tcvn3" as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(anyProposed, { minLength: 1, maxLength: 12 }),
        sent,
        texts,
        languages,
        (proposed, from, below, language) => {
          const shown = { sent: from, documents: proposed, at: proposed.length - 1, above: "Xem lại", below };
          accepted(renderProposal({ ...shown, isProposed: true }, language));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("every list of documents", () => {
    fc.assert(
      fc.property(documents, anyText, languages, (items, heading, language) => {
        accepted(renderDocuments(`Tất cả ${heading}`, { items, ...page }, { from: 17, hrefs }, language));
        accepted(renderNoNumber(heading, { citedBy: items, nearest: items }, hrefs, language));
      }),
    );
  });

  it("every page of a search, and every one that finds nothing", () => {
    const excerpts = fc.array(anyExcerpt, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        anyRead,
        excerpts,
        anyWords,
        fc.option(anyText),
        documents,
        languages,
        (read, items, words, ...rest) => {
          const [spelling, titles, language] = rest;
          const shown = { words, hrefs, size: 4, isCut: true, said: spelling };
          accepted(renderFound(read, { items, ...page }, shown, language));
          accepted(renderNothing(read, { spelling, titles: titles.slice(0, 3) }, hrefs, language));
        },
      ),
    );
  });

  it("every complaint about filters", () => {
    const problems = fc.array(
      fc.record({
        code: fc.constantFrom("filter_year", "filter_kind"),
        where: anyText,
        line: fc.constant(null),
        expected: fc.constant("a year"),
        received: anyText,
        mend: anyText,
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(fc.property(problems, languages, (list, language) => accepted(renderFilterProblems(list, language))));
  });
});

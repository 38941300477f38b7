import { describe, expect, it } from "vitest";
import { catalogueOf, pageOf } from "../../src/services/catalogue/catalogue.ts";
import { codeOfShelf, readShelf } from "../../src/services/catalogue/shelves.ts";
import { lookUp } from "../../src/services/catalogue/numbers.ts";
import { shelf } from "../support/shelf.ts";
import { openWorld } from "./world.ts";

const { corpus } = await openWorld(shelf);
const catalogue = catalogueOf(corpus);
const ids = (documents: readonly { readonly id: string }[] | undefined): string[] =>
  (documents ?? []).map(({ id }) => id);

describe("The catalogue of a corpus", () => {
  it("lists the newest document first and one without a date last", () => {
    expect(ids(catalogue.documents)).toEqual(["qd-41", "kh-30", "kh-12", "ct-41", "qd-41-cu", "tin"]);
  });

  it("counts documents by kind, year and issuer, those that do not say with the rest", () => {
    expect(catalogue.kinds({})).toEqual([
      { value: "decision", count: 2 },
      { value: "plan", count: 2 },
      { value: "article", count: 1 },
      { value: "directive", count: 1 },
    ]);
    expect(catalogue.years({})).toEqual([
      { value: 2022, count: 2 },
      { value: 2021, count: 2 },
      { value: 2020, count: 1 },
      { value: null, count: 1 },
    ]);
    expect(catalogue.issuers({ kind: "decision" })).toEqual([
      { value: "UBND xã Nà Lốc", count: 1 },
      { value: "UBND xã Pa Hu", count: 1 },
    ]);
    expect(catalogue.issuers({}).at(-1)).toEqual({ value: null, count: 1 });
  });

  it("holds on a shelf what the counts promise", () => {
    for (const { value, count } of catalogue.years({})) expect(catalogue.on({ year: value })).toHaveLength(count);
    expect(ids(catalogue.on({ kind: "plan", year: 2021, issuer: "Huyện ủy Nậm Tăm" }))).toEqual(["kh-12"]);
    expect(catalogue.on({ kind: "law" })).toEqual([]);
  });

  it("puts the documents of a body together, however its name is abbreviated, and no other's", async () => {
    const of = (issuer: string): string => `---\nkind: plan\nissuer: ${issuer}\n---\n\n# Kế hoạch\n\nChữ.\n`;
    const { corpus: world } = await openWorld({
      "a.md": of("UBND xã Hòa Phú"),
      "b.md": of("Ủy ban nhân dân xã Hoà Phú"),
      "c.md": of("UBND xã Hòa Phụ"),
    });
    const { issuers, on } = catalogueOf(world);
    expect(issuers({}).map(({ count }) => count)).toEqual([2, 1]);
    for (const { value, count } of issuers({})) {
      const found = readShelf(world, codeOfShelf({ issuer: value }));
      expect(on(found ?? {})).toHaveLength(count);
    }
  });

  it("is made once", () => expect(catalogueOf(corpus)).toBe(catalogue));

  it.each([
    [0, { items: [1, 2], page: 0, pages: 3, total: 5 }],
    [2, { items: [5], page: 2, pages: 3, total: 5 }],
    [9, { items: [5], page: 2, pages: 3, total: 5 }],
  ])("shows page %d, past the end the last one", (page, expected) =>
    expect(pageOf([1, 2, 3, 4, 5], page, 2)).toEqual(expected),
  );

  it("shows an empty list as one page", () =>
    expect(pageOf([], 3, 2)).toEqual({ items: [], page: 0, pages: 1, total: 0 }));
});

describe("A number", () => {
  it.each(["12-KH/HU", "12 kh hu", "KH-12/HU", "kh12", "12 kh", "số 12", "12", "012", "kế hoạch số 12"])(
    "is found as people write it: %s",
    (typed) => expect(ids(lookUp(corpus, typed)?.matches)).toEqual(["kh-12"]),
  );

  it("finds all documents that count alike, the newest first", () => {
    expect(ids(lookUp(corpus, "41 qđ ubnd")?.matches)).toEqual(["qd-41", "qd-41-cu"]);
    expect(ids(lookUp(corpus, "41")?.matches)).toEqual(["qd-41", "ct-41", "qd-41-cu"]);
  });

  it("that no document has finds who cites it, and the nearest numbers", () => {
    expect(lookUp(corpus, "8-NQ/TU")).toMatchObject({ matches: [], citedBy: [{ id: "kh-30" }] });
    expect(ids(lookUp(corpus, "14-CT/TW")?.nearest)).toEqual(["ct-41"]);
    expect(ids(lookUp(corpus, "41-KH/HU")?.nearest)).toEqual(["qd-41", "ct-41", "qd-41-cu"]);
    expect(ids(lookUp(corpus, "31-KH/HU")?.nearest)).toEqual(["kh-30"]);
    expect(lookUp(corpus, "7777-CT/TW")?.nearest).toEqual([]);
  });

  it.each(["", "chợ phiên", "kế hoạch", "12 con trâu", "12 xyz", "-"])("is none in %j", (typed) =>
    expect(lookUp(corpus, typed)).toBeNull(),
  );
});

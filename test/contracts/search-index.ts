import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchIndex, WeightedTerm } from "../../src/ports.ts";
import { termsOf } from "../../src/text/terms.ts";

const query = (text: string, weight = 1): WeightedTerm[] => termsOf(text).map((term) => ({ term, weight }));
const none: ReadonlySet<string> = new Set();
const entry = (id: string, text: string, scope = "") => ({ id, text, scope });

/** What every SearchIndex keeps to; `make` gives an empty one. */
export function searchIndexContract(name: string, make: () => Promise<SearchIndex>): void {
  const loaded = async (...entries: ReturnType<typeof entry>[]): Promise<SearchIndex> => {
    return (await make()).changed({ add: entries, remove: none });
  };
  const ids = async (index: SearchIndex, terms: readonly WeightedTerm[], limit = 10): Promise<string[]> =>
    (await index.search(terms, limit)).map((hit) => hit.id);

  describe(`${name} as a SearchIndex`, () => {
    it("finds nothing before anything is loaded", async () => {
      expect(await ids(await make(), query("đảng viên"))).toEqual([]);
    });

    it("finds nothing when nothing is asked", async () => {
      expect(await ids(await loaded(entry("a", "đảng viên")), [])).toEqual([]);
    });

    it("puts the entry that holds more of the question first, with falling scores", async () => {
      const index = await loaded(
        entry("some", "Đảng viên dự bị ở nông thôn"),
        entry("all", "Tỷ lệ đảng viên nữ trong toàn Đảng bộ"),
        entry("none", "Trồng chè ở Tam Đường"),
      );
      const hits = await index.search(query("tỷ lệ đảng viên nữ"), 10);
      expect(hits.map((hit) => hit.id)).toEqual(["all", "some"]);
      const [first, second] = hits;
      expect(first?.score).toBeGreaterThan(second?.score ?? Number.POSITIVE_INFINITY);
      expect(second?.score).toBeGreaterThan(0);
    });

    it("finds text typed without tone marks, in decomposed form and in another case", async () => {
      const index = await loaded(entry("a", "Đại hội đảng bộ cơ sở"), entry("b", "Mùa lúa nương"));
      for (const typed of ["dai hoi", "Đại hội".normalize("NFD"), "ĐẠI HỘI"])
        expect(await ids(index, query(typed))).toEqual(["a"]);
    });

    it("finds a document number and a figure as wholes", async () => {
      const index = await loaded(
        entry("a", "Chỉ thị số 35-CT/TW"),
        entry("b", "Kế hoạch số 36-KH/TW"),
        entry("c", "đạt 92,5% trong 35 ngày"),
      );
      expect((await ids(index, query("35-CT/TW")))[0]).toBe("a");
      expect((await ids(index, query("92,5%")))[0]).toBe("c");
    });

    it("returns at most as many hits as asked for, the best ones", async () => {
      const entries = Array.from({ length: 30 }, (_, i) => entry(`p${i}`, `đảng viên ${"khác ".repeat(i)}`));
      const index = await loaded(...entries);
      const best = await ids(index, query("đảng viên"), 30);
      expect(best).toHaveLength(30);
      expect(await ids(index, query("đảng viên"), 3)).toEqual(best.slice(0, 3));
      expect(await ids(index, query("đảng viên"), 0)).toEqual([]);
    });

    it("finds only entries that it is told to take, the best of those", async () => {
      const entries = Array.from({ length: 9 }, (_, i) => entry(`p${i}`, `đảng viên ${"khác ".repeat(i)}`));
      const index = await loaded(...entries);
      const hits = await index.search(query("đảng viên"), 2, (id) => id > "p4");
      expect(hits.map((hit) => hit.id)).toEqual(["p5", "p6"]);
      expect(await index.search(query("đảng viên"), 2, () => false)).toEqual([]);
    });

    it("ignores terms that no entry holds", async () => {
      const index = await loaded(entry("a", "đảng viên nữ"), entry("b", "đảng viên trẻ"));
      expect(await ids(index, [...query("xyzzy"), ...query("nữ")])).toEqual(["a"]);
      expect(await ids(index, query("xyzzy"))).toEqual([]);
    });

    it("lets a heavier term decide and a weightless one count for nothing", async () => {
      const index = await loaded(entry("a", "chè"), entry("b", "lúa"));
      expect(await ids(index, [...query("chè", 1), ...query("lúa", 0.1)])).toEqual(["a", "b"]);
      expect(await ids(index, [...query("chè", 0.1), ...query("lúa", 1)])).toEqual(["b", "a"]);
      expect(await ids(index, [...query("chè", 1), ...query("lúa", 0)])).toEqual(["a"]);
    });

    it("finds an entry by its scope too, after one that says it in its text", async () => {
      const index = await loaded(
        entry("under", "Gồm ba phần.", "Kế hoạch đại hội"),
        entry("in", "Kế hoạch đại hội"),
        entry("c", "Mùa lúa"),
      );
      expect(await ids(index, query("kế hoạch đại hội"))).toEqual(["in", "under"]);
    });

    it("finds what came and not what went, and leaves the index before as it was", async () => {
      const before = await loaded(entry("old", "đảng viên"), entry("kept", "lúa nương"));
      const after = await before.changed({
        add: [entry("new", "đảng viên nữ")],
        remove: new Set(["old", "unheard of"]),
      });
      expect(await ids(after, query("đảng viên"))).toEqual(["new"]);
      expect(await ids(after, query("lúa nương"))).toEqual(["kept"]);
      expect(await ids(before, query("đảng viên"))).toEqual(["old"]);
      const empty = await after.changed({ add: [], remove: new Set(["new", "kept"]) });
      expect(await ids(empty, query("đảng viên lúa nương"))).toEqual([]);
    });

    it("puts an entry in the place of one of the same id", async () => {
      const before = await loaded(entry("a", "đảng viên"), entry("b", "lúa nương"));
      const after = await before.changed({ add: [entry("a", "cây chè")], remove: none });
      expect(await ids(after, query("đảng viên"))).toEqual([]);
      expect(await ids(after, query("cây chè"))).toEqual(["a"]);
    });

    it("scores after any changes as an index that was built anew does", async () => {
      const words = ["đảng", "viên", "nữ", "lúa", "chè", "xã", "35-CT/TW", "12,5%"];
      const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
      const anId = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
      const one = fc.record({ id: anId, text, scope: text });
      const change = fc.record({
        add: fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 5 }),
        remove: fc.array(anId, { maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), text, async (changes, asked) => {
          let index = await make();
          const held = new Map<string, ReturnType<typeof entry>>();
          for (const { add, remove } of changes) {
            index = await index.changed({ add, remove: new Set(remove) });
            for (const id of remove) held.delete(id);
            for (const each of add) held.set(each.id, each);
          }
          const anew = await loaded(...held.values());
          const [changed, fresh] = await Promise.all([index, anew].map((each) => each.search(query(asked), 20)));
          expect(changed?.map(({ id }) => id)).toEqual(fresh?.map(({ id }) => id));
          for (const [at, { score }] of (changed ?? []).entries())
            expect(score).toBeCloseTo(fresh?.[at]?.score ?? 0, 9);
        }),
        { numRuns: 60 },
      );
    });

    it("gives equal questions equal answers, whatever the order of loading", async () => {
      const entries = Array.from({ length: 10 }, (_, i) => entry(`p${i}`, "đảng viên"));
      const there = await loaded(...entries);
      const back = await loaded(...entries.toReversed());
      expect(await ids(back, query("đảng viên"))).toEqual(await ids(there, query("đảng viên")));
    });
  });
}

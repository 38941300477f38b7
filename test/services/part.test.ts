import { beforeEach, describe, expect, it } from "vitest";
import { newGroup } from "../../src/model/state.ts";
import { catalogueOf } from "../../src/services/catalogue/catalogue.ts";
import { isInPart, partOf } from "../../src/services/part.ts";
import { sourceOf } from "../support/catalogue.ts";

type Loaded = Awaited<ReturnType<typeof sourceOf>>;
let corpus: Loaded["corpus"];
let ask: Loaded["ask"];
let search: Loaded["search"];

beforeEach(async () => {
  ({ corpus, ask, search } = await sourceOf());
});

const plans2022 = { ...newGroup, kind: "plan", fromYear: 2022, toYear: 2022 } as const;
const idsOf = (part: Parameters<typeof partOf>[1]): string[] => [...partOf(corpus, part).documents.keys()].toSorted();

describe("A part of the corpus", () => {
  it.each([
    [{ kind: "plan" }, ["kh-12", "kh-30"]],
    [{ issuer: "UBND xã Pa Hu" }, ["qd-41-cu"]],
    [{ fromYear: 2022 }, ["kh-30", "qd-41"]],
    [{ toYear: 2020 }, ["qd-41-cu"]],
    [{ kind: "plan", issuer: "Huyện ủy Nậm Tăm", fromYear: 2021, toYear: 2021 }, ["kh-12"]],
    [{ kind: "law" }, []],
  ] as const)("of %j holds the documents that say so", (part, ids) => {
    expect(idsOf({ ...newGroup, ...part })).toEqual(ids);
  });

  it("holds the passages of its documents alone, and is as new as they are", () => {
    const part = partOf(corpus, { ...newGroup, kind: "plan" });
    expect(new Set([...part.passages.values()].map(({ documentId }) => documentId))).toEqual(
      new Set(["kh-12", "kh-30"]),
    );
    expect(part.date).toBe("2022-03-01");
    expect(partOf(corpus, { ...newGroup, kind: "law" }).date).toBeNull();
  });

  it("is the corpus itself where nothing narrows it down, and the same each time where something does", () => {
    expect(partOf(corpus, newGroup)).toBe(corpus);
    expect(partOf(corpus, plans2022)).toBe(partOf(corpus, { ...plans2022 }));
    for (let year = 1900; year < 2000; year++) partOf(corpus, { ...newGroup, fromYear: year });
    expect(idsOf(plans2022)).toEqual(["kh-30"]);
    expect(catalogueOf(corpus).documents).toHaveLength(6);
  });
});

describe("Asking within a part", () => {
  const within = (document: Parameters<typeof isInPart>[0]): boolean => isInPart(document, plans2022);
  const question = "huyện trồng mới bao nhiêu ha rừng phòng hộ?";

  it("answers from its documents alone", async () => {
    const everywhere = await ask.results(question);
    expect(new Set(everywhere.answer.excerpts.map(({ documentId }) => documentId)).size).toBeGreaterThan(1);
    const { answer, more } = await ask.results(question, { within });
    expect(answer.answers[0]?.text).toContain("95 ha");
    expect(new Set([...answer.excerpts, ...more()].map(({ documentId }) => documentId))).toEqual(new Set(["kh-30"]));
  });

  it("refuses what only other documents say, and suggests none of them", async () => {
    const asked = "giá trông một xe máy ở chợ là bao nhiêu";
    expect((await ask(asked)).status).toBe("answered");
    const refused = await ask(asked, { within });
    expect(refused.status).toBe("not_found");
    expect(refused.suggestions.every((title) => title.includes("năm 2022"))).toBe(true);
    expect((await ask(question, { within: () => false })).suggestions).toEqual([]);
  });

  it("finds by words and by filters what stands in it", async () => {
    const sizes = { passages: 9, documents: 9 };
    const owners = async (...given: Parameters<typeof search>): Promise<string[]> => {
      const found = await search(...given);
      return found.kind === "passages"
        ? [...new Set(found.page.items.map(({ documentId }) => documentId))].toSorted()
        : [];
    };
    expect(await owners("rừng phòng hộ", 0, sizes)).toEqual(["kh-12", "kh-30", "tin"]);
    expect(await owners("rừng phòng hộ", 0, sizes, within)).toEqual(["kh-30"]);
    expect(await search("loại kế hoạch", 0, sizes, within)).toMatchObject({
      kind: "documents",
      page: { items: [{ id: "kh-30" }], total: 1 },
    });
    expect(await search("chợ phiên", 0, sizes, within)).toMatchObject({ kind: "nothing", titles: [] });
  });
});

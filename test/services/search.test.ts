import { describe, expect, it } from "vitest";
import type { Found } from "../../src/services/search.ts";
import { shelf } from "../support/shelf.ts";
import { openWorld } from "./world.ts";

const { search } = await openWorld(shelf);
const find = (typed: string, page = 0, size = 10): Promise<Found> =>
  search(typed, page, { passages: size, documents: size });
/** What a search finds, as a list of documents' ids with the paragraph of a passage. */
async function found(typed: string): Promise<string[]> {
  const result = await find(typed);
  if (result.kind === "passages")
    return result.page.items.map(({ documentId, paragraph }) => `${documentId}/${paragraph}`);
  return result.kind === "documents" ? result.page.items.map(({ id }) => id) : [result.kind];
}

describe("A search", () => {
  it("finds the passages that hold the words, by themselves or by their title", async () => {
    expect((await found("huyện trồng mới rừng phòng hộ")).toSorted()).toEqual(["kh-12/1", "kh-30/1"]);
    expect((await found("huyen trong moi rung phong ho")).toSorted()).toEqual(["kh-12/1", "kh-30/1"]);
  });

  it("does not take syllables apart for words", async () => {
    expect(await found("giá phiên mới hộ")).toEqual(["nothing"]);
  });

  it("finds who names a document, and the document itself", async () => {
    expect((await found("41-CT/TW")).toSorted()).toEqual(["ct-41/1", "kh-12/1", "kh-30/1"]);
    expect((await found("huyện 41 ct tw")).toSorted()).toEqual(["kh-12/1", "kh-30/1"]);
    expect(await found("99-CT/TW")).toEqual(["nothing"]);
  });

  it("keeps to the filters", async () => {
    expect(await found("trồng mới rừng phòng hộ năm 2022")).toEqual(["kh-30/1"]);
    expect(await found("chợ cơ quan UBND xã Pa Hu loại quyết định xe máy")).toEqual(["qd-41-cu/1"]);
    expect(await found("giống loại bài viết")).toEqual(["tin/1"]);
    expect(await found("xe máy trước 2020")).toEqual(["nothing"]);
  });

  it("finds a phrase only where it stands so, with its marks where marks are typed", async () => {
    expect((await found('"chợ phiên"')).every((one) => /^(?:qd-41|tin)\//.test(one))).toBe(true);
    expect(await found('"phiên chợ"')).toEqual(["nothing"]);
    expect(await found('"ngày chủ nhật" chợ')).toEqual(["qd-41/1"]);
    expect(await found('"ngay chu nhat"')).toEqual(["qd-41/1"]);
    expect(await found('"ngày chú nhật"')).toEqual(["nothing"]);
    expect(await found('"chủ nhật không"')).toEqual(["nothing"]);
  });

  it("leaves out what holds an excluded word or phrase", async () => {
    expect((await found("rừng -chăm")).includes("kh-30/3")).toBe(false);
    expect((await found("rung")).includes("kh-30/3")).toBe(true);
    expect(await found('chợ -"gia súc" -"trông xe"')).toEqual(["tin/1"]);
  });

  it("with filters alone lists the documents, the newest first", async () => {
    expect(await found("loại quyết định")).toEqual(["qd-41", "qd-41-cu"]);
    expect(await found("so 41 trong nam 2021")).toEqual(["ct-41"]);
    expect(await found("loại kế hoạch -phòng")).toEqual(["nothing"]);
    expect(await found("loại quyết định -súc")).toEqual(["qd-41-cu"]);
  });

  it("tells its pages and their total", async () => {
    const first = await find("rừng", 0, 2);
    if (first.kind !== "passages") throw new Error(first.kind);
    const { pages, total } = first.page;
    expect(first.page.items).toHaveLength(2);
    expect(pages).toBe(Math.ceil(total / 2));
    const all: string[] = [];
    for (let page = 0; page < pages; page++) {
      const result = await find("rừng", page, 2);
      if (result.kind === "passages") all.push(...result.page.items.map(({ passageId }) => passageId));
    }
    expect(new Set(all).size).toBe(total);
  });

  it("says how the words were read, and which to mark", async () => {
    expect(await find("trong rung")).toMatchObject({ kind: "passages", understood: "trồng rừng" });
    const result = await find("trồng rừng");
    expect(result.kind === "passages" && result.words.map(({ folded }) => folded)).toEqual(
      expect.arrayContaining(["trong", "rung"]),
    );
  });

  it("that finds nothing names the nearest titles", async () => {
    const result = await find("phòng cháy chung cư cao tầng");
    expect(result).toMatchObject({ kind: "nothing", titles: [{ id: "ct-41" }] });
    expect(await find("vũ trụ xa xôi")).toMatchObject({ kind: "nothing", titles: [] });
  });

  it("of nothing but filters that make no sense says what is wrong", async () => {
    expect(await find("rừng năm 20x0")).toMatchObject({
      kind: "problems",
      problems: [{ code: "filter_year", received: "20x0" }],
    });
  });

  it.each(["", " ", '""', "?", "là gì"])("of %j is empty", async (typed) =>
    expect(await find(typed)).toEqual({ kind: "empty" }),
  );
});

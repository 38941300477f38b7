import { describe, expect, it } from "vitest";
import type { Card } from "../../src/model/catalogue.ts";
import { cardOf } from "../../src/services/catalogue/related.ts";
import { shelf } from "../support/shelf.ts";
import { openWorld } from "./world.ts";

const today = "2024-06-01";
const { corpus } = await openWorld(shelf);
const card = (id: string, on = today, of = corpus): Card => {
  const found = cardOf(of, id, on);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};
const ids = (references: Card["cites"]): (string | null)[] => references.map(({ id, number }) => id ?? number);

describe("The card of a document", () => {
  it("names what it cites, with the corpus's record where there is one", () => {
    expect(card("kh-30").cites).toMatchObject([
      { standing: "listed", id: "ct-41", title: "Chỉ thị về phòng cháy rừng", date: "2021-01-05" },
      { standing: "absent", id: null, number: "8-NQ/TU", kind: "resolution", date: "2022-02-02", issuer: "Tỉnh ủy" },
      { standing: "held", id: "kh-12" },
    ]);
  });

  it("names what cites it, the newest first", () => {
    expect(ids(card("ct-41").citedBy)).toEqual(["kh-30", "kh-12"]);
    expect(ids(card("qd-41").citedBy)).toEqual(["tin"]);
  });

  it("does not count what a document says of itself", () => expect(card("ct-41").cites).toEqual([]));

  it("tells documents of one number apart by their issuers", () => expect(card("qd-41-cu").citedBy).toEqual([]));

  it("says what it replaces and what replaced it, as the text of either says; a story replaces nothing", () => {
    expect(ids(card("kh-30").replaces)).toEqual(["kh-12"]);
    expect(ids(card("kh-12").replacedBy)).toEqual(["kh-30"]);
    expect(card("tin").replaces).toEqual([]);
  });

  it.each([
    ["kh-12", { kind: "replaced", by: [{ id: "kh-30" }] }],
    ["qd-41", { kind: "expired", since: "2023-01-01" }],
    ["qd-41-cu", { kind: "inForce", until: "2099-01-01" }],
  ])("says on evidence whether %s is in force", (id, status) => expect(card(id).status).toMatchObject(status));

  it("says nothing of its force where nothing does", () => {
    for (const id of ["kh-30", "ct-41", "tin"]) expect(card(id).status).toBeNull();
  });

  it("counts days as the calendar does", () => {
    expect(card("kh-30", "2022-03-14").status).toEqual({ kind: "pending", from: "2022-03-15" });
    expect(card("kh-30", "2022-03-15").status).toBeNull();
    expect(card("kh-12", "2022-03-14").status).toBeNull();
    expect(card("qd-41", "2022-12-31").status).toEqual({ kind: "inForce", until: "2023-01-01" });
  });

  it("names related documents, those that it is linked to first, never itself", () => {
    expect(ids(card("kh-12").related).slice(0, 2)).toEqual(["kh-30", "ct-41"]);
    for (const id of corpus.documents.keys()) {
      expect(ids(card(id).related)).not.toContain(id);
      expect(card(id).related.length).toBeLessThanOrEqual(5);
      expect(card(id)).toEqual(card(id));
    }
  });

  it("is none for a document that is not there", () => expect(cardOf(corpus, "gone", today)).toBeUndefined());
});

describe("A document that takes another's place later", () => {
  it("leaves it in force until then, as its text says", async () => {
    const { corpus: world } = await openWorld({
      "a.md":
        "---\nkind: decision\nnumber: 9-QĐ/TU\n---\n# Một\n\nQuyết định này có hiệu lực từ ngày 01/7/2024 và thay thế Quyết định số 7-QĐ/TU.\n",
      "b.md": "---\nkind: decision\nnumber: 7-QĐ/TU\n---\n# Hai\n\nChữ.\n",
    });
    expect(card("b", "2024-06-30", world)).toMatchObject({ status: null, replacedBy: [{ id: "a" }] });
    expect(card("b", "2024-07-01", world).status).toMatchObject({ kind: "replaced" });
    expect(card("a", "2024-06-30", world).status).toEqual({ kind: "pending", from: "2024-07-01" });
  });
});

describe("A citation", () => {
  const decision = (commune: string, text: string, more = ""): string =>
    `---\nkind: decision\ntitle: Quyết định của xã ${commune}\nissuer: UBND xã ${commune}\n${more}---\n\n${text}\n`;

  it("that may mean another body's document is linked to none, and not called missing", async () => {
    const { corpus: world } = await openWorld({
      "a.md": decision("Nà Lốc", "Quyết định này thay thế Quyết định số 5/QĐ-UBND.", "number: 9/QĐ-UBND\n"),
      "b.md": decision("Pa Hu", "Chợ mở cửa.", "number: 5/QĐ-UBND\n"),
    });
    expect(card("a", today, world).replaces).toMatchObject([{ standing: "unclear", id: null, number: "5/QĐ-UBND" }]);
    expect(card("b", today, world)).toMatchObject({ status: null, citedBy: [], replacedBy: [] });
  });

  it("that several documents fit is linked to the one of its day, else to none", async () => {
    const { corpus: world } = await openWorld({
      "a.md": "---\nkind: report\n---\n# Báo cáo\n\nTheo Chỉ thị số 5-CT/TU ngày 2/3/2020 và Kế hoạch số 6-KH/TU.\n",
      "b.md": "---\nkind: directive\nnumber: 5-CT/TU\ndate: 2020-03-02\n---\n# Một\n\nChữ.\n",
      "c.md": "---\nkind: directive\nnumber: 5-CT/TU\ndate: 2015-03-02\n---\n# Hai\n\nChữ.\n",
      "d.md": "---\nkind: plan\nnumber: 6-KH/TU\ndate: 2020-03-02\n---\n# Ba\n\nChữ.\n",
      "e.md": "---\nkind: plan\nnumber: 6-KH/TU\ndate: 2015-03-02\n---\n# Bốn\n\nChữ.\n",
    });
    expect(card("a", today, world).cites).toMatchObject([{ id: "b" }, { id: null, standing: "unclear" }]);
  });

  it("by a bare number counts where one document alone can be meant", async () => {
    const { corpus: world } = await openWorld({
      "a.md": "---\nkind: report\n---\n# Báo cáo\n\nThực hiện Chỉ thị số 5 và Kế hoạch số 9, xã có 3 bản.\n",
      "b.md": "---\nkind: directive\nnumber: 5-CT/TU\n---\n# Một\n\nChữ.\n",
      "c.md": "---\nkind: decision\nnumber: 5-QĐ/TU\n---\n# Hai\n\nChữ.\n",
    });
    expect(card("a", today, world).cites).toMatchObject([{ id: "b" }]);
    const { corpus: more } = await openWorld({
      "a.md": "---\nkind: report\n---\n# Báo cáo\n\nThực hiện Chỉ thị số 5, xã có 3 bản.\n",
      "b.md": "---\nkind: directive\nnumber: 5-CT/TU\n---\n# Một\n\nChữ.\n",
      "c.md": "---\nkind: directive\nnumber: 5-CT/HU\n---\n# Hai\n\nChữ.\n",
    });
    expect(card("a", today, more).cites).toEqual([]);
  });

  it("that the corpus does not hold is shown only where more than a kind's letters and digits name it", async () => {
    const { corpus: world } = await openWorld({
      "a.md":
        "---\nkind: notice\n---\n# Gieo sạ\n\nKhông dùng giống TB-9. Căn cứ Thông báo số 8-TB/HU và Thông báo số 7-TB ngày 3/2/2023.\n",
    });
    expect(ids(card("a", today, world).cites)).toEqual(["8-TB/HU", "7-TB"]);
  });

  it("of the decision that a document was issued with means the document itself", async () => {
    const { corpus: world } = await openWorld({
      "a.md":
        "# Quy chế chợ phiên\n\n(Ban hành kèm theo Quyết định số 67/QĐ-UBND ngày 25/3/2023 của UBND xã Pa Hu)\n\nChợ họp theo Quyết định số 67/QĐ-UBND.\n",
    });
    expect(world.documents.get("a")?.number).toBe("67/QĐ-UBND");
    expect(card("a", today, world).cites).toEqual([]);
  });

  it("in the front matter replaces, too, and of two documents that a third one names", async () => {
    const { corpus: world } = await openWorld({
      "a.md": "---\nkind: plan\nnumber: 9-KH/TU\nreplaces: [7-KH/TU, 6-KH/TU]\n---\n# Một\n\nChữ.\n",
      "b.md": "---\nkind: plan\nnumber: 7-KH/TU\n---\n# Hai\n\nChữ.\n",
      "c.md": "---\nkind: article\n---\n# Tin\n\nKế hoạch số 11-KH/TU đã thay thế Kế hoạch số 9-KH/TU.\n",
    });
    expect(card("a", today, world)).toMatchObject({
      replaces: [{ id: "b" }, { id: null, number: "6-KH/TU", standing: "absent" }],
      replacedBy: [{ number: "11-KH/TU", standing: "absent" }],
      status: { kind: "replaced" },
    });
    expect(card("b", today, world).status).toMatchObject({ kind: "replaced", by: [{ id: "a" }] });
  });
});

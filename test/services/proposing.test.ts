import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/services/catalogue/related.ts";
import { openKeeper as library } from "../support/keeper.ts";
import { problemsOf } from "../support/problems.ts";

const story = (title: string, text: string): string => `${title}\n\nThứ ba - 04/03/2025 10:01 683 0\n\n${text}\n`;
const cited = "Thực hiện Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị, huyện đã tổ chức đại hội.";
const listing = (views: number): string =>
  `Số 35-CT/TW\nChỉ thị về đại hội đảng bộ các cấp\nlượt xem: ${views} | lượt tải:3`;

describe("A page that is added", () => {
  test("writes the story and what it cites, and nothing the second time", async () => {
    const { add, read } = await library();
    const first = await add(story("Tin đại hội", cited));
    expect(first.written).toMatchObject([
      { path: "articles/tin-dai-hoi.md", metadata: { id: "tin-dai-hoi", title: "Tin đại hội", held: true } },
      { path: "directives/35-ct-tw.md", metadata: { id: "35-ct-tw", title: "Chỉ thị số 35-CT/TW", held: false } },
    ]);
    const before = read("directives/35-ct-tw.md");
    const second = await add(story("Tin đại hội", cited));
    expect(second).toMatchObject({ written: [], change: null });
    expect(second.same.map(({ path }) => path)).toEqual(first.written.map(({ path }) => path));
    expect(read("directives/35-ct-tw.md")).toBe(before);
  });

  test("never puts a cited document in the place of one that is held, wherever it lies", async () => {
    const text = "---\nid: chi-thi-dai-hoi\nnumber: 35-CT/TW\nkind: directive\ntitle: Chỉ thị\n---\n\nNội dung.\n";
    const { add, read } = await library({ "trung-uong/chi-thi.md": text });
    const { written, same } = await add(story("Tin đại hội", cited));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-dai-hoi.md"]);
    expect(same).toMatchObject([{ path: "trung-uong/chi-thi.md", metadata: { id: "chi-thi-dai-hoi", held: true } }]);
    expect(read("trung-uong/chi-thi.md")).toBe(text);
  });

  test("puts a document's text in the place of its bare record, under the same id", async () => {
    const { add, read } = await library();
    await add(story("Tin đại hội", cited));
    const text =
      "# Chỉ thị số 35-CT/TW của Bộ Chính trị về đại hội đảng bộ các cấp\n\nHà Nội, ngày 14 tháng 6 năm 2024\n\nNội dung.";
    expect((await add(text, "ct35.md")).written).toMatchObject([{ path: "directives/35-ct-tw.md", standing: "fills" }]);
    expect(read("directives/35-ct-tw.md")).toContain("Nội dung.");
    expect(read("directives/35-ct-tw.md")).not.toContain("held: false");
  });

  test("joins what two pages say of a document that is not held, and takes the newer counters", async () => {
    const { add, read } = await library();
    await add(story("Tin đại hội", cited));
    await add(story("Tin khác", `Tin ngắn.\n\nTác giả bài viết: A\n\n${listing(20)}`));
    await add(story("Tin khác", `Tin ngắn.\n\nTác giả bài viết: A\n\n${listing(25)}`));
    const record = read("directives/35-ct-tw.md");
    expect(record).toContain("title: Chỉ thị về đại hội đảng bộ các cấp\n");
    expect(record).toContain("issuer: Bộ Chính trị\ndate: 2024-06-14\nviews: 25\n");
    expect(record).toContain("lượt xem: 25 | lượt tải:3");
    expect((await add(story("Tin đại hội", cited))).written).toEqual([]);
    expect(read("directives/35-ct-tw.md")).toBe(record);
  });

  test("keeps another document of the same number beside the first", async () => {
    const { add } = await library();
    await add(story("Tin A", "Theo Quy chế số 01-QC/TU, ngày 10/10/2020 của Tỉnh ủy, huyện làm."));
    const { written } = await add(story("Tin B", "Theo Quy chế số 01-QC/TU, ngày 10/10/2025 của Tỉnh ủy, huyện làm."));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-b.md", "directives/1-qc-tu-2025-10-10.md"]);
    expect(
      (await add(story("Tin B", "Theo Quy chế số 01-QC/TU, ngày 10/10/2025 của Tỉnh ủy, huyện làm."))).written,
    ).toEqual([]);
  });

  test("keeps another story of the same title beside the first, and replaces the same story", async () => {
    const { add, read } = await library();
    await add(story("Tin ngắn", "Một."));
    await add(story("Tin ngắn", "Một, đã sửa."));
    expect(read("articles/tin-ngan.md")).toContain("Một, đã sửa.");
    const { written } = await add(story("Tin ngắn", "Hai.").replace("04/03/2025", "05/03/2025"));
    expect(written.map((d) => d.path)).toEqual(["articles/tin-ngan-2025-03-05.md"]);
  });

  test("leaves a broken file of the library to the check, and adds all the same", async () => {
    const { add } = await library({ "a.md": "---\ndate: 1\n---\nA" });
    expect((await add(story("Tin ngắn", "Một."))).written).toHaveLength(1);
  });

  test.each([
    ["an empty file", "page.txt", " \n ", "empty_document"],
    ["a file of menus", "page.txt", "Trang chủ | Giới thiệu\ntop", "empty_document"],
    ["a file of 0 bytes", "page.txt", "", "file_empty"],
    ["a picture by the name of a text", "page.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "wrong_type"],
  ])("refuses %s and writes nothing", async (_what, path, text, code) => {
    const { add } = await library();
    expect(await problemsOf(() => add(text, path))).toMatchObject([{ code, where: path }]);
  });
});

const decision = (figure: number, more = ""): string => `ỦY BAN NHÂN DÂN
XÃ NÀ PHÁT
Số: 12/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Nà Phát, ngày 5 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc hỗ trợ cây giống cho hộ nghèo

Điều 1. Hỗ trợ ${figure} cây giống cho 37 hộ nghèo của xã Nà Phát trong năm 2024 theo danh sách kèm theo.

Điều 2. Quyết định này có hiệu lực kể từ ngày 10/3/2024 và thay thế Quyết định số 7/QĐ-UBND ngày 1/2/2023 của Ủy ban nhân dân xã Nà Phát.
${more}
Nơi nhận:
- Như Điều 2;

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Lò Văn Phanh
`;

describe("A document that is proposed", () => {
  test("has the fields that its layout shows, and says what it lacks", async () => {
    const { propose } = await library();
    const { documents, sent } = await propose(decision(1250), "QĐ 12.txt");
    expect(sent).toEqual({ name: "QĐ 12.txt", type: "text", encoding: "utf-8" });
    expect(documents).toMatchObject([
      {
        path: "directives/12-qd-ubnd.md",
        standing: "new",
        metadata: {
          number: "12/QĐ-UBND",
          kind: "decision",
          issuer: "Ủy ban nhân dân xã Nà Phát",
          date: "2024-03-05",
          effective: "2024-03-10",
          signer: "Lò Văn Phanh",
        },
        unsure: [],
        replaces: ["7/QĐ-UBND"],
      },
    ]);
    expect(documents[0]?.figures.join()).toContain("1250 cây giống");
    const [bare] = (await propose("QUYẾT ĐỊNH\nVề việc nghỉ lễ\n\nĐiều 1. Nghỉ 3 ngày.")).documents;
    expect(bare?.unsure).toEqual(["number", "issuer", "date", "signer"]);
  });

  test("has the fields that a portal's page labels", async () => {
    const { propose } = await library();
    const page =
      "Số/Ký hiệu: 45/KH-UBND\nTrích yếu: Kế hoạch phòng, chống cháy rừng năm 2024\nLoại văn bản: Kế hoạch\nCơ quan ban hành: UBND xã Nà Phát\n" +
      "Người ký: Lò Văn Phanh\nNgày ban hành: 02/01/2024\nNgày hiệu lực: 02/01/2024\nLĩnh vực: Lâm nghiệp\nLượt xem: 1.496\nLượt tải: 26\n\nXã có 4 tổ đội với 52 người.\n";
    expect((await propose(page)).documents[0]).toMatchObject({
      path: "directives/45-kh-ubnd.md",
      metadata: {
        kind: "plan",
        title: "Kế hoạch phòng, chống cháy rừng năm 2024",
        issuer: "UBND xã Nà Phát",
        signer: "Lò Văn Phanh",
        date: "2024-01-02",
        effective: "2024-01-02",
        field: "Lâm nghiệp",
        views: 1496,
        downloads: 26,
      },
    });
  });

  test("is known by its number, issuer and date, and shows what it changes: figures, paragraphs, fields", async () => {
    const { add, propose } = await library();
    await add(decision(1250));
    expect(await propose(decision(1250))).toMatchObject({ change: null, documents: [{ standing: "same" }] });
    const { documents, change } = await propose(
      decision(1520, "\nĐiều 3. Giao phòng Kinh tế theo dõi việc trồng.\n").replace("Phanh", "Inh"),
    );
    expect(documents).toMatchObject([
      {
        standing: "changes",
        difference: {
          figures: [{ from: "1250 cây giống", to: "1520 cây giống" }],
          added: ["Điều 3. Giao phòng Kinh tế theo dõi việc trồng."],
          fields: [{ field: "signer", from: "Lò Văn Phanh", to: "Lò Văn Inh" }],
        },
      },
    ]);
    expect(change?.files).toMatchObject([{ path: "directives/12-qd-ubnd.md" }]);
  });

  test("under a number that another body or another day has stands beside it", async () => {
    const { add, propose } = await library();
    await add(decision(1250));
    for (const other of [
      decision(1250).replace("5 tháng 3 năm 2024", "9 tháng 9 năm 2025"),
      decision(1250).replaceAll("Nà Phát", "Pa Hu").replace("XÃ NÀ PHÁT", "XÃ PA HU").replace("5 tháng 3", "6 tháng 3"),
    ])
      expect((await propose(other)).documents[0]).toMatchObject({ standing: "new" });
  });

  test("that holds nine tenths of another's paragraphs is taken for it, unless it is wanted beside it or has another number", async () => {
    const { add, propose } = await library();
    const lines = Array.from({ length: 20 }, (_, i) => `Đoạn thứ ${i + 1} kể về việc trồng rừng ở bản số ${i + 1}.`);
    const tale = (title: string, change = "") => story(title, [...lines, change].join("\n\n"));
    await add(tale("Trồng rừng ở Nà Phát"));
    const near = await propose(tale("Rừng mới ở Nà Phát", "Thêm một đoạn cuối nói về kết quả."));
    expect(near.documents).toMatchObject([{ standing: "changes", path: "articles/trong-rung-o-na-phat.md" }]);
    const beside = await propose(tale("Rừng mới ở Nà Phát"), "b.txt", { given: new Map(), apart: new Set([0]) });
    expect(beside.documents).toMatchObject([
      { standing: "new", near: { id: "trong-rung-o-na-phat" }, path: "articles/rung-moi-o-na-phat.md" },
    ]);
    const far = await propose(story("Chuyện khác", lines.slice(0, 10).join("\n\n")));
    expect(far.documents).toMatchObject([{ standing: "new", near: null }]);
  });

  test("under an id that another document has gets one of its own", async () => {
    const { add, read } = await library({ "a.md": "---\nid: mot\ntitle: Văn bản thứ nhất\n---\n\nMột đoạn.\n" });
    const { written } = await add("---\nid: mot\ntitle: Văn bản thứ hai\n---\n\nHai đoạn.\n", "b.md");
    expect(written).toMatchObject([{ standing: "new", metadata: { title: "Văn bản thứ hai" } }]);
    expect(written[0]?.metadata.id).not.toBe("mot");
    expect(read("a.md")).toContain("Một đoạn.");
  });

  test("goes by the fields that somebody corrects", async () => {
    const { add, read } = await library();
    const given = new Map([[0, { number: "99/QĐ-UBND", signer: "Vàng A Chớ" }]]);
    const { written } = await add(decision(1250), "a.txt", { given, apart: new Set() });
    expect(written).toMatchObject([{ path: "directives/99-qd-ubnd.md" }]);
    expect(read("directives/99-qd-ubnd.md")).toContain("number: 99/QĐ-UBND");
  });

  test("never keeps a name that leads out of the folder or steers a screen", async () => {
    const { propose } = await library();
    for (const [sent, kept] of [
      ["../../etc/passwd", "passwd.txt"],
      ["..\\..\\x\u0000y\u202e.md", "xy.md"],
      [".env", "env.txt"],
      ["a".repeat(400), `${"a".repeat(120)}.txt`],
    ] as const)
      expect((await propose("Tin ngắn\n\nMột đoạn.", sent)).sent?.name).toBe(kept);
  });

  test("amends another, which its card then shows", async () => {
    const { add, live } = await library();
    await add(decision(1250));
    const amending = decision(10)
      .replace("Số: 12", "Số: 30")
      .replace("5 tháng 3 năm 2024", "6 tháng 6 năm 2024")
      .replace(
        "Về việc hỗ trợ cây giống cho hộ nghèo",
        "Sửa đổi, bổ sung một số điều của Quyết định số 12/QĐ-UBND ngày 5/3/2024 của Ủy ban nhân dân xã Nà Phát",
      );
    const { written } = await add(amending);
    expect(written).toMatchObject([{ amends: ["12/QĐ-UBND"] }]);
    const card = cardOf(live.current().corpus, "12-qd-ubnd", "2024-12-01");
    expect(card?.amendedBy).toMatchObject([{ id: "30-qd-ubnd" }]);
  });
});

describe("A document that is corrected or removed", () => {
  test("keeps its text and its place, and can be had back", async () => {
    const { add, keeper, read, has } = await library();
    await add(decision(1250));
    const corrected = await keeper.correct("12-qd-ubnd", { signer: "Vàng A Chớ", field: "Lâm nghiệp" }, "editor");
    expect(corrected?.documents).toMatchObject([
      {
        difference: {
          fields: [
            { field: "signer", to: "Vàng A Chớ" },
            { field: "field", from: null },
          ],
        },
      },
    ]);
    if (corrected?.change) await keeper.make(corrected.change);
    expect(read("directives/12-qd-ubnd.md")).toMatch(/signer: Vàng A Chớ\nfield: Lâm nghiệp[^]*1250 cây giống/);
    const removed = await keeper.remove("12-qd-ubnd", "owner");
    if (removed?.change) await keeper.make(removed.change);
    expect(has("directives/12-qd-ubnd.md")).toBe(false);
    await keeper.history.undo("owner");
    expect(read("directives/12-qd-ubnd.md")).toContain("Vàng A Chớ");
    expect(await keeper.correct("khong-co", { signer: "A" }, "owner")).toBeNull();
    expect(await keeper.remove("khong-co", "owner")).toBeNull();
  });

  test("changed by somebody else meanwhile is refused, and shows the difference when it is proposed again", async () => {
    const { add, keeper, propose } = await library();
    await add(decision(1250));
    const mine = await propose(decision(1300));
    await add(decision(1400));
    expect(await problemsOf(() => keeper.make(mine.change as NonNullable<typeof mine.change>))).toMatchObject([
      { code: "file_changed" },
    ]);
    expect((await propose(decision(1300))).documents).toMatchObject([
      { difference: { figures: [{ from: "1400 cây giống", to: "1300 cây giống" }] } },
    ]);
  });

  test("that was a web page becomes text when it is corrected", async () => {
    const { keeper, has, read } = await library({
      "gia.html": "<title>Bảng giá</title><p>Trông xe máy 4.000 đồng.</p>",
    });
    const corrected = await keeper.correct("gia", { source: "Ban quản lý chợ" }, "owner");
    if (corrected?.change) await keeper.make(corrected.change);
    expect([has("gia.html"), has("gia.md")]).toEqual([false, true]);
    expect(read("gia.md")).toContain("4.000 đồng");
  });
});

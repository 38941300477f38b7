import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PageDocument, pageSteps } from "../../src/corpus/page.ts";
import { atOnce } from "../../src/text/steps.ts";
import { slugOf } from "../../src/corpus/slug.ts";
import { problemsOf } from "../support/problems.ts";

const readPage = (path: string, source: string): PageDocument[] => atOnce(pageSteps(path, source));

const long = (start: string): string =>
  `${start}, các chi bộ, đảng bộ cơ sở trong toàn huyện đã tổ chức học tập, quán triệt đến đông đảo cán bộ, đảng viên và Nhân dân các dân tộc trên địa bàn.`;

const page = `CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN NẬM SỎ
Trang chủ | Giới thiệu | Văn bản
Trang nhất » Tin tức » Xây dựng Đảng

Nậm Sỏ hoàn thành đại hội chi bộ

Thứ ba - 04/03/2025 10:01 683 0
${long("Thực hiện Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị")}
Đại hội Chi bộ bản Hua Cuổi được chọn làm điểm
Đại hội Chi bộ bản Hua Cuổi được chọn làm điểm
${long("Ban Thường vụ Huyện ủy ban hành Kế hoạch số 176-KH/HU, ngày 04/11/2024 về đại hội đảng bộ các cấp; sau đó")}

 Kết quả của đại hội

${long("Đến ngày 28-29/72025")}

Số cấp ủy viên được bầu: 365 (tái cử 276, chiếm 75,62%).

Tác giả bài viết: Lò Thị B

Tổng số điểm của bài viết là: 1 trong 1 đánh giá
Click để đánh giá bài viết

Số: 1468/UBND-VX

Công văn về việc "làm sạch" dữ liệu

lượt xem: 1.496 | lượt tải:126

Số 176-KH/HU

Kế hoạch tổ chức đại hội đảng bộ các cấp

lượt xem: 20 | lượt tải:3
  • Đại hội thi đua yêu nước lần thứ V

    Trong 2 ngày (27-28/72020) Đại hội thi đua...

  • Đang truy cập: 76
  • Hôm nay: 1,204
Thời gian chờ: 60 giây
top
down
`;

describe("readPage", () => {
  const documents = readPage("page.txt", page);
  const [story] = documents;

  test("makes the story, the listed and the cited documents, each number once", () => {
    expect(documents.map((d) => [d.path, d.metadata.held])).toEqual([
      ["articles/nam-so-hoan-thanh-dai-hoi-chi-bo.md", true],
      ["directives/1468-ubnd-vx.md", false],
      ["directives/176-kh-hu.md", false],
      ["directives/35-ct-tw.md", false],
    ]);
  });

  test("keeps the story's words, the lines about it and the page's counters in one, and throws the page's frame away", () => {
    expect(story?.metadata).toMatchObject({
      id: "nam-so-hoan-thanh-dai-hoi-chi-bo",
      kind: "article",
      title: "Nậm Sỏ hoàn thành đại hội chi bộ",
      date: "2025-03-04",
      author: "Lò Thị B",
      views: 683,
    });
    expect(story?.body.split("\n\n").map((line) => line.slice(0, 40))).toEqual([
      "Thứ ba - 04/03/2025 10:01 683 0",
      "Thực hiện Chỉ thị số 35-CT/TW, ngày 14/6",
      "Đại hội Chi bộ bản Hua Cuổi được chọn là",
      "Ban Thường vụ Huyện ủy ban hành Kế hoạch",
      "## Kết quả của đại hội",
      "Đến ngày 28-29/72025, các chi bộ, đảng b",
      "Số cấp ủy viên được bầu: 365 (tái cử 276",
      "Tác giả bài viết: Lò Thị B",
      "Tổng số điểm của bài viết là: 1 trong 1 ",
      "Đang truy cập: 76 | Hôm nay: 1,204",
      "## Tin liên quan",
      "- Đại hội thi đua yêu nước lần thứ V",
      "Trong 2 ngày (27-28/72020) Đại hội thi đ",
    ]);
  });

  test("gives a listed document its lines, title and counters, and what the story says of it", () => {
    expect(documents[1]).toMatchObject({
      metadata: {
        kind: "letter",
        title: 'Công văn về việc "làm sạch" dữ liệu',
        number: "1468/UBND-VX",
        views: 1496,
        downloads: 126,
      },
      body: 'Số: 1468/UBND-VX\nCông văn về việc "làm sạch" dữ liệu\nlượt xem: 1.496 | lượt tải:126',
    });
    expect(documents[2]?.metadata).toMatchObject({ issuer: "Ban Thường vụ Huyện ủy", date: "2024-11-04", views: 20 });
  });

  test("gives a cited document the citing words and nothing else", () => {
    expect(documents[3]).toMatchObject({
      metadata: {
        kind: "directive",
        title: "Chỉ thị số 35-CT/TW",
        issuer: "Bộ Chính trị",
        date: "2024-06-14",
        views: null,
      },
      body: "Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị",
    });
  });

  test("makes only the listed documents of a page that is a list", () => {
    const list = [1, 2, 3].map(
      (n) => `Số: 0${n}-QĐ/TU\nQuyết định về việc ${n}\nNgày ban hành: 0${n}/02/2026\nlượt xem: ${n} | lượt tải:${n}`,
    );
    expect(
      readPage("a.txt", `Danh sách văn bản - Trang 1/2\n${list.join("\n\n")}\nTrang trước 1 2 Trang sau`),
    ).toMatchObject(
      [1, 2, 3].map((n) => ({
        path: `directives/${n}-qd-tu.md`,
        metadata: {
          kind: "decision",
          number: `0${n}-QĐ/TU`,
          date: `2026-02-0${n}`,
          views: n,
          downloads: n,
          held: false,
        },
      })),
    );
  });

  test("makes one document of an official document, its text as it stands", () => {
    const text = `# Kế hoạch kiểm tra năm 2026\n\nHUYỆN ỦY NẬM SỎ\n*\nSố 42-KH/HU\nNậm Sỏ, ngày 05 tháng 01 năm 2026\n\nCăn cứ Quy định số 22-QĐ/TW,\u00a0ngày 28/7/2021`;
    expect(readPage("a.md", text)).toMatchObject([
      {
        path: "directives/42-kh-hu.md",
        metadata: { kind: "plan", number: "42-KH/HU", issuer: "Huyện ủy Nậm Sỏ", date: "2026-01-05", held: true },
        body: text.replace("\u00a0", " "),
      },
    ]);
  });

  test("tells two documents of one number apart by their issuers", () => {
    const text = `Tin ngắn\nThứ ba - 04/03/2025 10:01\n${long("Theo Nghị quyết số 12/NQ-HĐND của HĐND xã Pa Tần và Nghị quyết số 12/NQ-HĐND của HĐND tỉnh")}`;
    expect(readPage("a.txt", text).map((d) => d.path)).toEqual([
      "articles/tin-ngan.md",
      "directives/12-nq-hdnd.md",
      "directives/12-nq-hdnd-hdnd-tinh.md",
    ]);
  });

  test("keeps a table's rows together and a front matter's word", () => {
    const text = "---\nid: bang\ntitle: Bảng\n---\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n";
    expect(readPage("a.md", text)).toMatchObject([
      { path: "articles/bang.md", body: "| A | B |\n| --- | --- |\n| 1 | 2 |" },
    ]);
  });

  test("refuses a file without text, and one whose front matter is broken", async () => {
    for (const text of ["", " \n\t\n", "top\ndown", "***"]) {
      expect(await problemsOf(() => readPage("a.txt", text))).toMatchObject([
        { code: "empty_document", where: "a.txt" },
      ]);
    }
    expect(await problemsOf(() => readPage("a.md", "---\ndate: 1/9/2020\nviews: x\n---\nA"))).toHaveLength(2);
  });

  test("never throws anything else, and writes only into its two folders", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(page.split("\n")), async (lines) => {
        if (!/\p{L}/u.test(lines.join(""))) return;
        try {
          for (const document of readPage("a.txt", lines.join("\n"))) {
            expect(document.path).toMatch(/^(?:articles|directives)\/[a-z0-9-]+\.md$/);
            expect(document.body).not.toBe("");
          }
        } catch (error) {
          expect(await problemsOf(() => Promise.reject(error))).toMatchObject([{ code: "empty_document" }]);
        }
      }),
    );
  });
});

test("slugOf writes ASCII words with hyphens, cut between words", () => {
  expect(slugOf("Đại hội ở Lai Châu: 35-CT/TW")).toBe("dai-hoi-o-lai-chau-35-ct-tw");
  expect(slugOf("một hai ".repeat(30))).toMatch(/^(?:mot-hai-)+mot(?:-hai)?$/);
  expect(slugOf("một hai ".repeat(30)).length).toBeLessThanOrEqual(80);
});

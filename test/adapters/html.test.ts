import { describe, expect, it } from "vitest";
import { extractor } from "../../src/adapters/extractors/index.ts";
import { problemsOf } from "../support/problems.ts";

const extract = (html: string): Promise<string> =>
  extractor.extract({ path: "a.html", bytes: new TextEncoder().encode(html) });

describe("The HTML extractor", () => {
  it("turns headings, paragraphs and items into Markdown with blank lines between", async () => {
    const html = `<h1>Kế hoạch</h1><p>Một  <b>hai</b>
      ba.</p><div>Bốn<p>năm</p>sáu</div><h3>Phần <i>A</i><br>tiếp</h3><ul><li>x</li><li><p>y</p></li></ul><ol><li>z</ol>`;
    expect(await extract(html)).toBe(
      "# Kế hoạch\n\nMột hai ba.\n\nBốn\n\nnăm\n\nsáu\n\n### Phần A tiếp\n\n- x\n- y\n- z",
    );
  });

  it("takes the title for a heading where the page has none of the first level", async () => {
    expect(await extract("<title> Công khai \n ngân sách</title><h2>I</h2><p>Thu</p>")).toBe(
      "# Công khai ngân sách\n\n## I\n\nThu",
    );
    expect(await extract("<title>Cổng tin</title><h1>Thông báo</h1>")).toBe("# Thông báo");
  });

  it("keeps every line of an address or a poem", async () => {
    expect(await extract("<p>Số 1<br>Lai Châu<br/><br/>Việt Nam</p><pre>a\n  b</pre>")).toBe(
      "Số 1\nLai Châu\nViệt Nam\n\na\nb",
    );
  });

  it("decodes entities, turns no-break spaces into spaces and composes letters", async () => {
    expect(
      await extract(`<p>A &amp; B&nbsp;&nbsp;C &lt;x&gt; &#273;&#7841;i ${"hội".normalize("NFD")} ti&shy;ếp</p>`),
    ).toBe("A & B C <x> đại hội tiếp");
  });

  it("throws the page's furniture away", async () => {
    const junk = [
      "script",
      "style",
      "noscript",
      "template",
      "nav",
      "footer",
      "form",
      "button",
      "svg",
      "iframe",
      "header",
    ];
    const html = junk.map((name) => `<${name}>RÁC</${name}>`).join("");
    expect(
      await extract(
        `<meta name=description content=RÁC>${html}<p hidden>RÁC</p><p style="display: none">RÁC</p><p>Tin</p>`,
      ),
    ).toBe("Tin");
  });

  it("keeps a header with the page's heading or of the article, and a form around the whole page", async () => {
    const html =
      "<form id=aspnetForm><header><h1>Tên</h1><p>20/06/2025</p></header><article><header>Sapo</header><p>Tin</p></article></form>";
    expect(await extract(html)).toBe("# Tên\n\n20/06/2025\n\nSapo\n\nTin");
  });

  it("escapes a paragraph that begins like Markdown", async () => {
    const html = "<p># 1</p><p>- hai<br>| ba</p><p>---</p><p>* bốn</p><ul><li>- năm</li></ul><p>1 - 2</p>";
    expect(await extract(html)).toBe("\\# 1\n\n\\- hai\n\\| ba\n\n\\---\n\n\\* bốn\n\n- - năm\n\n1 - 2");
  });

  it("puts a caption and a figure's caption into paragraphs of their own", async () => {
    const html =
      "<figure><img alt=x><figcaption>Ảnh: Lễ khai mạc</figcaption></figure><table><caption>Biểu 1</caption><tr><th>A<th>B<tr><td>1<td>2</table>";
    expect(await extract(html)).toBe("Ảnh: Lễ khai mạc\n\nBiểu 1\n\n| A | B |\n| --- | --- |\n| 1 | 2 |");
  });

  it("keeps a term beside its description", async () => {
    expect(await extract("<dl><dt>Dân số<dd>1.234 người<dt>Thôn<dd>9</dl>")).toBe(
      "| Dân số | 1.234 người |\n\n| Thôn | 9 |",
    );
  });

  it("refuses a page nested deeper than people write, without falling over", async () => {
    expect(await problemsOf(() => extract("<div>".repeat(200_000)))).toMatchObject([
      { code: "html_too_deep", where: "a.html" },
    ]);
  });

  it.each(["", "   ", "<html></html>", "<!-- x -->"])("gives an empty text for %j", async (html) => {
    expect(await extract(html)).toBe("");
  });
});

describe("A table in HTML", () => {
  const table = (rows: string): Promise<string> => extract(`<table>${rows}</table>`);

  it("joins a cell's blocks with spaces and escapes its bars", async () => {
    expect(await table("<tr><th>A</th><th>B</th></tr><tr><td><p>a|b</p><p>c</p></td><td>d<br>e</td></tr>")).toBe(
      "| A | B |\n| --- | --- |\n| a\\|b c | d e |",
    );
  });

  it("joins two rows of heads column by column", async () => {
    const rows =
      "<thead><tr><th rowspan=2>Xã<th colspan=2>Năm 2024<tr><th>Kế hoạch<th>Đạt</thead><tr><td>Mù Sang<td>10<td>9";
    expect(await table(rows)).toBe(
      "| Xã | Năm 2024 Kế hoạch | Năm 2024 Đạt |\n| --- | --- | --- |\n| Mù Sang | 10 | 9 |",
    );
  });

  it("repeats a cell over its rows and leaves the rest of its columns empty", async () => {
    const rows = "<tr><th>Khối<th>Thôn<th>Hộ<tr><td rowspan=2>Bắc<td>A<td>1<tr><td>B<td>2<tr><td colspan=3>Cộng";
    expect(await table(rows)).toBe(
      "| Khối | Thôn | Hộ |\n| --- | --- | --- |\n| Bắc | A | 1 |\n| Bắc | B | 2 |\n| Cộng |  |  |",
    );
  });

  it.each([
    ["three columns of words over figures", "<tr><td>Xã<td>Hộ<td>Khẩu<tr><td>A<td>1<td>2", true],
    ["bold cells", "<tr><td><b>Bản</b><td><p><strong>Trưởng bản</strong></p><tr><td>A<td>Lò Văn B", true],
    ["two columns with figures below", "<tr><td>Khoản<td>Số tiền<tr><td>Thu<td>1.234,5<tr><td>Chi<td>(12)", true],
    ["names and values", "<tr><td>Họ tên<td>Lò Văn A<tr><td>Chức vụ<td>Bí thư", false],
    ["a figure in the first row", "<tr><td>A<td>1<td>2<tr><td>B<td>3<td>4", false],
    ["row heads alone", "<tr><th>Xã<td>A<td>x<tr><th>Hộ<td>1<td>y", false],
  ])("decides whether the first row holds heads by %s", async (_, rows, expected) => {
    expect((await table(rows)).includes("| --- |")).toBe(expected);
  });

  it("reads a table that only lays out the page as paragraphs", async () => {
    expect(await table("<tr><td><h2>Mục</h2><p>a</p><table><tr><th>A<th>B<tr><td>1<td>2</table><td>b")).toBe(
      "## Mục\n\na\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nb",
    );
    expect(await table("<tr><td>một<tr><td>hai")).toBe("một\n\nhai");
  });

  it("is not inflated by absurd spans", async () => {
    const text = await table("<tr><td rowspan=99999 colspan=99999>x<td>y<tr><td>z<td>t");
    expect(text.length).toBeLessThan(5000);
  });
});

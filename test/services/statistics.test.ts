import { describe, expect, it } from "vitest";
import { documentsWithFigures, readership, statisticsOf } from "../../src/services/statistics.ts";
import { comparisonsIn, told } from "./compared.ts";
import { openWorld } from "./world.ts";

const toldIn = async (text: string): Promise<string[]> => (await comparisonsIn(`# Báo cáo\n\n${text}`)).map(told);

describe("The comparisons of a document", () => {
  it("are parts of a whole where they add up to it, under the words of the whole", async () => {
    const [parts, ...more] = await comparisonsIn(
      "# Báo cáo\n\nĐảng bộ xã Pa Hu có 27 chi bộ, gồm 19 chi bộ bản, 05 chi bộ trường học và 03 chi bộ cơ quan.",
    );
    expect(more).toEqual([]);
    expect(parts).toMatchObject({
      kind: "parts",
      subject: "Đảng bộ xã Pa Hu có 27 chi bộ",
      whole: { text: "27", value: 27 },
      data: [
        { label: "chi bộ bản", text: "19", value: 19, documentId: "a", paragraph: 1 },
        { label: "chi bộ trường học", text: "05", value: 5 },
        { label: "chi bộ cơ quan", text: "03", value: 3 },
      ],
    });
  });

  it("are the age groups of those whom the other shares of the sentence are of", async () => {
    const found = await comparisonsIn(
      "# Báo cáo\n\nTổng số cấp ủy viên được bầu: 240 (trong đó tái cử 150, chiếm 62,5%); cấp ủy viên nữ 48 đ/c chiếm 20%; " +
        "cấp ủy viên trẻ tuổi (dưới 40 tuổi) chiếm 31,25%; độ tuổi từ 40 đến 50 chiếm 47,5%; độ tuổi trên 50 chiếm 21,25%; " +
        "cấp ủy viên là người dân tộc thiểu số chiếm 41,67%.",
    );
    expect(found.map(told)).toEqual([
      "parts: cấp ủy viên trẻ tuổi (dưới 40 tuổi) 31,25%; độ tuổi từ 40 đến 50 47,5%; độ tuổi trên 50 21,25%",
      "shares: tái cử 62,5%; cấp ủy viên nữ 20%; cấp ủy viên là người dân tộc thiểu số 41,67%",
    ]);
    for (const { subject, isPercent } of found) {
      expect(subject).toBe("Tổng số cấp ủy viên được bầu: 240");
      expect(isPercent).toBe(true);
    }
  });

  it("are shares that need not add up where they are of one whole", async () => {
    expect(
      await toldIn(
        "Toàn huyện có tổng số 5.120 đảng viên (đảng viên dự bị chiếm 3,75%, đảng viên nữ chiếm 34,5%, đảng viên là người dân tộc thiểu số chiếm 61,25%).",
      ),
    ).toEqual(["shares: đảng viên dự bị 3,75%; đảng viên nữ 34,5%; đảng viên là người dân tộc thiểu số 61,25%"]);
  });

  it("show counts and their shares once, by the counts", async () => {
    expect(
      await toldIn(
        "Thi hành kỷ luật 40 đảng viên, gồm: khiển trách 25 (62,5%), cảnh cáo 11 (27,5%), khai trừ 04 (10%).",
      ),
    ).toEqual(["parts: khiển trách 25; cảnh cáo 11; khai trừ 04"]);
  });

  it("take parts after a colon, and amounts in different powers of ten", async () => {
    const [parts] = await comparisonsIn(
      "# Kế hoạch\n\nTổng kinh phí 1,2 tỷ đồng: ngân sách huyện 0,7 tỷ đồng, ngân sách xã 0,4 tỷ đồng, nhân dân đóng góp 0,1 tỷ đồng.",
    );
    expect(parts).toMatchObject({ kind: "parts", subject: "Tổng kinh phí 1,2 tỷ đồng", whole: { value: 1.2e9 } });
    expect(parts?.data.map(({ value }) => value)).toEqual([0.7e9, 0.4e9, 0.1e9]);
  });

  it.each([
    ["b) Học sinh nội trú: tỉnh hỗ trợ 50%, huyện hỗ trợ 15%, gia đình đóng 35%.", "Mức đóng – Học sinh nội trú"],
    [
      "Tiền công đức 86 triệu đồng, được dùng 60% để sửa đình, 25% trao học bổng, 15% mua trống.",
      "Mức đóng – Tiền công đức 86 triệu đồng",
    ],
  ])("names what shares of a hundred are shares of in %j", async (text, subject) => {
    const [parts] = await comparisonsIn(`# Thông báo\n\n## Mức đóng\n\n${text}\n`);
    expect(parts).toMatchObject({ kind: "parts", subject });
  });

  it("name a figure by the words behind it where all are named so", async () => {
    expect(
      await toldIn("Số tiền công đức 200 triệu đồng được dùng 60% để tu bổ đình, 25% trao học bổng, 15% chi hội."),
    ).toEqual(["parts: để tu bổ đình 60%; trao học bổng 25%; chi hội 15%"]);
  });

  it("are counts of age groups, whose ages are a part of their names", async () => {
    const [ages] = await comparisonsIn(
      "# Báo cáo\n\n## Nhận xét\n\nVề độ tuổi, người hiến từ 18 đến 25 tuổi có 82 người, từ 26 đến 40 tuổi có 74 người, trên 40 tuổi có 31 người.",
    );
    expect(ages && told(ages)).toBe(
      "counts: người hiến từ 18 đến 25 tuổi 82 người; từ 26 đến 40 tuổi 74 người; trên 40 tuổi 31 người",
    );
    expect(ages?.subject).toBe("Nhận xét – Về độ tuổi");
  });

  it("keep an enumeration together in a name", async () => {
    expect(
      await toldIn(
        "Theo nội dung vi phạm: chính sách dân số 11 trường hợp; quản lý, sử dụng đất đai 08 trường hợp; khai man hồ sơ 06 trường hợp.",
      ),
    ).toEqual([
      "counts: chính sách dân số 11 trường hợp; quản lý, sử dụng đất đai 08 trường hợp; khai man hồ sơ 06 trường hợp",
    ]);
  });

  it("are ranges where they measure the same", async () => {
    const [ranges] = await comparisonsIn(
      "# Báo cáo\n\n## Kết quả\n\nCác đồng chí trưởng bản trúng cử với tỷ lệ phiếu tín nhiệm từ 91,5% - 100%, bình quân đạt 96%. " +
        "Các đồng chí phó bản trúng cử với tỷ lệ phiếu tín nhiệm từ 82% - 98,5%, bình quân đạt 90%.",
    );
    expect(ranges).toMatchObject({
      kind: "ranges",
      isPercent: true,
      data: [
        { text: "từ 91,5% - 100%", value: 91.5, valueMax: 100 },
        { text: "từ 82% - 98,5%", value: 82, valueMax: 98.5 },
      ],
    });
    expect(ranges?.subject).toContain("Kết quả");
  });

  it("are two years where the text reckons the change rightly", async () => {
    expect(
      await toldIn("Năm 2024 thư viện phục vụ 5.500 lượt bạn đọc, tăng 10% so với năm 2023 (5.000 lượt)."),
    ).toEqual(["years: 2023 5.000 lượt; 2024 5.500 lượt bạn đọc"]);
  });

  it("are no years where only parts of them are compared", async () => {
    expect(
      await toldIn("6 tháng đầu năm 2024 thư viện phục vụ 5.500 lượt bạn đọc, tăng 10% so với năm 2023 (5.000 lượt)."),
    ).toEqual([]);
  });

  it.each([
    ["of different wholes", "Hội có 500 hội viên, nữ chiếm 40%. Đoàn có 300 đoàn viên, nam chiếm 55%."],
    ["of different units", "Xã trồng 120 ha rừng, nuôi 3.400 con bò, thu 52 tỷ đồng."],
    ["of which one is growth", "Đảng bộ có 500 đảng viên (nữ chiếm 40%, tăng 5% so với năm trước)."],
    ["that do not add up", "Đảng bộ có 27 chi bộ, gồm 19 chi bộ bản, 05 chi bộ trường học và 02 chi bộ cơ quan."],
    ["of which one is a part of another", "Thiệt hại: lúa 486 ha, mất trắng 172 ha; ngô 154 ha; chè 23 ha."],
    ["in different directions", "Đường dài 870 m, rộng 3,5 m, hành lang cách 5 m."],
    [
      "of which the greatest stands apart",
      "Xã Nậm Tăm nhiều nhất, 96 phòng; xã Pa Hu 54 phòng; xã Tân Sin 48 phòng; xã Hua Bum 41 phòng.",
    ],
    ["that are only about so much", "Dự kiến khoảng 30 hộ nghèo, gần 40 hộ cận nghèo, trên 50 hộ khá."],
    ["that say how many times", "Đội bóng xã vô địch 5 lần, về nhì 3 lần, đăng cai 2 lần."],
    ["of which there is but one", "Toàn xã có 412 hộ."],
  ])("are none for figures %s", async (_, text) => {
    expect(await toldIn(text)).toEqual([]);
  });

  it("are none for a document without figures, one that is only listed, and one that is not there", async () => {
    const { corpus } = await openWorld({
      "a.md": "# Thông báo\n\nHội nghị họp vào buổi sáng.",
      "b.md": "---\nheld: false\n---\n# Văn bản\n\nCó 27 chi bộ, gồm 19 chi bộ bản và 08 chi bộ trường học.",
    });
    for (const id of ["a", "b", "gone"]) expect(statisticsOf(corpus, id)).toEqual({ subjects: [], comparisons: [] });
    expect(documentsWithFigures(corpus)).toEqual([]);
    expect(readership(corpus)).toEqual([]);
  });

  it("have ids that a second reading gives again, each its own", async () => {
    const files = {
      "a.md":
        "# Báo cáo\n\nĐảng bộ có 27 chi bộ, gồm 19 chi bộ bản, 08 chi bộ trường học. Xã có 30 đoàn viên, gồm 20 nam và 10 nữ.",
    };
    const ids = async () => statisticsOf((await openWorld(files)).corpus, "a").comparisons.map(({ id }) => id);
    const first = await ids();
    expect(await ids()).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(0);
    for (const id of first) expect(id).toMatch(/^[0-9a-z]{1,11}$/);
  });
});

describe("The figures of a document by subject", () => {
  it("stand under heading and paragraph, parts below their whole, a count with its share", async () => {
    const { corpus } = await openWorld({
      "a.md":
        "# Báo cáo\n\n## Đảng viên\n\nToàn đảng bộ có 200 đảng viên, trong đó nữ 70 đồng chí (35%). Ngày 30/5/2024 họp.\n\n" +
        "## Bầu cử\n\nCấp ủy viên trẻ tuổi (dưới 40 tuổi) chiếm 31,25%; 100% đại biểu đã thông qua nghị quyết.",
    });
    expect(statisticsOf(corpus, "a").subjects).toEqual([
      {
        heading: "Đảng viên",
        paragraph: 1,
        lines: [
          { label: "Toàn đảng bộ", texts: ["200 đảng viên"], isPart: false },
          { label: "nữ", texts: ["70 đồng chí", "35%"], isPart: true },
        ],
      },
      {
        heading: "Bầu cử",
        paragraph: 2,
        lines: [
          { label: "Cấp ủy viên trẻ tuổi (dưới 40 tuổi)", texts: ["31,25%"], isPart: false },
          { label: "đại biểu đã thông qua nghị quyết", texts: ["100%"], isPart: false },
        ],
      },
    ]);
  });

  it("have a line for each row of a table", async () => {
    const { corpus } = await openWorld({
      "a.md":
        "# Báo cáo\n\n| TT | Xã | Số hộ | Tỷ lệ |\n|---|---|---|---|\n| 1 | Pa Hu | 412 | 31,5% |\n| 2 | Nậm Tăm | 530 | 22% |\n",
    });
    expect(statisticsOf(corpus, "a").subjects).toEqual([
      {
        heading: "",
        paragraph: 2,
        lines: [
          { label: "Pa Hu", texts: ["Số hộ: 412", "Tỷ lệ: 31,5%"], isPart: false },
          { label: "Nậm Tăm", texts: ["Số hộ: 530", "Tỷ lệ: 22%"], isPart: false },
        ],
      },
    ]);
  });

  it.each([
    [
      "Đàn trâu 640 con, giảm 1,3%; đàn lợn 2.300 con, tăng 5,6%.",
      ["Đàn trâu: 640 con · giảm 1,3%", "đàn lợn: 2.300 con · tăng 5,6%"],
    ],
    ["Nông, lâm, thủy sản 1.024 tấn, tăng 3,8%.", ["Nông, lâm, thủy sản: 1.024 tấn · tăng 3,8%"]],
    [
      "Khai thác 940 tấn (tăng 1,7%) và nuôi trồng 285 tấn (giảm 2,4%).",
      ["Khai thác: 940 tấn · tăng 1,7%", "nuôi trồng: 285 tấn · giảm 2,4%"],
    ],
    [
      "Thư viện có 52.318 lượt bạn đọc, tăng 12,5% so với năm 2023 (46.702 lượt).",
      ["Thư viện: 52.318 lượt bạn đọc", "so với: tăng 12,5% · (46.702 lượt)"],
    ],
    [
      "Kết nạp 24 đảng viên, đạt 92,31% chỉ tiêu (26 đảng viên).",
      ["Kết nạp: 24 đảng viên", "chỉ tiêu: 92,31% · (26 đảng viên)"],
    ],
    ["Tỷ lệ đổi mới cấp ủy chưa đạt 1/3.", ["Tỷ lệ đổi mới cấp ủy: chưa đạt 1/3"]],
    ["Chi cho quản lý không quá 3%.", ["Chi cho quản lý: không quá 3%"]],
    ["Giá trị 6 tháng đầu năm đạt 315 tỷ đồng.", ["Giá trị 6 tháng đầu năm: 315 tỷ đồng"]],
    ["Thuế giá trị gia tăng 5%.", ["Thuế giá trị gia tăng: 5%"]],
    ["Cùng kỳ năm trước gieo 88 ha.", ["Cùng kỳ năm trước gieo: 88 ha"]],
  ])("keep the words without which a figure says something else: %j", async (text, expected) => {
    const { corpus } = await openWorld({ "a.md": `# Báo cáo\n\n${text}\n` });
    const [subject] = statisticsOf(corpus, "a").subjects;
    expect(subject?.lines.map(({ label, texts }) => `${label}: ${texts.join(" · ")}`)).toEqual(expected);
  });

  it("keep the caption and the unit that a table gives beside its figures", async () => {
    const { corpus } = await openWorld({
      "a.md":
        "# Báo cáo\n\n## Công khai\n\nBiểu 2. Giá vật nuôi\n\n| Loại | Đơn vị | Giá |\n|---|---|---|\n| Trâu | đồng/con | 6.100 |\n| Lợn | đồng/con | 3.200 |\n",
    });
    const [subject] = statisticsOf(corpus, "a").subjects;
    expect(subject?.heading).toBe("Biểu 2. Giá vật nuôi");
    expect(subject?.lines[0]).toMatchObject({ label: "Trâu", texts: ["Đơn vị: đồng/con", "Giá: 6.100"] });
  });

  it("lead to the documents that have any, the newest first", async () => {
    const { corpus } = await openWorld();
    const dates = documentsWithFigures(corpus).map(({ date }) => date);
    expect(dates).toHaveLength(4);
    expect(dates).toEqual(dates.toSorted((a, b) => (b ?? "").localeCompare(a ?? "")));
  });
});

describe("How often documents were read", () => {
  it("compares official documents with each other, and press with press, the most read first", async () => {
    const listed = (number: string, views: number): string =>
      `---\nnumber: ${number}\ntitle: Công văn ${number}\nviews: ${views}\ndownloads: ${views - 100}\nheld: false\n---\nSố ${number}`;
    const { corpus } = await openWorld({
      "a.md": listed("11-CV/HU", 120),
      "b.md": listed("12-CV/HU", 1820),
      "c.md": "---\nkind: article\ntitle: Một bài báo\nviews: 9000\n---\nNội dung.",
    });
    const found = readership(corpus);
    expect(found.map(({ kind }) => kind)).toEqual(["views", "downloads"]);
    expect(found[0]?.data.map(({ label, value }) => `${label} ${value}`)).toEqual([
      "12-CV/HU: Công văn 12-CV/HU 1820",
      "11-CV/HU: Công văn 11-CV/HU 120",
    ]);
    expect(found[0]?.data[0]).toMatchObject({ documentId: "b", passageId: null, paragraph: null });
  });
});

import { describe, expect, it } from "vitest";
import { comparisonsIn, told } from "./compared.ts";

describe("The comparisons of tables and lists", () => {
  const table = (head: string, ...rows: string[]): string =>
    `# Báo cáo\n\n## Bảng 1. Kết quả theo xã\n\n${[head, head.replace(/[^|]+/g, "---"), ...rows].map((row) => `| ${row} |`).join("\n")}\n`;

  it("are the columns of one measure, without the row of totals", async () => {
    const found = await comparisonsIn(
      table(
        "TT | Xã | Số hộ | Tỷ lệ nghèo (%)",
        "1 | Pa Hu | 412 | 31,5",
        "2 | Nậm Tăm | 530 | 22,0",
        "| Tổng cộng | 942 | 26,2",
      ),
    );
    expect(found.map(told)).toEqual(["counts: Pa Hu 412; Nậm Tăm 530", "shares: Pa Hu 31,5; Nậm Tăm 22,0"]);
    expect(found[0]?.subject).toBe("Bảng 1. Kết quả theo xã – Số hộ");
    expect(found[0]?.data.map(({ paragraph }) => paragraph)).toEqual([2, 3]);
  });

  it("go over the years that the rows or the heads name", async () => {
    expect((await comparisonsIn(table("Năm | Số nhà", "2022 | 52", "2023 | 66", "2024 | 61"))).map(told)).toEqual([
      "years: 2022 52; 2023 66; 2024 61",
    ]);
    const rows = table("Xã | Năm 2023 | Năm 2024", "Pa Hu | 52 | 60", "Nậm Tăm | 31 | 28");
    expect((await comparisonsIn(rows)).map(told)).toEqual(["years: 2023 52; 2024 60", "years: 2023 31; 2024 28"]);
  });

  it("are named by the caption right above the table and by the unit that it, a line or a column gives", async () => {
    const subjects = async (above: string, head: string, ...rows: string[]): Promise<(string | undefined)[]> =>
      (await comparisonsIn(table(head, ...rows).replace("theo xã\n", `theo xã\n\n${above}\n`))).map(
        ({ subject }) => subject,
      );
    const rows = ["2022 | 4.215 | 52", "2023 | 4.738 | 66"];
    expect(await subjects("**Phụ lục. Thu Quỹ (triệu đồng)**", "Năm | Thu | Số nhà", ...rows)).toEqual([
      "Phụ lục. Thu Quỹ (triệu đồng) – Thu",
      "Phụ lục. Thu Quỹ – Số nhà",
    ]);
    expect(await subjects("Biểu 4. Thu Quỹ\n\nĐơn vị tính: triệu đồng", "Năm | Thu | Số nhà", ...rows)).toEqual([
      "Biểu 4. Thu Quỹ (đơn vị: triệu đồng) – Thu",
      "Biểu 4. Thu Quỹ – Số nhà",
    ]);
    expect(await subjects("Biểu 5. Chi (đơn vị: triệu đồng)", "Xã | Kinh phí", "Pa Hu | 52", "Nậm Tăm | 31")).toEqual([
      "Biểu 5. Chi (đơn vị: triệu đồng) – Kinh phí",
    ]);
    const prices = ["Trâu | đồng/con | 6.100", "Lợn | đồng/con | 3.200"];
    expect(await subjects("Giá đã gồm thuế.", "Loại | Đơn vị | Giá cũ", ...prices)).toEqual([
      "Bảng 1. Kết quả theo xã – Giá cũ (đồng/con)",
    ]);
    expect(await subjects("", "Xã | Hộ nghèo 2023 | Hộ nghèo 2024", "Pa Hu | 52 | 60", "Nậm Tăm | 31 | 28")).toEqual([
      "Bảng 1. Kết quả theo xã – Hộ nghèo – Pa Hu",
      "Bảng 1. Kết quả theo xã – Hộ nghèo – Nậm Tăm",
    ]);
  });

  it.each([
    ["have units of their own", table("Nội dung | Đơn vị tính | Kết quả", "Lúa | ha | 412", "Trâu | con | 530")],
    ["say their units themselves", table("Chỉ tiêu | Kết quả", "Lúa (ha) | 412", "Trâu (con) | 530")],
    ["are measures of their own", table("Chỉ tiêu | Kế hoạch", "Thu ngân sách | 412", "Hộ nghèo | 530")],
    [
      "are parts of others",
      table("Nội dung | Số tiền (đồng)", "I. Chi thường xuyên | 412", "Chi hội nghị | 130", "Chi khác | 282"),
    ],
    ["hold other than numbers", table("Xã | Số hộ", "Pa Hu | 412", "Nậm Tăm | chưa báo cáo")],
  ])("are none where the rows %s", async (_, text) => {
    expect(await comparisonsIn(text)).toEqual([]);
  });

  it("are the lines of a list that each give one figure", async () => {
    const list =
      "# Bản tin\n\n## Giá nông sản\n\n- Lúa nếp: 6.100 - 6.300 đồng/kg\n- Ngô: 5.200 - 5.400 đồng/kg\n- Chè búp: 9.000 - 9.500 đồng/kg\n";
    const [ranges] = await comparisonsIn(list);
    expect(ranges).toMatchObject({ kind: "ranges", subject: "Giá nông sản" });
    expect(ranges?.data.map(({ label }) => label)).toEqual(["Lúa nếp", "Ngô", "Chè búp"]);
    expect(await comparisonsIn(`${list}- Gà: chưa có giá\n`)).toEqual([]);
  });
});

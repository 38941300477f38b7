import { describe, expect, it, test } from "vitest";
import { openWorld } from "../services/world.ts";
import { allowances, asking } from "./allowances.ts";

const { ask } = await openWorld({
  "bang-gia.md": `# Giá dịch vụ ở Trạm Thác Lụa

## Rửa xe

| Dịch vụ | Đơn vị | Giá năm 2026 |
|---|---|---|
| Rửa xe tải | đồng/lượt | 45.000 |
| Rửa xe khách | đồng/lượt | 60.000 |
| Bơm lốp | đồng/bánh | 3.000 |

## Các tuyến

| Số tuyến | Hành trình | Chuyến đầu | Giá vé |
|---|---|---|---|
| 03 | Thác Lụa - Bản Lằn | 5 giờ 15 | 18.000 |
| 07 | Thác Lụa - Nà Ngần | 6 giờ 30 | 26.000 |
`,
  "phu-cap.md": allowances,
});

const { refused, first } = asking(ask);

describe("The number of people", () => {
  test("is no share of an ethnic group", async () => {
    const { ask: askOf } = await openWorld({
      "bai.md": "# Tin xã Bản Lằn\n\nXã Bản Lằn có 418 đoàn viên, đoàn viên là người dân tộc thiểu số chiếm 61,5%.\n",
      "khac.md": "# Tin xã Nà Ngần\n\nXã Nà Ngần có dân số 2.140 người.\n",
    });
    expect((await askOf("dân số xã Bản Lằn")).answers).toEqual([]);
    expect((await askOf("dân số xã Nà Ngần")).answers[0]?.text).toBe("2.140 người");
  });
});

describe("A row of a table", () => {
  test.each([
    ["Rửa xe tải ở trạm Thác Lụa giá bao nhiêu?", "45.000"],
    ["rua xe khach o tram thac lua gia bao nhieu", "60.000"],
    ["Giá vé tuyến 03 là bao nhiêu?", "18.000"],
    ["gia ve tuyen 7 la bao nhieu", "26.000"],
  ])("answers what it is about: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });

  test.each([
    "Rửa máy cày ở trạm Thác Lụa giá bao nhiêu?",
    "Bơm sên ở trạm Thác Lụa giá bao nhiêu?",
    "Giá vé tuyến 15 là bao nhiêu?",
    "Giá vé tuyến 30 là bao nhiêu?",
  ])("answers for nothing else of its sort: “%s”", async (question) => {
    expect(await refused(question)).not.toBe("answered");
  });
});

describe("A figure of something else", () => {
  it("is not given for a deputy whose mere letters stand elsewhere (phố)", async () => {
    expect(await first("Trưởng thôn hưởng phụ cấp bao nhiêu tiền?")).toBe("900.000 đồng/tháng");
    expect(await refused("Phó trưởng thôn hưởng phụ cấp bao nhiêu tiền?")).toBe("kind");
  });

  test.each([
    ["Đại hội Đoàn xã lần VI bầu mấy ủy viên?", "11 ủy viên"],
    ["Đại hội Đoàn xã lần V bầu mấy ủy viên?", "09 ủy viên"],
    ["Đại hội Đoàn xã lần IV bầu mấy ủy viên?", undefined],
  ])("is of another time than the one picked: “%s”", async (question, text) => {
    expect(await first(question)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { openKeeper } from "../support/keeper.ts";

const law = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 45/TTr-SCT ngày 1 tháng 3 năm 2024.`;

const layouts: readonly (readonly [what: string, name: string, text: string, expected: object])[] = [
  [
    "a decision in two columns with tabs (Nghị định 30/2020/NĐ-CP)",
    "a.txt",
    `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LẠC BIÊN\tĐộc lập - Tự do - Hạnh phúc
Số: 15/2024/QĐ-UBND\tLạc Biên, ngày 3 tháng 4 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định về quản lý chợ trên địa bàn tỉnh Lạc Biên

ỦY BAN NHÂN DÂN TỈNH LẠC BIÊN

${law}

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý 28 chợ trên địa bàn tỉnh.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2024 và thay thế Quyết định số 12/2019/QĐ-UBND ngày 5 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như Điều 3;\tKT. CHỦ TỊCH
- Lưu: VT.\tPHÓ CHỦ TỊCH
\t(Đã ký)
\tVàng Thị Sinh
`,
    {
      metadata: {
        kind: "decision",
        number: "15/2024/QĐ-UBND",
        title: "Quyết định ban hành Quy định về quản lý chợ trên địa bàn tỉnh Lạc Biên",
        issuer: "Ủy ban nhân dân tỉnh Lạc Biên",
        date: "2024-04-03",
        effective: "2024-04-15",
        signer: "Vàng Thị Sinh",
      },
      replaces: ["12/2019/QĐ-UBND"],
      unsure: [],
    },
  ],
  [
    "a resolution of the Party as Markdown with tables (Hướng dẫn 36-HD/VPTW)",
    "b.md",
    `| TỈNH ỦY LẠC BIÊN | ĐẢNG CỘNG SẢN VIỆT NAM |
|---|---|
| * | Lạc Biên, ngày 20 tháng 5 năm 2021 |
| Số 12-NQ/TU | |

# NGHỊ QUYẾT
## về phát triển cây dược liệu giai đoạn 2021 - 2025

Đến năm 2025 toàn tỉnh trồng mới 310 ha sa nhân.

| Nơi nhận: | T/M TỈNH ỦY |
|---|---|
| - Các huyện ủy, | BÍ THƯ |
| - Lưu Văn phòng. | (đã ký) |
| | **Lò Văn Inh** |
`,
    {
      metadata: {
        kind: "resolution",
        number: "12-NQ/TU",
        title: "Nghị quyết về phát triển cây dược liệu giai đoạn 2021 - 2025",
        issuer: "Tỉnh ủy Lạc Biên",
        date: "2021-05-20",
        signer: "Lò Văn Inh",
      },
      unsure: [],
    },
  ],
  [
    "a circular that amends another, as a web page without a title of its own",
    "c.html",
    `<html><head><title>Văn bản</title></head><body><table><tr><td><p>BỘ Y TẾ<br>-------</p></td><td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
<tr><td><p>Số: 07/2023/TT-BYT</p></td><td><p><i>Hà Nội, ngày 02 tháng 4 năm 2023</i></p></td></tr></table>
<p><b>THÔNG TƯ</b></p><p>Sửa đổi, bổ sung một số điều của Thông tư số 25/2020/TT-BYT ngày 28/12/2020 của Bộ trưởng Bộ Y tế</p>
<p>Điều 1. Mức hỗ trợ là 150.000 đồng một ngày.</p><p>Điều 2. Thông tư này có hiệu lực từ ngày 01/6/2023.</p>
<table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td><p>KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG<br><br>Trần Văn Nhẫn</p></td></tr></table></body></html>`,
    {
      metadata: {
        kind: "circular",
        number: "07/2023/TT-BYT",
        issuer: "Bộ Y tế",
        date: "2023-04-02",
        effective: "2023-06-01",
        signer: "Trần Văn Nhẫn",
      },
      amends: ["25/2020/TT-BYT"],
      unsure: [],
    },
  ],
  [
    "a guidance of a committee's department, with columns of spaces",
    "d.txt",
    `HUYỆN ỦY NẬM TĂM                          ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC                               Nậm Tăm, ngày 10 tháng 01 năm 2022
*
Số 45-HD/BTCHU

HƯỚNG DẪN
kiểm điểm, đánh giá cán bộ năm 2021

Các chi bộ kiểm điểm xong trước ngày 20/01/2022; có 52 chi bộ phải báo cáo.

TRƯỞNG BAN
Lê Thị Hoài
`,
    {
      metadata: {
        kind: "guidance",
        number: "45-HD/BTCHU",
        issuer: "Ban Tổ chức Huyện ủy Nậm Tăm",
        date: "2022-01-10",
        signer: "Lê Thị Hoài",
      },
      unsure: [],
    },
  ],
];

describe("The fields of a document are found in the layout of", () => {
  it.each(layouts)("%s", async (_what, name, text, expected) => {
    const { propose } = await openKeeper();
    expect((await propose(text, name)).documents).toMatchObject([expected]);
  });

  it("a plan for another document, whose issuer is its own", async () => {
    const { propose } = await openKeeper();
    const text =
      "UBND XÃ PA HU\nSố: 8/KH-UBND\nPa Hu, ngày 2 tháng 2 năm 2024\n\nKẾ HOẠCH\nThực hiện Chỉ thị số 41-CT/TU của Tỉnh ủy Lạc Biên về phòng cháy rừng\n\nXã có 4 tổ.\n";
    expect((await propose(text)).documents).toMatchObject([{ metadata: { issuer: "UBND xã Pa Hu" } }]);
  });
});

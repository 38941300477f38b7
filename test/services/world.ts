import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assemble } from "../../src/assemble.ts";

/** Four made-up documents with look-alike figures: two years of one district, a commune's congress, another commune's plan. */
export const documents: Readonly<Record<string, string>> = {
  "bc-2023.md": report(
    2023,
    201,
    "31",
    "3.905",
    "148",
    "3,79%",
    "1.276",
    "32,68%",
    "164",
    "102,5%",
    "22",
    "15",
    "48,6",
    "24,15%",
    "212,5",
  ),
  "bc-2024.md": report(
    2024,
    267,
    "30",
    "4.012",
    "137",
    "3,41%",
    "1.342",
    "33,45%",
    "151",
    "94,38%",
    "27",
    "19",
    "53,2",
    "19,87%",
    "187,3",
  ),
  "dai-hoi-pa-hu.txt": `Đại hội Đảng bộ xã Pa Hu thành công tốt đẹp

Thứ năm - 12/6/2025 09:20 415 0

Ngày 10/6/2025, Đảng bộ xã Pa Hu, huyện Mường Sại tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2025-2030 tại hội trường trung tâm xã. Thực hiện Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị về đại hội đảng bộ các cấp, 118 đại biểu chính thức đã về dự.

Đại hội bầu Ban Chấp hành gồm 15 đồng chí, Ban Thường vụ 5 đồng chí. Đồng chí Lò Thị Mây được bầu giữ chức Phó Bí thư Thường trực với 109 phiếu (92,37%); đồng chí Giàng A Chớ được bầu giữ chức Bí thư Đảng ủy xã với 112 phiếu (94,92%).

Đại hội quyết định chi 85 triệu đồng hỗ trợ 17 hộ nghèo của xã Pa Hu do các hộ bị mưa lũ cuốn trôi nhà.

Tác giả bài viết: Vàng Thị Dung
`,
  "ke-hoach.html": `<title>Kế hoạch cải cách hành chính năm 2025 của xã Tân Sin</title>
<p>UBND XÃ TÂN SIN</p><p>Số: 33/KH-UBND</p><p>Tân Sin, ngày 20 tháng 01 năm 2025</p>
<p>Ủy ban nhân dân xã Tân Sin rà soát 214 thủ tục hành chính; thời hạn trả kết quả hồ sơ đất đai là từ 15 đến 20 ngày làm việc.</p>
<p>Tổng kinh phí 260 triệu đồng, trong đó ngân sách xã 190 triệu đồng, ngân sách tỉnh 70 triệu đồng.</p>
<table><tr><th>Nội dung chi</th><th>Số tiền (triệu đồng)</th><th>Thời hạn</th></tr>
<tr><td>Mua máy quét</td><td>120</td><td>30/4/2025</td></tr>
<tr><td>Tập huấn kỹ năng số</td><td>45</td><td>31/8/2025</td></tr></table>
<p>Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân xã.</p>`,
};

function report(year: number, number: number, ...f: readonly string[]): string {
  return `---
kind: report
title: Báo cáo công tác xây dựng Đảng năm ${year} của Huyện ủy Nậm Tăm
number: ${number}-BC/HU
issuer: Huyện ủy Nậm Tăm
date: ${year}-12-18
---

I. CÔNG TÁC ĐẢNG VIÊN

Đến ngày 30/11/${year}, Đảng bộ huyện Nậm Tăm có ${f[0]} tổ chức cơ sở đảng; tổng số ${f[1]} đảng viên, trong đó đảng viên dự bị ${f[2]} đồng chí (${f[3]}), đảng viên nữ ${f[4]} đồng chí (${f[5]}).

Trong năm, toàn huyện kết nạp ${f[6]} đảng viên mới, đạt ${f[7]} kế hoạch. Số đảng viên bị thi hành kỷ luật là ${f[8]} đồng chí, trong đó khiển trách ${f[9]}.

II. KINH TẾ

Thu ngân sách trên địa bàn đạt ${f[10]} tỷ đồng. Tỷ lệ hộ nghèo còn ${f[11]}. Trồng mới ${f[12]} ha rừng.
`;
}

/** The real program over a folder with the given files; the folder is removed once it is read. */
export async function openWorld(files: Readonly<Record<string, string>> = documents) {
  const folder = mkdtempSync(join(tmpdir(), "tra-cuu-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await (await assemble({ corpusDir: folder, dataDir: folder, language: "vi" })).open();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { temporaryFolder } from "./folders.ts";

/** A small corpus of made-up documents, one in each format. */
export function smallCorpus(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder({
    "bao-cao.md": `---
kind: report
title: Báo cáo công tác xây dựng Đảng năm 2024
number: 12-BC/HU
issuer: Huyện ủy Thẩm Mỏ
date: 2024-12-30
---

Toàn đảng bộ huyện có 1.234 đảng viên, trong đó đảng viên nữ chiếm 33,02%.

Trong năm, huyện kết nạp 57 đảng viên mới tại 19 chi bộ.
`,
    "thong-bao.txt": "Thông báo lịch họp\n\nHội nghị khai mạc ngày 15/8/2024 tại hội trường xã Nà Lốc.\n",
    "bang-gia.html":
      "<title>Bảng giá chợ</title><table><tr><th>Loại</th><th>Mức thu</th></tr><tr><td>Trông xe máy</td><td>4.000 đồng</td></tr></table>",
    ...more,
  });
}

/** Made-up documents that cite and replace each other, for looking up and browsing; the names of the files are the ids. */
export const shelf: Readonly<Record<string, string>> = {
  "kh-12.md": document(
    "kind: plan\ntitle: Kế hoạch trồng rừng phòng hộ năm 2021\nnumber: 12-KH/HU\nissuer: Huyện ủy Nậm Tăm\ndate: 2021-02-03\nfield: Lâm nghiệp",
    "Thực hiện Chỉ thị số 41-CT/TW, ngày 5/1/2021 của Bộ Chính trị, huyện trồng mới 120 ha rừng phòng hộ.",
  ),
  "kh-30.md": document(
    "kind: plan\ntitle: Kế hoạch trồng rừng phòng hộ năm 2022\nnumber: 30-KH/HU\nissuer: Huyện ủy Nậm Tăm\ndate: 2022-03-01\nfield: Lâm nghiệp\nsigner: Lò Văn Thấm\neffective: 2022-03-15\nviews: 1250\ndownloads: 48",
    "Căn cứ Chỉ thị số 41-CT/TW và Nghị quyết số 8-NQ/TU ngày 2/2/2022 của Tỉnh ủy, huyện trồng mới 95 ha rừng phòng hộ.\n\nKế hoạch này thay thế Kế hoạch số 12-KH/HU, ngày 03/02/2021 của Huyện ủy.\n\nCác xã chăm sóc rừng non và trực phòng cháy rừng.",
  ),
  "ct-41.md": document(
    "kind: directive\ntitle: Chỉ thị về phòng cháy rừng\nnumber: 41-CT/TW\nissuer: Bộ Chính trị\ndate: 2021-01-05\nheld: false",
    "Chỉ thị số 41-CT/TW, ngày 5/1/2021 của Bộ Chính trị về phòng cháy rừng",
  ),
  "qd-41.md": document(
    "kind: decision\ntitle: Quyết định về chợ phiên\nnumber: 41/QĐ-UBND\nissuer: UBND xã Nà Lốc\ndate: 2022-05-06\nexpires: 2023-01-01",
    "Chợ phiên họp vào ngày chủ nhật. Không bán gia súc ở chợ phiên.",
  ),
  "qd-41-cu.md": document(
    "kind: decision\ntitle: Quyết định về giá trông xe ở chợ\nnumber: 41/QĐ-UBND\nissuer: UBND xã Pa Hu\ndate: 2020-05-06\nexpires: 2099-01-01",
    "Giá trông một xe máy ở chợ là 3.000 đồng.",
  ),
  "tin.md": document(
    "kind: article\ntitle: Người Nà Lốc giữ rừng\nauthor: Vàng Thị Dung",
    "Theo Quyết định số 41/QĐ-UBND của UBND xã Nà Lốc, chợ phiên mở thêm hai gian bán cây giống.\n\nNăm nay xã thay thế Kế hoạch số 12-KH/HU bằng cách làm mới.\n\nAnh Giàng A Páo trồng rừng phòng hộ từ năm 2015.",
  ),
};

function document(head: string, body: string): string {
  return `---\n${head}\n---\n\n${body}\n`;
}

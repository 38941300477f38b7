/** First syllables of what is counted or measured: "kế hoạch 44 lớp", "nghị quyết 5 năm", "chỉ thị 3 điểm". */
const SINGLE = new Set(
  `nam thang ngay tuan tuoi quy gio phut giay buoi dot ky lan luot diem lop nguoi trieu ty ti nghin ngan dong usd ha km m met kg tan ta
  con cai cuon bo muc khoan chuong trang ban phieu ca phong loai nhom khau buoc vu viec giai phap tieu dai`.split(
    /\s+/,
  ),
);
/** Counted nouns whose first syllable alone would be too common. */
const PAIRS = new Set(
  `chi bo,chi tieu,dang bo,dang vien,dang uy,dong chi,noi dung,nhiem vu,muc tieu,ho ngheo,to chuc,can bo,cong chuc,cong trinh,du an,dai bieu,
  hoc sinh,hoc vien,hoi nghi,don vi,giai phap,van ban,kien nghi,y kien,cuoc kiem,cuoc giam,dia phuong,gia dinh,hoi vien,doan vien,mo hinh,san pham,
  co quan,truong hop,thu tuc,chuyen de,de tai,tieu chi,thanh vien,lao dong,thon ban,cap uy`
    .split(",")
    .map((pair) => pair.trim()),
);
/** What is done to a document, though its first syllable can be counted: "Chỉ thị 35 ban hành …", "… ký ngày nào". */
const ACTS = new Set(["ban hanh", "ky ngay", "ky nam", "ky hom", "ky khi", "ky luc", "ky boi", "ky ban"]);
/** Areas: counted in a text ("12 xã"), but in "Kế hoạch 118 xã Bản Chiềm" the issuer's name. */
const AREAS = new Set(["xa", "huyen", "tinh", "phuong", "thon", "thi", "thanh"]);

/** Whether a number before these folded words counts them, so that it is no document's number. */
export function isCounted(word: string, next: string): boolean {
  if (ACTS.has(`${word} ${next}`)) return false;
  return SINGLE.has(word) || PAIRS.has(`${word} ${next}`);
}

/** Whether a folded word names a kind of area, which is counted unless a name follows. */
export function isArea(word: string): boolean {
  return AREAS.has(word);
}

/** Surnames of the peoples of Vietnam, as alternatives of a regular expression. */
export const SURNAMES =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Tô|Trương|Lâm|Hà|Cao|Tạ|Lương|Chu|Châu|Quách|Lò|Lù|Lầu|Vàng|Giàng|Sùng|Mùa|Thào|Tao|Lường|Quàng|Cà|Tòng|Điêu|Vừ|Hờ|Hầu|Ly|Má|Cứ|Hạng|Chảo|Tẩn|Phàn|Triệu|Bàn|Nông|Hứa|Vi|Lộc|Ma|Thạch|Kim|Khổng|Lưu|Tống|Thái|Vương|Đào|Đồng|Phùng|Mạc|Nghiêm|Tăng|Cầm|Bế|Hoa|Siu|Rơ|Ksor|Y|H'";

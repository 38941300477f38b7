/** Everyday words and phrases with their tone marks: they feed the bigram model that restores marks left out. */
export const commonPhrases = `
ai viết; người viết; viết bài; bài viết
bao nhiêu người; bao nhiêu phần trăm; bao nhiêu năm; bao nhiêu ngày; bao nhiêu lần; bao nhiêu đồng; bao nhiêu tuổi
bao nhiêu đại biểu; bao nhiêu hộ; bao nhiêu xã; bao nhiêu tỷ; hết bao nhiêu; được bao nhiêu; có bao nhiêu
là bao nhiêu; cần bao nhiêu; đạt bao nhiêu; bằng bao nhiêu; tăng bao nhiêu; giảm bao nhiêu; chiếm bao nhiêu
khoảng bao nhiêu; mất bao lâu; trong bao lâu; kéo dài bao lâu; bao giờ thì; bao xa; bao gồm; gồm những gì; gồm mấy
như nào; ra sao; làm sao; tại sao; sao lại; sao không; vì lý do gì; do đâu; tại đâu; đi đâu; từ đâu; đến đâu; nơi nào
lúc nào; hồi nào; chừng nào; tháng nào; giờ nào; ngày mấy; tháng mấy; mấy giờ; mấy ngày; mấy năm; mấy người; mấy tuổi
mấy tỷ; mấy xã; mấy loại; mấy bước; mấy điều; có mấy; lần thứ mấy; khóa mấy; nhiệm kỳ nào; từ khi nào; từ bao giờ
đến bao giờ; vào ngày nào; vào năm nào; ai là người; là ai; người nào; những ai; ai ký; ai làm; ai được; ai phải
do ai; của ai; cho ai; với ai; đồng chí nào; cơ quan nào; đơn vị nào; địa phương nào; tổ chức nào; xã nào; phường nào
huyện nào; thành phố nào; quốc gia nào; quyết định nào; trường hợp nào; cái nào; điều nào; tên gì; tên là gì; cái gì
nói gì; nói về gì; việc gì; chuyện gì; điều gì; để làm gì; có nghĩa là; số mấy; số hiệu; có không; có phải; phải không
đúng không; được không; hay không; hay là; hay chưa; đã chưa; xong chưa; được chưa; chưa có; không có; còn không
có còn; còn lại; có thể; nào là; gì vậy; vậy thì; thế còn; nhiều nhất; ít nhất; cao nhất; thấp nhất; lớn nhất
dài nhất; đông nhất; sớm nhất; muộn nhất; gần nhất; tốt nhất; nặng nhất; chậm nhất; nhanh nhất; đầu tiên; cuối cùng
thứ nhất; thứ ba; thứ tư; thứ năm; thứ sáu; thứ bảy; chủ nhật; tổng cộng; tổng số; tất cả; toàn bộ; mỗi người; mỗi năm
mỗi ngày; mỗi lần; mỗi một; từng người; trong đó; trong số; ngoài ra; so với năm trước; gấp mấy lần; gấp đôi; hơn kém
chênh lệch; tỉ lệ; trung bình; tối đa; tối thiểu; không quá; ít hơn; nhiều hơn; trở lên; trở xuống; cho em hỏi
cho mình hỏi; cho tôi hỏi; cho hỏi; xin hỏi; xin cho biết; hãy cho biết; cho xem; cho em xin; kể tên; nêu rõ; liệt kê
giải thích; muốn biết; cần biết; có ai biết; biết không; nghe nói; thấy bảo; quy định thế nào; làm như thế nào
phải làm gì; nộp ở đâu; ở chỗ nào; kết quả thế nào; ra đời năm nào; mất năm nào; quê ở đâu; làm việc ở đâu
giữ chức vụ gì; ai bầu; ai đứng đầu; ai phụ trách; ai chịu trách nhiệm; có hiệu lực từ; bắt đầu từ; cả nước; cả năm
cả tỉnh; cả hai; cả ba; một số; một nửa; phần nào; nhằm mục đích gì; ý nghĩa gì; hình thức gì; chủ đề gì
phương châm là gì; câu nào; ở mục nào; theo ai; căn cứ vào đâu; bằng cách nào; bằng gì; kiểu gì; sao vậy; răng rứa
đâu rồi; đâu vậy; ở mô; khi mô; đi mô; làm chi; cái chi; vì răng; bi nhiêu; mấy chục; mấy trăm; mấy triệu; dưới mấy
trên mấy; giá bao nhiêu; phí bao nhiêu; phạt bao nhiêu; nộp bao nhiêu; rộng bao nhiêu; cao bao nhiêu; nằm ở đâu
thuộc tỉnh nào; được thành lập; được bầu; được gọi là; được biết đến; được coi là; được tổ chức; được xây dựng
được đặt tên; được giao; được hưởng; được miễn; được cấp; được công nhận; bị kỷ luật; bị phạt; bị xử lý; bị cấm
bị ảnh hưởng; có những gì; có gì mới; giống nhau; khác nhau; bao nhiêu tiền; như thế nào; vì sao; và các; và những
và không; nhưng mà; mà không; mà còn; không những; không chỉ; mà thôi; thì sao; thì phải; thì được; nếu không; nếu như
mặc dù; tuy nhiên; do đó; vì vậy; vì thế; cho nên; bởi vì; tại vì; là do; do vậy; để cho; cũng như; cũng có; cũng được
vẫn còn; vẫn chưa; vẫn là; đã có; đã được; đã từng; đang có; đang được; đang là; sẽ được; sẽ có; sẽ phải; sắp tới
sắp xếp; vừa qua; vừa rồi; vừa mới; mới đây; mới có; chỉ có; chỉ còn; đều có; rất nhiều; rất ít; quá nhiều; quá trình
khá nhiều; hơn nữa; hơn một; gần như; khoảng chừng; ước tính; ước đạt; dưới đây; trên đây; sau đây; sau đó; sau khi
sau này; trước khi; trước đây; trước đó; trước hết; trước tiên; trong khi; trong năm; trong ngày; trong thời gian
trong vòng; ở trong; ở trên; ở dưới; bên trong; bên ngoài; bên cạnh; đối với; cùng với; theo quy định; theo đó
theo kế hoạch; dựa trên; thông qua; về việc; đến năm; đến nay; đến hết; từ năm; từ đó; từ nay; kể từ; kể cả; tính đến
cho đến; cho phép; của các; của mình; của xã; của nhà nước; của nhân dân; các đồng chí; các anh; các chị; các bác
các em; các xã; các cấp; các ngành; những người; những năm; một người; một lần; một năm; một ngày; một tháng
một trong; một cách; một vài; người ta; người khác; nào đó; ở đây; ở đó; lúc này; lúc đó; khi đó; khi có; bây giờ
hiện nay; hiện tại; hiện đang; hôm nay; hôm qua; ngày mai; năm nay; năm ngoái; năm kia; năm sau; năm tới; tháng này
tháng trước; tuần này; tuần trước; đợt này; lần này; lần trước; lần sau; lần đầu; kỳ này; kỳ họp; cùng kỳ; cùng nhau
với nhau; luôn luôn; thỉnh thoảng; đôi khi; hầu hết; phần lớn; đa số; nói chung; nói riêng; ví dụ; chẳng hạn; tức là
đó là; đây là; như sau; như vậy; thế này; vậy mà; vậy là; đi nữa; lại còn; trở lại; trở thành; trở nên; chúng tôi
chúng ta; chúng mình; tụi mình; anh em; chị em; anh chị; cô chú; bác sĩ; ông bà; cha mẹ; bố mẹ; ba mẹ; mẹ vợ; vợ chồng
con cái; con trai; con gái; con nuôi; chị gái; em trai; em gái; ông nội; bà ngoại; cháu nội; họ hàng; bà con; nhà mình
bạn bè; anh ấy; chị ấy; cô ấy; ông ấy; mọi người; ai cũng; người yêu; người thân; người già; trẻ em; trẻ con; em bé
thiếu niên; nhi đồng; đàn ông; đàn bà; nam giới; nam nữ; dòng họ; tổ tiên; chủ hộ; kết hôn; ly hôn; đám cưới; đám giỗ
mang thai; sinh con; họ tên; quê quán; tuổi đời; tuổi đảng; thầy cô; thầy giáo; cô giáo; quý vị; quý khách; bản thân
cá nhân; tập thể; một hai; hai ba; ba bốn; bốn năm; năm sáu; sáu bảy; bảy tám; tám chín; chín mười; mười một; mười hai
mười ba; mười bốn; mười lăm; mười sáu; mười bảy; mười tám; mười chín; hai mươi tư; ba mươi mốt; bốn mươi lăm; năm mươi
sáu mươi; bảy mươi; tám mươi; chín mươi; một trăm; hai trăm; ba trăm; bốn trăm; năm trăm; sáu trăm; tám trăm
trăm linh một; trăm lẻ năm; một nghìn; nghìn đồng; trăm nghìn; ngàn đồng; một triệu; triệu đồng; tỷ đồng; nghìn tỷ
đô la; điểm phần trăm; nửa năm; rưỡi; hai phần ba; một phần tư; hàng chục; hàng trăm; hàng nghìn; hàng triệu
hàng ngàn; hàng năm; hằng năm; hàng tháng; hằng tháng; hàng ngày; vài trăm; số lượng; số liệu; con số; số tiền; số hộ
số điện thoại; lượt người; lượt khách; ki lô gam; mét khối; xăng ti mét; tấn; tấn lúa; độ cao; chiều dài; chiều cao
chiều rộng; diện tích; thể tích; khối lượng; trọng lượng; nhiệt độ; tốc độ; khoảng cách; mật độ; sản lượng; năng suất
kích thước; quy mô; ki lô mét vuông; héc ta; thời điểm; thời hạn; thời kỳ; thời đại; giai đoạn; thế kỷ; thập kỷ
thập niên; năm học; năm tháng; ngày tháng; ngày sinh; ngày ký; ngày họp; ngày nghỉ; nghỉ lễ; nghỉ tết; nghỉ hè
buổi sáng; buổi trưa; buổi chiều; buổi tối; ban ngày; ban đêm; sáng nay; chiều nay; tối nay; cuối năm; đầu tháng
cuối tháng; cuối tuần; quý hai; quý ba; quý tư; mùa xuân; mùa hè; mùa thu; mùa đông; mùa mưa; tháng giêng; tháng hai
tháng ba; tháng tư; tháng năm; tháng sáu; tháng bảy; tháng chín; tháng mười; tháng chạp; dương lịch; tết nguyên đán
giao thừa; ngày lễ; kỷ niệm; quốc khánh; ngày xưa; ngày nay; tương lai; quá khứ; hiện đại; cổ đại; sau công nguyên
lâu năm; đúng hạn; quá hạn; trễ hạn; hết hạn; gia hạn; hạn chót; hạn cuối; kịp thời; định kỳ; đột xuất; tiến độ
lịch họp; ngày làm việc; giờ hành chính; sáu tháng đầu năm; ban hành; phê duyệt; ký kết; thay thế; bãi bỏ; sửa đổi
bổ sung; hủy bỏ; thu hồi; đình chỉ; chấm dứt; thi hành; thực hiện; triển khai; chỉ đạo; lãnh đạo; điều hành; quản lý
phân công; phối hợp; chủ trì; chủ động; tham mưu; đề xuất; đề nghị; kiến nghị; trình bày; báo cáo; thông báo; công bố
công khai; xác nhận; xác định; xác minh; giám sát; thanh tra; kiểm soát; đánh giá; xếp loại; tổng kết; sơ kết
khen thưởng; biểu dương; tặng thưởng; trao tặng; khiển trách; cảnh cáo; cách chức; khai trừ; xử phạt; vi phạm; khởi tố
xét xử; tố cáo; khiếu nại; giải quyết; tiếp nhận; trả lời; chất vấn; thảo luận; phát biểu; góp ý; đóng góp; biểu quyết
trúng cử; ứng cử; đề cử; tái cử; trúng tuyển; tuyển dụng; tuyển sinh; bổ nhiệm; miễn nhiệm; bãi nhiệm; điều động
luân chuyển; từ chức; nghỉ hưu; về hưu; kết nạp; học tập; làm theo; quán triệt; tuyên truyền; phổ biến; bồi dưỡng
hướng dẫn; hỗ trợ; giúp đỡ; chăm sóc; chăm lo; bảo đảm; đảm bảo; bảo tồn; phát huy; phát động; phát hiện; đấu thầu
đấu giá; mua sắm; mua bán; sửa chữa; nâng cấp; nâng cao; cải thiện; đổi mới; sáng tạo; sáp nhập; hợp nhất; giải thể
tinh giản; tinh gọn; tăng cường; tăng trưởng; giảm nghèo; thoát nghèo; mở rộng; thu hút; thu hoạch; chi trả
thanh toán; quyết toán; dự toán; giải ngân; phân bổ; bố trí; cấp phép; cho vay; vay vốn; trả nợ; nộp tiền; nộp thuế
nộp phạt; đóng tiền; miễn giảm; miễn phí; bồi thường; giải phóng mặt bằng; tái định cư; đền bù; di dời; di chuyển
chuyển giao; chuyển nhượng; đăng ký; khai sinh; kê khai; làm ăn; làm nhà; làm đường; đi làm; đi học; đi bầu; đi họp
đi khám; đi lại; đi vay; dạy học; thi đua; thi đấu; thi tuyển; tốt nghiệp; khám bệnh; điều trị; nằm viện; tiêm phòng
tiêm chủng; phòng chống; phòng ngừa; ngăn chặn; đấu tranh; trồng trọt; trồng lúa; chăn nuôi; nuôi tôm; đánh bắt
khai thác; chế biến; sản xuất; kinh doanh; xuất khẩu; tiêu thụ; tiêu dùng; vận chuyển; vận tải; thi công; khởi công
khánh thành; nghiệm thu; tham gia; tham dự; tham quan; tham nhũng; có mặt; vắng mặt; đến dự; chào mừng; thăm hỏi
tặng quà; nhận tiền; nhận được; đạt chuẩn; giành được; đoạt giải; chiến thắng; bơi lội; biểu diễn; nghỉ dưỡng; ăn uống
ở nhà; ở lại; mua nhà; thuê đất; cho thuê; giao đất; hoàn thành; hoàn thiện; kết thúc; tiếp tục; tiến hành; diễn ra
xảy ra; khai mạc; bế mạc; khai giảng; bế giảng; họp báo; gặp mặt; đối thoại; trao đổi; liên lạc; gọi điện; gửi đến
tìm kiếm; tìm hiểu; tra cứu; nghiên cứu; khảo sát; thống kê; điều tra; rà soát; ghi nhận; lưu trữ; cung cấp; cập nhật
kết nối; chia sẻ; ủng hộ; cứu trợ; cứu nạn; khắc phục; khôi phục; sạt lở; sập đổ; ngập lụt; hư hỏng; mất tích
bị thương; thiệt mạng; tử vong; qua đời; hy sinh; sinh sống; sinh ra; trưởng thành; cho rằng; hy vọng; yêu cầu
nhắc nhở; nhấn mạnh; khẳng định; phản đối; phản ánh; đồng ý; từ chối; chấp nhận; tuân thủ; lựa chọn; nghiêm cấm
bắt buộc; gây ra; dẫn đến; tác động; thay đổi; biến đổi; duy trì; tồn tại; xuất hiện; tạo ra; hình thành; phân loại
phân biệt; so sánh; tính toán; đóng cửa; tăng lương; ký tên; đóng dấu; truyền hình; truyền thống; xuất bản; sáng tác
viết sách; đọc sách; phát minh; khám phá; xâm lược; tấn công; đầu hàng; chiếm đóng; lên ngôi; cai trị; thống nhất
độc lập; tuyên bố; buộc thôi việc; đầu tư công; cải cách hành chính; chuyển đổi số; khám chữa bệnh; tốt đẹp; tốt hơn
xuất sắc; vững mạnh; yếu kém; hiệu quả; tích cực; nghiêm trọng; nghiêm túc; quan trọng; cần thiết; cấp bách; khẩn cấp
đặc biệt; khó khăn; thuận lợi; phức tạp; đơn giản; rõ ràng; cụ thể; chi tiết; đầy đủ; chính xác; hợp lý; hợp pháp
hợp lệ; trái phép; minh bạch; công bằng; bình đẳng; văn minh; giàu có; nghèo khó; cận nghèo; khá giả; ổn định
bền vững; nhanh chóng; chậm trễ; lâu đời; khỏe mạnh; ốm đau; mồ côi; đơn thân; độc thân; duy nhất; rộng rãi; rộng lớn
nắng nóng; rét hại; khô hạn; sạch sẽ; ô nhiễm; độc hại; nguy hiểm; nguy cơ; vui vẻ; hạnh phúc; tự hào; tự do
tự nguyện; tự nhiên; nhân đạo; từ thiện; công cộng; công lập; tư nhân; phù hợp; tương đương; tương tự; khác biệt
đối lập; liên quan; trực tiếp; trực tuyến; trực thuộc; cơ bản; chủ yếu; chính thức; dự bị; tạm thời; thường trực
chuyên trách; kiêm nhiệm; đương nhiệm; nguyên là; nổi tiếng; nổi bật; tiêu biểu; điển hình; tiên tiến; hiện hành
thực tế; thực sự; linh hoạt; sâu sắc; toàn diện; đồng bộ; đồng thời; liên tục; cao cấp; trung cấp; sơ cấp; màu đỏ
màu xanh; màu vàng; màu trắng; đông đúc; hẻo lánh; vùng sâu vùng xa; trung thực; trung thành; gương mẫu; liêm chính
lãng phí; tiết kiệm; quyết tâm; nội bộ; chặt chẽ; tối cao; bình thường; ngẫu nhiên; thông minh; vĩ đại; phong phú
đa dạng; dồi dào; chính giữa; xung quanh; đảng bộ; đảng ủy; chi ủy; cấp ủy; thành ủy; huyện ủy; quận ủy; thị ủy
ban tuyên giáo; ban dân vận; ban nội chính; chánh văn phòng; đại biểu dự đại hội; đại biểu đương nhiên
ban thẩm tra tư cách đại biểu; nhân sự; văn kiện; dự thảo; kiểm điểm; tự phê bình và phê bình; chỉ thị; kết luận
quy chế; chương trình hành động; đề án; phương án; công văn; tờ trình; thông tri; biên bản; nghị định; thông tư; luật
bộ luật; pháp lệnh; hiến pháp; giấy mời; huy hiệu đảng; thẻ đảng; đảng phí; sinh hoạt chuyên đề; tư tưởng; đạo đức
phong cách; lý luận chính trị; công tác đảng; viên chức; cán bộ chủ chốt; lấy phiếu tín nhiệm; phiếu bầu; cơ cấu
độ tuổi; trình độ; tiêu chuẩn; điều kiện; chỉ tiêu; mục tiêu; giải pháp; nhiệm vụ trọng tâm; đột phá; phương hướng
chủ trương; đường lối; quan điểm; nguyên tắc; tập trung dân chủ; hạn chế; khuyết điểm; ưu điểm; bài học kinh nghiệm
nguyên nhân; quyền hạn; chức năng; chức danh; thẩm quyền; đảng cộng sản việt nam; đảng viên mới; phó bí thư
bí thư chi bộ; bí thư tỉnh ủy; tổng bí thư; bộ chính trị; ban chấp hành trung ương; ủy viên ban thường vụ
ủy ban kiểm tra; ban tổ chức; đại biểu quốc hội; đoàn chủ tịch; tổ kiểm phiếu; nghị quyết; tổ chức đảng
sinh hoạt chi bộ; công tác cán bộ; cán bộ công chức; quy hoạch cán bộ; kết quả đạt được; người đứng đầu
hội liên hiệp phụ nữ; hội cựu chiến binh; công đoàn; liên đoàn lao động; hội chữ thập đỏ; hội người cao tuổi
bộ trưởng; thứ trưởng; phó phòng; trưởng ban; phó ban; trưởng đoàn; phó đoàn; tổ trưởng; tổ phó; trưởng thôn
trưởng ấp; trưởng bản; chuyên viên; nhân viên; thư ký; kế toán; thủ quỹ; tòa án; viện kiểm sát; quân đội
bộ chỉ huy quân sự; dân quân tự vệ; nghĩa vụ quân sự; quốc phòng; an ninh; trật tự an toàn xã hội; tai nạn giao thông
phòng cháy chữa cháy; sở giáo dục và đào tạo; sở tư pháp; sở công thương; sở tài nguyên và môi trường
sở kế hoạch và đầu tư; sở khoa học và công nghệ; sở văn hóa thể thao và du lịch; sở lao động thương binh và xã hội
bộ nội vụ; cục thuế; chi cục; kho bạc nhà nước; ngân hàng chính sách xã hội; bưu điện; điện lực; ban ngành; phòng ban
doanh nghiệp; tổ hợp tác; cấp tỉnh; cấp huyện; cấp xã; chính quyền hai cấp; bộ máy; biên chế; thủ tục hành chính
bộ phận một cửa; hồ sơ; giấy tờ; giấy phép; giấy chứng nhận; hộ khẩu; hộ chiếu; hộ tịch; thường trú; tạm trú; tạm vắng
chứng thực; công chứng; người dân; dân số; đồng bào; tôn giáo; tín ngưỡng; luật sư; hợp đồng
văn bản quy phạm pháp luật; phụ lục; danh mục; bảng lương; bảng giá; biểu phí; biểu mẫu; mẫu đơn; đơn thư; điều khoản
khoản mục; chương điều; đối tượng; phạm vi điều chỉnh; nơi nhận; số ký hiệu; người ký; trích yếu; hội nghị; hội thảo
cuộc họp; phiên họp; buổi lễ; lễ hội; hội thi; cuộc thi; phong trào; chiến dịch; tháng cao điểm; ngày hội đại đoàn kết
bằng khen; giấy khen; huân chương; danh hiệu; tiếp xúc cử tri; hòm phiếu; khu vực bỏ phiếu; ủy ban bầu cử
ủy ban nhân dân; hội đồng nhân dân; mặt trận tổ quốc việt nam; hội phụ nữ; hội nông dân; đoàn thanh niên
chủ tịch nước; thủ tướng chính phủ; phó chủ tịch; chủ tịch tỉnh; chủ tịch huyện; chủ tịch xã; phó giám đốc
phó trưởng phòng; bộ đội biên phòng; an toàn giao thông; sở y tế; sở nội vụ; bộ tài chính; bộ công an; bảo hiểm xã hội
bảo hiểm y tế; hợp tác xã; dịch vụ công; căn cước công dân; dân tộc thiểu số; kinh tế xã hội; danh sách cử tri
kinh phí; nguồn vốn; vốn vay; vốn đối ứng; tổng mức đầu tư; tổng thu; tổng chi; thu chi; thu nhập bình quân đầu người
chi đầu tư phát triển; phí và lệ phí; học phí; viện phí; tiền lương; tiền thưởng; tiền phạt; tiền điện; tiền nước
tiền thuê; tiền mặt; tiền công; tiền ăn; tiền tệ; phụ cấp; trợ cấp; lương hưu; mức lương; mức phạt; mức thu; mức chi
mức đóng; mức hưởng; mức vay; định mức; đơn giá; giá đất; giá cả; giá trị; giá vé; thuế; thuế đất; hóa đơn; lãi suất
lãi vay; nợ xấu; nợ công; tài sản; tài khoản; tín dụng; cổ phần; cổ phiếu; công ty; tập đoàn; thị trường; thương mại
chợ búa; siêu thị; cửa hàng; hàng hóa; nông nghiệp; thủ công; làng nghề; cụm công nghiệp; nhà máy; xí nghiệp
công trình; dự án; gói thầu; nhà thầu; kết cấu hạ tầng; cơ sở vật chất; máy móc; tổng sản phẩm trên địa bàn; kim ngạch
lạm phát; khủng hoảng kinh tế; thất nghiệp; việc làm; nguồn nhân lực; tự chủ tài chính; quỹ vì người nghèo; quỹ đất
quỹ lương; ngân sách nhà nước; ngân sách tỉnh; vốn đầu tư; chi thường xuyên; lương cơ sở; khu công nghiệp
xuất nhập khẩu; người lao động; xã hội hóa; đất đai; đất ở; đất rừng; đất lúa; đất trồng; sổ đỏ; sổ hồng; thửa đất
nhà tạm; nhà dột nát; nhà dân; nhà cửa; nhà trường; nhà thờ; ngôi nhà; căn hộ; chung cư; tổ dân phố; thôn xóm
bản làng; khu phố; đô thị; thành thị; thị xã; thị trấn; tỉnh thành; trung tâm; vùng núi; miền núi; miền bắc
miền trung; miền nam; miền tây; vùng biển; biên giới; hải đảo; đường bộ; đường sắt; đường thủy; đường cao tốc
đường phố; đường huyện; đường tỉnh; quốc lộ; tỉnh lộ; cầu cống; bến xe; bến cảng; cảng biển; sân bay; máy bay; tàu hỏa
tàu thuyền; tàu cá; xe máy; xe buýt; xe tải; xe đạp; xe khách; ô tô; vé tàu; hành khách; lái xe; nồng độ cồn; đèn đỏ
phương tiện; thủy lợi; kênh mương; hồ chứa; đê điều; nước sạch; điện nước; điện năng; thủy điện; xăng dầu; rác thải
nước thải; chất thải; bãi rác; thu gom rác; trụ sở; hội trường; công viên; quảng trường; nghĩa trang; viễn thông
mạng lưới; điện thoại di động; máy tính; phần mềm; dữ liệu; công nghệ thông tin; trí tuệ nhân tạo; chữ ký số
quyền sử dụng đất; nhà ở xã hội; khu dân cư; nông thôn mới; bảo vệ môi trường; trạm y tế; bệnh viện; phòng khám
bệnh nhân; người bệnh; điều dưỡng; dược sĩ; giường bệnh; thuốc lá; vắc xin; dịch bệnh; dịch tả lợn; sốt xuất huyết
tay chân miệng; bệnh dại; ung thư; tim mạch; tiểu đường; huyết áp; viêm gan; dinh dưỡng; sức khỏe; xét nghiệm; cấp cứu
truyền nhiễm; lây nhiễm; tuổi thọ; vệ sinh; ngộ độc; ma túy; tệ nạn xã hội; tội phạm; bạo lực; hôn nhân cận huyết
trẻ sơ sinh; thẻ bảo hiểm; trường học; mầm non; mẫu giáo; tiểu học; trung học phổ thông; đại học; cao đẳng; thạc sĩ
tiến sĩ; giáo sư; cử nhân; kỹ sư; giáo viên; giảng viên; học sinh; sinh viên; học viên; lớp học; lớp một; phòng học
bán trú; nội trú; hiệu trưởng; phụ huynh; môn học; ngữ văn; tiếng anh; tiếng việt; ngoại ngữ; tin học; vật lý; hóa học
sinh học; địa lý; điểm thi; điểm chuẩn; kỳ thi; thí sinh; bài thi; bằng cấp; chứng chỉ; học bổng; sách giáo khoa
phổ cập giáo dục; xóa mù chữ; khuyến học; thư viện; an toàn thực phẩm; trung học cơ sở; nông sản; lâm nghiệp; thủy sản
ngư dân; vụ mùa; vụ đông xuân; vụ hè thu; gieo trồng; cây trồng; cây lúa; cây chè; cà phê; cao su; hồ tiêu; sầu riêng
thanh long; rau quả; hoa quả; lương thực; con giống; giống lúa; phân bón; thuốc trừ sâu; sâu bệnh; gia súc; gia cầm
trâu bò; con trâu; con bò; con lợn; con gà; thịt lợn; trang trại; chuồng trại; ruộng lúa; rừng núi; rừng phòng hộ
cháy rừng; kiểm lâm; mất mùa; được mùa; chuẩn nghèo; tiêu chí; an sinh xã hội; bảo trợ xã hội; người có công; liệt sĩ
mẹ việt nam anh hùng; đền ơn đáp nghĩa; thời tiết; khí hậu; mưa lớn; mưa bão; mưa đá; lượng mưa; cơn bão; bão số
áp thấp nhiệt đới; lũ lụt; lũ quét; lũ ống; thiên tai; hạn hán; xâm nhập mặn; động đất; sóng thần; núi lửa; gió mùa
gió bão; lốc xoáy; không khí lạnh; mực nước; thiệt hại; tốc mái; cuốn trôi; chia cắt; cô lập; nạn nhân; hậu quả
hộ gia đình; tỷ lệ hộ nghèo; người khuyết tật; thể dục thể thao; huấn luyện viên; trọng tài; cầu thủ; bóng đá
bóng chuyền; bóng bàn; cầu lông; cờ vua; điền kinh; võ thuật; kéo co; đua thuyền; giải nhất; giải nhì; giải ba
giải khuyến khích; giải thưởng; nhất toàn đoàn; vô địch; quán quân; trận đấu; bán kết; vòng loại; hiệp một; bàn thắng
ghi bàn; tỷ số; đội bóng; đội tuyển; câu lạc bộ; thế vận hội; khán giả; kỷ lục; du khách; khách nội địa; điểm đến
khách sạn; nhà nghỉ; nhà hàng; doanh thu; di sản; bảo tàng; phong tục; tập quán; ẩm thực; đặc sản; món ăn; bánh chưng
nghệ thuật; nghệ sĩ; ca sĩ; nhạc sĩ; nhà văn; nhà thơ; nhà báo; báo chí; phóng viên; diễn viên; đạo diễn; bộ phim
điện ảnh; âm nhạc; bài hát; dân ca; quan họ; cải lương; sân khấu; kiến trúc; văn học; tác phẩm; tác giả; tiểu thuyết
truyện kiều; bài thơ; ngôn ngữ; chữ viết; chữ quốc ngữ; tiếng nói; bách khoa toàn thư; đình chùa; đền thờ; cố đô
hoàng thành; phật giáo; thiên chúa giáo; công giáo; hồi giáo; do thái; kinh thánh; giáo hội; nhà sư; triết học
thần thoại; vận động viên; huy chương vàng; huy chương bạc; huy chương đồng; khu du lịch; di tích lịch sử
thế chiến thứ hai; nội chiến; cách mạng; kháng chiến; khởi nghĩa; chiến sĩ; chiến trường; chiến đấu; chiến lược
chiến thuật; sư đoàn; trung đoàn; đại tướng; đại tá; sĩ quan; hải quân; không quân; vũ khí; tên lửa; xe tăng; tàu ngầm
hiệp ước; hiệp định; hòa bình; liên minh; đồng minh; phát xít; thực dân; thuộc địa; đế quốc; đế chế; vương quốc
triều đại; triều đình; triều nguyễn; nhà nguyễn; nhà trần; nhà lý; nhà lê; hoàng đế; nhà vua; nữ hoàng; hoàng hậu
hoàng tử; quý tộc; nô lệ; phong kiến; tư bản; chủ nghĩa cộng sản; liên bang; tổng thống; thượng viện; hạ viện; nghị sĩ
thủ đô; lãnh thổ; chủ quyền; quốc tế; quốc ca; liên hợp quốc; liên xô; đại sứ; ngoại giao; nhân quyền; quyền lực
quyền lợi; hệ thống; nhân vật; tiểu sử; sự nghiệp; cuộc đời; nguồn gốc; khảo cổ; hóa thạch; trống đồng; người tị nạn
di cư; người bản địa; bộ lạc; chiến tranh thế giới; nước cộng hòa; lý thuyết; thí nghiệm; thực nghiệm; định lý
định luật; phương trình; công thức; toán học; số học; thuật toán; động cơ; lực hấp dẫn; trọng lực; vận tốc; năng lượng
nguyên tử; phân tử; điện tử; hạt nhân; hợp chất; phản ứng; ô xy; khí thải; khí quyển; áp suất; chất lỏng; chất rắn
kim loại; vàng bạc; sắt thép; than đá; dầu mỏ; khoáng sản; điện từ; dòng điện; từ trường; ánh sáng; quang hợp; tế bào
vi khuẩn; vi rút; kháng thể; kháng sinh; di truyền; tiến hóa; sinh vật; động vật; thực vật; loài người; con người
loài cá; con voi; con chó; cây cối; hoa hồng; cơ thể; bộ não; trái tim; hồng cầu; thần kinh; hô hấp; tiêu hóa
tuần hoàn; sinh sản; giấc ngủ; trái đất; mặt trăng; mặt trời; hành tinh; ngôi sao; thiên hà; vũ trụ; không gian
vệ tinh; địa chất; lục địa; đại dương; đại tây dương; biển đông; địa trung hải; châu á; châu âu; châu phi; châu mỹ
châu úc; bắc cực; nam cực; xích đạo; ôn đới; sa mạc; cao nguyên; thung lũng; dãy núi; đỉnh núi; đồi núi; hang động
thác nước; con sông; dòng sông; cửa sông; hồ nước; lưu vực; bờ biển; bãi biển; eo biển; quần đảo; hòn đảo; bán đảo
hệ sinh thái; phía bắc; phía nam; phía đông; phía tây; đông bắc; tây bắc; tây nam; ranh giới; tiếp giáp
địa giới hành chính; địa hình; địa chỉ; địa điểm; vị trí; bản đồ; y học; dược học; phát thanh; trò chơi; người dùng
trang web; truyền thông; quảng cáo; thương hiệu; khách hàng; toàn cầu hóa; giai cấp; công nhân; thương nhân; biểu tình
đình công; khủng bố; tù nhân; nhà tù; tội ác; cảnh sát; thẩm phán; bị cáo; bị hại; khoa học kỹ thuật; số nguyên tố
hệ miễn dịch; hà nội; sài gòn; đà nẵng; hải phòng; cần thơ; huế; thừa thiên huế; an giang; vũng tàu; bắc giang
bắc kạn; bạc liêu; bắc ninh; bến tre; bình định; bình dương; bình phước; bình thuận; cà mau; cao bằng; đắk lắk
đắk nông; đồng nai; đồng tháp; gia lai; hà giang; hà nam; hà tĩnh; hải dương; hậu giang; hưng yên; khánh hòa
kiên giang; kon tum; lai châu; lâm đồng; lạng sơn; lào cai; long an; nam định; nghệ an; ninh bình; ninh thuận; phú thọ
phú yên; quảng bình; quảng nam; quảng ngãi; quảng ninh; quảng trị; sóc trăng; sơn la; tây ninh; thái bình; thái nguyên
thanh hóa; tiền giang; trà vinh; tuyên quang; vĩnh long; vĩnh phúc; yên bái; nha trang; đà lạt; buôn ma thuột
quy nhơn; hội an; phan thiết; phú quốc; côn đảo; trường sa; hoàng sa; hạ long; sa pa; việt trì; biên hòa; thủ đức
mỹ tho; long xuyên; tuy hòa; cam ranh; mộc châu; sông cửu long; sông đà; sông tiền; sông hậu; tây nguyên; bắc bộ
trung bộ; nam bộ; trường sơn; hồ hoàn kiếm; hồ tây; ba đình; cầu giấy; trung quốc; nhật bản; hàn quốc; triều tiên
hoa kỳ; nước mỹ; nước anh; nước pháp; nước đức; ấn độ; thái lan; cam pu chia; lào; đông á; tây âu; bắc mỹ; nam mỹ
tây ban nha; hà lan; thụy điển; hy lạp; la mã; ai cập; úc; bắc kinh; thượng hải; đài loan; ả rập
thành phố hồ chí minh; điện biên phủ; đồng bằng sông hồng; đông nam á; nguyễn văn; nguyễn thị; trần văn; trần thị
lê văn; lê thị; phạm văn; phạm thị; huỳnh văn; phan văn; vũ văn; vũ thị; võ văn; đặng văn; đặng thị; bùi văn; bùi thị
đỗ văn; đỗ thị; ngô văn; dương văn; đinh văn; đào văn; trịnh văn; trương văn; hà văn; giàng a; sùng a; lò văn; lò thị
nông thị; triệu văn; lương văn; võ nguyên giáp; lê duẩn; trường chinh; nguyễn trãi; nguyễn du; quang trung
trần hưng đạo; lý thường kiệt; lê lợi; ngô quyền; minh tuấn; minh đức; thu hà; thu hương; thanh hà; thanh tùng
ngọc lan; ngọc anh; quốc huy; đức anh; xuân trường; hồng nhung; hải yến; việt hùng; mạnh hùng; quang huy; tuấn anh
tiến dũng; trung kiên; bích ngọc; kim oanh; phương thảo; lan anh; thùy linh; thúy nga; thị lan; thị hồng; thị thu
thị phượng; thị tuyết; thị bình; văn hùng; văn thắng; văn dũng; văn tuấn; văn sơn; văn hải; văn thành; văn đức
văn long; hữu nghĩa; gia bảo; khánh linh; người kinh; người tày; người nùng; người thái; người mường; người dao
người chăm; ê đê; ba na; đội nào; trường nào; nước nào; thuộc về; xã này; tỉnh này; huyện này; văn bản này
nghị quyết này; đại biểu vắng; đã thua; bị thua; lương bao nhiêu; vay bao nhiêu; hỗ trợ bao nhiêu; nội dung nào
sinh năm; mỗi tháng; mỗi hộ; còn bao nhiêu
`;

/** Polite and filler words and phrases that carry no meaning in a question. */
export const particles = `
ạ; ơi; nhé; nhá; nha; nhen; nghen; nhỉ; hén; vậy; thế; à; ừm; ơ; ôi; ồ; ủa; hả; đấy; dạ; với; luôn ạ; đó ạ; đấy ạ
đi ạ; hả bạn; hả em; hả bot; vậy bạn; vậy em; vậy anh; vậy chị; vậy bot; vậy ad; thế bạn; thế em; thế bot; thế nhỉ
vậy nhỉ; xem nào; coi nào; dạ thưa; dạ vâng; vâng ạ; thưa bạn; đấy nhỉ; hả bác; chào; xin chào; chào bạn; chào bot
chào em; chào anh; chào chị; chào ad; chào mọi người; hello; alo; a lô; bot ơi; bot à; ad ơi; admin ơi; em ơi; anh ơi
chị ơi; bạn ơi; cô ơi; chú ơi; bác ơi; mọi người ơi; cả nhà ơi; các bác ơi; các bạn ơi; các anh ơi; các chị ơi
anh chị ơi; ai ơi; trợ lý ơi; cho hỏi; cho em hỏi; cho mình hỏi; cho tôi hỏi; cho tui hỏi; cho tớ hỏi; cho anh hỏi
cho chị hỏi; cho con hỏi; cho cháu hỏi; cho bác hỏi; cho chú hỏi; cho hỏi là; cho em hỏi là; cho mình hỏi là
cho hỏi chút; cho em hỏi chút; cho mình hỏi chút; cho em hỏi tí; cho mình hỏi tí; cho em hỏi xíu; cho em hỏi thêm
cho hỏi thêm; cho hỏi nhờ; cho biết; cho em biết; cho mình biết; cho tôi biết; cho tui biết; xin cho biết; xin cho hỏi
hãy cho biết; hãy cho em biết; hãy cho tôi biết; cho em xin; cho mình xin; cho tôi xin; cho em xem; cho mình xem
cho tôi xem; xin hỏi; xin phép hỏi; xin được hỏi; em xin hỏi; tôi xin hỏi; em xin phép hỏi; em hỏi; em hỏi chút
em hỏi là; em muốn hỏi; mình muốn hỏi; tôi muốn hỏi; em muốn biết; mình muốn biết; tôi muốn biết; em cần biết
mình cần biết; tôi cần biết; em đang tìm; mình đang tìm; muốn hỏi; muốn biết; hỏi chút; hỏi tí; hỏi xíu; hỏi nhờ
nhờ bạn; nhờ bot; nhờ ad; nhờ anh chị; nhờ các bác; nhờ mọi người; vui lòng; vui lòng cho biết; làm ơn; làm ơn cho hỏi
làm ơn cho biết; giúp mình; giúp em; giúp tôi; giúp em với; giúp mình với; giúp tôi với; giùm; giùm em; giùm mình
giùm tôi; dùm; dùm em; dùm mình; hộ em; hộ mình; tra giúp; tra giúp em; tra giúp mình; tra hộ em; tra hộ mình
tìm giúp; tìm giúp em; tìm giúp mình; tìm hộ em; xem giúp; xem giúp em; xem giúp mình; xem hộ em; coi giùm; coi dùm
kiểm tra giúp em; trả lời giúp; trả lời giúp em; nói cho em biết; chỉ giúp em; bạn biết không; bot biết không
có ai biết; có ai biết không; ai biết không; ai biết chỉ em; biết không ạ; cảm ơn; cám ơn; em cảm ơn; mình cảm ơn
xin cảm ơn; cảm ơn bạn; cảm ơn bot; cảm ơn nhiều; thanks; thank you; tks; làm phiền; phiền bạn; phiền anh chị
nhân tiện; tiện cho hỏi; à mà; ủa mà; ơ mà
`;

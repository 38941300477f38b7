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

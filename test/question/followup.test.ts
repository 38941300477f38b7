import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assemble.ts";
import { followUp, onlyAsks } from "../../src/question/followup.ts";
import { isSmallTalk } from "../../src/question/smalltalk.ts";
import { understand } from "../../src/question/understand.ts";
import type { Corpus } from "../../src/services/ingest.ts";
import { openWorld } from "../services/world.ts";

const { corpus: article } = await (await assemble({ corpusDir: "corpus", dataDir: ".data", language: "vi" })).open();
const { corpus: reports } = await openWorld();

/** What a line is read as behind a question, both as typed. */
function combined({ lexicon, lists }: Corpus, before: string, typed: string): string | null {
  const question = understand(typed, lexicon, lists);
  return followUp({ typed, question }, understand(before, lexicon, lists).text, lexicon, lists);
}

const share = "đảng viên dự bị chiếm bao nhiêu phần trăm?";
const delegates = "Đại hội đảng bộ tỉnh có bao nhiêu đại biểu?";
const model = "Đại hội điểm huyện Tân Uyên họp ngày nào?";
const under40 = "cấp ủy viên dưới 40 tuổi chiếm bao nhiêu phần trăm";

describe("A follow-up takes the place of what it is set against", () => {
  test.each([
    ["tỷ lệ đảng viên dự bị là bao nhiêu", "còn nữ?", "tỷ lệ đảng viên nữ là bao nhiêu"],
    ["Tỷ lệ đảng viên dự bị?", "con nu", "Tỷ lệ đảng viên nữ"],
    ["Tỷ lệ đảng viên dự bị?", "còn nữ ạ", "Tỷ lệ đảng viên nữ"],
    ["Tỷ lệ đảng viên nữ?", "con nam thi sao", "Tỷ lệ đảng viên nam"],
    ["Tỷ lệ đảng viên nữ?", "còn dự bị thì sao ạ", "Tỷ lệ đảng viên dự bị"],
    ["Tỷ lệ đảng viên nữ?", "vậy còn dự bị?", "Tỷ lệ đảng viên dự bị"],
    ["Tỷ lệ đảng viên nữ?", "dự bị?", "Tỷ lệ đảng viên dự bị"],
    ["Tỷ lệ đảng viên nữ?", "the dan toc thieu so", "Tỷ lệ đảng viên dân tộc thiểu số"],
    ["Tỷ lệ đảng viên nữ?", "còn người dân tộc thiểu số?", "Tỷ lệ đảng viên người dân tộc thiểu số"],
    ["Tỷ lệ đảng viên nữ?", "thế phó bí thư thì sao", "Tỷ lệ phó bí thư nữ"],
    ["Tỷ lệ đảng viên nữ?", "còn cấp ủy viên", "Tỷ lệ cấp ủy viên nữ"],
    [share, "Nữ?", "đảng viên nữ chiếm bao nhiêu phần trăm"],
    [share, "còn đảng viên nữ?", "đảng viên nữ chiếm bao nhiêu phần trăm"],
    [share, "con nuwx", "đảng viên nữ chiếm bao nhiêu phần trăm"],
    [share, "còn chị em?", "đảng viên chị em chiếm bao nhiêu phần trăm"],
    ["Số lượng bí thư cấp ủy là bao nhiêu?", "thế phó bí thư thì sao", "Số lượng phó bí thư cấp ủy là bao nhiêu"],
    ["Số lượng bí thư cấp ủy là bao nhiêu?", "the pho bi thu thi sao", "Số lượng phó bí thư cấp ủy là bao nhiêu"],
    ["Số lượng bí thư cấp ủy là bao nhiêu?", "phó bí thư", "Số lượng phó bí thư cấp ủy là bao nhiêu"],
    ["Số lượng bí thư cấp ủy là bao nhiêu?", "còn pbt?", "Số lượng phó bí thư cấp ủy là bao nhiêu"],
    ["phó bí thư tái cử bao nhiêu đồng chí", "còn bí thư?", "bí thư tái cử bao nhiêu đồng chí"],
    ["phó bí thư tái cử bao nhiêu đồng chí", "còn lần đầu?", "phó bí thư lần đầu bao nhiêu đồng chí"],
    ["bí thư trúng cử phiếu thấp nhất là bao nhiêu", "cao nhất?", "bí thư trúng cử phiếu cao nhất là bao nhiêu"],
    ["có bao nhiêu đảng viên", "còn chi bộ", "có bao nhiêu chi bộ"],
    ["có bao nhiêu đảng viên", "còn đảng bộ huyện?", "có bao nhiêu đảng bộ huyện"],
    [under40, "còn trên 50 tuổi?", "cấp ủy viên trên 50 tuổi chiếm bao nhiêu phần trăm"],
    [under40, "còn trên 50", "cấp ủy viên trên 50 tuổi chiếm bao nhiêu phần trăm"],
    [under40, "từ 40 đến 50 tuổi thì sao", "cấp ủy viên từ 40 đến 50 tuổi chiếm bao nhiêu phần trăm"],
    [model, "còn Sìn Hồ?", "Đại hội điểm huyện Sìn Hồ họp ngày nào"],
    [model, "thế huyện Mường Tè", "Đại hội điểm huyện Mường Tè họp ngày nào"],
    ["nhiệm kỳ 2020-2025 có bao nhiêu đại biểu", "còn 2015-2020?", "nhiệm kỳ 2015-2020 có bao nhiêu đại biểu"],
  ])("%s + %s", (before, typed, expected) => {
    expect(combined(article, before, typed)).toBe(expected);
  });

  test.each([
    ["Năm 2024 huyện có bao nhiêu đảng viên", "the con nam 2023", "năm 2023 huyện có bao nhiêu đảng viên"],
    ["tỷ lệ hộ nghèo năm 2024 là bao nhiêu", "2023?", "tỷ lệ hộ nghèo năm 2023 là bao nhiêu"],
    ["Năm 2024 thu ngân sách đạt bao nhiêu?", "năm 2023", "năm 2023 thu ngân sách đạt bao nhiêu"],
    ["Đại hội xã Pa Hu bầu mấy đồng chí?", "còn Tân Sin?", "Đại hội xã Tân Sin bầu mấy đồng chí"],
    ["Đại hội xã Pa Hu bầu mấy đồng chí?", "con tan sin", "Đại hội xã Tân Sin bầu mấy đồng chí"],
    ["Ai được bầu làm bí thư đảng ủy xã?", "con pho bi thu", "Ai được bầu làm phó bí thư đảng ủy xã"],
    ["bao nhiêu đảng viên bị khiển trách", "còn cảnh cáo?", "bao nhiêu đảng viên bị cảnh cáo"],
    ["ngân sách xã bao nhiêu tiền", "còn tỉnh?", "ngân sách tỉnh bao nhiêu tiền"],
  ])("in other documents: %s + %s", (before, typed, expected) => {
    expect(combined(reports, before, typed)?.toLowerCase()).toBe(expected.toLowerCase());
  });
});

describe("A follow-up is added where the question has nothing of the sort", () => {
  test.each([
    ["có bao nhiêu đảng viên", "còn nữ?", "có bao nhiêu đảng viên nữ"],
    [delegates, "còn dự khuyết?", "Đại hội đảng bộ tỉnh có bao nhiêu đại biểu dự khuyết"],
    ["tỷ lệ hộ nghèo là bao nhiêu", "còn năm 2023?", "tỷ lệ hộ nghèo năm 2023 là bao nhiêu"],
    [share, "2019?", "đảng viên dự bị năm 2019 chiếm bao nhiêu phần trăm"],
    ["Tỷ lệ đảng viên nữ?", "Tân Uyên thì sao?", "Tỷ lệ đảng viên nữ ở Tân Uyên"],
    ["Tỷ lệ đảng viên nữ?", "còn ở huyện Tân Uyên", "Tỷ lệ đảng viên nữ ở huyện Tân Uyên"],
  ])("%s + %s", (before, typed, expected) => {
    expect(combined(article, before, typed)).toBe(expected);
  });
});

describe("A document takes the place of the document that was asked about", () => {
  test.each([
    ["Chỉ thị 35-CT/TW ban hành ngày nào?", "còn 55-KL/TW?", "55-KL/TW ban hành ngày nào"],
    ["Chỉ thị 35-CT/TW ban hành ngày nào?", "con ket luan 55", "ket luan 55 ban hành ngày nào"],
    ["kết luận 55-KL/TW về việc gì", "thế chỉ thị 35?", "chỉ thị 35 về việc gì"],
    ["77-KH/TU ban hành ngày nào?", "con 210", "210-KH/TU ban hành ngày nào"],
    ["35-CT/TW", "còn 55-KL/TW?", "55-KL/TW"],
  ])("%s + %s", (before, typed, expected) => {
    expect(combined(article, before, typed)).toBe(expected);
  });
});

describe("An interrogative alone asks something else about the same", () => {
  test.each([
    ["Chỉ thị 35-CT/TW về việc gì", "ai ban hành?", "Chỉ thị 35-CT/TW ai ban hành"],
    ["Chỉ thị 35-CT/TW về việc gì", "năm nào?", "Chỉ thị 35-CT/TW năm nào"],
    ["Chỉ thị 35-CT/TW về việc gì", "nam nao", "Chỉ thị 35-CT/TW năm nào"],
    ["Chỉ thị 35-CT/TW về việc gì", "nawm naof", "Chỉ thị 35-CT/TW năm nào"],
    ["Chỉ thị 35-CT/TW ban hành ngày nào?", "ai ky", "Chỉ thị 35-CT/TW ai ký"],
    ["Chỉ thị 35-CT/TW do ai ban hành", "thế ngày mấy", "Chỉ thị 35-CT/TW ban hành ngày mấy"],
    ["Ai ban hành Chỉ thị 35-CT/TW?", "khi nao", "ban hành Chỉ thị 35-CT/TW khi nào"],
    ["kết luận 55-KL/TW về việc gì", "ngày ban hành?", "kết luận 55-KL/TW ngày ban hành"],
    ["Kế hoạch 77-KH/TU có bao nhiêu lượt xem", "cơ quan nào ban hành?", "Kế hoạch 77-KH/TU cơ quan nào ban hành"],
    ["Kế hoạch đại hội điểm ban hành ngày nào", "so may", "Kế hoạch đại hội điểm số mấy"],
    [model, "o dau", "Đại hội điểm huyện Tân Uyên họp ở đâu"],
    [model, "Ở đâu vậy ạ?", "Đại hội điểm huyện Tân Uyên họp ở đâu"],
    [model, "vi sao", "Đại hội điểm huyện Tân Uyên họp vì sao"],
    ["Vì sao chọn Tân Uyên làm đại hội điểm?", "khi nào", "chọn Tân Uyên làm đại hội điểm khi nào"],
    ["Tỷ lệ đảng viên nữ?", "bao nhiêu người?", "đảng viên nữ bao nhiêu người"],
    ["Tỷ lệ đảng viên nữ?", "số lượng?", "số lượng đảng viên nữ"],
    ["phó bí thư tái cử bao nhiêu đồng chí", "bao nhieu phan tram", "phó bí thư tái cử bao nhiêu phần trăm"],
    ["Phó bí thư tái cử được mấy người?", "tỷ lệ?", "tỷ lệ phó bí thư tái cử"],
    ["bài này có bao nhiêu lượt xem", "ai viết?", "bài này ai viết"],
    [share, "còn nữ là bao nhiêu", "đảng viên nữ là bao nhiêu"],
    ["có bao nhiêu đảng viên", "trong đó nữ bao nhiêu?", "đảng viên nữ bao nhiêu"],
  ])("%s + %s", (before, typed, expected) => {
    expect(combined(article, before, typed)).toBe(expected);
  });
});

describe("No follow-up is", () => {
  test.each([
    "còn thiếu mấy cấp ủy viên",
    "con bao nhieu chi bo truc thuoc",
    "Chỉ thị 35-CT/TW ban hành ngày nào?",
    "thế Chỉ thị 35-CT/TW ban hành ngày nào?",
    "thế nào là đảng viên dự bị",
    "thế giới có bao nhiêu nước",
    "35-CT/TW",
    "chi thi 35",
    "số đảng bộ bộ phận",
    "phó bí thư tái cử phần trăm",
    "tác giả bài viết là ai",
    "bài học kinh nghiệm",
    "con số này đúng không",
    "xin chào",
    "cảm ơn bot nhé!",
    "vâng, cảm ơn ạ",
    "ok",
    "còn",
    "thì sao",
    "?",
    "…",
    "",
    "12",
    "còn ".repeat(40),
  ])("%j", (typed) => {
    expect(combined(article, "Tỷ lệ đảng viên nữ?", typed)).toBeNull();
  });

  test("anything behind nothing", () => {
    expect(combined(article, "?", "còn nữ?")).toBeNull();
  });

  test("a repetition", () => {
    expect(combined(article, "Tỷ lệ đảng viên nữ?", "nữ thì sao")).toBeNull();
  });

  test("a whole question of the gold set, whatever was asked before", () => {
    const questions = readFileSync("corpus/questions.jsonl", "utf8")
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [String(JSON.parse(line).question)]));
    const misread = questions.flatMap((typed, i) =>
      [1, 7, 19].flatMap((step) => {
        const before = questions[(i + step) % questions.length] ?? "";
        const read = combined(article, before, typed);
        return read === null ? [] : [{ before, typed, read }];
      }),
    );
    expect(misread).toEqual([]);
  });
});

test("Follow-ups follow each other", () => {
  let question = "Tỷ lệ đảng viên dự bị?";
  for (const typed of ["còn nữ?", "thế phó bí thư thì sao", "bao nhiêu người?"])
    question = combined(article, question, typed) ?? "";
  expect(question).toBe("phó bí thư nữ bao nhiêu người");
});

describe("A line that means nothing alone", () => {
  const asks = (typed: string): boolean =>
    onlyAsks({ typed, question: understand(typed, article.lexicon, article.lists) });

  test.each(["năm nào?", "nam nao", "ai ban hành?", "thế ở đâu ạ", "vi sao", "số mấy", "bao nhiêu phần trăm?"])(
    "only asks: %s",
    (typed) => expect(asks(typed)).toBe(true),
  );

  test.each(["nữ", "còn nữ?", "tác giả", "Đại hội họp năm nào?", "35-CT/TW", "", "xin chào"])(
    "names something: %s",
    (typed) => expect(asks(typed)).toBe(false),
  );
});

test.each([
  ["xin chào", true],
  ["Chào bot ạ", true],
  ["cảm ơn", true],
  ["CÁM ƠN NHIỀU!!!", true],
  ["hi", true],
  ["chào mừng đại hội", false],
  ["còn nữ?", false],
  ["?", false],
  ["", false],
  ["anh chị", false],
  ["ok 35", false],
  ["ok ".repeat(1_000), true],
  [`${"ok a ".repeat(1_000)}z`, false],
])("Small talk, %.20s: %s", (typed, expected) => {
  expect(isSmallTalk(typed)).toBe(expected);
});

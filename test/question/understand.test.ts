import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { understand } from "../../src/question/understand.ts";
import { canonical } from "../../src/text/fold.ts";
import { parseWordLists } from "../../src/text/word-lists.ts";
import { fromText, read } from "./lexicon.ts";

const noLists = parseWordLists("", "");

const folds = (question: string): string[] => read(question).terms.map((term) => term.folded);
const namesOf = (question: string): string[] => {
  const { terms, names } = read(question);
  return names.map(({ at, length }) =>
    terms
      .slice(at, at + length)
      .map((t) => t.surface)
      .join(" "),
  );
};

describe("A question typed without tone marks", () => {
  test.each([
    ["dang vien nu chiem may phan tram", "đảng viên nữ chiếm mấy phần trăm"],
    ["nam 2024 co bao nhieu dang vien du bi", "năm 2024 có bao nhiêu đảng viên dự bị"],
    ["ket nap bao nhieu dang vien moi", "kết nạp bao nhiêu đảng viên mới"],
    ["ty le ho ngheo", "tỷ lệ hộ nghèo"],
    ["ai la pho bi thu thuong truc", "ai là phó bí thư thường trực"],
    ["trong moi bao nhieu ha rung phong ho", "trồng mới bao nhiêu ha rừng phòng hộ"],
    ["thu ngan sach duoc bao nhieu tien", "thu ngân sách được bao nhiêu tiền"],
  ])("gets them from the corpus and from everyday speech: %s", (typed, understood) => {
    expect(read(typed)).toMatchObject({ text: understood, changed: true });
  });

  test("keeps its capitals and its punctuation", () => {
    expect(read("Ty le ho ngheo, dang vien nu?").text).toBe("Tỷ lệ hộ nghèo, đảng viên nữ?");
  });
});

describe("A word typed right among marked ones", () => {
  const lexicon = fromText(
    `Cây trồng rừng. ${"Cây keo, cây mỡ, cây quế, trồng chè, trồng lúa, rừng keo. ".repeat(30)}${"Trong năm, trong xã có 3 hộ. ".repeat(80)}`,
  );

  test("stays, whatever the corpus says more often beside its neighbours", () => {
    expect(understand("Có bao nhiêu cây trong rừng?", lexicon, noLists).text).toBe("Có bao nhiêu cây trong rừng?");
    expect(understand("co bao nhieu cay trong rung", lexicon, noLists).text).toBe("có bao nhiêu cây trồng rừng");
  });
});

describe("A slip of the keyboard", () => {
  test.each([
    ["bao nhieeu đảng viên bị khiển trách", "bao nhiêu đảng viên bị khiển trách"],
    ["bao nhieeu ddarng vieen", "bao nhiêu đảng viên"],
    ["kết nạp bao nhiêu đảng viênn mới", "kết nạp bao nhiêu đảng viên mới"],
    ["ngaan sách", "ngân sách"],
    ["tỷ lệ hộ nghèoo", "tỷ lệ hộ nghèo"],
    ["đảng viên dự bi", "đảng viên dự bị"],
    ["thu ngan sac duoc bao nhieu tien", "thu ngân sách được bao nhiêu tiền"],
    ["ty le ho nheo", "tỷ lệ hộ nghèo"],
  ])("is mended: %s", (typed, understood) => {
    expect(read(typed).text).toBe(understood);
  });

  test("is not seen in a phrase that the synonyms know as it is typed", () => {
    expect(read("bí thư mới toanh là ai")).toMatchObject({ text: "bí thư mới toanh là ai", changed: false });
    expect(read("bí thư moi toanh là ai").text).not.toContain("mới toanh");
  });

  test("is not seen in the first word of a name", () => {
    const lexicon = fromText(`Xã Tần Kiều tổ chức hội nghị. ${"Xã Tần Kiều họp. ".repeat(10)}`);
    expect(understand("Than Kiều có họp không?", lexicon, noLists).text).toBe("Than Kiều có họp không?");
  });

  test("is not seen in a question written right", () => {
    for (const question of [
      "Năm 2024 có bao nhiêu đảng viên nữ?",
      "Tỉ lệ hộ nghèo là bao nhiêu?",
      "Uỷ ban nhân dân xã có mấy người?",
      "Thu ngân sách của xã đạt bao nhiêu tỉ đồng?",
      "Hộ nghèo lo tiền thu nhập sạ lúa ra sao?",
    ])
      expect(read(question)).toMatchObject({ text: question, changed: false });
  });
});

describe("An abbreviation", () => {
  test.each([
    ["bn ĐV nữ", "bao nhiêu đảng viên nữ"],
    ["UBND xã Tân Sin", "ủy ban nhân dân xã Tân Sin"],
    ["pbt là ai", "phó bí thư là ai"],
    ["tỷ lệ ĐV dự bị", "tỷ lệ đảng viên dự bị"],
    ["ĐB về dự", "đại biểu về dự"],
    ["ĐB huyện có bao nhiêu ĐV", "đảng bộ huyện có bao nhiêu đảng viên"],
  ])("is written out, by the words beside it where it has several meanings: %s", (typed, understood) => {
    expect(read(typed).text).toBe(understood);
  });

  test("inside a document's number is left alone", () => {
    expect(read("33/KH-UBND ban hành khi nào").text).toContain("33/KH-UBND");
    expect(read("Nghị quyết 8-NQ/HĐND").text).toContain("8-NQ/HĐND");
  });
});

describe("A number that a voice spelled out", () => {
  test.each([
    ["năm hai không hai bốn", "năm 2024"],
    ["nam hai khong hai bon", "năm 2024"],
    ["năm hai nghìn không trăm hai mươi tư", "năm 2024"],
    ["năm hai nghìn không trăm mười chín", "năm 2019"],
    ["năm hai không hai mươi", "năm 2020"],
    ["nam hai khong hai muoi ba", "năm 2023"],
    ["năm học hai không hai lăm hai không hai sáu", "năm học 2025 2026"],
    ["quyết định sáu một một", "quyết định 611"],
    ["sáu một hai mươi ngày", "sáu một hai mươi ngày"],
  ])("is written in figures: %s", (spoken, written) => {
    expect(read(spoken).text).toBe(written);
  });

  test("of one or two words stays as it is", () => {
    for (const question of ["hai xã", "mười hai bản", "năm xã"]) expect(read(question).text).toBe(question);
  });

  test("gives the year that is asked for", () => {
    expect(read("năm hai không hai bốn kết nạp mấy người").years).toEqual([2024]);
    expect(read("Từ năm 2023 đến 2024 thì sao?").years).toEqual([2023, 2024]);
    expect(read("Quyết định 2024/QĐ-UBND").years).toEqual([]);
  });
});

describe("Particles and phrases of politeness", () => {
  test.each([
    ["kết nạp bao nhiêu đảng viên ạ", "kết nạp bao nhiêu đảng viên"],
    ["xin chào, bí thư là ai vậy ạ", "bí thư là ai"],
    ["cho hỏi bí thư là ai thế nhỉ", "bí thư là ai"],
  ])("weigh nothing: %s", (polite, plain) => {
    const weighed = read(polite)
      .terms.filter((t) => t.weight > 0)
      .map((t) => t.folded);
    expect(weighed).toEqual(folds(plain));
  });

  test("weigh something where they carry meaning", () => {
    const { terms } = read("thế vận hội với đảng viên");
    expect(terms.find((t) => t.folded === "the")?.weight).toBeGreaterThan(0);
  });
});

describe("The things a question names", () => {
  test.each([
    ["Chỉ thị 45-CT/TW ban hành ngày nào?", "45", "CT/TW", "directive"],
    ["chi thi 45", "45", null, "directive"],
    ["kh 33 ubnd", "33", "KH/UBND", "plan"],
    ["bc267hu", "267", "BC/HU", "report"],
    ["33/KH-UBND", "33", "KH/UBND", "plan"],
  ])("hold a document by its number, however it is typed: %s", (question, number, symbol, kind) => {
    expect(read(question).keys).toMatchObject([{ number, symbol, kind }]);
  });

  test("hold places, known or not, with the word that says what they are", () => {
    expect(namesOf("Huyện Nậm Tăm có bao nhiêu đảng viên?")).toEqual(["Nậm Tăm"]);
    expect(namesOf("Xã Mường Xa có mấy bản?")).toEqual(["Mường Xa"]);
    expect(namesOf("xa pa hu co may dai bieu")).toEqual(["pa hu"]);
    expect(read("Huyện Nậm Tăm?").names).toMatchObject([{ place: true }]);
  });

  test("hold persons", () => {
    expect(namesOf("Đồng chí Lò Văn Bình giữ chức gì?")).toEqual(["Lò Văn Bình"]);
    expect(namesOf("có bao nhiêu đảng viên")).toEqual([]);
  });

  test("hold the types of document that they speak of, and no law in “kỷ luật”", () => {
    expect(read("theo luật nào").spokenKinds).toEqual(["law"]);
    expect(read("bao nhiêu đảng viên bị kỷ luật").spokenKinds).toEqual([]);
  });

  test.each([
    ["đại hội lần VI bầu mấy người", ["VI"]],
    ["đại hội lần thứ VI bầu mấy người", ["VI"]],
    ["giá vé tuyến 15", ["15"]],
    ["đợt hai họp ngày nào", ["hai"]],
    ["kiểm tra lần 2", []],
    ["bầu lần nữa", []],
  ])("hold the ordinal that picks one of several: %s", (question, ordinals) => {
    const { terms, ordinals: found } = read(question);
    expect(found.map(({ at }) => terms[at]?.surface)).toEqual(ordinals);
  });

  test.each([
    ["có bao nhiêu đảng viên ở huyện", ["dang", "vien"]],
    ["co may chi bo", ["chi", "bo"]],
    ["Mấy người được bầu?", ["nguoi"]],
    ["mất mấy ngày", ["ngay"]],
    ["có mấy lượt người đến", ["luot"]],
    ["ai là bí thư", []],
  ])("hold what is counted: %s", (question, counted) => {
    expect(read(question).counted).toEqual(counted);
  });
});

describe("Another wording", () => {
  const wordings = (question: string): string[] => read(question).expansions.map((e) => e.to.join(" "));
  const key = (words: string): string => words.split(" ").map(canonical).join(" ");

  test("is offered for what people say and documents write otherwise", () => {
    expect(wordings("có bao nhiêu chị em")).toEqual(expect.arrayContaining([key("nữ")]));
  });

  test("is offered for numbers by rule: 12, XII and mười hai", () => {
    expect(wordings("đại hội lần thứ 12")).toEqual(expect.arrayContaining(["xii", "mười hai"].map(key)));
    expect(wordings("đại hội lần thứ mười hai")).toEqual(expect.arrayContaining(["12", "xii"]));
  });

  test("of an ordinal is the count of a list: bài học thứ ba is “ba là”", () => {
    expect(wordings("bài học thứ ba là gì")).toContain(key("ba là"));
  });
});

describe("Bad input", () => {
  const junk = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "bao nhiêu ",
          "ĐV",
          "đ/c",
          "<b>",
          "</",
          "**",
          "\u0000",
          "\u200b",
          "🎉",
          "45-CT/TW",
          "năm hai không",
          "(((",
          "1.",
          "%",
          "\n",
          "w",
          "ddd",
          "ư".normalize("NFD"),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join("")),
  );

  test("of any sort is read without an exception, in terms that are bounded", () => {
    fc.assert(
      fc.property(junk, (question) => {
        const { terms, kinds, text } = read(question);
        expect(kinds.length).toBeGreaterThan(0);
        expect(terms.length).toBeLessThanOrEqual(1000);
        for (const mark of ["\u0000", "\u200b", "\u202e"]) expect(text).not.toContain(mark);
      }),
    );
  });

  test.each([
    ["an empty line", ""],
    ["white space", " \t\n\u00a0 "],
    ["emoji", "🎉🎊👍🏽"],
    ["punctuation", "?!… ()[]"],
    ["control characters", "\u0000\u0007\u001b\u202e"],
  ])("such as %s holds no words", (_what, question) => {
    expect(read(question).terms).toEqual([]);
    expect(read(question).keys).toEqual([]);
  });

  test("of 4,096 characters is cut, so that its work is bounded", () => {
    for (const question of [
      "bao nhiêu đảng viên ".repeat(205),
      "xqwz".repeat(1024),
      "ĐV ".repeat(1366),
      "1".repeat(4096),
    ]) {
      const { text, terms } = read(question.slice(0, 4096));
      expect(terms.length).toBeLessThanOrEqual(1000);
      expect(text.length).toBeLessThan(20_000);
    }
  });

  test.each([
    ["<b>bao nhiêu</b> <i>đảng viên</i>?", "HTML"],
    ["**bao nhiêu** _đảng viên_?", "Markdown"],
    ["# bao nhiêu `đảng viên`?", "Markdown"],
    ["bao\u200b nhiêu đả\u00adng viên?", "invisible characters"],
    ["bao nhiêu đảng viên?".normalize("NFD"), "NFD"],
    ["  bao   nhiêu\nđảng\u00a0viên?", "stray white space"],
  ])("is read as the question in it: %s (%s)", (typed) => {
    expect(folds(typed)).toEqual(["bao", "nhieu", "dang", "vien"]);
    expect(read(typed).kinds[0]).toBe("count");
  });

  test("that is only a number is a term, no count of anything", () => {
    expect(read("2024")).toMatchObject({ text: "2024", years: [2024], counted: [] });
  });
});

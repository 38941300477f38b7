import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findKeys, keysMatch, keyTerm } from "../../src/text/keys.ts";
import { kindsOfCode } from "../../src/text/kinds.ts";

const short = (text: string, question = false): string[] =>
  findKeys(text, { question }).map((key) =>
    [key.kind ?? "?", key.year ? `${key.number}/${key.year}` : key.number, key.symbol ?? ""].join(" ").trim(),
  );

describe("findKeys in a running text", () => {
  test.each([
    ["Thực hiện Chỉ thị số 35-CT/TW, ngày 30/5/2019", ["directive 35 CT/TW"]],
    ["Hướng dẫn số 26-HD/BTCTW, ngày 18/10/2019", ["guidance 26 HD/BTCTW"]],
    ["Số: 1468/UBND-VX", ["letter 1468 UBND-VX"]],
    ["Tờ trình số 203/TTr-UBND ngày 10 tháng 12", ["proposal 203 TTR/UBND"]],
    ["Nghị quyết số 39/NQ-UBBC công bố kết quả", ["resolution 39 NQ/UBBC"]],
    ["Nghị định số 154/2025/NĐ-CP ngày 15/6/2025", ["decree 154/2025 ND/CP"]],
    ["Luật số 72/2025/QH15", ["law 72/2025 QH15"]],
    ["Nghị quyết 30a/2008/NQ-CP", ["resolution 30a/2008 NQ/CP"]],
    ["Quy định số 205-QĐ/TW của Bộ Chính trị", ["regulation 205 QD/TW"]],
    ["Quyết định số 611-QĐ/TU; riêng việc", ["decision 611 QD/TU"]],
    ["Số 197-QĐ/TU", ["? 197 QD/TU"]],
    ["Số: 03-QC/BTGDVTU-MTTQ", ["rules 3 QC/BTGDVTU-MTTQ"]],
    ["theo Chỉ thị 35-CT/T.Ư của Bộ Chính trị", ["directive 35 CT/TW"]],
    ["Chỉ thị 35-CT/TƯ", ["directive 35 CT/TW"]],
    ["(gọi tắt Chỉ thị 35); các đảng bộ", ["directive 35"]],
    ["thực hiện Chỉ thị số 35, đến ngày 17/8/2020", ["directive 35"]],
    ["Nghị quyết 57 tỉnh Lạc Biên", ["resolution 57"]],
    ["Nghị định 154 năm 2025 của Chính phủ", ["decree 154/2025"]],
    ["NQ 57 và Đề án 06", ["resolution 57 NQ", "other 6"]],
    ["Kế hoạch 349 ngày 16/01/2020", ["plan 349"]],
    ["số 35 - CT/TW", ["directive 35 CT/TW"]],
  ])("reads the numbers of %j", (text, expected) => expect(short(text)).toEqual(expected));

  test.each([
    "đạt 104,5% kế hoạch (kế hoạch 44 lớp)",
    "đạt 96,2% kế hoạch 185",
    "Kế hoạch 5 năm 2021-2025",
    "Nghị quyết 5 năm",
    "Kế hoạch năm 2025",
    "Kế hoạch 2025 đã xong",
    "Báo cáo 6 tháng đầu năm",
    "12 đảng bộ, 1.913 chi bộ, 97,37% - 100%",
    "từ ngày 08-10/6/2020 (27-28/72020)",
    "Quyết định 30/9",
    "Kế hoạch 95% trở lên",
    "giảm 4 - 4,5%/năm",
    "QUY ĐỊNH\n\n1. Chi bộ bốn tốt",
    "Covid-19 và 4G, 29/29 bản",
    "36/365 = 9,86 tạ/ha",
    "35 ct tw",
  ])("finds no document in %j", (text) => expect(short(text)).toEqual([]));

  test("gives the span of the whole mention and the number as it stands", () => {
    const text = "theo Chỉ thị số 35-CT/TW, ngày";
    const [key] = findKeys(text);
    expect(key?.printed).toBe("35-CT/TW");
    expect(text.slice(key?.start, key?.end)).toBe("Chỉ thị số 35-CT/TW");
  });
});

describe("findKeys in a question", () => {
  test.each([
    ["35 ct tw", "directive 35 CT/TW"],
    ["35cttw noi gi", "directive 35 CT/TW"],
    ["ct35", "directive 35 CT"],
    ["CT-35/TW", "directive 35 CT/TW"],
    ["tu ct 14", "directive 14 CT/TU"],
    ["chi thi so 35", "directive 35"],
    ["chi thi 35 tu ngay nao", "directive 35"],
    ["chi thi 35 tw", "directive 35 TW"],
    ["205 qđ tw", "? 205 QD/TW"],
    ["205-QD/TW", "? 205 QD/TW"],
    ["quy định 205", "regulation 205"],
    ["qd 197 qd tu", "? 197 QD/TU"],
    ["kh 42 khđu", "plan 42 KH/DU"],
    ["kh 349", "plan 349 KH"],
    ["kh 118 xa ban chiem", "plan 118 KH"],
    ["118khubnd", "plan 118 KH/UBND"],
    ["1468 ubnd", "letter 1468 UBND"],
    ["công văn 1468", "letter 1468"],
    ["bc402hu la bao cao ve viec gi", "report 402 BC/HU"],
    ["bc 402 hu", "report 402 BC/HU"],
    ["nq27hdnd", "resolution 27 NQ/HDND"],
    ["nghi quyet 22-NQ/TU", "resolution 22 NQ/TU"],
    ["tb86tu", "notice 86 TB/TU"],
    ["kết luận 55", "conclusion 55"],
    ["ke hoach 77 co may nguoi xem", "plan 77"],
    ["154 2025 nd cp", "decree 154/2025 ND/CP"],
    ["nghi dinh 154/2025", "decree 154/2025"],
  ])("reads %j", (text, expected) => expect(short(text, true)).toEqual([expected]));

  test.each([
    "kế hoạch 2025 là gì",
    "ke hoach 44 lop",
    "nghị quyết 5 năm",
    "chỉ thị 3 điểm",
    "ke hoach 12 dang bo",
    "ke hoach 9/2020",
    "ngay 30/5/2019 hay 17/8",
    "bao nhieu phan tram tang 12 tu nam 2023",
    "41 ubnd xa",
    "ten cua thu quan da 38 tuoi",
    "ban pa 2 co bao nhieu ho",
    "35",
  ])("finds no document in %j", (text) => expect(short(text, true)).toEqual([]));
});

const codes = ["CT", "KH", "HD", "QĐ", "KL", "CV", "NQ", "BC", "TB", "TTr", "CTr", "QC", "NĐ"];
const issuers = ["TW", "TU", "HU", "ĐU", "UBND", "HĐND", "BTCTW", "UBKTTU", "CP", "TTg"];
const plain = (text: string): string => text.replace(/đ/g, "d").replace(/Đ/g, "D");
const renderings: readonly ((n: string, c: string, i: string) => string)[] = [
  (n, c, i) => `${n}-${c}/${i}`,
  (n, c, i) => `số 0${n}-${c}/${i}`,
  (n, c, i) => `${n}/${c}-${i}`,
  (n, c, i) => `${c}-${n}/${i}`,
  (n, c, i) => `${n} ${c} ${i}`,
  (n, c, i) => `${c} ${n} ${c}${i}`,
  (n, c, i) => `${n}${c}${i}`,
  (n, c, i) => `${c}${n}${i}`,
];

describe("findKeys with any text", () => {
  test("reads the same key from every way of writing it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1899 }).map(String),
        fc.constantFrom(...codes),
        fc.constantFrom(...issuers),
        fc.constantFrom(...renderings),
        fc.constantFrom(
          (s: string) => s,
          (s: string) => s.toLowerCase(),
          (s: string) => s.toUpperCase(),
          (s: string) => plain(s),
          (s: string) => plain(s).toLowerCase(),
        ),
        (number, code, issuer, render, style) => {
          const text = style(render(number, code, issuer));
          const [key, ...more] = findKeys(text, { question: true });
          expect(more, text).toEqual([]);
          expect([key?.number, key?.symbol], text).toEqual([number, plain(`${code}/${issuer}`).toUpperCase()]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("never throws, and its spans stand in order inside the text", () => {
    const piece = fc.constantFrom(
      "35",
      "-",
      "/",
      " ",
      "CT",
      "TW",
      "số ",
      "chỉ thị ",
      "qd",
      "2025",
      ".",
      ",",
      "ubnd",
      "năm",
      "%",
      "\n",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, question) => {
        let end = 0;
        for (const key of findKeys(text, { question })) {
          expect(key.start).toBeGreaterThanOrEqual(end);
          expect(key.end).toBeGreaterThan(key.start);
          expect(text.slice(key.start, key.end)).toContain(key.printed);
          end = key.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each(["chi thi so ", "35-", "ct-35/", "1/2025/", "A-B/", "1 2 ", "35-CT/TW-TW-"])(
    "takes linear time on many %j",
    (piece) => {
      const text = `1${piece.repeat(Math.ceil(65_536 / piece.length))}`;
      const started = performance.now();
      findKeys(text, { question: true });
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe("keysMatch", () => {
  const key = (text: string) => {
    const [found] = findKeys(text, { question: true });
    if (!found) throw new Error(`no key in ${text}`);
    return found;
  };
  test.each([
    ["ct35", "Chỉ thị số 35-CT/TW", true],
    ["chi thi 35", "35-CT/TW", true],
    ["1468 ubnd", "1468/UBND-VX", true],
    ["công văn 1468", "1468/UBND-VX", true],
    ["205 qd tw", "Quy định số 205-QĐ/TW", true],
    ["quy định 205", "205-QĐ/TW", true],
    ["qd 197", "Quyết định số 197-QĐ/TU", true],
    ["nghi dinh 154", "154/2025/NĐ-CP", true],
    ["nghị quyết 35", "Chỉ thị số 35-CT/TW", false],
    ["35 ct tu", "35-CT/TW", false],
    ["quyết định 205", "Quy định số 205-QĐ/TW", false],
    ["chỉ thị 205", "205-QĐ/TW", false],
    ["ct 36", "35-CT/TW", false],
    ["1468 hdnd", "1468/UBND-VX", false],
    ["nghi dinh 154/2024", "154/2025/NĐ-CP", false],
  ])("%j against %j gives %j", (asked, held, expected) => {
    expect(keysMatch(key(asked), key(held))).toBe(expected);
    expect(keysMatch(key(held), key(asked))).toBe(expected);
  });

  test("gives one index term to every spelling of a full key", () => {
    expect(keyTerm(key("35 ct tw"))).toBe("key:35-CT/TW");
    expect(keyTerm(key("Chỉ thị số 35-CT/TW"))).toBe("key:35-CT/TW");
    expect(keyTerm(key("154/2025/NĐ-CP"))).toBe("key:154/2025-ND/CP");
  });

  test("leaves QĐ open between regulation and decision", () =>
    expect(kindsOfCode("QD")).toEqual(["regulation", "decision"]));
});

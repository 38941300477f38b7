import { describe, expect, it, test } from "vitest";
import { createMiniSearchIndex } from "../../src/adapters/minisearch/index.ts";
import { weights } from "../../src/answer/weights.ts";
import { createAsk } from "../../src/services/ask.ts";
import { openWorld } from "../services/world.ts";
import { allowances, asking } from "./allowances.ts";

const { ask } = await openWorld({
  "tin-giai.md": `# Khai mạc giải kéo co xã Bản Lằn

Giải kéo co có 12 đội, mỗi đội 08 người, thi đấu hai ngày. Nhà tài trợ góp 15 triệu đồng. Đội nhất được thưởng 2 triệu đồng.

Bà Tòng Thị Ươm, giáo viên, giữ kỷ lục nhiều lần dự giải nhất xã.

Trường Tiểu học Bản Lằn cho mượn sân; bệnh viện huyện cử 02 y tá trực.
`,
  "phu-cap.md": allowances,
});

const { refused, first } = asking(ask);

describe("What has a name of its own and is asked for by it", () => {
  test.each([
    "Giải kéo co xã Bản Lằn thi đấu ở nhà thi đấu nào?",
    "Công ty nào tài trợ giải kéo co xã Bản Lằn?",
    "Đội nào được thưởng 2 triệu đồng ở giải kéo co xã Bản Lằn?",
    "bà Tòng Thị Ươm sinh năm bao nhiêu",
    "Ngày sinh của bà Tòng Thị Ươm?",
  ])("is refused where no passage names it: “%s”", async (question) => {
    expect(await refused(question)).toBe("kind");
  });

  test.each(["Trường tiểu học nào cho mượn sân?", "Giải kéo co xã Bản Lằn có trường hợp nào bị thương?"])(
    "is not refused for that where one does, or where it is a noun of another sense: “%s”",
    async (question) => {
      expect(await refused(question)).toBe("answered");
    },
  );
});

describe("A noun of two syllables that is counted", () => {
  it("is refused where no figure counts it", async () => {
    expect(await first("Xã Bản Lằn có bao nhiêu đoàn viên?")).toBe("418 đoàn viên");
    expect(await refused("Xã Bản Lằn có bao nhiêu chi đoàn?")).toBe("kind");
  });

  it("is answered with the excerpt where a number in words counts it", async () => {
    expect(await refused("Xã Bản Lằn lập bao nhiêu câu lạc bộ?")).toBe("answered");
  });
});

describe("A document that is asked for by what stands in it", () => {
  it("is given where it is said to be about that", async () => {
    expect(await first("Phụ cấp ở thôn theo quyết định nào của Ủy ban nhân dân huyện?")).toBe(
      "Quyết định số 77/QĐ-UBND",
    );
  });

  it("is refused where only its type and its issuer fit", async () => {
    expect(await refused("Cho mượn sân kéo co theo quyết định nào của Ủy ban nhân dân huyện?")).toBe("nothing");
  });
});

describe("A figure that little of the question is said of", async () => {
  const { corpus } = await openWorld({
    "trong-rung.md":
      "# Nhật ký trồng rừng Khe Bố\n\nLâm trường cho mượn loa, bàn ghế. Bưu điện tặng nước uống. Cả đợt tiêu 14 triệu đồng, trồng 900 cây keo.\n",
  });
  const entries = [...corpus.passages.values()].map(({ id, block }) => ({ id, text: block.text, scope: "" }));
  const index = await createMiniSearchIndex().changed({ add: entries, remove: new Set() });
  const answered = async (question: string, refusal: Partial<typeof weights.refusal>) => {
    const asked = createAsk(corpus, index, { ...weights, refusal: { ...weights.refusal, ...refusal } });
    const { status, answers } = await asked(question);
    return [status, answers[0]?.text];
  };
  const far = "Lâm trường cho mượn loa và xe ca bao nhiêu tiền?";
  const near = "Cả đợt trồng keo tiêu bao nhiêu tiền?";

  it("is not given where the documents speak too little of it", async () => {
    expect(await answered(far, { farGiven: 9 })).toEqual(["answered", undefined]);
    expect(await answered(near, { farGiven: 9 })).toEqual(["answered", "14 triệu đồng"]);
  });

  it("has the question refused where they speak still less of it", async () => {
    expect(await answered(far, { farSpoken: 9 })).toEqual(["not_found", undefined]);
    expect(await answered(near, { farSpoken: 9 })).toEqual(["answered", "14 triệu đồng"]);
  });
});

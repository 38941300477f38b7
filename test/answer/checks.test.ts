import { describe, expect, it } from "vitest";
import { openWorld } from "../services/world.ts";

const { ask } = await openWorld({
  "dai-hoi.md": `# Đại hội Đảng bộ huyện Mường Sại

Đại hội bầu 365 cấp ủy viên, trong đó tái cử 276 đồng chí (76,52%), nữ 67 đồng chí (18,36%), người dân tộc thiểu số 131 đồng chí (35,89%), trẻ tuổi 85 đồng chí (23,29%).

Đại hội có 118 đại biểu chính thức về dự.

Kết quả xếp loại chi bộ: hoàn thành xuất sắc chiếm 18,92%, hoàn thành tốt chiếm 70,27%, hoàn thành chiếm 8,11%, không hoàn thành chiếm 3,70%.
`,
});

describe("The checks of an answer", () => {
  it("are those that its figure takes part in", async () => {
    const { answers, checks: shown } = await ask("Bao nhiêu cấp ủy viên nữ?");
    expect(answers[0]?.text).toBe("67 đồng chí");
    expect(shown).toEqual(["67/365 = 18,36 %"]);
  });

  it("say what the text says where it does not hold", async () => {
    const { answers, checks: shown } = await ask("Cấp ủy viên tái cử chiếm bao nhiêu phần trăm?");
    expect(answers[0]?.text).toBe("76,52%");
    expect(shown).toEqual(["276/365 = 75,62 % (văn bản ghi 76,52 %)"]);
  });

  it("are at most three, what does not hold first", async () => {
    const { answers, checks: shown } = await ask("Đại hội bầu bao nhiêu cấp ủy viên?");
    expect(answers[0]?.text).toBe("365 cấp ủy viên");
    expect(shown).toEqual(["276/365 = 75,62 % (văn bản ghi 76,52 %)", "67/365 = 18,36 %", "131/365 = 35,89 %"]);
  });

  it("say of shares that they do not make 100 %", async () => {
    const { answers, checks: shown } = await ask("Chi bộ hoàn thành tốt chiếm bao nhiêu phần trăm?");
    expect(answers[0]?.text).toBe("70,27%");
    expect(shown).toEqual(["18,92 + 70,27 + 8,11 + 3,70 = 101,00 % (đáng lẽ 100 %)"]);
  });

  it("are none where nothing can be reckoned", async () => {
    const { answers, checks: shown } = await ask("Bao nhiêu đại biểu chính thức về dự đại hội?");
    expect(answers[0]?.text).toBe("118 đại biểu chính thức");
    expect(shown).toEqual([]);
  });
});

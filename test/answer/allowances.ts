import type { Ask } from "../../src/services/ask.ts";

/** A made-up regulation of a commune, with look-alike congresses and the document that it carries out. */
export const allowances = `# Quy định phụ cấp ở phố và thôn của xã Bản Lằn

Trưởng thôn hưởng phụ cấp 900.000 đồng/tháng.

Toàn xã có 418 đoàn viên; chi đoàn Nà Ngần sinh hoạt cùng chi đoàn Bản Lằn. Xã lập ba câu lạc bộ.

Đại hội Đoàn xã lần thứ VI bầu 11 ủy viên. Đại hội Đoàn xã lần thứ V bầu 09 ủy viên.

Thực hiện Quyết định số 77/QĐ-UBND, ngày 12/3/2025 của Ủy ban nhân dân huyện về phụ cấp ở thôn.
`;

/** What is asked of some documents: why a question is refused, "answered" where it is not; the first direct answer. */
export const asking = (ask: Ask) => ({
  refused: async (question: string) => {
    const { status, refusal } = await ask(question);
    return status === "not_found" ? refusal?.reason : status;
  },
  first: async (question: string) => (await ask(question)).answers[0]?.text,
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { admin, labels, openOffice, wording } from "../../support/admin.ts";

const { missed } = admin;
const report = `# Báo cáo công tác năm 2024 của xã Nà Phát

Ngày 12/12/2024

Năm 2024, xã Nà Phát có 214 hộ nuôi trâu.

Năm 2024, xã Nà Phát có 37 hộ nuôi ong.
`;
const gold = [
  { question: "xã Nà Phát có bao nhiêu hộ nuôi trâu?", answer: ["214 hộ"], kind: "number" },
  { question: "xã Nà Phát có bao nhiêu hộ nuôi ong?", answer: ["37 hộ"], kind: "number" },
  { question: "số gia chủ chăn voi", answer: [], kind: "unanswerable" },
]
  .map((one) => JSON.stringify(one))
  .join("\n");
const files = { "bao-cao.md": report, "questions.jsonl": gold };
const asked = "số gia chủ chăn nghé";

describe("Questions that members asked in vain", () => {
  it("are listed in groups with counts, and nobody's name or number is kept", async () => {
    const { owner, ann, tell, talk, state, folder } = await openOffice(files);
    expect((await tell(owner, "/chuatraloi")).text).toBe(missed.none);
    for (const question of [asked, "so gia chu chan nghe", `${asked} gọi 0912345678`]) await tell(ann, question);
    await tell(ann, "xã Pa Hu có mấy trường học? thư: ann@example.vn");
    const down = await tell(ann, "xã Nà Phát có bao nhiêu hộ nuôi ong?");
    await ann.presses(down, "👎");
    await talk.botAnswers();
    const list = await tell(owner, "/chuatraloi");
    expect(list.text).toContain(missed.head(3, 5));
    expect(list.text).toMatch(/1\. .*\(không thấy: 3\)/);
    expect(list.text).toContain("👎: 1");
    for (const trace of ["0912345678", "ann@example.vn", String(ann.id), "Ann"]) expect(list.text).not.toContain(trace);
    expect(JSON.stringify(await state.missed.groups())).not.toMatch(/0912345678|@/);
    void folder;
  });

  it("are answered with a synonym, once its effect on them and on the gold questions is seen", async () => {
    const { owner, ann, tell, press, reply, heard, read } = await openOffice(files);
    await tell(ann, asked);
    const list = await tell(owner, "/chuatraloi");
    const group = await press(owner, list, "1");
    expect(group.text).toContain(`${missed.now} ${missed.nothingNow}`);
    await owner.presses(group, missed.synonym);
    const asks = await heard(owner);
    const bad = await reply(owner, asks, "một => hai => ba");
    expect(bad.text).toContain(admin.refused);
    const card = await reply(owner, asks, "gia chủ chăn nghé, người chăn nghé => hộ nuôi trâu");
    expect(card.text).toContain(missed.gold(3, 3, 3));
    expect(card.text).toContain(`${missed.before} ${missed.nothingNow}`);
    expect(card.text).toMatch(/Sau: 214 hộ/);
    const saved = await press(owner, card, admin.save);
    expect(saved.text).toContain("214 hộ");
    expect((await tell(ann, asked)).text).toMatch(/^214 hộ/);
    expect((await tell(owner, "/chuatraloi")).text).toBe(missed.none);
    // The list that comes with the program is still there: its own takes the place of it.
    const builtIn = readFileSync("corpus/synonyms.txt", "utf8");
    expect(read("synonyms.txt")).toBe(`${builtIn.trimEnd()}\ngia chủ chăn nghé, người chăn nghé => hộ nuôi trâu\n`);
    expect((await tell(owner, "/nhatky")).text).toContain(wording.history.deeds.lists);
  });

  it("are not answered at the cost of others unnoticed: what was right and becomes wrong is named", async () => {
    const { owner, ann, tell, press, reply, heard } = await openOffice(files);
    await tell(ann, asked);
    const group = await press(owner, await tell(owner, "/chuatraloi"), "1");
    await owner.presses(group, missed.synonym);
    const card = await reply(owner, await heard(owner), "gia chủ chăn voi, gia chủ chăn nghé => hộ nuôi trâu");
    expect(card.text).toContain(missed.gold(3, 3, 2));
    expect(card.text).toContain(missed.nowWrong(1));
    expect(card.text).toContain("• số gia chủ chăn voi");
  });

  it("are answered with an abbreviation, or with a document, and are asked again once that is saved", async () => {
    const { owner, ann, tell, press, reply, heard, send } = await openOffice(files);
    await tell(ann, "xã Pa Hu có bao nhiêu hộ trồng mận?");
    await owner.presses(await press(owner, await tell(owner, "/chuatraloi"), "1"), missed.abbreviation);
    const line = await reply(owner, await heard(owner), "qqh = quy quy hoạch");
    expect(line.text).toContain(missed.listed("qqh = quy quy hoạch"));
    await press(owner, line, admin.cancel);
    const group = await press(owner, await tell(owner, "/chuatraloi"), "1");
    await owner.presses(group, missed.document);
    expect((await heard(owner)).text).toBe(missed.sendDocument);
    const card = await send(owner, "pa-hu.txt", "Báo cáo của xã Pa Hu\n\nNăm 2024, xã Pa Hu có 56 hộ trồng mận.\n");
    expect(card.text).toContain(missed.gold(3, 3, 3));
    expect((await press(owner, card, admin.save)).text).toContain("56 hộ trồng mận");
    expect((await tell(owner, "/chuatraloi")).text).toBe(missed.none);
  });

  it("can be taken off the list", async () => {
    const { owner, ann, tell, press } = await openOffice(files);
    await tell(ann, asked);
    const group = await press(owner, await tell(owner, "/chuatraloi"), "1");
    expect(labels(group)).toContain(missed.settle);
    expect((await press(owner, group, missed.settle)).text).toBe(missed.none);
  });

  it("of groups are not kept, nor is small talk", async () => {
    const { owner, ann, talk, tell, heard } = await openOffice(files);
    const group = talk.group("Nhóm", { members: [ann, owner] });
    await ann.says(`/hoi@${talk.api.core.me.username} ${asked}`, { in: group });
    await talk.botReplies(group);
    await tell(ann, "cảm ơn nhé");
    expect((await tell(owner, "/chuatraloi")).text).toBe(missed.none);
    void heard;
  });
});

import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { admin, labels, openOffice, wording } from "../../support/admin.ts";
import type { Speaker } from "../../support/speaker.ts";

const decision = (figure: number): string => `ỦY BAN NHÂN DÂN
XÃ NÀ PHÁT
Số: 12/QĐ-UBND

Nà Phát, ngày 5 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc hỗ trợ cây giống cho hộ nghèo

Điều 1. Hỗ trợ ${figure} cây giống cho 37 hộ nghèo của xã Nà Phát trong năm 2024.

Điều 2. Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 1/2/2023 của Ủy ban nhân dân xã Nà Phát.

CHỦ TỊCH
Lò Văn Phanh
`;
const asked = "xã Nà Phát hỗ trợ bao nhiêu cây giống?";
const path = "directives/12-qd-ubnd.md";

describe("A file that an administrator sends", () => {
  it("is shown as a card, and once it is saved it is kept and answers at once", async () => {
    const { owner, send, press, tell, has, talk } = await openOffice();
    const card = await send(owner, "quyet-dinh.txt", decision(1250));
    expect(card.text).toContain("Quyết định về việc hỗ trợ cây giống cho hộ nghèo");
    for (const part of [
      "Số kí hiệu: 12/QĐ-UBND",
      "Người ký: Lò Văn Phanh",
      "05/03/2024",
      "1250 cây giống",
      "7/QĐ-UBND",
      "UTF-8",
    ])
      expect(card.text).toContain(part);
    expect(labels(card)).toEqual([admin.save, admin.edit, admin.cancel]);
    expect(has(path)).toBe(false);
    const saved = await press(owner, card, admin.save);
    expect(saved.text).toContain(admin.saved(2));
    expect(has(path)).toBe(true);
    expect((await tell(owner, asked)).text).toContain("Hỗ trợ 1250 cây giống");
    expect((await send(owner, "lan-hai.txt", decision(1250))).text).toContain(admin.nothingNew);
    // A second press on the card finds nothing to save.
    expect(await talk.botAnswers(await owner.forges(saved, "k:s"))).toMatchObject({ text: admin.expired });
  });

  it("changes nothing where it is cancelled", async () => {
    const { owner, send, press, has, keeper } = await openOffice();
    const card = await send(owner, "a.txt", decision(1));
    expect((await press(owner, card, admin.cancel)).text).toBe(admin.cancelled);
    expect(has(path)).toBe(false);
    expect(await keeper.history.list(9, null)).toMatchObject([{ deed: "begin" }]);
  });

  it("is corrected before it is saved, with what is wrong with a value", async () => {
    const { owner, send, press, reply, read, heard } = await openOffice();
    const card = await send(owner, "a.txt", decision(1250));
    const fields = await press(owner, card, admin.edit);
    await owner.presses(fields, wording.proposal.fields.date);
    const asks = await heard(owner);
    expect(asks.text).toContain("05/03/2024");
    expect((await reply(owner, asks, "hôm qua")).text).toContain(admin.badField(wording.proposal.fields.date));
    const again = await reply(owner, asks, "6/3/2024");
    expect(again.text).toContain("06/03/2024");
    await press(owner, again, admin.save);
    expect(read(path)).toContain("date: 2024-03-06");
  });

  it("takes the values of several fields that were asked for one after the other, and no edit of any", async () => {
    const { owner, send, press, reply, read, heard, talk } = await openOffice();
    const card = await send(owner, "a.txt", decision(1250));
    const asks = [];
    for (const field of ["field", "source"] as const) {
      await owner.presses(await press(owner, card, admin.edit), wording.proposal.fields[field]);
      asks.push(await heard(owner));
      await talk.botEdits(card);
    }
    const [first, second] = asks;
    if (first === undefined || second === undefined) throw new Error("not asked");
    const between = await reply(owner, first, "Lâm nghiệp");
    const last = await reply(owner, second, "Cổng xã");
    // The cards before have no buttons any more.
    for (const old of [card, between]) expect(labels(await talk.botEdits(old))).toEqual([]);
    for (const part of ["Lĩnh vực: Lâm nghiệp", "Nguồn: Cổng xã"]) expect(last.text).toContain(part);
    await press(owner, last, admin.save);
    expect(read(path)).toMatch(/field: Lâm nghiệp[^]*source: Cổng xã/);
    const long = await owner.says(decision(7).padEnd(700, " và cây giống"));
    await heard(owner);
    await owner.edits(long, `${decision(8).padEnd(700, " và cây giống")}`);
    await talk.botStaysSilent();
  });

  it("shows what it changes of a document that is there: figures from and to", async () => {
    const { owner, send, press, tell } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(1250)), admin.save);
    const card = await send(owner, "b.txt", decision(1520));
    expect(card.text).toContain("1250 cây giống → 1520 cây giống");
    await press(owner, card, admin.save);
    expect((await tell(owner, asked)).text).toContain("Hỗ trợ 1520 cây giống");
  });

  it("is read whatever its encoding, and is refused with a reason where it is none that can be read", async () => {
    const { owner, send, has } = await openOffice();
    expect((await send(owner, "a.txt", Buffer.from(`\uFEFF${decision(3)}`, "utf16le"))).text).toContain("UTF-16");
    for (const [bytes, reason] of [
      [Buffer.from("%PDF-1.7\nxyz"), "tệp PDF"],
      [Buffer.alloc(0), "tệp rỗng"],
      [Buffer.alloc(200_000, 97), "100.000 ký tự"],
      [Buffer.from(`<p>${"<div>".repeat(3_000)}x`), "1.000 lớp"],
    ] as const) {
      const refused = await send(owner, "../../x\u202e.txt", bytes);
      expect(refused.text).toContain(admin.refused);
      expect(refused.text).toContain(reason);
    }
    expect(has("directives")).toBe(false);
  });

  it("that Telegram says is larger than 20 MB is not fetched", async () => {
    const { owner, talk, heard } = await openOffice();
    await owner.sends({
      document: { file_id: "BQACAgUAAx1", file_unique_id: "AQAD1", file_name: "to.txt", file_size: 21_000_000 },
    });
    expect((await heard(owner)).text).toContain("20 MB");
    expect(talk.calls("getFile")).toEqual([]);
  });

  it("that cannot be fetched is asked for again", async () => {
    const { owner, talk, heard, log } = await openOffice();
    talk.api.faults.plan("getFile", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: file is temporarily unavailable",
    });
    await owner.sendsDocument({ name: "a.txt", bytes: decision(1) });
    expect((await heard(owner)).text).toBe(admin.downloadFailed);
    expect(log.join()).toContain("download_failed");
    expect(log.join()).not.toContain(talk.token);
  });

  it("may be a text that is pasted, in as many messages as Telegram makes of it, or a forwarded post", async () => {
    const { owner, heard, tell } = await openOffice();
    const long = `${decision(1250)}\n${Array.from({ length: 80 }, (_, i) => `Phụ lục ${i + 1}: bản số ${i + 1} nhận ${i + 10} cây giống trong đợt đầu.`).join("\n")}`;
    await owner.says(long.slice(0, 4_000));
    await owner.says(long.slice(4_000));
    const card = await heard(owner);
    expect(card.text).toContain("12/QĐ-UBND");
    expect(card.text).toContain("87 đoạn");
    expect((await tell(owner, `/them ${decision(7)}`)).text).toContain("7 cây giống");
    expect((await tell(owner, "/them")).text).toBe(admin.howToAdd.join("\n\n"));
    await owner.sends({
      text: "Xã Pa Hu trồng 40 ha rừng\n\nNgày 3/4/2024, xã Pa Hu trồng 40 ha rừng mới.",
      forward_origin: { type: "hidden_user", sender_user_name: "Ai đó", date: 1 },
    });
    expect((await heard(owner)).text).toContain("40 ha rừng");
  });

  it("with several documents becomes several, to be looked at one by one", async () => {
    const { owner, send, press, has } = await openOffice();
    const list = ["31-CT/TU", "32-CT/TU", "33-CT/TU"]
      .map((number, i) => `Số ${number}\nChỉ thị về việc thứ ${i + 1}\nlượt xem: ${i + 1}0 | lượt tải:${i}`)
      .join("\n");
    const card = await send(owner, "danh-muc.txt", `DANH MỤC VĂN BẢN\n\n${list}`);
    expect(card.text).toContain(admin.document(1, 3));
    const next = await press(owner, card, wording.telegram.next);
    expect(next.text).toContain(admin.document(2, 3));
    expect(next.text).toContain("Chỉ thị về việc thứ 2");
    await press(owner, next, admin.save);
    for (const number of [31, 32, 33]) expect(has(`directives/${number}-ct-tu.md`)).toBe(true);
  });

  it("that is nearly one that is there takes its place, or stands beside it where that is wanted", async () => {
    const { owner, send, press, has } = await openOffice();
    const lines = Array.from({ length: 20 }, (_, i) => `Đoạn thứ ${i + 1} kể về việc trồng rừng ở bản số ${i + 1}.`);
    const tale = (title: string): string => [title, "Thứ ba - 04/03/2025 10:01 683 0", ...lines].join("\n\n");
    await press(owner, await send(owner, "a.txt", tale("Trồng rừng ở Nà Phát")), admin.save);
    const card = await send(owner, "b.txt", tale("Rừng mới ở Nà Phát"));
    expect(card.text).toContain(wording.proposal.standing.changes);
    expect(card.text).toContain("trùng 100% số đoạn");
    const beside = await press(owner, card, admin.apart);
    expect(beside.text).toContain(wording.proposal.standing.new);
    await press(owner, beside, admin.save);
    expect([has("articles/trong-rung-o-na-phat.md"), has("articles/rung-moi-o-na-phat.md")]).toEqual([true, true]);
  });
});

describe("A document of the corpus", () => {
  it("is corrected by its number, however that is written", async () => {
    const { owner, tell, press, reply, read, heard, send } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(1250)), admin.save);
    expect((await tell(owner, "/capnhat")).text).toBe(admin.howToCorrect);
    expect((await tell(owner, "/capnhat 99-XX/YY")).text).toBe(admin.noDocument("99-XX/YY"));
    const card = await tell(owner, "/capnhat 12 qd ubnd");
    expect(card.text).toContain("12/QĐ-UBND");
    const fields = await press(owner, card, admin.edit);
    await owner.presses(fields, wording.proposal.fields.field);
    const changed = await reply(owner, await heard(owner), "Lâm nghiệp");
    expect(changed.text).toContain(`${wording.proposal.fields.field}: ${wording.proposal.nothingThere} → Lâm nghiệp`);
    await press(owner, changed, admin.save);
    expect(read(path)).toContain("field: Lâm nghiệp");
  });

  it("is removed once that is confirmed, and is back once that is undone", async () => {
    const { owner, tell, press, has, send } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(1250)), admin.save);
    const card = await tell(owner, "/go 12/QĐ-UBND");
    expect(card.text).toContain(admin.confirmRemoval);
    await press(owner, card, admin.remove);
    expect(has(path)).toBe(false);
    expect((await tell(owner, asked)).text).not.toContain("1250");
    const undo = await tell(owner, "/hoantac");
    expect(undo.text).toContain(wording.history.deeds.remove);
    await press(owner, undo, admin.undo);
    expect(has(path)).toBe(true);
    expect((await tell(owner, asked)).text).toContain("Hỗ trợ 1250 cây giống");
  });

  it("has a log in which any revision can be looked at and restored", async () => {
    const { owner, tell, press, read, send, heard } = await openOffice();
    for (const figure of [10, 20, 30]) await press(owner, await send(owner, "a.txt", decision(figure)), admin.save);
    const log = await tell(owner, "/nhatky");
    expect(log.text).toContain(wording.history.authors.owner);
    expect(labels(log)).toEqual(["4", "3", "2", "1"]);
    const revision = await press(owner, log, "2");
    expect(revision.text).toContain(path);
    await owner.presses(revision, admin.original);
    const original = await heard(owner);
    expect(original.document?.file_name).toBe("a.txt");
    expect(original.document?.file_size).toBe(Buffer.byteLength(decision(10)));
    const confirm = await press(owner, revision, admin.restore);
    expect(confirm.text).toBe(admin.confirmRestore(2));
    await press(owner, confirm, admin.restore);
    expect(read(path)).toContain("Hỗ trợ 10 cây giống");
    expect((await tell(owner, "/nhatky 5")).text).toContain(wording.history.deeds.restore);
  });

  it("that two administrators change at once shows the second what the first has done", async () => {
    const { owner, ann, appoint, send, press, talk, read, heard } = await openOffice();
    await appoint(ann);
    await press(owner, await send(owner, "a.txt", decision(10)), admin.save);
    const [first, second] = [await send(owner, "a.txt", decision(20)), await send(ann, "a.txt", decision(30))];
    expect(second.text).toContain("10 cây giống → 30 cây giống");
    await press(owner, first, admin.save);
    await ann.presses(second, admin.save);
    expect((await talk.botEdits(second)).text).toContain("20 cây giống → 30 cây giống");
    expect((await heard(ann)).text).toBe(admin.changedMeanwhile);
    expect(read(path)).toContain("Hỗ trợ 20");
    await press(ann, second, admin.save);
    expect(read(path)).toContain("Hỗ trợ 30");
  });

  it("that somebody breaks in the folder goes on answering as it was, and its owner is told", async () => {
    const { owner, heard, folder, tell, send, press } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(1250)), admin.save);
    writeFileSync(join(folder, path), "---\ndate: hôm qua\n---\n\nHỏng.");
    const told = await heard(owner);
    expect(told.text).toContain(path);
    expect((await tell(owner, asked)).text).toContain("Hỗ trợ 1250 cây giống");
    writeFileSync(join(folder, path), "# Quyết định\n\nXã Nà Phát hỗ trợ 77 cây giống.\n");
    expect((await heard(owner)).text).toContain(admin.mendedFiles(1));
    expect((await tell(owner, asked)).text).toContain("77 cây giống");
  });
});

describe("Who may change the corpus", () => {
  it("is nobody but the owner and the editors that the owner appoints, in private only", async () => {
    const { owner, ann, appoint, tell, talk, press, heard } = await openOffice();
    expect((await tell(ann, "/id")).text).toContain(String(ann.id));
    await appoint(ann);
    expect((await tell(ann, "/nhatky")).text).toContain(wording.history.deeds.begin);
    expect((await tell(ann, "/bientap 123456")).text).toBe(admin.onlyOwner);
    const list = await tell(owner, "/bientap");
    expect(list.text).toContain(String(ann.id));
    await press(owner, list, admin.dismiss(ann.id));
    expect((await tell(ann, "/nhatky")).text).toContain("Không có lệnh /nhatky");
    const group = talk.group("Nhóm", { members: [owner, ann] });
    await owner.says("/nhatky", { in: group });
    await owner.says(`/go@tracuu_local_bot 12`, { in: group });
    await owner.sendsDocument({ name: "a.txt", bytes: decision(1), in: group });
    const said = talk.calls("sendMessage").filter(({ params }) => Number(params["chat_id"]) === group.id);
    expect(said.map(({ params }) => String(params["text"])).join()).not.toContain(wording.history.deeds.begin);
    void heard;
  });

  it("has the commands in the menu of their own chat, and nobody else has", async () => {
    const { owner, ann, appoint, talk, press, tell } = await openOffice();
    await appoint(ann);
    const menu = (who: Speaker): string[] =>
      (talk.api.core.profile.commands.get(`chat|${who.id}||`) ?? []).map(({ command }) => command);
    await vi.waitFor(() => expect(menu(owner)).toEqual(expect.arrayContaining(["them", "bientap", "hoi"])));
    expect(menu(ann)).toContain("them");
    expect(menu(ann)).not.toContain("bientap");
    await press(owner, await tell(owner, "/bientap"), admin.dismiss(ann.id));
    expect(menu(ann)).toEqual([]);
    expect((await tell(owner, "/help")).text).toContain(admin.howToAdd[0]);
    expect((await tell(ann, "/help")).text).not.toContain(admin.howToAdd[0]);
    const everybody = talk.api.core.profile.commands.get("all_private_chats|||") ?? [];
    expect(everybody.map(({ command }) => command)).not.toContain("them");
  });

  it("is asked anew at every button: one dismissed while a card is open changes nothing", async () => {
    const { owner, ann, appoint, send, press, tell, talk, has } = await openOffice();
    await appoint(ann);
    const card = await send(ann, "a.txt", decision(1));
    await press(owner, await tell(owner, "/bientap"), admin.dismiss(ann.id));
    expect(await talk.botAnswers(await ann.presses(card, admin.save))).toMatchObject({ text: admin.notAllowed });
    expect(has(path)).toBe(false);
  });

  it("cannot be forged: every command and every button of a stranger is refused, and nothing is left behind", async () => {
    const { owner, ann, send, press, tell, talk, read, folder, keeper, log } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(10)), admin.save);
    const open = await send(owner, "b.txt", decision(20));
    const before = readdirSync(folder, { recursive: true });
    await ann.starts();
    const greeting = await talk.botReplies(ann);
    for (const name of ["them", "capnhat 12", "go 12", "hoantac", "nhatky", "chuatraloi", `bientap ${ann.id}`]) {
      const word = name.split(" ")[0];
      expect((await tell(ann, `/${name}`)).text).toContain(`Không có lệnh /${word}`);
    }
    expect((await send(ann, "c.txt", decision(99))).text).toBe(wording.telegram.notText);
    const data = [
      "s",
      "x",
      "e",
      "b",
      "d0",
      "f0",
      "a",
      "cfabc",
      "crabc",
      "u2",
      "r1",
      "R1",
      "n",
      "v1",
      `E${owner.id}`,
      "qabc",
      "yabc",
      "mabc",
      "zabc",
    ];
    for (const one of data)
      expect(await talk.botAnswers(await ann.forges(greeting, `k:${one}`))).toMatchObject({ text: admin.notAllowed });
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(read(path)).toContain("Hỗ trợ 10");
    expect(await keeper.history.list(9, null)).toHaveLength(2);
    // What an owner forges does no harm either, and the card goes on working.
    for (const one of ["d9", "f99", "u1", "R99", "v99", "Q", "cfabc"]) await owner.forges(open, `k:${one}`);
    await talk.botTakes();
    expect(log.join()).not.toContain("update_failed");
  });
});

describe("While the corpus is changed", () => {
  it("answers go on, also while a large page is read", async () => {
    const { owner, ann, send, press, tell, heard } = await openOffice();
    await press(owner, await send(owner, "a.txt", decision(1250)), admin.save);
    const page = `<title>Trang lớn</title>${"<p>Một đoạn văn bản của trang lớn có 12 con số.</p>".repeat(20_000)}`;
    await owner.sendsDocument({ name: "lon.html", bytes: page });
    expect((await heard(owner)).text).toBe(admin.reading("lon.html"));
    expect((await tell(ann, asked)).text).toContain("Hỗ trợ 1250 cây giống");
  });

  it("what cannot be written is refused with a reason, and nothing changes", async () => {
    const { owner, send, press, folder, keeper } = await openOffice({ directives: "một tệp, không phải thư mục" });
    const card = await send(owner, "a.txt", decision(1));
    const refused = await press(owner, card, admin.save);
    expect(refused.text).toContain(admin.refused);
    expect(existsSync(join(folder, path))).toBe(false);
    expect(await keeper.history.list(9, null)).toHaveLength(1);
  });
});

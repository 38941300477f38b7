import { describe, expect, it } from "vitest";
import { type Feedback, type Group, newGroup } from "../../src/model/state.ts";
import type { StateStore } from "../../src/ports.ts";

/** A vote with the given particulars. */
export const vote = (particulars: Partial<Omit<Feedback, "id">> = {}): Omit<Feedback, "id"> => ({
  day: "2026-03-02",
  verdict: "up",
  reason: null,
  question: "xã Nà Lốc có bao nhiêu “chi bộ”?",
  answer: "19",
  documentId: "nghi-quyet-1",
  passageId: "nghi-quyet-1#2",
  ...particulars,
});

/** A group that chose something of everything. */
export const group: Group = {
  answers: "full",
  kind: "plan",
  issuer: "Huyện ủy “Nậm Tăm”",
  fromYear: 2019,
  toYear: 2021,
  isOpen: false,
  greetedAt: 1_772_409_600_123,
};

const all = { limit: 100, before: null };

/** What every StateStore keeps to; `make` gives an empty one. */
export function stateStoreContract(name: string, make: () => Promise<StateStore>): void {
  describe(`${name} as a StateStore`, () => {
    it("knows of no choice where none was made", async () => {
      expect(await (await make()).settingsOf(1)).toEqual({ language: null });
    });

    it("keeps the last choice of each chat, whatever numbers chats have", async () => {
      const store = await make();
      for (const chat of [7_012_345_678, -1_001_234_567_890, 2 ** 52 - 1])
        await store.saveSettings(chat, { language: "vi" });
      await store.saveSettings(7_012_345_678, { language: "en" });
      await store.saveSettings(2 ** 52 - 1, { language: null });
      expect(await store.settingsOf(7_012_345_678)).toEqual({ language: "en" });
      expect(await store.settingsOf(-1_001_234_567_890)).toEqual({ language: "vi" });
      expect(await store.settingsOf(2 ** 52 - 1)).toEqual({ language: null });
      expect(await store.settingsOf(7_012_345_679)).toEqual({ language: null });
    });

    it("forgets one chat and no other", async () => {
      const store = await make();
      for (const chat of [1, 2]) await store.saveSettings(chat, { language: "en" });
      await store.forget(1);
      await store.forget(3);
      expect(await store.settingsOf(1)).toEqual({ language: null });
      expect(await store.settingsOf(2)).toEqual({ language: "en" });
    });

    it("knows of a group what every group has, until something is kept", async () => {
      const store = await make();
      expect(await store.groupOf(-7)).toEqual(newGroup);
      for (const kept of [group, { ...group, kind: null, issuer: null, isOpen: true }, newGroup]) {
        await store.changeGroup(-1_001_234_567_890, kept);
        expect(await store.groupOf(-1_001_234_567_890)).toEqual(kept);
      }
      expect(await store.groupOf(-7)).toEqual(newGroup);
    });

    it("changes of a group what it is told to, also from several sides at once", async () => {
      const store = await make();
      await Promise.all([
        store.changeGroup(-1, { answers: "full" }),
        store.changeGroup(-1, { isOpen: false }),
        store.changeGroup(-1, {}),
        store.changeGroup(-1, { kind: "plan", fromYear: 2020 }),
        store.changeGroup(-2, {}),
      ]);
      expect(await store.groupOf(-1)).toEqual({
        ...newGroup,
        answers: "full",
        isOpen: false,
        kind: "plan",
        fromYear: 2020,
      });
      expect(await store.groupOf(-2)).toEqual(newGroup);
    });

    it("forgets a group and no other", async () => {
      const store = await make();
      for (const chat of [-1, -2]) await store.changeGroup(chat, group);
      await store.forget(-1);
      expect(await store.groupOf(-1)).toEqual(newGroup);
      expect(await store.groupOf(-2)).toEqual(group);
    });

    it("carries a chat over to another once, however often that is told", async () => {
      const store = await make();
      await store.saveSettings(-1, { language: "en" });
      await store.changeGroup(-1, { ...group, isOpen: true });
      await store.moveChat(-1, -100);
      await store.changeGroup(-100, { kind: "report" });
      await store.moveChat(-1, -100);
      expect(await store.groupOf(-100)).toEqual({ ...group, isOpen: true, kind: "report" });
      expect(await store.settingsOf(-100)).toEqual({ language: "en" });
      expect(await store.groupOf(-1)).toEqual(newGroup);
      expect(await store.settingsOf(-1)).toEqual({ language: null });
    });

    it("keeps of the new chat what the old one never chose, and whether it may be written to", async () => {
      const store = await make();
      await store.saveSettings(-100, { language: "vi" });
      await store.changeGroup(-100, { ...newGroup, kind: "report", greetedAt: 5 });
      await store.changeGroup(-1, { ...newGroup, answers: "full", isOpen: false });
      await store.moveChat(-1, -100);
      expect(await store.groupOf(-100)).toEqual({ ...newGroup, answers: "full", kind: "report", greetedAt: 5 });
      expect(await store.settingsOf(-100)).toEqual({ language: "vi" });
    });

    it("lists votes as they were given, the newest first", async () => {
      const store = await make();
      const given = [
        vote(),
        vote({ verdict: "down", reason: "out_of_date", question: "'; DROP TABLE feedback; --" }),
        vote({ answer: "", documentId: null, passageId: null, question: "đ\u0000ạ 🇻🇳\n".repeat(500) }),
      ];
      const ids: number[] = [];
      for (const one of given) ids.push(await store.addFeedback(one));
      expect(await store.listFeedback(all)).toEqual(given.map((one, i) => ({ ...one, id: ids[i] })).toReversed());
    });

    it("lists page by page, none left out where others come meanwhile", async () => {
      const store = await make();
      const ids: number[] = [];
      for (let i = 0; i < 5; i++) ids.push(await store.addFeedback(vote({ question: String(i) })));
      const first = await store.listFeedback({ limit: 2, before: null });
      expect(first.map(({ question }) => question)).toEqual(["4", "3"]);
      await store.addFeedback(vote({ question: "5" }));
      const second = await store.listFeedback({ limit: 3, before: first.at(-1)?.id ?? null });
      expect(second.map(({ question }) => question)).toEqual(["2", "1", "0"]);
      expect(await store.listFeedback({ limit: 3, before: ids[0] ?? null })).toEqual([]);
    });

    it("changes a vote and leaves the rest of it", async () => {
      const store = await make();
      const [id, other] = [await store.addFeedback(vote()), await store.addFeedback(vote())];
      expect(await store.changeFeedback(id, { verdict: "down", reason: "wrong_figure" })).toBe(true);
      expect(await store.listFeedback(all)).toEqual([
        { ...vote(), id: other },
        { ...vote({ verdict: "down", reason: "wrong_figure" }), id },
      ]);
    });

    it("takes a vote back once, and gives its id to no other", async () => {
      const store = await make();
      const id = await store.addFeedback(vote());
      expect(await store.removeFeedback(id)).toBe(true);
      expect(await store.removeFeedback(id)).toBe(false);
      expect(await store.changeFeedback(id, { verdict: "up", reason: null })).toBe(false);
      expect(await store.listFeedback(all)).toEqual([]);
      expect(await store.addFeedback(vote())).not.toBe(id);
    });

    it("keeps notes letter for letter, the newest first, page by page", async () => {
      const store = await make();
      const notes = ["Thiếu văn bản năm 2024", "cảm ơn!\n<b>", "ba"].map((text) => ({ day: "2026-03-02", text }));
      const ids: number[] = [];
      for (const note of notes) ids.push(await store.addNote(note));
      const kept = notes.map((note, i) => ({ ...note, id: ids[i] })).toReversed();
      expect(await store.listNotes({ limit: 2, before: null })).toEqual(kept.slice(0, 2));
      expect(await store.listNotes({ limit: 2, before: ids[1] ?? null })).toEqual(kept.slice(2));
    });

    it("drops the votes and notes of before a day, and says how many", async () => {
      const store = await make();
      for (const day of ["2024-12-31", "2025-03-01", "2025-03-02"]) {
        await store.addFeedback(vote({ day }));
        await store.addNote({ day, text: day });
      }
      expect(await store.dropBefore("2025-03-02")).toBe(4);
      expect((await store.listFeedback(all)).map(({ day }) => day)).toEqual(["2025-03-02"]);
      expect((await store.listNotes(all)).map(({ day }) => day)).toEqual(["2025-03-02"]);
      expect(await store.dropBefore("2025-03-02")).toBe(0);
    });

    it("is closed once, however often that is asked for", async () => {
      const store = await make();
      await store.close();
      await store.close();
      await expect(store.settingsOf(1)).rejects.toThrow();
    });

    it("takes many calls at once", async () => {
      const store = await make();
      const chats = Array.from({ length: 50 }, (_, chat) => chat);
      await Promise.all(chats.map((chat) => store.saveSettings(chat, { language: chat % 2 === 0 ? "vi" : "en" })));
      await Promise.all([
        ...chats.map(() => store.addFeedback(vote())),
        ...chats.map((chat) => store.forget(chat + 25)),
      ]);
      const languages = await Promise.all(chats.map((chat) => store.settingsOf(chat)));
      expect(languages.map(({ language }) => language)).toEqual(
        chats.map((chat) => (chat >= 25 ? null : chat % 2 === 0 ? "vi" : "en")),
      );
      expect(await store.listFeedback(all)).toHaveLength(50);
    });
  });
}

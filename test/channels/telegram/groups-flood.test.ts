import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFlood } from "../../../src/channels/telegram/groups/flood.ts";
import { wordingOf } from "../../../src/render/wording/index.ts";
import { answers } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Speaker } from "../../support/speaker.ts";

const { groups } = wordingOf("vi");
const share = "/hoi đảng viên nữ chiếm bao nhiêu phần trăm?";
let now: number;
let talk: Conversation;
let people: Speaker[];
let group: Place;

beforeEach(async () => {
  now = Date.now();
  // Telegram's rate for a group; bursts are another matter, see the simulation of a busy group.
  const many = { calls: 1_000, ms: 1_000 };
  talk = await Conversation.begin({
    now: () => now,
    rates: { chat: many, all: many, group: { calls: 20, ms: 60_000 } },
  });
  people = Array.from({ length: 30 }, (_, i) => talk.user(`Người ${i}`));
  await answers(talk, { now: () => now });
  group = await greetedGroup(talk, { members: people });
});
afterEach(() => talk.end());

const one = (at: number): Speaker => people[at] as Speaker;

describe("One person who asks too much", () => {
  it("gets one notice, then silence until they have been calm for a minute; others are answered", async () => {
    for (let i = 0; i < 6; i++) expect((await askIn(talk, group, one(0), share)).text).toMatch(/^33,02%/);
    expect((await askIn(talk, group, one(0), share)).text).toBe(groups.tooMany);
    for (let i = 0; i < 3; i++) {
      now += 15_000;
      await one(0).says(share, { in: group });
    }
    await talk.botStaysSilent();
    expect((await askIn(talk, group, one(1), share)).text).toMatch(/^33,02%/);
    now += 60_000;
    expect((await askIn(talk, group, one(0), share)).text).toMatch(/^33,02%/);
  });

  it("is counted in that group alone", async () => {
    for (let i = 0; i < 7; i++) await askIn(talk, group, one(0), share);
    const other = await greetedGroup(talk, { members: [one(0)] });
    expect((await askIn(talk, other, one(0), share)).text).toMatch(/^33,02%/);
    await one(0).says(share.slice(5));
    expect((await talk.botReplies(one(0))).text).toMatch(/^33,02%/);
  });

  it("has buttons that work so often a minute, and then only say so", async () => {
    await talk.end();
    talk = await Conversation.begin();
    const ann = talk.user("Ann");
    await answers(talk, { timing: { personPresses: 2 } });
    group = await greetedGroup(talk, { members: [ann] });
    const reply = await askIn(talk, group, ann, share);
    for (const label of ["Ngữ cảnh", "‹ Trở lại"]) {
      await ann.presses(reply, label);
      await talk.botEdits(reply);
      await talk.botAnswers();
    }
    expect(await talk.botAnswers(await ann.presses(reply, "Ngữ cảnh"))).toMatchObject({
      text: groups.busy,
      alert: false,
    });
    await talk.botStaysSilent();
  });
});

describe("A group that asks too much", () => {
  it("gets one notice and never more than 20 messages a minute, and is answered again later", async () => {
    for (let i = 0; i < 30; i++) await one(i).says(share, { in: group });
    const replies: string[] = [];
    for (let i = 0; i < 18; i++) replies.push((await talk.botReplies(group)).text ?? "");
    await talk.botStaysSilent();
    // The greeting took a place, too.
    expect(replies.filter((text) => text.startsWith("33,02%"))).toHaveLength(17);
    expect(replies.filter((text) => text === groups.tooMany)).toHaveLength(1);
    expect(talk.history().filter(({ ok }) => !ok)).toEqual([]);
    now += 61_000;
    expect((await askIn(talk, group, one(29), share)).text).toMatch(/^33,02%/);
  });

  it("gets no edits either: buttons say so, and edited questions wait for their next edit", async () => {
    const said = await one(0).says(share, { in: group });
    const reply = await talk.botReplies(group);
    for (let i = 1; i < 20; i++) await one(i).says(share, { in: group });
    for (let i = 1; i < 18; i++) await talk.botReplies(group);
    expect(await talk.botAnswers(await one(0).presses(reply, "Ngữ cảnh"))).toMatchObject({ text: groups.busy });
    await one(0).edits(said, "/hoi huyện kết nạp bao nhiêu đảng viên mới?");
    await talk.botStaysSilent();
    now += 61_000;
    await one(0).edits(said, "/hoi huyện kết nạp bao nhiêu đảng viên mới? ");
    expect((await talk.botEdits(reply)).text).toMatch(/^57/);
  });
});

describe("A group with no room left at all", () => {
  it("gets not even the notice", async () => {
    await talk.end();
    talk = await Conversation.begin();
    const ann = talk.user("Ann");
    const bot = await answers(talk, { timing: { groupSends: 1 } });
    group = await greetedGroup(talk, { members: [ann] });
    await ann.says(share, { in: group });
    await talk.botStaysSilent();
    expect(bot.log).toEqual([]);
  });
});

describe("The count of what goes on in a group", () => {
  it("gives one notice for as long as too much is asked, and another only after it was calm", () => {
    let time = 0;
    const flood = createFlood({ groupSends: 20, personAsks: 6, personPresses: 9 }, () => time);
    const ask = (count: number): string[] =>
      Array.from({ length: count }, (_, i) => {
        time += 1_000;
        const admission = flood.admits(-1, i);
        if (admission !== "silence") flood.takes(-1);
        return admission;
      });
    const busy = ask(600);
    expect(busy.filter((one) => one === "notice")).toHaveLength(1);
    expect(busy.filter((one) => one === "answer").length).toBeGreaterThan(150);
    time += 60_000;
    expect(ask(60).filter((one) => one === "notice")).toHaveLength(1);
  });

  it("never gives more room than there is, also where several things are under way", () => {
    let time = 0;
    const flood = createFlood({ groupSends: 3, personAsks: 9, personPresses: 9 }, () => time);
    expect([1, 2, 3, 4].map(() => flood.takes(-1))).toEqual([true, true, true, false]);
    expect(flood.takes(-2)).toBe(true);
    time = 59_999;
    expect(flood.takes(-1)).toBe(false);
    time = 60_000;
    expect(flood.takes(-1)).toBe(true);
  });
});

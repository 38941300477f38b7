import type { Message } from "@grammyjs/types";
import { afterEach, beforeEach, expect, it } from "vitest";
import { codeOfDocument } from "../../../src/services/catalogue/links.ts";
import { documentKey } from "../../../src/services/statistics.ts";
import { answers, source, stateFor } from "../../support/bot.ts";
import { Conversation } from "../../support/conversation.ts";
import { askIn, greetedGroup } from "../../support/group.ts";
import type { Place } from "../../support/place.ts";
import type { Speaker } from "../../support/speaker.ts";

const documents = [...source.corpus.documents.values()];
const inside = documents.filter(({ kind }) => kind === "article");
const outside = documents.filter(({ kind }) => kind !== "article");
const textOf = ({ passages }: (typeof documents)[number]): string => passages.map(({ block }) => block.text).join("\n");
/** What only the other documents say: their titles, and figures that stand in no document of the part. */
const foreign = outside.flatMap((document) => [
  document.title,
  ...document.passages
    .flatMap(({ figures }) => figures.map(({ text }) => text))
    .filter((text) => /\d{2}/.test(text) && !inside.some((one) => textOf(one).includes(text))),
]);
const questions = [
  "đảng viên nữ chiếm bao nhiêu phần trăm?",
  "huyện kết nạp bao nhiêu đảng viên mới?",
  "tổng số đảng viên",
  ...outside.map(({ title }) => title),
];
const data = [
  ..."a m0 m1 m2 c0 c1 c2 c3 f0.0 f1.0 f2.0 s:0 s:1 n:all.0 n:all+ n:all+0".split(" "),
  ...documents.flatMap(({ id }) => ["k", "b", "r", "t", "n"].map((act) => `d${act}:${codeOfDocument(id)}`)),
  ...documents.map(documentKey).flatMap((key) => [`n:${key}.0`, `n:${key}+`, `n:${key}+0`]),
  ...outside.flatMap(({ number }) => (number === null ? [] : [`o:0:${number}`])),
];
let talk: Conversation;
let ann: Speaker;
let group: Place;
let state: Awaited<ReturnType<typeof stateFor>>;
let heard: Message[];

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  state = await stateFor(talk);
  const much = { groupSends: 9_999, personAsks: 9_999, personPresses: 9_999 };
  await answers(talk, { state, timing: much });
  group = await greetedGroup(talk, { members: [ann], type: "supergroup" });
  heard = [];
  for (const event of ["sent", "edited"] as const)
    talk.api.core.state.events.on(event, (message) => heard.push(message));
});
afterEach(() => talk.end());

const ask = (text: string, replyTo?: Message): Promise<Message> =>
  askIn(talk, group, ann, text, replyTo === undefined ? {} : { replyTo });
const said = (): string =>
  heard.map(({ text, caption, document }) => [text, caption, document?.file_name].join("\n")).join("\n");
const leaks = (): string[] => foreign.filter((text) => said().includes(text));

it.each(["short", "full"] as const)(
  "A group with %s answers that is narrowed down to a part hears nothing of other documents, whatever is asked or pressed, also under what stood there before",
  async (length) => {
    await state.groups.change(group.id, { answers: length });
    const before: Message[] = [];
    for (const text of questions) before.push(await ask(`/hoi ${text}`), await ask(`/tim ${text}`));
    for (const { number } of outside) before.push(await ask(`/sohieu ${number ?? "1"}`));
    expect(leaks()).not.toEqual([]);

    await state.groups.change(group.id, { kind: "article" });
    heard = [];
    for (const message of before) for (const one of data) await talk.botAnswers(await ann.forges(message, one));
    for (const message of before) await ask("còn nữ?", message);
    for (const text of questions) {
      await ask(`/tim ${text}`);
      await ask("còn dân tộc thiểu số?", await ask(`/hoi ${text}`));
    }
    for (const { number } of outside) await ask(`/sohieu ${number ?? "1"}`);
    await talk.botTakes();
    expect(leaks()).toEqual([]);
    expect(said()).toContain(inside[0]?.title);
  },
);

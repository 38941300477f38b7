import { describe, expect, it } from "vitest";
import { act, ask, hears, openStage, stateOf } from "../../support/preview.ts";

const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

describe("What windows do", () => {
  it("becomes messages of the people, in private and in a topic", async () => {
    const stage = await openStage();
    const [lan, minh] = stage.world.people;
    const { group, topics } = stage.world;
    await act(stage, { do: "start", as: lan.id, payload: "abc" });
    await act(stage, { do: "say", as: minh.id, chat: group, topic: topics[1], text: "xin chào" });
    const { messages } = await stateOf(stage);
    const texts = messages.map(({ message }) => [message.chat.id, message.message_thread_id, message.text]);
    expect(texts).toContainEqual([lan.id, undefined, "/start abc"]);
    expect(texts).toContainEqual([group, topics[1], "xin chào"]);
  });

  it("answers, quotes, changes and deletes messages", async () => {
    const stage = await openStage();
    const [lan, minh] = stage.world.people;
    const chat = stage.world.group;
    const { people } = stage.world.api;
    const first = people.say(minh.id, chat, "một hai ba");
    await act(stage, { do: "say", as: lan.id, chat, text: "hai?", replyTo: first.message_id, quote: "hai" });
    const reply = (await stateOf(stage)).messages.at(-1)?.message;
    expect(reply).toMatchObject({ quote: { text: "hai" }, reply_to_message: { text: "một hai ba" } });
    await act(stage, { do: "edit", as: lan.id, chat, message: reply?.message_id, text: "ba?" });
    expect((await stateOf(stage)).messages.at(-1)?.message).toMatchObject({
      text: "ba?",
      edit_date: expect.any(Number),
    });
    await act(stage, { do: "remove", as: lan.id, chat, message: reply?.message_id });
    expect((await stateOf(stage)).messages.at(-1)?.message.text).toBe("một hai ba");
  });

  it("is refused where no app would offer it, and changes nothing then", async () => {
    const stage = await openStage();
    const [lan, minh] = stage.world.people;
    const chat = stage.world.group;
    const other = stage.world.api.people.say(minh.id, chat, "của Minh").message_id;
    const before = (await stateOf(stage)).messages.length;
    const wrong: readonly [string, unknown][] = [
      ["do", { as: lan.id }],
      ["do", { do: "constructor", as: lan.id }],
      ["as", { do: "say", as: 1, chat, text: "x" }],
      ["as", { do: "say", as: String(lan.id), chat, text: "x" }],
      ["chat", { do: "say", as: lan.id, chat: minh.id, text: "x" }],
      ["topic", { do: "say", as: lan.id, chat, topic: 99, text: "x" }],
      ["topic", { do: "say", as: lan.id, chat: lan.id, topic: stage.world.topics[0], text: "x" }],
      ["text", { do: "say", as: lan.id, chat, text: " " }],
      ["text", { do: "say", as: lan.id, chat, text: "x".repeat(4097) }],
      ["text", { do: "say", as: lan.id, chat, text: { length: 3 } }],
      ["message", { do: "say", as: lan.id, chat, text: "x", replyTo: 99 }],
      ["quote", { do: "say", as: lan.id, chat, text: "x", replyTo: other, quote: "của ai" }],
      ["message", { do: "edit", as: lan.id, chat, message: other, text: "x" }],
      ["message", { do: "remove", as: lan.id, chat, message: other }],
      ["data", { do: "press", as: lan.id, chat, message: other, data: "a" }],
      ["payload", { do: "start", as: lan.id, payload: "a b" }],
      ["text", { do: "inline", as: lan.id, chat, text: "x".repeat(257) }],
      ["result", { do: "choose", as: lan.id, chat, query: "1", result: "1" }],
    ];
    for (const [error, wanted] of wrong)
      expect([wanted, await act(stage, wanted)]).toMatchObject([{}, { status: 400, body: JSON.stringify({ error }) }]);
    expect((await stateOf(stage)).messages).toHaveLength(before);
    const headers = { origin: `http://127.0.0.1:${stage.port}`, "content-type": "application/json" };
    for (const body of ["", "[]", "null", "{"])
      expect(await ask(stage, "/do", { method: "POST", headers, body })).toMatchObject({ status: 400 });
    const long = JSON.stringify({ do: "say", text: "x".repeat(70_000) });
    expect(await ask(stage, "/do", { method: "POST", headers, body: long })).toMatchObject({ status: 413 });
  });

  it("sends files, which come back as pictures or to be saved, never as a page", async () => {
    const stage = await openStage();
    const [lan] = stage.world.people;
    const origin = { origin: `http://127.0.0.1:${stage.port}` };
    const up = (wanted: unknown, body: Uint8Array | string) =>
      ask(stage, `/upload?wanted=${encodeURIComponent(JSON.stringify(wanted))}`, {
        method: "POST",
        headers: origin,
        body,
      });
    const base = { as: lan.id, chat: lan.id, caption: "chú thích" };
    await up({ ...base, kind: "photo", name: "a.png", type: "image/png" }, Buffer.from(dot, "base64"));
    await up({ ...base, kind: "document", name: "tệp.html", type: "text/html" }, "<script>alert(1)</script>");
    const [photo, document] = (await stateOf(stage)).messages.slice(-2).map(({ message }) => message);
    expect(photo).toMatchObject({ caption: "chú thích", photo: [{ width: 1, height: 1 }] });
    const file = (id = "", query = "") => ask(stage, `/file/${id}${query}`);
    expect((await file(photo?.photo?.[0]?.file_id)).headers["content-type"]).toBe("image/png");
    const page = await file(document?.document?.file_id);
    expect(page).toMatchObject({ body: "<script>alert(1)</script>" });
    expect(page.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment/),
      "x-content-type-options": "nosniff",
    });
    const saved = await file(document?.document?.file_id, `?name=${encodeURIComponent('a"b\r\n.txt')}`);
    expect(saved.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''a%22b%0D%0A.txt");
    // What is no picture goes as a file, whatever it was sent as.
    await up({ ...base, kind: "photo", name: "a.svg", type: "image/svg+xml" }, "<svg/>");
    const last = (await stateOf(stage)).messages.at(-1)?.message;
    expect([last?.photo, last?.document?.file_name]).toEqual([undefined, "a.svg"]);
    expect(await up({ ...base, kind: "video", name: "a" }, "x")).toMatchObject({ status: 400 });
    expect(await up({ ...base, kind: "document", name: "" }, "x")).toMatchObject({ status: 400 });
    expect(await up({ ...base, kind: "document", name: "leer" }, "")).toMatchObject({ status: 400 });
    expect(await up([], "x")).toMatchObject({ status: 400 });
  });
});

describe("What windows hear", () => {
  it("goes on where they stopped, by their address or by the last event that they saw", async () => {
    const stage = await openStage();
    const [lan] = stage.world.people;
    const { after } = await stateOf(stage);
    for (const text of ["một", "hai", "ba"]) stage.world.api.people.say(lan.id, stage.world.group, text);
    const all = await hears(stage, after, 3);
    expect(all.map((block) => /"text":"(.*?)"/.exec(block)?.[1])).toEqual(["một", "hai", "ba"]);
    const second = /^id: (.*)$/m.exec(all[1] ?? "")?.[1];
    expect(await hears(stage, after, 1, second)).toEqual([all[2]]);
  });

  it("begins anew after another run of the program, after too much was missed, and for what never was", async () => {
    const stage = await openStage({ keep: { news: 2 } });
    const [lan] = stage.world.people;
    const { after } = await stateOf(stage);
    for (const text of ["một", "hai", "ba"]) stage.world.api.people.say(lan.id, stage.world.group, text);
    const era = after.split(".")[0];
    for (const from of [after, "other.1", `${era}.4`, `${era}.-1`, `${era}.1e3`, "", "x"])
      expect(await hears(stage, from, 1)).toEqual([`id: ${era}.3\nevent: anew\ndata: {}`]);
    expect(await hears(stage, `${era}.1`, 2)).toHaveLength(2);
  });

  it("holds what changed, what the bot is at, and whose menu is whose", async () => {
    const stage = await openStage();
    const { api, people, group } = stage.world;
    const [lan, , anna] = people;
    const { after } = await stateOf(stage);
    const call = (method: string, fields: object) =>
      fetch(`${api.root}/bot${api.token}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(fields),
      });
    const commands = (description: string) => [{ command: "hoi", description }];
    await call("setMyCommands", { commands: commands("Hỏi") });
    await call("setMyCommands", { commands: commands("Ask"), language_code: "en" });
    await call("setMyCommands", { commands: commands("Cả nhóm"), scope: { type: "all_group_chats" } });
    await call("setMyCommands", { commands: commands("Quản trị"), scope: { type: "all_chat_administrators" } });
    await call("sendChatAction", { chat_id: group, action: "typing", message_thread_id: stage.world.topics[0] });
    const blocks = await hears(stage, after, 5);
    expect(blocks.at(-1)).toContain(
      `{"kind":"action","chat":${group},"topic":${stage.world.topics[0]},"action":"typing"}`,
    );
    const { menus } = await stateOf(stage);
    expect(menus[lan.id]).toEqual({ private: commands("Hỏi"), group: commands("Quản trị") });
    expect(menus[anna.id]).toEqual({ private: commands("Ask"), group: commands("Cả nhóm") });
    expect(blocks.at(-2)).toContain(JSON.stringify(menus));
  });
});

describe("What is kept", () => {
  it("is bounded: messages of a chat, and files by their bytes", async () => {
    const stage = await openStage({ keep: { messagesAChat: 5, files: 10 } });
    const [lan] = stage.world.people;
    const { api, group } = stage.world;
    for (let i = 0; i < 12; i++) api.people.say(lan.id, group, `tin ${i}`);
    const { messages } = await stateOf(stage);
    expect(messages.map(({ message }) => message.text)).toEqual(["tin 7", "tin 8", "tin 9", "tin 10", "tin 11"]);
    const sent = [1, 2, 3].map(() =>
      api.people.upload(lan.id, lan.id, "document", { name: "a", type: "", bytes: Buffer.alloc(5) }),
    );
    const statuses = sent.map(async ({ document }) => (await ask(stage, `/file/${document?.file_id}`)).status);
    expect(await Promise.all(statuses)).toEqual([404, 200, 200]);
  });
});

describe("The page", () => {
  it("is in the language of the program, with its sentences as data that cannot end early", async () => {
    const vi = (await ask(await openStage(), "/")).body;
    expect(vi).toContain('<html lang="vi">');
    expect(vi).toContain("<title>Tra Cứu: bản xem thử</title>");
    const english = await openStage({ language: "en" });
    // The menus are of the language in which people use Telegram.
    expect(english.world.people[0].language_code).toBe("en");
    const en = (await ask(english, "/")).body;
    expect(en).toContain('<html lang="en">');
    const data = /<script type="application\/json" id="words">([\s\S]*?)<\/script>/.exec(en)?.[1] ?? "";
    expect(JSON.parse(data)).toMatchObject({ typing: "typing…", members: "{count} members" });
    expect(data).not.toContain("<");
  });
});

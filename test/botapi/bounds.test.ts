import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../support/conversation.ts";
import type { Speaker } from "../support/speaker.ts";
import { call } from "../support/raw-client.ts";

let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  await ann.starts();
});
afterEach(() => talk.end());

describe("A server that is to keep little", () => {
  test("forgets the oldest files and keeps the others", async () => {
    const ids: string[] = [];
    for (const name of ["a.txt", "b.txt", "c.txt"])
      ids.push((await ann.sendsDocument({ name, bytes: "12345" })).document?.file_id ?? "");
    const { files } = talk.api.core;
    files.keep(12);
    expect(ids.map((id) => files.bytes(id)?.length)).toEqual([undefined, 5, 5]);
    files.keep(10);
    expect(ids.map((id) => files.bytes(id)?.length)).toEqual([undefined, 5, 5]);
  });

  test("forgets the oldest queries, which then count as stale, and answers the others", async () => {
    const old = await ann.types("cũ");
    const young = await ann.types("mới");
    talk.api.core.queries.keep(1);
    const answer = (id: string) => call(talk.api, "answerInlineQuery", { inline_query_id: id, results: [] });
    expect(await answer(old.id)).toMatchObject({ ok: false, description: expect.stringContaining("too old") });
    expect(await answer(young.id)).toMatchObject({ ok: true });
    expect(talk.api.core.queries.answered(young.id)?.query.query).toBe("mới");
    talk.api.core.queries.keep(0);
    expect(talk.api.core.queries.answered(young.id)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { covered, findEntities, mergeEntities, trimText } from "../../src/botapi/entities.ts";

function found(text: string): string[] {
  return findEntities(text).map((entity) => `${entity.type} ${covered(text, entity)}`);
}

describe("what Telegram finds in typed text", () => {
  test.each([
    ["/start goi", ["bot_command /start"]],
    ["hỏi /tim@tracuu_bot nữa", ["bot_command /tim@tracuu_bot"]],
    ["@tracuu_bot đảng viên", ["mention @tracuu_bot"]],
    ["xem https://vi.example.vn/a?b=1, rồi", ["url https://vi.example.vn/a?b=1"]],
    ["trang nhandan.vn.", ["url nhandan.vn"]],
    ["thư a.b@c.vn", ["email a.b@c.vn"]],
    ["#đảng_viên", ["hashtag #đảng_viên"]],
  ])("finds it in %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(["35-CT/TW ngày 30/05/2019", "và/hoặc", "92,5% so với 2019.", "#2019", "a@b", "//", "đ/c"])(
    "finds nothing in %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test("keeps nothing inside code and drops quotes within quotes", () => {
    const code = { type: "code", offset: 0, length: 6 } as const;
    expect(mergeEntities([code, { type: "bold", offset: 1, length: 2 }], "/start")).toEqual([code]);
    const outer = { type: "blockquote", offset: 0, length: 5 } as const;
    expect(mergeEntities([outer, { type: "blockquote", offset: 1, length: 2 }], "abcde")).toEqual([outer]);
  });

  test("moves entities along when white space at the ends goes", () => {
    expect(trimText("  ab  ", [{ type: "bold", offset: 1, length: 4 }])).toEqual({
      text: "ab",
      entities: [{ type: "bold", offset: 0, length: 2 }],
    });
  });
});

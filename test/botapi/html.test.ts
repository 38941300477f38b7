import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../src/botapi/html.ts";

describe("Telegram's HTML mode", () => {
  test.each([
    ["<b>a</b>", "bold"],
    ["<strong>a</strong>", "bold"],
    ["<i>a</i>", "italic"],
    ["<em>a</em>", "italic"],
    ["<u>a</u>", "underline"],
    ["<ins>a</ins>", "underline"],
    ["<s>a</s>", "strikethrough"],
    ["<strike>a</strike>", "strikethrough"],
    ["<del>a</del>", "strikethrough"],
    ['<span class="tg-spoiler">a</span>', "spoiler"],
    ["<tg-spoiler>a</tg-spoiler>", "spoiler"],
    ["<code>a</code>", "code"],
    ['<code class="language-ts">a</code>', "code"],
    ["<pre>a</pre>", "pre"],
    ["<blockquote>a</blockquote>", "blockquote"],
    ["<blockquote expandable>a</blockquote>", "expandable_blockquote"],
    ["<B>a</b >", "bold"],
  ])("reads %s as %s", (source, type) => {
    expect(parseHtml(source)).toEqual({ text: "a", entities: [{ type, offset: 0, length: 1 }] });
  });

  test("reads links, mentions by link, emoji, times and code with a language", () => {
    expect(parseHtml('<a href="https://vi.example.vn/a?b=1&amp;c=2">x</a>').entities).toEqual([
      { type: "text_link", url: "https://vi.example.vn/a?b=1&c=2", offset: 0, length: 1 },
    ]);
    expect(parseHtml("<a href='tg://user?id=42'>x</a>").entities).toEqual([
      { type: "user", userId: 42, offset: 0, length: 1 },
    ]);
    expect(parseHtml('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>').entities).toEqual([
      { type: "custom_emoji", custom_emoji_id: "5368324170671202286", offset: 0, length: 2 },
    ]);
    expect(parseHtml('<tg-time unix="1647531900" format="wDT">mai</tg-time>').entities).toEqual([
      { type: "date_time", unix_time: 1647531900, date_time_format: "wDT", offset: 0, length: 3 },
    ]);
    expect(parseHtml('<pre><code class="language-python">x</code></pre>').entities).toEqual([
      { type: "pre", language: "python", offset: 0, length: 1 },
    ]);
  });

  test("keeps the text of a link that is none, without the link", () => {
    expect(parseHtml('<a href="khong phai">chữ</a>')).toEqual({ text: "chữ", entities: [] });
  });

  test("counts offsets in UTF-16 units and nests", () => {
    expect(parseHtml("😀<b>đậm <i>nghiêng</i></b>")).toEqual({
      text: "😀đậm nghiêng",
      entities: [
        { type: "italic", offset: 6, length: 7 },
        { type: "bold", offset: 2, length: 11 },
      ],
    });
  });

  test("decodes four names and every number, and leaves other references as typed", () => {
    expect(parseHtml("&lt;&gt;&amp;&quot;&#39;&#x1F600;&nbsp;&apos;&").text).toBe("<>&\"'😀&nbsp;&apos;&");
    expect(parseHtml("AT&T &#0; &ltb").text).toBe("AT&T &#0; &ltb");
    expect(parseHtml("a &lt b").text).toBe("a < b");
  });

  test("gives back any text that was escaped, and its style around it", () => {
    const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const anyText = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const parsed = parseHtml(`${escape(before)}<b>${escape(text)}</b>`);
        expect(parsed.text).toBe(before + text);
        expect(parsed.entities).toEqual([{ type: "bold", offset: before.length, length: text.length }]);
      }),
    );
  });

  test.each([
    ["é<x>a</x>", 'Unsupported start tag "x" at byte offset 2'],
    ["a < b", 'Unsupported start tag "" at byte offset 2'],
    ["<br/>", 'Unsupported start tag "br/" at byte offset 0'],
    ["1 <b", "Unclosed start tag at byte offset 2"],
    ["<a href", 'Unclosed start tag "a" at byte offset 0'],
    ["<a href=", 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="x', "Unclosed start tag at byte offset 0"],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ["<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"],
    ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
    ["a</b>", "Unexpected end tag at byte offset 1"],
    ["<b>ầ</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
    ["<b>a</b", "Unclosed end tag at byte offset 4"],
    ["<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"],
    [
      "&#xD800;",
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    ],
  ])("refuses %s", (source, message) => {
    expect(() => parseHtml(source)).toThrow(message);
  });
});

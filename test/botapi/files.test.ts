import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { imageSize } from "../../src/botapi/files.ts";
import { Conversation } from "../support/conversation.ts";
import { call, refused, upload } from "../support/raw-client.ts";
import type { Speaker } from "../support/speaker.ts";

let talk: Conversation;
let ann: Speaker;

beforeEach(async () => {
  talk = await Conversation.begin();
  ann = talk.user("Ann");
  await ann.starts();
});
afterEach(() => talk.end());

/** The header of a PNG of this size; Telegram's own reader would want the rest too. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const blob = (bytes: Uint8Array | string) => new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]);
const photo = (bytes: Uint8Array | string) =>
  upload(talk.api, "sendPhoto", { chat_id: `${ann.id}`, photo: blob(bytes) });
const document = (given: string) => call(talk.api, "sendDocument", { chat_id: ann.id, document: given });

describe("sendPhoto", () => {
  test("takes an upload, tells its size and gives a file_id that can be sent again and fetched", async () => {
    const { result } = await photo(png(640, 480));
    const [size] = result.photo;
    expect(size).toMatchObject({ width: 640, height: 480, file_size: 33 });
    const again = await call(talk.api, "sendPhoto", { chat_id: ann.id, photo: size.file_id, caption: "lại" });
    expect(again.result).toMatchObject({ photo: [{ file_id: size.file_id }], caption: "lại" });
    const { file_path } = (await call(talk.api, "getFile", { file_id: size.file_id })).result;
    const response = await fetch(`${talk.root}/file/bot${talk.token}/${file_path}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(png(640, 480))).toBe(true);
  });

  test("takes a file under another name by attach://", async () => {
    const fields = { chat_id: `${ann.id}`, photo: "attach://hinh", hinh: blob(png(2, 2)) };
    expect((await upload(talk.api, "sendPhoto", fields)).result.photo).toHaveLength(1);
  });

  test.each([
    [png(9_000, 2_000), "PHOTO_INVALID_DIMENSIONS"],
    [png(2_100, 100), "PHOTO_INVALID_DIMENSIONS"],
    ["không phải hình", "IMAGE_PROCESS_FAILED"],
    ["", "file must be non-empty"],
    [Buffer.alloc(10 * 1024 * 1024 + 1), "file is too big"],
  ])("refuses an upload that is no fit photo (%#)", async (bytes, description) => {
    expect(await photo(bytes)).toMatchObject(refused(description));
  });

  test("refuses a caption over 1024 characters and takes one of 1024", async () => {
    const send = (caption: string) =>
      upload(talk.api, "sendPhoto", { chat_id: `${ann.id}`, caption, parse_mode: "HTML", photo: blob(png(2, 2)) });
    expect(await send(`<b>${"đ".repeat(1024)}</b>`)).toMatchObject({ ok: true });
    expect(await send("đ".repeat(1025))).toMatchObject(refused("message caption is too long"));
  });
});

describe("sendDocument", () => {
  test("keeps the name, with spaces, tone marks and without quotes as grammY writes it", async () => {
    const body = `--b\r\ncontent-disposition:form-data;name="chat_id"\r\n\r\n${ann.id}\r\n--b\r\ncontent-disposition:form-data;name="document";filename=chỉ thị 35.txt\r\ncontent-type:text/plain\r\n\r\nnội dung\r\n--b--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const response = await fetch(`${talk.root}/bot${talk.token}/sendDocument`, { method: "POST", body, headers });
    const { result } = (await response.json()) as { result: { document: object } };
    expect(result.document).toMatchObject({ file_name: "chỉ thị 35.txt", mime_type: "text/plain", file_size: 10 });
  });

  test.each([
    ["", "there is no document in the request"],
    ["attach://none", "there is no document in the request"],
    ["khong-co", "wrong remote file identifier specified: Wrong string length"],
    ["https://vi.example.vn/a.pdf", "failed to get HTTP URL content"],
  ])("refuses %j in place of a file", async (given, description) => {
    expect(await document(given)).toMatchObject(refused(description));
  });

  test("refuses a photo's file_id", async () => {
    const { result } = await photo(png(2, 2));
    expect(await document(result.photo[0].file_id)).toMatchObject(refused("can't use file of type Photo as Document"));
  });

  test("obeys the group's permission to send files", async () => {
    const group = talk.group("Tổ 1", { members: [ann], type: "supergroup" });
    talk.api.groups.permit(group.id, { documents: false, photos: false });
    const sent = await ann.sendsDocument({ name: "a.txt", bytes: "a" });
    const there = { chat_id: group.id, document: sent.document?.file_id };
    expect(await call(talk.api, "sendDocument", there)).toMatchObject(
      refused("not enough rights to send documents to the chat"),
    );
    const { result } = await photo(png(2, 2));
    expect(await call(talk.api, "sendPhoto", { chat_id: group.id, photo: result.photo[0].file_id })).toMatchObject(
      refused("not enough rights to send photos to the chat"),
    );
  });
});

describe("getFile", () => {
  const get = (file_id: string) => call(talk.api, "getFile", { file_id });

  test("fetches what a user sent", async () => {
    const sent = await ann.sendsPhoto({ name: "a.png", bytes: png(3, 4), caption: "đây" });
    expect(sent.photo).toMatchObject([{ width: 3, height: 4 }]);
    expect((await get(sent.photo?.[0]?.file_id ?? "")).result.file_path).toMatch(/^photos\/file_\d+\.png$/);
  });

  test("refuses what is over 20 MB, unknown or not named", async () => {
    const big = await ann.sendsDocument({ name: "a.pdf", bytes: new Uint8Array(20 * 1024 * 1024 + 1) });
    expect(await get(big.document?.file_id ?? "")).toMatchObject(refused("file is too big"));
    expect(await get("khong-co")).toMatchObject(refused("invalid file_id"));
    expect(await get("")).toMatchObject(refused("file_id not specified"));
  });
});

test("imageSize reads JPEG and GIF headers past what stands before the size", () => {
  const jpeg = Buffer.from("ffd8ffe00004aabbffc4000400ffffc0001108000a00140301", "hex");
  expect(imageSize(jpeg)).toEqual({ width: 20, height: 10 });
  expect(imageSize(Buffer.from("474946383961050007000000", "hex"))).toEqual({ width: 5, height: 7 });
  expect(imageSize(Buffer.from("ffd8ff", "hex"))).toBeUndefined();
});

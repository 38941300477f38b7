import type { Document, File, PhotoSize } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import type { Params, Upload } from "./params.ts";

/** What a stored file is to Telegram; a file_id of one kind cannot be sent as the other. */
export type FileKind = "photo" | "document" | "other";

interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** getFile goes no further than this. */
export const MAX_DOWNLOAD = 20 * 1024 * 1024;
/** An upload may not be larger than this. */
export const MAX_UPLOAD = 50 * 1024 * 1024;
const MAX_PHOTO = 10 * 1024 * 1024;
const PREFIX: Record<FileKind, string> = { photo: "AgACAgUAAx", document: "BQACAgUAAx", other: "AwACAgUAAx" };
const FOLDER: Record<FileKind, string> = { photo: "photos", document: "documents", other: "files" };

/** The files on the server: what users and the bot uploaded, by file_id and by path. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();
  #count = 0;

  /** Keeps a file and gives it the ids that a message carries. */
  add(kind: FileKind, upload: Upload): StoredFile {
    this.#count += 1;
    const tail = Buffer.from(`file ${this.#count} of this server`).toString("base64url");
    const extension = /\.[a-z0-9]{1,8}$/i.exec(upload.name)?.[0] ?? (kind === "photo" ? ".jpg" : "");
    const file: StoredFile = {
      id: PREFIX[kind] + tail,
      uniqueId: `AQAD${tail.slice(0, 12)}`,
      kind,
      name: upload.name,
      type: upload.type,
      path: `${FOLDER[kind]}/file_${this.#count}${extension}`,
      bytes: upload.bytes,
    };
    this.#byId.set(file.id, file);
    return file;
  }

  /** Answers getFile; the path is what the download address ends with. */
  describe(id: string): File {
    if (id === "") throw badRequest("file_id not specified");
    const file = this.#byId.get(id);
    if (file === undefined) throw badRequest("invalid file_id");
    if (file.bytes.length > MAX_DOWNLOAD) throw badRequest("file is too big");
    return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path };
  }

  /** The bytes behind a path, or undefined. */
  download(path: string): Uint8Array | undefined {
    return [...this.#byId.values()].find((file) => file.path === path)?.bytes;
  }

  /** The bytes behind a file_id that a message carries, for tests and the preview. */
  bytes(id: string): Uint8Array | undefined {
    return this.#byId.get(id)?.bytes;
  }

  /** Forgets the oldest files until the rest hold at most so many bytes. */
  keep(bytes: number): void {
    let held = [...this.#byId.values()].reduce((sum, file) => sum + file.bytes.length, 0);
    for (const [id, file] of this.#byId) {
      if (held <= bytes) break;
      this.#byId.delete(id);
      held -= file.bytes.length;
    }
  }

  /** The file that a parameter names: an upload of the same name, attach://other, or a file_id. */
  input(params: Params, field: string, kind: FileKind, given = params.text(field)): StoredFile {
    const attached = given.startsWith("attach://") ? given.slice("attach://".length) : field;
    const upload = params.uploads.get(attached);
    if (upload !== undefined && (given === "" || given.startsWith("attach://"))) return this.#accept(kind, upload);
    if (given === "" || given.startsWith("attach://")) throw badRequest(`there is no ${kind} in the request`);
    // This server fetches nothing from anywhere: a URL fails as one that Telegram cannot reach.
    if (/^https?:\/\//i.test(given)) throw badRequest("failed to get HTTP URL content");
    const file = this.#byId.get(given);
    if (file === undefined) throw badRequest("wrong remote file identifier specified: Wrong string length");
    if (file.kind !== kind) throw badRequest(`can't use file of type ${title(file.kind)} as ${title(kind)}`);
    return file;
  }

  #accept(kind: FileKind, upload: Upload): StoredFile {
    if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
    if (kind === "photo") checkPhoto(upload.bytes);
    return this.add(kind, upload);
  }
}

/** A Document object for a stored file. */
export function toDocument(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.type || "application/octet-stream",
    file_size: file.bytes.length,
  };
}

/** The sizes of a photo; this server keeps one. */
export function toPhoto(file: StoredFile): PhotoSize[] {
  const { width, height } = imageSize(file.bytes) ?? { width: 1, height: 1 };
  return [{ file_id: file.id, file_unique_id: file.uniqueId, width, height, file_size: file.bytes.length }];
}

function checkPhoto(bytes: Uint8Array): void {
  if (bytes.length > MAX_PHOTO) throw badRequest("file is too big");
  const size = imageSize(bytes);
  if (size === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > 10_000 || !(ratio <= 20)) throw badRequest("PHOTO_INVALID_DIMENSIONS");
}

/** Width and height of a PNG, GIF or JPEG, from its header; undefined for anything else. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head === "\x89PNG\r\n\x1a\n" && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (head.startsWith("GIF8") && bytes.length >= 10) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (!head.startsWith("\xff\xd8")) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // Start-of-frame markers hold the size; C4, C8 and CC share their range but are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function title(kind: FileKind): string {
  return kind[0]?.toUpperCase() + kind.slice(1);
}

import { inflateSync } from "node:zlib";

/** A picture as its pixels: four bytes each (red, green, blue, opacity), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = "89504e470d0a1a0a";

/** Reads a PNG of 8-bit RGBA without interlacing, which is what charts are; throws for anything else (W3C PNG, second edition). */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("no PNG");
  const parts: Buffer[] = [];
  let head: Buffer | undefined;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") head = body;
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  if (head === undefined || head.toString("hex", 8) !== "0806000000") throw new Error("no 8-bit RGBA");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  return { width, height, pixels: unfiltered(inflateSync(Buffer.concat(parts)), width, height) };
}

function unfiltered(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = 4 * width;
  const out = new Uint8Array(row * height);
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (out[y * row + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const [left, up, corner] = [at(y, x - 4), at(y - 1, x), at(y - 1, x - 4)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[y * row + x] = (data[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many pixels of a rectangle are nearly black: where there is text, some are. */
export function darkPixels({ width, height, pixels }: Picture, top = 0, bottom = height): number {
  let count = 0;
  for (let i = 4 * width * top; i < 4 * width * bottom; i += 4)
    if (Math.max(pixels[i] ?? 255, pixels[i + 1] ?? 255, pixels[i + 2] ?? 255) < 80) count++;
  return count;
}

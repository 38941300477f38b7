import type { World } from "./world.ts";

/** A file of a message as a browser gets it. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The pictures that the page shows, by their first bytes; everything else is only saved, whatever it says that it is. */
const pictures = [
  ["image/png", "89504e47"],
  ["image/jpeg", "ffd8ff"],
  ["image/gif", "47494638"],
] as const;

/** The file of a message by its id; with a `name` it is saved under that. */
export function downloadOf({ api }: World, id: string, query: URLSearchParams): Download | undefined {
  const bytes = api.core.files.bytes(id);
  if (bytes === undefined) return undefined;
  const name = query.get("name");
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  const picture = pictures.find(([, start]) => head.startsWith(start))?.[0];
  if (name === null && picture !== undefined) return { bytes, type: picture, headers: {} };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name ?? "file")}`;
  return { bytes, type: "application/octet-stream", headers: { "content-disposition": disposition } };
}

import { slugOf } from "../../corpus/slug.ts";
import type { Document } from "../../model/document.ts";

/** A name for the file of a document, in letters that every system takes: "30-kh-hu-ke-hoach-trong-rung.md"; `path` gives the ending. */
export function fileNameOf({ number, title }: Document, path: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(path)?.[0].toLowerCase() ?? ".txt";
  const name = slugOf([...(number === null || title.includes(number) ? [] : [number]), title].join(" "));
  return `${name === "" ? "van-ban" : name}${ending}`;
}

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Language } from "../../model/config.ts";
import type { PageWording } from "../../render/wording/preview.ts";

/** A file of the page as it is served. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  ttf: "font/ttf",
};
/** Letters that have every Vietnamese mark, wherever the page is looked at. */
const fonts = ["400Regular", "400Regular_Italic", "600SemiBold"];

/** The files of the page by their paths: all that the folder holds, the fonts, and "/" with its sentences filled in. */
export async function readSite(language: Language, words: PageWording): Promise<ReadonlyMap<string, PageFile>> {
  const folder = new URL("./page/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => typeOf(name) !== undefined);
  const files = new Map<string, PageFile>();
  const add = async (path: string, file: URL): Promise<void> => {
    files.set(path, { type: typeOf(path) ?? "", bytes: await readFile(file) });
  };
  await Promise.all([
    ...names.map((name) => add(`/page/${name}`, new URL(name, folder))),
    ...fonts.map((font) => {
      const file = `@expo-google-fonts/be-vietnam-pro/${font}/BeVietnamPro_${font}.ttf`;
      return add(`/fonts/${font}.ttf`, new URL(import.meta.resolve(file)));
    }),
  ]);
  const template = await readFile(fileURLToPath(new URL("index.html", folder)), "utf8");
  files.delete("/page/index.html");
  files.set("/", { type: types["html"] ?? "", bytes: Buffer.from(filled(template, language, words)) });
  return files;
}

const typeOf = (name: string): string | undefined => types[name.split(".").at(-1) ?? ""];

/** "{word}" in the page becomes the sentence of that name; all of them come along as data for its modules. */
function filled(template: string, language: Language, words: PageWording): string {
  // "<" could end the element that holds the data.
  const data = JSON.stringify(words).replaceAll("<", "\\u003c");
  const texts: Readonly<Record<string, string>> = { ...words, language };
  return template
    .replace(/\{(\w+)\}/g, (whole, name: string) => (texts[name] === undefined ? whole : escaped(texts[name])))
    .replace("<!--words-->", () => data);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

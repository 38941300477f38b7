import { foldText } from "../text/fold.ts";

const longest = 80;

/** A name for a file or an id in lower-case ASCII letters, digits and hyphens, cut between words: "35-CT/TW" becomes "35-ct-tw". */
export function slugOf(text: string): string {
  const words = foldText(text.normalize("NFC")).match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug !== "" && slug.length + word.length + 1 > longest) break;
    slug += (slug === "" ? "" : "-") + word;
  }
  return slug.slice(0, longest);
}

/** NFC, lower case, single spaces: how gold and answers are compared. */
export function plain(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The first characters (code points) of a text in its plain form. */
export function clipped(text: string | undefined, most: number): string {
  return Array.from(plain(text)).slice(0, most).join("");
}

const figure = /\d+[\p{L}\d]*(?:[./,–-]?[\p{L}\d]+)*%?/gu;
const range = /\s*(?:[–-]|đến|tới)\s*(?=\d)/g;

/** The figures and document numbers of a text, each in one spelling: no leading zeros in dates, one kind of dash, no percent sign. */
export function figuresOf(text: string): string[] {
  const found = plain(text).match(figure) ?? [];
  return found.map((one) =>
    one
      .replace(/[–-]/g, "-")
      .replace(/(^|[/-])0+(?=\d)/g, "$1")
      .replace(/%$/, ""),
  );
}

/** The figures of a text where "từ 4 đến 5" and "4 - 5" count as one. */
export function figuresWithRanges(text: string): string[] {
  return figuresOf(text.replace(range, "-"));
}

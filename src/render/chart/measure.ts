const NARROW = /[iljtfr.,:;'|!()[\]\s·–-]/u;
const WIDE = /[mwMW@%]/u;

/** About how wide a text is in Be Vietnam Pro, in pixels; rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text.normalize("NFD").replace(/\p{M}/gu, ""))
    ems += NARROW.test(letter) ? 0.36 : WIDE.test(letter) ? 0.92 : /\p{Lu}/u.test(letter) ? 0.72 : 0.6;
  return ems * size;
}

/** A text in lines that fit, about equally long; what needs more than `most` lines ends with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const words = text.split(/\s+/u).filter((part) => part !== "");
  const lines = fill(words, size, width);
  if (lines.length > most) return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? "", size, width)];
  let even = lines;
  for (let narrow = width - STEP; narrow > width / 2; narrow -= STEP) {
    const narrower = fill(words, size, narrow);
    if (narrower.length > lines.length) break;
    even = narrower;
  }
  return even;
}

const STEP = 8;

function fill(words: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shortened(line: string, size: number, width: number): string {
  const words = line.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")} …`, size) > width) words.pop();
  return `${words.join(" ")} …`;
}

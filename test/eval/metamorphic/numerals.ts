const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const VALUES = new Map<string, number>([
  ...DIGITS.map((word, i) => [word, i] as const),
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
]);
const WORD = "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|linh|lẻ";
const RUN = new RegExp(`(?<!\\p{L})(?:${WORD})(?:\\s(?:${WORD}))*(?!\\p{L})`, "giu");
/** A year read out, so that the "năm" before it is the year's, not a five. */
const YEAR = /^năm (?=(?:hai (?:không|nghìn|ngàn)|một (?:chín|nghìn|ngàn)) )/u;
/** What makes a single word a figure that the documents write in digits. */
const SLOT = /(?:tháng|ngày|mồng|mùng|lớp)\s$/iu;
/** A figure in words typed without marks, which is not read: "nam" is a year as well as a five. */
const PLAIN = /(?<!\p{L})(?<!phan )(?:muoi|tram|nghin) \p{L}/u;

/** Replaces the figures that a question has in words ("mười hai", "hai không hai sáu"); null where they cannot be read. */
export function replaceNumerals(question: string, whole: (value: number) => number): string | null {
  if (PLAIN.test(question)) return null;
  let isReadable = true;
  const replaced = question.replace(RUN, (run: string, at: number) => {
    const before = question.slice(0, at);
    if (/phần\s$/iu.test(before) || (!run.includes(" ") && !SLOT.test(before))) return run;
    return partsOf(run.toLowerCase())
      .map((part) => {
        if (!part.includes(" ") && (part === "năm" || !SLOT.test(before) || !run.startsWith(part))) return part;
        const read = valueOf(part);
        if (read === null) isReadable = false;
        return read === null ? part : read.isSpelt ? spelt(whole(read.value)) : spoken(whole(read.value));
      })
      .join(" ");
  });
  return isReadable ? replaced : null;
}

/** Parts "mười một năm hai không hai hai" before the word for a year. */
function partsOf(run: string): string[] {
  const words = run.split(" ");
  const at = words.findIndex((_, i) => YEAR.test(`${words.slice(i).join(" ")} `));
  if (at < 0) return [run];
  const parts = [words.slice(0, at).join(" "), "năm", words.slice(at + 1).join(" ")];
  return parts.filter((part) => part !== "");
}

function valueOf(run: string): { readonly value: number; readonly isSpelt: boolean } | null {
  const words = run.split(" ");
  if (words.every((word) => DIGITS.includes(word)))
    return { value: Number(words.map((word) => VALUES.get(word)).join("")), isSpelt: true };
  let total = 0;
  let group = 0;
  let last: number | null = null;
  for (const word of words) {
    const value = VALUES.get(word);
    if (value !== undefined) last = value;
    else if (word === "mười") group += 10;
    else if (word === "mươi" && last !== null) [group, last] = [group + last * 10, null];
    else if (word === "trăm" && last !== null) [group, last] = [group + last * 100, null];
    else if ((word === "nghìn" || word === "ngàn") && last !== null)
      [total, group, last] = [total + (group + last) * 1000, 0, null];
    else if (word !== "linh" && word !== "lẻ") return null;
  }
  return { value: total + group + (last ?? 0), isSpelt: false };
}

const spelt = (value: number): string => Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? "").join(" ");

/** Reads a whole number below ten thousand. */
function spoken(value: number): string {
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((unit) => Math.floor(value / unit) % 10) as [
    number,
    number,
    number,
    number,
  ];
  const words: string[] = [];
  if (thousands > 0) words.push(DIGITS[thousands] ?? "", "nghìn");
  if (hundreds > 0 || (thousands > 0 && value % 1000 > 0)) words.push(DIGITS[hundreds] ?? "", "trăm");
  if (tens === 1) words.push("mười");
  else if (tens > 1) words.push(DIGITS[tens] ?? "", "mươi");
  else if (ones > 0 && words.length > 0) words.push("linh");
  if (ones > 0) {
    const last =
      ones === 1 && tens > 1 ? "mốt" : ones === 5 && tens > 0 ? "lăm" : ones === 4 && tens > 1 ? "tư" : DIGITS[ones];
    words.push(last ?? "");
  }
  return words.join(" ") || "không";
}

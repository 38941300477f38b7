import { canonical, fold, memoise } from "./fold.ts";
import { kindsOfCode } from "./kinds.ts";

/** Abbreviations of bodies that stand in document numbers, folded; others are taken as they come, where a separator shows them. */
const ISSUERS = new Set(
  `TW TU HU DU QU CU UBND HDND CP TTG QH QHK UBTVQH CTN BCT BBT BCH BTV DH DB
  BTCTW BTGTW BDVTW BNCTW UBKTTW VPTW BTGDVTW BKTTW BDNTW HDLLTW
  BTCTU BTGTU BDVTU BNCTU UBKTTU VPTU BTGDVTU TTTU BTCHU BTGHU BDVHU UBKTHU VPHU BTCDU UBKTDU VPDU BTGDVDU BXDD
  BTC BTG BDV BNC UBKT VP UBBC UBMTTQ MTTQ MTTW BTT HND HPN HLHPN DTN TDTN TWDTN LDLD TLD HCCB BTNN
  BKTNS BPC BVHXH BDT VPCP VPQH VPUBND VPHDND
  BNV BCA BQP BGDDT BYT BTP BKHDT BKHCN BTNMT BNN BNNPTNT BNNMT BXD BGTVT BCT BVHTTDL BTTTT BLDTBXH BNG TTCP NHNN TANDTC VKSNDTC
  SNV SYT STC STP SXD SCT SGDDT SNN SNNMT SKHCN SKHDT SGTVT STTTT STNMT SVHTTDL SLDTBXH SNGV CAT BCHQS`.split(/\s+/),
);

/** Issuer codes that typed without marks are also everyday words (từ, đủ, dự, cụ …): believed only where form or place shows a code. */
const WORDLIKE = new Set(["TU", "DU", "CU", "QU", "HU", "DH", "DB", "VP", "BTC"]);

/** Whether the letters (folded, upper case) are a known body. */
export function isIssuerCode(code: string): boolean {
  return ISSUERS.has(code) || /^QH\d{1,2}$/.test(code);
}

/** Whether a known issuer code may as well be a word typed without marks. */
export function isWordlike(code: string): boolean {
  return WORDLIKE.has(code);
}

/** Splits glued letters into kind and body, "CTTW" into CT and TW; null where they are not two known codes. */
export function splitSymbol(letters: string): { readonly code: string; readonly issuer: string } | null {
  for (let length = Math.min(4, letters.length - 2); length >= 2; length--) {
    const code = letters.slice(0, length);
    const issuer = letters.slice(length);
    if (kindsOfCode(code).length > 0 && ISSUERS.has(issuer)) return { code, issuer };
  }
  return null;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, "uy ban nhan dan"],
  [/\bhdnd\b/g, "hoi dong nhan dan"],
  [/\bubmttq\b/g, "uy ban mat tran to quoc"],
  [/\bbch\b/g, "ban chap hanh"],
  [/\bbtv\b/g, "ban thuong vu"],
];

/** A body's name for comparing: folded, the usual abbreviations written out, one space between words. */
export const bodyName = memoise((name) => {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), words.join(" "));
});

const WRITTEN_OUT = new Map([
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["bch", "ban chấp hành"],
  ["btv", "ban thường vụ"],
]);

/** The same with its marks, which tell "xã Tân Phú" from "xã Tân Phụ": for putting the documents of one body together. */
export const bodyKey = memoise((name) =>
  (
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  )
    .flatMap((word) => (WRITTEN_OUT.get(word) ?? word).split(" "))
    .map(canonical)
    .join(" "),
);

/** Whether one name of a body holds all words of the other side by side: "Tỉnh ủy" and "Ban Thường vụ Tỉnh ủy", "UBND xã" and "Ủy ban nhân dân xã". */
export function namesOverlap(a: string, b: string): boolean {
  const [left, right] = [` ${bodyName(a)} `, ` ${bodyName(b)} `];
  return left.includes(right) || right.includes(left);
}

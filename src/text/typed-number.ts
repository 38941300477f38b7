import type { DocumentKey } from "../model/document.ts";
import { foldText } from "./fold.ts";
import { isIssuerCode } from "./issuers.ts";
import { findKeys } from "./keys.ts";
import { kindsOfCode } from "./kinds.ts";

/** Reads a document's number as people type it where nothing but a number is wanted: "35 ct tw", "CT-35/TW", "77 kh", "số 35"; null for other words. */
export function readTypedNumber(typed: string): DocumentKey | null {
  const [mention] = findKeys(typed, { question: true });
  if (mention) {
    const { kind, number, year, symbol } = mention;
    return { kind, number, year, symbol };
  }
  const [, digits, suffix = "", letters] =
    /^(?:so\s*:?\s*)?(\d{1,5})([a-e]?)(?:[\s/-]+([a-z]{1,12}))?$/.exec(foldText(typed.trim())) ?? [];
  if (digits === undefined) return null;
  const number = (digits.replace(/^0+(?=\d)/, "") || "0") + suffix;
  if (letters === undefined) return { kind: null, number, year: null, symbol: null };
  const symbol = letters.toUpperCase();
  const kinds = kindsOfCode(symbol);
  if (kinds.length === 0 && !isIssuerCode(symbol)) return null;
  return { kind: kinds.length === 1 ? (kinds[0] ?? null) : null, number, year: null, symbol };
}

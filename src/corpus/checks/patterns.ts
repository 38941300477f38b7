import { leanLetters } from "../../text/letters.ts";

/** A pattern for lower-case text with ranges in place of \p{L}, so that it costs little before its first match. */
export const lean = ({ source, flags }: RegExp): RegExp => new RegExp(leanLetters(source), flags);

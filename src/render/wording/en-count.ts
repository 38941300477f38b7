import { wholeNumber } from "../values.ts";

/** A whole number in English style: 29054 -> "29,054". */
export const number = (value: number): string => wholeNumber(value, ",");

/** So many of something: "1 document", "1,234 documents". */
export const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? "" : "s"}`;

import { documentKinds, type Metadata } from "../model/document.ts";
import type { Problem } from "../model/errors.ts";
import { findKeys } from "../text/keys.ts";
import { normalise } from "../text/normalise.ts";

/** The keys of a front matter, in their usual order. */
export const keys = [
  "id",
  "kind",
  "title",
  "number",
  "issuer",
  "date",
  "signer",
  "field",
  "effective",
  "expires",
  "replaces",
  "author",
  "source",
  "views",
  "downloads",
  "held",
] as const;

/** A key that a front matter may have, and what may stand behind it. */
export type Key = (typeof keys)[number];
export type Value = string | number | boolean | readonly string[];

/** What a file says above its text; `bodyLine` is the line of the file that the body starts on, from 1. */
export interface FrontMatter {
  readonly metadata: Partial<Metadata>;
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/** Whether a key may stand in a front matter. */
export const isKnown = (key: string): key is Key => (keys as readonly string[]).includes(key);
const asIs = (raw: string): string => raw;
const day = (raw: string): string | null => (isDate(raw) ? raw : null);
const documentNumber = (raw: string): readonly string[] | null => (findKeys(raw)[0]?.symbol ? [raw] : null);
const count = (raw: string): number | null => (/^\d{1,12}$/.test(raw) ? Number(raw) : null);

const readers: Readonly<Record<Key, (raw: string) => Value | null>> = {
  id: (raw) => (/^[^\s#/][^\s#]*$/.test(raw) ? raw : null),
  kind: (raw) => ((documentKinds as readonly string[]).includes(raw) ? raw : null),
  title: asIs,
  number: asIs,
  issuer: asIs,
  date: day,
  signer: asIs,
  field: asIs,
  effective: day,
  expires: day,
  replaces: documentNumber,
  author: asIs,
  source: asIs,
  views: count,
  downloads: count,
  held: (raw) => (raw === "true" ? true : raw === "false" ? false : null),
};

/** The value of a key as its text says it; null where it says none that the key may have, undefined where it is left empty. */
export function readValue(key: Key, text: string): Value | null | undefined {
  const raw = normalise(text);
  return raw === "" || raw === "null" || raw === "~" ? undefined : readers[key](raw);
}

/** Whether a text is a day of the calendar in ISO 8601, 2020-09-01. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

import type { Shelf } from "../../model/catalogue.ts";
import { type DocumentKind, documentKinds } from "../../model/document.ts";
import { contentHash } from "../../text/hash.ts";
import { bodyKey } from "../../text/issuers.ts";
import { catalogueOf } from "./catalogue.ts";
import type { Corpus } from "../ingest.ts";

/** "plan.2020.1a2b3c": kind, year and a hash of the issuer; "" picks all, "-" those that do not say. */
export const SHELF_CODE = /([a-z]{0,12})\.(\d{4}|-?)\.([0-9a-z]{1,11}|-?)/;

/** A shelf in a few signs, at most 32, the same after re-indexing. */
export function codeOfShelf({ kind, year, issuer }: Shelf): string {
  const coded = (value: string | null | undefined): string => (value === null ? "-" : (value ?? ""));
  const years = year === null || year === undefined ? year : String(year);
  const body = issuer === null || issuer === undefined ? issuer : hashOf(issuer);
  return `${kind ?? ""}.${coded(years)}.${coded(body)}`;
}

/** The shelf of a code; undefined for no code, and where no document is of that kind or issuer any more. */
export function readShelf(corpus: Corpus, code: string): Shelf | undefined {
  const [whole, kind, year, body] = SHELF_CODE.exec(code) ?? [];
  if (whole !== code || (kind !== "" && !isKind(kind))) return undefined;
  const issuers = catalogueOf(corpus).issuers({});
  const issuer = issuers.find(({ value }) => (value === null ? "-" : hashOf(value)) === body);
  if (body !== "" && issuer === undefined) return undefined;
  return {
    ...(kind === "" ? {} : { kind }),
    ...(year === "" ? {} : { year: year === "-" ? null : Number(year) }),
    ...(issuer === undefined ? {} : { issuer: issuer.value }),
  };
}

/** One hash for all names of a body. */
const hashOf = (issuer: string): string => contentHash(bodyKey(issuer));

const isKind = (name: string | undefined): name is DocumentKind =>
  (documentKinds as readonly (string | undefined)[]).includes(name);

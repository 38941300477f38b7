import type { Metadata } from "../model/document.ts";
import type { Field } from "../model/proposal.ts";
import { findKeys } from "../text/keys.ts";
import { kindOfName } from "../text/kinds.ts";
import { normalise } from "../text/normalise.ts";
import { findDates } from "./dates.ts";
import { isDate, readValue } from "./fields.ts";

/** The value that somebody typed for a field, as people write it: "30/5/2019", "Chỉ thị", "1.825", "12-KH/HU, 15-KH/HU"; null for "-", which takes it out; undefined where it is none that the field may have. */
export function typedValue<F extends Field>(field: F, typed: string): Metadata[F] | undefined {
  const text = normalise(typed);
  if (/^[-–—]$/u.test(text)) return (field === "title" || field === "kind" ? undefined : nothing(field)) as Metadata[F];
  if (text === "") return undefined;
  return (read(field, text) ?? undefined) as Metadata[F] | undefined;
}

const nothing = (field: Field): Metadata[Field] => (field === "replaces" ? [] : null);

function read(field: Field, text: string): unknown {
  switch (field) {
    case "date":
    case "effective":
    case "expires": {
      const [day, more] = findDates(text);
      return isDate(text) ? text : day && !more ? day.date : null;
    }
    case "kind":
      return kindOfName(text) ?? readValue(field, text);
    case "views":
    case "downloads":
      return readValue(field, text.replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/g, ""));
    case "replaces": {
      const numbers = findKeys(text).flatMap(({ symbol, printed }) => (symbol === null ? [] : [printed]));
      return numbers.length === 0 ? null : numbers;
    }
    default:
      return text;
  }
}

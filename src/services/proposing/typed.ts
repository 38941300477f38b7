import { typedValue } from "../../corpus/typed.ts";
import type { Metadata } from "../../model/document.ts";
import type { Field } from "../../model/proposal.ts";

/** The value that somebody typed for a field; null takes it out, undefined is none that the field may have. */
export const typedField = (field: Field, typed: string): Metadata[Field] | undefined => typedValue(field, typed);

import type { Language } from "../../model/config.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { Wording } from "./wording.ts";

/** The sentences of a language. */
export function wordingOf(language: Language): Wording {
  return { vi, en }[language];
}

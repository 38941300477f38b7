import type { DocumentKind } from "./document.ts";

/** What sort of thing a question asks for. */
export const questionKinds = [
  "count",
  "share",
  "money",
  "measure",
  "date",
  "duration",
  "who",
  "where",
  "document",
  "subject",
  "reason",
  "list",
  "how",
  "definition",
  "yesno",
  "fact",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A direct answer: verbatim, at most 160 code points, with the excerpt that it stands in. */
export interface DirectAnswer {
  readonly text: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly label: string;
  /** Index into `excerpts`. */
  readonly excerpt: number;
}

/** A verbatim stretch of a passage, at most 320 code points. */
export interface Excerpt {
  readonly text: string;
  readonly documentId: string;
  readonly passageId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly paragraph: number;
  readonly score: number;
}

export interface KeyFigure {
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly documentId: string;
  readonly paragraph: number;
}

/** The reply to one question; `docs` of the batch form add `version`, `id`, `error` and `tookMs`. */
export interface Answer {
  readonly status: "answered" | "not_found";
  readonly understood: { readonly text: string; readonly kinds: readonly QuestionKind[] };
  readonly answers: readonly DirectAnswer[];
  readonly excerpts: readonly Excerpt[];
  readonly figures: readonly KeyFigure[];
  readonly checks: readonly string[];
  readonly suggestions: readonly string[];
  /** Why nothing is found, for the wording: which evidence is missing. */
  readonly refusal: Refusal | null;
}

/** The evidence for refusing: the corpus does not hold this thing. */
export interface Refusal {
  /** "talk": nothing is asked, as in a greeting; "before": only the question before could say what is meant, and none is known. */
  readonly reason: "talk" | "before" | "empty" | "nothing" | "document" | "content" | "name" | "year" | "kind";
  /** The word or number of the question that is missing, "" where there is none. */
  readonly what: string;
}

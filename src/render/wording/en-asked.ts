import type { QuestionKind } from "../../model/answer.ts";

/** What a question of each kind asks for, in English, for saying that just this is not in the corpus. */
export const enAsked: Readonly<Record<QuestionKind, string>> = {
  count: "a number",
  share: "a share",
  money: "an amount of money",
  measure: "a measure",
  date: "a date",
  duration: "a length of time",
  who: "a person or body",
  where: "a place",
  document: "a document",
  subject: "what the document is about",
  reason: "a reason",
  list: "a list",
  how: "a way of doing it",
  definition: "a definition",
  yesno: "whether it is so",
  fact: "what is asked",
};

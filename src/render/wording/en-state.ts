import { count, number } from "./en-count.ts";
import type { StateWording } from "./state-wording.ts";

/** What the bot says in English of the things that it keeps. */
export const enState: StateWording = {
  settings: "Settings",
  aboutLanguage: "The language that I answer in. Quotations always stay in Vietnamese, as the documents have them.",
  languages: { vi: "Tiếng Việt", en: "English" },
  asTelegram: "As in Telegram",
  saved: "Saved.",

  whatIsWrong: "Thank you. What is wrong with it?",
  reasons: {
    wrong_figure: "Wrong figure",
    wrong_document: "Wrong document",
    out_of_date: "Out of date",
    other: "Another reason",
  },
  cancel: "Cancel",
  thanks: "Thank you for your feedback.",
  takenBack: "Your vote is taken back.",

  askNote: (most) => `Please reply to this message with your feedback, in at most ${count(most, "character")}.`,
  noteField: "Your feedback",
  noteKept: "Thank you for your feedback. It is kept without the sender's name or number.",
  noteTooLong: (length, most) =>
    `Your feedback has ${count(length, "character")}, more than the limit of ${number(most)}, and was not kept. Please shorten it and send it again with /gopy.`,
  noteEmpty: "There are no words in your feedback. Please send it again with /gopy.",

  askForget: [
    "Delete the data about you?",
    "I will delete the choice of language kept on disk, and the questions and answers that are still in memory. The buttons under old answers will no longer work.",
  ],
  forget: "Delete",
  forgotten: (days) => [
    "Deleted: the choice of language on disk, and the questions and answers in memory.",
    `The votes 👍 👎, notes and unanswered questions that you sent do not say who sent them, so they cannot be found as yours; they are deleted after ${count(days, "day")}.`,
  ],
  notForgotten: "Nothing was deleted.",

  outOfOrder: "At the moment I cannot read or write what is kept on disk. Please try again later.",
};

/** What is kept in all: in memory for so many hours, for follow-ups so many minutes, on disk for so many days. */
export const enPrivacy = (hours: number, minutes: number, days: number): readonly string[] => [
  "I keep neither your name nor your phone number nor your questions, apart from what is said below.",
  `In memory: a question for at most ${count(hours, "hour")}, so that the buttons and edited questions work; the question before for ${count(minutes, "minute")}, to understand a follow-up such as “còn nữ?”. All of it is gone when the bot restarts.`,
  "On disk, until you delete it: the language that you chose in /settings, with the number of the chat.",
  `On disk, for ${count(days, "day")}: with 👍 or 👎 the question, the answer, the reason and the day; with /gopy your words and the day. Nobody's name or number stands with them.`,
  `On disk, for ${count(days, "day")}: a question asked in private that the corpus has no answer to, with the day, so that administrators can add what is missing. Nobody's name or number stands with it; telephone numbers, identity numbers and addresses of e-mail in it are masked.`,
  "Of administrators of the corpus the number on Telegram is kept, to check their rights; the log of changes names roles, never persons.",
  "In groups I read only what is addressed to me. On disk are the group's settings and when I introduced myself, with the number of the group; no message of anybody's. With 👍 or 👎 for a question of a group, also where it is opened with “View alone”, the question is not kept.",
  "The log of errors holds causes only, never the text of a message.",
  "/xoadulieu: deletes what I keep about you.",
];

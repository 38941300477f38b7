import type { AdminWording } from "./admin.ts";
import { number } from "./en-count.ts";

/** What administrators are told in English. */
export const enAdmin: AdminWording = {
  commands: {
    them: "Add a document: a file, a text, a forward",
    capnhat: "Correct the fields of a document",
    go: "Take a document out of the corpus",
    hoantac: "Undo the last change",
    nhatky: "Log of changes, restoring",
    chuatraloi: "Questions that found no answer",
    bientap: "Editors: list, appoint, dismiss",
    id: "My number on Telegram",
  },
  yourId: (id) => `Your number on Telegram: ${id}. With it an owner can give you rights.`,
  role: { owner: "owner", editor: "editor" },
  notAllowed: "You may not change the corpus now, so nothing has changed.",
  howToAdd: [
    "To add a document, send me a .txt, .md or .html file (20 MB at most), paste the text after /them, or forward a post.",
    "I read it, look for the number, title, issuer, date and who signed it, and show you a card first. The corpus changes only once you press “Save”.",
  ],
  reading: (name) => `Reading ${name} …`,
  downloadFailed: "I could not fetch the file from Telegram. Please send it again.",
  refused: "It could not be read, and nothing in the corpus has changed.",

  check: "Please check before saving",
  nothingNew: "The corpus has exactly this already; there is nothing to save.",
  document: (at, of) => `Document ${number(at)} of ${number(of)}`,
  others: "In the same file:",
  save: "Save",
  edit: "Correct fields",
  cancel: "Cancel",
  apart: "Save as a document of its own",
  together: "Replace the similar one",
  remove: "Remove",
  undo: "Undo",
  restore: "Restore",
  saved: (revision) => `Saved as revision ${number(revision)}. It can be searched at once.`,
  cancelled: "Cancelled; nothing in the corpus has changed.",
  expired: "This card has expired or was used already. Please send it again.",
  changedMeanwhile:
    "While you were looking, somebody else changed the corpus. This is the difference from what is there now; please look again and decide.",
  undoable: "If that was a mistake, send /hoantac.",

  toCorrect: "What is known of the document",
  chooseField: "Which field would you like to correct?",
  askField: (field, now) =>
    `Please reply to this message with the new value for “${field}” (now: ${now}). Send - to leave it empty.`,
  fieldPlace: "New value",
  badField: (field) => `What you sent is no value for “${field}”, so it was not taken.`,
  fieldExamples: {
    date: "For example: 30/5/2019.",
    kind: "For example: directive, decision, plan, report.",
    count: "For example: 1825.",
    numbers: "For example: 12-KH/HU, 15-KH/HU.",
  },

  howToCorrect: "To correct a document, send /capnhat with its number or title. For example: /capnhat 35-CT/TW",
  howToRemove: "To remove a document, send /go with its number or title. For example: /go 35-CT/TW",
  noDocument: (typed) => `The corpus has no document for “${typed}”.`,
  which: (count) => `Documents that fit what you sent: ${number(count)}. Please choose:`,
  confirmRemoval: "Take this document out of the corpus? /hoantac brings it back.",
  confirmUndo: "Undo this change?",
  confirmRestore: (id) =>
    `Make the whole corpus what it was after revision ${number(id)}? Later changes go, but stay in the log.`,
  log: (page) => `Log of changes (${page}):`,
  revision: {
    files: (count) => `files: ${number(count)}`,
    original: (name) => `Sent as: ${name}`,
  },
  original: "Download what was sent",
  older: "Older »",
  newest: "« Newest",

  editors: (count) => `Editors by their numbers on Telegram: ${number(count)}`,
  noEditors: "There is no editor yet.",
  howToAppoint: "To appoint one, send /bientap with that person's number (which the bot tells them on /id).",
  onlyOwner: "Only an owner may appoint and dismiss editors.",
  appointed: (person) => `${person} is now an editor. Those who never wrote to the bot must send it /start first.`,
  alreadyAppointed: (person) => `${person} may change the corpus already.`,
  dismissed: (person) => `${person} is no editor any more; cards that they have open do not work now.`,
  notAnEditor: (person) => `${person} is no editor.`,
  dismiss: (person) => `Dismiss ${person}`,
  youAreEditor: [
    "An owner has made you an editor of the corpus.",
    "Send me a file to add a document; /capnhat corrects one, /go removes one, /hoantac undoes, /nhatky shows the log, /chuatraloi shows questions that found no answer.",
  ],

  brokenFiles: (count) =>
    `Places that cannot be read in files just edited in the corpus folder: ${number(count)}. I go on answering from their last good version.`,
  mendedFiles: (count) => `Files that were broken and can be read again: ${number(count)}.`,

  missed: {
    none: "No question was missed yet.",
    head: (groups, questions) =>
      `Questions without an answer or with 👎: ${number(questions)}, in groups: ${number(groups)}. Nobody's name is kept.`,
    line: (question, nothing, wrong) =>
      `${question} (${[...(nothing > 0 ? [`not found: ${number(nothing)}`] : []), ...(wrong > 0 ? [`👎: ${number(wrong)}`] : [])].join(", ")})`,
    now: "The bot answers now:",
    nothingNow: "nothing found",
    synonym: "Add a synonym",
    abbreviation: "Add an abbreviation",
    document: "Add a document",
    settle: "Take off the list",
    settled: "This group is off the list.",
    askSynonym: [
      "Please reply to this message with one line: words of the question => words of the documents.",
      "It is a line as in synonyms.txt: use a comma in place of => where each can stand for the other.",
    ],
    askAbbreviation: [
      "Please reply to this message with one line: abbreviation = full words.",
      "It is a line as in abbreviations.txt.",
    ],
    linePlace: "words asked => words written",
    sendDocument:
      "Please send the file, paste the text after /them, or forward the post that has the answer; once it is saved I ask this question again.",
    listed: (line) => `The line to be added: ${line}`,
    before: "Before:",
    after: "After:",
    gold: (asked, before, after) =>
      `Gold questions (${number(asked)}): right before ${number(before)}, after ${number(after)}.`,
    noGold: "The corpus has no gold questions (questions.jsonl), so what this does to others cannot be measured.",
    nowWrong: (count) => `Beware: right now, wrong then: ${number(count)}`,
    nowRight: (count) => `Wrong now, right then: ${number(count)}`,
  },
};

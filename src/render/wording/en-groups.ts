import { count } from "./en-count.ts";
import type { GroupsWording } from "./groups.ts";

/** What the bot says in English to groups. */
export const enGroups: GroupsWording = {
  greeting: (bot) => [
    "Hello, everybody! I look things up in a corpus of Vietnamese documents and answer word for word, with the source.",
    `How to ask: type /hoi with a question, mention @${bot} in a question, or reply to a message of mine.`,
    "I read only what is sent to me in these ways; the other messages of the group I neither read nor keep.",
    "Administrators can set in /settings: the language, short or full answers, which part of the corpus is looked in.",
  ],
  help: (bot) => [
    `To ask: /hoi with a question, @${bot} in a question, or a reply to a message of mine; a follow-up may be short.`,
    "/tim: search by words; /sohieu: find by document number; /settings: the group's settings, for administrators.",
  ],
  seesAddressed:
    "In this group Telegram passes on to me only commands, mentions and replies to me. That is by design: other messages I do not see.",
  seesAll: "In this group Telegram passes every message on to me, but I still read only what is addressed to me.",
  howToAsk: (bot) => `Please write a question in Vietnamese after /hoi or after @${bot}.`,

  alone: "View alone",
  openAlone: "Open the private chat",
  onlyAlone: (command) => `The command ${command} works in the private chat with me only.`,
  unknownCommand: (command) => `There is no command ${command}. Please see /help.`,
  linkExpired: (hours) =>
    `This link has expired (after ${count(hours, "hour")}, or when the bot restarts). Please send the question again, here.`,

  notYours: "This button is for who asked and for the group's administrators. Please ask to get an answer of your own.",
  onlyAdministrators: "Only administrators of the group can change its settings.",
  tooMany: "There are too many questions at the moment; I pause for about a minute. You can ask me in private.",
  mayNotSend: "I am not allowed to send this here. You can ask me in private.",
  busy: "The group keeps me too busy. Please try again in a minute.",

  settings: "Settings of the group",
  aboutSettings: "Only administrators can change them. A change holds from the next answer on.",
  asProgram: "Default",
  short: "Short answers",
  full: "Full answers",
  looksIn: (part) => `Looking in: ${part}`,
  wholeCorpus: "the whole corpus",
  onlyPart: (part) => `This group looks only in: ${part}.`,
  years: (from, to) =>
    from === to ? `${from}` : from === null ? `to ${to}` : to === null ? `from ${from}` : `${from}–${to}`,
  kind: (chosen) => `Type: ${chosen}`,
  issuer: (chosen) => `Issuer: ${chosen}`,
  fromYear: (chosen) => `From: ${chosen}`,
  toYear: (chosen) => `To: ${chosen}`,
  all: "all",
  choose: "Please choose.",
  settingsCommand: "Settings of the group",
};

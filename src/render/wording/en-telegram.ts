import { count } from "./en-count.ts";
import { enPrivacy, enState } from "./en-state.ts";
import type { CorpusSize, TelegramWording } from "./wording.ts";

/** The English sentences of the Telegram bot. */
export const enTelegram = (size: (size: CorpusSize) => string): TelegramWording => ({
  welcome: (name) => (name === "" ? "Hello!" : `Hello, ${name}!`),
  holds: (s) => `I look things up in a corpus of ${size(s)}. Every answer is quoted word for word, with its source.`,
  howToAsk: "Just type a question in Vietnamese, with or without tone marks.",
  tryThis: "Try this:",
  help: [
    "Type a question in Vietnamese, with or without tone marks; abbreviations are fine. Ask for figures, dates, document numbers, what a document says.",
    "A follow-up may be short: “còn nữ?”, “năm nào?”, “ai ban hành?”; the question before is remembered for ten minutes.",
    "Edit a question that you have sent, and its answer is edited too.",
    "Below an answer: “More” opens the next passages, “Context” the passage with those before and after it, “Figures” the figures of the document; “Document” opens what is known of the document and its file; “Share” sends it to another chat; 👍 👎 say what you think of the answer.",
    "What the corpus does not say is refused, not guessed.",
    "/tim: search by words, type, issuer, year; /sohieu: find a document by its number; /vanban: browse by type, year, issuer; /moinhat: the newest documents; /thongke: a document's figures and charts.",
    "In any chat, type @ and the bot's name, then words to look for, to send an excerpt there.",
    "/settings: choose the language; /gopy: send feedback; /privacy: what the bot keeps; /xoadulieu: delete the data about you.",
  ],
  privacy: enPrivacy,
  state: enState,
  commands: {
    hoi: "Ask the collection of documents",
    tim: "Search by words, type, issuer, year",
    sohieu: "Find a document by its number",
    vanban: "Browse documents by type, year, issuer",
    moinhat: "The newest documents",
    thongke: "Figures of a document, with charts",
    gopy: "Send feedback",
    settings: "Settings: language",
    privacy: "What the bot keeps",
    xoadulieu: "Delete my data",
    help: "How to ask, and what the buttons do",
    start: "Introduction and an example question",
  },
  unknownCommand: (command) => `There is no command ${command}. Please type a question, or see /help.`,
  notText: "I can only read questions in words. Please type one, or write it as the caption of a photo or file.",

  asked: (question) => `Question: ${question}`,
  exampleIs: (question) => `You could ask, for example: ${question}`,
  results: (from, to, total) => (from === to ? `Result ${from} of ${total}` : `Results ${from}–${to} of ${total}`),
  paragraph: (ordinal) => (ordinal === 0 ? "Title" : `Paragraph ${ordinal}`),
  figures: (page, pages) =>
    pages === 1 ? "Figures in the document:" : `Figures in the document (page ${page} of ${pages}):`,

  more: "More",
  previous: "« Back",
  next: "Next »",
  context: "Context",
  contextOf: (ordinal) => `Context ${ordinal}`,
  keyFigures: "Figures",
  back: "‹ Return",
  expired: (hours) =>
    `This button has expired (after ${count(hours, "hour")}, or when the bot restarts). Please send the question again.`,
  noSuchButton: "This button no longer works. Please send the question again.",

  running: (username) => `@${username} is answering on Telegram. Press Ctrl-C to stop.`,
  stopping: "Stopping: finishing the questions in hand.",
  conflict:
    "Another program is running this bot as well; waiting and trying again. If it is not yours, get a new token from @BotFather.",
});

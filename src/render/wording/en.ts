import { type QuestionKind, questionKinds, type Refusal } from "../../model/answer.ts";
import { asQuestion, shownDate } from "../values.ts";
import { enAdmin } from "./en-admin.ts";
import { enAsked } from "./en-asked.ts";
import { enCatalogue } from "./en-catalogue.ts";
import { count, number } from "./en-count.ts";
import { enPreview } from "./en-preview.ts";
import { enStatistics } from "./en-statistics.ts";
import { enGroups } from "./en-groups.ts";
import { enHistory } from "./en-history.ts";
import { enProposal } from "./en-proposal.ts";
import { enInline } from "./en-inline.ts";
import { enTelegram } from "./en-telegram.ts";
import { enUsage } from "./en-usage.ts";
import type { CorpusSize, Wording } from "./wording.ts";

const size = ({ held, listed, passages, date }: CorpusSize): string =>
  [
    `${count(held, "document")} in full (${count(passages, "passage")})`,
    ...(listed > 0 ? [`${count(listed, "document")} known by number and title only`] : []),
    ...(date === null ? [] : [`the newest of ${shownDate(date)}`]),
  ].join(", ");

const isAsked = (what: string): what is QuestionKind => (questionKinds as readonly string[]).includes(what);

function refusal({ reason, what }: Refusal): string {
  switch (reason) {
    case "talk":
      return "Please type whatever you would like to look up.";
    case "before":
      return "This goes on from a question before, but I no longer remember one: the question before is remembered for ten minutes only. Please ask a whole question.";
    case "empty":
      return "I see no question. Please type one in words, with or without tone marks.";
    case "nothing":
      return "I find nothing in the corpus that answers this question.";
    case "document":
      return what === "" ? "The corpus does not hold that document." : `The corpus does not hold ${what}.`;
    case "content":
      return `Of ${what === "" ? "this document" : what} the corpus knows number, title and date only, not the content, so I do not answer in its place.`;
    case "name":
      return `The corpus does not mention “${what}”.`;
    case "year":
      return `The corpus says nothing about this for the year ${what}.`;
    case "kind":
      return `The corpus mentions this, but does not give ${isAsked(what) ? enAsked[what] : what === "" ? enAsked.fact : `“${what}”`}.`;
  }
}

/** The English sentences. */
export const en: Wording = {
  number,
  banner: (s) => `Tra Cứu: ${size(s)}.`,
  howToEnd: "Type a question and press Enter. Type “exit” or press Ctrl-D to end.",
  token:
    "The Telegram bot does not run without a token: send /newbot to @BotFather on Telegram to get one, then put it into the line TELEGRAM_BOT_TOKEN= of the file .env.",
  prompt: "Ask: ",
  farewell: "Goodbye.",
  endings: ["exit", "quit", "/exit", "/quit", "thoát", "/thoát", "/thoat"],

  understood: (text) => `Understood as: ${text}`,
  meant: (text) => `Did you mean: ${asQuestion(text)}`,
  paragraph: (ordinal) => (ordinal === 0 ? "title" : `paragraph ${ordinal}`),
  figures: "Related figures:",
  checks: "Cross-check:",
  corpusDate: (date) => `Newest document in the corpus: ${date}.`,
  refusal,
  nearest: "Nearest:",
  kind: (kind) => kind.slice(0, 1).toUpperCase() + kind.slice(1),

  expected: "expected",
  received: "read",
  mend: "mend",
  nothing: "(nothing)",
  problem: ({ expected, received, mend }) => ({ expected, received, mend }),
  problemCount: (n) => `${count(n, "problem")} to mend.`,
  bug: "The program met a fault of its own with this question; other questions still work.",
  crash: "The program met a fault of its own and had to stop; when reporting it, please add the lines below.",

  notJson: 'this line is not a JSON object; a right one: {"id": 1, "question": "Có bao nhiêu đảng viên?"}',
  noQuestion: '"question" is missing or not a string',
  badId: '"id" must be a string or a number',

  corpusIsWell: (s) => `The corpus has no problems: ${size(s)}.`,
  arithmetic: {
    found: (right, wrong) =>
      `Figures cross-checked: ${number(right)} ${right === 1 ? "holds" : "hold"}, ${number(wrong)} ${wrong === 1 ? "does" : "do"} not.`,
    right: "These hold:",
    wrong: "These do not hold (so say the documents; the corpus has no fault):",
    printed: (printed) => `the document says ${printed}`,
    notHundred: "it should be 100 %",
  },
  unknownDocument: (id) => `No document has the id “${id}”. To see the ids: npm run corpus -- list`,
  listedOnly: "content not held",
  metadata: {
    number: "Number",
    kind: "Kind",
    issuer: "Issuer",
    date: "Date",
    author: "Author",
    source: "Source",
    views: "Views",
    downloads: "Downloads",
  },

  unknownCommand: (command) => `There is no command “${command}”.`,
  badArguments: (detail) => `The command is not written right: ${detail}`,
  statistics: enStatistics,
  inline: enInline,
  groups: enGroups,
  telegram: enTelegram(size),
  catalogue: enCatalogue,
  history: enHistory,
  proposal: enProposal,
  admin: enAdmin,
  preview: enPreview,
  usage: enUsage,
};

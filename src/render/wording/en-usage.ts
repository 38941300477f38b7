import type { Wording } from "./wording.ts";

/** How the commands are written, in English. */
export const enUsage: Wording["usage"] = {
  main: `Usage:
  npm start                               run the Telegram bot; without a token, chat in the terminal
  npm run chat                            chat in the terminal
  npm run preview                         try the bot in a browser, without a token
  npm run ask -- [QUESTION]               answer one question, or one a line of standard input
  npm run corpus -- COMMAND        look after the corpus: add, remove, set, list, show, check, log, undo, restore
  npm run backup -- [FILE]                back everything up into one file
  npm run restore -- FILE                 bring a backup back`,
  chat: `Usage: npm start [-- --corpus DIR]
  --corpus DIR  read the documents of this folder (default: CORPUS_DIR)
  For ten minutes after a question a follow-up may be short: “còn nữ?”, “năm nào?”, “ai ban hành?”.`,
  ask: `Usage: npm run --silent ask -- [--json] [--corpus DIR] [--explain] [--] [QUESTION]
  Without QUESTION it reads standard input, a question a line.
  --json        each line read is {"id","question"}, each line written one JSON answer
  --corpus DIR  read the documents of this folder (default: CORPUS_DIR)
  --explain     write to standard error how the question was understood and answered
  Exit code: 0 when all went well; 1 when a line or the corpus had an error; 2 for a wrong command or setting.`,
  corpus: `Usage: npm run corpus -- COMMAND [--corpus DIR]
  add FILE    add a page copied from the web (.txt, .md, .html) with the documents that it lists
  remove ID   take a document out; undo brings it back
  set ID FIELD VALUE
              correct a field: title, number, kind, issuer, date, signer, field, effective, expires, replaces, …; "-" empties it
  list        list every document
  show ID     print one document: its metadata and every paragraph
  check       read every file and report every problem at once; do the arithmetic of the figures again
  log [--all] the changes that were recorded, the newest first
  undo        take the last change back; again to go further back
  restore N   make the whole corpus what it was after revision N`,
  preview: `Usage: npm run preview [-- --port PORT] [--demo] [--corpus DIR]
  Opens a page like Telegram on this computer, in which the real bot answers; it needs no token and sends nothing out.
  --port PORT   a port from 1 to 65535 (default: any that is free)
  --demo        play an example conversation
  --corpus DIR  read the documents of this folder (default: CORPUS_DIR)`,
  backup: `Usage: npm run backup -- [FILE]
  Writes the corpus, the originals, the revisions and the state into one .tar.gz, also while the bot runs.`,
  restore: `Usage: npm run restore -- FILE [--force]
  Brings a backup back into CORPUS_DIR and DATA_DIR; stop the bot first.
  --force  where these folders hold something: rename them, then bring the backup back`,
};

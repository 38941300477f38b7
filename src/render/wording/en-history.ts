import { number } from "./en-count.ts";
import type { HistoryWording } from "./history.ts";

/** What is said of revisions in English. */
export const enHistory: HistoryWording = {
  authors: { owner: "Owner", editor: "Editor", command: "Command line", hand: "Edited by hand in the folder" },
  deeds: {
    begin: "began to keep revisions",
    add: "added",
    update: "changed",
    remove: "removed",
    undo: "undone",
    restore: "restored to",
    lists: "changed the word lists",
  },
  revision: (id) => `Revision ${number(id)}`,
  of: (id) => `revision ${number(id)}`,
  none: "No change has been recorded yet.",
  undone: (id, as) => `Revision ${number(id)} is undone (as revision ${number(as)}).`,
  restored: (id, as) => `The corpus is again what it was after revision ${number(id)} (as revision ${number(as)}).`,
  nothingToUndo: "There is no change left to undo.",
  nothingToRestore: (id) => `The corpus is what it was after revision ${number(id)}: there is nothing to restore.`,
  kept: (id) => `Saved as revision ${number(id)}.`,
  backedUp: (archive, files) =>
    `Backed up into ${archive}: the corpus, the originals, the revisions and the state (files: ${number(files)}).`,
  broughtBack: (files, made) => `Brought back from the backup of ${made} (files: ${number(files)}).`,
  putAside: (path) => `What was there before is kept in ${path}.`,
  more: "There are older revisions: npm run corpus -- log --all",
};

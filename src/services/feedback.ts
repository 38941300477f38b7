import type { Feedback, Judged, Note, Vote } from "../model/state.ts";
import type { Page, StateStore } from "../ports.ts";

/** Longest note, in UTF-16 units. */
export const MOST_NOTE = 1_000;
/** Votes and notes are kept this many days. */
export const KEPT_DAYS = 365;
/** Of a question, so much is kept with a vote. */
const MOST_QUESTION = 1_000;
const DAY_MS = 86_400_000;

/** What people think of the answers, without who they are. */
export interface Feedbacks {
  /** Keeps a vote; its id, with which it can be changed. */
  vote(judged: Judged, vote: Vote): Promise<number>;
  /** False where the vote is not there any more. */
  change(id: number, vote: Vote): Promise<boolean>;
  takeBack(id: number): Promise<boolean>;
  list(page: Page): Promise<readonly Feedback[]>;
  /** Keeps a note, unless nothing stands in it or more than `MOST_NOTE` units. */
  note(text: string): Promise<"kept" | "empty" | "too_long">;
  notes(page: Page): Promise<readonly Note[]>;
  /** Deletes what is older than `KEPT_DAYS`; how much that was. To be called at the start and once a day. */
  dropOld(): Promise<number>;
}

/** Votes and notes, kept in a store under the day (UTC) of a clock. */
export function createFeedback(store: StateStore, now: () => number): Feedbacks {
  const day = (ago = 0): string => new Date(now() - ago * DAY_MS).toISOString().slice(0, "2026-03-02".length);
  return {
    vote: (judged, vote) =>
      store.addFeedback({
        ...judged,
        ...sound(vote),
        question: judged.question.slice(0, MOST_QUESTION).toWellFormed(),
        day: day(),
      }),
    change: (id, vote) => store.changeFeedback(id, sound(vote)),
    takeBack: (id) => store.removeFeedback(id),
    list: (page) => store.listFeedback(page),
    async note(text) {
      const bare = text.trim().toWellFormed();
      if (bare === "") return "empty";
      if (bare.length > MOST_NOTE) return "too_long";
      await store.addNote({ day: day(), text: bare });
      return "kept";
    },
    notes: (page) => store.listNotes(page),
    dropOld: () => store.dropBefore(day(KEPT_DAYS)),
  };
}

/** Praise needs no reason. */
const sound = ({ verdict, reason }: Vote): Vote => ({ verdict, reason: verdict === "up" ? null : reason });

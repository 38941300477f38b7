import type { Missed } from "../model/state.ts";
import type { StateStore } from "../ports.ts";
import { fold } from "../text/fold.ts";
import { tokenise } from "../text/tokenise.ts";

/** So many missed questions are kept. */
export const MOST_MISSED = 5_000;
/** Of a question, so much is kept. */
const LONGEST = 300;
/** Votes and missed questions that are looked at to make groups. */
const LOOKED_AT = 2_000;
/** Questions that share so much of their words are one. */
const ALIKE = 0.6;
/** What may be somebody's number: of a telephone, an identity card, an account, or an address of e-mail. */
const PERSONAL = /(?<![\p{L}\d/.,-])(?:\+?\d{9,19}|(?:\+84|0)\d{1,3}(?:[\s.-]\d{3,4}){2})(?![\p{L}\d/])|\S+@\S+\.\S+/gu;

/** Questions that were missed and mean the same. */
export interface MissedGroup {
  /** As it was asked last. */
  readonly question: string;
  readonly count: number;
  /** How many of them found nothing, and how many had an answer that somebody found wrong. */
  readonly nothing: number;
  readonly wrong: number;
  /** Of those that found nothing. */
  readonly ids: readonly number[];
  readonly votes: readonly number[];
  /** ISO date of the last one. */
  readonly day: string;
}

/** What members asked and did not find, or found wrong; nothing in it says who they are. */
export interface MissedQuestions {
  /** Keeps a question that found nothing, without what may be somebody's own number. */
  note(question: string): Promise<void>;
  /** Those that were missed most, first. */
  groups(): Promise<readonly MissedGroup[]>;
  /** Takes a group off the list. */
  settle(group: MissedGroup): Promise<void>;
}

/** The missed questions of a store, under the day (UTC) of a clock. */
export function createMissed(store: StateStore, now: () => number): MissedQuestions {
  return {
    async note(question) {
      const kept = question.replace(PERSONAL, "…").replace(/\s+/g, " ").trim().slice(0, LONGEST).toWellFormed();
      if (/\p{L}/u.test(kept))
        await store.addMissed({ question: kept, day: new Date(now()).toISOString().slice(0, 10) }, MOST_MISSED);
    },
    async groups() {
      const page = { limit: LOOKED_AT, before: null };
      const [missed, votes] = await Promise.all([store.listMissed(page), store.listFeedback(page)]);
      const down = votes.filter(({ verdict, question }) => verdict === "down" && question !== "");
      return grouped([
        ...missed.map((one) => ({ ...one, isWrong: false })),
        ...down.map(({ id, day, question }) => ({ id, day, question, isWrong: true })),
      ]);
    },
    async settle({ ids, votes }) {
      await store.removeMissed(ids);
      for (const id of votes) await store.removeFeedback(id);
    },
  };
}

type Asked = Missed & { readonly isWrong: boolean };

/** Puts questions together that are asked in nearly the same words, with marks or without. */
function grouped(questions: readonly Asked[]): MissedGroup[] {
  const groups: { readonly words: ReadonlySet<string>; readonly all: Asked[] }[] = [];
  /** Only groups that share a word can be alike. */
  const holding = new Map<string, Set<(typeof groups)[number]>>();
  for (const asked of [...questions].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id))) {
    const words = wordsOf(asked.question);
    const near = new Set([...words].flatMap((word) => [...(holding.get(word) ?? [])]));
    const group = [...near].find((one) => share(one.words, words) >= ALIKE);
    if (group) {
      group.all.push(asked);
      continue;
    }
    const made = { words, all: [asked] };
    groups.push(made);
    for (const word of words) holding.set(word, (holding.get(word) ?? new Set()).add(made));
  }
  return groups
    .map(({ all }) => ({
      question: all[0]?.question ?? "",
      day: all[0]?.day ?? "",
      count: all.length,
      nothing: all.filter(({ isWrong }) => !isWrong).length,
      wrong: all.filter(({ isWrong }) => isWrong).length,
      ids: all.flatMap(({ id, isWrong }) => (isWrong ? [] : [id])),
      votes: all.flatMap(({ id, isWrong }) => (isWrong ? [id] : [])),
    }))
    .sort((a, b) => b.count - a.count || (a.day < b.day ? 1 : -1));
}

const wordsOf = (question: string): ReadonlySet<string> =>
  new Set(
    tokenise(question)
      .map(({ folded }) => fold(folded))
      .filter((word) => !FILLERS.has(word)),
  );

/** Words that say nothing of what is asked, folded. */
const FILLERS = new Set("a cho em anh chi hoi voi oi nhe vay thi la co duoc khong bao nhieu may cua o tai".split(" "));

/** Jaccard's index of two sets of words; different numbers are different questions. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const numbers = (words: ReadonlySet<string>): string =>
    [...words]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(" ");
  return numbers(a) === numbers(b) ? shared / Math.max(1, a.size + b.size - shared) : 0;
}

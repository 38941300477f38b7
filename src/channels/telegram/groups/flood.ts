import { createMemory } from "../transport/memory.ts";

/** How much goes on in one group within a minute, and how long the bot waits there. */
export interface GroupLimits {
  /** Messages and edits of the bot: Telegram takes 20 in a group. */
  readonly groupSends: number;
  /** What one person may ask, and which buttons they may press. */
  readonly personAsks: number;
  readonly personPresses: number;
  /** How long a supergroup that the bot comes into may take to say that it is a group which is known by another number. */
  readonly settleMs: number;
}

/** Whether a message is answered, met with the one notice that it is not, or passed over. */
export type Admission = "answer" | "notice" | "silence";

/** Counts what goes on in groups. */
export interface Flood {
  admits(chat: number, person: number): Admission;
  /** Whether a press may do its work. */
  admitsPress(chat: number, person: number): boolean;
  /** Takes the room for one message or edit; false where there is none. */
  takes(chat: number): boolean;
}

const MINUTE_MS = 60_000;
/** So many groups and people are counted at once. */
const MOST_COUNTED = 10_000;
/** Room that is kept for notices. */
const FOR_NOTICES = 2;

/** The times of the last minute, and whether the notice has been given since it was last calm. */
interface Count {
  readonly times: readonly number[];
  readonly isTold: boolean;
}

/** Nothing counted yet. */
export function createFlood(
  { groupSends, personAsks, personPresses }: Omit<GroupLimits, "settleMs">,
  now: () => number,
): Flood {
  const counts = createMemory<Count>(MOST_COUNTED, MINUTE_MS, now);
  const recent = (key: string): Count => {
    const { times, isTold } = counts.get(key) ?? { times: [], isTold: false };
    return { times: times.filter((time) => time > now() - MINUTE_MS), isTold };
  };
  const sends = (chat: number): Count => recent(`${chat}/sends`);
  const isFull = (chat: number): boolean => sends(chat).times.length >= groupSends - FOR_NOTICES;
  /** Counts one more, also of what is too much: who goes on is not calm. */
  const attempts = (key: string, most: number): boolean => {
    const { times, isTold } = recent(key);
    const grown = [...times, now()].slice(-most - 1);
    counts.set(key, { times: grown, isTold });
    return grown.length <= most;
  };
  const told = (key: string, isTooMuch: boolean, isCalm = !isTooMuch): Admission => {
    const count = recent(key);
    counts.set(key, { ...count, isTold: isTooMuch || (count.isTold && !isCalm) });
    if (!isTooMuch) return "answer";
    return count.isTold ? "silence" : "notice";
  };
  /** Where room comes and goes one by one, every other message would be a notice. */
  const isGroupCalm = (chat: number): boolean => sends(chat).times.length < groupSends / 2;
  return {
    admits(chat, person) {
      const asker = `${chat}/${person}/asks`;
      const isCalm = attempts(asker, personAsks);
      const group = told(`${chat}/sends`, isFull(chat), isGroupCalm(chat));
      if (group === "notice") told(asker, true);
      return group === "answer" ? told(asker, !isCalm) : group;
    },
    admitsPress: (chat, person) => attempts(`${chat}/${person}/presses`, personPresses) && !isFull(chat),
    takes(chat) {
      const { times, isTold } = sends(chat);
      if (times.length >= groupSends) return false;
      counts.set(`${chat}/sends`, { times: [...times, now()], isTold });
      return true;
    },
  };
}

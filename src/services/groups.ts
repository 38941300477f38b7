import type { Group } from "../model/state.ts";
import type { StateStore } from "../ports.ts";

/** What is kept about groups of people: what their administrators set, and whether the bot may write there. */
export interface Groups {
  of(chat: number): Promise<Group>;
  /** Changes some of it and leaves the rest. */
  change(chat: number, change: Partial<Group>): Promise<void>;
  /** Carries over to the chat that takes a group's place; once more does no harm. */
  move(from: number, to: number): Promise<void>;
}

/** The groups, kept in a store. */
export function createGroups(store: StateStore): Groups {
  return {
    of: (chat) => store.groupOf(chat),
    change: (chat, change) => store.changeGroup(chat, change),
    move: (from, to) => store.moveChat(from, to),
  };
}

import type { Message } from "grammy/types";
import type { CallbackAnswer, Events, InlineAnswer } from "../../botapi/state.ts";
import { menusOf, type Shown, type Snapshot, shown } from "./shown.ts";
import type { World } from "./world.ts";

/** One thing that happened, as windows hear of it. */
export type News =
  | ({ readonly kind: "said" | "edited" } & Shown)
  | { readonly kind: "deleted"; readonly chat: number; readonly message: number }
  | { readonly kind: "action"; readonly chat: number; readonly topic: number; readonly action: string }
  | ({ readonly kind: "answered" } & CallbackAnswer)
  | ({ readonly kind: "listed" } & InlineAnswer)
  | { readonly kind: "menus"; readonly menus: Snapshot["menus"] };

/** A piece of news with its number, counted from 1. */
export interface Entry {
  readonly number: number;
  readonly news: News;
}

/** What happened of late, in its order. */
export interface Journal {
  /** The number of the last entry. */
  readonly last: number;
  /** What came after an entry; undefined where that is not known any more. */
  since(number: number): readonly Entry[] | undefined;
  /** Hears of every entry from now on, until the returned function is called. */
  listen(hear: (entry: Entry) => void): () => void;
  close(): void;
}

const MENU_CALLS = new Set(["setMyCommands", "deleteMyCommands"]);

/** Writes down what happens in a world; of the past it keeps the last `most` entries. */
export function openJournal(world: World, most: number): Journal {
  const { state } = world.api.core;
  const { events } = state;
  const ears = new Set<(entry: Entry) => void>();
  const entries: Entry[] = [];
  let last = 0;
  const write = (news: News): void => {
    const entry = { number: ++last, news };
    entries.push(entry);
    if (entries.length > most) entries.shift();
    for (const hear of ears) hear(entry);
  };
  const say = (kind: "said" | "edited", message: Message): void => {
    const stored = state.rooms.get(message.chat.id)?.messages.get(message.message_id);
    if (stored !== undefined) write({ kind, ...shown(stored) });
  };
  const listeners: { [K in keyof Events]?: (...args: Events[K]) => void } = {
    sent: (message) => say("said", message),
    said: (message) => say("said", message),
    edited: (message) => say("edited", message),
    deleted: ({ chatId, messageId }) => write({ kind: "deleted", chat: chatId, message: messageId }),
    action: ({ chatId, threadId = 0, action }) => write({ kind: "action", chat: chatId, topic: threadId, action }),
    callbackAnswered: (answer) => write({ kind: "answered", ...answer }),
    inlineAnswered: (answer) => write({ kind: "listed", ...answer }),
    call: ({ method, ok }) => {
      if (ok && MENU_CALLS.has(method)) write({ kind: "menus", menus: menusOf(world) });
    },
  };
  const each = (act: "on" | "off"): void => {
    for (const [name, listener] of Object.entries(listeners)) events[act](name as keyof Events, listener as never);
  };
  each("on");
  return {
    get last() {
      return last;
    },
    since(number) {
      const oldest = last - entries.length;
      return number < oldest || number > last ? undefined : entries.slice(number - oldest);
    },
    listen(hear) {
      ears.add(hear);
      return () => void ears.delete(hear);
    },
    close: () => each("off"),
  };
}

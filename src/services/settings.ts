import type { Language } from "../model/config.ts";
import type { StateStore } from "../ports.ts";

/** What chats have chosen for themselves. */
export interface Settings {
  /** Null where a chat has chosen none. */
  languageOf(chat: number): Promise<Language | null>;
  setLanguage(chat: number, language: Language | null): Promise<void>;
  /** Deletes all that is kept about a chat, so that no file holds it any more. */
  forget(chat: number): Promise<void>;
}

/** The settings of chats, kept in a store. */
export function createSettings(store: StateStore): Settings {
  return {
    languageOf: async (chat) => (await store.settingsOf(chat)).language,
    setLanguage: async (chat, language) => store.saveSettings(chat, { ...(await store.settingsOf(chat)), language }),
    forget: (chat) => store.forget(chat),
  };
}

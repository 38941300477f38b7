/** The languages that the program speaks to its users; the corpus itself is Vietnamese. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** The settings after checking; made from the environment by `config.ts`. */
export interface Config {
  /** Folder that people edit: the truth. Relative to the current directory unless absolute. */
  readonly corpusDir: string;
  /** Folder for what the program itself keeps: caches, state. */
  readonly dataDir: string;
  readonly language: Language;
  readonly telegram: TelegramSettings;
  /** The numbers on Telegram of those who own the corpus and appoint its editors. */
  readonly owners: readonly number[];
}

/** How to reach Telegram; the token and the proxy's address may hold secrets and never stand in a log or a message. */
export interface TelegramSettings {
  /** From @BotFather; null where no bot is to run. */
  readonly token: string | null;
  /** Address before "/bot<token>/", without a slash at the end. */
  readonly apiRoot: string;
  /** Address of an HTTP proxy for the way to `apiRoot`; null for the direct way. */
  readonly proxy: string | null;
}

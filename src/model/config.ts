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
}

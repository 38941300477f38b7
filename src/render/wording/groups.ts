/** What the Telegram bot says where several people read it, in one language; notes of buttons have at most 200 UTF-16 units. */
export interface GroupsWording {
  /** Once, to a group that the bot (of this name) was added to. */
  readonly greeting: (bot: string) => readonly string[];
  readonly help: (bot: string) => readonly string[];
  /** What Telegram lets the bot see there. */
  readonly seesAddressed: string;
  readonly seesAll: string;
  readonly howToAsk: (bot: string) => string;

  /** On the button that opens an answer in the private chat, and on the one that opens that chat. */
  readonly alone: string;
  readonly openAlone: string;
  readonly onlyAlone: (command: string) => string;
  readonly unknownCommand: (command: string) => string;
  /** In the private chat, where a link to an answer leads to nothing any more. */
  readonly linkExpired: (hours: number) => string;

  readonly notYours: string;
  readonly onlyAdministrators: string;
  readonly tooMany: string;
  readonly busy: string;
  /** On a button whose work Telegram does not allow the bot there. */
  readonly mayNotSend: string;

  readonly settings: string;
  readonly aboutSettings: string;
  readonly asProgram: string;
  readonly short: string;
  readonly full: string;
  /** Over the number of documents that answers come from. */
  readonly looksIn: (part: string) => string;
  readonly wholeCorpus: string;
  /** After a refusal, where the group looks in a part of the corpus only. */
  readonly onlyPart: (part: string) => string;
  readonly years: (from: number | null, to: number | null) => string;
  /** On the buttons that narrow it down: a label and what is chosen. */
  readonly kind: (chosen: string) => string;
  readonly issuer: (chosen: string) => string;
  readonly fromYear: (chosen: string) => string;
  readonly toYear: (chosen: string) => string;
  readonly all: string;
  readonly choose: string;
  /** In the menu of administrators, at most 256 UTF-16 units. */
  readonly settingsCommand: string;
}

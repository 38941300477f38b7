/** The sentences of the preview's page, as they are handed to it; `{name}` stands for what the page knows. */
export interface PageWording {
  readonly title: string;
  readonly about: string;
  readonly chats: string;
  readonly bot: string;
  readonly group: string;
  readonly members: string;
  readonly general: string;
  readonly speakAs: string;
  readonly speaker: string;
  readonly back: string;
  readonly typing: string;
  readonly sendingPhoto: string;
  readonly sendingFile: string;

  readonly messages: string;
  readonly write: string;
  readonly send: string;
  readonly save: string;
  readonly start: string;
  readonly startHere: string;
  readonly emptyTopic: string;
  readonly noMessages: string;
  readonly attach: string;
  readonly attachPhoto: string;
  readonly attachFile: string;
  readonly commands: string;
  readonly results: string;
  readonly noResults: string;
  readonly moreResults: string;

  readonly actions: string;
  readonly reply: string;
  readonly quote: string;
  readonly copy: string;
  readonly edit: string;
  readonly remove: string;
  readonly replyTo: string;
  readonly editing: string;
  readonly cancel: string;
  readonly edited: string;
  readonly via: string;
  readonly photo: string;
  readonly expand: string;
  readonly collapse: string;
  readonly spoiler: string;
  readonly toBottom: string;
  readonly unread: string;

  readonly today: string;
  readonly yesterday: string;
  readonly joined: string;
  readonly left: string;
  readonly topicOpened: string;
  readonly topicClosed: string;
  readonly renamed: string;
  readonly migrated: string;

  readonly openLink: string;
  readonly open: string;
  readonly close: string;
  readonly ok: string;
  readonly shareWhere: string;
  readonly copied: string;
  readonly loading: string;
  readonly connecting: string;
  readonly failed: string;
  readonly empty: string;
  readonly tooLarge: string;
}

/** What the preview says: in its window, and to who started it. */
export interface PreviewWording {
  readonly page: PageWording;
  /** Of the Telegram that most people there use, whose menus are in it. */
  readonly languageCode: string;
  /** The group that everybody is in, and its topics. */
  readonly groupTitle: string;
  readonly topics: readonly [string, string];

  readonly listening: (address: string) => string;
  readonly demoBegins: string;
  readonly demoEnds: string;
  readonly stopping: string;
}

/** What this window knows of the world: as the server handed it over, kept up to date by its news. */
export const store = { bot: null, people: [], group: null, menus: {}, chats: new Map(), keep: 0 };

/** Takes everything that the server holds. */
export function fill({ bot, people, group, menus, messages, keep }) {
  Object.assign(store, { bot, people, group, menus, keep, chats: new Map() });
  for (const shown of messages) put(shown);
}

/** Keeps a message; the oldest of a chat goes when there are more than the server keeps. */
export function put(shown) {
  const { chat, message_id: id } = shown.message;
  const messages = store.chats.get(chat.id) ?? new Map();
  store.chats.set(chat.id, messages);
  messages.set(id, shown);
  if (messages.size > store.keep) messages.delete(messages.keys().next().value);
}

/** Takes a message out; undefined where it was not there. */
export function take(chat, id) {
  const shown = store.chats.get(chat)?.get(id);
  store.chats.get(chat)?.delete(id);
  return shown;
}

/** The topic of a message: 0 for General and where there are none. */
export const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : 0);

/** The messages of a conversation, in their order. */
export const messagesOf = ({ chat, topic }) =>
  [...(store.chats.get(chat)?.values() ?? [])].filter(({ message }) => topicOf(message) === topic);

/** Whether somebody has ever written to the bot in private. */
export const hasStarted = (person) => messagesOf({ chat: person, topic: 0 }).length > 0;

/** The words of a message as Telegram shows them: what a deep link hands over to the bot is hidden from who follows it. */
export const textOf = ({ text, caption }) => text?.replace(/^(\/start) [\w-]{1,64}$/, "$1") ?? caption;

/** What a message says, in one line. */
export function summary(message, words) {
  const text = textOf(message) ?? "";
  if (message.photo !== undefined) return `${words.photo}${text === "" ? "" : `, ${text}`}`;
  if (message.document !== undefined) return `${message.document.file_name ?? ""}${text === "" ? "" : `, ${text}`}`;
  return text.replace(/\s+/g, " ");
}

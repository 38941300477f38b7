import { store } from "./store.js";

/** Where this window keeps them, so that they are still there after a reload. */
const KEY = "drafts";
const drafts = new Map(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));
const keyOf = ({ me, chat, topic }) => `${me.id}/${chat}/${topic}`;

/** Whether two views are those of one person on one place. */
export const isSame = (a, b) => keyOf(a) === keyOf(b);

/** Keeps what was typed and not sent, and what it answers or changes (`about`). */
export function keepDraft(view, { text, about }) {
  if (text === "" && about === undefined) drafts.delete(keyOf(view));
  else drafts.set(keyOf(view), { text, about: about && { ...about, message: nameOf(about.message) } });
  sessionStorage.setItem(KEY, JSON.stringify([...drafts]));
}

/** What was kept; without `about` where its message is not there any more. */
export function draftOf(view) {
  const { text = "", about } = drafts.get(keyOf(view)) ?? {};
  const message = about && store.chats.get(view.chat)?.get(about.message.id)?.message;
  // Another run of the program may have another message of the same number.
  return message?.date === about?.message.date ? { text, about: about && { ...about, message } } : { text: "" };
}

const nameOf = ({ message_id: id, date }) => ({ id, date });

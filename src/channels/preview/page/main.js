import { asked, edit, forget, listed, replyTo, run, showComposer, type } from "./composer.js";
import { announce } from "./dialogs.js";
import { byId, face, h, icon, say, words } from "./dom.js";
import { answered } from "./keyboard.js";
import { hide, jumpTo, showAll, showOne } from "./log.js";
import { openMenu } from "./menu.js";
import { listen, loadState, send } from "./net.js";
import { countUnread, showSide, showSpeaker } from "./side.js";
import { fill, hasStarted, messagesOf, put, store, summary, take, topicOf } from "./store.js";
import { toast } from "./toast.js";
import { actor, addressOf, currentView } from "./view.js";

let view;
let isConnected = true;
/** When the bot's "typing…" in each place ends by itself, as on Telegram. */
const acting = new Map();
const ACTING_MS = 5500;
const ACTIONS = { upload_photo: words.sendingPhoto, upload_document: words.sendingFile };

const use = { type, command: run, jump: jumpTo, mention: (name) => type(`${name} `), menu: openActions };

/** The words that were selected last, before a click on a menu takes the selection away. */
let selected = "";
document.addEventListener("selectionchange", () => {
  const now = String(getSelection()).trim();
  if (now !== "") selected = now;
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!target.closest(".more, .menu")) selected = "";
});

function openActions(shown, anchor, at) {
  const { message } = shown;
  const text = message.text ?? message.caption ?? "";
  const isOwn = message.from?.id === view.me.id;
  const chosen = String(getSelection()).trim() || selected;
  const part = chosen !== "" && text.includes(chosen) ? chosen : undefined;
  const items = [
    { text: words.reply, act: () => replyTo(message) },
    part && { text: words.quote, act: () => replyTo(message, part) },
    text !== "" && { text: words.copy, act: () => copy(part ?? text) },
    isOwn && text !== "" && message.via_bot === undefined && { text: words.edit, act: () => edit(message) },
    isOwn && { text: words.remove, act: () => send({ do: "remove", ...actor(view), message: message.message_id }) },
  ];
  openMenu(anchor, words.actions, items.filter(Boolean), at);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(words.copied);
}

/** Shows everything anew: another place, another person, or another state. */
function showView() {
  view = currentView();
  document.body.classList.toggle("listed", view.isListed);
  byId("back").href = addressOf(view.me);
  byId("name").textContent = view.name;
  byId("face").replaceWith(
    Object.assign(view.isGroup ? face(store.group.title, store.group.id) : face(view.name, 0, true), { id: "face" }),
  );
  showSide(view);
  showSpeaker(view);
  showAll(view, use);
  showEmpty();
  showComposer(view);
  showStatus();
}

/** What stands where no message is yet. */
function showEmpty() {
  byId("messages").querySelector(".empty")?.remove();
  const isNew = view.isGroup
    ? messagesOf(view).every(({ message }) => message.text === undefined)
    : !hasStarted(view.me.id);
  if (!isNew) return;
  const hint = view.isGroup ? say("emptyTopic", { mention: `@${store.bot.username}` }) : words.startHere;
  const about = view.isGroup ? null : store.bot.description;
  byId("messages").append(h("li", { class: "empty" }, about ? h("p", {}, about) : null, h("p", {}, hint)));
}

function showStatus() {
  const action = acting.get(`${view.chat}/${view.topic}`);
  const { title, members: count } = store.group;
  const still = view.isGroup ? `${title}, ${say("members", { count })}` : words.bot;
  byId("status").textContent = !isConnected ? words.connecting : action === undefined ? still : action;
  byId("status").classList.toggle("acting", action !== undefined && isConnected);
}

const isHere = (message) => message.chat.id === view.chat && topicOf(message) === view.topic;

function showsActing({ chat, topic, action }) {
  const place = `${chat}/${topic}`;
  acting.set(place, ACTIONS[action] ?? words.typing);
  setTimeout(() => endActing(place), ACTING_MS);
  showStatus();
}

function endActing(place) {
  acting.delete(place);
  showStatus();
}

const hear = {
  said(shown) {
    const { message } = shown;
    put(shown);
    if (message.from?.is_bot) endActing(`${message.chat.id}/${topicOf(message)}`);
    if (isHere(message)) {
      showOne(shown, view, use);
      showEmpty();
      showComposer(view);
      if (message.from?.id !== view.me.id) announce(`${message.from?.first_name ?? ""}: ${summary(message, words)}`);
      if (shown.asks !== null) asked(shown);
    } else if (message.chat.id === store.group.id || message.chat.id === view.me.id)
      countUnread({ chat: message.chat.id, topic: topicOf(message) });
    showSide(view);
  },
  edited(shown) {
    put(shown);
    if (isHere(shown.message)) showOne(shown, view, use);
    showSide(view);
  },
  deleted({ chat, message }) {
    take(chat, message);
    if (chat === view.chat) hide(message, view);
    forget(chat, message);
    showSide(view);
  },
  action: showsActing,
  answered,
  listed,
  menus({ menus }) {
    store.menus = menus;
  },
};

async function begin() {
  const state = await loadState().catch(() => undefined);
  if (state === undefined) return void setTimeout(begin, 1000);
  fill(state);
  isConnected = true;
  showView();
  listen(state.after, {
    news: (news) => hear[news.kind](news),
    connected(now) {
      isConnected = now;
      showStatus();
    },
    anew: begin,
  });
}

byId("back").append(icon("back"));
byId("to-bottom").append(icon("down"));
addEventListener("hashchange", () => {
  // The first look takes the address as it is then.
  if (view === undefined) return;
  showView();
  // What had the focus may not be there any more, as the list on a phone.
  const focused = document.activeElement;
  if (focused !== document.body && focused.checkVisibility()) return;
  (view.isListed ? byId("chats").querySelector("a") : byId("log")).focus();
});
await begin();

import { byId, h, icon, say, words } from "./dom.js";
import { draftOf, isSame, keepDraft } from "./drafts.js";
import { createField } from "./field.js";
import { createInline } from "./inline.js";
import { toEnd } from "./log.js";
import { send, upload } from "./net.js";
import { hasStarted, messagesOf, store, summary } from "./store.js";
import { createSuggestions } from "./suggest.js";
import { actor, currentView } from "./view.js";

let view;
/** `{kind: "reply" | "edit", message, quote}` while the field belongs to a message. */
let about;

const bar = h("div", { class: "about", hidden: true });
const parts = createField({ submit, files, commands, typed, key });
const { field } = parts;
const suggestions = createSuggestions(field);
field.addEventListener("blur", () => suggestions.hide());
field.addEventListener("focus", () => typed());
const inline = createInline(suggestions, () => type(""));
const form = h("div", { class: "composer" }, suggestions.box, bar, parts.row);
const start = h(
  "button",
  { type: "button", class: "start", onclick: () => send({ do: "start", as: view.me.id, payload: "" }) },
  words.start,
);

/** Makes the composer that of a place; a chat that nobody has started yet can only be started. */
export function showComposer(next) {
  const isElsewhere = view === undefined || !isSame(view, next);
  view = next;
  const shown = view.isGroup || hasStarted(view.me.id) ? form : start;
  const hadFocus = byId("foot").contains(document.activeElement);
  if (byId("foot").firstChild !== shown) byId("foot").replaceChildren(shown);
  if (isElsewhere) {
    const draft = draftOf(view);
    about = draft.about;
    parts.set(draft.text);
    inline.stop();
  }
  // What had the focus went with what stood there before.
  if (hadFocus && shown === form && document.activeElement === document.body) field.focus();
  showAbout();
}

/** Puts a text into the field, which gets the focus. */
export function type(text) {
  parts.set(text);
  field.focus();
  typed();
}

/** Makes the next message a reply, perhaps to a part of the other alone. */
export function replyTo(message, quote) {
  about = { kind: "reply", message, quote };
  showAbout();
  field.focus();
}

/** Lets an own message be changed. */
export function edit(message) {
  about = { kind: "edit", message };
  type(message.text ?? message.caption ?? "");
  showAbout();
}

/** The bot asks for a reply: the next message is one. */
export function asked({ message, asks }) {
  if (about?.kind === "edit") return;
  about = { kind: "reply", message, placeholder: asks.placeholder };
  showAbout();
}

/** Offers what the bot found to the words that were typed here. */
export const { listed } = inline;

/** The message that the field belongs to is not there any more. */
export function forget(chat, id) {
  if (about?.message.chat.id !== chat || about.message.message_id !== id) return;
  if (about.kind === "edit") parts.set("");
  about = undefined;
  showAbout();
}

const keep = () => keepDraft(view, { text: field.value, about });

function showAbout() {
  keep();
  bar.hidden = about === undefined;
  parts.saves(about?.kind === "edit");
  field.placeholder = about?.placeholder || words.write;
  if (about === undefined) return;
  const { kind, message, quote } = about;
  const title = kind === "edit" ? words.editing : say("replyTo", { name: message.from?.first_name ?? "" });
  const cancel = h(
    "button",
    { type: "button", class: "round", "aria-label": words.cancel, onclick: dropAbout },
    icon("close"),
  );
  bar.replaceChildren(
    h("div", { class: "about-words" }, h("strong", {}, title), h("span", {}, quote ?? summary(message, words))),
    cancel,
  );
}

function dropAbout() {
  if (about?.kind === "edit") parts.set("");
  about = undefined;
  showAbout();
  field.focus();
}

async function submit() {
  const text = field.value;
  if (text.trim() === "") return;
  const before = about;
  type("");
  about = undefined;
  showAbout();
  const begun = await send({ ...wanted(before), text });
  if (begun !== undefined) return toEnd(true);
  about = before;
  showAbout();
  type(text);
}

function wanted(before) {
  const where = actor(view);
  if (before?.kind === "edit") return { do: "edit", ...where, message: before.message.message_id };
  return { do: "say", ...where, ...replying(before) };
}

const replying = (before) =>
  before === undefined
    ? {}
    : { replyTo: before.message.message_id, ...(before.quote === undefined ? {} : { quote: before.quote }) };

async function files(file, kind) {
  const before = about?.kind === "reply" ? about : undefined;
  const isSent = await upload({ ...actor(view), ...replying(before), kind, caption: field.value.slice(0, 1024) }, file);
  if (!isSent) return;
  about = undefined;
  showAbout();
  type("");
  toEnd(true);
}

function commands() {
  if (suggestions.isShown() && field.value === "/") return type("");
  type("/");
}

/** Offers what fits what is typed: commands, the name of the bot, inline results. */
function typed() {
  keep();
  const text = field.value;
  const command = /^\/(\w*)$/.exec(text)?.[1];
  const words_ = about?.kind === "edit" ? undefined : inline.wordsOf(text);
  const name = /(?:^|\s)@(\w*)$/.exec(text)?.[1];
  if (words_ !== undefined) return inline.ask(words_, view);
  inline.stop();
  if (command !== undefined && about?.kind !== "edit") offerCommands(command.toLowerCase());
  else if (name !== undefined && view.isGroup && store.bot.username.startsWith(name.toLowerCase())) offerName(name);
}

function offerCommands(prefix) {
  const menu = store.menus[view.me.id][view.isGroup ? "group" : "private"];
  const fitting = menu.filter(({ command }) => command.startsWith(prefix));
  const items = fitting.map(({ command, description }) => ({
    title: `/${command}`,
    detail: description,
    act: () => run(`/${command}`),
  }));
  suggestions.offer(words.commands, items, 0);
}

function offerName(prefix) {
  const { username, first_name } = store.bot;
  const act = () => type(`${field.value.slice(0, field.value.length - prefix.length)}${username} `);
  suggestions.offer(words.commands, [{ title: `@${username}`, detail: first_name, act }], 0);
}

/** Sends a command; in a group with the name of the bot that it is for. */
export function run(command) {
  const isNamed = view.isGroup && !command.includes("@");
  type("");
  void send({ do: "say", ...actor(currentView()), text: isNamed ? `${command}@${store.bot.username}` : command });
}

function key(event) {
  if (suggestions.key(event)) return true;
  if (event.key === "Escape" && about !== undefined) dropAbout();
  else if (event.key === "ArrowUp" && field.value === "" && about === undefined) editLast();
  else return false;
  event.preventDefault();
  return true;
}

function editLast() {
  const last = messagesOf(view).findLast(
    ({ message }) => message.from?.id === view.me.id && message.text !== undefined,
  );
  if (last !== undefined) edit(last.message);
}

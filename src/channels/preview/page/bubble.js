import { viewPhoto } from "./dialogs.js";
import { clock, face, h, icon, say, words } from "./dom.js";
import { keyboard } from "./keyboard.js";
import { linkMaker } from "./links.js";
import { summary, textOf } from "./store.js";
import { richText } from "./text.js";

/** How wide and high a photo is shown at most, in pixels. */
const PHOTO_MOST = 420;

/** What a service message says; undefined for a message of somebody's. */
export function serviceText(message) {
  const name = message.from?.first_name ?? "";
  const names = (users) => users.map((user) => user.first_name).join(", ");
  if (message.new_chat_members) return say("joined", { name: names(message.new_chat_members) });
  if (message.left_chat_member) return say("left", { name: message.left_chat_member.first_name });
  if (message.forum_topic_created) return say("topicOpened", { name, topic: message.forum_topic_created.name });
  if (message.forum_topic_closed) return say("topicClosed", { name });
  if (message.new_chat_title) return say("renamed", { name, title: message.new_chat_title });
  if (message.migrate_to_chat_id ?? message.migrate_from_chat_id) return words.migrated;
  return undefined;
}

/** A message as an item of the list. `use` does what is done from within it: open its menu, type, run a command, jump to another. */
export function bubble(shown, view, use) {
  const { message } = shown;
  const id = `m${message.message_id}`;
  const service = serviceText(message);
  if (service !== undefined) return h("li", { id, class: "service" }, h("span", {}, service));
  const isOwn = message.from?.id === view.me.id;
  const name = message.sender_chat?.title ?? message.from?.first_name ?? "";
  const more = h("button", {
    type: "button",
    class: "more",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-label": words.actions,
  });
  more.append(icon("more"));
  more.addEventListener("click", () => use.menu(shown, more));
  const photo = message.photo?.at(-1);
  const body = h(
    "div",
    { class: `bubble${photo === undefined ? "" : " with-photo"}` },
    heading(message, name, isOwn, view),
    replied(message, use),
    photo === undefined ? null : picture(photo, message),
    message.document === undefined ? null : file(message.document),
    words_(message, use),
    more,
  );
  if (photo !== undefined && body.querySelector(".words") !== null) body.style.width = `${fit(photo).width}px`;
  body.addEventListener("contextmenu", (event) => {
    if (String(getSelection()) !== "" && !getSelection().isCollapsed && event.pointerType === "mouse") return;
    event.preventDefault();
    use.menu(shown, more, { x: event.clientX, y: event.clientY });
  });
  // As on a phone: touching a message opens its menu, touching what stands in it does what that does.
  body.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || event.target.closest("a, button") || !getSelection().isCollapsed) return;
    use.menu(shown, more, { x: event.clientX, y: event.clientY });
  });
  const author = message.from ?? { id: 0, is_bot: false };
  return h(
    "li",
    { id, class: `message ${isOwn ? "own" : "other"}` },
    view.isGroup && !isOwn ? face(name, author.id, author.is_bot) : null,
    h(
      "div",
      { class: "column", role: "group", "aria-label": `${name}, ${clock(message.date)}` },
      body,
      keyboard(message, use.type),
    ),
  );
}

function heading(message, name, isOwn, view) {
  const via =
    message.via_bot === undefined ? null : h("span", { class: "via" }, say("via", { bot: message.via_bot.username }));
  if ((!view.isGroup || isOwn) && via === null) return null;
  const colour = message.from?.is_bot ? "name-bot" : `name-${Math.abs(message.from?.id ?? 0) % 6}`;
  return h("p", { class: "heading" }, isOwn ? null : h("span", { class: `name ${colour}` }, name), via);
}

function replied(message, use) {
  const target = message.reply_to_message ?? (message.external_reply ? { ...message.external_reply } : undefined);
  // In a topic every message replies to the one that opened it.
  if (target === undefined || target.forum_topic_created) return null;
  const name = target.from?.first_name ?? target.origin?.sender_user?.first_name ?? "";
  const text = message.quote?.text ?? summary(target, words);
  const props = {
    type: "button",
    class: `reply${message.quote === undefined ? "" : " quoting"}`,
    onclick: () => use.jump(target.message_id),
  };
  return h("button", props, h("strong", {}, name), h("span", {}, text));
}

function fit({ width, height }) {
  const scale = Math.min(1, PHOTO_MOST / width, PHOTO_MOST / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function picture(photo, message) {
  const source = `/file/${encodeURIComponent(photo.file_id)}`;
  const alt = message.caption?.split("\n")[0] ?? words.photo;
  const image = h("img", { src: source, alt, ...fit(photo) });
  return h("button", { type: "button", class: "photo", onclick: () => viewPhoto(source, alt) }, image);
}

function file({ file_id: id, file_name: name = "", file_size: size = 0 }) {
  const href = `/file/${encodeURIComponent(id)}?name=${encodeURIComponent(name)}`;
  const kilobytes = size / 1024;
  const large = kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
  const shown = size < 1024 ? `${size} B` : large;
  return h(
    "a",
    { class: "file", href, download: name },
    h("span", { class: "file-picture" }, icon("file")),
    h("span", { class: "file-words" }, h("strong", {}, name), h("span", {}, shown)),
  );
}

function words_(message, use) {
  const text = textOf(message);
  const entities = message.entities ?? message.caption_entities ?? [];
  // Telegram's apps do not say it of what bots have changed.
  const isEdited = message.edit_date !== undefined && !message.from?.is_bot && message.via_bot === undefined;
  const time = h("span", { class: "time" }, isEdited ? `${words.edited} ` : "", clock(message.date));
  if (text === undefined) return h("div", { class: "words bare" }, time);
  return h("div", { class: "words" }, richText(text, entities, linkMaker(use)), time);
}

import { byId, clock, face, h, icon, say, words } from "./dom.js";
import { serviceText } from "./bubble.js";
import { openMenu } from "./menu.js";
import { messagesOf, store, summary } from "./store.js";
import { addressOf, currentView, go, places } from "./view.js";

/** How many messages came to each place while this window looked elsewhere. */
const unread = new Map();
const keyOf = ({ chat, topic }) => `${chat}/${topic}`;

/** Counts a message that nobody has seen yet. */
export function countUnread(place) {
  unread.set(keyOf(place), (unread.get(keyOf(place)) ?? 0) + 1);
}

/** Shows the places of the person, each with its last message. */
export function showSide(view) {
  unread.delete(keyOf(view));
  const [bot, ...inGroup] = places(view.me);
  const { group } = store;
  const head = h(
    "div",
    { class: "group-head" },
    face(group.title, group.id),
    h("div", {}, h("h2", {}, group.title), h("p", {}, say("members", { count: group.members }))),
  );
  const focused = document.activeElement.getAttribute("href");
  byId("chats").replaceChildren(
    h("ul", {}, h("li", {}, entry(bot, view))),
    head,
    h(
      "ul",
      { class: "topics" },
      inGroup.map((place) => h("li", {}, entry(place, view))),
    ),
  );
  // Who works by keyboard stays where they are, though the list is another.
  if (focused !== null) byId("chats").querySelector(`a[href="${focused}"]`)?.focus({ preventScroll: true });
}

function entry(place, view) {
  const last = messagesOf(place).at(-1)?.message;
  const count = unread.get(keyOf(place)) ?? 0;
  const isHere = place.place === view.place && !view.isListed;
  const picture = place.isGroup
    ? h("span", { class: "face face-topic", "aria-hidden": "true" }, icon("topic"))
    : face(place.name, 0, true);
  return h(
    "a",
    { class: "entry", href: addressOf(view.me, place.place), "aria-current": isHere ? "page" : null },
    picture,
    h("span", { class: "entry-name" }, place.name),
    last === undefined ? null : h("span", { class: "entry-time" }, clock(last.date)),
    h("span", { class: "entry-last" }, last === undefined ? still(place) : lastWords(last, place, view)),
    count === 0 ? null : h("span", { class: "badge", "aria-label": say("unread", { count }) }, String(count)),
  );
}

const still = ({ isGroup }) => (isGroup ? words.noMessages : words.bot);

function lastWords(message, place, view) {
  const text = serviceText(message) ?? summary(message, words);
  const name = message.from?.first_name ?? "";
  const isNamed = place.isGroup && serviceText(message) === undefined && message.from?.id !== view.me.id;
  return isNamed ? `${name}: ${text}` : text;
}

/** Shows who speaks; the button opens the choice. */
export function showSpeaker(view) {
  const { me } = view;
  const button = byId("speaker");
  button.setAttribute("aria-label", say("speaker", { name: me.first_name }));
  button.replaceChildren(face(me.first_name, me.id), h("span", {}, me.first_name), icon("more"));
  button.onclick = () => {
    const items = store.people.map((person) => ({
      text: person.first_name,
      picture: face(person.first_name, person.id),
      checked: person === me,
      act: () => go(person, currentView().place),
    }));
    openMenu(button, words.speakAs, items);
  };
}

import { byId, h, language, words } from "./dom.js";
import { bubble } from "./bubble.js";
import { messagesOf } from "./store.js";

const list = byId("messages");
const box = byId("log");
const down = byId("to-bottom");
/** So near to the end a person is taken to read along. */
const NEAR = 120;
/** Messages of one person within so many seconds stand together. */
const TOGETHER = 600;

/** Whether the newest message is to stay in sight: until a person scrolls up, and again once they are back. */
let follows = true;
let lastTop = 0;

const isNearEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;

/** Scrolls to the newest message. */
export function toEnd(smoothly = false) {
  box.scrollTo({ top: box.scrollHeight, behavior: smoothly && !isStill() ? "smooth" : "instant" });
}

const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Shows a conversation from its newest message up. */
export function showAll(view, use) {
  list.replaceChildren(...messagesOf(view).map((shown) => item(shown, view, use)));
  arrange(view);
  follows = true;
  toEnd();
}

function item(shown, view, use) {
  const element = bubble(shown, view, use);
  Object.assign(element.dataset, { from: shown.message.from?.id ?? "", date: shown.message.date });
  return element;
}

/** Shows a new message, or one as it has become; what a person was reading or had the focus on stays where it is. */
export function showOne(shown, view, use) {
  const element = item(shown, view, use);
  const before = byId(element.id);
  if (before === null) list.append(element);
  else {
    const { activeElement } = document;
    const focused = before.contains(activeElement) ? activeElement.textContent : undefined;
    const place = keysOf(before).indexOf(activeElement);
    before.replaceWith(element);
    if (focused !== undefined) refocus(element, focused, place);
  }
  arrange(view);
  if (follows) toEnd(before === null);
}

const keysOf = (element) => [...element.querySelectorAll(".key")];

/** The button of the same name, or the one in its place. */
function refocus(element, name, place) {
  const buttons = keysOf(element);
  const next =
    buttons.find((button) => button.textContent === name) ??
    buttons[Math.min(Math.max(place, 0), buttons.length - 1)] ??
    element.querySelector(".more");
  next?.focus({ preventScroll: true });
}

/** Takes a message away. */
export function hide(id, view) {
  byId(`m${id}`)?.remove();
  arrange(view);
}

/** Goes to a message and marks it for a moment. */
export function jumpTo(id) {
  const element = byId(`m${id}`);
  if (element === null) return;
  element.scrollIntoView({ block: "center", behavior: isStill() ? "instant" : "smooth" });
  element.classList.add("found");
  setTimeout(() => element.classList.remove("found"), 1500);
}

/** Puts days between messages, and those of one person together. */
function arrange(view) {
  for (const day of list.querySelectorAll(".day")) day.remove();
  const elements = [...list.querySelectorAll(":scope > [id]")];
  const kept = messagesOf(view).length;
  while (elements.length > kept) elements.shift().remove();
  elements.forEach((element, i) => {
    const [before, after] = [elements[i - 1], elements[i + 1]];
    element.classList.toggle("first", !goTogether(before, element));
    element.classList.toggle("last", !goTogether(element, after));
    const day = dayOf(element);
    if (before === undefined || dayOf(before) !== day)
      element.before(h("li", { class: "day" }, h("span", {}, dayName(day))));
  });
}

const goTogether = (a, b) =>
  a !== undefined &&
  b !== undefined &&
  a.dataset.from === b.dataset.from &&
  a.className.includes("message") &&
  b.className.includes("message") &&
  Number(b.dataset.date) - Number(a.dataset.date) < TOGETHER;

const dayOf = ({ dataset }) => new Date(Number(dataset.date) * 1000).toDateString();

function dayName(day) {
  const date = new Date(day);
  const ago = Math.round((new Date(new Date().toDateString()) - date) / 86_400_000);
  if (ago === 0) return words.today;
  if (ago === 1) return words.yesterday;
  return date.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
}

box.addEventListener("scroll", () => {
  if (isNearEnd()) follows = true;
  else if (box.scrollTop < lastTop) follows = false;
  lastTop = box.scrollTop;
  down.hidden = follows || isNearEnd();
});
down.addEventListener("click", () => {
  follows = true;
  toEnd(true);
});
// Fonts that arrive late, a field that grows, a window that turns: what was read stays at the end.
const resized = new ResizeObserver(() => {
  if (follows) toEnd();
});
resized.observe(box);
resized.observe(list);

/** The sentences of the page, by their names. */
export const words = JSON.parse(document.getElementById("words").textContent);

/** The language of the interface. */
export const language = document.documentElement.lang;

/** A sentence with its `{names}` filled in. */
export const say = (name, values) => words[name].replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** The emoji of the bot, drawn by the page: a machine may have no font for them. */
const emoji = new Map([
  ["👍", "up"],
  ["👎", "down"],
]);

/** A text as an element holds it; its emoji stay words to copy and to read aloud. */
const written = (text) =>
  text
    .split(/(👍|👎)(?!\p{Emoji_Modifier})/u)
    .filter((part) => part !== "")
    .map((part) =>
      emoji.has(part) ? h("tg-emoji", { class: `emoji emoji-${emoji.get(part)}`, textContent: part }) : part,
    );

/**
 * An element: `on…` are listeners, names with a dash and `role` are attributes, everything else properties; of the children, what
 * is null or false is left out and texts become text.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, String(value));
    else element[name] = value;
  }
  const held = children.flat().filter((child) => child !== null && child !== undefined && child !== false);
  element.append(...held.flatMap((child) => (typeof child === "string" ? written(child) : child)));
  return element;
}

const paths = {
  back: "M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z",
  send: "M2.5 21 22 12 2.5 3v7l14 2-14 2z",
  check: "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z",
  attach:
    "M16.5 6v11.5a4 4 0 0 1-8 0V5a2.5 2.5 0 0 1 5 0v10.5a1 1 0 0 1-2 0V6H10v9.5a2.5 2.5 0 0 0 5 0V5a4 4 0 0 0-8 0v12.5a5.5 5.5 0 0 0 11 0V6z",
  menu: "M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z",
  down: "M12 15.6 5.4 9 4 10.4l8 8 8-8L18.6 9z",
  more: "M7.4 8.6 12 13.2l4.6-4.6L18 10l-6 6-6-6z",
  close: "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z",
  file: "M6 2h8l6 6v14H4V2zm7 1.5V9h5.5z",
  out: "M7 7h8.6L5 17.6 6.4 19 17 8.4V17h2V5H7z",
  forward: "M14 9V5l7 7-7 7v-4.1c-5 0-8.5 1.6-11 5.1 1-5 4-10 11-11",
  topic:
    "m20.5 10 .5-2h-4l1-4h-2l-1 4h-4l1-4h-2L9 8H5l-.5 2h4l-1 4h-4L3 16h4l-1 4h2l1-4h4l-1 4h2l1-4h4l.5-2h-4l1-4zm-7 4h-4l1-4h4z",
};

/** A picture from the page's own set, for the eyes only. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}

/** The round picture of somebody, for the eyes only: first letters on a colour of their own, or the bot's picture. */
export function face(name, id, isBot = false) {
  const words = isBot ? [] : name.split(/\s+/).slice(0, 2);
  const letters = words.map((word) => [...word][0] ?? "").join("");
  return h("span", {
    class: `face ${isBot ? "face-bot" : `face-${Math.abs(id) % 6}`}`,
    "aria-hidden": "true",
    "data-letters": letters,
  });
}

/** The time of day of a Unix second. */
export const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
